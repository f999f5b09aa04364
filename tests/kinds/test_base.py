from __future__ import annotations

import pytest

from brochure.content import Text
from brochure.document import Review
from brochure.kinds.base import DoesNotFitError, about_lines, dotted, review_line
from brochure.problems import Span
from brochure.words import phrases

ENGLISH, SPANISH = phrases("en"), phrases("es")


def review(**fields: str) -> Review:
    return Review(**{name: Text(value) for name, value in fields.items()})


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (review(), "Not yet clinically reviewed"),
        (review(author="A. Cole", next="2027-01-01"), "Not yet clinically reviewed"),
        (review(reviewer="Dr. Cole"), "Reviewed by Dr. Cole, date not given"),
        (review(reviewed="2026-11-23"), "Reviewed on November 23, 2026, reviewer not named"),
        (review(reviewer="Dr. Cole", reviewed="2026-11-23"), "Reviewed by Dr. Cole on November 23, 2026"),
    ],
)
def test_the_line_of_review_never_says_more_than_is_known(given: Review, line: str) -> None:
    assert review_line(given, ENGLISH) == line


def test_what_is_missing_is_said() -> None:
    assert about_lines(review(), ENGLISH) == [
        "Author not named", "Not yet clinically reviewed", "No next review date set", "No version number",
    ]  # fmt: skip
    assert len(about_lines(review(), SPANISH)) == 4
    assert not set(about_lines(review(), SPANISH)) & set(about_lines(review(), ENGLISH))


def test_names_and_dates_get_their_typography() -> None:
    lines = about_lines(review(author="Dr. O'Neil", reviewer="Dr. Cole", reviewed="2026-11-23"), ENGLISH)
    assert lines[:2] == ["Written by Dr.\u00a0O\u2019Neil", "Reviewed by Dr.\u00a0Cole on November\u00a023, 2026"]


def test_a_row_of_parts_breaks_only_after_a_dot() -> None:
    assert dotted(["One two", "", "Three"]) == "One\u00a0two\u00a0\u00b7 Three"
    assert dotted([]) == ""


def test_a_long_part_may_break_inside() -> None:
    long = "A part of many words that would not fit in any line if it had to stay together as one"
    assert " " in dotted([long, "two"]).split("\u00a0\u00b7")[0]


def test_what_does_not_fit_says_by_how_much_and_where_to_cut() -> None:
    error = DoesNotFitError(40, Span("content.yaml", 7, 3))
    assert (error.words, error.longest.line) == (40, 7) and "40 words" in str(error)
