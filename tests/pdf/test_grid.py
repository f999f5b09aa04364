from __future__ import annotations

from itertools import accumulate

import pytest

from brochure.pdf.errors import TagError
from brochure.pdf.grid import Grid, GridStyle
from brochure.pdf.pages import Area
from brochure.pdf.ruled import Ruling
from brochure.pdf.text import Text
from tests.pdf.stage import BLACK, assert_sound, lines_of, planned, printed, text, words_read
from tests.proof.measure import sheets
from tests.proof.reading import outline

STYLE = GridStyle(Ruling(BLACK, 24.0, 0.75), 30.0, 6.0)


def cells(*words: str) -> list[Text | None]:
    return [text(word, "") if word else None for word in words]


def grid(rows: int | list[str] = 3, columns: tuple[str, ...] = ("Day", "Sleep", "Mood")) -> Grid:
    heads = [f"Day {number}" for number in range(1, rows + 1)] if isinstance(rows, int) else rows
    return Grid(cells(*columns), cells(*heads), STYLE)


def test_it_is_a_table_with_heads_both_ways_and_empty_cells() -> None:
    pdf = printed(grid(1))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  Table",
        *("    THead", "      TR"),
        *('        TH Scope=Column "Day"', '        TH Scope=Column "Sleep"', '        TH Scope=Column "Mood"'),
        *("    TBody", "      TR"),
        *('        TH Scope=Row "Day 1"', "        TD", "        TD"),
    ]


def test_a_head_left_empty_is_a_cell_to_write_in() -> None:
    pdf = printed(grid(["", ""], ("", "Sleep")))
    assert_sound(pdf)
    assert outline(pdf).count("TD") == 4 and "Scope=Row" not in outline(pdf)


def test_a_row_is_as_tall_as_there_is_room_to_write() -> None:
    assert grid(4).height_at(300) == 5 * 30
    assert grid(["", "", "", ""]).height_at(300) == 5 * 30


def test_columns_to_write_in_are_equal_and_the_heads_take_what_they_need() -> None:
    heads, first, second = grid().columns(300).widths
    assert first == second and heads + first + second == pytest.approx(300)
    assert heads == pytest.approx(max(text(f"Day {n}").natural_width() for n in (1, 2, 3)) + 12)
    long = grid(["How well I slept in the night before this day"]).columns(300).widths
    assert long[0] == pytest.approx(120)


def test_heads_that_are_to_be_written_get_as_much_room_as_the_others() -> None:
    assert set(grid(["", "Day 2"]).columns(300).widths) == {100.0}


def test_a_single_column_takes_the_whole_width() -> None:
    assert grid(columns=("Day",)).columns(300).widths == (300,)


@pytest.mark.parametrize("width", [60, 150, 240, 300])
def test_lines_stand_all_round_and_between_and_words_keep_off_them(width: int) -> None:
    flow = grid()
    edges = list(accumulate(flow.columns(width).widths, initial=0.0))
    (sheet,) = sheets(printed(flow, area=Area(40, 10, width, 280)))
    down = sorted({round(line.box.centre[0] - 40, 2) for line in sheet.lines if line.box.height > line.box.width})
    assert down == pytest.approx(edges, abs=0.02)
    across = {round(line.box.bottom) for line in sheet.lines if line.box.width > line.box.height}
    assert len(across) == 5
    for run in (run for run in sheet.runs if run.mcid is not None and run.text != "Title"):
        right = min(edge for edge in edges if 40 + edge > run.outline.left)
        assert run.outline.right <= 40 + right


def test_words_begin_under_each_other_and_take_the_white_of_narrow_cells_first() -> None:
    def left(flow: Grid, word: str) -> float:
        (sheet,) = sheets(printed(flow))
        run = next(run for run in sheet.runs if run.text == word)
        upright = [line.box.centre[0] for line in sheet.lines if line.box.width < 2]
        return run.x - max(x for x in upright if x < run.x)

    assert [left(grid(), word) for word in ("Day", "Sleep", "Mood")] == pytest.approx([6, 6, 6], abs=0.1)
    days = grid(1, ("", "Mon", "Tue", "Wed", "Thu", "Friday", "Sat", "Sun"))
    assert 1 < left(days, "Friday") < 4 and left(days, "Mon") == pytest.approx(6, abs=0.1)


def test_a_week_stays_whole_and_a_month_goes_on_under_its_head() -> None:
    week = grid(7)
    assert week.cut(300, 150) is None
    pdf = printed(lines_of(4), grid(31))
    assert_sound(pdf)
    assert outline(pdf).count("Table") == 1
    assert words_read(pdf)[8:] == ["Day", "Sleep", "Mood", *(w for n in range(1, 32) for w in ("Day", str(n)))]
    heads = [sum(run.text == "Sleep" for run in sheet.runs) for sheet in sheets(pdf)]
    assert set(heads[:-1] if heads[0] else heads[1:]) == {1}


def test_two_rows_at_least_stand_on_either_side_and_columns_stay_where_they_are() -> None:
    month = grid([*(f"Day {n}" for n in range(1, 15)), "The last day"])
    for height in range(95, 480, 15):
        halves = month.cut(300, height)
        assert halves is not None
        assert all(len(half.rows) >= 2 for half in halves)
        assert {half.columns(300).widths for half in halves} == {month.columns(300).widths}
    assert month.cut(300, 80) is None


def test_no_page_is_too_small_for_a_row() -> None:
    pages = planned([grid(7)], Area(0, 0, 300, 100))
    assert [len(page.areas[0][1][0].rows) for page in pages] == [2, 2, 2, 1]  # type: ignore[attr-defined]


def test_a_grid_without_rows_is_refused() -> None:
    with pytest.raises(TagError):
        grid(0)
