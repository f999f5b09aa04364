"""The contents list: headings and the pages they stand on (TOC > TOCI > Reference > Link)."""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.flow import Flow
from brochure.pdf.fonts import Shaped
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# Room for the page number, in type sizes: four figures.
_NUMBER_ROOM = 2.2
# Between two columns, in points.
_GUTTER = 28.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: the heading's text, the key of its place, and what a screen reader says of the link."""

    title: str
    key: str
    says: str = "{text}, page {page}"
    node: Node = field(default_factory=lambda: Node("TOCI"))


class _Row:
    """An entry, its words, and its elements inside its own: the reference and the link."""

    __slots__ = ("entry", "nodes", "text")

    def __init__(self, entry: Entry, style: TextStyle) -> None:
        self.entry = entry
        self.nodes = (Node("Reference"), Node("Link"))
        self.text = Text([Piece(entry.title, nodes=self.nodes)], style)


class ContentsList(Flow):
    """The list, in one column or two.

    Its height is known before the pages are; `pages` (key to page number) is filled in before it is painted.
    """

    def __init__(
        self, entries: Sequence[Entry], style: TextStyle, leader: Colour, *, gap: float = 3.0, above: float = 0.0,
        below: float = 0.0, columns: int = 1, node: Node | None = None, pages: dict[str, int] | None = None,
    ) -> None:
        self.style = replace(style, tabular=True)
        self.leader = leader
        self.gap = gap
        self.above, self.below = above, below
        self.columns = columns
        self.node = node or Node("TOC")
        self.pages: dict[str, int] = pages if pages is not None else {}
        self._rows = [_Row(entry, self.style) for entry in entries]

    def _wide(self, width: float) -> float:
        """The width of one column."""
        return (width - _GUTTER * (self.columns - 1)) / self.columns

    def _room(self, width: float) -> float:
        """The width of the titles in a column `width` wide."""
        return width - self.style.size * _NUMBER_ROOM

    def _in_columns(self, rows: Sequence[_Row], width: float) -> list[Sequence[_Row]]:
        """The rows of each column: two end as near to each other as can be, the first not above the second."""
        if self.columns == 1 or len(rows) < 2:
            return [rows]
        ends = list(accumulate(self._step(row, width) for row in rows))
        count = min(range(1, len(rows)), key=lambda some: (max(ends[some - 1], ends[-1] - ends[some - 1]), -some))
        return [rows[:count], rows[count:]]

    def _step(self, row: _Row, width: float) -> float:
        return row.text.height_at(self._room(self._wide(width))) + self.gap

    def measure(self, width: float) -> float:
        """The tallest column: its entries and the gaps between them."""
        return self._height(self._rows, width)

    def _height(self, rows: Sequence[_Row], width: float) -> float:
        columns = self._in_columns(rows, width)
        tall = [sum(self._step(row, width) for row in column) - self.gap for column in columns if column]
        return max(tall, default=0.0)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[ContentsList, ContentsList] | None:
        """Between two rows, two at least on either side in each column."""
        kept = 1 if hard else 2 * self.columns
        counts = range(kept, len(self._rows) - kept + 1)
        # By halving: a book's list goes over many pages.
        fitting = bisect_right(counts, height, key=lambda count: self._height(self._rows[:count], width))
        if not fitting:
            return None
        first, rest, count = copy.copy(self), copy.copy(self), counts[fitting - 1]
        first._rows, first.below, first._measured = self._rows[:count], 0.0, None
        rest._rows, rest.above, rest._measured = self._rows[count:], 0.0, None
        return first, rest

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Title, dotted leader, page number; the whole line is the link."""
        wide = self._wide(width)
        with canvas.tag(self.node):
            for number, column in enumerate(self._in_columns(self._rows, width)):
                left, y = x + number * (wide + _GUTTER), top
                for row in column:
                    with canvas.tag(row.entry.node):
                        self._row(canvas, row, left, y, wide)
                    y -= self._step(row, width)

    def _row(self, canvas: TaggedCanvas, row: _Row, x: float, top: float, width: float) -> None:
        entry, text, room = row.entry, row.text, self._room(width)
        if entry.key not in self.pages:
            raise TagError(f"the contents list names a place that is on no page: {entry.key}")
        page = str(self.pages[entry.key])
        number = self._shaped(page)
        wide = sum(part.width for part in number) * self.style.size / 1000
        bottom = top - text.height_at(room)
        baseline = bottom + self.style.leading - self.style.ascent
        text.paint(canvas, x, top, room)
        with canvas.tag(*row.nodes), canvas.ink() as ink:
            # The space is for ears: between the title and the number there is none on paper.
            ink.move(x + width - wide - self._blank(), baseline)
            for part in [*self._shaped(" "), *number]:
                ink.show(part, self.style.size, self.style.colour, canvas.context)
        self._leader(canvas, x + text.lines(room)[-1][2], x + width - wide, baseline)
        says = entry.says.format(text=entry.title, page=page)
        canvas.link(row.nodes[1], f"#{entry.key}", (x, bottom, x + width, top), says)

    def _shaped(self, text: str) -> list[Shaped]:
        return self.style.family.shape(text, self.style.bold, self.style.italic, tabular=True)

    def _blank(self) -> float:
        return sum(part.width for part in self._shaped(" ")) * self.style.size / 1000

    def _leader(self, canvas: TaggedCanvas, left: float, right: float, baseline: float) -> None:
        step, room = 4.5, self.style.size * 0.5
        # Dots stand on one grid from the right edge, so that those of all entries are in columns.
        count = int((right - room - left - room) / step)
        if count < 2:
            return
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColorRGB(*self.leader)
            canvas.setLineWidth(1)
            canvas.setLineCap(1)
            canvas.setDash([0.01, step])
            canvas.line(right - room - count * step, baseline + 1, right - room, baseline + 1)
            canvas.restoreState()
