"""Led lines: a list whose labels are words, in a column of their own or, where that is narrow, each above its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.listing import ListItem
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# The most that labels may take of the measure when they stand beside their texts.
_SHARE = 0.4
# Between the widest label and the texts, in type sizes.
_AFTER_LABEL = 1.0


class LedItem(ListItem):
    """One item: its label, in a column or above its body."""

    def _is_above(self, width: float) -> bool:
        return self.indent > width * _SHARE

    def _head(self, width: float) -> float:
        """The height of the label above the body."""
        return self.label.height_at(width) if self.label else 0.0

    def parts(self) -> Iterable[Flow]:
        """Its label and its body."""
        return (self.label, self.body) if self.label else (self.body,)

    def widths(self) -> tuple[float, float]:
        """Those of label and body above each other, and beside each other."""
        label = self.label.widths()[0] if self.label else 0.0
        least, natural = self.body.widths()
        return max(label, least), self.indent + natural

    def measure(self, width: float) -> float:
        """The taller of both, or the sum where the label stands above."""
        if not self._is_above(width):
            return super().measure(width)
        return self._head(width) + self.body.height_at(width)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[ListItem, ListItem] | None:
        """Where its body may be cut. A label above it stays with the first lines."""
        if not self._is_above(width):
            return super().cut(width, height, hard)
        return self.halves(self.body.cut(width, height - self._head(width), hard))

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The label, then the body."""
        if not self._is_above(width):
            super().paint(canvas, x, top, width)
            return
        whole, item, label, body = self.nodes
        with canvas.tag(whole, item):
            if self.label is not None:
                with canvas.tag(label):
                    self.label.paint(canvas, x, top, width)
            with canvas.tag(body):
                self.body.paint(canvas, x, top - self._head(width), width)


def led_lines(items: Sequence[tuple[Text, Sequence[Flow]]], gap: float) -> list[Flow]:
    """Labels with what they lead to, `gap` points apart: L > LI > Lbl, LBody. Labels have no element of their own.

    Each item can stand on a page of its own. All bodies stand on one edge, after the widest label.
    """
    # None is the value for labels that follow no scheme (ISO 32000-1, table 347); PDF 2.0 has another for terms.
    whole = Node("L", layout={"List": {"ListNumbering": "None"}})
    hang = max(label.natural_width() for label, _ in items)
    flows: list[Flow] = []
    for label, body in items:
        nodes = (whole, Node("LI"), Node("Lbl"), Node("LBody"))
        indent = hang + _AFTER_LABEL * label.style.size
        flows.append(LedItem(label, Stack(body, above=gap, below=gap), nodes, indent, hang))
    return flows
