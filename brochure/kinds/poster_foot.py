"""The foot of a poster: how to reach the clinic, beside a code, and the small print. It is read from near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from brochure.blocks.composer import Composer
from brochure.blocks.qr import code
from brochure.blocks.reach import address_line, phone_link, web_link
from brochure.content import Text as Words
from brochure.document import Document
from brochure.kinds.parts import sources_line
from brochure.pdf.beside import Beside
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.pages import Area
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import about_lines, expired_line
from brochure.units import INCH, PAPERS, Paper

# On the paper of an office, and on larger paper, which hangs higher: the size of what is read from near, of the small
# print, and the side of the code, all in points.
_OFFICE, _LARGE = (18.0, 11.0, 1.2 * INCH), (24.0, 13.0, 2 * INCH)
# The number to call, in sizes of the other lines.
_PHONE = 1.3
_LEADING = 1.25
# Between the ground's edge and its words, and between those and the code, in sizes of the lines.
_PAD, _BESIDE = 0.85, 1.0
# The least room under the words: a quarter of an inch may stay white, and words keep clear of the ground's edge.
_BOTTOM = 32.0


class Foot:
    """The foot on a tint over the whole width; with saved ink, under a rule. `near` is the size of its lines, `edge`
    its upper edge, in points."""

    def __init__(
        self,
        composer: Composer,
        document: Document,
        lead: tuple[Words, Words | None] | None,
        paper: Paper,
        margin: float,
    ) -> None:
        self.composer, self.document, self.paper = composer, document, paper
        large = paper.width > PAPERS["letter"].width
        self.near, small, self.side = _LARGE if large else _OFFICE
        self.small = max(small, composer.look.profile.least)
        self.left, self.width = margin, paper.width - 2 * margin
        website = composer.clinic.website
        label = Words(composer.phrases.website)
        lead = lead or ((website, label) if website else None)
        lines: Flow = Stack(self._lines(lead))
        if lead:
            figure = code(lead[0], composer, self.side)
            lines = Beside(figure, figure.natural_width, lines, right=True, gap=self.near * _BESIDE)
        self.flows = [lines, *self._small_print()]
        self.height = Stack(self.flows).measure(self.width)
        self.edge = _BOTTOM + self.height + self.near * _PAD

    def _style(self, size: float, bold: bool = False) -> TextStyle:
        look = self.composer.look
        style = look.style("body", look.colours.primary if bold else look.colours.ink, bold=bold)
        return replace(style, size=size, leading=round(size * _LEADING, 3))

    def _lines(self, lead: tuple[Words, Words | None] | None) -> list[Flow]:
        composer, clinic, phrases = self.composer, self.composer.clinic, self.composer.phrases
        call, _, rest = phrases.call.partition("{phone}")
        opening = [Piece(f"{phrases.questions} {call}"), phone_link(clinic.phone, composer), Piece(rest)]
        lines: list[Flow] = [Text(opening, self._style(self.near * _PHONE, bold=True), Node("P"))]
        style = self._style(self.near)
        for words in (composer.typeset(clinic.name), address_line(composer)):
            if words:
                lines.append(Text([Piece(words)], style, Node("P")))
        if lead:
            label = composer.pieces(lead[1]) if lead[1] else [Piece(phrases.scan)]
            pieces = [*label, Piece(": "), web_link(lead[0], composer)]
            lines.append(Text(pieces, style, Node("P"), span=lead[0].span))
        return lines

    def _small_print(self) -> list[Flow]:
        """What is cited, who stands behind it, and until when it held."""
        composer, phrases, review = self.composer, self.composer.phrases, self.document.review
        style = self._style(self.small)
        found = sources_line(composer, style)
        expired = [expired_line(review, phrases)] if composer.standing.expired else []
        own = [composer.look.theme.footer] if composer.look.theme.footer else []
        lines = [*expired, *about_lines(review, phrases, composer.standing), *own]
        found.append(Text([Piece(composer.typeset("\u00a0\u00b7 ".join(lines)))], style, Node("P")))
        found[0].above = self.small * 0.7
        return found

    def areas(self) -> Iterator[tuple[Area, list[Flow]]]:
        """Where it stands."""
        yield Area(self.left, _BOTTOM, self.width, self.height), self.flows

    def paint(self, canvas: TaggedCanvas) -> None:
        """The tint, as far as the edges that are printed; or the rule."""
        look, reach = self.composer.look, canvas.reach
        left, right = -reach.left, self.paper.width + reach.right
        with canvas.artifact():
            saving = look.theme.ink_saving
            canvas.setFillColorRGB(*(look.colours.primary if saving else look.colours.tint))
            lower = self.edge - 3.0 if saving else -reach.lower
            canvas.rect(left, lower, right - left, self.edge - lower, stroke=0, fill=1)
