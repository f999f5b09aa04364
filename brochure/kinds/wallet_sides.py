"""What stands on the sides of a card for a wallet, and where: a bar at the left, no band, no box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from brochure.blocks.base import texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.qr import code
from brochure.blocks.reach import phone_link, web_link
from brochure.brand import TypeScale
from brochure.content import Text as Words
from brochure.document import Help
from brochure.kinds.base import Job
from brochure.kinds.leaf import Leaf
from brochure.kinds.leaf_sides import LeafSides, Side
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.pages import Area, Page
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import review_line
from brochure.units import INCH, Paper

# A card: the least room at its edges, the bar at its left, and the room after that.
_EDGE, _BAR, _AFTER_BAR, _SAVED_BAR = 18.5, 9.0, 12.0, 2.0
# The leading of its title, as a part of the size.
_TIGHT = 1.15
# The body by which the smallest line of a card is set: 9 points.
_CARD_BODY = 11.0
# The room beside a code, and how wide that is at least on a card, which is held near. Points.
_BESIDE, _CODE = 8.0, 0.8 * INCH
_NUMBER = re.compile(r"\+?\d[\d\s().\u2013-]*\d")


class WalletSides(LeafSides):
    """A card for a wallet: a bar at the left, the title in its colour, at the foot who gives it and their number."""

    code_can_go = False
    heading = "subhead"

    def __init__(self, leaf: Leaf, job: Job, page: Paper) -> None:
        super().__init__(leaf, job, page)
        self.small = job.composer.look.at(TypeScale.of(_CARD_BODY)).style("small")
        self.left = _BAR + _AFTER_BAR
        self.width = page.width - self.left - _EDGE
        self.top, self.bottom = page.height - _EDGE, _EDGE
        self.help_is_told = job.help is not None and _tells_all(leaf, job.help)

    def sides(self, composer: Composer, with_code: bool) -> list[Side]:
        """Front, and back if it has one; a `composer` counts for both. A link always has its code."""
        leaf = self.leaf
        text = [*self._head(composer), *self._expired(composer), *self._help(composer)]
        composer.heading = 2
        body = composer.body(leaf.body)
        width, aside, gap = self.width, None, composer.look.scale.space.paragraph
        if leaf.link:
            figure = code(leaf.link.url, composer, _CODE)
            side = figure.natural_width
            tall = figure.height_at(side)
            # The white around a code may stand nearer to the edge than words.
            right = self.page.width - _EDGE
            aside = (Area(right - side, (self.page.height - tall) / 2, side, tall), [figure])
            width = right - side - _BESIDE - self.left
        foot = self._contact(composer, width)
        found = [Side(composer, [*text, *body], body, foot, self.left, width, self.top, self.bottom, gap, aside=aside)]
        if leaf.back:
            text, body = self._back_text(composer)
            found.append(Side(composer, text, body, [], self.left, self.width, self.top, self.bottom, gap))
        found[-1].foot += self._closing(composer, self._about(composer))
        return found

    def _head(self, composer: Composer) -> list[Flow]:
        leaf, look = self.leaf, composer.look
        line = look.style("subhead", look.colours.primary)
        line = replace(line, leading=round(line.size * _TIGHT, 3))
        title = Text(
            composer.head_pieces(leaf.title), line, Node("H1"), span=leaf.title.span, key="top", whole=True,
            below=look.scale.space.item / 2, stays_with_next=True,
        )  # fmt: skip
        if not leaf.subtitle:
            return [title]
        return [title, Text(composer.pieces(leaf.subtitle), look.style("body"), Node("P"), span=leaf.subtitle.span)]

    def _help(self, composer: Composer) -> list[Flow]:
        """The emergency box as bold lines: there is no room for a box."""
        given = self.job.help
        if given is None or self.help_is_told:
            return []
        look = composer.look
        title = composer.pieces(given.title) if given.title else [Piece(composer.phrases.emergency_help)]
        first, rest = composer.run_in(given.text)
        pieces = [
            *(replace(piece, bold=True, colour=look.colours.emergency) for piece in (*title, Piece(": "))),
            *(replace(piece, bold=True) for piece in first),
        ]
        space = look.scale.space.paragraph
        line = Text(pieces, look.style("body"), Node("P"), above=space, below=space, span=given.text.span)
        return [line, *rest]

    def _contact(self, composer: Composer, width: float) -> list[Flow]:
        """Who gives the card and their number, on one line where that is wide enough, and where the code leads."""
        look, clinic, link = composer.look, composer.clinic, self.leaf.link
        name = Piece(composer.typeset(clinic.name) + "\u00a0\u00b7 ")
        style = look.style("body", look.colours.primary, bold=True)
        phone = phone_link(clinic.phone, composer)
        together = Text([name, phone], style, Node("P"))
        lines: list[Flow] = [together]
        if together.natural_width() > width:
            name = Piece(composer.typeset(clinic.name))
            lines = [Text([piece], style, Node("P")) for piece in (name, phone)]
        if link:
            label = composer.pieces(link.label) if link.label else [Piece(composer.phrases.scan)]
            pieces = [*label, Piece(": "), web_link(link.url, composer)]
            lines.append(Text(pieces, look.style("small", look.colours.ink), Node("P"), span=link.url.span))
        return lines

    def _about(self, composer: Composer) -> list[str]:
        """The version, or who checked it, if there is anything to say: a card has no room for what is missing."""
        review, standing = self.leaf.review, composer.standing
        if composer.review_is_told:
            return []
        if review.version and not (standing.changed or standing.unapproved):
            return [composer.phrases.version.format(version=review.version)]
        known = review.reviewed or review.reviewer or standing.changed or standing.unapproved
        return [review_line(review, composer.phrases, standing)] if known else []

    def furniture(self, canvas: TaggedCanvas, page: Page) -> None:
        """The bar at the left edge; with saved ink a rule beside it."""
        with canvas.artifact():
            canvas.setFillColorRGB(*self.job.composer.look.colours.primary)
            # No thin rule nearer to a cut than the knife is exact.
            saving = self.job.composer.look.theme.ink_saving
            left, right = (_BAR, _BAR + _SAVED_BAR) if saving else (-canvas.reach.left, _BAR)
            lower, upper = -canvas.reach.lower, self.page.height + canvas.reach.upper
            canvas.rect(left, lower, right - left, upper - lower, stroke=0, fill=1)


def _tells_all(leaf: Leaf, given: Help) -> bool:
    """Whether the front itself has every number of the emergency box."""
    wanted = set(_numbers(given.texts()))
    return bool(wanted) and wanted <= set(_numbers((leaf.title, *texts_of(leaf.body))))


def _numbers(texts: Iterable[Words]) -> Iterator[str]:
    """The phone numbers in texts, as digits."""
    for text in texts:
        for found in _NUMBER.findall(text):
            digits = re.sub(r"\D", "", found)
            if len(digits) >= 3:
                yield digits
