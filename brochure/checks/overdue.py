"""Documents that are used past the day of their next review."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.problems import Problem
from brochure.standing import OVERDUE, overdue

_OVERDUE = Code(
    OVERDUE,
    "The next review is overdue",
    "The day by which the document had to be checked again is over. What was right then may not be so any more, and "
    "paper stays in drawers for years. When it must be used all the same, accept this under `checks: accept:` with the "
    "document's id and a reason: then every page says that it has expired.",
    "Have it checked again, then write the new days after reviewed: and next:.",
    "Before:\n    next: 2026-10-01\nAfter:\n    reviewed: 2026-11-23\n    next: 2027-11-23",
)


class Overdue(Check):
    """The day of the next review is over."""

    codes = (_OVERDUE,)
    source = (
        "EQIP, item on the date of issue or revision (PMC5500780, table 1); DISCERN, question 5 (it is clear when the "
        "information was made)."
    )
    triggers = "review: {author: Ana Ruiz, reviewer: Dr. Lee Moss, reviewed: 2025-10-01, next: 2026-10-01}"
    passes = "review: {author: Ana Ruiz, reviewer: Dr. Lee Moss, reviewed: 2025-11-23, next: 2026-11-23}"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The next review, when its day is over."""
        due = matter.document.review.next
        if matter.date is None or due is None or datetime.date.fromisoformat(due) >= matter.date:
            return
        fix = (
            "Have it checked again and write the new days. To use it all the same, accept this with a reason: every "
            "page will then say that it has expired."
        )
        yield matter.problem(OVERDUE, overdue(matter.document), due.span, fix)
