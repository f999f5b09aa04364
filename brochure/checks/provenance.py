"""Who stands behind a document: whether it says who wrote and checked it, and until when it holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.problems import Problem
from brochure.review import Review

_MISSING = Code(
    "W731",
    "It is not said who stands behind the document",
    "Readers trust a handout, or not, by who wrote it, who checked it, and how old that check is. What is missing is "
    'printed as missing, for example as "Not yet clinically reviewed"; a name is never made up.',
    "Fill in author, reviewer, reviewed and next under review:. Until a clinician has checked it, leave reviewer out.",
    "Before:\n    review:\n      author: Ana Ruiz, RN\nAfter:\n    review:\n      author: Ana Ruiz, RN\n"
    "      reviewer: Dr. Lee Moss\n      reviewed: 2026-11-23\n      next: 2027-11-23",
)
_IMPOSSIBLE = Code(
    "W737",
    "The days of the review can't be right",
    "A check that lies in the future has not taken place, and the next one comes after it.",
    "Correct the day, written as year-month-day.",
    "Before:\n    reviewed: 2026-11-23\n    next: 2025-11-23\nAfter:\n    reviewed: 2026-11-23\n    next: 2027-11-23",
)


class Provenance(Check):
    """Author, reviewer, day of the review, next review."""

    codes = (_MISSING, _IMPOSSIBLE)
    source = (
        "DISCERN, question 5 (it is clear when the information was made); EQIP, items on who made it, and on the date "
        "of issue or revision (PMC5500780, table 1)."
    )
    triggers = "review: {author: 'Ana Ruiz, RN', version: 1}"
    passes = "review: {author: 'Ana Ruiz, RN', reviewer: Dr. Lee Moss, reviewed: 2026-11-23, next: 2027-11-23}"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """One finding for all that is missing; one for each day that can't be right."""
        review = matter.document.review
        if missing := list(_missing(review)):
            fix = "Fill it in under review:. Leave reviewer and reviewed out until a clinician has checked it."
            yield matter.problem("W731", f"the document does not say {_listed(missing)}", review.span, fix)
        if review.reviewed is None:
            return
        reviewed = datetime.date.fromisoformat(review.reviewed)
        if matter.date is not None and reviewed > matter.date:
            message = f"the day of the review, {review.reviewed}, is yet to come"
            yield matter.problem("W737", message, review.reviewed.span, "Write the day on which it took place.")
        if review.next is not None and datetime.date.fromisoformat(review.next) <= reviewed:
            message = f"the next review, {review.next}, is not after the last one, {review.reviewed}"
            yield matter.problem("W737", message, review.next.span, "Write the day by which it must be checked again.")


def _missing(review: Review) -> Iterator[str]:
    if review.author is None:
        yield "who wrote it (author)"
    if review.reviewer is None:
        yield "who checked it (reviewer)"
    if review.reviewed is None:
        yield "when it was checked (reviewed)"
    if review.next is None:
        yield "by when it must be checked again (next)"


def _listed(things: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(things[:-1]), things[-1]]))
