"""Codes to scan on the finished pages: large enough, with white around them, and with the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from brochure.checks.base import Check, Matter
from brochure.codes import Code, ExitCode
from brochure.pdf.sheet import QrCode, Sheet, overlap
from brochure.problems import REPORT, Problem
from brochure.units import MM

# The least width of a module, in millimetres; the white at each side, in modules.
_MODULE, _QUIET = 0.33, 4.0
_SLACK = 0.01


class QrCodes(Check):
    """Codes that a phone, or a person without one, cannot use."""

    codes = (
        Code(
            "E747",
            "A code to scan cannot be used by everybody",
            "A phone needs squares of a third of a millimetre and white around the code; and whoever cannot scan needs "
            "the address in words on the same page. brochure sets all codes like that, so this is a fault of brochure.",
            "Please report it, with the line that the message names.",
            exit_code=ExitCode.BUG,
        ),
    )
    source: ClassVar[str] = "ISO/IEC 18004, 6.3.8 (quiet zone); practice of print shops for the size of a module."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = """\
sections:
- title: More
  body: [qr: {url: "https://elm.example/guide", label: The guide}]"""
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each code on each page."""
        for number, sheet in enumerate(matter.sheets, 1):
            said = "".join("".join(one.text for one in sheet.letters()).split()) if sheet.codes else ""
            for code in sheet.codes:
                for fault in _faults(code, sheet, said):
                    message = f"the code for {code.twin} on page {number} {fault}"
                    yield matter.problem("E747", message, code.span, REPORT)


def _faults(code: QrCode, sheet: Sheet, said: str) -> Iterator[str]:
    """What is wrong with a code; `said` are the words of its page without blanks."""
    if code.module < _MODULE * MM - _SLACK:
        yield f"is too small: its squares are {code.module / MM:.2f} mm wide; {_MODULE} is the least"
    near = [one.words for one in sheet.letters() if overlap(one.box, code.box)]
    if code.quiet < _QUIET or near:
        yield f'has no white around it: "{near[0]}" is too near' if near else "has too little white around it"
    if "".join(code.twin.split()) not in said:
        yield "stands there without its address in words"
