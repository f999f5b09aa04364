"""What files are made of: ReportLab's objects as bytes. What they have beside these is the matter of `tagged_file` and
`press_file`.

ReportLab writes each small object on its own; here they go into object streams with a cross-reference stream (ISO
32000-1, 7.5.7 and 7.5.8, allowed by PDF/A-2), which makes the tag tree nearly free. Streams end with the line end that
PDF/A-2 6.1.7.1 wants, and are deflated, never ASCII85.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any, Protocol

from reportlab.pdfbase import pdfdoc

from brochure.pdf.embedding import FontBook
from brochure.pdf.errors import TagError

# Larger groups compress better; smaller ones let a viewer read less at a time, and this program keep less.
_GROUP = 1000
# The tag tree is worth the effort: a tenth of a second for 500 pages, and 4 % of the file.
_EFFORT = 9
# A row of the cross-reference table: kind, offset or number of a group, index.
_ROW = struct.Struct(">BLH")
# PDF/A-2, 6.1.13: a string has at most 32,767 bytes. What is longer is cut; nobody listens to as much.
_LONGEST = 16_000
_ESCAPES = {ord("\\"): "\\\\", ord("("): "\\(", ord(")"): "\\)", ord("\r"): "\\r", ord("\n"): "\\n"}


def deflated(data: bytes, **entries: Any) -> Any:
    """A stream object with `data` compressed and the dictionary `entries`."""
    return packed(zlib.compress(data, _EFFORT), Filter="/FlateDecode", **entries)


def packed(data: bytes, **entries: Any) -> Any:
    """A stream object whose `data` is already encoded as its `entries` say."""
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), data, filters=[])


def text_string(text: str) -> bytes:
    """A text string object: PDFDocEncoding where it is plain ASCII, else UTF-16 (ISO 32000-1, 7.9.2.2)."""
    text = text[:_LONGEST]
    if text.isascii():
        return f"({text.translate(_ESCAPES)})".encode("ascii")
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def add_fonts(book: FontBook, doc: Any) -> None:
    """Put the fonts that were used into the resources that all pages share."""
    fonts = doc.idToObject[pdfdoc.BasicFonts].dict
    for embedded in book.fonts:
        font, descriptor, program, meanings = embedded.objects()
        file = doc.Reference(deflated(program, Length1=len(program)))
        entries = {
            **font,
            "FontDescriptor": doc.Reference(pdfdoc.PDFDictionary({**descriptor, "FontFile2": file})),
            "ToUnicode": doc.Reference(packed(meanings, Filter="/FlateDecode")),
        }
        fonts[embedded.resource] = doc.Reference(pdfdoc.PDFDictionary(entries))


class Objects(Protocol):
    """Indirect objects on their way into the file, each under its number."""

    def add(self, number: int, body: bytes) -> None:
        """An object that is no stream."""

    def add_stream(self, number: int, body: bytes) -> None:
        """A stream, as `written` makes it."""

    def file(self, catalog: bytes, info: bytes) -> bytes:
        """The whole file; `catalog` and `info` are references to its two dictionaries."""


def header(version: str) -> bytes:
    """The first two lines: the version, and a comment that shows that the file is not plain text (7.5.2)."""
    return f"%PDF-{version}\n".encode("ascii") + b"%\xe2\xe3\xcf\xd3\n"


class GroupedObjects:
    """`Objects` of which the small ones are grouped; streams stand alone."""

    def __init__(self, version: str = "1.7") -> None:
        self._body = bytearray(header(version))
        # The cross-reference table (ISO 32000-1, 7.5.8.3), row by row. What has no place stays free: ReportLab counts
        # objects that it never writes.
        self._rows = bytearray(_ROW.pack(0, 0, 65535))
        self._numbers: list[int] = []
        self._bodies: list[bytes] = []
        # Full groups: the numbers of their objects, and the stream. What number each stream has is known in the end.
        self._groups: list[tuple[list[int], bytes]] = []

    def add(self, number: int, body: bytes) -> None:
        """An object that is no stream."""
        self._place(number, 0, 0, 0)
        self._numbers.append(number)
        self._bodies.append(body)
        if len(self._numbers) == _GROUP:
            self._end_group()

    def add_stream(self, number: int, body: bytes) -> None:
        """A stream, as `written` makes it."""
        self._place(number, 1, len(self._body), 0)
        self._body += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def file(self, catalog: bytes, info: bytes) -> bytes:
        """The whole file; `catalog` and `info` are references to its two dictionaries."""
        if self._numbers:
            self._end_group()
        for members, stream in self._groups:
            number = self._count
            self.add_stream(number, stream)
            for index, member in enumerate(members):
                self._place(member, 2, number, index)
        # The same content has the same identity, on every machine (ISO 32000-1, 14.4; PDF/A-2, 6.1.3).
        identity = identity_of(self._body)
        number, start = self._count, len(self._body)
        self._place(number, 1, start, 0)
        entries = (
            b"/Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%s> <%s>] /Filter /FlateDecode "
            b"/DecodeParms <</Predictor 12 /Columns %d>>"
            % (self._count, catalog, info, identity, identity, _ROW.size)
        )
        table = zlib.compress(_upward(self._rows, _ROW.size), _EFFORT)
        self._body += b"%d 0 obj\n%s\nendobj\n" % (number, _framed(entries, table))
        self._body += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(self._body)

    @property
    def _count(self) -> int:
        """The lowest number above all that are taken."""
        return len(self._rows) // _ROW.size

    def _place(self, number: int, *place: int) -> None:
        """Note where an object stands: kind, offset and 0; or 2, the number of its group and its index there."""
        self._rows += bytes(max(0, (number + 1) * _ROW.size - len(self._rows)))
        _ROW.pack_into(self._rows, number * _ROW.size, *place)

    def _end_group(self) -> None:
        heads, offset = [], 0
        for member, body in zip(self._numbers, self._bodies, strict=True):
            heads.append(b"%d %d" % (member, offset))
            offset += len(body) + 1
        head = b" ".join(heads) + b"\n"
        entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(heads), len(head))
        stream = _framed(entries, zlib.compress(head + b"\n".join(self._bodies), _EFFORT))
        self._groups.append((self._numbers, stream))
        self._numbers, self._bodies = [], []


def _upward(rows: bytes | bytearray, width: int) -> bytes:
    """Rows of `width` bytes, each as what it adds to the one above: PNG's filter Up (ISO 32000-1, 7.4.4.4)."""
    filtered = bytearray(b"\2" * (len(rows) // width * (width + 1)))
    for column in range(width):
        values = rows[column::width]
        above = b"\0" + values[:-1]
        filtered[column + 1 :: width + 1] = bytes((new - old) & 255 for new, old in zip(values, above, strict=True))
    return bytes(filtered)


def identity_of(content: bytes | bytearray) -> bytes:
    """What tells one content from another, as the digits of a string in hexadecimal."""
    return hashlib.sha256(content).hexdigest()[:32].upper().encode("ascii")


def add_objects(doc: Any, objects: Objects) -> None:
    """Every object that ReportLab knows of. Writing one may make more, with higher numbers."""
    number = 0
    while number < doc.objectcounter:
        number += 1
        name = doc.numberToId.get(number)
        if name is None:
            continue  # reserved for what is written apart, such as the structure tree
        thing = doc.idToObject[name]
        if isinstance(thing, pdfdoc.PDFStream):
            if thing.filters:
                raise TagError(f"a stream of ReportLab's own making: {name}")
            objects.add_stream(number, written(thing, doc))
        else:
            objects.add(number, pdfdoc.format(thing, doc, toplevel=1))
        doc.idToObject[name] = None  # a long document is not kept twice


def written(stream: Any, doc: Any) -> bytes:
    """A stream of ReportLab's as bytes, its entries in order."""
    entries = sorted(stream.dictionary.dict.items())
    parts = [b"/%s %s" % (key.encode("ascii"), pdfdoc.format(value, doc)) for key, value in entries]
    return _framed(b" ".join(parts), stream.content)


def _framed(entries: bytes, data: bytes) -> bytes:
    """A stream. Its line end is CR LF, so that a reader takes no last byte of the data for a part of it."""
    return b"<<%s /Length %d>>\nstream\n%s\r\nendstream" % (entries, len(data), data)
