"""Words that nobody has approved: the pages do not name a reviewer for them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from brochure.editions.approving import approve
from brochure.problems import Problems
from tests.proof.reading import artifacts, read
from tests.proof.validation import violations
from tests.specimens import Workshop, content, handout, questions, sheet

REVIEW = {"author": "Ana Ruiz, RN", "reviewer": "Dr. Lee Moss", "reviewed": "2026-10-01", "next": "2027-10-01"}
KINDS = pytest.mark.parametrize("kind", ["handout", "sheet"])
SIZES = pytest.mark.parametrize("size", ["regular", "large"])
DRAFT = {"en-US": "Draft: changed since the review", "es": "Borrador: modificado después de la revisión"}


def guide(kind: str, title: str = "After Your Visit", **review: str) -> dict[str, Any]:
    own = {"title": title, "review": {**REVIEW, **review}}
    return content(handout(**own) if kind == "handout" else sheet(id="guide", **own), faqs=questions(2))


def approved(what: dict[str, Any], workshop: Workshop) -> None:
    workshop.project(what)
    by = "Somebody Else"
    assert approve(workshop.root / "content.yaml", "guide", by, datetime.date(2026, 11, 1), Problems())


def printed(pdf: bytes) -> str:
    told = [*(one.text for one in read(pdf)), *(text for texts in artifacts(pdf) for text in texts)]
    return " ".join(" ".join(told).replace("\u00a0", " ").split())


@KINDS
def test_an_approval_that_holds_changes_no_byte(kind: str, workshop: Workshop) -> None:
    before = workshop.pdf(guide(kind))
    approved(guide(kind), workshop)
    assert workshop.pdf(guide(kind)) == before
    assert "Reviewed by Dr. Lee Moss" in printed(before) and "Somebody Else" not in printed(before)


@SIZES
@KINDS
@pytest.mark.parametrize("language", DRAFT)
def test_changed_words_are_a_draft(kind: str, size: Any, language: str, workshop: Workshop) -> None:
    approved({**guide(kind), "language": language}, workshop)
    pdf = workshop.pdf({**guide(kind, "After Your Second Visit"), "language": language}, size)
    assert DRAFT[language] in printed(pdf)
    assert "Dr. Lee Moss" not in printed(pdf)
    assert violations(pdf) == []


def test_the_block_that_tells_of_the_review_says_it_too(workshop: Workshop) -> None:
    def told(*body: Any) -> dict[str, Any]:
        return content(handout(*body, {"provenance": {}}, review=REVIEW))

    approved(told("Rest."), workshop)
    words = printed(workshop.pdf(told("Rest well.")))
    assert "Reviewed by Draft: changed since the review" in words and "Dr. Lee Moss" not in words


@KINDS
def test_words_that_must_be_approved_and_are_not(kind: str, workshop: Workshop) -> None:
    words = printed(workshop.pdf(guide(kind, needs_approval="yes")))
    assert "Not yet clinically reviewed" in words and "Dr. Lee Moss" not in words
    approved(guide(kind, needs_approval="yes"), workshop)
    assert "Reviewed by Dr. Lee Moss" in printed(workshop.pdf(guide(kind, needs_approval="yes")))
