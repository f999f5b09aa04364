"""The file: ReportLab's objects and the structure tree as bytes.

ReportLab writes each small object on its own; here they go into object streams with a cross-reference stream (ISO 32000-1, 7.5.7
and 7.5.8, allowed by PDF/A-2), which makes the tag tree nearly free. Streams end with the line end that PDF/A-2 6.1.7.1 wants,
and are deflated, never ASCII85.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from brochure.pdf.structure import Element, StructureTree, Value

if TYPE_CHECKING:
    from brochure.pdf.canvas import TaggedCanvas

# Larger groups compress better, smaller ones let a viewer read less; 200 is what most writers use.
_GROUP = 200


def deflated(data: bytes, **entries: Any) -> Any:
    """A stream object with `data` compressed and the dictionary `entries`."""
    return packed(zlib.compress(data), Filter="/FlateDecode", **entries)


def packed(data: bytes, **entries: Any) -> Any:
    """A stream object whose `data` is already encoded as its `entries` say."""
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), data, filters=[])


def text_string(text: str) -> bytes:
    """A text string object: PDFDocEncoding where it is plain ASCII, else UTF-16 (ISO 32000-1, 7.9.2.2)."""
    if text.isascii():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replace("\r", "\\r").replace("\n", "\\n")
        return f"({escaped})".encode("ascii")
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def write(canvas: TaggedCanvas, catalog: dict[str, Any], info: dict[str, str]) -> bytes:
    """The finished file. `catalog` has further entries of the document catalog, `info` the information dictionary's strings.

    Raises TagError when the structure tree is not one that PDF/UA allows.
    """
    canvas.tree.prune()
    canvas.tree.check()
    doc = canvas._doc
    _fonts(canvas, doc)
    doc.Outlines.prepare(doc, canvas)
    if doc.Outlines.ready < 0:
        doc.Catalog.Outlines = None
    root = _reserve(doc, canvas.tree)
    entries = {
        **catalog, "Type": "/Catalog", "Pages": doc.Reference(doc.Pages), "Lang": doc.Catalog.Lang,
        "MarkInfo": "<</Marked true>>", "StructTreeRoot": f"{root} 0 R", "ViewerPreferences": "<</DisplayDocTitle true>>",
    }
    if doc.Catalog.Outlines is not None:
        entries |= {"Outlines": doc.Reference(doc.Outlines), "PageMode": "/UseOutlines"}
    head = doc.Reference(pdfdoc.PDFDictionary(entries))
    facts = doc.Reference(pdfdoc.PDFDictionary({key: text_string(value) for key, value in sorted(info.items())}))
    objects = _Objects()
    _reportlab_objects(doc, objects)
    _tree_objects(canvas.tree, root, doc, objects)
    return objects.file(head.format(doc), facts.format(doc))


def _fonts(canvas: TaggedCanvas, doc: Any) -> None:
    fonts = doc.idToObject[pdfdoc.BasicFonts].dict
    for embedded in canvas.book.fonts:
        font, descriptor, program, meanings = embedded.objects()
        stream = deflated(program, Length1=len(program))
        descriptor_object = pdfdoc.PDFDictionary({**descriptor, "FontFile2": doc.Reference(stream)})
        to_unicode = packed(meanings, Filter="/FlateDecode")
        fonts[embedded.resource] = doc.Reference(
            pdfdoc.PDFDictionary({**font, "FontDescriptor": doc.Reference(descriptor_object), "ToUnicode": doc.Reference(to_unicode)})
        )


def _reserve(doc: Any, tree: StructureTree) -> int:
    """Give every element an object number; the number of the tree's root. The parent tree comes right after it."""
    root = doc.objectcounter + 1
    number = root + 1
    for element in tree.walk():
        number += 1
        element.number = number
    doc.objectcounter = number
    return int(root)


class _Objects:
    """Indirect objects on their way into the file: small ones are grouped, streams stand alone."""

    def __init__(self) -> None:
        self._body = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._places: dict[int, tuple[int, int, int]] = {}
        self._group: list[tuple[int, bytes]] = []
        self._last = 0
        self._groups: list[list[tuple[int, bytes]]] = []

    def add(self, number: int, body: bytes) -> None:
        self._last = max(self._last, number)
        self._group.append((number, body))
        if len(self._group) == _GROUP:
            self._groups.append(self._group)
            self._group = []

    def add_stream(self, number: int, body: bytes) -> None:
        self._last = max(self._last, number)
        self._places[number] = (1, len(self._body), 0)
        self._body += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def file(self, catalog: bytes, info: bytes) -> bytes:
        for group in [*self._groups, *([self._group] if self._group else [])]:
            self._write_group(group)
        identity = hashlib.sha256(self._body).hexdigest()[:32].upper().encode("ascii")
        number, start = self._last + 1, len(self._body)
        self._places[number] = (1, start, 0)
        rows = b"".join(
            struct.pack(">BLH", *self._places.get(n, (0, 0, 65535 if n == 0 else 0))) for n in range(number + 1)
        )
        data = zlib.compress(rows)
        self._body += (
            b"%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%s> <%s>] /Filter /FlateDecode /Length %d>>\n"
            b"stream\n%s\r\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (number, number + 1, catalog, info, identity, identity, len(data), data, start)
        )
        return bytes(self._body)

    def _write_group(self, group: list[tuple[int, bytes]]) -> None:
        number = self._last = self._last + 1
        heads, bodies, offset = [], [], 0
        for index, (member, body) in enumerate(group):
            heads.append(b"%d %d" % (member, offset))
            bodies.append(body)
            offset += len(body) + 1
            self._places[member] = (2, number, index)
        head = b" ".join(heads) + b"\n"
        data = zlib.compress(head + b"\n".join(bodies))
        self.add_stream(number, b"<</Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d>>\nstream\n%s\r\nendstream"
                        % (len(group), len(head), len(data), data))


def _reportlab_objects(doc: Any, objects: _Objects) -> None:
    """Every object that ReportLab knows of. Writing one may make more, with higher numbers."""
    number = 0
    while number < doc.objectcounter:
        number += 1
        name = doc.numberToId.get(number)
        if name is None:
            continue  # reserved for the structure tree
        thing = doc.idToObject[name]
        if isinstance(thing, pdfdoc.PDFStream):
            entries = dict(thing.dictionary.dict)
            data = thing.content if isinstance(thing.content, bytes) else thing.content.encode("latin-1")
            if thing.filters and "Filter" not in entries:
                data, entries["Filter"] = zlib.compress(data), "/FlateDecode"
            objects.add_stream(number, _stream(entries, data, doc))
            continue
        body = pdfdoc.format(thing, doc, toplevel=1)
        if body.rstrip().endswith(b"endstream"):
            # A stream that ReportLab made itself, such as a form: only its line end is missing.
            body = body.rstrip()[: -len(b"endstream")].rstrip(b"\n") + b"\nendstream"
            objects.add_stream(number, body)
        else:
            objects.add(number, body)


def _stream(entries: dict[str, Any], data: bytes, doc: Any) -> bytes:
    parts = [b"/%s %s" % (key.encode(), pdfdoc.format(value, doc)) for key, value in sorted(entries.items())]
    return b"<<%s /Length %d>>\nstream\n%s\r\nendstream" % (b" ".join(parts), len(data), data)


def _tree_objects(tree: StructureTree, root: int, doc: Any, objects: _Objects) -> None:
    numbers = {name: number for name, (number, _) in doc.idToObjectNumberAndVersion.items()}
    objects.add(root, b"<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d%s>>"
                % (tree.document.number, root + 1, len(tree.parents), _ids(tree)))
    nums = []
    for key, owner in tree.parents.items():
        if isinstance(owner, Element):
            nums.append(b"%d %d 0 R" % (key, owner.number))
        else:
            nums.append(b"%d [%s]" % (key, b" ".join(b"%d 0 R" % one.number for one in owner)))
    objects.add(root + 1, b"<</Nums [%s]>>" % b" ".join(nums))
    for element in tree.walk():
        objects.add(element.number, _element(element, root, numbers))


def _ids(tree: StructureTree) -> bytes:
    named = sorted((element.text["ID"], element.number) for element in tree.walk() if "ID" in element.text)
    if not named:
        return b""
    return b" /IDTree <</Names [%s]>>" % b" ".join(text_string(name) + b" %d 0 R" % number for name, number in named)


def _element(element: Element, root: int, numbers: dict[str, int]) -> bytes:
    page = next((kid[0] for kid in element.kids if not isinstance(kid, Element)), None)
    kids = [_kid(kid, page, numbers) for kid in element.kids]
    parent = element.parent.number if element.parent else root
    parts = [b"<</Type /StructElem /S /%s /P %d 0 R" % (element.role.encode(), parent)]
    if page is not None:
        parts.append(b"/Pg %d 0 R" % numbers[page])
    if kids:
        parts.append(b"/K %s" % (kids[0] if len(kids) == 1 else b"[%s]" % b" ".join(kids)))
    parts += [b"/%s %s" % (key.encode(), text_string(value)) for key, value in sorted(element.text.items())]
    if element.layout:
        owners = [_attributes(owner, values) for owner, values in sorted(element.layout.items())]
        parts.append(b"/A %s" % (owners[0] if len(owners) == 1 else b"[%s]" % b" ".join(owners)))
    return b" ".join(parts) + b">>"


def _kid(kid: Element | tuple[str, int] | tuple[str, str], page: str | None, numbers: dict[str, int]) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % kid.number
    where, what = kid
    if isinstance(what, str):
        return b"<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>" % (numbers[where], numbers[what])
    return b"%d" % what if where == page else b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (numbers[where], what)


def _attributes(owner: str, values: dict[str, Value]) -> bytes:
    return b"<</O /%s %s>>" % (owner.encode(), b" ".join(b"/%s %s" % (k.encode(), _value(v)) for k, v in sorted(values.items())))


def _value(value: Value) -> bytes:
    if isinstance(value, tuple):
        return b"[%s]" % b" ".join(b"%g" % round(part, 2) for part in value)
    return b"/%s" % value.encode() if isinstance(value, str) else b"%g" % value
