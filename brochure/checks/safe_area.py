"""Words so near to the paper's edge that a printer cuts them off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from brochure.checks.base import Check, Limit, Matter
from brochure.codes import Code
from brochure.imposition.edges import folded_sides
from brochure.problems import Problem

_SLACK = 0.05


class SafeArea(Check):
    """Words outside of what every printer reaches."""

    codes = (
        Code(
            "E748",
            "Words stand too near to the edge of the paper",
            "Office printers leave a quarter of an inch white at each edge, and a print shop's knife is not exact. "
            "Words that stand nearer may be cut off.",
            "When you have set the limit safe-area yourself, set a smaller one. Else please report it: brochure keeps "
            "all words away from the edge.",
        ),
    )
    source: ClassVar[str] = "Printing trade practice: 0.25 inch of safe area; the look of the house (margins)."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"safe-area": Limit(18, "points at each edge of the paper that stay free of words")}
    )
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The first words of each page that stand outside. Folds are no edges, and a print shop's knife is E774's."""
        edge = self.limit(matter, "safe-area")
        press = matter.rendered.press if matter.rendered else None
        if press is not None and press.workshop.bleed:
            return
        for number, sheet in enumerate(matter.sheets, 1):
            folded = folded_sides(number - 1, press.imposition.flats) if press else ()
            for letters in sheet.letters():
                left, lower, right, upper = letters.box
                sides = (left, lower, sheet.width - right, sheet.height - upper)
                near = min(room for side, room in enumerate(sides) if side not in folded)
                if near < edge - _SLACK:
                    message = f'"{letters.words}" on page {number} is {near:.0f} points from the paper\'s edge'
                    hint = "This is a bug of ours, unless you have set the limit safe-area. Please report it."
                    yield matter.problem("E748", f"{message}; {edge:g} is the least", letters.span, hint)
                    break
