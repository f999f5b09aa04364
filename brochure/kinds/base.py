"""What a kind of document owes the rest: from a document and a composer to planned pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brochure.blocks.composer import Composer
from brochure.document import Help, Target
from brochure.imposition.flats import UNREACHED, Imposition
from brochure.markup import typography
from brochure.pdf.pages import Furniture, Page
from brochure.print_order import PrintOrder
from brochure.problems import Span
from brochure.review import Review, about_lines, review_line
from brochure.units import Paper

# Letters of a part that is kept on one line.
_SHORT = 44


@dataclass(frozen=True, slots=True)
class Job:
    """What a kind gets: the paper, the composer, the emergency box (the document's own or the file's), what is ordered
    of a printer, and whom the pages are for."""

    paper: Paper
    composer: Composer
    help: Help | None
    order: PrintOrder = field(default_factory=PrintOrder)
    target: Target = "screen"

    @property
    def unreached(self) -> float:
        """How much of the paper at each edge stays white, in points."""
        return UNREACHED if self.target == "office" else 0.0


@dataclass(frozen=True, slots=True)
class Planned:
    """Pages in reading order, ready to be drawn, what stands around their text, and how the text was fitted, in words
    for the builder. `impose` says how they stand on printed sheets; without it, each on a sheet of its own."""

    pages: list[Page]
    furniture: Furniture
    fit: str
    impose: Callable[[], Imposition] | None = None


class DoesNotFitError(Exception):
    """The text is too long for its page: by about `words` words; `longest` is where the text to shorten stands. `part`
    names what does not fit, such as a panel, where that is not the whole document; `others` are more such parts."""

    def __init__(self, words: int, longest: Span, part: str = "") -> None:
        super().__init__(f"about {words} words too long")
        self.words = words
        self.longest = longest
        self.part = part
        self.others: list[DoesNotFitError] = []


def foot_lines(job: Job, review: Review) -> list[str]:
    """The lines at the foot of every page: clinic, phone, version, review; then the brand's own. In large print only
    clinic and phone: `closing_lines` has the rest."""
    composer = job.composer
    phrases, clinic = composer.phrases, composer.clinic
    if not composer.look.profile.facts_in_foot:
        return [typography(dotted([clinic.name, clinic.phone]), phrases.language)]
    version = phrases.version.format(version=review.version) if review.version else ""
    facts = dotted([clinic.name, clinic.phone, version, review_line(review, phrases, composer.standing)])
    return [typography(line, phrases.language) for line in (facts, composer.look.theme.footer) if line]


def closing_lines(review: Review, composer: Composer) -> list[str]:
    """The last lines of a document: `about_lines`, other formats, unless a block has said all that; and what the foot
    has no room for."""
    phrases, look = composer.phrases, composer.look
    told = composer.review_is_told
    lines, formats = ([], []) if told else (about_lines(review, phrases, composer.standing), [composer.formats])
    if look.profile.facts_in_foot:
        return [*lines, *formats]
    footer = look.theme.footer
    own = [typography(footer, phrases.language)] if footer and footer != phrases.formats else []
    return [*lines, *own, *formats]


def dotted(parts: Sequence[str]) -> str:
    """Parts in a row with dots between them. A line may break after a dot, not before it or inside a short part."""
    return "\u00a0\u00b7 ".join(
        part.replace(" ", "\u00a0") if len(part) <= _SHORT else part for part in parts if part
    )
