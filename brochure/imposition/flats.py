"""A flat: one side of a printed sheet, and the pages that stand on it.

All places are points from the lower left corner of the trimmed sheet. A page is named by its index, from 0, in the
order in which the document is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from brochure.units import INCH

Duplex = Literal["", "long", "short"]

# What print shops want the ground to run over the edge, and what office printers cannot reach, in points.
BLEED, UNREACHED = INCH / 8, INCH / 4


class Sides(NamedTuple):
    """How far something reaches beyond the four edges of a page; less than 0 stays inside."""

    left: float
    lower: float
    right: float
    upper: float


class Placement(NamedTuple):
    """A page on a flat: its index, the lower left corner of its trim, and its size."""

    page: int
    x: float
    y: float
    width: float
    height: float


class Flat(NamedTuple):
    """One side of a sheet of `width` by `height` once it is trimmed. `folds` are upright lines by where they cross the
    lower edge; `cuts` are the lines along which it is cut apart: upright ones by x, level ones by y."""

    width: float
    height: float
    placements: tuple[Placement, ...]
    folds: tuple[float, ...] = ()
    cuts: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())


class Imposition(NamedTuple):
    """All flats, front and back of one sheet after the other where it is printed on both sides (`duplex` names the edge
    over which it is turned). `fold` names the fold, `finishing` says in plain sentences what is done after printing.
    `sheets` is how much paper a copy takes, where that is not what these flats need."""

    flats: tuple[Flat, ...]
    duplex: Duplex = ""
    fold: str = ""
    finishing: tuple[str, ...] = ()
    sheets: int = 0


def singly(sizes: Sequence[tuple[float, float]], both_sides: bool = True) -> Imposition:
    """Each page on a flat of its own: how sheets of the finished size are printed."""
    flats = tuple(Flat(*size, (Placement(index, 0.0, 0.0, *size),)) for index, size in enumerate(sizes))
    upright = all(height >= width for width, height in sizes)
    edge: Duplex = "long" if upright else "short"
    return Imposition(flats, edge if both_sides and len(flats) > 1 else "")


def reach(flats: Iterable[Flat], bleed: float, margin: float) -> dict[int, Sides]:
    """How far the ground of each page may run beyond its edges, by its index: `bleed` over the edge of the sheet and
    into a gutter, not over a fold, nor into the next page. A `margin` that no printer reaches is kept clear at the
    edge of the sheet instead. What holds on one flat must hold on all that show the page."""
    found: dict[int, Sides] = {}
    for flat in flats:
        for one in flat.placements:
            sides = _sides(one, flat, bleed, margin)
            known = found.get(one.page)
            found[one.page] = Sides(*map(min, known, sides)) if known else sides
    return found


def _sides(one: Placement, flat: Flat, bleed: float, margin: float) -> Sides:
    left, lower, right, upper = one.x, one.y, one.x + one.width, one.y + one.height
    # How much is free on each side: up to the next page, or to the edge of the sheet.
    free = [left, lower, flat.width - right, flat.height - upper]
    between = [float("inf")] * 4
    for other in flat.placements:
        if other is one:
            continue
        height = min(upper, other.y + other.height) - max(lower, other.y)
        width = min(right, other.x + other.width) - max(left, other.x)
        # Pages that have crept over a fold share a little of their width, and yet they stand side by side.
        if height > max(width, _SLACK):
            if other.x + other.width / 2 < left + one.width / 2:
                between[0] = min(between[0], left - other.x - other.width)
            else:
                between[2] = min(between[2], other.x - right)
        elif width > _SLACK:
            if other.y + other.height / 2 < lower + one.height / 2:
                between[1] = min(between[1], lower - other.y - other.height)
            else:
                between[3] = min(between[3], other.y - upper)
    sides = [_reach(edge, gap, bleed, margin) for edge, gap in zip(free, between, strict=True)]
    for fold in flat.folds:
        # Also where the other side of the fold is empty.
        side, room = (0, left - fold) if fold < left + one.width / 2 else (2, fold - right)
        sides[side] = min(sides[side], room)
    return Sides(*sides)


# Points by which two pages may overlap and still count as no neighbours.
_SLACK = 1.0


def _reach(edge: float, gap: float, bleed: float, margin: float) -> float:
    if gap != float("inf"):
        return min(bleed, gap / 2)
    # Paper that is cut off later takes the bleed; paper that stays has a margin that no printer reaches.
    return max(bleed, 0.0) if not margin else min(edge - margin, 0.0)
