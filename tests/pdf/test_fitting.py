from __future__ import annotations

import pytest

from brochure.pdf.fitting import Fitting, Together
from brochure.pdf.pages import Area
from tests.pdf.stage import assert_sound, lines_of, planned, printed, text, words_read

NARROW = Area(50, 40, 120, 220)


def wide_or_narrow() -> Fitting:
    return Fitting([(200.0, text("wide")), (100.0, lines_of(2)), (0.0, lines_of(20))], above=5, below=7)


@pytest.mark.parametrize(("width", "height"), [(300, 17), (200, 17), (199, 34), (100, 34), (50, 340)])
def test_the_first_setting_that_has_its_room_is_taken(width: float, height: float) -> None:
    assert wide_or_narrow().height_at(width) == height


def test_one_setting_is_painted_and_read() -> None:
    pdf = printed(wide_or_narrow())
    assert words_read(pdf) == ["wide"]
    assert_sound(pdf)
    assert words_read(printed(wide_or_narrow(), area=NARROW)) == ["line", "1", "line", "2"]


def test_settings_may_share_what_they_hold() -> None:
    same = text("words", key="place")
    assert words_read(printed(Fitting([(500.0, same), (0.0, same)]))) == ["words"]


def test_it_needs_what_the_last_needs_and_takes_what_the_first_takes() -> None:
    fitting = Fitting([(200.0, text("a long line of words")), (0.0, text("a short"))])
    assert fitting.widths() == (text("short").widths()[0], text("a long line of words").widths()[1])


def test_a_setting_is_cut_where_it_may_be_and_keeps_the_white_around_it() -> None:
    halves = wide_or_narrow().cut(50, 100)
    assert halves is not None
    assert (halves[0].above, halves[1].below) == (5, 7)
    assert halves[0].height_at(50) + halves[1].height_at(50) == 340
    assert wide_or_narrow().cut(300, 10) is None


def test_what_belongs_together_moves_to_the_next_page_whole() -> None:
    pages = planned([lines_of(10), Together([lines_of(3), lines_of(3)])])
    assert [len(page.areas[0][1]) for page in pages] == [1, 1]


def test_what_no_page_holds_is_parted() -> None:
    pages = planned([Together([lines_of(9), lines_of(9)])])
    assert len(pages) == 2
