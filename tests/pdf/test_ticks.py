from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.pdf.flow import Flow
from brochure.pdf.prose import TextStyle
from brochure.pdf.ticks import TickBox, TickItem, TwoColumns, tick_list
from tests.pdf.stage import AREA, BLACK, BODY, assert_sound, heading, lines_of, planned, printed, text, words_read
from tests.proof.measure import Area, sheets
from tests.proof.reading import outline

WHITE = (1.0, 1.0, 1.0)


def ticks(*items: Flow | str, style: TextStyle = BODY) -> list[TickItem]:
    bodies = [[text(item, "", style) if isinstance(item, str) else item] for item in items]
    return tick_list(bodies, style, colour=BLACK, ground=WHITE, gap=4)


def numbered(count: int) -> list[TickItem]:
    return ticks(*(f"item {number}" for number in range(count)))


def two(count: int) -> TwoColumns:
    return TwoColumns(numbered(count), gutter=18, gap=4)


def boxes(pdf: bytes, page: int = 1) -> list[Area]:
    return [area for area in sheets(pdf)[page - 1].areas if abs(area.box.width - area.box.height) < 0.01]


def test_it_is_a_list_of_bodies_whose_squares_are_seen_only() -> None:
    pdf = printed(*ticks("one", "two"))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  L ListNumbering=None",
        *("    LI", '      LBody "one"', "    LI", '      LBody "two"'),
    ]
    assert len(boxes(pdf)) == 2


@pytest.mark.parametrize(("size", "side"), [(9, 11), (11, 11), (12, 12), (18, 18)])
def test_a_square_is_as_large_as_the_type_but_never_too_small_for_a_pen(size: float, side: float) -> None:
    box = TickBox(replace(BODY, size=size, leading=size * 1.4), BLACK, WHITE)
    assert box.side == side and box.widths() == (side, side)


def test_it_stands_on_the_first_line_flush_with_the_text_around() -> None:
    pdf = printed(text("before"), *ticks(lines_of(3, role="")))
    (box,) = boxes(pdf)
    runs = sheets(pdf)[0].runs
    first = next(run for run in runs if run.text.startswith("line 1"))
    before = next(run for run in runs if run.text == "before")
    assert first.outline.bottom > box.box.bottom and first.outline.top < box.box.top
    middle = (box.box.bottom + box.box.top) / 2
    assert first.y + 0.2 * 12 < middle < first.y + 0.4 * 12
    assert box.box.left == pytest.approx(before.x, abs=1)
    assert first.x - box.box.right >= 6


def test_two_items_at_least_stand_on_either_side_of_a_pages_end() -> None:
    rows = numbered(7)
    for height in range(60, 7 * 21):
        pages = planned(rows, replace(AREA, height=height))
        assert all(len(page.areas[0][1]) >= 2 for page in pages)
        assert sum(len(page.areas[0][1]) for page in pages) == 7


def test_an_item_is_not_cut_when_another_page_has_room_for_it() -> None:
    rows = ticks("one", "two", lines_of(6, role=""), "four", "five")
    for height in range(110, 260, 7):
        pages = planned(rows, replace(AREA, height=height))
        assert [flow for page in pages for flow in page.areas[0][1]] == rows


def test_an_item_taller_than_a_page_goes_on_without_a_second_square() -> None:
    pdf = printed(*ticks(lines_of(40, role=""), "next"))
    assert_sound(pdf)
    assert words_read(pdf) == [*[word for n in range(1, 41) for word in ("line", str(n))], "next"]
    assert sum(len(boxes(pdf, page)) for page in range(1, len(sheets(pdf)) + 1)) == 2


def test_a_heading_stays_with_its_list() -> None:
    pages = planned([lines_of(10), heading("h"), *numbered(3)])
    assert len(pages[0].areas[0][1]) == 1


# Two columns.


@pytest.mark.parametrize("count", [4, 5, 8])
def test_short_items_go_down_the_first_column_and_then_the_second(count: int) -> None:
    pdf = printed(two(count))
    assert_sound(pdf)
    assert words_read(pdf) == [word for n in range(count) for word in ("item", str(n))]
    assert outline(pdf).count("  L ") == 1
    places = sorted((round(box.box.left), -round(box.box.bottom)) for box in boxes(pdf))
    lefts = [left for left, _ in places]
    assert lefts.count(lefts[0]) == (count + 1) // 2 and lefts[-1] - lefts[0] == (300 + 18) / 2
    first, second = ([down for left, down in places if left == side] for side in (lefts[0], lefts[-1]))
    assert second == first[: count // 2]
    assert two(count).height_at(300) == (count + 1) // 2 * 21 - 4


def test_one_long_item_or_few_items_or_a_narrow_measure_make_one_column() -> None:
    long = [*numbered(4), *ticks("an item that is far too long to stand on one line of half the measure")]
    assert TwoColumns(long, gutter=18, gap=4).column(300) == 300
    assert two(3).column(300) == 300
    assert two(6).column(300) == 141
    assert two(6).column(100) == 100
    assert two(6).height_at(100) == 6 * 21 - 4
    assert words_read(printed(TwoColumns(long, gutter=18, gap=4)))[:2] == ["item", "0"]


@pytest.mark.parametrize("height", range(10, 150, 9))
def test_two_columns_are_cut_between_rows_two_at_least_on_either_side(height: int) -> None:
    whole = two(12)
    halves = whole.cut(300, height)
    rows = min(int((height + 4) / 21), 4)
    assert (halves is None) == (rows < 2)
    if halves:
        assert [len(half.children) for half in halves] == [2 * rows, 12 - 2 * rows]
        assert halves[0].height_at(300) <= height
        assert [item for half in halves for item in half.children] == whole.children
    assert two(6).cut(300, 50) is None and two(6).cut(300, 30, hard=True) is not None


def test_two_columns_over_a_page_are_one_list() -> None:
    pdf = printed(lines_of(7), two(12))
    assert_sound(pdf)
    assert outline(pdf).count("  L ") == 1
    assert words_read(pdf)[14:] == [word for n in range(12) for word in ("item", str(n))]


@pytest.mark.parametrize("width", range(60, 361, 30))
def test_at_any_width_squares_and_words_keep_apart_and_inside(width: int) -> None:
    words = ["short", "Incomprehensibilities", "a few words", "one more"]
    for flows in (ticks(*words), [TwoColumns(ticks(*words), gutter=18, gap=4)], [two(6)]):
        pdf = printed(*flows, area=replace(AREA, x=20, width=width))
        sheet = sheets(pdf)[-1]
        runs = [run for run in sheet.runs if run.mcid is not None]
        assert max(run.outline.right for run in runs) <= 20 + width
        for box in boxes(pdf, sheet.number):
            assert box.box.left >= 20 and box.box.right <= 20 + width
            assert not any(box.box.common(run.outline).area for run in runs)


def test_one_column_of_them_is_cut_as_any_list() -> None:
    halves = two(8).cut(100, 70)
    assert halves is not None and len(halves[0].children) == 3
