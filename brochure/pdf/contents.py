"""The contents list: headings and the pages they stand on (TOC > TOCI > Reference > Link)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
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


class ContentsList(Flow):
    """The list. Its height is known before the pages are; `pages` (key to page number) is filled in before it is painted."""

    def __init__(
        self, entries: Sequence[Entry], style: TextStyle, leader: Colour, *, gap: float = 3.0, above: float = 0.0, below: float = 0.0,
        columns: int = 1, node: Node | None = None, pages: dict[str, int] | None = None,
    ) -> None:
        super().__init__()
        self.entries = list(entries)
        self.style = style
        self.leader = leader
        self.gap = gap
        self.above, self.below = above, below
        self.columns = columns
        self.node = node or Node("TOC")
        self.pages: dict[str, int] = pages if pages is not None else {}
        self._links = [(Node("Reference"), Node("Link")) for _ in self.entries]
        self._texts = [Text([Piece(entry.title, nodes=nodes)], style)
                       for entry, nodes in zip(self.entries, self._links, strict=True)]

    def _wide(self, width: float) -> float:
        """The width of one column."""
        return (width - _GUTTER * (self.columns - 1)) / self.columns

    def _room(self, width: float) -> float:
        """The width of the titles in a column `width` wide."""
        return width - self.style.size * _NUMBER_ROOM

    def _per_column(self) -> list[range]:
        """Which entries stand in each column: as even as can be, the first ones fuller."""
        size = -(-len(self.entries) // self.columns)
        return [range(start, min(start + size, len(self.entries))) for start in range(0, len(self.entries), size)]

    def measure(self, width: float) -> float:
        """The tallest column: its entries and the gaps between them."""
        room = self._room(self._wide(width))
        return max(sum(self._texts[i].height_at(room) + self.gap for i in column) - self.gap for column in self._per_column())

    def cut(self, width: float, height: float) -> tuple[Flow, Flow] | None:
        """Between two entries, two at least on either side; a list in columns stays whole."""
        used, count = 0.0, 0
        for text in self._texts if self.columns == 1 else ():
            used += text.height_at(self._room(width)) + (self.gap if count else 0.0)
            if used > height:
                break
            count += 1
        count = min(count, len(self.entries) - 2)
        if count < 2:
            return None
        return self._half(0, count, self.above, 0.0), self._half(count, len(self.entries), 0.0, self.below)

    def _half(self, start: int, end: int, above: float, below: float) -> ContentsList:
        return ContentsList(self.entries[start:end], self.style, self.leader, gap=self.gap, above=above, below=below,
                            node=self.node, pages=self.pages)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Title, dotted leader, page number; the whole line is the link."""
        wide = self._wide(width)
        with canvas.tag(self.node):
            for number, column in enumerate(self._per_column()):
                left, y = x + number * (wide + _GUTTER), top
                for index in column:
                    height = self._texts[index].height_at(self._room(wide))
                    with canvas.tag(self.entries[index].node):
                        self._entry(canvas, self.entries[index], self._texts[index], self._links[index], left, y, wide, height)
                    y -= height + self.gap

    def _entry(
        self, canvas: TaggedCanvas, entry: Entry, text: Text, nodes: tuple[Node, Node], x: float, top: float, width: float,
        height: float,
    ) -> None:
        page = str(self.pages[entry.key])
        shaped = self.style.family.shape(page, self.style.bold, self.style.italic)
        wide = sum(part.width for part in shaped) * self.style.size / 1000
        baseline = top - height + self.style.leading - self.style.ascent
        text.paint(canvas, x, top, self._room(width))
        with canvas.tag(*nodes):
            with canvas.ink() as ink:
                ink.move(x + width - wide - self._blank(), baseline)
                for part in [*self.style.family.shape(" ", self.style.bold, self.style.italic), *shaped]:
                    ink.show(part, self.style.size, self.style.colour, canvas.context)
        self._leader(canvas, x + text.lines(self._room(width))[-1][2], x + width - wide, baseline)
        canvas.link(nodes[1], f"#{entry.key}", (x, top - height, x + width, top), entry.says.format(text=entry.title, page=page))

    def _blank(self) -> float:
        return self.style.family.shape(" ")[0].width * self.style.size / 1000

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
