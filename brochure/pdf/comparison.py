"""Tables that are read row by row: equal columns, the head of a row at its left or, where that is narrow, above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.columns import Columns
from brochure.pdf.flow import Stack, take
from brochure.pdf.table import Row, Table, TableStyle, rule
from brochure.pdf.text import Text

# Under the head of a row that stands above its cells, in points.
_UNDER_HEAD = 2.0
# The bar under a column's head, in points.
_BAR = 2.25


class _Above(Columns):
    """Columns under heads of rows that are as wide as the table: the first width is that of the heads."""

    @property
    def reach(self) -> float:
        """The wider of a head and the columns under it, in points."""
        return max(self.widths[0], super().reach - self.widths[0] - self.gap)


class Comparison(Table):
    """A table whose columns are equally wide, but for the first one, which holds the heads of the rows.

    These take no more than their `share` of the width. Next to them a column is at least `beside` points wide; else the
    heads stand above their rows.

    Every row must have a head. The columns' own heads stand over bars; without these, a rule opens the table.
    """

    def __init__(
        self, head: Row | None, rows: Sequence[Row], style: TableStyle, *,
        beside: float, share: float = 0.3, caption: Text | None = None, above: float = 0.0, below: float = 0.0,
    ) -> None:
        super().__init__(head, rows, style, caption=caption, above=above, below=below)
        self._beside, self._share = beside, share

    def least(self, column: float) -> float:
        """How wide it must be so that no column is narrower than `column` and no word is broken."""
        wishes = self._wishes()[0][1:]
        return max(column, *wishes) * len(wishes) + self.style.column_gap * (len(wishes) - 1)

    def columns(self, width: float) -> Columns:
        """Where its columns stand."""
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, self._shared(width))
        return self._columns[1]

    def _shared(self, width: float) -> Columns:
        least, natural = self._wishes()
        gap, count = self.style.column_gap, len(least) - 1
        heads = min(natural[0], max(least[0], self._share * width))
        each = (width - heads - gap * count) / count
        if each >= max(self._beside, *least[1:]):
            return Columns((heads, *[each] * count), gap)
        gap = min(gap, width / count / 3)
        return _Above((width, *[(width - gap * (count - 1)) / count] * count), gap)

    def _row_height(self, row: Row, columns: Columns) -> float:
        if not isinstance(columns, _Above):
            return super()._row_height(row, columns)
        cells = zip(row.cells[1:], columns.widths[1:], strict=True)
        return self._top(row, columns) + max(cell.height_at(wide) for cell, wide in cells) + 2 * self.style.row_padding

    def _top(self, row: Row, columns: Columns) -> float:
        """The height of a row's head above its cells."""
        head = row.cells[0].height_at(columns.widths[0])
        return head + _UNDER_HEAD if head else 0.0

    def _cut_row(self, row: Row, columns: Columns, height: float, hard: bool) -> tuple[Row, Row] | None:
        if not isinstance(columns, _Above):
            return super()._cut_row(row, columns, height, hard)
        room = height - self._top(row, columns) - 2 * self.style.row_padding
        parts = [take(cell.children, wide, room, hard) for cell, wide in zip(row.cells, columns.widths, strict=True)]
        if not all(fits or not rest for fits, rest in parts[1:]) or not any(rest for _, rest in parts[1:]):
            return None
        first = (row.cells[0], *(Stack(fits) for fits, _ in parts[1:]))
        second = (Stack([]), *(Stack(rest) for _, rest in parts[1:]))
        return replace(row, cells=first), replace(row, cells=second)

    def _open(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """A bar under the head of each column."""
        style = self.style
        if self.head is None:
            rule(canvas, style.head_rule, style.head_weight, x, top, width)
            return
        columns = self.columns(width)
        for index, wide in enumerate(columns.widths):
            if self.head.cells[index].children:
                rule(canvas, style.head_rule, _BAR, x, top, wide)
            x += 0.0 if isinstance(columns, _Above) and index == 0 else wide + columns.gap

    def _row(self, canvas: TaggedCanvas, row: Row, x: float, top: float, columns: Columns) -> float:
        bottom, upper = top - self._row_height(row, columns), top - self.style.row_padding
        above = isinstance(columns, _Above)
        with canvas.tag(row.node):
            for index, (cell, node, wide) in enumerate(zip(row.cells, row.cell_nodes, columns.widths, strict=True)):
                # Heads of columns stand on their bars.
                start = bottom + self.style.row_padding + cell.height_at(wide) if row is self.head else upper
                with canvas.tag(node):
                    cell.paint(canvas, x, start, wide)
                if above and index == 0:
                    upper -= self._top(row, columns)
                else:
                    x += wide + columns.gap
        return bottom
