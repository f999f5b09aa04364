"""Tables: a head, rows, hairlines between them; the head repeats on every page.

Structure as PDF/UA-1 7.5 wants it: Table > Caption, THead, TBody > TR > TH with a scope, TD. A repeated head is an artifact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack, take
from brochure.pdf.ink import Colour
from brochure.pdf.marks import PAGINATION
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Lengths in points: room above and below the text of a cell, between columns, weights of the rules."""

    head_rule: Colour
    hairline: Colour
    row_padding: float = 5.0
    column_gap: float = 14.0
    head_weight: float = 1.0
    hair_weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what stands in each cell, and the elements of the row and its cells."""

    cells: tuple[Stack, ...]
    node: Node
    cell_nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class _Nodes:
    table: Node
    head: Node
    body: Node


def make_row(cells: Sequence[Sequence[Flow]], *, head: bool, row_heads: bool) -> Row:
    """A row of a table. In a head every cell is a column's head; with `row_heads` the first cell heads its row."""
    nodes = []
    for index in range(len(cells)):
        if head:
            nodes.append(Node("TH", layout={"Table": {"Scope": "Column"}}))
        elif row_heads and index == 0:
            nodes.append(Node("TH", layout={"Table": {"Scope": "Row"}}))
        else:
            nodes.append(Node("TD"))
    return Row(tuple(Stack(cell) for cell in cells), Node("TR"), tuple(nodes))


class Table(Flow):
    """A table as wide as its measure. `head` may be None; `caption` stands above and belongs to it."""

    def __init__(
        self, head: Row | None, rows: Sequence[Row], style: TableStyle, *, caption: Text | None = None,
        above: float = 0.0, below: float = 0.0,
    ) -> None:
        super().__init__()
        self.head = head
        self.rows = list(rows)
        self.style = style
        self.caption = caption
        self.above, self.below = above, below
        self._nodes = _Nodes(Node("Table"), Node("THead"), Node("TBody"))
        self._repeats = False
        self._ends = True
        self._columns: tuple[float, tuple[float, ...]] | None = None

    # Columns.

    def columns(self, width: float) -> tuple[float, ...]:
        """The width of each column, gaps left out, in points: each as wide as its longest word, the rest by the amount of text."""
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, self._share(width))
        return self._columns[1]

    def _share(self, width: float) -> tuple[float, ...]:
        every = [*([self.head] if self.head else []), *self.rows]
        count = len(every[0].cells)
        room = width - self.style.column_gap * (count - 1)
        least = [max(_longest_word(row.cells[i]) for row in every) for i in range(count)]
        natural = [max(_natural(row.cells[i]) for row in every) for i in range(count)]
        if sum(natural) <= room:
            extra = (room - sum(natural)) / count
            return tuple(one + extra for one in natural)
        if sum(least) >= room:
            return tuple(one * room / sum(least) for one in least)
        # The root keeps one long cell from starving its neighbours.
        wanted = [max(one - low, 0.0) ** 0.5 for one, low in zip(natural, least, strict=True)]
        spare = (room - sum(least)) / (sum(wanted) or 1.0)
        return tuple(low + spare * want for low, want in zip(least, wanted, strict=True))

    def _row_height(self, row: Row, columns: tuple[float, ...]) -> float:
        tallest = max(cell.height_at(wide) for cell, wide in zip(row.cells, columns, strict=True))
        return tallest + 2 * self.style.row_padding

    # Height and splitting.

    def _top_height(self, width: float) -> float:
        height = self.caption.height_at(width) + self.caption.below if self.caption else 0.0
        return height + (self._row_height(self.head, self.columns(width)) if self.head else 0.0)

    def measure(self, width: float) -> float:
        """Caption, head and rows."""
        columns = self.columns(width)
        return self._top_height(width) + sum(self._row_height(row, columns) for row in self.rows)

    def cut(self, width: float, height: float) -> tuple[Flow, Flow] | None:
        """Between two rows; inside a row only when it is the first that stands here and taller than the room."""
        columns = self.columns(width)
        used = self._top_height(width)
        for index, row in enumerate(self.rows):
            tall = self._row_height(row, columns)
            if used + tall > height + 0.01:
                halves = self._cut_row(row, columns, height - used) if tall > 0.4 * height or index == 0 else None
                if halves:
                    return self._part([*self.rows[:index], halves[0]], True), self._part([halves[1], *self.rows[index + 1 :]], False)
                if index == 0:
                    return None
                return self._part(self.rows[:index], True), self._part(self.rows[index:], False)
            used += tall
        return None

    def _cut_row(self, row: Row, columns: tuple[float, ...], height: float) -> tuple[Row, Row] | None:
        room = height - 2 * self.style.row_padding
        above, below, moved = [], [], False
        for cell, wide in zip(row.cells, columns, strict=True):
            fits, rest = take(cell.children, wide, room)
            if not fits and cell.children:
                return None
            above.append(Stack(fits))
            below.append(Stack(rest))
            moved = moved or bool(rest)
        return (replace(row, cells=tuple(above)), replace(row, cells=tuple(below))) if moved else None

    def _part(self, rows: list[Row], first: bool) -> Table:
        part = object.__new__(Table)
        part.__dict__.update(self.__dict__)
        part.rows = rows
        part._measured = None
        if first:
            part.below, part._ends = 0.0, False
        else:
            part.above, part.caption, part._repeats = 0.0, None, True
        return part

    # Drawing.

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Caption, head, rows, rules."""
        columns, style = self.columns(width), self.style
        with canvas.tag(self._nodes.table):
            if self.caption:
                self.caption.paint(canvas, x, top, width)
                top -= self.caption.height_at(width) + self.caption.below
            if self.head:
                top = self._head(canvas, x, top, columns)
                _rule(canvas, style.head_rule, style.head_weight, x, top, width)
            with canvas.tag(self._nodes.body):
                for index, row in enumerate(self.rows):
                    top = self._row(canvas, row, x, top, columns)
                    if index + 1 < len(self.rows):
                        _rule(canvas, style.hairline, style.hair_weight, x, top, width)
        _rule(canvas, style.head_rule, style.head_weight, x, top, width)

    def _head(self, canvas: TaggedCanvas, x: float, top: float, columns: tuple[float, ...]) -> float:
        assert self.head is not None  # the caller asked
        if self._repeats:
            with canvas.artifact(PAGINATION):
                return self._row(canvas, self.head, x, top, columns)
        with canvas.tag(self._nodes.head):
            return self._row(canvas, self.head, x, top, columns)

    def _row(self, canvas: TaggedCanvas, row: Row, x: float, top: float, columns: tuple[float, ...]) -> float:
        with canvas.tag(row.node):
            for cell, node, wide in zip(row.cells, row.cell_nodes, columns, strict=True):
                with canvas.tag(node):
                    cell.paint(canvas, x, top - self.style.row_padding, wide)
                x += wide + self.style.column_gap
        return top - self._row_height(row, columns)


def _rule(canvas: TaggedCanvas, colour: Colour, weight: float, x: float, y: float, width: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(weight)
        canvas.line(x, y, x + width, y)


def _natural(cell: Stack) -> float:
    """The width of a cell's longest line when nothing is broken."""
    return max((text.natural_width() for text in _texts(cell)), default=0.0)


def _longest_word(cell: Stack) -> float:
    return max((text.longest_word() for text in _texts(cell)), default=0.0)


def _texts(cell: Stack) -> list[Text]:
    return [child for child in cell.children if isinstance(child, Text)]
