"""Tables: a head, rows, hairlines between them; the head repeats on every page.

Structure as PDF/UA-1 7.5 wants it: Table > Caption, THead, TBody > TR > TH with a scope, TD. A repeated head is an
artifact.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.columns import Columns, share
from brochure.pdf.errors import TagError
from brochure.pdf.flow import Flow, Stack, take
from brochure.pdf.ink import Colour
from brochure.pdf.marks import PAGINATION
from brochure.pdf.prose import SLACK
from brochure.pdf.sheet import TablePlace
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# A row shorter than this stays whole; a longer one may go on over the page. Points.
_WHOLE_UP_TO = 200.0


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
    """A table as wide as its measure. `head` may be None; `caption` stands above and belongs to it.

    Raises TagError when its rows are not all of the same length, or when there are none.
    """

    def __init__(
        self, head: Row | None, rows: Sequence[Row], style: TableStyle, *,
        caption: Text | None = None, above: float = 0.0, below: float = 0.0,
    ) -> None:
        self.head = head
        self.rows = list(rows)
        self.style = style
        self.caption = caption
        self.above, self.below = above, below
        self._nodes = _Nodes(Node("Table"), Node("THead"), Node("TBody"))
        self._repeats = False
        self._columns: tuple[float, Columns] | None = None
        lengths = {len(row.cells) for row in self._every()}
        if not self.rows or len(lengths) != 1:
            raise TagError(f"a table with rows of {sorted(lengths)} columns")

    def _every(self) -> list[Row]:
        return [*([self.head] if self.head else []), *self.rows]

    def parts(self) -> Iterable[Flow]:
        """Its caption and its cells."""
        if self.caption:
            yield self.caption
        for row in self._every():
            yield from row.cells

    # Width and height.

    def columns(self, width: float) -> Columns:
        """Where its columns stand."""
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, share(*self._wishes(), self.style.column_gap, width))
        return self._columns[1]

    def _wishes(self) -> tuple[list[float], list[float]]:
        """What each column needs at least, and what it would take."""
        columns = zip(*(row.cells for row in self._every()), strict=True)
        found = [[cell.widths() for cell in column] for column in columns]
        return [max(least for least, _ in one) for one in found], [max(natural for _, natural in one) for one in found]

    def widths(self) -> tuple[float, float]:
        """Those of its columns, and the gaps between them."""
        least, natural = self._wishes()
        gaps = self.style.column_gap * (len(least) - 1)
        return sum(least) + gaps, sum(natural) + gaps

    def holds(self, width: float, narrowest: float) -> bool:
        """Whether its columns have room: each for its longest word, each whose lines break for `narrowest` points."""
        columns = self.columns(width)
        if len(columns.widths) > 1 and columns.gap < self.style.column_gap - SLACK:
            return False
        return all(
            wide >= least - SLACK and (wide >= natural - SLACK or wide >= narrowest)
            for wide, least, natural in zip(columns.widths, *self._wishes(), strict=True)
        )

    def _row_height(self, row: Row, columns: Columns) -> float:
        tallest = max(cell.height_at(wide) for cell, wide in zip(row.cells, columns.widths, strict=True))
        return tallest + 2 * self.style.row_padding

    def _top_height(self, width: float) -> float:
        height = self.caption.height_at(width) + self.caption.below if self.caption else 0.0
        return height + (self._row_height(self.head, self.columns(width)) if self.head else 0.0)

    def measure(self, width: float) -> float:
        """Caption, head and rows."""
        columns = self.columns(width)
        return self._top_height(width) + sum(self._row_height(row, columns) for row in self.rows)

    # Splitting.

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Table, Table] | None:
        """Between two rows; inside a row only when it is long. The head is never left alone, and of four rows or more
        none is, unless no page has more room."""
        columns, used = self.columns(width), self._top_height(width)
        for index, row in enumerate(self.rows):
            tall = self._row_height(row, columns)
            if used + tall > height + 0.01:
                # A short row is cut only when it is the first that stands here and there is no better place for it.
                long = tall > _WHOLE_UP_TO or (hard and not index)
                halves = self._cut_row(row, columns, height - used, hard) if long else None
                if halves:
                    return self._halves([*self.rows[:index], halves[0]], [halves[1], *self.rows[index + 1 :]])
                if not hard and len(self.rows) >= 4:
                    index = min(index, len(self.rows) - 2) if index >= 2 else 0
                return self._halves(self.rows[:index], self.rows[index:]) if index else None
            used += tall
        return None

    def _cut_row(self, row: Row, columns: Columns, height: float, hard: bool) -> tuple[Row, Row] | None:
        room = height - 2 * self.style.row_padding
        above, below = [], []
        for cell, wide in zip(row.cells, columns.widths, strict=True):
            fits, rest = take(cell.children, wide, room, hard)
            if not fits and cell.children:
                return None
            above.append(Stack(fits))
            below.append(Stack(rest))
        moved = any(cell.children for cell in below)
        return (replace(row, cells=tuple(above)), replace(row, cells=tuple(below))) if moved else None

    def _halves(self, fits: list[Row], rest: list[Row]) -> tuple[Table, Table]:
        first, second = copy.copy(self), copy.copy(self)
        first.rows, first.below, first._measured = fits, 0.0, None
        second.rows, second.above, second._measured = rest, 0.0, None
        second.caption, second._repeats = None, True
        return first, second

    # Drawing.

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Caption, head, rows, rules."""
        columns, style = self.columns(width), self.style
        span = next((part.span for part in self.parts() if part.span), None)
        canvas.sheet.tables.append(TablePlace(x, x + columns.reach, x + width, span))
        with canvas.tag(self._nodes.table):
            if self.caption:
                self.caption.paint(canvas, x, top, width)
                top -= self.caption.height_at(width) + self.caption.below
            if self.head:
                top = self._head(canvas, self.head, x, top, columns)
            self._open(canvas, x, top, width)
            with canvas.tag(self._nodes.body):
                for index, row in enumerate(self.rows):
                    top = self._row(canvas, row, x, top, columns)
                    if index + 1 < len(self.rows):
                        rule(canvas, style.hairline, style.hair_weight, x, top, width)
        rule(canvas, style.head_rule, style.head_weight, x, top, width)

    def _open(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The rule between the head and the rows."""
        if self.head:
            rule(canvas, self.style.head_rule, self.style.head_weight, x, top, width)

    def _head(self, canvas: TaggedCanvas, head: Row, x: float, top: float, columns: Columns) -> float:
        if self._repeats:
            with canvas.artifact(PAGINATION):
                return self._row(canvas, head, x, top, columns)
        with canvas.tag(self._nodes.head):
            return self._row(canvas, head, x, top, columns)

    def _row(self, canvas: TaggedCanvas, row: Row, x: float, top: float, columns: Columns) -> float:
        with canvas.tag(row.node):
            for cell, node, wide in zip(row.cells, row.cell_nodes, columns.widths, strict=True):
                with canvas.tag(node):
                    cell.paint(canvas, x, top - self.style.row_padding, wide)
                x += wide + columns.gap
        return top - self._row_height(row, columns)


def rule(canvas: TaggedCanvas, colour: Colour, weight: float, x: float, y: float, width: float) -> None:
    """A rule `width` points wide, as an artifact."""
    with canvas.artifact():
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(weight)
        canvas.line(x, y, x + width, y)
