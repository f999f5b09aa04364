"""Lengths and sheets of paper. Every length in the program is in points (1/72 inch) unless its name says otherwise."""

from __future__ import annotations

from typing import Final, NamedTuple

INCH: Final = 72.0
MM: Final = INCH / 25.4


class Paper(NamedTuple):
    """A sheet or a page: width and height in points."""

    width: float
    height: float


# ISO 216 gives A4 in millimetres, ANSI gives letter in inches.
PAPERS: Final[dict[str, Paper]] = {
    "letter": Paper(8.5 * INCH, 11 * INCH),
    "a4": Paper(210 * MM, 297 * MM),
    "tabloid": Paper(11 * INCH, 17 * INCH),
    "a3": Paper(297 * MM, 420 * MM),
}


def halved(paper: Paper) -> Paper:
    """Half a sheet, cut or folded across its long side."""
    return Paper(paper.height / 2, paper.width)


def turned(paper: Paper) -> Paper:
    """A sheet on its side."""
    return Paper(paper.height, paper.width)


def inches(count: float) -> float:
    """`count` inches in points."""
    return count * INCH


def mm(count: float) -> float:
    """`count` millimetres in points."""
    return count * MM


def to_mm(points: float) -> float:
    """`points` in millimetres."""
    return points / MM
