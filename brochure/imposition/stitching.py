"""Saddle stitch: sheets folded in half, one inside the other, and stapled in the fold.

The pages of a booklet are a multiple of four, so the last ones may be empty: they are on no flat, and where both pages
of a flat are empty the flat has none.
"""

from __future__ import annotations

from brochure.imposition.flats import Flat, Imposition, Placement

PAGES_A_SHEET = 4
_FOLD = "in half, across the long side of the sheet"
_SINGLE = "These are single pages in reading order: the print shop imposes them for saddle stitch, four on a sheet."


def filled_up(count: int) -> int:
    """So many pages as the sheets for `count` pages have."""
    return -(-count // PAGES_A_SHEET) * PAGES_A_SHEET


def saddle_stitch(count: int, page: tuple[float, float], creep: float) -> Imposition:
    """`count` pages of one size (points), two on each flat, the sheets from the outermost to the innermost.

    Of N pages, numbered from 1, sheet k (from 0) has N-2k | 1+2k on its front and 2+2k | N-1-2k on its back, and is
    turned over its short edge.

    `creep` is how thick a sheet is, in points. Inside of k others a sheet starts k thicknesses nearer to the fore-edge,
    and that much of it is lost when the booklet is trimmed there. So its pages stand that much nearer to the fold: left
    pages move to the right, right ones to the left.
    """
    width, height = page
    last = filled_up(count) - 1
    flats: list[Flat] = []
    for sheet in range((last + 1) // PAGES_A_SHEET):
        shift = sheet * creep
        front, back = (last - 2 * sheet, 2 * sheet), (2 * sheet + 1, last - 2 * sheet - 1)
        for left, right in (front, back):
            places = (Placement(left, shift, 0.0, width, height), Placement(right, width - shift, 0.0, width, height))
            drawn = tuple(one for one in places if one.page < count)
            flats.append(Flat(2 * width, height, drawn, folds=(width,)))
    return Imposition(tuple(flats), "short", _FOLD, _stitched(len(flats) // 2))


def _stitched(sheets: int) -> tuple[str, ...]:
    """What is done with so many printed sheets."""
    if sheets == 1:
        return ("Fold the sheet in half, page 1 outside.",)
    return (
        f"Keep the {sheets} sheets of a copy in the order in which they come; the first is the outermost.",
        "Fold them in half together, page 1 outside.",
        "Staple twice in the fold, from outside.",
        "Trim the long edge that opens when the inner pages stand out.",
    )


def for_stitching(count: int, page: tuple[float, float]) -> Imposition:
    """`count` pages of one size (points) singly in reading order, with empty ones at the end up to a multiple of four:
    what print shops ask for that impose themselves."""
    width, height = page
    flats = tuple(
        Flat(width, height, (Placement(index, 0.0, 0.0, width, height),) if index < count else ())
        for index in range(filled_up(count))
    )
    empty = len(flats) - count
    told = {0: (), 1: ("The last page is empty.",)}.get(empty, (f"The last {empty} pages are empty.",))
    return Imposition(flats, "long", _FOLD, (_SINGLE, *told), len(flats) // PAGES_A_SHEET)
