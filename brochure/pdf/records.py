"""A table told row by row, for a measure that is too narrow for its columns: one group of lines a row.

Structure: L > Caption, LI > LBody > P. A group has no label, so the list says that it is not numbered (PDF 1.7,
14.8.5.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack, take
from brochure.pdf.structure import Node
from brochure.pdf.table import Table, TableStyle, rule
from brochure.pdf.text import Text

# A group shorter than this stays whole. Points.
_WHOLE_UP_TO = 260.0


class Record(Stack):
    """The lines of one row, with the room above and below them that a row has."""

    def __init__(self, lines: Sequence[Flow], padding: float) -> None:
        super().__init__(lines)
        self.padding = padding
        self._nodes = (Node("LI"), Node("LBody"))

    def measure(self, width: float) -> float:
        """The lines and the room around them."""
        return super().measure(width) + 2 * self.padding

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """Only when it is long."""
        if self.height_at(width) < _WHOLE_UP_TO and not hard:
            return None
        fits, rest = take(self.children, width, height - 2 * self.padding, hard)
        return self.halves(fits, rest) if fits and rest else None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The lines."""
        with canvas.tag(*self._nodes):
            super().paint(canvas, x, top - self.padding, width)


class Records(Stack):
    """The rows of a table as groups of lines, parted by hairlines. `caption` stands above and belongs to them."""

    def __init__(
        self, rows: Sequence[Sequence[Flow]], style: TableStyle, caption: Text | None = None
    ) -> None:
        if caption:
            caption.stays_with_next = True
        records = [Record(lines, style.row_padding) for lines in rows]
        super().__init__([*([caption] if caption else []), *records])
        self.style = style
        self._node = Node("L", layout={"List": {"ListNumbering": "None"}})

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Caption and groups; a rule above the first and under the last, hairlines between."""
        with canvas.tag(self._node):
            super().paint(canvas, x, top, width)
        style, y, opened = self.style, top, False
        for child in self.children:
            if isinstance(child, Record):
                colour, weight = (style.hairline, style.hair_weight) if opened else (style.head_rule, style.head_weight)
                rule(canvas, colour, weight, x, y, width)
                opened = True
            y -= child.height_at(width) + (0.0 if opened else child.below)
        rule(canvas, style.head_rule, style.head_weight, x, y, width)


class TableOrRecords(Flow):
    """A table where its columns have room, else its rows told one by one; `narrowest` is the least width, in points,
    of a column whose lines break."""

    def __init__(self, table: Table, records: Records, narrowest: float) -> None:
        self.table, self.records, self.narrowest = table, records, narrowest
        self.above, self.below, self.span = table.above, table.below, table.span

    def _chosen(self, width: float) -> Table | Records:
        return self.table if self.table.holds(width, self.narrowest) else self.records

    def parts(self) -> Iterable[Flow]:
        """Those of the table: the records say the same."""
        return self.table.parts()

    def widths(self) -> tuple[float, float]:
        """What the records need at least; what the table would take."""
        return self.records.widths()[0], self.table.widths()[1]

    def measure(self, width: float) -> float:
        """The height of what is chosen."""
        return self._chosen(width).height_at(width)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Flow, Flow] | None:
        """The halves of what is chosen."""
        halves = self._chosen(width).cut(width, height, hard)
        if halves is None:
            return None
        halves[0].above, halves[1].below = self.above, self.below
        return halves

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """What is chosen."""
        self._chosen(width).paint(canvas, x, top, width)
