"""A small sound document, broken in one place at a time: the inspection finds that, and nothing in the sound one."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, String

from tests.proof.handmade import Leap, Node, handmade, handmade_document, node, saved
from tests.proof.integrity import faults
from tests.proof.tree import Element, structure

BOX: dict[str, object] = {"BBox": Array([0, 0, 50, 50])}
COLUMN: dict[str, object] = {"Scope": Name.Column}
PAGE_ONE = b"""
/Artifact <</Type /Pagination>> BDC 0 790 400 10 re f EMC
BT /F1 20 Tf 50 750 Td /H1 <</MCID 0>> BDC (Title) Tj EMC ET
BT /F1 10 Tf 50 700 Td /P <</MCID 1>> BDC (See ) Tj EMC /Link <</MCID 2>> BDC (us) Tj EMC ET
/Figure <</MCID 3>> BDC q 0 0 1 rg 0 0 50 50 re f Q EMC
"""
PAGE_TWO = b"""
BT /F1 15 Tf 50 700 Td /H2 <</MCID 0>> BDC (Part) Tj EMC ET
/TH <</MCID 1>> BDC BT /F1 10 Tf 50 600 Td (Dose) Tj ET EMC
/TH <</MCID 2>> BDC BT /F1 10 Tf 90 600 Td (When) Tj ET EMC
/Lbl <</MCID 3>> BDC BT /F1 10 Tf 50 500 Td (\\001) Tj ET EMC
/LBody <</MCID 4>> BDC BT /F1 10 Tf 70 500 Td (item) Tj ET EMC
"""


def _tree() -> Node:
    rows = (
        node("TR", node("TH", 1, page=2, attributes=COLUMN), node("TH", 2, page=2, attributes=COLUMN)),
        node("TR", node("TD"), node("TD")),
        node("TR", node("TD", attributes={"ColSpan": 2})),
    )
    item = node("LI", node("Lbl", 3, page=2), node("LBody", 4, page=2))
    return node(
        "Document",
        node("H1", 0),
        node("P", 1, node("Link", 2, Leap(uri="https://a.example"))),
        node("Figure", 3, attributes=BOX, Alt="A pill"),
        node("H2", 0, page=2),
        node("Table", *rows),
        node("L", item, attributes={"ListNumbering": Name.Disc}),
    )


def _sound() -> pikepdf.Pdf:
    document = handmade_document(_tree(), PAGE_ONE, PAGE_TWO)
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = "Title"
    return document


def _element(document: pikepdf.Pdf, role: str, index: int = 0) -> Object:
    found: list[Element] = [element for element in structure(document).walk() if element.role == role]
    return found[index].source


def _replace(page: int, old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        content = document.pages[page - 1].obj.Contents
        assert old in content.read_bytes()
        content.write(content.read_bytes().replace(old, new))

    return change


def _append(source: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        content = document.pages[0].obj.Contents
        content.write(content.read_bytes() + source)

    return change


def _entry(role: str, key: str, value: object) -> Callable[[pikepdf.Pdf], None]:
    """Sets an entry of the first element of a role; None deletes it."""

    def change(document: pikepdf.Pdf) -> None:
        element = _element(document, role)
        if value is None:
            del element[f"/{key}"]
        else:
            element[f"/{key}"] = value

    return change


def _parent_tree(document: pikepdf.Pdf) -> Array:
    nums = document.Root.StructTreeRoot.ParentTree.Nums
    assert isinstance(nums, Array)
    return nums


def _swap_in_parent_tree(document: pikepdf.Pdf) -> None:
    page = _parent_tree(document)[1]
    page[0], page[1] = page[1], page[0]


def _stale_entry(document: pikepdf.Pdf) -> None:
    _parent_tree(document)[1].append(_element(document, "P"))


def _repeat_element(document: pikepdf.Pdf) -> None:
    _element(document, "Document").K.append(_element(document, "P"))


def _empty_element(document: pikepdf.Pdf) -> None:
    parent = _element(document, "Document")
    parent.K.append(document.make_indirect(Dictionary(S=Name.Sect, P=parent, K=Array())))


def _direct_element(document: pikepdf.Pdf) -> None:
    parent = _element(document, "Document")
    parent.K.append(Dictionary(S=Name.Sect, P=parent, K=Array()))


def _drop_object_reference(document: pikepdf.Pdf) -> None:
    _element(document, "Link").K = 2


def _foreign_annotation(document: pikepdf.Pdf) -> None:
    _element(document, "Link").K[1].Obj = document.make_indirect(Dictionary(Subtype=Name.Link))


def _link(**entries: object) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            document.pages[0].Annots[0][f"/{key}"] = value

    return change


def _share_parent_key(document: pikepdf.Pdf) -> None:
    document.pages[1].obj.StructParents = 0


def _bookmark(title: str, place: object) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        entry = document.make_indirect(Dictionary(Title=String(title), Dest=place))
        document.Root.Outlines = Dictionary(First=entry, Last=entry, Count=1)

    return change


def _role_map(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.H1)


def _notes(**entries: object) -> Callable[[pikepdf.Pdf], None]:
    """Adds two notes with the same entries."""

    def change(document: pikepdf.Pdf) -> None:
        parent = _element(document, "Document")
        for _ in range(2):
            note = document.make_indirect(Dictionary(S=Name.Note, P=parent))
            for key, value in entries.items():
                note[f"/{key}"] = value
            parent.K.append(note)

    return change


def _form_with_marks(document: pikepdf.Pdf) -> None:
    form = document.make_stream(b"/P BMC 0 0 9 9 re f EMC", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    document.pages[0].resources.XObject = Dictionary(Fx=form)
    _append(b"/Artifact BMC /Fx Do EMC")(document)


def _no_tree(document: pikepdf.Pdf) -> None:
    del document.Root.StructTreeRoot


def _no_title(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def _garbled_metadata(document: pikepdf.Pdf) -> None:
    document.Root.Metadata.write(b"no hexadecimal digits", filter=Name.ASCIIHexDecode)


def _cut_row(document: pikepdf.Pdf) -> None:
    _element(document, "TR", 1).K = Array([_element(document, "TD")])


def _long_span(document: pikepdf.Pdf) -> None:
    _element(document, "TD", 2).A = Dictionary(ColSpan=2, RowSpan=3)


def _overlap(document: pikepdf.Pdf) -> None:
    _element(document, "TD", 1).A = Dictionary(RowSpan=2)


def _label_last(document: pikepdf.Pdf) -> None:
    item = _element(document, "LI")
    item.K = Array([item.K[1], item.K[0]])


BROKEN: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "no tree": (_no_tree, "the document has no StructTreeRoot"),
    "MCID twice in content": (_replace(1, b"/MCID 1", b"/MCID 0"), "MCID 0 is on the page twice"),
    "MCID in no element": (_replace(1, b"/MCID 1", b"/MCID 7"), "MCID 7 (P) is in no element"),
    "MCID not on the page": (
        _replace(1, b"/MCID 1", b"/MCID 7"),
        "page 1: MCID 1 is in the tree (P) and not on the page",
    ),
    "MCID twice in the tree": (_entry("H1", "K", 1), "page 1: MCID 1 is in the tree twice"),
    "element on no page": (_entry("H1", "Pg", None), "H1 has MCID 0 on no page of the document"),
    "ParentTree swapped": (_swap_in_parent_tree, "MCID 0: the ParentTree does not name its element (H1)"),
    "ParentTree too long": (_stale_entry, "the ParentTree has an element for MCID 4, which the page has not"),
    "ParentTree shared": (_share_parent_key, "2 pages or annotations have the key 0 in the ParentTree"),
    "ParentTree stale": (_share_parent_key, "the ParentTree has a key 1 that no page or annotation uses"),
    "no StructParents": (
        lambda document: document.pages[0].obj.__delitem__("/StructParents"),
        "page 1: no StructParents with an array in the ParentTree",
    ),
    "tag differs": (_replace(1, b"/P <</MCID 1", b"/Span <</MCID 1"), "MCID 1 is tagged Span and belongs to P"),
    "link without StructParent": (
        lambda document: document.pages[0].Annots[0].__delitem__("/StructParent"),
        "Link annotation without StructParent",
    ),
    "link with wrong StructParent": (
        _link(StructParent=0),
        "Link annotation: the ParentTree does not name its element",
    ),
    "link without OBJR": (_drop_object_reference, "Link annotation has 0 OBJRs in the tree instead of one"),
    "OBJR to nothing": (_foreign_annotation, "Link has an OBJR to something that is on no page"),
    "link in a span": (_entry("Link", "S", Name.Span), "Link annotation in a Span element"),
    "link to nowhere": (_link(Dest=String("gone")), "page 1: link leads to gone, which does not exist"),
    "link with script": (
        _link(A=Dictionary(S=Name.URI, URI=String("javascript:x"))),
        "link leads to 'javascript:x', which is no web address",
    ),
    "link without words": (_link(Contents=String(" ")), "link without a description"),
    "link off the page": (_link(Rect=Array([500, 0, 510, 10])), "link with an empty area or one that leaves the page"),
    "bookmark to nowhere": (_bookmark("Top", String("gone")), "bookmark 'Top' leads to gone, which does not exist"),
    "bookmark without title": (_bookmark(" ", String("here")), "bookmark without a title"),
    "mark left open": (_append(b"/Artifact BMC"), "1 marks are not closed"),
    "EMC too many": (_append(b"EMC"), "EMC without a mark"),
    "mark out of a text object": (
        _replace(1, b"(Title) Tj EMC ET", b"(Title) Tj ET EMC"),
        "a mark (H1) goes across the edge of a text object",
    ),
    "mark open at ET": (
        _replace(1, b"(Title) Tj EMC ET", b"(Title) Tj ET EMC"),
        "a mark that was opened in a text object is open at its end",
    ),
    "mark into a text object": (
        _replace(2, b"BDC BT /F1 10 Tf 50 600 Td (Dose) Tj ET EMC", b"BDC BT /F1 10 Tf (Dose) Tj EMC ET"),
        "a mark (TH) goes across the edge of a text object",
    ),
    "marks nested": (
        _replace(
            1, b"(See ) Tj EMC /Link <</MCID 2>> BDC (us) Tj EMC", b"(See ) Tj /Link <</MCID 2>> BDC (us) Tj EMC EMC"
        ),
        "MCID 2 is inside another mark (P)",
    ),
    "mark in artifact": (
        _replace(1, b"BT /F1 20 Tf 50 750 Td", b"BT /F1 20 Tf /Artifact BMC EMC /Artifact BMC"),
        "MCID 0 is inside another mark (Artifact)",
    ),
    "artifact in mark": (
        _replace(1, b"(Title) Tj", b"(Title) Tj /Artifact BMC EMC"),
        "an artifact is inside tagged content",
    ),
    "mark round nothing": (_replace(1, b"(Title) Tj", b""), "MCID 0 (H1) marks nothing"),
    "text outside of marks": (_append(b"BT /F1 9 Tf (a) Tj ET"), "Tj paints outside of marks"),
    "path outside of marks": (_append(b"0 0 m 9 9 l S"), "S paints outside of marks"),
    "text in a mark without meaning": (_append(b"/P BMC BT /F1 9 Tf (a) Tj ET EMC"), "Tj paints outside of marks"),
    "picture outside of marks": (
        _append(b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI"),
        "INLINE IMAGE paints outside of marks",
    ),
    "form with marks": (_form_with_marks, "form Fx has marks of its own"),
    "q left": (_append(b"q"), "q and Q are not balanced: +1"),
    "Q too many": (_append(b"Q q"), "Q without a saved state"),
    "q in text": (_append(b"BT q Q ET"), "q or Q inside a text object"),
    "BT in BT": (_append(b"BT BT ET ET"), "BT inside a text object"),
    "ET too many": (_append(b"ET"), "ET without a text object"),
    "BT left": (_append(b"BT"), "the last text object is not closed"),
    "wrong parent": (
        lambda document: _entry("H1", "P", document.Root.StructTreeRoot)(document),
        "H1: /P does not name its parent",
    ),
    "no parent": (_entry("H1", "P", None), "H1: /P does not name its parent"),
    "element twice": (_repeat_element, "P is in the tree twice"),
    "empty element": (_empty_element, "empty Sect"),
    "direct element": (_direct_element, "Sect is not an indirect object"),
    "strange role": (_entry("P", "S", Name.Callout), "Callout is not a standard role"),
    "standard role mapped": (_role_map, "the RoleMap gives the standard role P another meaning"),
    "no Document": (_entry("Document", "S", Name.Sect), "the tree does not have one Document at its top: ['Sect']"),
    "level skipped": (_entry("H2", "S", Name.H3), "heading H3 after H1"),
    "first level": (_entry("H1", "S", Name.H2), "heading H2 after no heading"),
    "no level": (_entry("H2", "S", Name.H), "heading H without a level"),
    "figure without alt": (_entry("Figure", "Alt", None), "Figure without Alt"),
    "figure with blank alt": (_entry("Figure", "Alt", String(" ")), "Figure with an empty Alt"),
    "figure without box": (_entry("Figure", "A", None), "Figure without BBox"),
    "figure with flat box": (
        _entry("Figure", "A", Dictionary(BBox=Array([0, 0, 0, 9]))),
        "Figure with an empty BBox",
    ),
    "private characters": (_entry("P", "ActualText", String("\ue000")), "P with private characters in its ActualText"),
    "text silenced": (_entry("P", "ActualText", String("")), "P with an empty ActualText"),
    "note without ID": (_notes(), "Note without ID"),
    "ID used twice": (_notes(ID=String("n1")), "the ID n1 is used 2 times"),
    "ID not in the IDTree": (_notes(ID=String("n1")), "Note with the ID n1 is not in the IDTree"),
    "short row": (_cut_row, "Table rows have different numbers of columns: [2, 1, 2]"),
    "span too long": (_long_span, "a Table cell spans more rows than there are"),
    "cells overlap": (_overlap, "Table cells overlap"),
    "header cell without scope": (_entry("TH", "A", None), "TH without Scope"),
    "header cell with strange scope": (_entry("TH", "A", Dictionary(Scope=Name.Diagonal)), "TH without Scope"),
    "stranger in a row": (_entry("TD", "S", Name.Span), "Span in a TR"),
    "list without numbering": (_entry("L", "A", None), "L with labels and without ListNumbering"),
    "list of a kind that PDF 1.7 does not know": (
        _entry("L", "A", Dictionary(ListNumbering=Name.Description)), "L with the ListNumbering Description"
    ),
    "label last": (_label_last, "LI with a label that is not its first part"),
    "metadata unreadable": (_garbled_metadata, "the metadata cannot be read"),
    "no title": (_no_title, "the document has no title"),
}


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "object streams"])
def test_a_sound_document_has_no_faults(packed: bool) -> None:
    assert faults(saved(_sound(), packed)) == []


@pytest.mark.parametrize("name", BROKEN)
def test_every_fault_is_found(name: str) -> None:
    document = _sound()
    change, expected = BROKEN[name]
    change(document)
    found = faults(saved(document))
    assert any(expected in fault for fault in found), found


def test_cells_that_span_rows_and_columns_fill_the_grid() -> None:
    mark = b"/TH <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET EMC"
    rows = (
        node("TR", node("TH", 0, attributes={**COLUMN, "RowSpan": 2}), node("TD", attributes={"ColSpan": 2})),
        node("TR", node("TD", attributes={"RowSpan": 2}), node("TD")),
        node("TR", node("TD"), node("TD")),
    )
    found = faults(handmade(node("Document", node("Table", *rows)), mark))
    assert found == ["the document has no title"]


def test_header_cells_are_needed_in_every_table() -> None:
    mark = b"/TD <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET EMC"
    found = faults(handmade(node("Document", node("Table", node("TR", node("TD", 0)))), mark))
    assert "Table without header cells" in found


def test_the_example_is_sound(good_pdfs: dict[str, bytes]) -> None:
    assert {name: faults(pdf) for name, pdf in good_pdfs.items()} == {name: [] for name in good_pdfs}
