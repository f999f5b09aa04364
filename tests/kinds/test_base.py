from __future__ import annotations

from brochure.kinds.base import DoesNotFitError, dotted
from brochure.problems import Span


def test_a_row_of_parts_breaks_only_after_a_dot() -> None:
    assert dotted(["One two", "", "Three"]) == "One\u00a0two\u00a0\u00b7 Three"
    assert dotted([]) == ""


def test_a_long_part_may_break_inside() -> None:
    long = "A part of many words that would not fit in any line if it had to stay together as one"
    assert " " in dotted([long, "two"]).split("\u00a0\u00b7")[0]


def test_what_does_not_fit_says_by_how_much_and_where_to_cut() -> None:
    error = DoesNotFitError(40, Span("content.yaml", 7, 3))
    assert (error.words, error.longest.line) == (40, 7) and "40 words" in str(error)
