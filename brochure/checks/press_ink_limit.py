"""More ink in one place than the paper takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from brochure.brand.colour import to_hex
from brochure.checks.base import Matter
from brochure.checks.preflight import Preflight, percent
from brochure.codes import Code
from brochure.pdf.inks import BLACK_INK, CMYK, Inks
from brochure.pdf.sheet import Sheet
from brochure.problems import Problem, Span

if TYPE_CHECKING:
    from brochure.pdf.press import Press

_SLACK = 0.0001


class PressInkLimit(Preflight):
    """Colours that a press cannot dry."""

    codes = (
        Code(
            "E771",
            "There is more ink in one place than the paper takes",
            "A press prints four inks over one another. With too much in one place the sheets do not dry and smear, so "
            "print shops refuse the file. Colors and pictures are kept under the limit, but black words are printed "
            "over the color behind them.",
            'Choose a paler color for the ground in the brand file. If your print shop allows more ink, say so under '
            '"print:", "ink_limit:".',
        ),
        Code(
            "W776",
            "The brand's own inks are more than the paper takes",
            'The brand file says which inks mix one of its colors ("cmyk:"). Together they are more than the '
            "ink_limit: of this print. So less of them is printed, and the color comes out a little paler than it was "
            "meant.",
            'Set less ink under "cmyk:" in the brand file. If your print shop allows more, say so under "print:", '
            '"ink_limit:".',
        ),
    )
    source: ClassVar[str] = "Print trade practice: 280 to 300 % for coated paper, 260 to 280 % for uncoated."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """Each mixture once, where it is first met."""
        inks = press.workshop.inks
        if inks is None:
            return
        limit = matter.project.order_of(matter.document).ink_limit / 100
        yield from _taken_back(matter, inks, limit)
        hint = "Choose a paler color for the ground in the brand file."
        told: set[CMYK] = set()
        for number, sheet in enumerate(matter.sheets, 1):
            areas = ((f"the area of color {to_hex(one.colour)}", inks.of(one.colour), None) for one in sheet.areas())
            for name, mixed, span in chain(areas, _words(sheet, inks)):
                if sum(mixed) > limit + _SLACK and mixed not in told:
                    told.add(mixed)
                    message = (
                        f"{name} on page {number} has {sum(mixed) * 100:.0f} % of ink ({percent(mixed)}), and the "
                        f"paper takes {limit * 100:g} %"
                    )
                    yield matter.problem("E771", message, span, hint)


def _taken_back(matter: Matter, inks: Inks, limit: float) -> Iterator[Problem]:
    """The roles of the brand whose inks are over the limit."""
    project = matter.project
    for role, given in project.theme.mixtures.items():
        if sum(given) > limit + _SLACK:
            printed = percent(inks.of(getattr(project.theme.colours, role)))
            message = (
                f'the inks of "{role}" in the brand file come to {sum(given) * 100:.0f} %, and the paper takes '
                f"{limit * 100:g} %: {printed} is printed"
            )
            hint = 'Set less ink under "cmyk:" in the brand file, or ask the print shop for a higher "ink_limit:".'
            place = project.content.brand.span if project.content.brand else None
            yield matter.problem("W776", message, place, hint)


def _words(sheet: Sheet, inks: Inks) -> Iterator[tuple[str, CMYK, Span | None]]:
    """All ink where words stand: black alone is printed over what is there, other colours in its place."""
    for letters, grounds in sheet.on_grounds():
        own = inks.of(letters.colour)
        for ground in grounds:
            over = own == BLACK_INK and ground is not None
            mixed = (*inks.of(ground)[:3], 1.0) if over and ground else own
            yield f'"{letters.words}"{" over a color" if over else ""}', mixed, letters.span
