"""Tables that are wider than the room they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from brochure.checks.base import Check, Matter
from brochure.codes import Code, ExitCode
from brochure.problems import REPORT, Problem

_SLACK = 0.5


class TableWidth(Check):
    """Tables of which a part would run into the margin, or off the paper."""

    codes = (
        Code(
            "E750",
            "A table is wider than its frame",
            "What runs into the margin looks broken, and what runs off the paper is lost. brochure makes columns "
            "narrower or tells the rows one by one, so this is a fault of brochure.",
            "Please report it, with the line that the message names.",
            exit_code=ExitCode.BUG,
        ),
    )
    source: ClassVar[str] = "The look of the house: nothing stands outside of the frame of the text."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = """\
sections:
- title: Hours
  body: [table: {columns: [Day, Open], rows: [[Monday, 9 to 5]]}]"""
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each table against the room it was given, and against the frames of its page."""
        for number, sheet in enumerate(matter.sheets, 1):
            edge = max((frame.box[2] for frame in sheet.frames), default=sheet.width)
            for table in sheet.tables:
                over = table.right - min(table.edge, edge)
                if over > _SLACK:
                    message = f"the table on page {number} is {over:.0f} points wider than its frame"
                    yield matter.problem("E750", message, table.span, REPORT)
