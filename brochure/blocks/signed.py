"""Words after a drawn sign: the titles of boxes, and whole texts that hang beside a larger sign."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence

from brochure.blocks.signs import draw_sign
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# The size of a sign and the room after it, in type sizes of the line it stands in; that of a large one.
_SIGN, _AFTER_SIGN, _LARGE_SIGN = 0.95, 0.45, 1.7
# Half the height of capitals, in type sizes: the middle of a sign stands there.
_MIDDLE = 0.342
# In a measure of fewer type sizes than this a large sign takes too much from the words: it is small then.
_LEAST_MEASURE = 16


class Signed(Flow):
    """Flows that hang beside a large sign, which stands in their first line. They may stand on two pages.

    `style` is that of the first line; `sign` one of `brochure.blocks.signs`, on the colour `ground`.
    """

    large = True

    def __init__(
        self, children: Sequence[Flow], style: TextStyle, sign: str, ground: Colour, colour: Colour | None = None
    ) -> None:
        super().__init__()
        self.body = Stack(children)
        self.style = style
        self.sign = sign
        self.ground = ground
        self.colour = colour or style.colour
        self.span = self.body.span
        self._goes_on = False

    def _size(self, width: float) -> float:
        """How large the sign is, in points."""
        roomy = self.large and width >= _LEAST_MEASURE * self.style.size
        return self.style.size * (_LARGE_SIGN if roomy else _SIGN)

    def _indent(self, width: float) -> float:
        return self._size(width) + self.style.size * _AFTER_SIGN

    def parts(self) -> Iterable[Flow]:
        """What hangs beside the sign."""
        return (self.body,)

    def widths(self) -> tuple[float, float]:
        """Those of its flows, and room for the sign."""
        least, natural = self.body.widths()
        indent = self._indent(natural)
        return least + indent, natural + indent

    def measure(self, width: float) -> float:
        """The height of the flows."""
        return self.body.height_at(width - self._indent(width))

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Signed, Signed] | None:
        """Where its flows may be cut; the sign stays above."""
        halves = self.body.cut(width - self._indent(width), height, hard)
        if halves is None:
            return None
        first, rest = copy.copy(self), copy.copy(self)
        first.body, rest.body = halves
        first._measured = rest._measured = None
        rest._goes_on = True
        return first, rest

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The sign, level with the capitals of the first line, then the flows."""
        size, indent = self._size(width), self._indent(width)
        if not self._goes_on:
            middle = top - self.style.ascent + _MIDDLE * self.style.size
            draw_sign(canvas, self.sign, x, middle - size / 2, size, self.colour, self.ground)
        self.body.paint(canvas, x + indent, top, width - indent)


class SignedTitle(Signed):
    """A line of words after a small sign. It stays whole, and with what follows."""

    large = False
    stays_with_next = True

    def __init__(
        self, pieces: Sequence[Piece], style: TextStyle, sign: str, ground: Colour, colour: Colour | None = None
    ) -> None:
        super().__init__([Text(pieces, style, Node("P"), whole=True)], style, sign, ground, colour)
