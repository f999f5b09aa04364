"""What a kind of document owes the rest: from a document and a composer to planned pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.blocks.composer import Composer
from brochure.document import Help, Review
from brochure.markup import typography
from brochure.pdf.pages import Furniture, Page
from brochure.problems import Span
from brochure.units import Paper
from brochure.words import Phrases

# Letters of a part that is kept on one line.
_SHORT = 44


@dataclass(frozen=True, slots=True)
class Job:
    """What a kind gets: the paper, the composer, the emergency box (the document's own or the file's)."""

    paper: Paper
    composer: Composer
    help: Help | None


@dataclass(frozen=True, slots=True)
class Planned:
    """Pages ready to be drawn, what stands around their text, and how the text was fitted, in words for the builder."""

    pages: list[Page]
    furniture: Furniture
    fit: str


class DoesNotFitError(Exception):
    """The text is too long for its page: by about `words` words; `longest` is where the text to shorten stands."""

    def __init__(self, words: int, longest: Span) -> None:
        super().__init__(f"about {words} words too long")
        self.words = words
        self.longest = longest


def review_line(review: Review, phrases: Phrases) -> str:
    """Who checked it and when, or that nobody has."""
    if review.reviewer and review.reviewed:
        return phrases.reviewed_by.format(name=review.reviewer, date=phrases.long_date(review.reviewed))
    if review.reviewer:
        return phrases.reviewed_by_undated.format(name=review.reviewer)
    if review.reviewed:
        return phrases.reviewed_on.format(date=phrases.long_date(review.reviewed))
    return phrases.not_reviewed


def about_lines(review: Review, phrases: Phrases) -> list[str]:
    """Author, review, next review and version, each said even when it is missing."""
    lines = [
        phrases.author.format(name=review.author) if review.author else phrases.no_author,
        review_line(review, phrases),
        phrases.next_review.format(date=phrases.long_date(review.next)) if review.next else phrases.no_next_review,
        phrases.version.format(version=review.version) if review.version else phrases.no_version,
    ]
    return [typography(line, phrases.language) for line in lines]


def foot_lines(job: Job, review: Review) -> list[str]:
    """The lines at the foot of every page: clinic, phone, version, review; then the brand's own."""
    composer = job.composer
    phrases, clinic = composer.phrases, composer.clinic
    version = phrases.version.format(version=review.version) if review.version else ""
    facts = dotted([clinic.name, clinic.phone, version, review_line(review, phrases)])
    return [typography(line, phrases.language) for line in (facts, composer.look.theme.footer) if line]


def dotted(parts: Sequence[str]) -> str:
    """Parts in a row with dots between them. A line may break after a dot, not before it or inside a short part."""
    return "\u00a0\u00b7 ".join(
        part.replace(" ", "\u00a0") if len(part) <= _SHORT else part for part in parts if part
    )
