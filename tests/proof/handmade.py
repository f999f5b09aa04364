"""Small PDFs made by hand for the tests of the instruments: one line of code for each part of the file.

    handmade(node("Document", node("P", 0)), b"/P <</MCID 0>> BDC BT /F1 10 Tf 72 700 Td (Hello) Tj ET EMC")

Pages are 400 x 800 points. Two fonts, neither embedded: F1 is simple with all glyphs 500 wide, code 1 meaning a bullet
and code 2 the two letters 'fi'; F2 is a Type0 font with two-byte codes that are Unicode numbers, all glyphs 1000 wide.
Such a file is sound in its structure and no PDF/A.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

SIMPLE_MAP = b"""1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <01> <2022> <02> <00660069> endbfchar
1 beginbfrange <20> <7E> <0020> endbfrange"""
WIDE_MAP = b"""1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0020> <00FF> <0020> <0400> <0402> [<0041> <0042> <0043>] endbfrange"""


@dataclass
class Node:
    """A structure element to be; see `node`."""

    role: str
    kids: tuple[Node | int | tuple[int, int] | Leap, ...]
    page: int
    entries: dict[str, str]
    attributes: dict[str, object]


@dataclass
class Leap:
    """A link annotation to be, on a 1-based page: to a URI, or to the named destination 'here', or any other name."""

    page: int = 1
    uri: str = ""
    name: str = ""
    contents: str = "what it leads to"


def node(
    role: str,
    *kids: Node | int | tuple[int, int] | Leap,
    page: int = 1,
    attributes: dict[str, object] | None = None,
    **entries: str,
) -> Node:
    """A structure element. Kids: elements, MCIDs on the 1-based `page`, pairs of another page and MCID, links.
    `entries`: Alt, ActualText, Lang, ID, ...; `attributes`: Scope, BBox, ColSpan, ..."""
    return Node(role, kids, page, entries, attributes or {})


def handmade(tree: Node, *contents: bytes) -> bytes:
    """A PDF with a page for each content stream."""
    return saved(handmade_document(tree, *contents))


def handmade_document(tree: Node, *contents: bytes) -> pikepdf.Pdf:
    """As `handmade`, open, to be broken further."""
    return _Maker(list(contents)).make(tree)


def saved(pdf: pikepdf.Pdf, packed: bool = False) -> bytes:
    """The bytes of an open PDF; `packed`: with object streams and a cross-reference stream."""
    out = BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(out, object_stream_mode=mode, static_id=True, fix_metadata_version=False)
    return out.getvalue()


@dataclass
class _Maker:
    contents: list[bytes]
    pdf: pikepdf.Pdf = field(default_factory=pikepdf.new)
    parents: dict[int, dict[int, Object]] = field(default_factory=dict)
    annotations: list[tuple[int, Object]] = field(default_factory=list)

    def make(self, tree: Node) -> pikepdf.Pdf:
        fonts = Dictionary(F1=self.simple_font(), F2=self.wide_font())
        for content in self.contents:
            page = self.pdf.add_blank_page(page_size=(400, 800))
            page.obj.Resources = Dictionary(Font=fonts)
            page.obj.Contents = self.pdf.make_stream(content)
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self.element(tree, root)
        self.pdf.Root.StructTreeRoot = root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)
        self.pdf.Root.Lang = String("en-US")
        self.pdf.Root.Names = Dictionary(
            Dests=Dictionary(Names=Array([String("here"), Array([self.pdf.pages[0].obj, Name.Fit])]))
        )
        root.ParentTree = Dictionary(Nums=self.parent_tree())
        return self.pdf

    def element(self, wanted: Node, parent: Object) -> Object:
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{wanted.role}"), P=parent, Pg=self.page(wanted.page))
        )
        for key, text in wanted.entries.items():
            element[f"/{key}"] = String(text)
        if wanted.attributes:
            element.A = Dictionary({f"/{key}": value for key, value in wanted.attributes.items()})
        if wanted.kids:
            element.K = Array([self.kid(kid, element, wanted.page) for kid in wanted.kids])
        return element

    def kid(self, kid: Node | int | tuple[int, int] | Leap, element: Object, page: int) -> object:
        if isinstance(kid, Node):
            return self.element(kid, element)
        if isinstance(kid, Leap):
            return Dictionary(Type=Name.OBJR, Obj=self.link(kid, element))
        number, mcid = kid if isinstance(kid, tuple) else (page, kid)
        self.parents.setdefault(number, {})[mcid] = element
        return mcid if number == page else Dictionary(Type=Name.MCR, Pg=self.page(number), MCID=mcid)

    def link(self, leap: Leap, element: Object) -> Object:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 10, 10]), F=4, Contents=leap.contents)
        if leap.uri:
            link.A = Dictionary(S=Name.URI, URI=String(leap.uri))
        else:
            link.Dest = String(leap.name)
        link = self.pdf.make_indirect(link)
        self.annotations.append((len(self.contents) + len(self.annotations), element))
        link.StructParent = self.annotations[-1][0]
        page = self.page(leap.page)
        page.Annots = Array([*page.get("/Annots", Array()), link])
        return link

    def parent_tree(self) -> Array:
        nums = Array()
        for number in range(1, len(self.contents) + 1):
            found = self.parents.get(number, {})
            self.page(number).StructParents = number - 1
            entries = [found.get(mcid) for mcid in range(max(found, default=-1) + 1)]
            nums.extend(Array([number - 1, self.pdf.make_indirect(Array(entries))]))
        for key, element in self.annotations:
            nums.extend(Array([key, element]))
        return nums

    def page(self, number: int) -> Object:
        return self.pdf.pages[number - 1].obj

    def simple_font(self) -> Object:
        return self.pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=Name("/ABCDEF+Handmade"),
                FirstChar=0,
                LastChar=126,
                Widths=Array([500] * 127),
                FontDescriptor=Dictionary(Type=Name.FontDescriptor, Ascent=750, Descent=-250, Flags=4),
                ToUnicode=self.pdf.make_stream(SIMPLE_MAP),
            )
        )

    def wide_font(self) -> Object:
        inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/Wide-Bold"), DW=1000)
        return self.pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=Name("/Wide-Bold"),
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([inner]),
                ToUnicode=self.pdf.make_stream(WIDE_MAP),
            )
        )
