"""Light letters on a dark ground that fill up with ink."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from brochure.brand.contrast import luminance
from brochure.checks.base import Limit, Matter
from brochure.checks.preflight import Preflight
from brochure.codes import Code
from brochure.problems import Problem

if TYPE_CHECKING:
    from brochure.pdf.press import Press

_SLACK = 0.01


class PressReversedType(Preflight):
    """Reversed type that is too small or too thin."""

    codes = (
        Code(
            "W773",
            "Light letters on a dark ground are too small for print",
            "Where letters are light on a dark ground, ink runs into them, and four inks never meet exactly. Small or "
            "thin letters fill up.",
            "Use bold letters of at least 8 points, or regular ones of 12, on dark grounds; or put the words on white.",
        ),
    )
    source: ClassVar[str] = "Print trade practice: reversed type of 8 points and bold at least."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {
            "reversed-bold": Limit(8, "points of bold letters on a darker ground"),
            "reversed-regular": Limit(12, "points of letters on a darker ground that are not bold"),
        }
    )

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """The first words of each size and weight that are too small."""
        if press.workshop.inks is None:
            return
        paper = luminance(matter.project.theme.colours.paper)
        told: set[tuple[float, bool]] = set()
        for number, sheet in enumerate(matter.sheets, 1):
            for letters, grounds in sheet.on_grounds():
                least = self.limit(matter, "reversed-bold" if letters.is_bold else "reversed-regular")
                manner = (letters.size, letters.is_bold)
                if letters.size >= least - _SLACK or manner in told:
                    continue
                darkest = min(paper if ground is None else luminance(ground) for ground in grounds)
                if luminance(letters.colour) > darkest:
                    told.add(manner)
                    weight = "bold" if letters.is_bold else "regular"
                    message = (
                        f'"{letters.words}" on page {number} is light on a dark ground in {letters.size:g} points '
                        f"{weight}; {least:g} is the least"
                    )
                    hint = "Put these words on white, or make them bold and larger."
                    yield matter.problem("W773", message, letters.span, hint)
