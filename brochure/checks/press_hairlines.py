"""Lines so thin that they break up on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from brochure.checks.base import Limit, Matter
from brochure.checks.preflight import Preflight
from brochure.codes import Code, ExitCode
from brochure.problems import REPORT, Problem, Span

if TYPE_CHECKING:
    from brochure.pdf.press import Press

_SLACK = 0.005


class PressHairlines(Preflight):
    """Lines thinner than a press can hold."""

    codes = (
        Code(
            "W772",
            "A line is too thin for print",
            "A screen draws every line at least one dot wide. On paper a line under a quarter of a point breaks up or "
            "is gone. A drawing that is printed smaller than it was made gets thinner lines, too.",
            "Make the lines of the drawing thicker (stroke-width), or print it larger (width:).",
            exit_code=ExitCode.ASSET,
        ),
    )
    source: ClassVar[str] = "Print trade practice: no line under 0.25 points."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType({"hairline": Limit(0.25, "points of a printed line")})

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """The thinnest line of each drawing."""
        least = self.limit(matter, "hairline")
        told: set[Span | None] = set()
        strokes = (
            (stroke, number) for number, sheet in enumerate(matter.sheets, 1) for stroke in sheet.strokes
        )  # fmt: skip
        for stroke, number in sorted(strokes, key=lambda one: one[0].weight):
            if stroke.weight >= least - _SLACK or stroke.span in told:
                continue
            told.add(stroke.span)
            thing = "this drawing has a line" if stroke.span else f"there is a line on page {number}"
            message = f"{thing} of {stroke.weight:.2f} points when it is printed; {least:g} is the least"
            hint = f"Make its lines {_times(stroke.weight, least)}, or print the drawing larger (width:)."
            yield matter.problem("W772", message, stroke.span, hint if stroke.span else REPORT)


def _times(weight: float, least: float) -> str:
    return f"{least / weight:.1f} times as thick" if weight > 0 else "thicker (stroke-width)"
