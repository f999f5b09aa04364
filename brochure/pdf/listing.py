"""List items: a label that hangs in the margin of its body (PDF/UA-1, 7.6: L > LI > Lbl, LBody)."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


class ListItem(Flow):
    """One item. `indent` is how far its body stands in, in points; the label stands on the first line's baseline.

    A split leaves the label with the first half; both halves share their elements.
    """

    def __init__(self, label: Text | None, body: Stack, nodes: tuple[Node, Node, Node, Node], indent: float, hang: float) -> None:
        super().__init__()
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

    def measure(self, width: float) -> float:
        """The height of its body."""
        return self.body.height_at(width - self.indent)

    def cut(self, width: float, height: float) -> tuple[Flow, Flow] | None:
        """Where its body may be cut."""
        halves = self.body.cut(width - self.indent, height)
        if halves is None:
            return None
        first, rest = halves
        return self._half(self.label, first), self._half(None, rest)

    def _half(self, label: Text | None, body: Flow) -> ListItem:
        return ListItem(label, body if isinstance(body, Stack) else Stack([body]), self.nodes, self.indent, self.hang)

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
    items: Sequence[Sequence[Flow]], style: TextStyle, *, ordered: bool, mark: Piece, hang: float, gap: float, start: int = 1,
    stretch: float = 1.0,
) -> list[Flow]:
    """The items of one list, `gap` points apart, each able to stand on a page of its own.

    Bullets are `mark`, its body `hang` points in. Numbers are set like `mark` and end in one column, so that 9. and 10. stand
    under each other.
    """
    whole = Node("L", layout={"List": {"ListNumbering": "Decimal" if ordered else "Disc"}})
    labels = [_label(f"{start + index}." if ordered else mark.text, mark, style, ordered) for index in range(len(items))]
    indent = hang
    if ordered:
        widest = max((line[2] for label in labels for line in label.lines(1000.0)), default=0.0)
        indent = max(hang, widest + style.size * 0.45)
    flows: list[ListItem] = []
    for label, children in zip(labels, items, strict=True):
        nodes = (whole, Node("LI"), Node("Lbl"), Node("LBody"))
        end = indent - style.size * 0.45 if ordered else indent
        flows.append(ListItem(label, Stack(children, above=gap, below=gap), nodes, indent, end))
    for item in (flows[:1] + flows[-2:-1]) if len(flows) > 1 else ():
        item.pairs = True
    return list(flows)


def _label(text: str, mark: Piece, style: TextStyle, ordered: bool) -> Text:
    piece = Piece(text, bold=mark.bold, colour=mark.colour)
    aligned = TextStyle(style.family, style.size, style.leading, style.colour, style.bold, style.italic,
                        "right" if ordered else "left")
    return Text([piece], aligned)
