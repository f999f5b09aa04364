"""Lists to tick off: an open square before every item, and short items in two columns.

The squares are artifacts: what is heard is a list of things to do, not a row of boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ink import Colour
from brochure.pdf.listing import ListItem
from brochure.pdf.prose import TextStyle
from brochure.pdf.structure import Node

# A square smaller than this is hard to tick with a pen. Points.
_LEAST_SIDE = 11.0
# The weight of its lines, where its middle stands above the baseline (between that of small letters and of capitals),
# and the room after it: parts of the type size.
_WEIGHT, _MIDDLE, _AFTER = 0.08, 0.3, 0.55
# Fewer rows than this at a page's foot or head look lost.
_KEPT = 2


class TickBox(Flow):
    """An open square in `colour` on the first line of an item set in `style`; inside it shows `ground`."""

    def __init__(self, style: TextStyle, colour: Colour, ground: Colour) -> None:
        self.style = style
        self.colour = colour
        self.ground = ground

    @property
    def side(self) -> float:
        """How wide and tall it is, in points."""
        return max(_LEAST_SIDE, self.style.size)

    def widths(self) -> tuple[float, float]:
        """Its side."""
        return self.side, self.side

    def measure(self, width: float) -> float:
        """One line of the item."""
        return self.style.leading

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The square, its left edge on that of the text around the list."""
        size, weight = self.style.size, self.style.size * _WEIGHT
        inner = self.side - weight
        foot = top - self.style.ascent + size * _MIDDLE - inner / 2
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColorRGB(*self.ground)
            canvas.setStrokeColorRGB(*self.colour)
            canvas.setLineWidth(weight)
            canvas.setLineJoin(1)
            canvas.rect(x + weight / 2, foot, inner, inner, stroke=1, fill=1)
            canvas.restoreState()


class TickItem(ListItem):
    """An item to tick off. It is cut only when no page has room for it; `pairs` keeps it with the next."""

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """Whether it may not end a page."""
        return self.pairs

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[ListItem, ListItem] | None:
        """Where its body may be cut, if it must."""
        return super().cut(width, height, hard) if hard else None


def tick_list(
    bodies: Sequence[Sequence[Flow]], style: TextStyle, *, colour: Colour, ground: Colour, gap: float
) -> list[TickItem]:
    """The items of one list, `gap` points apart, two at least on either side of a page's end."""
    whole = Node("L", layout={"List": {"ListNumbering": "None"}})
    items = []
    for body in bodies:
        box = TickBox(style, colour, ground)
        nodes = (whole, Node("LI"), Node("Lbl"), Node("LBody"))
        indent = box.side + style.size * _AFTER
        items.append(TickItem(box, Stack(body, above=gap, below=gap), nodes, indent, box.side))
    for item in (*items[: _KEPT - 1], *items[-_KEPT:-1]):
        item.pairs = True
    return items


class TwoColumns(Stack):
    """The items of a list, down a first column and then a second, when each is one line there. Else one below the
    other, as in any list. `gutter` is between the columns, `gap` between the rows, in points."""

    def __init__(
        self, items: Sequence[ListItem], *, gutter: float, gap: float, above: float = 0.0, below: float = 0.0
    ) -> None:
        super().__init__(items, above, below)
        self.gutter = gutter
        self.gap = gap

    def column(self, width: float) -> float:
        """How wide its columns are; the whole width when there is only one."""
        half = (width - self.gutter) / 2
        short = all(
            item.widths()[1] <= half and item.height_at(half) <= self._line(half) + 0.01 for item in self.children
        )
        return half if len(self.children) >= 2 * _KEPT and short else width

    def _line(self, width: float) -> float:
        return min(item.height_at(width) for item in self.children)

    def _rows(self) -> int:
        return (len(self.children) + 1) // 2

    def measure(self, width: float) -> float:
        """Its rows and the gaps between them."""
        column = self.column(width)
        if column == width:
            return super().measure(width)
        return self._rows() * (self._line(column) + self.gap) - self.gap

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """Between two rows, two at least on either side. Each half has two columns again."""
        column = self.column(width)
        if column == width:
            return super().cut(width, height, hard)
        kept = 1 if hard else _KEPT
        rows = int((height + self.gap + 0.01) / (self._line(column) + self.gap))
        rows = min(rows, self._rows() - kept)
        return self.halves(self.children[: 2 * rows], self.children[2 * rows :]) if rows >= kept else None

    def _places(self, width: float) -> Iterator[tuple[Flow, float, float]]:
        """Each item with how far right and how far down it stands, in reading order."""
        column, rows = self.column(width), self._rows()
        pitch = self._line(column) + self.gap
        for index, item in enumerate(self.children):
            right, down = divmod(index, rows)
            yield item, right * (column + self.gutter), down * pitch

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Every item at its place."""
        column = self.column(width)
        if column == width:
            super().paint(canvas, x, top, width)
            return
        for item, right, down in self._places(width):
            item.paint(canvas, x + right, top - down, column)
