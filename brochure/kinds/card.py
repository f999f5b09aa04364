"""The card: a quarter of the paper, or one for the wallet."""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from pydantic import Field

from brochure.imposition.repeating import Cutting
from brochure.kinds.base import Job, Planned
from brochure.kinds.leaf import Leaf
from brochure.units import INCH, MM, PAPERS, Paper

# Cards that fit into a wallet: 3.5 x 2 inches in the US; 85 x 55 mm where paper is metric (ISO/IEC 7810, rounded).
_WALLET: Final = Paper(3.5 * INCH, 2 * INCH)
_METRIC_WALLET: Final = Paper(85 * MM, 55 * MM)


class Card(Leaf):
    """A card, several on a sheet."""

    about: ClassVar[str] = (
        'A small card for the wallet or the fridge, such as whom to call. It has one side, or two with "back:".'
    )
    sizes: ClassVar[str] = (
        '3.5 x 2 inches, eight on a sheet; where the paper is A4, 85 x 55 mm. With "up: 4" it is a quarter of the '
        "paper. In large print it takes whole pages."
    )
    office: ClassVar[str] = (
        "A sheet with the same card eight times (or four), to be cut apart. With a back, print on both sides and flip "
        "on the long edge."
    )
    press: ClassVar[str] = (
        'The card in its finished size. With "shop: sheets" you get eight (or four) on a sheet, a quarter of an inch '
        "apart."
    )
    sample: ClassVar[str] = """\
id: whom-to-call
kind: card
title: Whom to Call
body:
  - In a crisis, call or text **988**, day or night.
  - When a life is in danger, call **911**."""

    kind: Literal["card"] = Field(description="card: a small card, four or eight on a sheet.")
    up: Literal["4", "8"] = Field(
        "8", description="How many a sheet gives: 8 are cards for the wallet, 4 are quarters of the paper."
    )

    def plan(self, job: Job) -> Planned:
        """Everything on one side, or on both, or DoesNotFitError. In large print on whole pages."""
        from brochure.kinds.leaf_fit import fitted  # late: most content has no cards

        paper = job.paper
        if self.up == "4":
            return fitted(self, job, Cutting(Paper(paper.width / 2, paper.height / 2), paper, 2, 2))
        page = _METRIC_WALLET if paper in (PAPERS["a4"], PAPERS["a3"]) else _WALLET
        return fitted(self, job, Cutting(page, paper, 2, 4), slim=True)
