"""Wrong content is mended so that the rest of it can be judged: what was meant, else a stand-in, else nothing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from brochure.content import Identifier, IsoDate, Markup, Model, Plain, Text, parse_map
from brochure.content.mending import mended
from brochure.problems import Problems
from tests.content.standin import shown

NAMES = {"clinic.name": "Elm"}


class Picture(Model):
    kind: Literal["picture"]
    image: Plain
    on: IsoDate | None = None


class Letter(Model):
    kind: Literal["letter"]
    title: Markup
    tone: Literal["calm", "urgent"] = "calm"
    lines: list[Markup] = Field(min_length=1)


class Post(Model):
    title: Plain
    parts: list[Annotated[Picture | Letter, Field(discriminator="kind")]] = Field(min_length=1)
    named: dict[Identifier, Picture] = Field(default_factory=dict)


def mend(text: str) -> tuple[Any, list[str]]:
    problems = Problems()
    raw = parse_map(text, "f", problems)
    assert raw is not None
    before = repr(raw)
    made = mended(raw, Post, NAMES, problems)
    assert repr(raw) == before  # the tree itself is only read
    return made, [shown(problem) for problem in problems]


LETTER = "{kind: letter, title: A, lines: [a]}"


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("{kind: letter, tittle: A, lines: [a]}", "title", "A"),
        ("{kind: lettr, title: A, lines: [a]}", "kind", "letter"),
        ("{kind: letter, title: A, tone: urgant, lines: [a]}", "tone", "urgent"),
        ("{kind: letter, title: A, tone: purple, lines: [a]}", "tone", "calm"),
        ("{kind: letter, title: A, colour: red, lines: [a]}", "title", "A"),
        ("{title: A, lines: [a, b]}", "kind", "letter"),
        ("{image: a.png}", "kind", "picture"),
        ("{kind: letter, title: A, lines: [a, {Note: b}]}", "lines", ["a", "Note: b"]),
        ("{kind: letter, title: A, lines: [a, '', b]}", "lines", ["a", "b"]),
        ("{kind: letter, title: '{{ clinic.fax }} of {{ clinic.name }}', lines: [a]}", "title", "x of x"),
        ("{kind: picture, image: a.png, on: soon}", "on", None),
    ],
)
def test_what_was_meant_or_nothing_where_nothing_need_be(part: str, field: str, value: object) -> None:
    made, _ = mend(f"title: T\nparts:\n- {part}\n")
    assert getattr(made.parts[0], field) == value


@pytest.mark.parametrize("text", ["parts: [LETTER]", "title:\nparts: [LETTER]", "title: []\nparts: [LETTER]"])
def test_a_text_that_is_missing_gets_a_stand_in_without_a_place(text: str) -> None:
    made, _ = mend(text.replace("LETTER", LETTER))
    assert made.title and not made.title.span.file
    assert made.parts[0].title == "A"


def test_what_cannot_be_mended_goes_and_the_rest_stays() -> None:
    made, _ = mend(f"title: T\nparts:\n- {LETTER}\n- {{kind: letter, title: B, lines: 5}}\n- just this\n")
    assert [part.title for part in made.parts] == ["A"]


def test_a_name_that_cannot_be_one_does_not_hide_what_stands_under_it() -> None:
    made, _ = mend(f"title: T\nparts: [{LETTER}]\nnamed: {{Bad Name: {{kind: picture, image: a.png}}}}\n")
    assert [picture.image for picture in made.named.values()] == ["a.png"]


@pytest.mark.parametrize("text", ["title: T\n", "title: T\nparts: 5\n", "title: T\nparts: []\n", "a: b\n"])
def test_nothing_is_made_of_content_without_its_main_part(text: str) -> None:
    assert mend(text)[0] is None


def test_mistakes_below_a_misspelled_word_are_told_in_the_same_run() -> None:
    _, told = mend("title: T\npart:\n- {kind: letter, title: A, tone: urgant, lines: [a]}\n")
    assert told == ['3:34 E204 "tone" can\'t be "urgant": did you mean "urgent"?']
    _, told = mend("title: T\nparts:\n- {kind: lettr, title: A, lines: []}\n")
    assert told == ['3:34 E202 "lines" needs at least 1 entry, but has 0']


def test_what_is_right_is_given_back_as_it_is() -> None:
    made, told = mend(f"title: T\nparts: [{LETTER}]\n")
    assert (made.title, told) == ("T", []) and isinstance(made.title, Text) and made.title.span.line == 1
