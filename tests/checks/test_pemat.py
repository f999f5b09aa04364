"""The points that reviewers judge by: all there, each said to be judged by somebody, none counted."""

from __future__ import annotations

from brochure.checks import CHECKS
from brochure.checks.pemat import POINTS

CODES = {code.code for check in CHECKS for code in check.codes}


def test_the_points_of_the_form_for_print_in_order() -> None:
    """13 and 14 are about sound and film."""
    assert [point.number for point in POINTS] == [*range(1, 13), *range(15, 27)]


def test_each_is_a_sentence() -> None:
    assert all(point.asks.endswith(".") and point.asks[0].isupper() for point in POINTS)


def test_codes_that_tell_of_a_point_are_those_of_checks() -> None:
    assert {code for point in POINTS for code in point.codes} <= CODES


def test_what_the_program_tells_has_a_code_what_the_author_says_a_place_and_what_people_tell_neither() -> None:
    for point in POINTS:
        assert bool(point.codes) == (point.judge in ("automatic", "hint")), point
        assert bool(point.means) or point.judge != "declared", point
        assert bool(point.by_means) == (point.judge != "human"), point
