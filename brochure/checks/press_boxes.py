"""The sheets of a print shop: paper, bleed and trim inside one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from brochure.checks.base import Matter
from brochure.checks.preflight import Preflight
from brochure.codes import Code, ExitCode
from brochure.imposition.flats import Flat
from brochure.pdf.sheet import Box, holds
from brochure.problems import REPORT, Problem

if TYPE_CHECKING:
    from brochure.pdf.press import Press
    from brochure.pdf.press_canvas import Boxes

_SLACK = 0.01


class PressBoxes(Preflight):
    """Sheets whose boxes do not fit each other."""

    codes = (
        Code(
            "E770",
            "The boxes of a sheet do not fit each other",
            "A print file says where the paper ends, how far color runs over the edge (bleed) and where the sheet is "
            "cut (trim), each inside the one before. Else a print shop cuts in the wrong place. brochure sets them, so "
            "this is a fault of brochure.",
            "Please report it, with the content file.",
            exit_code=ExitCode.BUG,
        ),
    )
    source: ClassVar[str] = "ISO 32000-1, 14.11.2; ISO 15930-4 and 15930-7 (PDF/X), page boxes."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """The first thing that is wrong with the boxes of each sheet."""
        for number, (boxes, flat) in enumerate(zip(press.boxes, press.imposition.flats, strict=True), 1):
            wrong = next(_wrong(boxes, flat, press.workshop.bleed), None)
            if wrong:
                yield matter.problem("E770", f"on page {number} of the print file {wrong}", None, REPORT)


def _wrong(boxes: Boxes, flat: Flat, bleed: float) -> Iterator[str]:
    if not holds(boxes.media, boxes.bleed, _SLACK):
        yield "the bleed runs over the paper"
    if not holds(boxes.bleed, boxes.trim, _SLACK):
        yield "the finished sheet is larger than its bleed"
    width, height = _size(boxes.trim)
    if abs(width - flat.width) > _SLACK or abs(height - flat.height) > _SLACK:
        yield f"the finished sheet has {width:.2f} x {height:.2f} points, not {flat.width:.2f} x {flat.height:.2f}"
    found = [abs(outer - inner) for outer, inner in zip(boxes.bleed, boxes.trim, strict=True)]
    if any(abs(side - bleed) > _SLACK for side in found):
        yield f"the bleed is {min(found):.2f} to {max(found):.2f} points wide, not {bleed:g}"


def _size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]
