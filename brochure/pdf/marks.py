"""Marked content: which ink belongs to which element (ISO 32000-1, 14.6; PDF/UA-1, 7.1).

Flowables only open and close contexts; a mark is written at the last moment, when something is really painted. So marks
are always balanced, never cross a text object, and never nest.
"""

from __future__ import annotations

from brochure.pdf.structure import Element


class Artifact:
    """Ink that means nothing to a reader: furniture, rules, tints. `kind` is Pagination, Layout or Background."""

    __slots__ = ("operator",)

    def __init__(self, kind: str, subtype: str = "") -> None:
        extra = f" /Subtype /{subtype}" if subtype else ""
        self.operator = f"/Artifact <</Type /{kind}{extra}>> BDC"


LAYOUT = Artifact("Layout")
PAGINATION = Artifact("Pagination")
HEADER = Artifact("Pagination", "Header")
FOOTER = Artifact("Pagination", "Footer")

Context = Element | Artifact


class PageMarks:
    """The marked-content ids of one page: `owners[mcid]` is the element the content belongs to."""

    def __init__(self) -> None:
        self.owners: list[Element] = []

    def open(self, context: Context, page: str) -> str:
        """The operator that begins a mark for `context` on the page named `page`."""
        if isinstance(context, Artifact):
            return context.operator
        number = len(self.owners)
        self.owners.append(context)
        context.kids.append((page, number))
        return f"/{context.role} <</MCID {number}>> BDC"
