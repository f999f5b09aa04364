"""A file for a print shop, opened to be held against the clauses of PDF/X."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream, String

from tests.proof.press_content import Content, contents

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/", "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}  # fmt: skip


class Opened:
    """An opened file and what several checks ask of it."""

    def __init__(self, pdf: bytes, document: pikepdf.Pdf, standard: str) -> None:
        self.bytes, self.document, self.standard = pdf, document, standard
        self.is_plain = standard == "PDF/X-1a:2003"
        self.root = document.Root
        self.info = document.trailer.get("/Info", Dictionary())
        # Every array, dictionary and stream, of objects without use too.
        self.things = [thing for one in document.objects for thing in _inside(one)]
        self.dictionaries = [thing for thing in self.things if isinstance(thing, (Dictionary, Stream))]
        self.streams = [thing for thing in self.things if isinstance(thing, Stream)]
        self.contents: list[Content] = contents(document, self.streams)
        self.packet = _parsed(self.root.get("/Metadata"))

    def xmp(self, path: str) -> str:
        """The text of an element of the metadata stream; "" for none."""
        found = self.packet.find(f".//{path}", _NAMESPACES) if self.packet is not None else None
        return "".join(found.itertext()).strip() if found is not None else ""

    def text(self, key: str) -> str:
        """A string of the information dictionary; "" for none."""
        value = self.info.get(key)
        return str(value) if isinstance(value, String) else ""

    @property
    def intents(self) -> list[Object]:
        """The output intents that are for PDF/X."""
        return [one for one in self.root.get("/OutputIntents", Array()) if one.get("/S") == "/GTS_PDFX"]


def _parsed(stream: Object | None) -> ElementTree.Element | None:
    """The metadata stream as XML; None when it is not there, or not XML."""
    try:
        return ElementTree.fromstring(stream.read_bytes()) if isinstance(stream, Stream) else None
    except ElementTree.ParseError:
        return None


def _inside(thing: Object, depth: int = 0) -> Iterator[Object]:
    """`thing` and all that stands in it, other objects left out."""
    if depth and getattr(thing, "is_indirect", False):
        return
    yield thing
    if isinstance(thing, Array):
        for part in thing:
            yield from _inside(part, depth + 1)
    elif isinstance(thing, (Dictionary, Stream)):
        for _, part in thing.items():
            yield from _inside(part, depth + 1)


Check = Callable[[Opened], Iterator[str]]
# The check of each clause, by the clause's key.
CHECKS: dict[str, Check] = {}


def of(clause: str) -> Callable[[Check], Check]:
    def keep(check: Check) -> Check:
        assert clause not in CHECKS, f"{clause} has two checks"
        CHECKS[clause] = check
        return check

    return keep
