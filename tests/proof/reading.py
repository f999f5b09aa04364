"""What a reader of a tagged PDF hears: its text in the order of the structure tree, never in the order of painting.

All functions take the bytes of a PDF. Text comes out as the fonts' ToUnicode says, with the spaces that are in the file
and no others: a kerning number in a TJ array is never a space. ActualText wins over what is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from tests.proof.destinations import Bookmark, Destinations, bookmarks, link_annotations
from tests.proof.events import Closed, Opened, Shown
from tests.proof.ink import ink
from tests.proof.marks import Mark, is_artifact, mcid_of
from tests.proof.tree import Content, Element, bare, structure

# Elements that only group others: text right below them is a passage of its own.
GROUPING = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "L", "LI", "Table", "THead", "TBody", "TFoot", "TR",
}  # fmt: skip
# Elements whose text belongs to the line they stand in (ISO 32000-1, 14.8.4.4), but for Note, which is read apart.
INLINE = {
    "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot",
    "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
}  # fmt: skip
EXCERPT = 40
WORDS_SHOWN = ("Lang", "Alt", "ActualText", "E")
ATTRIBUTES_SHOWN = ("ListNumbering", "Scope", "ColSpan", "RowSpan")


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that is read without a break: a paragraph, a heading, a label, a cell without paragraphs, ...

    `path`: the roles from the top of the tree, such as ('Document', 'Sect', 'H2'). `text`: with all inline elements in
    it. `pages`: the 1-based pages that it stands on. `lang`: the language in force. `alt`: of figures, whose text is
    what is written inside the picture.
    """

    path: tuple[str, ...]
    text: str
    pages: tuple[int, ...]
    lang: str = ""
    alt: str = ""

    @property
    def role(self) -> str:
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class Link:
    """One link annotation. `target`: the URI, the name of the destination, or 'page N'. `contents`: its description.
    `text`: of the Link element it belongs to, None when there is no such element. `page`: where it stands."""

    target: str
    contents: str
    text: str | None
    page: int


def read(pdf: bytes) -> list[Passage]:
    """The text of the document in structure order. Elements without text give no passage, figures always do."""
    with pikepdf.open(BytesIO(pdf)) as document:
        reader = _Reader(document)
        return [passage for root in structure(document).roots for passage in reader.passages(root)]


def outline(pdf: bytes) -> str:
    """The structure tree as indented text, for goldens: role, attributes, the first characters of the text."""
    with pikepdf.open(BytesIO(pdf)) as document:
        reader = _Reader(document)
        lines = [line for root in structure(document).roots for line in reader.outline(root, 0)]
        return "".join(f"{line}\n" for line in lines)


def artifacts(pdf: bytes, kind: str = "") -> list[list[str]]:
    """The text that is no part of the document (running heads, folios, repeated table heads), a list for each page,
    one text for each mark. `kind`: only artifacts of this type, such as 'Pagination'."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [list(_artifact_texts(page, kind)) for page in document.pages]


def links(pdf: bytes) -> list[Link]:
    """All link annotations, page by page. A link that is broken over lines may have several."""
    with pikepdf.open(BytesIO(pdf)) as document:
        reader, places = _Reader(document), Destinations(document)
        owners = {
            reference.target: element for element in structure(document).walk() for reference in element.references
        }
        found = []
        for number, page in enumerate(document.pages, start=1):
            for annotation in link_annotations(page):
                target, owner = places.of(annotation), owners.get(annotation.objgen)
                found.append(
                    Link(
                        target=target.text if target else "",
                        contents=str(annotation.get("/Contents", "")),
                        text=reader.text(owner) if owner else None,
                        page=number,
                    )
                )
        return found


def outline_entries(pdf: bytes) -> list[Bookmark]:
    """The bookmarks from top to bottom."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return bookmarks(document)


class _Reader:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.lang = str(document.Root.get("/Lang", ""))
        self.contents: dict[Content, str] = {}
        for number, page in enumerate(document.pages, start=1):
            for mcid, text in _marked_texts(page).items():
                self.contents[Content(number, mcid)] = text

    def text(self, element: Element) -> str:
        """All text of an element and of the elements below it."""
        actual = element.words("ActualText")
        if actual is not None:
            return actual
        return "".join(
            self.text(kid) if isinstance(kid, Element) else self.contents.get(kid, "")
            for kid in element.kids
            if isinstance(kid, (Element, Content))
        )

    def passages(self, element: Element) -> Iterator[Passage]:
        if element.role in ("Figure", "Formula") or element.words("ActualText") is not None:
            yield self.passage(element, self.text(element), self.pages(element))
            return
        text, pages = "", set[int]()
        for kid in element.kids:
            if isinstance(kid, Content):
                text += self.contents.get(kid, "")
                pages.add(kid.page)
            elif isinstance(kid, Element) and self.is_inline(kid):
                text += self.text(kid)
                pages |= self.pages(kid)
            elif isinstance(kid, Element):
                if text:
                    yield self.passage(element, text, pages)
                text, pages = "", set()
                yield from self.passages(kid)
        if text:
            yield self.passage(element, text, pages)

    def passage(self, element: Element, text: str, pages: set[int]) -> Passage:
        return Passage(element.path, text, tuple(sorted(pages)), self.language(element), element.words("Alt") or "")

    def is_inline(self, element: Element) -> bool:
        """Whether an element's text belongs to its parent's; one that holds blocks of its own never does."""
        return (
            element.role in INLINE
            and (element.parent is None or element.parent.role not in GROUPING)
            and all(below.role in INLINE for below in element.walk())
        )

    def pages(self, element: Element) -> set[int]:
        return {content.page for below in element.walk() for content in below.contents}

    def language(self, element: Element) -> str:
        own = element.words("Lang")
        if own is not None:
            return own
        return self.language(element.parent) if element.parent else self.lang

    def outline(self, element: Element, depth: int) -> Iterator[str]:
        named = [(key, element.words(key)) for key in WORDS_SHOWN]
        named += [(key, self.attribute(element, key)) for key in ATTRIBUTES_SHOWN]
        attributes = "".join(f" {key}={_excerpt(value)}" for key, value in named if value is not None)
        has_text = bool(element.contents) or any(self.is_inline(kid) for kid in element.elements)
        own = "".join(passage.text for passage in self.passages(element) if passage.path == element.path)
        excerpt = f' "{_excerpt(own)}"' if has_text and own else ""
        yield f"{'  ' * depth}{element.role}{attributes}{excerpt}"
        for kid in element.elements:
            yield from self.outline(kid, depth + 1)

    def attribute(self, element: Element, key: str) -> str | None:
        value = element.attribute(key)
        if key in ("ColSpan", "RowSpan") and value == 1:
            return None
        return None if value is None else bare(value)


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[:EXCERPT].rstrip() + "…"


def _marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of each MCID of a page."""
    texts: defaultdict[int, str] = defaultdict(str)
    for marks, text in _pieces(page):
        mcid = mcid_of(marks)
        if mcid is not None:
            texts[mcid] += text
    return dict(texts)


def _artifact_texts(page: pikepdf.Page, kind: str) -> Iterator[str]:
    text = ""
    for marks, piece in _pieces(page):
        if not piece:
            if text.strip():
                yield text
            text = ""
        elif is_artifact(marks) and (not kind or any(mark.kind == kind for mark in marks)):
            text += piece
    if text.strip():
        yield text


def _pieces(page: pikepdf.Page) -> Iterator[tuple[tuple[Mark, ...], str]]:
    """The shown strings of a page with the marks open round them; '' where a mark opens or closes. A mark with
    ActualText gives that text once, in place of all that is shown in it."""
    marks: list[Mark] = []
    for event in ink(page):
        replaced = any(mark.actual_text is not None for mark in marks)
        if isinstance(event, Opened):
            marks.append(event.mark)
            yield tuple(marks), ("" if replaced else event.mark.actual_text or "")
        elif isinstance(event, Closed):
            marks.pop()
            yield tuple(marks), ""
        elif isinstance(event, Shown) and not replaced:
            yield tuple(marks), event.text
