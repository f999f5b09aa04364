"""Fields of Word: places where it fills in a text (17.16). Their last text is kept; a link gets its address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brochure.importing.word_xml import Element

__all__ = ["Fields"]

_ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]+))', re.IGNORECASE)
# Fields whose text is as good as any other: nothing need be said.
_QUIET = frozenset(("HYPERLINK", "SEQ", "TOC", "PAGEREF", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"))
_CONTENTS = frozenset(("TOC", "INDEX", "PAGEREF"))


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows: bool = False  # whether its text has begun, after its instruction

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()

    @property
    def href(self) -> str:
        found = _ADDRESS.match(self.instruction)
        return (found[1] or found[2]) if found else ""


class Fields:
    """The fields that are open at a place of the text. One may hold others and go over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def href(self) -> str:
        """The address of the innermost link that is open; nothing outside of links."""
        return next((one.href for one in reversed(self._open) if one.shows and one.href), "")

    @property
    def hides_result(self) -> bool:
        """Whether the text here is not to be read: an instruction, or a list of contents."""
        return any(not one.shows or one.name in _CONTENTS for one in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether the text here is a list of contents."""
        return any(one.name == "TOC" for one in self._open)

    def mark(self, kind: str, element: Element) -> str:
        """Take one of the marks of a field: begin, separate or end. Returns what is to be said of a field whose text
        is of a kind that may be out of date."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
            name = self._open[-1].name
            if name and name not in _QUIET and not self.in_contents:
                return f"a field that Word fills in ({name})"
        elif kind == "end" and self._open:
            self._open.pop()
        return ""

    def instruct(self, text: str) -> bool:
        """Take a piece of an instruction. Returns whether it makes the field a link."""
        if not self._open or self._open[-1].shows:
            return False
        was_link = bool(self._open[-1].href)
        self._open[-1].instruction += text
        return bool(self._open[-1].href) and not was_link and not self.in_contents
