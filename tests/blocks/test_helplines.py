"""A fixed phrase with a number in it."""

from __future__ import annotations

import pytest

from brochure.blocks.helplines import CRISIS, EMERGENCY, with_number
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.specimens import Workshop, content

RED = (0.7, 0.1, 0.1)


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("Call {phone} now", ["Call ", "911", " now"]),
        ("{phone} helps", ["911", " helps"]),
        ("Call {phone}", ["Call ", "911"]),
    ],
)
def test_the_number_is_a_link_in_the_colour_of_the_words(phrase: str, parts: list[str], workshop: Workshop) -> None:
    project = workshop.project(content())
    composer = _composer(project, project.documents[0], RenderOptions(), Problems())
    pieces = with_number(phrase, EMERGENCY, composer, RED)
    assert [piece.text for piece in pieces] == parts
    assert [(piece.link, piece.colour, piece.says) for piece in pieces if piece.link] == [("tel:911", RED, "Call 911")]


def test_the_crisis_line_is_not_the_emergency_number() -> None:
    assert (EMERGENCY, CRISIS) == ("911", "988")
