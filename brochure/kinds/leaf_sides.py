"""What stands on the sides of a leaf, and where: a band at the head, the clinic at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brochure.blocks.composer import Composer
from brochure.brand.type_scale import LEAST_PADDING
from brochure.kinds.base import Job
from brochure.kinds.leaf import Leaf
from brochure.kinds.masthead import Masthead, MastheadStyle, masthead, paint_band
from brochure.kinds.parts import contact_strip, help_line, sources_line
from brochure.pdf.beside import Beside
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.pages import Area, Page
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import about_lines, expired_line
from brochure.units import INCH, Paper

# Half a sheet, and what is smaller: the band at the head. No printer reaches the outer quarter of an inch, so the band
# may begin there, and its words stand inside of that.
_WIDE = 5 * INCH
_BAND = MastheadStyle(
    sizes=(25.0, 22.0, 19.0), top=30.0, bottom=12.0, gap=7.0, beside=True, subtitle="body", most=0.2, logo=0.75
)
_NARROW_BAND = MastheadStyle(
    sizes=(21.0, 18.0), top=30.0, bottom=10.0, gap=6.0, beside=True, subtitle="body", most=0.25, logo=0.62
)
_MARGIN, _NARROW_MARGIN, _FOOT = 34.0, 30.0, 26.0
# How deep the stripe at the head of a back is.
_STRIPE = 26.0
# The strip at the foot is set no larger than this, however few words there are. Points, and parts of them.
_STRIP = (13.0, 1.38, 1.0)


@dataclass(slots=True)
class Side:
    """One side: `text` stands from `top` down, of it `body` is the author's; `foot` stands on `bottom`, in points from
    the page's lower edge, with `above_foot` points free over it. `fixed` stands at the head, a code `aside` at the
    right. The `composer` is the one that made them."""

    composer: Composer
    text: list[Flow]
    body: list[Flow]
    foot: list[Flow]
    left: float
    width: float
    top: float
    bottom: float
    above_foot: float
    fixed: tuple[tuple[Area, list[Flow]], ...] = ()
    aside: tuple[Area, list[Flow]] | None = None

    @property
    def room(self) -> float:
        """How much the text may take, in points."""
        foot = Stack(self.foot).measure(self.width) + self.above_foot if self.foot else 0.0
        return self.top - self.bottom - foot

    @property
    def spare(self) -> float:
        """How much room is left, or missing, in points."""
        spare = self.room - Stack(self.text).measure(self.width)
        return min(spare, self.aside[0].y - self.bottom) if self.aside else spare


class LeafSides:
    """What both ways of setting a leaf share."""

    # Whether the help box is left out because the text has all its numbers.
    help_is_told = False
    # The look's style for the heading of a back.
    heading = "section"

    def __init__(self, leaf: Leaf, job: Job, page: Paper) -> None:
        self.leaf = leaf
        self.job = job
        self.page = page
        # What stands at the foot is as small as the document's own size has it, however large the text may be.
        self.small = job.composer.look.style("small")

    def _expired(self, composer: Composer) -> list[Flow]:
        """That it is used past its date, in words."""
        if not composer.standing.expired:
            return []
        phrases, colour = composer.phrases, composer.look.colours.emergency
        pieces = [
            Piece(f"{composer.typeset(phrases.expired)}. ", bold=True, colour=colour),
            Piece(composer.typeset(expired_line(composer.review, phrases))),
        ]
        return [Text(pieces, composer.look.style("body"), Node("P"), whole=True)]

    def _back_text(self, composer: Composer) -> tuple[list[Flow], list[Flow]]:
        """Heading and body of the back; the body alone."""
        assert self.leaf.back is not None
        title = self.leaf.back.title
        head = [composer.head(title, self.heading, 2, outline=0)] if title else []
        composer.heading = 3 if title else 2
        body = composer.body(self.leaf.back.body)
        return [*self._expired(composer), *head, *body], body

    def _closing(self, composer: Composer, lines: Sequence[str]) -> list[Flow]:
        """At the foot of the last side, in small: what is cited, and who stands behind it."""
        gap = composer.look.scale.space.item
        found = sources_line(composer, self.small, gap)
        if lines:
            words = composer.typeset("\u00a0\u00b7 ".join(lines))
            found.append(Text([Piece(words)], self.small, Node("P"), above=gap))
        return found


class BandedSides(LeafSides):
    """A front with a band at its head and the contact strip at its foot; a back with a stripe."""

    def __init__(self, leaf: Leaf, job: Job, page: Paper) -> None:
        super().__init__(leaf, job, page)
        wide = page.width >= _WIDE
        self.left = _MARGIN if wide else _NARROW_MARGIN
        self.width = page.width - 2 * self.left
        style = _BAND if wide else _NARROW_BAND
        self.head: Masthead = masthead(job.composer, page, self.left, self.width, leaf.title, leaf.subtitle, style)
        # A link is wanted; the website is there anyway.
        self.code_can_go = leaf.link is None and job.composer.clinic.website is not None

    def sides(self, composer: Composer, with_code: bool) -> list[Side]:
        """Front, and back if it has one; a `composer` counts for both."""
        leaf, gap = self.leaf, composer.look.scale.space.box
        # In reading order: a source's number is the order of its first citation.
        text: list[Flow] = [help_line(self.job.help, composer)] if self.job.help else []
        for flow in text:
            flow.below = gap
        composer.heading = 2
        body = composer.body(leaf.body)
        lead = leaf.leads_to(composer) if with_code else (None, None)
        strip = self._kept_clear(contact_strip(*lead, self._strip_composer(composer)))
        head = (self.head.area, self.head.flows)
        front = Side(
            composer, [*text, *body], body, [strip], self.left, self.width, self.head.edge - gap, _FOOT, gap, (head,)
        )
        found = [front]
        if leaf.back:
            text, body = self._back_text(composer)
            found.append(
                Side(composer, text, body, [], self.left, self.width, self.page.height - _STRIPE - gap, _FOOT, gap)
            )
        found[-1].foot += self._closing(composer, self._about(composer))
        return found

    def _kept_clear(self, strip: Box) -> Box:
        """The strip with more room in it where its words, and not the code, reach from edge to edge."""
        beside, style = strip.children[0], strip.style
        if isinstance(beside, Beside):
            measure = self.width - style.padding_left - style.padding - beside.aside_width - beside.gap
            over = beside.aside.height_at(beside.aside_width) - beside.main.height_at(measure)
            if over / 2 + style.padding < LEAST_PADDING:
                strip.style = replace(style, padding=LEAST_PADDING)
        return strip

    @staticmethod
    def _strip_composer(composer: Composer) -> Composer:
        """The same composer, which sets the strip in its own size or a smaller one."""
        look = composer.look
        if look.scale.body.size <= _STRIP[0]:
            return composer
        return replace(composer, look=look.at(look.theme.type.scaled(*_STRIP)))

    def _about(self, composer: Composer) -> list[str]:
        if composer.review_is_told:
            return []
        lines = about_lines(self.leaf.review, composer.phrases, composer.standing)
        return [*lines, composer.look.theme.footer or composer.phrases.formats]

    def furniture(self, canvas: TaggedCanvas, page: Page) -> None:
        """The band of the front, the stripe of the back."""
        edge = self.head.edge if page.number == 1 else self.page.height - _STRIPE
        paint_band(canvas, self.job.composer, self.page, edge)
