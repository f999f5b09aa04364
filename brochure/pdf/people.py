"""Drawn people in rows, some of them filled: a share of a number that can be counted. Filled or in outline, they are
told apart in grey and by eyes without colours too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure
from brochure.pdf.ink import Colour
from brochure.pdf.prose import SLACK

# Parts of a person, in heights: how wide the body is and how tall, the radii of its shoulders, its foot and the head,
# and how high the head's middle is.
_WIDE, _BODY, _SHOULDER, _FOOT, _HEAD, _HEAD_AT = 0.44, 0.63, 0.2, 0.06, 0.145, 0.85
# White between two people and between two rows; what is added after each group of five; over the heads, as lines of
# letters have it. In heights.
_BETWEEN, _BELOW, _AFTER_FIVE, _OVER = 0.2, 0.26, 0.24, 0.15
_GROUP = 5
# How thick an outline is, in points: never thinner than a printer can draw, nor thicker than looks light.
_THIN, _THICK, _LINE = 0.7, 1.3, 0.045
# In how many units a person is drawn: coarser where there are many, who are small.
_FEW, _FEW_UNITS, _MANY_UNITS = 20, 100, 1000
# How far a Bezier curve's handles are from the ends of a quarter of a circle, in radii.
_ROUND = 0.5523


class People(Figure):
    """`of` people, `tall` points each, the first `filled` of them filled, the others in outline.

    `columns` are the lengths that a row may have, the longest first: the first for which there is room is taken, and
    the last one is made smaller where not even that has room.
    """

    def __init__(
        self, filled: int, of: int, tall: float, colour: Colour, alt: str, columns: Sequence[int], *,
        above: float = 0.0, below: float = 0.0,
    ) -> None:
        self._filled, self._of, self._tall, self._colour = filled, of, tall, colour
        self._lengths = list(columns)
        super().__init__(self._draw, *self._extent(self._lengths[0]), alt, above=above, below=below)

    def _extent(self, columns: int) -> tuple[float, float]:
        """Width and height of rows of `columns` people, in points."""
        rows = -(-self._of // columns)
        across = columns * _WIDE + (columns - 1) * _BETWEEN + (columns - 1) // _GROUP * _AFTER_FIVE
        down = _OVER + rows + (rows - 1) * _BELOW + (rows - 1) // _GROUP * _AFTER_FIVE
        return across * self._tall, down * self._tall

    def _columns(self, width: float) -> int:
        """How many stand in a row that is `width` points wide."""
        return next((one for one in self._lengths if self._extent(one)[0] <= width + SLACK), self._lengths[-1])

    def _fitted(self, width: float) -> tuple[float, float]:
        wide, tall = self._extent(self._columns(width))
        scale = min(1.0, width / wide)
        return wide * scale, tall * scale

    def _draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        columns = self._columns(width)
        tall = self._tall * width / self._extent(columns)[0]
        units = _FEW_UNITS if self._of > _FEW else _MANY_UNITS
        line = min(max(tall * _LINE, _THIN), _THICK) * units / tall
        canvas.saveState()
        canvas.setFillColorRGB(*self._colour)
        canvas.setStrokeColorRGB(*self._colour)
        canvas.translate(x, y + height - (_OVER + 1) * tall)
        canvas.scale(tall / units, tall / units)
        canvas.setLineWidth(line)
        # Each is the same path in whole numbers, moved there: a hundred of them take little more room than one in a
        # compressed page.
        person, outline = _person(canvas, units, 0.0), _person(canvas, units, line / 2)
        before = (0, 0)
        for number in range(self._of):
            row, column = divmod(number, columns)
            across = round((column * (_WIDE + _BETWEEN) + column // _GROUP * _AFTER_FIVE) * units)
            down = round((row * (1 + _BELOW) + row // _GROUP * _AFTER_FIVE) * units)
            if number:
                canvas.translate(across - before[0], before[1] - down)
            before = (across, down)
            if number < self._filled:
                canvas.drawPath(person, stroke=0, fill=1)
            else:
                canvas.drawPath(outline, stroke=1, fill=0)
        canvas.restoreState()


def _person(canvas: TaggedCanvas, units: int, inset: float) -> Any:
    """A head over a body, `units` tall, its lower left corner at the origin, its edges `inset` in."""
    path = canvas.beginPath()
    head, middle, high = _HEAD * units - inset, _WIDE / 2 * units, _HEAD_AT * units
    _add_rounded(path, (middle - head, high - head, middle + head, high + head), head, head)
    box = (inset, inset, _WIDE * units - inset, _BODY * units - inset)
    _add_rounded(path, box, _SHOULDER * units - inset, max(_FOOT * units - inset, 0.0))
    return path


def _add_rounded(path: Any, box: tuple[float, float, float, float], upper: float, lower: float) -> None:
    """Add a box (left, bottom, right, top) whose corners are rounded, the upper and the lower ones by these radii."""
    left, bottom, right, top = box
    corners = [  # each with its radius, and the ways to where its curve starts and ends
        (right, top, upper, (-1, 0), (0, -1)),
        (right, bottom, lower, (0, 1), (-1, 0)),
        (left, bottom, lower, (1, 0), (0, 1)),
        (left, top, upper, (0, -1), (1, 0)),
    ]
    last = (round(left + upper), round(top))
    path.moveTo(*last)
    for across, up, radius, before, after in corners:
        start = (round(across + before[0] * radius), round(up + before[1] * radius))
        if start != last:
            path.lineTo(*start)
        last = (round(across + after[0] * radius), round(up + after[1] * radius))
        rest = radius * (1 - _ROUND)
        path.curveTo(
            round(across + before[0] * rest), round(up + before[1] * rest),
            round(across + after[0] * rest), round(up + after[1] * rest), *last,
        )  # fmt: skip
    path.close()
