from __future__ import annotations

from collections.abc import Sequence

import pytest

from brochure.pdf.comparison import Comparison
from brochure.pdf.pages import Area
from brochure.pdf.table import make_row
from tests.pdf.stage import BODY, RULES, assert_sound, lines_of, printed, text, words_read
from tests.proof.measure import Run, sheets
from tests.proof.reading import artifacts, outline, read

WIDE, NARROW = Area(50, 40, 300, 220), Area(50, 40, 150, 220)
ROW = BODY.leading + 2 * RULES.row_padding


def comparison(head: Sequence[str] | None, *rows: Sequence[str], beside: float = 80.0) -> Comparison:
    def made(words: Sequence[str], is_head: bool) -> object:
        return make_row([[text(word, "")] if word else [] for word in words], head=is_head, row_heads=True)

    return Comparison(made(head, True) if head else None, [made(row, False) for row in rows], RULES, beside=beside)  # type: ignore[arg-type, misc]


def two() -> Comparison:
    return comparison(["", "Drip", "Spray"], ["Where", "Here", "There too"], ["When", "Now", "Then"])


def run(pdf: bytes, words: str) -> Run:
    return next(run for sheet in sheets(pdf) for run in sheet.runs if run.text.strip() == words)


@pytest.mark.parametrize("area", [WIDE, NARROW])
def test_it_is_read_as_a_table_however_it_is_set(area: Area) -> None:
    pdf = printed(two(), area=area)
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:11] == [
        "  Table",
        "    THead",
        "      TR",
        "        TH Scope=Column",
        '        TH Scope=Column "Drip"',
        '        TH Scope=Column "Spray"',
        "    TBody",
        "      TR",
        '        TH Scope=Row "Where"',
    ]


def test_columns_are_equally_wide_beside_their_rows_heads() -> None:
    widths = two().columns(300).widths
    assert widths[1] == widths[2] > 80 and widths[0] == text("Where").natural_width()
    pdf = printed(two(), area=WIDE)
    assert run(pdf, "Where").y == run(pdf, "Here").y
    assert run(pdf, "Drip").x == run(pdf, "Here").x == run(pdf, "Now").x > run(pdf, "Where").x


def test_heads_of_rows_take_no_more_than_their_part() -> None:
    table = comparison(["", "Drip"], ["A head of very many words that would fill it", "Here"])
    assert table.columns(300).widths[0] == pytest.approx(90)


def test_heads_of_rows_stand_above_where_columns_would_be_narrower_than_wished() -> None:
    pdf = printed(two(), area=NARROW)
    assert run(pdf, "Where").x == run(pdf, "Here").x and run(pdf, "Where").y > run(pdf, "Here").y
    assert two().height_at(150) > two().height_at(300) == 3 * ROW


def test_a_long_word_puts_the_heads_above_too() -> None:
    table = comparison(["", "Drip"], ["Where", "x" * 28], beside=10.0)
    assert table.height_at(180) > 2 * ROW and table.height_at(300) == 2 * ROW


def test_bars_stand_under_the_heads_of_columns_and_a_rule_opens_a_table_without() -> None:
    bars = [line for line in sheets(printed(two(), area=WIDE))[0].lines if line.width > 2]
    assert len(bars) == 2 and bars[0].box.right < bars[1].box.left
    (sheet,) = sheets(printed(comparison(None, ["Where", "Here"]), area=WIDE))
    assert [round(line.box.width - line.width) for line in sheet.lines] == [300, 300]


def test_heads_of_columns_stand_on_their_bars() -> None:
    table = comparison(["", "Drip", "Spray that one takes in a chair, sitting up"], ["Where", "Here", "There"])
    pdf = printed(table, area=WIDE)
    assert run(pdf, "Drip").y == min(one.y for one in sheets(pdf)[0].runs if "up" in one.text)


def test_least_says_how_much_room_columns_under_their_heads_need() -> None:
    assert two().least(60) == 2 * 60 + RULES.column_gap
    long = comparison(["", "Drip"], ["Where", "x" * 25])
    assert long.least(60) == text("x" * 25).natural_width()


@pytest.mark.parametrize("area", [WIDE, NARROW])
def test_long_cells_go_on_over_the_page_under_the_same_heads(area: Area) -> None:
    rows = [make_row([[text("Where", "")], [lines_of(20, role="")], [text("There", "")]], head=False, row_heads=True)]
    head = make_row([[], [text("Drip", "")], [text("Spray", "")]], head=True, row_heads=True)
    pdf = printed(Comparison(head, rows, RULES, beside=80.0), area=area)
    assert_sound(pdf)
    assert words_read(pdf).count("Where") == 1 and words_read(pdf).count("20") == 1
    cell = next(passage for passage in read(pdf) if passage.text.startswith("line 1"))
    assert cell.pages[:2] == (1, 2)
    assert any("Drip" in words for words in artifacts(pdf, "Pagination")[1])


@pytest.mark.parametrize("width", [300.0, 150.0])
def test_its_columns_reach_over_the_whole_width(width: float) -> None:
    """Beside the heads of the rows and under them."""
    assert two().columns(width).reach == pytest.approx(width)
