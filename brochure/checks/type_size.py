"""Type that is smaller than the print promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from brochure.brand import PROFILES
from brochure.checks.base import Check, Matter
from brochure.codes import Code, ExitCode
from brochure.problems import REPORT, Problem

# The least size of prose, by the size of the print: a sheet of questions that must stay on its page may go down to 11.
_RUNNING = {"regular": 11.0, "large": 18.0}
_SLACK = 0.01


class TypeSize(Check):
    """Words that are set too small."""

    codes = (
        Code(
            "E745",
            "Type is smaller than the print promises",
            "In regular print running text has 12 points, on a tight sheet 11, and nothing less than 9; in large print "
            "everything has 18. brochure never sets less, whatever a text needs, so this is a fault of brochure.",
            "Please report it, with the line that the message names.",
            exit_code=ExitCode.BUG,
        ),
    )
    source: ClassVar[str] = (
        "CDC, Simply Put, 3rd edition, 2009; ACB, Best Practices and Guidelines for Large Print Documents, 2025."
    )
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The first words of each size that is too small, for prose or for anything. The figures of notes may be raised
        and smaller where the print has them so."""
        size = matter.rendered.size if matter.rendered else "regular"
        profile, running = PROFILES[size], _RUNNING[size]
        prose = {passage.origin.span for passage in matter.passages if passage.role in ("paragraph", "item", "point")}
        told: set[float] = set()
        for number, sheet in enumerate(matter.sheets, 1):
            for letters in sheet.letters():
                least = running if letters.span in prose else profile.least
                may_be_small = letters.is_raised and profile.superiors
                if letters.size < least - _SLACK and letters.size not in told and not may_be_small:
                    told.add(letters.size)
                    message = f'"{letters.words}" on page {number} has {letters.size:g} points; {least:g} is the least'
                    yield matter.problem("E745", message, letters.span, REPORT)
