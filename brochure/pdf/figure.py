"""Figures: a picture or drawing with words for those who cannot see it (PDF/UA-1, 7.3)."""

from __future__ import annotations

from collections.abc import Callable

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.drawings import Drawing
from brochure.pdf.flow import Flow
from brochure.pdf.images import Picture
from brochure.pdf.sheet import DrawingPlace, Image
from brochure.pdf.structure import Node
from brochure.problems import Span

# paint(canvas, x, y of the lower edge, width, height)
Painter = Callable[[TaggedCanvas, float, float, float, float], None]


def painter(thing: Picture | Drawing, span: Span | None = None) -> Painter:
    """How to paint a picture or drawing into a box, as an artifact or inside a figure. `span` is where the content
    names it."""

    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        box = (x, y, x + width, y + height)
        if isinstance(thing, Drawing):
            canvas.sheet.drawings.append(DrawingPlace(box, span))
            canvas.drawn_for = span
            thing.paint(canvas, x, y, width, height)
            canvas.drawn_for = None
            return
        name, make = canvas.embed(thing, width, height)
        canvas.paint_image(name, make, Image(box, (thing.width, thing.height), span))

    return paint


class Figure(Flow):
    """Something painted, `width` by `height` points. Without `alt` it is decoration and an artifact.

    It shrinks in proportion when its measure is narrower, and sits at the left, or as `align` says.
    """

    def __init__(
        self, paint: Painter, width: float, height: float, alt: str, *,
        align: str = "left", above: float = 0.0, below: float = 0.0,
    ) -> None:
        self._paint = paint
        self._size = (width, height)
        self.align = align
        self.above, self.below = above, below
        self.node = Node("Figure", Alt=alt) if alt else None

    @property
    def natural_width(self) -> float:
        """Its width when nothing makes it narrower."""
        return self._size[0]

    def widths(self) -> tuple[float, float]:
        """Nothing at least, for it shrinks."""
        return 0.0, self.natural_width

    def _fitted(self, width: float) -> tuple[float, float]:
        scale = min(1.0, width / self._size[0])
        return self._size[0] * scale, self._size[1] * scale

    def measure(self, width: float) -> float:
        """Its height at that measure."""
        return self._fitted(width)[1]

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Paint it; the figure's box goes into its element."""
        wide, tall = self._fitted(width)
        left = x + {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[self.align]
        if self.node is None:
            with canvas.artifact():
                self._paint(canvas, left, top - tall, wide, tall)
            return
        self.node.layout = {"Layout": {"BBox": (left, top - tall, left + wide, top), "Placement": "Block"}}
        with canvas.tag(self.node):
            self._paint(canvas, left, top - tall, wide, tall)
