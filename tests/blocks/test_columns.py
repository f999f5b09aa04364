from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.blocks.samples import ANYWHERE, sample
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import Run, sheets
from tests.proof.reading import read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, filler, handout, sheet
from tests.wording import Wording


def words(say: Wording, columns: dict[str, Any]) -> Iterator[str]:
    for side in ("left", "middle", "right"):
        if side in columns:
            yield from say.body(columns[side])


def alone(*body: Any, **parts: Any) -> dict[str, Any]:
    return content(handout(*body, contents="no"), help=None, **parts)


def lines(pdf: bytes) -> dict[str, Run]:
    """The first line that starts with each word."""
    found: dict[str, Run] = {}
    for page in sheets(pdf):
        for run in page.runs:
            if run.mcid is not None and run.text.strip():
                found.setdefault(run.text.split()[0], run)
    return found


def of(*texts: str) -> dict[str, Any]:
    sides = ("left", "right") if len(texts) == 2 else ("left", "middle", "right")
    return {"columns": dict(zip(sides, texts, strict=True))}


def test_they_stand_side_by_side_and_the_left_one_is_read_first(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"columns": {"right": "Right.", "left": ["Left.", "Below."]}}))
    texts = [passage.text.strip() for passage in read(pdf)]
    assert texts[texts.index("Left.") :][:3] == ["Left.", "Below.", "Right."]
    found = lines(pdf)
    assert found["Left."].y == found["Right."].y > found["Below."].y
    assert found["Right."].x - found["Left."].x == pytest.approx((380 + 26) / 2)


def test_a_subhead_and_a_text_start_at_one_height(workshop: Workshop) -> None:
    found = lines(workshop.pdf(alone({"columns": {"left": [{"subhead": "Head"}, "Left."], "right": "Right."}})))
    # Capitals of the shipped face are 0.66 of its size tall.
    tops = [found[word].y + 0.66 * found[word].size for word in ("Head", "Right.")]
    assert tops[0] == pytest.approx(tops[1], abs=0.1)


def test_three_of_few_words_stand_side_by_side(workshop: Workshop) -> None:
    found = lines(workshop.pdf(alone(of("Before you come.", "Here with us.", "Later on."))))
    assert found["Before"].y == found["Here"].y == found["Later"].y
    assert found["Before"].x < found["Here"].x < found["Later"].x


@pytest.mark.parametrize(
    "item",
    [
        {"callout": {"body": [of("One here.", "Two here.", "Three here.")]}},
        {"columns": {"left": [of("One here.", "Two here.", "Three here.")], "right": "Four."}},
        of("One here.", "Two Incomprehensibilitieswithoutanend.", "Three here."),
    ],
    ids=["in a box", "in a column", "with a word that is too long"],
)
def test_where_there_is_no_room_they_stand_below_each_other(item: dict[str, Any], workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(item))
    found = lines(pdf)
    assert found["One"].x == found["Two"].x == found["Three"].x
    assert found["One"].y > found["Two"].y > found["Three"].y
    assert faults(pdf) == violations(pdf) == breaches(pdf) == []


def test_in_large_print_they_stand_below_each_other(workshop: Workshop) -> None:
    found = lines(workshop.pdf(alone(of("Left.", "Right.")), "large"))
    assert found["Left."].x == found["Right."].x and found["Left."].y > found["Right."].y


def test_on_a_sheet_of_questions_they_stand_below_each_other(workshop: Workshop) -> None:
    faqs = {f"q{number}": {"question": f"Why {number}?", "answer": [of("Left.", "Right.")]} for number in range(9)}
    pdf = workshop.pdf(content(sheet(), faqs=faqs))
    found = lines(pdf)
    assert found["Left."].x == found["Right."].x
    assert faults(pdf) == violations(pdf) == []


def test_what_is_taller_than_a_page_is_printed_below_each_other(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone("One.", {"columns": {"left": [filler(50)], "right": [LETTER_TEXT] * 9}}))
    assert sum("A line." in run.text for page in sheets(pdf) for run in page.runs) == 50
    assert len({round(run.x) for page in sheets(pdf) for run in page.runs if LETTER_TEXT[:9] in run.text}) == 1
    assert breaches(pdf) == [] and faults(pdf) == []


def test_they_may_hold_any_block(workshop: Workshop) -> None:
    for name in ANYWHERE:
        pdf = workshop.pdf(alone({"columns": {"left": [sample(name)], "right": [sample(name)]}}))
        assert faults(pdf) == violations(pdf) == breaches(pdf) == [], name


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", range(150, 451, 50))
def test_they_fit_in_any_measure(width: int, size: Any, workshop: Workshop) -> None:
    body = ["**Something to read**", LETTER_TEXT, {"bullets": [LETTER_TEXT, "Your card"]}]
    for columns in ({"left": body, "right": body}, {"left": body, "middle": body, "right": body}):
        assert unfit(set_in(width, {"columns": columns}, workshop, size)) == []


def test_one_that_is_missing_is_told(workshop: Workshop) -> None:
    assert workshop.read(alone({"columns": {"left": "One."}})) is None
    (problem,) = workshop.problems
    assert problem.code == "E201" and "right" in problem.message
