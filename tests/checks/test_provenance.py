"""Who stands behind a document: all that is missing in one finding, and days that can't be right."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from brochure.problems import Problem
from tests.checks.samples import TODAY, findings, guide
from tests.proof.reading import artifacts
from tests.specimens import Workshop

WHOLE = {"author": "Ana Ruiz", "reviewer": "Dr. Lee Moss", "reviewed": "2026-10-01", "next": "2027-10-01"}


def found(
    workshop: Workshop, review: dict[str, Any] | None, date: datetime.date | None = TODAY
) -> list[tuple[str, str]]:
    what = guide("")
    what["documents"][0]["review"] = review
    if review is None:
        del what["documents"][0]["review"]
    problems = [one for one in findings(what, workshop, date).problems if one.code in ("W731", "W737")]
    return [(one.code, f"{one.message} @ {place(one, workshop)}") for one in problems]


def place(problem: Problem, workshop: Workshop) -> str:
    return workshop.at(problem).split(":")[0].strip('", {')


def test_nothing_is_missing(workshop: Workshop) -> None:
    assert found(workshop, WHOLE) == []


def test_all_that_is_missing_is_one_finding_at_the_document(workshop: Workshop) -> None:
    message = (
        "the document does not say who wrote it (author), who checked it (reviewer), when it was checked (reviewed) "
        "and by when it must be checked again (next) @ "
    )
    assert found(workshop, None) == [("W731", message)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("author", "who wrote it (author)"),
        ("reviewer", "who checked it (reviewer)"),
        ("reviewed", "when it was checked (reviewed)"),
        ("next", "by when it must be checked again (next)"),
    ],
)
def test_each_part_is_asked_for(name: str, words: str, workshop: Workshop) -> None:
    review = {key: value for key, value in WHOLE.items() if key != name}
    assert found(workshop, review) == [("W731", f"the document does not say {words} @ ")]


def test_it_is_told_where_the_review_stands_or_else_the_document(workshop: Workshop) -> None:
    text = """\
format: 1
clinic: {name: Elm Street Clinic, phone: 770-555-0134}
documents:
  - id: guide
    kind: handout
    title: After Your Visit
    review:
      author: Ana Ruiz
    sections: [{title: What to know, body: Rest today.}]
"""
    for content, line in ((text, 8), (text.replace("    review:\n      author: Ana Ruiz\n", ""), 4)):
        (problem,) = (one for one in findings(content, workshop).problems if one.code == "W731")
        assert problem.span is not None and problem.span.line == line


def test_a_review_that_is_yet_to_come(workshop: Workshop) -> None:
    ahead = {**WHOLE, "reviewed": "2026-11-24"}
    told = [("W737", "the day of the review, 2026-11-24, is yet to come @ 2026-11-24")]
    assert found(workshop, ahead) == told
    assert found(workshop, ahead, None) == []
    assert found(workshop, {**WHOLE, "reviewed": "2026-11-23"}) == []


@pytest.mark.parametrize("day", ["2026-10-01", "2026-09-01"])
def test_a_next_review_before_the_last(day: str, workshop: Workshop) -> None:
    told = f"the next review, {day}, is not after the last one, 2026-10-01 @ {day}"
    assert ("W737", told) in found(workshop, {**WHOLE, "next": day})


def test_a_document_that_nobody_checked_says_so_on_its_pages(workshop: Workshop) -> None:
    feet = artifacts(workshop.pdf(guide("review: {author: Ana Ruiz}")))
    assert all("Not yet clinically reviewed" in " ".join(texts) for texts in feet)
