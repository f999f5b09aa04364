from __future__ import annotations

from typing import Any

import pytest

from brochure.pdf.abreast import Abreast, above_capitals
from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure
from brochure.pdf.flow import Flow, Stack
from tests.pdf.stage import BODY, HEAD, assert_sound, heading, items, lines_of, planned, printed, text, words_read
from tests.proof.measure import Sheet, sheets


def square(side: float) -> Figure:
    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(x, y, width, height, stroke=0, fill=1)

    return Figure(paint, side, side, "A square")


def abreast(*columns: list[Flow], gutter: float = 20, narrow: float = 200, **options: Any) -> Abreast:
    return Abreast(columns, gutter=gutter, narrow=narrow, **options)


def starts(sheet: Sheet) -> dict[str, tuple[float, float]]:
    """Where the lines of a page start, by their first word."""
    return {run.text.split()[0]: (run.x, run.y) for run in sheet.runs}


def test_columns_stand_side_by_side_and_are_read_one_after_the_other() -> None:
    pdf = printed(abreast([text("one"), text("two")], [text("three")]))
    assert_sound(pdf)
    assert words_read(pdf) == ["one", "two", "three"]
    found = starts(sheets(pdf)[0])
    assert (found["one"][0], found["three"][0]) == (50, 50 + 140 + 20)
    assert found["one"][1] == found["three"][1] > found["two"][1]


@pytest.mark.parametrize("width", range(150, 451, 25))
@pytest.mark.parametrize("count", [2, 3])
def test_nothing_sticks_out_or_overlaps_at_any_width(count: int, width: int) -> None:
    words = "Bring something to read and a list of questions. " * 2
    made = abreast(*[[heading("Read", 3), text(words), *items([text(words, "")])] for _ in range(count)])
    height = made.height_at(width)
    each = [width] if made.is_stacked(width) else made._each(width)
    assert max(each) <= width and sum(each) + 20 * (len(each) - 1) <= width + 0.01
    tall = [Stack(column.children).measure(each[0]) for column in made.columns]
    assert height >= (sum(tall) if len(each) == 1 else max(tall))
    assert all(column.widths()[0] <= each[0] for column in made.columns)


def test_in_a_narrow_measure_they_stand_below_each_other() -> None:
    made = abreast([text("one")], [text("two")], narrow=301)
    assert made.is_stacked(300) and not made.is_stacked(301)
    assert made.height_at(300) == 2 * 17
    found = starts(sheets(printed(made))[0])
    assert found["one"][0] == found["two"][0] == 50


def test_where_a_word_would_not_fit_they_stand_below_each_other() -> None:
    made = abreast([text("short")], [text("Incomprehensibilities")])
    assert not made.is_stacked(300) and made.is_stacked(220)


def test_shares_part_the_measure() -> None:
    found = starts(sheets(printed(abreast([text("one")], [text("two")], shares=(3, 1))))[0])
    assert found["two"][0] == 50 + 280 * 3 / 4 + 20


def capitals(*columns: list[Flow]) -> list[float]:
    """How high the capitals of the first lines stand, or the upper edges of pictures."""
    sheet = sheets(printed(abreast(*columns)))[0]
    found = [run.y + {12: BODY, 16: HEAD}[round(run.size)].family.pick().cap_height * run.size / 1000
             for run in sheet.runs if run.text.startswith("First")]  # fmt: skip
    return [*found, *(area.box.top for area in sheet.areas)]


@pytest.mark.parametrize(
    "other",
    [[heading("First")], items([text("First", "")]), [Stack([heading("First")])], [square(40)],
     [abreast([text("First")], [text("x")], gutter=10, narrow=0)]],
    ids=["heading", "list", "stack", "picture", "columns"],
)  # fmt: skip
@pytest.mark.parametrize("swapped", [False, True])
def test_all_start_at_one_cap_height(other: list[Flow], swapped: bool) -> None:
    pair: tuple[list[Flow], list[Flow]] = (other, [text("First")]) if swapped else ([text("First")], other)
    one, two = capitals(*pair)
    assert one == pytest.approx(two, abs=0.3)


def test_a_box_starts_with_its_edge() -> None:
    assert above_capitals(Box([text("x")], BoxStyle(), None)) == 0.0
    assert above_capitals(Stack([])) == 0.0


def test_side_by_side_they_are_not_split() -> None:
    made = abreast([lines_of(6)], [lines_of(9)])
    assert made.cut(300, 100) is None
    pages = planned([lines_of(8), made])
    assert [page.areas[0][1][-1] is made for page in pages] == [False, True]


def test_what_is_taller_than_a_page_goes_below_each_other_and_on() -> None:
    pdf = printed(abreast([lines_of(20)], [text("last")]))
    assert_sound(pdf)
    assert len(sheets(pdf)) == 2 and words_read(pdf)[-1] == "last"


def test_whole_ones_are_never_split() -> None:
    assert abreast([lines_of(6)], [lines_of(9)], whole=True).cut(100, 100, hard=True) is None


def test_below_each_other_they_may_be_split_anywhere() -> None:
    halves = abreast([lines_of(6)], [lines_of(9)], narrow=400).cut(300, 17 * 8)
    assert halves is not None and halves[0].height_at(300) == 17 * 8


def test_widths_are_those_below_and_beside_each_other() -> None:
    least, natural = abreast([text("one two")], [text("three")]).widths()
    assert least == text("three").widths()[0]
    assert natural == pytest.approx(text("one two").widths()[1] + 20 + text("three").widths()[1])
