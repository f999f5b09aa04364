"""Make-up: a text of any length on as many pages as it needs, the masthead on the first, a running head on the others,
a foot on all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.blocks.composer import Composer
from brochure.brand import REGULAR
from brochure.document import Document
from brochure.kinds.base import Job, Planned
from brochure.kinds.masthead import MastheadStyle, masthead, paint_band
from brochure.kinds.parts import RunningFoot
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.contents import ContentsList
from brochure.pdf.errors import TooTallError
from brochure.pdf.flow import Flow
from brochure.pdf.marks import HEADER
from brochure.pdf.pages import Area, Furniture, Page, numbers, plan
from brochure.pdf.prose import Piece
from brochure.pdf.text import Text
from brochure.units import Paper

# What the measure leaves of the paper is shared 97 to 68, the wide side at the left where the headings hang their mark.
_LEFT_SHARE = 97 / (97 + 68)
_ABOVE_FOOT = 10.0
# Between the running head and its rule; and what desktop printers cannot reach at the edge of the paper.
_ABOVE_RULE, _EDGE = 3.0, 18.0


class Makeup:
    """The pages of one document: first its masthead, then its foot (`close`), at last its flows (`planned`)."""

    def __init__(self, document: Document, job: Job, band: MastheadStyle) -> None:
        self.job = job
        self.document = document
        composer, paper, profile = job.composer, job.paper, job.composer.look.profile
        self.measure = min(profile.measure, paper.width - 2 * profile.margin)
        spare = paper.width - self.measure
        self.left = round(min(max(spare * _LEFT_SHARE, profile.margin), spare - profile.margin), 2)
        self.head = masthead(
            composer, paper, self.left, self.measure, document.title, document.subtitle, band, job.unreached
        )

    def close(self, lines: Sequence[str]) -> Area:
        """Put `lines` at the foot of every page; what is left of page one. TooTallError when that is nothing."""
        composer, paper, profile = self.job.composer, self.job.paper, self.job.composer.look.profile
        self.running = _RunningHead(composer, paper, self.left, self.measure, composer.words(self.document.title))
        self.foot = RunningFoot(composer, self.left, self.measure, profile.foot_base, lines)
        bottom = max(profile.foot, self.foot.top + _ABOVE_FOOT)
        edge = self.head.edge
        if edge < bottom:
            longest = max((self.document.title, self.document.subtitle or self.document.title), key=len)
            raise TooTallError(longest.span, paper.height - edge, paper.height - bottom)
        self.first = Area(self.left, bottom, self.measure, edge - composer.look.scale.space.box - bottom)
        top = profile.top + (self.running.depth - profile.head_base)
        self.others = Area(self.left, bottom, self.measure, paper.height - top - bottom)
        return self.first

    def planned(self, flows: Sequence[Flow], contents: ContentsList | None = None) -> Planned:
        """The pages and what stands around their text; `contents` learns the page of every key."""
        pages = plan(flows, lambda number: self.first if number == 1 else self.others)
        pages[0].areas.insert(0, (self.head.area, self.head.flows))
        if contents:
            contents.pages.update(numbers(pages))
        return Planned(pages, self._furniture(len(pages)), self._fit(len(pages)))

    def _fit(self, count: int) -> str:
        """In regular print nothing gives way, and there is nothing to tell."""
        profile = self.job.composer.look.profile
        return "" if profile.name == REGULAR.name else f"{profile.name} print, {count} page{'s' if count > 1 else ''}"

    def _furniture(self, count: int) -> Furniture:
        composer, paper, edge = self.job.composer, self.job.paper, self.head.edge

        def paint(canvas: TaggedCanvas, page: Page) -> None:
            if page.number == 1:
                paint_band(canvas, composer, paper, edge)
            else:
                self.running.paint(canvas)
            self.foot.paint(canvas, page.number, count)

        return paint


class _RunningHead:
    """One line over a hairline: the title at the left, the clinic at the right. Where both do not fit the title stands
    alone, and where that does not fit the clinic, which the foot names anyway; only two long ones make it two lines.
    That a document has expired stands in place of the clinic, and then it is the title that gives way.
    `depth` is how far below the upper edge of the paper the hairline stands, in points."""

    def __init__(self, composer: Composer, paper: Paper, left: float, measure: float, title: str) -> None:
        look, expired = composer.look, composer.standing.expired
        style = look.style("small", look.colours.muted)
        self._left, self._measure = left, measure
        self._rule = look.colours.rule
        name = Text([Piece(title)], style)
        clinic = Text([_right_head(composer)], replace(style, align="right"))
        if name.natural_width() + clinic.natural_width() + 24 <= measure:
            self._texts = [name, clinic]
        elif not expired and (name.natural_width() <= measure or clinic.natural_width() > measure):
            self._texts = [name]
        else:
            self._texts = [clinic]
        tallest = max(text.height_at(measure) for text in self._texts)
        self.depth = max(look.profile.head_base, _EDGE + tallest + _ABOVE_RULE)
        self._base = paper.height - self.depth

    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw it."""
        with canvas.artifact(HEADER):
            for text in self._texts:
                top = self._base + _ABOVE_RULE + text.height_at(self._measure)
                text.paint(canvas, self._left, top, self._measure)
            canvas.setStrokeColorRGB(*self._rule)
            canvas.setLineWidth(0.5)
            canvas.line(self._left, self._base, self._left + self._measure, self._base)


def _right_head(composer: Composer) -> Piece:
    if composer.standing.expired:
        words = composer.typeset(composer.phrases.expired)
        return Piece(words, bold=True, colour=composer.look.colours.emergency)
    return Piece(composer.typeset(composer.clinic.name))
