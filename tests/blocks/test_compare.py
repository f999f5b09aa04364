from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.proof.measure import Run, sheets
from tests.proof.reading import artifacts, outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"options": ["Drip", "Spray"], "points": {f"Point {n}": [LETTER_TEXT, "Ask us."] for n in range(30)}}
TALL_IS_ONE = "Table"


def words(say: Wording, compare: dict[str, Any]) -> Iterator[str]:
    options = [say.line(option) for option in compare["options"]]
    if "title" in compare:
        yield say.line(compare["title"])
    if not (say.large or say.records):
        yield from options
    for point, answers in compare["points"].items():
        yield say.line(point)
        for option, answer in zip(options, answers, strict=True):
            yield from (f"{option}:",) if say.large or say.records else ()
            yield say.line(answer)
    if "note" in compare:
        yield say.line(compare["note"])


TWO = {
    "options": ["Drip", "Spray"],
    "points": {"Where": ["In our clinic", "In a certified clinic"], "How long": ["40 minutes", "2 hours"]},
}


def of(count: int) -> dict[str, Any]:
    """A comparison of so many options."""
    options = ["Drip", "Spray", "Tablet", "Nothing"][:count]
    return {"options": options, "points": {"Where": ["In our clinic"] * count, "How long it takes": ["A day"] * count}}


def alone(compare: Any = TWO, **parts: Any) -> dict[str, Any]:
    return content(handout({"compare": {**compare, **parts}}, contents="no"), help=None)


def found(pdf: bytes, text: str) -> Run:
    return next(run for sheet in sheets(pdf) for run in sheet.runs if run.text.strip() == text)


def test_every_point_without_an_answer_for_each_option_is_told_in_its_own_line(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: 988}\ndocuments:\n- id: a\n  kind: handout\n  title: T\n  sections:\n"
    text += "  - title: A\n    body:\n    - compare:\n        options: [Drip, Spray]\n        points:\n"
    text += "          Where: [Here, there]\n          When: [Today]\n"
    text += "          Why:\n          - a\n          - b\n          - c\n"
    assert workshop.codes(text) == ["14:18 E215", "16:13 E215"]
    assert workshop.problems[0].message == '"When" has 1 answer, but there are 2 options'
    assert "Drip, Spray" in workshop.problems[0].hint


@pytest.mark.parametrize("parts", [{"options": ["One"]}, {"options": list("abcde")}, {"points": {}}])
def test_one_option_five_or_no_points_are_refused(parts: dict[str, Any], workshop: Workshop) -> None:
    assert workshop.read(alone(**parts)) is None
    assert all(problem.code in ("E202", "E215") and problem.span for problem in workshop.problems)


def test_an_answer_is_never_empty(workshop: Workshop) -> None:
    assert workshop.read(alone(points={"Where": ["Here", ""]})) is None
    assert [problem.code for problem in workshop.problems] == ["E211"]


def test_it_is_a_table_of_options_and_points(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone(title="Two ways", note="Ask us.")))
    assert '  Table\n    Caption "Two ways"\n    THead\n' in tree
    assert 'TH Scope=Column "Drip"\n        TH Scope=Column "Spray"' in tree
    assert 'TH Scope=Row "Where"\n        TD "In our clinic"\n        TD "In a certified clinic"' in tree
    assert '  P "Ask us."' in tree


def test_columns_are_equal_and_points_stand_at_their_left(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone())
    point, first, second = (found(pdf, text) for text in ("Where", "In our clinic", "In a certified clinic"))
    assert point.y == first.y == second.y and point.x < first.x < second.x
    bars = [line.box for line in sheets(pdf)[0].lines if line.width > 2]
    assert len(bars) == 2 and bars[0].width == pytest.approx(bars[1].width, abs=0.02)
    assert found(pdf, "Drip").x == pytest.approx(first.x, abs=0.02)


@pytest.mark.parametrize("count", [3, 4])
def test_more_options_have_their_points_above_the_answers(count: int, workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(of(count)))
    point, answer = found(pdf, "How long it takes"), found(pdf, "A day")
    assert point.x == answer.x and point.y > answer.y
    assert outline(pdf).count("Scope=Row") == 2 and outline(pdf).count("TD \"A day\"") == count


def test_a_head_of_one_line_stands_on_its_bar(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(of(2), options=["Drip", "A spray that one takes sitting in a chair"]))
    lowest = min(run.y for run in sheets(pdf)[0].runs if run.is_bold and "chair" in run.text)
    assert found(pdf, "Drip").y == lowest


def test_in_large_print_each_point_leads_its_answers(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone(), "large"))
    assert "Table" not in tree
    lines = [line.strip() for line in tree.partition("LBody\n")[2].splitlines()]
    assert lines[:3] == ['P "Where"', 'P "Drip: In our clinic"', 'P "Spray: In a certified clinic"']


def test_where_columns_have_no_room_it_is_told_point_by_point(workshop: Workshop) -> None:
    read_out = [passage.text for passage in read(set_in(150, {"compare": of(4)}, workshop))]
    assert "Nothing: A day" in read_out


@pytest.mark.parametrize("width", [150, 190, 240, 300, 380, 450])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_nothing_sticks_out_of_any_measure(count: int, width: float, workshop: Workshop) -> None:
    points = {"Electroencephalography": ["Unintelligibility", *["No"] * (count - 1)], "Cost": [LETTER_TEXT] * count}
    for size in ("regular", "large"):
        pdf = set_in(width, {"compare": {**of(count), "points": points, "title": "All of them"}}, workshop, size)  # type: ignore[arg-type]
        assert unfit(pdf) == []


def test_the_options_stand_again_on_each_page(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(TALL))
    again = [" ".join(texts) for texts in artifacts(pdf, "Pagination")]
    assert "Spray" not in again[0] and all("Spray" in texts for texts in again[1:])


def test_an_answer_longer_than_a_page_goes_on(workshop: Workshop) -> None:
    long = " ".join([LETTER_TEXT] * 40)
    for count in (2, 3):
        points = {"Where": [long, *["Here"] * (count - 1)]}
        pdf = workshop.pdf(alone({**of(count), "points": points}))
        cell = next(passage for passage in read(pdf) if passage.text.startswith("Rest today"))
        assert cell.text == long and len(cell.pages) > 1
