from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.pdf.columns import Columns, share
from tests.pdf.stage import steady


def test_columns_that_have_room_share_what_is_left() -> None:
    columns = share([10, 10], [40, 60], 14, 214)
    assert columns.widths == (90, 110) and columns.gap == 14


def test_a_long_text_gets_more_but_starves_nobody() -> None:
    columns = share([30, 30], [50, 2000], 14, 314)
    assert columns.widths[0] > 40 and columns.widths[1] > 3 * columns.widths[0]
    assert sum(columns.widths) == pytest.approx(300)


def test_gaps_close_up_before_words_are_broken() -> None:
    columns = share([50, 50, 50], [90, 90, 90], 14, 168)
    assert columns.gap == 9 and columns.widths == pytest.approx((50, 50, 50))


def test_only_the_widest_column_gives_way() -> None:
    columns = share([10, 40, 300], [10, 40, 300], 14, 212)
    assert columns.gap == 6 and columns.widths == pytest.approx((10, 40, 150))


def test_one_column_is_as_wide_as_the_table() -> None:
    assert share([500], [900], 14, 100).widths == (100,)


WIDTHS = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 3000)), min_size=1, max_size=14)


@steady(200)
@given(WIDTHS, st.floats(20, 600))
def test_columns_and_gaps_are_as_wide_as_the_table(wishes: list[tuple[float, float]], width: float) -> None:
    least = [one for one, _ in wishes]
    columns = share(least, [max(one, more) for one, more in wishes], 14, width)
    assert sum(columns.widths) + columns.gap * (len(wishes) - 1) == pytest.approx(width)
    assert all(one > -1e-9 for one in columns.widths) and columns.gap > 0
    if columns.gap == 14 and sum(least) <= width - 14 * (len(least) - 1):
        assert all(one >= low - 1e-6 for one, low in zip(columns.widths, least, strict=True))


def test_columns_reach_from_the_first_to_the_last() -> None:
    assert Columns((30.0, 50.0, 20.0), 6.0).reach == 112
