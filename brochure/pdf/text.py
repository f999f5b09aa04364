"""A paragraph: lines of words, tagged, with its links."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Ink
from brochure.pdf.lines import break_lines
from brochure.pdf.marks import Context
from brochure.pdf.prose import Piece, Segment, TextStyle, Word, fitted, words
from brochure.pdf.structure import Node
from brochure.problems import Span

# Lines that stay together at a page's foot and head: no orphan, no widow.
_KEPT = 2
# A measure that no line fills.
_ENDLESS = 1e6
_UNDERLINE_DROP = 0.13
_UNDERLINE_WEIGHT = 0.05


class Text(Flow):
    """Text in one style. `node` is its element, or None to stand directly in the element around it.

    `key` names its place for links, `keys` further names of the same, `outline` its level (from 0) in the
    PDF's outline; `above` and `below` are points.
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
        self._words = words(pieces, style, span)
        self._lines: list[tuple[int, int, float]] | None = None
        # Whether more of the paragraph follows elsewhere, so that its last word still needs its space.
        self._goes_on = False

    def plain(self) -> str:
        """Its text as it is shown, with single spaces."""
        return "".join(_text(word) + (" " if word.space or word.ends else "") for word in self._words).strip()

    def longest_word(self) -> float:
        """The width of its widest word, in points: what it needs at least."""
        return max((word.width for word in self._words), default=0.0)

    def natural_width(self) -> float:
        """The width of its longest line when nothing is broken but what must be, in points."""
        return max((width for _, _, width in break_lines(self._words, _ENDLESS, _ENDLESS)), default=0.0)

    def lines(self, width: float) -> list[tuple[int, int, float]]:
        """Its lines for a measure of `width` points, as (first word, word after the last, width)."""
        if self._lines is None or self._measured is None or self._measured[0] != width:
            self._words = fitted(self._words, self.style, width)
            self._lines = break_lines(self._words, width, width)
            self._measured = (width, len(self._lines) * self.style.leading)
        return self._lines

    @property
    def is_line(self) -> bool:  # type: ignore[override]
        """Whether its words made one line."""
        return self._lines is not None and len(self._lines) == 1

    def measure(self, width: float) -> float:
        """Lines times leading."""
        return len(self.lines(width)) * self.style.leading

    def cut(self, width: float, height: float) -> tuple[Text, Text] | None:
        """Between two lines, two at least on either side."""
        lines = self.lines(width)
        count = min(int((height + 0.01) / self.style.leading), len(lines) - _KEPT)
        if count < _KEPT or self.whole:
            return None
        return self._part(lines[:count], width, True), self._part(lines[count:], width, self._goes_on)

    def _part(self, lines: list[tuple[int, int, float]], width: float, goes_on: bool) -> Text:
        part = object.__new__(Text)
        part.__dict__.update(self.__dict__)
        part._lines = lines
        part._measured = (width, len(lines) * self.style.leading)
        part._goes_on = goes_on
        if goes_on:
            part.below = 0.0
            part.stays_with_next = False
        if lines[0][0] > 0:
            part.above = 0.0
            part.key = ""
            part.keys = ()
        return part

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines; then the underlines and the link areas."""
        if self.key:
            canvas.place(self.key, top + self.style.size * 0.5)
            if self.outline is not None:
                canvas.entry(self.plain(), self.key, self.outline)
        for key in self.keys:
            canvas.place(key, top + self.style.size * 0.5)
        with canvas.tag(*((self.node,) if self.node else ())):
            self._draw(canvas, x, top, width)

    def _draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        style, lines = self.style, self.lines(width)
        contexts: dict[int, Context | None] = {}
        areas: list[tuple[Piece, float, float, float]] = []
        baseline = top - style.ascent
        with canvas.ink() as ink:
            for number, (start, end, wide) in enumerate(lines):
                left = x + {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[style.align]
                ink.move(left, baseline)
                more = self._goes_on or number + 1 < len(lines)
                for index in range(start, end):
                    left = self._word(ink, canvas, contexts, areas, self._words[index], left, baseline, index + 1 < end, more)
                baseline -= style.leading
        _links(canvas, areas, style)

    def _word(
        self, ink: Ink, canvas: TaggedCanvas, contexts: dict[int, Context | None], areas: list[tuple[Piece, float, float, float]],
        word: Word, left: float, baseline: float, within: bool, more: bool,
    ) -> float:
        """Show a word at `left`, with its space where the line or the paragraph goes on; where the pen is then."""
        segments = word.segments
        if word.blank is not None and (within or more):
            segments = [*segments, word.blank]
        elif word.ends and more:
            segments = [*segments, _blank_like(segments[-1], self.style)]
        for segment in segments:
            piece = segment.piece
            if id(piece) not in contexts:
                contexts[id(piece)] = canvas.inner(piece.nodes)
            ink.show(segment.shaped, segment.size, piece.colour or self.style.colour, contexts[id(piece)], segment.rise)
            if piece.link and (within or segment is not word.blank):
                areas.append((piece, left, left + segment.width, baseline))
            left += segment.width
        return left


def _text(word: Word) -> str:
    return "".join(meaning for segment in word.segments for _, meaning, _ in segment.shaped.glyphs)


def _blank_like(segment: Segment, style: TextStyle) -> Segment:
    shaped = style.family.shape(" ", style.bold, style.italic)[0]
    return Segment(shaped, segment.piece, shaped.width * segment.size / 1000, segment.size, 0.0)


def _links(canvas: TaggedCanvas, areas: list[tuple[Piece, float, float, float]], style: TextStyle) -> None:
    """Underline each stretch of a link, unless it is a superior figure, and lay the annotation over it."""
    joined: list[list[object]] = []
    for piece, left, right, baseline in areas:
        last = joined[-1] if joined else None
        if last and last[0].nodes == piece.nodes and last[0].link == piece.link and last[3] == baseline:  # type: ignore[attr-defined]
            last[2] = right
        else:
            joined.append([piece, left, right, baseline])
    for piece, left, right, baseline in joined:  # type: ignore[assignment]
        if not piece.superior:
            canvas.setStrokeColorRGB(*(piece.colour or style.colour))
            canvas.setLineWidth(style.size * _UNDERLINE_WEIGHT)
            y = baseline - style.size * _UNDERLINE_DROP
            canvas.line(left, y, right, y)
        rect = (left - 1, baseline - style.size * 0.3, right + 1, baseline + style.size * 0.9)
        canvas.link(piece.nodes[-1], piece.link, rect, piece.says or piece.text.strip())
