"""The marks of one page: which MCIDs its content stream has, and what is wrong with how it marks its ink.

Sources: ISO 32000-1, 8.2 (figure 9: which objects may be where), 14.6; ISO 14289-1, 7.1.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Dictionary, Name, Object

from tests.proof.marks import Mark, opened
from tests.proof.tree import bare

PAINTING = {
    "Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE",
}  # fmt: skip


@dataclass(slots=True)
class PageMarks:
    """The MCIDs of a page with the tags they were opened with."""

    tags: dict[int, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def page_marks(page: pikepdf.Page) -> PageMarks:
    """Reads the marks of a page's content stream. Its form XObjects should have none."""
    resources = page.obj.get("/Resources", page.resources)
    scan = _Scan()
    for instruction in pikepdf.parse_content_stream(page):
        scan.step(str(instruction.operator), list(instruction.operands), resources)
    scan.finish()
    for name, thing in dict(resources.get("/XObject", Dictionary()).items()).items():
        if thing.get("/Subtype") == Name.Form and pikepdf.parse_content_stream(thing, "BDC BMC"):
            scan.found.faults.append(f"form {bare(name)} has marks of its own")
    return scan.found


@dataclass(slots=True)
class _Open:
    mark: Mark
    in_text: bool
    is_painted: bool = False


class _Scan:
    """Keeps the open marks, text objects and saved states while a content stream goes by."""

    def __init__(self) -> None:
        self.found = PageMarks()
        self.stack: list[_Open] = []
        self.in_text = False
        self.saved = 0

    def step(self, operator: str, operands: list, resources: Object) -> None:
        if operator in ("BMC", "BDC"):
            self.open(opened(operands, resources))
        elif operator == "EMC":
            self.close()
        elif operator in ("BT", "ET"):
            self.text_object(operator == "BT")
        elif operator in ("q", "Q"):
            self.state(1 if operator == "q" else -1)
        elif operator in PAINTING:
            self.paint(operator)

    def finish(self) -> None:
        if self.stack:
            self.fault(f"{len(self.stack)} marks are not closed")
        if self.in_text:
            self.fault("the last text object is not closed")
        if self.saved:
            self.fault(f"q and Q are not balanced: {self.saved:+d}")

    def fault(self, what: str) -> None:
        self.found.faults.append(what)

    def open(self, mark: Mark) -> None:
        around = [entry.mark for entry in self.stack if entry.mark.mcid is not None or entry.mark.is_artifact]
        if mark.mcid is not None:
            if mark.mcid in self.found.tags:
                self.fault(f"MCID {mark.mcid} is on the page twice")
            self.found.tags[mark.mcid] = mark.tag
            if around:
                self.fault(f"MCID {mark.mcid} is inside another mark ({around[-1].tag})")
        elif mark.is_artifact and any(outer.mcid is not None for outer in around):
            self.fault("an artifact is inside tagged content")
        self.stack.append(_Open(mark, self.in_text))

    def close(self) -> None:
        if not self.stack:
            self.fault("EMC without a mark")
            return
        entry = self.stack.pop()
        if entry.in_text != self.in_text:
            self.fault(f"a mark ({entry.mark.tag}) goes across the edge of a text object")
        if entry.mark.mcid is not None and not entry.is_painted:
            self.fault(f"MCID {entry.mark.mcid} ({entry.mark.tag}) marks nothing")

    def text_object(self, begins: bool) -> None:
        if begins == self.in_text:
            self.fault("BT inside a text object" if begins else "ET without a text object")
        if not begins and any(entry.in_text for entry in self.stack):
            self.fault("a mark that was opened in a text object is open at its end")
        self.in_text = begins

    def state(self, change: int) -> None:
        if self.in_text:
            self.fault("q or Q inside a text object")
        self.saved += change
        if self.saved < 0:
            self.fault("Q without a saved state")

    def paint(self, operator: str) -> None:
        for entry in self.stack:
            entry.is_painted = True
        if not any(entry.mark.mcid is not None or entry.mark.is_artifact for entry in self.stack):
            self.fault(f"{operator} paints outside of marks")
