"""A paragraph: lines of words, tagged, with its links."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Ink
from brochure.pdf.lines import Line, break_lines, longest_line
from brochure.pdf.marks import Context
from brochure.pdf.prose import Piece, Segment, TextStyle, Word, blank_like, fitted, words
from brochure.pdf.structure import Node
from brochure.problems import Span

# Lines that stay together at a page's foot and head: no orphan, no widow.
_KEPT = 2
# How far under the baseline a link's line runs, and how thick it is; what a link's area covers: parts of the type size.
_UNDERLINE_DROP, _UNDERLINE_WEIGHT = 0.13, 0.05
_AREA_DROP, _AREA_RISE = 0.3, 0.9
# How far above the baseline a line through words runs, and how thick a line through or under them is.
_THROUGH_RISE, _RULE_WEIGHT = 0.25, 0.07
# The dots under a quiet link: how far under the baseline, how large, from one to the next; parts of the type size.
_DOTS_DROP, _DOT, _DOTS_APART = 0.27, 0.07, 0.19


class Text(Flow):
    """Text in one style. `node` is its element, or None to stand directly in the element around it.

    `key` names its place for links, `keys` further names of the same, `outline` its level (from 0) in the PDF's
    outline; `above` and `below` are points; `whole` forbids to split it. A subclass that paints more than words should
    be whole. Raises MissingGlyphError, with `span`.
    """

    def __init__(
        self, pieces: Sequence[Piece], style: TextStyle, node: Node | None = None, *,
        above: float = 0.0, below: float = 0.0, stays_with_next: bool = False, key: str = "", span: Span | None = None,
        whole: bool = False, outline: int | None = None, keys: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.style = style
        self.node = node
        self.above = above
        self.below = below
        self.stays_with_next = stays_with_next
        self.key = key
        self.keys = keys
        self.span = span
        self.whole = whole
        self.outline = outline
        self.rules_below = stays_with_next and node is not None and node.role[0] == "H"
        if any(piece.link and not piece.nodes for piece in pieces):
            raise TagError("a link without an element", span)
        self._words: Sequence[Word] = words(pieces, style, span)
        # The width they were made for, the words with long ones broken, and the lines.
        self._set: tuple[float, Sequence[Word], list[Line]] | None = None
        # Whether more of the paragraph follows elsewhere, so that its last word still needs its space.
        self._goes_on = False

    def plain(self, superiors: bool = True) -> str:
        """Its text as it is shown, with single spaces; without `superiors` the figures of citations are left out."""
        parts: list[str] = []
        for word in self._words:
            parts += [part.shaped.text for part in word.segments if superiors or not part.piece.superior]
            if word.blank or word.ends:
                parts.append(" ")
        return "".join(parts).strip()

    def widths(self) -> tuple[float, float]:
        """Its widest word, and its longest line when nothing is broken but what must be."""
        return max((word.width for word in self._words), default=0.0), self.natural_width()

    def natural_width(self) -> float:
        """The width of its longest line when nothing is broken but what must be, in points."""
        return longest_line(self._words)

    def lines(self, width: float) -> list[Line]:
        """Its lines for a measure of `width` points."""
        return self._setting(width)[2]

    def _setting(self, width: float) -> tuple[float, Sequence[Word], list[Line]]:
        if self._set is None or self._set[0] != width:
            found = fitted(self._words, self.style, max(width, 1.0))
            self._set = (width, found, break_lines(found, max(width, 1.0)))
        return self._set

    @property
    def is_line(self) -> bool:  # type: ignore[override]
        """Whether its words made one line."""
        return self._set is not None and len(self._set[2]) == 1

    def measure(self, width: float) -> float:
        """Lines times leading."""
        return len(self.lines(width)) * self.style.leading

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Text, Text] | None:
        """Between two lines, two at least on either side."""
        lines, kept = self.lines(width), 1 if hard else _KEPT
        count = min(int((height + 0.01) / self.style.leading), len(lines) - kept)
        if self.whole or count < kept:
            return None
        first, rest = self._part(width, 0, count), self._part(width, count, len(lines))
        first.below, first.stays_with_next, first._goes_on = 0.0, False, True
        rest.above, rest.key, rest.keys, rest.outline = 0.0, "", (), None
        return first, rest

    def _part(self, width: float, first: int, last: int) -> Text:
        """The lines from `first` to before `last` as a text of its own, of the same class and in the same element."""
        _, found, lines = self._setting(width)
        start, end = lines[first][0], lines[last - 1][1]
        part = copy.copy(self)
        part._words = found[start:end]
        part._set = (width, part._words, [(a - start, b - start, wide) for a, b, wide in lines[first:last]])
        part._measured = None
        return part

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines; then the underlines and the link areas."""
        for key in filter(None, (self.key, *self.keys)):
            canvas.place(key, top + self.style.size * 0.5)
        if self.key and self.outline is not None:
            canvas.entry(self.plain(superiors=False), self.key, self.outline)
        with canvas.tag(*((self.node,) if self.node else ())):
            setter = _Setter(canvas, self.style)
            _, found, lines = self._setting(width)
            with canvas.ink(self.span) as ink:
                for number, (start, end, wide) in enumerate(lines):
                    left = x + {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[self.style.align]
                    ends = number + 1 == len(lines) and not self._goes_on
                    setter.line(ink, found[start:end], left, top - self.style.ascent, ends)
                    top -= self.style.leading
            setter.links()


@dataclass(slots=True)
class _Stretch:
    """A part of a link or of ruled words on one line: from `left` to `right` on `baseline`."""

    piece: Piece
    left: float
    right: float
    baseline: float


class _Setter:
    """Sets the lines of one text and notes where its links and ruled words stand."""

    def __init__(self, canvas: TaggedCanvas, style: TextStyle) -> None:
        self.canvas = canvas
        self.style = style
        self.contexts: dict[int, Context | None] = {}
        self.stretches: list[_Stretch] = []

    def line(self, ink: Ink, found: Sequence[Word], left: float, baseline: float, ends: bool) -> None:
        """Show the words of a line. Its last one has its space too, unless the text `ends` here."""
        ink.move(left, baseline)
        for index, word in enumerate(found):
            for segment in word.segments:
                self._show(ink, segment.piece, segment)
                self._note(segment.piece, left, left + segment.width, baseline)
                left += segment.width
            if ends and index + 1 == len(found):
                break
            blank = word.blank or (blank_like(word.segments[-1], self.style) if word.ends else None)
            if blank is not None:
                self._show(ink, blank.piece, blank)
                if blank.piece.ruled and index + 1 < len(found):
                    self._note(blank.piece, left, left + blank.width, baseline)
                left += blank.width

    def _show(self, ink: Ink, piece: Piece, segment: Segment) -> None:
        if id(piece) not in self.contexts:
            self.contexts[id(piece)] = self.canvas.inner(piece.nodes)
        context = self.contexts[id(piece)]
        ink.show(segment.shaped, segment.size, piece.colour or self.style.colour, context, segment.rise)

    def _note(self, piece: Piece, left: float, right: float, baseline: float) -> None:
        if not piece.link and not piece.ruled:
            return
        last = self.stretches[-1] if self.stretches else None
        same = last and last.baseline == baseline and last.piece.nodes == piece.nodes and last.piece.link == piece.link
        if last and same and last.piece.ruled == piece.ruled:
            last.right = right
        else:
            self.stretches.append(_Stretch(piece, left, right, baseline))

    def links(self) -> None:
        """Underline each stretch of a link where the style does so, unless it is a superior figure, and lay the
        annotation over it. Draw the lines of ruled words."""
        size = self.style.size
        for one in self.stretches:
            piece = one.piece
            if piece.ruled:
                self._rule(one)
            if not piece.link:
                continue
            if piece.quiet:
                self._dots(one)
            elif self.style.underlines and not piece.superior:
                self.canvas.setStrokeColorRGB(*(piece.colour or self.style.colour))
                self.canvas.setLineWidth(size * _UNDERLINE_WEIGHT)
                y = one.baseline - size * _UNDERLINE_DROP
                self.canvas.line(one.left, y, one.right, y)
            rect = (one.left - 1, one.baseline - size * _AREA_DROP, one.right + 1, one.baseline + size * _AREA_RISE)
            self.canvas.link(piece.nodes[-1], piece.link, rect, piece.says or piece.text.strip())

    def _rule(self, one: _Stretch) -> None:
        """A line through a stretch, or under it."""
        size = self.style.size
        y = one.baseline + size * (_THROUGH_RISE if one.piece.ruled == "through" else -_UNDERLINE_DROP)
        self.canvas.setStrokeColorRGB(*(one.piece.colour or self.style.colour))
        self.canvas.setLineWidth(size * _RULE_WEIGHT)
        self.canvas.line(one.left, y, one.right, y)

    def _dots(self, one: _Stretch) -> None:
        """A row of dots under a stretch, low enough to leave the letters alone."""
        canvas, size = self.canvas, self.style.size
        y = one.baseline - size * _DOTS_DROP
        canvas.saveState()
        canvas.setStrokeColorRGB(*(one.piece.colour or self.style.colour))
        canvas.setLineWidth(size * _DOT)
        canvas.setLineCap(1)
        canvas.setDash([0.01, size * _DOTS_APART])
        canvas.line(one.left + size * _DOT / 2, y, one.right - size * _DOT / 2, y)
        canvas.restoreState()
