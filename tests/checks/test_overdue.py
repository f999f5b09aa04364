"""The day of the next review: over, or not, or nobody knows what day it is."""

from __future__ import annotations

import datetime

import pytest

from tests.checks.samples import TODAY, findings, guide
from tests.proof.reading import read
from tests.specimens import Workshop

LATE = "review: {author: Ana Ruiz, reviewer: Dr. Lee Moss, reviewed: 2025-10-01, next: 2026-10-01}"


@pytest.mark.parametrize(
    ("date", "codes"),
    [
        (datetime.date(2026, 9, 30), []),
        (datetime.date(2026, 10, 1), []),
        (datetime.date(2026, 10, 2), ["E730"]),
        (None, []),
    ],
)
def test_it_is_overdue_from_the_day_after(date: datetime.date | None, codes: list[str], workshop: Workshop) -> None:
    found = findings(guide(LATE), workshop, date).problems
    assert [one.code for one in found if one.code == "E730"] == codes


def test_the_day_itself_is_shown(workshop: Workshop) -> None:
    (found,) = (one for one in findings(guide(LATE), workshop).problems if one.code == "E730")
    assert workshop.at(found).startswith('"2026-10-01"') and "2026-10-01" in found.message


@pytest.mark.parametrize("at", ["guide", "2026-10-01", None])
def test_what_lets_it_pass_makes_the_pages_say_so(at: str | None, workshop: Workshop) -> None:
    """Whoever could accept it in a way that the pages do not show would hand out old paper as if it were new."""
    entry = {"code": "E730", "reason": "New paper is at the printer.", "by": "Ana Ruiz", **({"at": at} if at else {})}
    found = findings({**guide(LATE), "checks": {"accept": [entry]}}, workshop, TODAY)
    assert [one.code for one, _ in found.accepted] == ["E730"]
    assert found.problems == ()
    pdf = workshop.pdf({**guide(LATE), "checks": {"accept": [entry]}})
    assert any(passage.text.startswith("EXPIRED.") for passage in read(pdf))
