"""The fit rule of a leaf: each side on one small page, set as large as its words allow and never under 11 points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from brochure.blocks.base import texts_of
from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.imposition.flats import Imposition
from brochure.imposition.repeating import Cutting, as_block, on_sheet
from brochure.kinds.base import DoesNotFitError, Job, Planned
from brochure.kinds.ladder import DOWN_TO_11, Rung, words_to_cut
from brochure.kinds.leaf import Leaf
from brochure.kinds.leaf_pages import on_pages
from brochure.kinds.leaf_sides import BandedSides, Side
from brochure.kinds.wallet_sides import WalletSides
from brochure.pdf.flow import Flow, Stack, gap
from brochure.pdf.listing import ListItem
from brochure.pdf.pages import Area, Page
from brochure.units import INCH

# What is printed over the edge of a page that is cut: twice that is between two of them.
_BLEED = INCH / 8
# Between two paragraphs there may be so many lines more than usual, so that few words fill the page; between the items
# of a list so much of that.
_MORE, _ITEMS_SHARE = 0.9, 0.4
# A code that nobody asked for gives way before the type gets smaller than that. Points.
_COMFORTABLE = 12.0


# Each takes less room than the one before.
LADDER = (Rung(16, 1.42, 1.5), Rung(15, 1.42, 1.5), Rung(14, 1.42, 1.5), *DOWN_TO_11)
# On a card for a wallet the lines are short, and need less room between them.
CARD_LADDER = (
    Rung(14, 1.34, 1.25),
    Rung(13, 1.34, 1.25),
    Rung(12.5, 1.34, 1.0),
    Rung(12, 1.34, 1.0),
    Rung(12, 1.3, 0.75),
    Rung(11.5, 1.28, 0.7),
    Rung(11, 1.28, 0.7),
    Rung(11, 1.25, 0.5),
    Rung(11, 1.2, 0.4),
)


@dataclass(slots=True)
class _Attempt:
    """Both sides on one rung."""

    rung: Rung
    sides: list[Side]
    with_code: bool

    def fits(self) -> bool:
        """Whether every side has room for what stands on it."""
        return all(side.spare >= 0 for side in self.sides)


def fitted(leaf: Leaf, job: Job, cutting: Cutting, *, slim: bool = False) -> Planned:
    """The sides of a leaf, each on a page of the size that is cut, or DoesNotFitError; in large print on whole pages.
    `slim` is for a card that has no room for a band at its head."""
    if job.composer.look.profile.single_column:
        return on_pages(leaf, job)
    return _Fit(leaf, job, cutting, slim).planned()


class _Fit:
    """The fit rule at work on one leaf."""

    def __init__(self, leaf: Leaf, job: Job, cutting: Cutting, slim: bool) -> None:
        self.leaf = leaf
        self.job = job
        self.cutting = cutting
        self.ladder = CARD_LADDER if slim else LADDER
        self.make = (WalletSides if slim else BandedSides)(leaf, job, cutting.page)

    def planned(self) -> Planned:
        """The roomiest rung that fits."""
        best = next((one for one in self._attempts() if one.fits()), None)
        if best is None:
            raise self._too_long()
        pages = [self._page(number, side, best) for number, side in enumerate(best.sides, 1)]
        notes = [best.rung.words()]
        if self.make.code_can_go and not best.with_code:
            notes.append("no code for the website")
        if self.make.help_is_told:
            notes.append("emergency numbers in its own words")
        return Planned(pages, self.make.furniture, ", ".join(notes), self._impose())

    def _attempts(self) -> Iterator[_Attempt]:
        """From the roomiest setting to the tightest; with the code first, if it may be left out."""
        for rung in self.ladder:
            if rung.body >= _COMFORTABLE or not self.make.code_can_go:
                yield self._attempt(rung, with_code=True)
        if self.make.code_can_go:
            for rung in self.ladder:
                yield self._attempt(rung, with_code=False)

    def _attempt(self, rung: Rung, with_code: bool) -> _Attempt:
        return _Attempt(rung, self.make.sides(rung.sets(self.job.composer), with_code), with_code)

    def _page(self, number: int, side: Side, best: _Attempt) -> Page:
        """Areas on the page; what room is left goes between the parts of the text."""
        lines = _MORE * best.rung.body * best.rung.leading
        _spread(side.text, side.width, side.room, lines)
        areas = [*side.fixed, (Area(side.left, side.top - side.room, side.width, side.room), side.text)]
        if side.foot:
            height = Stack(side.foot).measure(side.width)
            areas.append((Area(side.left, side.bottom, side.width, height), side.foot))
        if side.aside:
            areas.append(side.aside)
        return Page(number, areas, (self.cutting.page.width, self.cutting.page.height))

    def _impose(self) -> _Imposing | None:
        if self.job.target != "shop":
            return _Imposing(self.cutting, self.leaf.sides, 0.0)
        return _Imposing(self.cutting, self.leaf.sides, 2 * _BLEED) if self.leaf.shop == "sheets" else None

    def _too_long(self) -> DoesNotFitError:
        tightest = self._attempt(self.ladder[-1], with_code=not self.make.code_can_go)
        bodies = [self.leaf.body, *([self.leaf.back.body] if self.leaf.back else [])]
        names = ["the front", "the back"] if self.leaf.back else [""]
        found = [
            _excess(side, body, self.leaf.title, tightest.sides[0].composer, name)
            for side, body, name in zip(tightest.sides, bodies, names, strict=True)
            if side.spare < 0
        ]
        found[0].others = found[1:]
        return found[0]


@dataclass(frozen=True, slots=True)
class _Imposing:
    """How the pages stand on their sheets, told when it is asked for: side by side, or a gutter apart."""

    cutting: Cutting
    sides: int
    gutter: float

    def __call__(self) -> Imposition:
        return as_block(self.cutting, self.sides, self.gutter) if self.gutter else on_sheet(self.cutting, self.sides)


def _excess(side: Side, body: Sequence[object], title: Words, composer: Composer, part: str) -> DoesNotFitError:
    """By how many words a side is too long: only its body gets shorter when words are cut."""
    texts = list(texts_of(body))  # type: ignore[arg-type]
    counts = [len(text.split()) for text in texts]
    tall = Stack(side.body).measure(side.width)
    longest = texts[counts.index(max(counts))] if texts else title
    return DoesNotFitError(words_to_cut(sum(counts), -side.spare, tall), longest.span, part)


def _spread(flows: Sequence[Flow], width: float, room: float, most: float) -> None:
    """Share out what is left of `room` between the flows, `most` points above each at the utmost, less in a list."""
    shares = [_share(one, other) for one, other in pairwise(flows)]
    if not sum(shares):
        return
    extra = min(most, max(0.0, room - Stack(flows).measure(width)) / sum(shares))
    wanted = [gap(one, other) for one, other in pairwise(flows)]
    for flow, usual, share in zip(flows[1:], wanted, shares, strict=True):
        if share:
            flow.above = usual + extra * share


def _share(one: Flow, other: Flow) -> float:
    """How much of the room may go between two flows: none after a heading or a lead-in."""
    if isinstance(one, ListItem) and isinstance(other, ListItem):
        return _ITEMS_SHARE
    return 0.0 if one.stays_with_next else 1.0
