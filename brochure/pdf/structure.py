"""The structure tree: who a piece of ink belongs to (ISO 32000-1, 14.7; PDF/UA-1, 7.1).

A `Node` is an identity that flowables carry: it survives a split over pages, so both halves of a paragraph enter the
same `Element`. Elements belong to one file and are made when a node is first drawn; the order of first drawing is the
reading order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from brochure.pdf.errors import TagError

# Roles that may stay without content: a table cell can be empty (PDF/UA-1, 7.2 wants rows of equal length).
MAY_BE_EMPTY = frozenset({"TD", "TH"})
# Roles inside which painted paths are meaning, not ornament.
GRAPHIC = frozenset({"Figure", "Formula"})
# The standard roles of ISO 32000-1, 14.8.4, that this program writes. Others would need a role map; there is none.
ROLES = frozenset((
    "Document", "Sect", "Div", "BlockQuote", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "THead", "TBody", "TR", "TH", "TD", "Caption", "Figure", "TOC", "TOCI",
    "Link", "Reference", "Note", "Span",
))

Value = str | int | float | tuple[float, ...]
Layout = Mapping[str, Mapping[str, Value]]
# What nearly all of a long document's elements have as attributes: one for all.
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Node:
    """A place in the structure, apart from any file.

    `text` attributes are strings of the element itself (Alt, ActualText, Lang, E, T, ID); `layout` are entries of its
    /A dictionaries, by owner (Table, List, Layout).
    """

    __slots__ = ("layout", "role", "text")

    def __init__(self, role: str, *, layout: Layout | None = None, **text: str) -> None:
        if role not in ROLES:
            raise TagError(f"{role} is not a standard role that this program writes")
        self.role = role
        self.text: Mapping[str, str] = text or _NOTHING
        self.layout: Layout = layout or _NOTHING

    def __repr__(self) -> str:
        return f"Node({self.role})"


class Element:
    """One structure element of one file."""

    __slots__ = ("kids", "layout", "number", "parent", "role", "text")

    def __init__(self, role: str, parent: Element | None, text: Mapping[str, str], layout: Layout) -> None:
        self.role = role
        self.parent = parent
        self.text = text
        self.layout = layout
        # An Element, or (page name, MCID), or (page name, annotation name).
        self.kids: list[Element | tuple[str, int] | tuple[str, str]] = []
        self.number = 0

    def __repr__(self) -> str:
        return f"Element({self.role}, {len(self.kids)} kids)"


class StructureTree:
    """All elements of one file, and which element each marked-content id and annotation belongs to."""

    def __init__(self) -> None:
        self.document = Element("Document", None, {}, {})
        self.parents: dict[int, list[Element] | Element] = {}
        self._by_node: dict[Node, Element] = {}

    def element(self, node: Node, parent: Element | None) -> Element:
        """The element of `node`, made under `parent` (or the document) when it is first asked for."""
        found = self._by_node.get(node)
        if found is None:
            above = parent or self.document
            found = self._by_node[node] = Element(node.role, above, node.text, node.layout)
            above.kids.append(found)
        return found

    def known(self, node: Node) -> Element | None:
        """The element of `node`, or None while it has not been drawn."""
        return self._by_node.get(node)

    def new_parent_key(self, owner: list[Element] | Element) -> int:
        """Register the elements of one page, or of one annotation, in the parent tree."""
        key = len(self.parents)
        self.parents[key] = owner
        return key

    def prune(self) -> None:
        """Drop elements that got no content (PDF/UA-1 readers announce empty ones)."""
        _prune(self.document)

    def walk(self) -> Iterator[Element]:
        """Every element in reading order, parents first."""
        stack = [self.document]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))

    def check(self) -> None:
        """Refuse what no validator should ever have to find: skipped headings, ragged tables, twice the same ID."""
        last, ids = 0, set()
        for element in self.walk():
            role = element.role
            if role[0] == "H" and role[1:].isdigit():
                level = int(role[1:])
                if level > last + 1:
                    raise TagError(f"a heading of level {level} follows one of level {last}")
                last = level
            elif role == "Figure" and not element.text.get("Alt"):
                raise TagError("a figure without alternative text")
            elif role == "Table":
                _check_table(element)
            if identity := element.text.get("ID"):
                if identity in ids:
                    raise TagError(f"two elements have the ID {identity}")
                ids.add(identity)


def _prune(element: Element) -> None:
    kept: list[Element | tuple[str, int] | tuple[str, str]] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            _prune(kid)
            if not kid.kids and kid.role not in MAY_BE_EMPTY:
                continue
        kept.append(kid)
    element.kids = kept


def _check_table(table: Element) -> None:
    """Every row spans the same number of columns (PDF/UA-1, 7.2; the test of ISO 14289-1 names it regularity)."""
    lengths = set()
    for part in table.kids:
        for row in part.kids if isinstance(part, Element) and part.role in ("THead", "TBody") else ():
            if isinstance(row, Element):
                lengths.add(sum(isinstance(cell, Element) for cell in row.kids))
    if len(lengths) > 1:
        raise TagError(f"table rows of {sorted(lengths)} columns")
