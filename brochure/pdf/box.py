"""Boxes: content on a tint, with a rule at its left or a line around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack, take
from brochure.pdf.hatching import Hatching, hatch
from brochure.pdf.ink import Colour
from brochure.pdf.structure import Node

# A box shorter than this stays whole; a longer one may go on over the page. Points.
_WHOLE_UP_TO = 320.0


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """How a box looks. Lengths in points.

    `rule` is a bar at its left edge, `outline` a line around it; None leaves them out. With a `hatching` the bar is
    striped.
    """

    fill: Colour | None = None
    rule: Colour | None = None
    rule_width: float = 4.0
    outline: Colour | None = None
    outline_width: float = 1.25
    padding: float = 14.0
    padding_left: float = 16.0
    radius: float = 2.0
    hatching: Hatching | None = None


class Box(Stack):
    """A stack inside a box. `node` is its element, or None."""

    def __init__(
        self, children: Sequence[Flow], style: BoxStyle, node: Node | None, above: float = 0.0, below: float = 0.0
    ) -> None:
        super().__init__(children, above, below)
        self.style = style
        self.node = node

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """A box ends what it says."""
        return False

    def _inner(self, width: float) -> float:
        return width - self.style.padding_left - self.style.padding

    def widths(self) -> tuple[float, float]:
        """Those of its children, and the padding."""
        least, natural = super().widths()
        sides = self.style.padding_left + self.style.padding
        return least + sides, natural + sides

    def measure(self, width: float) -> float:
        """The children and the padding."""
        return super().measure(self._inner(width)) + 2 * self.style.padding

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """Only when it is long; both halves keep the look."""
        if self.height_at(width) < _WHOLE_UP_TO and not hard:
            return None
        fits, rest = take(self.children, self._inner(width), height - 2 * self.style.padding, hard)
        return self.halves(fits, rest) if fits and rest else None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The ground, then the children."""
        height = self.height_at(width)
        with canvas.artifact():
            paint_ground(canvas, self.style, x, top, width, height)
        with canvas.tag(*((self.node,) if self.node else ())):
            super().paint(canvas, x + self.style.padding_left, top - self.style.padding, self._inner(width))


def paint_ground(canvas: TaggedCanvas, style: BoxStyle, x: float, top: float, width: float, height: float) -> None:
    """The tint, the rule and the line of a box whose upper left corner is (x, top)."""
    if style.fill is not None:
        canvas.setFillColorRGB(*style.fill)
        canvas.roundRect(x, top - height, width, height, style.radius, stroke=0, fill=1)
    if style.rule is not None and style.hatching is not None:
        canvas.setStrokeColorRGB(*style.rule)
        hatch(canvas, (x, top - height, x + style.rule_width, top), style.hatching)
    elif style.rule is not None:
        canvas.setFillColorRGB(*style.rule)
        canvas.rect(x, top - height, style.rule_width, height, stroke=0, fill=1)
    if style.outline is not None:
        half = style.outline_width / 2
        canvas.setStrokeColorRGB(*style.outline)
        canvas.setLineWidth(style.outline_width)
        inner = (x + half, top - height + half, width - 2 * half, height - 2 * half)
        canvas.roundRect(*inner, style.radius + 1, stroke=1, fill=0)
