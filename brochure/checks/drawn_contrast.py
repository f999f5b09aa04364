"""The contrast of all words with what really lies behind them on the finished pages.

The brand's colours are judged when they are read, by their roles; this looks at what came of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from brochure.brand.colour import to_hex
from brochure.brand.contrast import needed, ratio
from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.pdf.sheet import Colour
from brochure.problems import Problem


class DrawnContrast(Check):
    """Words that are too pale for their ground."""

    codes = (
        Code(
            "E744",
            "Words on a page are too pale",
            "Words need a contrast of 4.5 to 1 with what lies behind them, large ones (18 points, or 14 in bold) 3 to "
            "1. With less, many people cannot read them, and a copy of a copy loses them.",
            "Choose a darker colour in the brand file for the words, or a paler one for the ground. When the brand "
            "file was accepted without a word, please report it: this pair of colours is missing there.",
        ),
    )
    source: ClassVar[str] = "W3C, WCAG 2.2, 1.4.3."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each pair of colours once, where it is first met."""
        paper = matter.project.theme.colours.paper
        judged: set[tuple[Colour, Colour, float]] = set()
        for number, sheet in enumerate(matter.sheets, 1):
            for letters, grounds in sheet.on_grounds():
                least = needed(letters.size, letters.is_bold)
                for ground in grounds:
                    pair = (letters.colour, ground or paper, least)
                    if pair in judged:
                        continue
                    judged.add(pair)
                    found = ratio(*pair[:2])
                    if found < least:
                        message = (
                            f'"{letters.words}" on page {number} is {to_hex(pair[0])} on {to_hex(pair[1])}: a contrast '
                            # Cut, not rounded: 4.499 must not read as enough.
                            f"of {int(found * 100) / 100:.2f}:1, but it needs {least:g}:1"
                        )
                        hint = "Make the one darker or the other paler, in the brand file."
                        yield matter.problem("E744", message, letters.span, hint)
