"""Where a page ends on its flat: at a fold, or where the paper is cut.

A page that creeps (see `stitching`) has its fold where the sheet has it, not where the page ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from brochure.imposition.flats import Flat, Placement

# A fold belongs to an edge that it is no farther from than this part of the page's width: creep is far less.
_NEAR = 0.125


class Edge(NamedTuple):
    """One edge of a page: its x or y on the flat, in points, whether the sheet is folded there, and whether it is the
    edge of the sheet."""

    at: float
    is_fold: bool = False
    is_outermost: bool = False


class Edges(NamedTuple):
    """All four edges of a page."""

    left: Edge
    lower: Edge
    right: Edge
    upper: Edge


def edges(one: Placement, flat: Flat) -> Edges:
    """The edges of a page that stands on `flat`."""
    return Edges(
        _upright(one.x, one, flat, 0.0),
        Edge(one.y, is_outermost=_same(one.y, 0.0)),
        _upright(one.x + one.width, one, flat, flat.width),
        Edge(one.y + one.height, is_outermost=_same(one.y + one.height, flat.height)),
    )


def folds_inside(one: Placement, flat: Flat) -> tuple[float, ...]:
    """The folds that run through the page, by x; those at its edges are none of them."""
    own = [edge.at for edge in edges(one, flat) if edge.is_fold]
    return tuple(x for x in flat.folds if one.x < x < one.x + one.width and x not in own)


def folded_sides(page: int, flats: Iterable[Flat]) -> frozenset[int]:
    """At which of its sides (0 left, 1 lower, 2 right, 3 upper) a page ends at a fold, on any flat."""
    placed = ((one, flat) for flat in flats for one in flat.placements if one.page == page)
    return frozenset(side for one, flat in placed for side, edge in enumerate(edges(one, flat)) if edge.is_fold)


def _upright(x: float, one: Placement, flat: Flat, outermost: float) -> Edge:
    fold = min(flat.folds, key=lambda fold: abs(fold - x), default=None)
    if fold is not None and abs(fold - x) <= _NEAR * one.width:
        return Edge(fold, is_fold=True)
    return Edge(x, is_outermost=_same(x, outermost))


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 0.01
