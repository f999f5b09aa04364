"""Hatching: areas of lines, which a printer or copier with one ink tells apart as no shades of grey are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from brochure.pdf.canvas import TaggedCanvas

Box = tuple[float, float, float, float]
# A line from one point to another.
Stroke = tuple[float, float, float, float]
# A line that rises or runs less than this for each of its points has only one direction.
_LEVEL = 1e-9


@dataclass(frozen=True, slots=True)
class Hatching:
    """Lines at an `angle` to the right, in degrees against the clock, `pitch` points from one to the next and `weight`
    points wide. Lines of less than half a point break up when they are copied."""

    angle: float
    pitch: float
    weight: float


def strokes(box: Box, hatching: Hatching) -> list[Stroke]:
    """Lines that cover `box` (left, lower, right and upper edge), and reach a little over its edges. They stand at the
    same places for any box, so that two areas side by side are hatched as one."""
    left, lower, right, upper = box
    turn = math.radians(hatching.angle)
    along, across = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))
    heights = [x * across[0] + y * across[1] for x in (left, right) for y in (lower, upper)]
    first = math.ceil((min(heights) - hatching.weight / 2) / hatching.pitch)
    last = math.floor((max(heights) + hatching.weight / 2) / hatching.pitch)
    made = []
    for number in range(first, last + 1):
        x, y = (part * number * hatching.pitch for part in across)
        start, end = -math.inf, math.inf
        for step, low, high in ((along[0], left - x, right - x), (along[1], lower - y, upper - y)):
            if abs(step) > _LEVEL:
                reaches = sorted(((low - hatching.weight) / step, (high + hatching.weight) / step))
                start, end = max(start, reaches[0]), min(end, reaches[1])
        if start < end:
            made.append((x + along[0] * start, y + along[1] * start, x + along[0] * end, y + along[1] * end))
    return made


def hatch(canvas: TaggedCanvas, box: Box, hatching: Hatching) -> None:
    """Hatch `box` in the present colour of lines, as a part of the figure or artifact that is open.

    The lines are clipped, and no pattern: what is sent to a press must have no colour space of its own.
    """
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setLineWidth(hatching.weight)
    canvas.lines(strokes(box, hatching))
    canvas.restoreState()
