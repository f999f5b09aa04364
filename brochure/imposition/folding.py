"""The letter fold: one sheet on its side, printed on both sides and folded twice into three, with one panel folded in.

The panel that is folded in is a little narrower than the others, so that it lies flat before the other fold. Its back
is the right panel of the inside, which is as narrow. Print shops ask for this; see `PrintOrder.narrower`.
"""

from __future__ import annotations

from typing import NamedTuple

from brochure.imposition.flats import Flat, Imposition, Placement
from brochure.units import Paper, turned

# Pages by their index in reading order.
COVER, LEFT, MIDDLE, RIGHT, FLAP, BACK = range(6)
# From left to right, as one looks at each side.
_OUTSIDE, _INSIDE = (FLAP, BACK, COVER), (LEFT, MIDDLE, RIGHT)
_FOLD = "letter fold (in three, the right panel of the inside folded in first)"
_FINISHING = (
    "Lay the sheet with the inside up and the longest edge toward you.",
    "Fold the right third of the inside in first. It is a little narrower than the others, so that it lies flat.",
    "Fold the left third over it. The cover is then on top.",
)


class LetterFold(NamedTuple):
    """A sheet on its side and the widths of its panels: four `wide` ones, two `narrow`. Points."""

    sheet: Paper
    wide: float
    narrow: float

    @property
    def panels(self) -> tuple[Paper, ...]:
        """The panels in reading order: cover, left, middle, right, flap, back."""
        return tuple(Paper(self._width(page), self.sheet.height) for page in range(6))

    def flat(self, order: tuple[int, ...]) -> Flat:
        """One side of the sheet, with the panels of `order` from left to right and the two folds between them."""
        placements: list[Placement] = []
        left = 0.0
        for page in order:
            placements.append(Placement(page, left, 0.0, self._width(page), self.sheet.height))
            left += self._width(page)
        return Flat(*self.sheet, tuple(placements), folds=tuple(one.x for one in placements[1:]))

    def _width(self, page: int) -> float:
        return self.narrow if page in (RIGHT, FLAP) else self.wide


def letter_fold(paper: Paper, narrower: float) -> LetterFold:
    """How `paper`, which is turned on its side, is parted: the panel that is folded in is `narrower` points narrower
    than the others, which share the rest."""
    sheet = turned(paper) if paper.height > paper.width else paper
    wide = (sheet.width + narrower) / 3
    return LetterFold(sheet, wide, wide - narrower)


def impose_letter_fold(paper: Paper, narrower: float) -> Imposition:
    """The six panels on both sides of one sheet: the outside, then the inside. It is turned over the short edge."""
    fold = letter_fold(paper, narrower)
    return Imposition((fold.flat(_OUTSIDE), fold.flat(_INSIDE)), "short", _FOLD, _FINISHING)
