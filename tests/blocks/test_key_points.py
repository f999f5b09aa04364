from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"items": [f"Point {number}: {LETTER_TEXT}" for number in range(30)]}
TALL_IS_ONE = "L"
POINTS = ["Bring your card.", "Call us with any question."]


def words(say: Wording, box: dict[str, Any] | list[str]) -> Iterator[str]:
    box = {"items": box} if isinstance(box, list) else box
    yield say.line(box["title"]) if "title" in box else say.phrases["key_points"]
    yield from say.items("\u2022", box["items"])


def alone(box: Any, **parts: Any) -> dict[str, Any]:
    return content(handout({"key-points": box}, contents="no"), help=None, **parts)


def test_a_list_alone_will_do(workshop: Workshop) -> None:
    assert workshop.pdf(alone(POINTS)) == workshop.pdf(alone({"items": POINTS}))


def test_it_looks_like_the_summary_of_a_handout_but_stands_a_level_lower(workshop: Workshop) -> None:
    summary = outline(workshop.pdf(content(handout(summary=POINTS, contents="no"), help=None)))
    block = outline(workshop.pdf(alone(POINTS)))
    assert '    H2 "Key points"' in summary and '    H3 "Key points"' in block
    start, length = summary.index("  Sect"), len(block[block.index("  Sect") : block.index("  P \"About")])
    assert summary[start : start + length] == block[block.index("  Sect") :][:length].replace("H3", "H2")


@pytest.mark.parametrize(("language", "title"), [("en-US", "Key points"), ("es", "Lo más importante")])
def test_its_title_is_in_the_language_of_the_file_and_can_be_another(
    language: str, title: str, workshop: Workshop
) -> None:
    assert title in [passage.text for passage in read(workshop.pdf(alone(POINTS, language=language)))]
    own = [passage.text for passage in read(workshop.pdf(alone({"title": "In short", "items": POINTS})))]
    assert "In short" in own and "Key points" not in own


@pytest.mark.parametrize("box", [[], {"items": []}, {"title": "In short"}, "Bring your card."])
def test_it_must_have_points(box: Any, workshop: Workshop) -> None:
    assert workshop.read(alone(box)) is None
    assert [problem.code for problem in workshop.problems] in (["E201"], ["E202"])


def test_a_problem_in_a_point_is_told_where_it_stands_however_short_it_is_written(workshop: Workshop) -> None:
    for box in (["One", " "], {"items": ["One", " "]}):
        assert workshop.read(alone(box)) is None
        (problem,) = workshop.problems
        assert problem.code == "E211" and workshop.at(problem) == '" "'
