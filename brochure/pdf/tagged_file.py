"""A tagged file: ReportLab's objects and the structure tree (ISO 32000-1, 14.7) as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from reportlab.pdfbase import pdfdoc

from brochure.pdf.embedding import FontBook
from brochure.pdf.file import GroupedObjects, Objects, add_fonts, add_objects, text_string
from brochure.pdf.structure import Element, StructureTree, Value


class Drawn(Protocol):
    """What has been drawn, as far as a file needs it: the structure, the fonts, and ReportLab's document."""

    tree: StructureTree
    book: FontBook
    _doc: Any


def write(canvas: Drawn, catalog: dict[str, Any], info: dict[str, str]) -> bytes:
    """The finished file. `catalog` has further entries of the document catalog, `info` the information dictionary's
    strings.

    Raises TagError when the structure tree is not one that PDF/UA allows.
    """
    canvas.tree.prune()
    canvas.tree.check()
    doc = canvas._doc
    add_fonts(canvas.book, doc)
    doc.Outlines.prepare(doc, canvas)
    if doc.Outlines.ready < 0:
        doc.Catalog.Outlines = None
    root = _reserve(doc, canvas.tree)
    entries = {
        **catalog, "Type": "/Catalog", "Pages": doc.Reference(doc.Pages), "Lang": doc.Catalog.Lang,
        "MarkInfo": "<</Marked true>>", "StructTreeRoot": f"{root} 0 R",
        "ViewerPreferences": "<</DisplayDocTitle true>>",
    }
    if doc.Catalog.Outlines is not None:
        entries |= {"Outlines": doc.Reference(doc.Outlines), "PageMode": "/UseOutlines"}
    head = doc.Reference(pdfdoc.PDFDictionary(entries))
    facts = doc.Reference(pdfdoc.PDFDictionary({key: text_string(value) for key, value in sorted(info.items())}))
    objects = GroupedObjects()
    add_objects(doc, objects)
    _tree_objects(canvas.tree, root, doc, objects)
    return objects.file(head.format(doc), facts.format(doc))


def _reserve(doc: Any, tree: StructureTree) -> int:
    """Give every element an object number; the number of the tree's root. The parent tree comes right after it."""
    root = doc.objectcounter + 1
    number = root + 1
    for element in tree.walk():
        number += 1
        element.number = number
    doc.objectcounter = number
    return int(root)


def _tree_objects(tree: StructureTree, root: int, doc: Any, objects: Objects) -> None:
    numbers = {name: number for name, (number, _) in doc.idToObjectNumberAndVersion.items()}
    facts = (tree.document.number, root + 1, len(tree.parents), _ids(tree))
    objects.add(root, b"<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d%s>>" % facts)
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
    # Without /Type, which ISO 32000-1, table 323 leaves free; there are thousands of them.
    parts = [b"<</S /%s /P %d 0 R" % (element.role.encode(), parent)]
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
    # What stands on the element's own page need not name it (tables 324 and 325).
    elsewhere = b"" if where == page else b"/Pg %d 0 R " % numbers[where]
    if isinstance(what, str):
        return b"<</Type /OBJR %s/Obj %d 0 R>>" % (elsewhere, numbers[what])
    return b"<</Type /MCR %s/MCID %d>>" % (elsewhere, what) if elsewhere else b"%d" % what


def _attributes(owner: str, values: Mapping[str, Value]) -> bytes:
    entries = b" ".join(b"/%s %s" % (key.encode(), _value(value)) for key, value in sorted(values.items()))
    return b"<</O /%s %s>>" % (owner.encode(), entries)


def _value(value: Value) -> bytes:
    if isinstance(value, tuple):
        return b"[%s]" % b" ".join(b"%g" % round(part, 2) for part in value)
    return b"/%s" % value.encode() if isinstance(value, str) else b"%g" % value
