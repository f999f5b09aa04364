"""The report's exit code is that of the worst finding."""

from __future__ import annotations

import pytest

from brochure.codes import ExitCode
from brochure.doctor.finding import Finding, exit_code


def test_only_what_is_missing_or_wrong_is_bad() -> None:
    states = ("ok", "note", "missing", "wrong")
    assert [Finding("A", "b", state, "c").is_bad for state in states] == [False, False, True, True]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [((), 0), ((1,), 1), ((1, 4), 4), ((4, 3, 1), 3), ((3, 2), 2)],
)
def test_the_worst_counts_as_it_does_for_problems(codes: tuple[int, ...], expected: int) -> None:
    found = [Finding("A", "b", "wrong", "c", "d", ExitCode(code)) for code in codes]
    assert exit_code([*found, Finding("A", "b", "ok", "c", exit_code=ExitCode.BUG)]) == expected
