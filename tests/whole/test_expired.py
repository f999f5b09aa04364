"""A document that is used past its date, because the content says so: every page says it to the eye, and the first one
to the ear, whatever day it is."""

from __future__ import annotations

import datetime
from itertools import product
from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import faint
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, handout, questions, sheet

REVIEW = {"author": "Ana Ruiz, RN", "reviewer": "Dr. Lee Moss", "reviewed": "2025-10-01", "next": "2026-10-01"}
ACCEPT = {"accept": [{"code": "E730", "reason": "New paper is at the printer.", "by": "Ana Ruiz"}]}
MARK = {"en-US": "EXPIRED", "es": "VENCIDO"}
LINE = {
    "en-US": "EXPIRED. This was to be checked again by October 1, 2026. Ask us for a newer one.",
    "es": "VENCIDO. Debía revisarse de nuevo a más tardar el 1 de octubre de 2026. Pídanos una versión más reciente.",
}
SAVING = "defaults: {brochure: {ink: saving}}\n"
EVERY = pytest.mark.parametrize(
    ("kind", "size", "language"), list(product(("handout", "sheet"), ("regular", "large"), MARK))
)


def expired(kind: str, language: str = "en-US", **parts: Any) -> dict[str, Any]:
    sections = [{"title": f"Part {number}", "body": [LETTER_TEXT] * 8} for number in range(1, 9)]
    document = handout(sections=sections, review=REVIEW) if kind == "handout" else sheet(review=REVIEW)
    faqs = None if kind == "handout" else questions(6)
    return {**content(document, faqs=faqs, checks=ACCEPT), "language": language, **parts}


@EVERY
def test_every_page_says_so(kind: str, size: Any, language: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(expired(kind, language), size)
    pages = artifacts(pdf)
    assert len(pages) > (1 if kind == "handout" or size == "large" else 0)
    for number, texts in enumerate(pages, 1):
        words = [word.strip(".") for text in texts for word in text.split()]
        # In the foot, and from page two on in the head.
        assert words.count(MARK[language]) == (1 if number == 1 else 2)


@EVERY
def test_a_screen_reader_says_it_once_after_the_title(kind: str, size: Any, language: str, workshop: Workshop) -> None:
    passages = read(workshop.pdf(expired(kind, language), size))
    texts = [" ".join(one.text.replace("\u00a0", " ").split()) for one in passages]
    title = next(index for index, one in enumerate(passages) if one.role == "H1")
    assert texts[title + 1] == LINE[language] and passages[title + 1].role == "P"
    assert sum(MARK[language] in text for text in texts) == 1


@EVERY
def test_it_is_seen_and_covers_nothing(kind: str, size: Any, language: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(expired(kind, language), size)
    assert violations(pdf) == [] and faults(pdf) == [] and breaches(pdf, size=size) == []
    for page in sheets(pdf):
        assert faint(page) == []
        assert all("Bold" in run.font for run in page.runs if MARK[language] in run.text)


def test_so_does_a_brand_that_saves_ink(workshop: Workshop) -> None:
    pdf = workshop.pdf(expired("handout", brand=workshop.brand(SAVING)))
    assert faint(sheets(pdf)[0]) == [] and violations(pdf) == [] and breaches(pdf) == []


@pytest.mark.parametrize("title", ["After", "What to Know Before, During and After Your First Visit to Us " * 2])
def test_the_title_gives_way_in_the_running_head(title: str, workshop: Workshop) -> None:
    what = expired("handout")
    what["documents"][0]["title"] = title
    heads = artifacts(workshop.pdf(what))[1:]
    assert all(any(text.strip() == "EXPIRED" for text in texts) for texts in heads)


def test_it_is_the_same_whatever_day_it_is(workshop: Workshop) -> None:
    """The date of the file apart, which an option sets."""
    first, second = (workshop.pdf(expired("handout")) for _ in range(2))
    assert first == second
    early = workshop.pdf(expired("handout"), date=datetime.date(2026, 1, 1))
    assert [page.runs for page in sheets(early)] == [page.runs for page in sheets(first)]


def test_else_no_page_says_so(workshop: Workshop) -> None:
    what = expired("handout")
    del what["checks"]
    pdf = workshop.pdf(what)
    assert not any("EXPIRED" in text for texts in artifacts(pdf) for text in texts)
    assert not any("EXPIRED" in one.text for one in read(pdf))
