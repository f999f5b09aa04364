from __future__ import annotations

from collections.abc import Iterator

import pytest

from brochure.pdf.errors import TagError
from brochure.pdf.pages import Area
from brochure.pdf.table import Table, make_row
from tests.pdf.stage import (
    AREA,
    RULES,
    assert_sound,
    heading,
    items,
    lines_of,
    link,
    planned,
    printed,
    table,
    text,
    words_read,
)  # fmt: skip
from tests.proof.measure import Run, sheets
from tests.proof.reading import artifacts, links, outline, read

ROW = 17.0 + 2 * RULES.row_padding


def test_a_table_is_rows_of_cells_with_scopes() -> None:
    pdf = printed(table(["", "Drip"], ["Where", "Here"], ["When", ""], caption=text("Kinds", "Caption", below=4)))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  Table",
        '    Caption "Kinds"',
        "    THead",
        "      TR",
        "        TH Scope=Column",
        '        TH Scope=Column "Drip"',
        "    TBody",
        "      TR",
        '        TH Scope=Row "Where"',
        '        TD "Here"',
        "      TR",
        '        TH Scope=Row "When"',
        "        TD",
    ]


@pytest.mark.parametrize("rows", [[], [["a"]], [["a", "b"], ["a", "b", "c"]]])
def test_irregular_tables_are_refused(rows: list[list[str]]) -> None:
    with pytest.raises(TagError, match="columns"):
        table(["h", "i"], *rows)


def test_height_is_caption_head_and_rows() -> None:
    caption = text("t", "Caption", below=4)
    assert table(["h", "i"], ["a", "b"], ["c", "d"], caption=caption).height_at(300) == 17 + 4 + 3 * ROW
    assert table(None, ["a", "b"]).height_at(300) == ROW


def many_rows(count: int, **options: object) -> Table:
    return table(["Head", "Line"], *[[f"row {number}", f"cell {number}"] for number in range(count)], **options)


def test_a_table_goes_on_over_pages_with_its_head() -> None:
    pdf = printed(many_rows(25, caption=text("Long", "Caption", below=4)))
    assert_sound(pdf)
    pages = artifacts(pdf, "Pagination")
    assert pages[0] == [] and all(page == ["Head", "Line"] for page in pages[1:]) and len(pages) > 2
    body = [f"row {number} cell {number}" for number in range(25)]
    assert words_read(pdf) == " ".join(["Long Head Line", *body]).split()
    assert outline(pdf).count("Table") == outline(pdf).count("THead") == outline(pdf).count("TBody") == 1


def test_halves_keep_the_columns() -> None:
    first, rest = many_rows(9).cut(300, 5 * ROW) or pytest.fail("not cut")
    assert first.columns(300) is rest.columns(300)
    assert first.height_at(300) + rest.height_at(300) == 11 * ROW
    assert len(first.rows) == 4


def test_of_four_rows_or_more_none_stands_alone() -> None:
    made = many_rows(5)
    assert made.cut(300, 2.5 * ROW) is None
    assert [len(half.rows) for half in made.cut(300, 2.5 * ROW, hard=True) or ()] == [1, 4]
    assert [len(half.rows) for half in made.cut(300, 5.5 * ROW) or ()] == [3, 2]
    assert [len(half.rows) for half in many_rows(3).cut(300, 2.5 * ROW) or ()] == [1, 2]


def test_a_head_is_never_alone() -> None:
    assert many_rows(3).cut(300, 1.9 * ROW) is None
    pages = planned([lines_of(11), many_rows(3)])
    assert [len(page.areas[0][1]) for page in pages] == [1, 1]


def test_short_rows_stay_whole() -> None:
    rows = table(["h", "i"], ["a", "short"], ["b", "some words to make it longer " * 8], ["c", "d"])
    first, _ = rows.cut(300, 4 * ROW) or pytest.fail("not cut")
    assert len(first.rows) == 1


def long_cell(lines: int) -> Table:
    cells = [[text("name", "")], [lines_of(lines, role="")], []]
    return Table(None, [make_row(cells, head=False, row_heads=True)], RULES)


@pytest.mark.parametrize("lines", [14, 40, 200])
def test_a_row_taller_than_a_page_goes_on_and_loses_nothing(lines: int) -> None:
    pdf = printed(text("before"), long_cell(lines), text("after"))
    assert_sound(pdf)
    expected = ["before", "name", *[word for n in range(1, lines + 1) for word in ("line", str(n))], "after"]
    assert words_read(pdf) == expected
    assert outline(pdf).count("TR") == 1


def test_a_list_in_a_cell_goes_on_too() -> None:
    cell = items(*[[text(f"item {number}", "")] for number in range(30)])
    pdf = printed(Table(None, [make_row([[text("name", "")], cell], head=False, row_heads=True)], RULES))
    assert_sound(pdf)
    assert [word for word in words_read(pdf) if word.isdigit()] == [str(number) for number in range(30)]


def test_a_link_in_a_repeated_head_is_there_once() -> None:
    head = make_row([[text([link("more")], "")], [text("b", "")]], head=True, row_heads=True)
    rows = [make_row([[text("r", "")], [text("c", "")]], head=False, row_heads=True) for _ in range(20)]
    pdf = printed(Table(head, rows, RULES))
    assert_sound(pdf)
    assert len(links(pdf)) == 1 and len(sheets(pdf)) > 1


def cells_of(pdf: bytes) -> Iterator[tuple[Run, float]]:
    """Each word of a table on its page."""
    for sheet in sheets(pdf):
        for run in sheet.runs:
            yield run, sheet.number


def test_long_words_are_broken_rather_than_put_in_the_next_column() -> None:
    words = ["pneumonoultramicroscopic" * 2, "https://clinic.example/a/very/long/way", "short", "incomprehensibilities"]
    rows = table(["a", "b", "c", "d"], words)
    pdf = printed(rows)
    assert_sound(pdf)
    assert read(pdf)[-4:] and [passage.text for passage in read(pdf)][-4:] == words
    columns = rows.columns(300)
    starts = [AREA.x + sum(columns.widths[:index]) + columns.gap * index for index in range(4)]
    for run, _ in list(cells_of(pdf))[1:]:
        column = max(index for index in range(4) if run.x >= starts[index] - 0.02)
        assert run.box.right <= starts[column] + columns.widths[column] + 0.6, run


def test_twelve_columns_stay_inside_the_measure() -> None:
    names = [f"column{number}" for number in range(12)]
    pdf = printed(table(names, *[[f"{row}.{number}" for number in range(12)] for row in range(12)]))
    assert_sound(pdf)
    assert all(AREA.x - 0.1 <= run.box.left and run.box.right <= AREA.x + AREA.width + 0.6 for run, _ in cells_of(pdf))
    assert words_read(pdf) == [*names, *[f"{row}.{number}" for row in range(12) for number in range(12)]]


def test_a_heading_stays_with_a_table_s_head_and_first_row() -> None:
    pages = planned([lines_of(9), heading("h"), many_rows(20)], Area(50, 40, 300, 220))
    assert len(pages[0].areas[0][1]) == 1


def test_widths_are_those_of_the_columns() -> None:
    least, natural = table(["a", "bb"], ["wide", "wider it"]).widths()
    assert least == text("wide").natural_width() + 14 + text("wider").natural_width()
    assert natural == text("wide").natural_width() + 14 + text("wider it").natural_width()


def test_a_table_within_a_cell() -> None:
    inner = table(["x", "y"], ["1", "2"])
    pdf = printed(Table(None, [make_row([[text("name", "")], [inner]], head=False, row_heads=True)], RULES))
    assert_sound(pdf)
    assert words_read(pdf) == ["name", "x", "y", "1", "2"]
