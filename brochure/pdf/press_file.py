"""A file for printing: ReportLab's pages as bytes, without tags, with or without the claim of PDF/X.

PDF/X-1a:2003 is made of PDF 1.4, which has no object streams: its objects stand alone, with a plain cross-reference
table (ISO 32000-1, 7.5.4). What stands on the pages is the canvas's matter, not this module's.
"""

from __future__ import annotations

import hashlib
from typing import Any, Protocol

from reportlab.pdfbase import pdfdoc

from brochure.imposition.flats import Duplex
from brochure.pdf import pdfx
from brochure.pdf.embedding import FontBook
from brochure.pdf.file import GroupedObjects, Objects, add_fonts, add_objects, header, identity_of, written
from brochure.pdf.inks import PressProfile
from brochure.pdf.metadata import Metadata
from brochure.pdf.pdfx import Standard

# The version of PDF where no standard asks for one; that of the tagged files.
_VERSION = "1.7"
# What the print dialog begins with (ISO 32000-1, table 150): over which edge the sheet is turned, if that is known.
_TURNS: dict[Duplex, str] = {"": "", "long": " /Duplex /DuplexFlipLongEdge", "short": " /Duplex /DuplexFlipShortEdge"}


class Drawn(Protocol):
    """What has been drawn, as far as a file for printing needs it: the fonts, and ReportLab's document."""

    book: FontBook
    _doc: Any


def write(
    canvas: Drawn, *, standard: Standard | None, metadata: Metadata, profile: PressProfile | None, accessible: str,
    duplex: Duplex = "",
) -> bytes:
    """The finished file, by a PDF/X `standard` or, for an office printer or a proof, by none.

    `profile` is of the press, and needed for a standard. `accessible` is the name of the tagged file with the same
    content, "" if there is none. Without a standard, the print dialog begins with the actual size, and with `duplex`.
    Raises ValueError for a standard without a profile, and for what PDF/X-1a cannot hold; see `pdfx.standard_of`.
    """
    doc = canvas._doc
    metadata = pdfx.untagged(metadata, accessible)
    add_fonts(canvas.book, doc)
    entries: dict[str, Any] = {"Type": "/Catalog", "Pages": doc.Reference(doc.Pages), "Lang": doc.Catalog.Lang}
    if standard is None:
        entries["ViewerPreferences"] = f"<</DisplayDocTitle true /PrintScaling /None{_TURNS[duplex]}>>"
    else:
        entries["ViewerPreferences"] = "<</DisplayDocTitle true>>"
        entries["OutputIntents"] = pdfx.output_intent(_press_of(profile, standard, doc), doc.Reference)
    facts = doc.Reference(pdfdoc.PDFDictionary(pdfx.info(metadata, standard)))
    if standard == "PDF/X-4":
        # Written last: it names the file by all the rest.
        doc.objectcounter += 1
        named = doc.objectcounter
        entries["Metadata"] = f"{named} 0 R"
    head = doc.Reference(pdfdoc.PDFDictionary(entries))
    version = pdfx.VERSIONS[standard] if standard else _VERSION
    objects = _Named(PlainObjects(version) if standard == "PDF/X-1a:2003" else GroupedObjects(version))
    add_objects(doc, objects)
    if standard == "PDF/X-4":
        objects.add_stream(named, written(pdfx.xmp(metadata, objects.identity), doc))
    return objects.file(head.format(doc), facts.format(doc))


def _press_of(profile: PressProfile | None, standard: Standard, doc: Any) -> PressProfile:
    """The profile, if a file by the standard can have it. Raises ValueError."""
    if profile is None:
        raise ValueError("PDF/X needs the profile of a press")
    streams = (one.dictionary.dict for one in doc.idToObject.values() if isinstance(one, pdfdoc.PDFStream))
    is_translucent = any("SMask" in entries for entries in streams)
    if standard == "PDF/X-1a:2003" and pdfx.standard_of(profile, is_translucent) != standard:
        raise ValueError("PDF/X-1a has no masks, and no profiles newer than version 2")
    return profile


class PlainObjects:
    """`Objects` that stand alone, with a cross-reference table that every version of PDF knows."""

    def __init__(self, version: str) -> None:
        self._body = bytearray(header(version))
        self._places: dict[int, int] = {}

    def add(self, number: int, body: bytes) -> None:
        """An object that is no stream."""
        self._places[number] = len(self._body)
        self._body += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def add_stream(self, number: int, body: bytes) -> None:
        """A stream; here one object is as good as another."""
        self.add(number, body)

    def file(self, catalog: bytes, info: bytes) -> bytes:
        """The whole file; `catalog` and `info` are references to its two dictionaries."""
        identity, start, count = identity_of(self._body), len(self._body), max(self._places) + 1
        # A number without an object stays free, and leads back to 0 (ISO 32000-1, 7.5.4). A row has 20 bytes.
        rows = (
            b"%010d 00000 n \n" % self._places[number] if number in self._places else b"0000000000 65535 f \n"
            for number in range(count)
        )
        self._body += b"xref\n0 %d\n%s" % (count, b"".join(rows))
        self._body += b"trailer\n<</Size %d /Root %s /Info %s /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n" % (
            count, catalog, info, identity, identity, start,
        )
        return bytes(self._body)


class _Named:
    """`Objects` that are all read on their way into the file, to name it by them."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._read = hashlib.sha256()

    @property
    def identity(self) -> bytes:
        """What tells the objects so far from all others."""
        return identity_of(self._read.digest())

    def add(self, number: int, body: bytes) -> None:
        """An object that is no stream."""
        self._read.update(body)
        self._objects.add(number, body)

    def add_stream(self, number: int, body: bytes) -> None:
        """A stream, as `written` makes it."""
        self._read.update(body)
        self._objects.add_stream(number, body)

    def file(self, catalog: bytes, info: bytes) -> bytes:
        """The whole file; `catalog` and `info` are references to its two dictionaries."""
        return self._objects.file(catalog, info)
