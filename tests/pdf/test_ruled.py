from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.pdf.pages import Area
from brochure.pdf.prose import Piece
from brochure.pdf.ruled import LabelledLines, Ruled, Ruling
from tests.pdf.stage import BLACK, assert_sound, printed, text, words_read
from tests.proof.measure import Line, sheets
from tests.proof.reading import outline

RULING = Ruling(BLACK, 24.0, 0.75)


def labelled(*labels: str, gap: float = 18.0) -> LabelledLines:
    return LabelledLines([text(label, whole=True) for label in labels], RULING, gap=gap)


def lines(pdf: bytes) -> list[Line]:
    """The drawn lines from top to bottom, those of one row from left to right."""
    (sheet,) = sheets(pdf)
    return sorted(sheet.lines, key=lambda line: (-round(line.box.bottom), line.box.left))


def test_lines_are_a_pitch_apart_as_wide_as_the_measure_and_seen_by_eyes_only() -> None:
    pdf = printed(Ruled(3, RULING), text("after"))
    assert_sound(pdf)
    assert words_read(pdf) == ["after"]
    found = [line.box for line in lines(pdf)]
    assert [round(a.bottom - b.bottom, 1) for a, b in pairwise(found)] == [24.0, 24.0]
    assert {(round(box.left), round(box.right)) for box in found} == {(50, 350)}


def test_ruled_room_is_never_split_and_counts_its_lines() -> None:
    assert Ruled(4, RULING).height_at(300) == 96
    assert Ruled(4, RULING).cut(300, 50, hard=True) is None
    assert Ruled(0, RULING).height_at(300) == 0


def test_a_line_goes_from_its_label_to_the_end_of_the_measure() -> None:
    pdf = printed(labelled("Name"))
    assert_sound(pdf)
    (line,) = lines(pdf)
    (run,) = [run for run in sheets(pdf)[0].runs if run.text == "Name"]
    assert 4 < line.box.left - run.outline.right < 9
    assert round(line.box.right) == 350
    assert 0 < run.y - line.box.bottom < 5


def test_labels_share_a_row_and_are_read_one_after_the_other() -> None:
    pdf = printed(labelled("Date", "Time"))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == ['  P "Date"', '  P "Time"']
    first, second = lines(pdf)
    assert first.box.bottom == second.box.bottom
    assert round(first.box.right) == 50 + (300 - 18) // 2 and round(second.box.right) == 350


def test_where_a_row_leaves_no_room_to_write_labels_stand_below_each_other() -> None:
    row = labelled("Who takes me home today", "Phone")
    assert row.height_at(450) == 24 and row.height_at(300) == 48
    first, second = lines(printed(row))
    assert first.box.bottom - second.box.bottom == pytest.approx(24, abs=0.1)


def test_a_label_too_long_for_that_stands_over_its_line() -> None:
    long = "What I want to talk about at the next visit, in my own words, and with whom"
    pdf = printed(labelled(long))
    assert_sound(pdf)
    (line,) = lines(pdf)
    assert (round(line.box.left), round(line.box.right)) == (50, 350)
    lowest = min(run.y for run in sheets(pdf)[0].runs if run.mcid is not None)
    assert lowest - line.box.bottom >= 24


def test_a_label_of_two_lines_stands_over_its_line_too() -> None:
    label = text([Piece("One", ends_line=True), Piece("two")], whole=True)
    row = LabelledLines([label, text("Date", whole=True)], RULING, gap=18)
    assert row.height_at(380) > 2 * 17 + 2 * 24
    assert_sound(printed(row))


@pytest.mark.parametrize("width", range(60, 390, 30))
def test_at_any_width_nothing_sticks_out_and_what_is_measured_is_what_is_drawn(width: int) -> None:
    flow = labelled("Date", "Who takes me home", "Incomprehensibilities")
    tall = flow.height_at(width)
    pdf = printed(flow, area=Area(10, 10, width, 280))
    assert_sound(pdf)
    sheet = sheets(pdf)[-1]
    assert max(line.box.right for line in sheet.lines) <= 10 + width + RULING.weight
    assert all(line.box.left < line.box.right for line in sheet.lines)
    assert max(run.outline.right for run in sheet.runs if run.mcid is not None) <= 10 + width + 1
    marks = sorted({round(line.box.bottom, 1) for line in sheet.lines})
    assert marks[-1] - marks[0] < tall


def test_widths_leave_room_to_write() -> None:
    row = labelled("Date", "Time")
    least, natural = row.widths()
    assert row.height_at(natural * 1.1) == 24
    assert least < 40
