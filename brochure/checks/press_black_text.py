"""Black words that are not in black ink alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from brochure.checks.base import Matter
from brochure.checks.preflight import Preflight, percent
from brochure.codes import Code
from brochure.pdf.sheet import Colour
from brochure.problems import Problem

if TYPE_CHECKING:
    from brochure.pdf.press import Press

# How much black ink makes a colour black, what of another ink counts, and from which size on four inks may meet: parts
# of full ink, points.
_BLACK, _SOME, _LARGE = 0.9, 0.005, 18.0


class PressBlackText(Preflight):
    """Small words in rich black."""

    codes = (
        Code(
            "E775",
            "Black words are printed in several inks",
            "Four inks never meet exactly. Small black words that have cyan, magenta or yellow under the black get "
            "colored edges and are hard to read.",
            'Set this color to "0 0 0 100" under "cmyk:" in the brand file: black ink alone.',
        ),
    )
    source: ClassVar[str] = "Print trade practice: text in black alone, overprinting; rich black for large areas only."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """Each such colour once, where it is first met."""
        inks = press.workshop.inks
        told: set[Colour] = set()
        for number, sheet in enumerate(matter.sheets, 1) if inks else ():
            for letters in sheet.letters():
                if letters.size >= _LARGE or letters.colour in told:
                    continue
                assert inks is not None  # asked above
                mixed = inks.of(letters.colour)
                if mixed[3] >= _BLACK and max(mixed[:3]) > _SOME:
                    told.add(letters.colour)
                    message = f'"{letters.words}" on page {number} is black and printed in {percent(mixed)}'
                    hint = 'Set the color of these words to "0 0 0 100" under "cmyk:" in the brand file.'
                    yield matter.problem("E775", message, letters.span, hint)
