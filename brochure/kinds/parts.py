"""Parts that several kinds share: the emergency box, a source in words, the running foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.addresses import said, target
from brochure.blocks.callout import SignedTitle
from brochure.blocks.composer import Composer
from brochure.document import Help
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Stack
from brochure.pdf.marks import FOOTER
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


def help_line(given: Help, composer: Composer) -> Box:
    """The emergency box: its title runs in with the first paragraph."""
    look, colour = composer.look, composer.look.colours.emergency
    title = (
        composer.pieces(given.title, bold=True) if given.title else [Piece(composer.phrases.emergency_help, bold=True)]
    )
    first, rest = composer.run_in(given.text)
    pieces = [replace(piece, colour=colour) for piece in title] + [Piece(" ", bold=True), *first]
    style = replace(look.outlined(colour), padding=9.0, padding_left=14.0)
    line = SignedTitle(pieces, look.style("body"), "emergency", look.colours.paper, sign=colour)
    line.span = given.text.span
    return Box([line, *rest], style, Node("Sect"))


def source_pieces(name: str, composer: Composer) -> list[Piece]:
    """A source as words: title, publisher, date, address, and when it was read."""
    source = composer.sources[name]
    before, after = composer.typeset(source.before_address(composer.phrases)), source.after_address(composer.phrases)
    pieces = [Piece(before)]
    if source.url:
        link = Node("Link")
        pieces += [
            Piece(" "),
            Piece(
                said(source.url),
                nodes=(link,),
                link=target(source.url),
                says=composer.typeset(source.title),
                colour=composer.look.colours.link,
            ),
            Piece("."),
        ]
    return [*pieces, Piece(f" {after}")] if after else pieces


class RunningFoot:
    """The foot of a page: lines at the left, upwards from `base` (points), the folio at the right; `most` is a number
    as wide as the folio can have."""

    def __init__(
        self, composer: Composer, left: float, width: float, base: float, lines: Sequence[str], most: int = 888
    ) -> None:
        self._composer = composer
        self._left, self._width, self._base = left, width, base
        style = composer.look.style("small")
        self._lines = Stack([Text([Piece(line)], style) for line in lines])
        self._right = TextStyle(style.family, style.size, style.leading, style.colour, align="right")
        # Room for the widest folio, so that the lines break alike on every page.
        widest = composer.phrases.page_of.format(page=most, pages=most).replace(" ", "\u00a0")
        self._room = width - Text([Piece(widest)], self._right).natural_width() - 10

    @property
    def top(self) -> float:
        """Where its first line begins, in points above the page's lower edge."""
        return self._base + self._lines.height_at(self._room)

    def paint(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Draw it as the foot of `page` of `pages`."""
        folio = self._composer.phrases.page_of.format(page=page, pages=pages).replace(" ", "\u00a0")
        number = Text([Piece(folio)], self._right)
        with canvas.artifact(FOOTER):
            self._lines.paint(canvas, self._left, self.top, self._room)
            number.paint(canvas, self._left, self._base + self._right.leading, self._width)
