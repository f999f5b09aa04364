from __future__ import annotations

from benchmarks.table import Target, lines


def test_columns_are_aligned_with_figures_to_the_right() -> None:
    rows = [("", "bytes", "target"), ("ours", "900", "at most 60,000"), ("of others", "12,345")]
    assert lines(rows) == ["           bytes   target", "ours          900  at most 60,000", "of others  12,345"]


def test_a_target_is_the_most_that_may_be() -> None:
    assert Target(1.6).cells(1.6) == ("at most 1.60", "met")
    assert Target(60_000, "{:,.0f}").cells(60_001) == ("at most 60,000", "MISSED")
    assert Target(None).cells(99) == ("", "")
