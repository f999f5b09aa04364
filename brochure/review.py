"""Who stands behind a document: who wrote it, who checked it and when, and how that is said in words."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from brochure.content import Flag, IsoDate, Model, Plain
from brochure.markup import typography
from brochure.words import Phrases


class Review(Model):
    """Who wrote it, who checked it, and until when it holds. What is missing is said on the page."""

    author: Plain | None = Field(None, description="Who wrote it, with title.")
    reviewer: Plain | None = Field(None, description="The clinician who checked it. Leave it out until one has.")
    reviewed: IsoDate | None = Field(None, description="The day of that check, as 2026-11-23.")
    next: IsoDate | None = Field(None, description="The day by which it must be checked again.")
    version: Plain | None = Field(None, description="A version number.")
    needs_approval: Flag = Field(
        False, description="yes when its words must be approved with brochure approve; until they are, it is a draft."
    )


class Standing(NamedTuple):
    """Whether what is written under `review:` still holds: not for words that were `changed` since they were approved,
    or that are `unapproved` though they must be approved. `expired` when the content says that it is used past its
    date."""

    changed: bool = False
    unapproved: bool = False
    expired: bool = False


AS_WRITTEN = Standing()
"""That all of it holds."""


class Fact(NamedTuple):
    """One thing that is known of a document or not: a label, what stands after it, and both as one sentence. What is
    not known has the same sentence after its label."""

    label: str
    text: str
    sentence: str


def facts(review: Review, phrases: Phrases, standing: Standing = AS_WRITTEN) -> list[Fact]:
    """Author, review, next review and version, each said even when it is missing."""
    return [
        _fact(phrases.author, phrases.no_author, name=review.author),
        _check(review, phrases, standing),
        _fact(phrases.next_review, phrases.no_next_review, date=_day(review.next, phrases)),
        _fact(phrases.version, phrases.no_version, version=review.version),
    ]


def about_lines(review: Review, phrases: Phrases, standing: Standing = AS_WRITTEN) -> list[str]:
    """The same as sentences, with the typography of their language."""
    return [typography(fact.sentence, phrases.language) for fact in facts(review, phrases, standing)]


def review_line(review: Review, phrases: Phrases, standing: Standing = AS_WRITTEN) -> str:
    """Who checked it and when, or that nobody has checked these words."""
    return _check(review, phrases, standing).sentence


def expired_line(review: Review, phrases: Phrases) -> str:
    """Until when it was to be used, for readers of an expired document."""
    return phrases.expired_since.format(date=_day(review.next, phrases))


def _check(review: Review, phrases: Phrases, standing: Standing) -> Fact:
    if standing.changed or standing.unapproved:
        missing = phrases.changed_since_review if standing.changed else phrases.not_reviewed
        return _fact(phrases.reviewed_by, missing, name=None)
    date = _day(review.reviewed, phrases)
    if review.reviewer and not date:
        return _fact(phrases.reviewed_by_undated, "", name=review.reviewer)
    if date and not review.reviewer:
        return _fact(phrases.reviewed_on, "", date=date)
    return _fact(phrases.reviewed_by, phrases.not_reviewed, name=review.reviewer, date=date)


def _day(date: str | None, phrases: Phrases) -> str | None:
    return phrases.long_date(date) if date else None


def _fact(phrase: str, missing: str, **values: str | None) -> Fact:
    """A phrase with its `values`, parted where the first one stands; `missing` when they are not there."""
    lead, brace, rest = phrase.partition("{")
    label = lead.strip(" :")
    if not all(values.values()):
        return Fact(label, missing, missing)
    return Fact(label, (brace + rest).format(**values), phrase.format(**values))
