"""Where links and bookmarks lead: URIs, named and explicit destinations, the outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from tests.proof.tree import Reference, bare, listed, name_tree, page_numbers


@dataclass(frozen=True, slots=True)
class Target:
    """`text` is the URI, the name of a destination, or 'page N'; `page` is 0 when it leads out of the document or
    nowhere; `exists` is False for a destination that the document does not have."""

    text: str
    page: int
    exists: bool
    is_uri: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An outline entry; the top level is 1."""

    level: int
    title: str
    target: Target | None


class Destinations:
    """Resolves the destinations of one document."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pages = page_numbers(pdf)
        names = pdf.Root.get("/Names")
        self.named = name_tree(names.get("/Dests")) if names is not None else {}
        for key, value in dict(pdf.Root.get("/Dests", Dictionary()).items()).items():
            self.named[bare(key).encode()] = value

    def of(self, holder: Object) -> Target | None:
        """The target of a link annotation or an outline entry: its /Dest, its URI or GoTo action; None: it has none."""
        action = holder.get("/A")
        if "/Dest" in holder:
            return self.resolve(holder.Dest)
        if not isinstance(action, Dictionary):
            return None
        if action.get("/S") == Name.URI:
            return Target(str(action.get("/URI", "")), 0, True, is_uri=True)
        if action.get("/S") == Name.GoTo and "/D" in action:
            return self.resolve(action.D)
        return Target(f"action {bare(action.get('/S'))}", 0, False)

    def resolve(self, destination: Object) -> Target:
        """A destination as the file has it: a name, a string, or an array that starts with a page."""
        if isinstance(destination, (Name, String)):
            key = bare(destination).encode() if isinstance(destination, Name) else bytes(destination)
            page = self._page(self.named.get(key))
            return Target(key.decode("utf-8", "replace"), page, page > 0)
        page = self._page(destination)
        return Target(f"page {page}" if page else "a page that is not in the document", page, page > 0)

    def _page(self, destination: Object | None) -> int:
        if isinstance(destination, (Dictionary, Stream)):
            destination = destination.get("/D")
        if not isinstance(destination, Array) or not len(destination):
            return 0
        page = destination[0]
        return self.pages.get(page.objgen, 0) if isinstance(page, Dictionary) else 0


def bookmarks(pdf: pikepdf.Pdf) -> list[Bookmark]:
    """The outline from top to bottom."""
    outlines = pdf.Root.get("/Outlines")
    if not isinstance(outlines, Dictionary):
        return []
    return list(_entries(outlines.get("/First"), 1, Destinations(pdf), set()))


def _entries(entry: Object | None, level: int, places: Destinations, seen: set[Reference]) -> Iterator[Bookmark]:
    while isinstance(entry, Dictionary) and entry.objgen not in seen:
        seen.add(entry.objgen)
        yield Bookmark(level, str(entry.get("/Title", "")), places.of(entry))
        yield from _entries(entry.get("/First"), level + 1, places, seen)
        entry = entry.get("/Next")


def link_annotations(page: pikepdf.Page) -> list[Object]:
    """The Link annotations of a page in the order of its /Annots."""
    return [item for item in listed(page.obj.get("/Annots")) if item.get("/Subtype") == Name.Link]
