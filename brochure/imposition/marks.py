"""Printer's marks: where a sheet is cut and folded. All outside of what is printed, none in the bleed.

Lines are x and y of both ends, in points from the lower left corner of the trimmed sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from brochure.imposition.flats import Flat

Line = tuple[float, float, float, float]
# From the bleed to where a mark begins, and how long a mark is, in points.
_AWAY, _LONG = 3.0, 18.0
# Marks on the paper of an office printer: how long they are.
_SHORT = 9.0


class Marks(NamedTuple):
    """The lines along which a sheet is cut, and those along which it is folded (drawn dashed)."""

    cut: tuple[Line, ...]
    fold: tuple[Line, ...]


def around(flat: Flat, bleed: float) -> Marks:
    """The marks around a sheet that is printed on a larger one: at its corners and cuts, and at its folds."""
    rights = sorted({0.0, flat.width, *flat.cuts[0]})
    levels = sorted({0.0, flat.height, *flat.cuts[1]})
    return Marks(
        (*(line for x in rights for line in _upright(x, flat, bleed)), *_level(levels, flat, bleed)),
        tuple(line for x in flat.folds for line in _upright(x, flat, bleed)),
    )


def room(bleed: float) -> float:
    """How much paper the bleed and the marks need around the trimmed sheet, in points."""
    return bleed + _AWAY + _LONG + _AWAY


def within(flat: Flat, margin: float) -> Marks:
    """The marks on a sheet of the office printer, which stays as large as it is: at the ends of each cut, on the paper
    around the pages where there is some, else just inside of the `margin` that no printer reaches."""
    lower = min((one.y for one in flat.placements), default=0.0)
    upper = max((one.y + one.height for one in flat.placements), default=0.0)
    left = min((one.x for one in flat.placements), default=0.0)
    right = max((one.x + one.width for one in flat.placements), default=0.0)
    lines: list[Line] = []
    for x in flat.cuts[0]:
        for start, end in (_end(lower, 0.0, margin, 1), _end(upper, flat.height, margin, -1)):
            lines.append((x, start, x, end))
    for y in flat.cuts[1]:
        for start, end in (_end(left, 0.0, margin, 1), _end(right, flat.width, margin, -1)):
            lines.append((start, y, end, y))
    return Marks(tuple(lines), ())


def _end(block: float, edge: float, margin: float, inwards: int) -> tuple[float, float]:
    """A mark at one end of a cut, from near the edge of the paper inwards: outside of the block of pages where there is
    room for it."""
    start = edge + inwards * margin
    free = inwards * (block - start) - _AWAY
    if free < _SHORT / 2:
        return start, start + inwards * _SHORT
    end = block - inwards * _AWAY
    return end - inwards * min(_LONG, free), end


def _upright(x: float, flat: Flat, bleed: float) -> Iterator[Line]:
    away = bleed + _AWAY
    yield (x, -away - _LONG, x, -away)
    yield (x, flat.height + away, x, flat.height + away + _LONG)


def _level(levels: list[float], flat: Flat, bleed: float) -> Iterator[Line]:
    away = bleed + _AWAY
    for y in levels:
        yield (-away - _LONG, y, -away, y)
        yield (flat.width + away, y, flat.width + away + _LONG, y)
