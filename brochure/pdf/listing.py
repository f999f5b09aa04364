"""List items: a label that hangs in the margin of its body (PDF/UA-1, 7.6: L > LI > Lbl, LBody)."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import replace

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# Between a number and its item, in type sizes.
_AFTER_NUMBER = 0.45


class ListItem(Flow):
    """One item. Its body stands `indent` points in; its label, `hang` points wide, on the first line's baseline.

    `nodes` are the list, the item, the label and the body. A split leaves the label with the first half; both halves
    share their elements.
    """

    def __init__(
        self, label: Flow | None, body: Stack, nodes: tuple[Node, Node, Node, Node], indent: float, hang: float
    ) -> None:
        self.label = label
        self.body = body
        self.nodes = nodes
        self.indent = indent
        self.hang = hang
        self.span = body.span
        self.above, self.below = body.above, body.below
        # Whether it must not be parted from the next item when both are short: no line of a list stands alone.
        self.pairs = False

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """Whether it is a single line that would be left alone."""
        return self.pairs and self._measured is not None and self._measured[1] < 2 * self._line

    @property
    def _line(self) -> float:
        first = self.body.children[0] if self.body.children else None
        return first.style.leading if isinstance(first, Text) else 0.0

    def parts(self) -> Iterable[Flow]:
        """Its body."""
        return (self.body,)

    def widths(self) -> tuple[float, float]:
        """Those of its body, and the indent."""
        least, natural = self.body.widths()
        return least + self.indent, natural + self.indent

    def measure(self, width: float) -> float:
        """The height of its body, or of its label when that is taller."""
        return max(self.body.height_at(width - self.indent), self.label.height_at(self.hang) if self.label else 0.0)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[ListItem, ListItem] | None:
        """Where its body may be cut."""
        return self.halves(self.body.cut(width - self.indent, height, hard))

    def halves(self, halves: tuple[Stack, Stack] | None) -> tuple[ListItem, ListItem] | None:
        """Two items like this one with the halves of its body, if it has any."""
        if halves is None:
            return None
        first, rest = copy.copy(self), copy.copy(self)
        first.body, rest.body = halves
        first._measured = rest._measured = None
        first.below, rest.above, rest.label = 0.0, 0.0, None
        return first, rest

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The label, then the body."""
        whole, item, label, body = self.nodes
        with canvas.tag(whole, item):
            if self.label is not None:
                with canvas.tag(label):
                    self.label.paint(canvas, x, top, self.hang)
            with canvas.tag(body):
                self.body.paint(canvas, x + self.indent, top, width - self.indent)


def listing(
    items: Sequence[Sequence[Flow]], style: TextStyle, *,
    ordered: bool, mark: Piece, hang: float, gap: float, start: int = 1,
) -> list[Flow]:
    """The items of one list, `gap` points apart, each able to stand on a page of its own.

    Bullets are `mark`, its body `hang` points in. Numbers are set like `mark` and end in one column, so that 9. and 10.
    stand under each other.
    """
    whole = Node("L", layout={"List": {"ListNumbering": "Decimal" if ordered else "Disc"}})
    aligned = replace(style, align="right" if ordered else "left", tabular=ordered)
    labels = [
        Text([replace(mark, text=f"{start + index}.") if ordered else mark], aligned) for index in range(len(items))
    ]
    indent = hang
    if ordered:
        hang = max((label.natural_width() for label in labels), default=0.0)
        indent = max(indent, hang + style.size * _AFTER_NUMBER)
        hang = indent - style.size * _AFTER_NUMBER
    flows: list[ListItem] = []
    for label, children in zip(labels, items, strict=True):
        nodes = (whole, Node("LI"), Node("Lbl"), Node("LBody"))
        flows.append(ListItem(label, Stack(children, above=gap, below=gap), nodes, indent, hang))
    for item in (*flows[:1], *flows[-2:-1]) if len(flows) > 1 else ():
        item.pairs = True
    return list(flows)
