"""Step and repeat: the same page several times on one sheet, to be cut apart."""

from __future__ import annotations

from typing import NamedTuple

from brochure.imposition.flats import Duplex, Flat, Imposition, Placement
from brochure.units import INCH, Paper, to_mm

# For sums of fractions of a point.
_SLACK = 0.001
# Sizes are told in inches when they are whole eighths of one.
_EIGHTHS = 8


class Cutting(NamedTuple):
    """How pages of one size come out of a sheet: so many columns and rows of them, in its middle."""

    page: Paper
    sheet: Paper
    columns: int
    rows: int

    @property
    def yields(self) -> int:
        """How many pages a sheet has on one side."""
        return self.columns * self.rows


def on_sheet(cutting: Cutting, sides: int) -> Imposition:
    """The pages side by side in the middle of the sheet, one cut between two of them. With 2 `sides` the second page
    is the back of the first."""
    left = (cutting.sheet.width - cutting.columns * cutting.page.width) / 2
    lower = (cutting.sheet.height - cutting.rows * cutting.page.height) / 2
    if left < -_SLACK or lower < -_SLACK:
        raise ValueError(f"{cutting.columns} by {cutting.rows} pages are more than a sheet holds")
    return _imposed(cutting, sides, cutting.sheet, (left, lower), 0.0)


def as_block(cutting: Cutting, sides: int, gutter: float) -> Imposition:
    """The pages `gutter` points apart, on a flat of just that size: room for the bleed of neighbours, and two cuts
    between them."""
    width = cutting.columns * cutting.page.width + (cutting.columns - 1) * gutter
    height = cutting.rows * cutting.page.height + (cutting.rows - 1) * gutter
    return _imposed(cutting, sides, Paper(width, height), (0.0, 0.0), gutter)


def _imposed(cutting: Cutting, sides: int, flat: Paper, corner: tuple[float, float], gutter: float) -> Imposition:
    """The front, and the back as the sheet shows it when it is turned like a leaf of a book: over an upright edge, so
    that what stood at the left now stands at the right."""
    page = cutting.page
    across = [corner[0] + column * (page.width + gutter) for column in range(cutting.columns)]
    upwards = [corner[1] + row * (page.height + gutter) for row in range(cutting.rows)]
    cuts = (_lines(across, page.width, flat.width), _lines(upwards, page.height, flat.height))
    flats = []
    for side in range(sides):
        places = [flat.width - x - page.width for x in across] if side else across
        flats.append(Flat(
            flat.width, flat.height,
            tuple(Placement(side, x, y, page.width, page.height) for y in reversed(upwards) for x in places),
            cuts=cuts,
        ))  # fmt: skip
    upright: Duplex = "long" if flat.height >= flat.width else "short"
    return Imposition(tuple(flats), upright if sides > 1 else "", finishing=(_finishing(cutting, gutter),))


def _lines(starts: list[float], size: float, edge: float) -> tuple[float, ...]:
    """Where pages begin and end, from one edge of the flat to the other; what is the edge itself needs no cut."""
    found: list[float] = []
    for place in sorted(place for start in starts for place in (start, start + size)):
        inside = _SLACK < place < edge - _SLACK
        if inside and (not found or place - found[-1] > _SLACK):
            found.append(place)
    return tuple(found)


def _finishing(cutting: Cutting, gutter: float) -> str:
    cuts = "with two cuts between neighbors" if gutter else "with one cut between neighbors"
    return f"Cut each sheet into {cutting.yields} pieces of {_size(cutting.page)}, {cuts}."


def _size(page: Paper) -> str:
    """Width and height in the unit in which people know them."""
    if all(abs(side / INCH * _EIGHTHS - round(side / INCH * _EIGHTHS)) < _SLACK for side in page):
        return f"{page.width / INCH:g} x {page.height / INCH:g} inches"
    return f"{round(to_mm(page.width), 1):g} x {round(to_mm(page.height), 1):g} mm"
