"""Where marks stand: outside of what is printed, on the lines of cuts and folds."""

from __future__ import annotations

import pytest

from brochure.imposition.flats import Flat, Placement
from brochure.imposition.marks import around, room, within
from brochure.units import INCH

BLEED, UNREACHED = INCH / 8, INCH / 4
PAGE = Placement(0, 0, 0, 300, 200)


def test_each_corner_has_two_marks_that_begin_outside_of_the_bleed() -> None:
    marks = around(Flat(300, 200, (PAGE,)), BLEED)
    assert len(marks.cut) == 8
    assert marks.fold == ()
    for x0, y0, x1, y1 in marks.cut:
        assert (x0 == x1) in (x0 in (0, 300), y0 in (0, 200))
        outside = [x < -BLEED or x > 300 + BLEED or y < -BLEED or y > 200 + BLEED for x, y in ((x0, y0), (x1, y1))]
        assert all(outside)


def test_a_fold_is_marked_above_and_below_the_sheet() -> None:
    marks = around(Flat(300, 200, (PAGE,), folds=(100.0,)), BLEED)
    assert sorted(marks.fold) == [(100, -30, 100, -12), (100, 212, 100, 230)]


def test_every_cut_between_pages_is_marked_at_both_ends() -> None:
    two = Flat(300, 200, (Placement(0, 0, 0, 141, 200), Placement(0, 159, 0, 141, 200)), cuts=((141, 159), ()))
    uprights = sorted({line[0] for line in around(two, BLEED).cut if line[0] == line[2]})
    assert uprights == [0, 141, 159, 300]


def test_all_marks_lie_on_the_paper() -> None:
    around_it = room(BLEED)
    for line in around(Flat(300, 200, (PAGE,)), BLEED).cut:
        assert all(-around_it <= x <= 300 + around_it for x in line[::2])
        assert all(-around_it <= y <= 200 + around_it for y in line[1::2])


def test_an_office_sheet_has_short_marks_just_inside_of_what_printers_reach() -> None:
    halves = Flat(400, 200, (Placement(0, 0, 0, 200, 200), Placement(0, 200, 0, 200, 200)), cuts=((200,), ()))
    assert sorted(within(halves, UNREACHED).cut) == [(200, 18, 200, 27), (200, 182, 200, 173)]


def test_marks_stand_on_the_paper_around_cards_where_there_is_some() -> None:
    card = Placement(0, 60, 100, 280, 50)
    marks = within(Flat(400, 250, (card,), cuts=((60, 340), (100, 150))), UNREACHED)
    for x0, y0, x1, y1 in marks.cut:
        assert max(x0, x1) <= 60 or min(x0, x1) >= 340 or max(y0, y1) <= 100 or min(y0, y1) >= 150
        assert all(UNREACHED <= x <= 400 - UNREACHED for x in (x0, x1))
        assert all(UNREACHED <= y <= 250 - UNREACHED for y in (y0, y1))


@pytest.mark.parametrize("margin", [18.0, 24.0])
def test_a_sheet_that_is_not_cut_has_no_marks(margin: float) -> None:
    marks = within(Flat(300, 200, (PAGE,), folds=(150.0,)), margin)
    assert marks.cut == marks.fold == ()
