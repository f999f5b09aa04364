"""A grid to fill in by hand: a table of empty cells with heads above and at the left, and lines all round, because one
writes in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.columns import Columns
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ruled import Ruling
from brochure.pdf.table import Row, Table, TableStyle, make_row
from brochure.pdf.text import Text

# What the column of the row heads may take of the width; and what is left, as a part of a cell's width, of the white at
# each of its sides where a word needs the room.
_HEADS_SHARE, _LEAST_SIDE = 0.4, 1 / 16
# A grid shorter than this, such as a week, stays whole; a longer one leaves so many rows at least on either side of a
# page's end. Points.
_WHOLE_UP_TO, _KEPT = 360.0, 2


@dataclass(frozen=True, slots=True)
class GridStyle:
    """How a grid looks. Its lines are those of the `ruling`; `room` is the height of a row and `sides` the white left
    and right in a cell, in points."""

    ruling: Ruling
    room: float
    sides: float


class Grid(Table):
    """Empty cells under `columns` heads, the first of them over the heads of the `rows`; None leaves a head empty.

    The columns to write in are equally wide. Raises TagError when there are no rows.
    """

    def __init__(
        self, columns: Sequence[Text | None], rows: Sequence[Text | None], style: GridStyle, *,
        above: float = 0.0, below: float = 0.0,
    ) -> None:
        leading = max((text.style.leading for text in (*columns, *rows) if text), default=style.room)
        padding = max((style.room - leading) / 2, 0.0)
        ruling = style.ruling
        self._blank = Stack([_Room(style.room - 2 * padding)])
        self._sides = style.sides
        self._asks_for_heads = not all(rows)
        self._ruling = ruling
        head = make_row([self._cell(text) for text in columns], head=True, row_heads=False)
        super().__init__(
            head,
            [self._row_of(text, len(columns)) for text in rows],
            TableStyle(ruling.colour, ruling.colour, padding, 0.0, ruling.weight, ruling.weight),
            above=above,
            below=below,
        )

    def _cell(self, text: Text | None) -> list[Flow]:
        return [_Inset([text], self._sides)] if text else []

    def _row_of(self, text: Text | None, count: int) -> Row:
        cells: list[list[Flow]] = [[self._blank] for _ in range(count)]
        return make_row([self._cell(text) or cells[0], *cells[1:]], head=False, row_heads=text is not None)

    def columns(self, width: float) -> Columns:
        """The heads of the rows get what they take, up to a part of the width; the rest is shared equally. Heads that
        are to be written get as much as the others."""
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, self._shared(width))
        return self._columns[1]

    def _shared(self, width: float) -> Columns:
        least, natural = self._wishes()
        count = len(least) - 1
        if not count:
            return Columns((width,), 0.0)
        wanted = max(least[0], min(natural[0], width * _HEADS_SHARE))
        if self._asks_for_heads:
            wanted = max(wanted, width / (count + 1))
        heads = min(wanted, max(least[0], width - count * max(least[1:])), width / 2)
        return Columns((heads, *[(width - heads) / count] * count), 0.0)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Table, Table] | None:
        """Between two rows, when it is long."""
        if hard:
            return super().cut(width, height, hard)
        halves = super().cut(width, height) if self.height_at(width) > _WHOLE_UP_TO else None
        if halves and len(halves[1].rows) < _KEPT:
            halves = self._halves(self.rows[:-_KEPT], self.rows[-_KEPT:])
        return halves if halves and len(halves[0].rows) >= _KEPT else None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The table with its lines across; then the line at its top and those downwards."""
        super().paint(canvas, x, top, width)
        foot = top - self.height_at(width)
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColorRGB(*self._ruling.colour)
            canvas.setLineWidth(self._ruling.weight)
            canvas.setLineCap(2)  # so that corners are closed
            canvas.line(x, top, x + width, top)
            for across in accumulate(self.columns(width).widths, initial=0.0):
                canvas.line(x + across, top, x + across, foot)
            canvas.restoreState()


class _Room(Flow):
    """Nothing, `height` points tall."""

    def __init__(self, height: float) -> None:
        self._tall = height

    def measure(self, width: float) -> float:
        """Its height."""
        return self._tall

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing."""


class _Inset(Stack):
    """A stack with white at its left and right."""

    def __init__(self, children: Sequence[Flow], sides: float) -> None:
        super().__init__(children)
        self._sides = sides

    def _side(self, width: float) -> float:
        least, _ = super().widths()
        return min(self._sides, max((width - least) / 2, width * _LEAST_SIDE))

    def widths(self) -> tuple[float, float]:
        """Those of its children, and the white."""
        least, natural = super().widths()
        return least + 2 * self._sides, natural + 2 * self._sides

    def measure(self, width: float) -> float:
        """The children between the white."""
        return super().measure(width - 2 * self._side(width))

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """As a stack as wide as what is between the white."""
        return super().cut(width - 2 * self._side(width), height, hard)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The children between the white."""
        side = self._side(width)
        super().paint(canvas, x + side, top, width - 2 * side)
