"""Rows told one by one: groups of lines, and where a table gives way to them."""

from __future__ import annotations

import pytest

from brochure.pdf.records import Record, Records, TableOrRecords
from brochure.pdf.table import Table
from brochure.pdf.text import Text
from tests.pdf.stage import (
    AREA,
    RULES,
    assert_sound,
    lines_of,
    planned,
    printed,
    table,
    text,
    words_read,
)  # fmt: skip
from tests.proof.measure import sheets
from tests.proof.reading import outline, read

LINE = 17.0


def records(*rows: int, caption: Text | None = None) -> Records:
    """Rows of so many lines."""
    return Records([[lines_of(count)] for count in rows], RULES, caption=caption)


def either(wide: str = "word " * 20) -> TableOrRecords:
    """A table of two columns, or its one row as three lines."""
    return TableOrRecords(table(["h", "i"], ["a", wide], above=11, below=7), records(3), 100)


def test_a_group_is_an_item_without_a_label() -> None:
    rows = [[text("Where"), text("Drip: here")], [text("When")]]
    pdf = printed(Records(rows, RULES, caption=text("Kinds", "Caption", below=4)))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  L ListNumbering=None",
        '    Caption "Kinds"',
        "    LI",
        "      LBody",
        '        P "Where"',
        '        P "Drip: here"',
        "    LI",
        "      LBody",
        '        P "When"',
    ]


def test_height_is_caption_and_groups_with_their_room() -> None:
    caption = text("t", "Caption", below=4)
    assert records(2, 1).height_at(300) == 3 * LINE + 4 * RULES.row_padding
    assert records(2, 1, caption=caption).height_at(300) == LINE + 4 + 3 * LINE + 4 * RULES.row_padding


def test_rules_stand_around_the_groups_and_hairlines_between() -> None:
    flow = records(1, 2, 1, caption=text("t", "Caption", below=4))
    (sheet,) = sheets(printed(flow))
    rules = sorted((line for line in sheet.lines if line.box.width > 200), key=lambda line: -line.box.top)
    weights = [RULES.head_weight, RULES.hair_weight, RULES.hair_weight, RULES.head_weight]
    assert [rule.width for rule in rules] == weights
    steps = [rules[index].box.centre[1] - rules[index + 1].box.centre[1] for index in range(3)]
    assert steps == pytest.approx([count * LINE + 2 * RULES.row_padding for count in (1, 2, 1)], abs=0.02)


def test_a_short_group_is_not_cut_and_a_long_one_is() -> None:
    assert Record([lines_of(6)], 5).cut(300, 60) is None
    halves = Record([lines_of(6)], 5).cut(300, 60, hard=True)
    assert halves is not None and halves[0].height_at(300) <= 60
    long = Record([lines_of(30)], 5).cut(300, 200)
    assert long is not None and sum(half.height_at(300) for half in long) == 30 * LINE + 4 * 5


def test_the_list_goes_on_over_the_page_as_one() -> None:
    flow = records(*[2] * 12, caption=text("t", "Caption", below=4))
    assert len(planned([flow])) > 1
    pdf = printed(flow)
    assert_sound(pdf)
    found = outline(pdf)
    assert found.count("L ListNumbering") == 1 and found.count("LI\n") == 12 and found.count("Caption") == 1
    assert {page for passage in read(pdf) for page in passage.pages} == {1, 2, 3}


@pytest.mark.parametrize("lines", range(1, 14))
def test_a_caption_is_not_left_alone(lines: int) -> None:
    flows = [lines_of(lines), records(2, 2, 2, caption=text("t", "Caption", below=4))]
    first = planned(flows)[0].areas[0][1]
    assert len(first) == 1 or first[-1].height_at(AREA.width) > LINE + 4 + 2 * RULES.row_padding


def test_a_table_with_room_for_its_columns_is_one() -> None:
    flow = either()
    assert outline(printed(flow)).count("Table") == 1
    assert flow.height_at(300) == flow.table.height_at(300) and flow.height_at(100) == flow.records.height_at(100)
    assert (flow.above, flow.below) == (11, 7)


@pytest.mark.parametrize(
    ("words", "width", "holds"),
    [
        ("word " * 20, 200, True),
        ("word " * 20, 100, False),  # lines of two words
        ("word", 60, True),  # nothing breaks
        ("w" * 40, 150, False),  # wider than the column
    ],
)
def test_columns_have_room_by_what_stands_in_them(words: str, width: float, holds: bool) -> None:
    made = table(["h", "i"], ["a", words])
    assert made.holds(width, 90) == holds


def test_columns_that_had_to_close_up_have_no_room() -> None:
    made = table(["h", "i"], ["w" * 12, "w" * 12])
    snug = sum(made.widths()[0:1])
    assert made.holds(snug, 0) and not made.holds(snug - 2, 0)


def test_each_half_of_what_was_chosen_keeps_to_its_choice_and_the_room_around_it() -> None:
    long = Table(None, table(None, *[["a", "b"]] * 30).rows, RULES, above=11, below=7)
    told = Records([[lines_of(2)] for _ in range(30)], RULES)
    for narrowest, kind in ((0, Table), (10_000, Records)):
        flow = TableOrRecords(long, told, narrowest)
        if kind is Records:
            long = table(None, *[["a", "word " * 60]] * 30, above=11, below=7)
            flow = TableOrRecords(long, told, narrowest)
        halves = flow.cut(300, 200)
        assert halves is not None and all(isinstance(half, kind) for half in halves)
        assert (halves[0].above, halves[0].below, halves[1].above, halves[1].below) == (11, 0, 0, 7)
    assert either().cut(300, 1) is None


def test_the_words_are_there_once_either_way() -> None:
    assert words_read(printed(either())).count("a") == 1
    told = TableOrRecords(table(None, ["w" * 90, "x"]), records(2), 9)
    assert words_read(printed(told)) == ["line", "1", "line", "2"]
