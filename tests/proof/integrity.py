"""What validators miss in a tagged PDF: whether content, structure tree, ParentTree and annotations agree.

`faults` takes the bytes of a PDF and gives one line for each fault, none for a sound file. It is stricter than the
standards where a writer of our kind has no excuse: the tag of a mark is the role of its element, marks stay inside or
outside of a text object, there are no marks in form XObjects and no elements without content but for empty cells.
Sources: ISO 32000-1, 14.6 to 14.8; ISO 14289-1, 7.1 to 7.5, 7.9, 7.18.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object

from tests.proof.content_marks import page_marks
from tests.proof.link_rules import link_faults
from tests.proof.structure_rules import rule_faults
from tests.proof.tree import Content, Element, Reference, Tree, bare, listed, number_tree, structure


def faults(pdf: bytes) -> list[str]:
    """All faults of the file, in the order of its parts: tree, pages, annotations, ParentTree, links, title."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return _Inspection(document).faults()


class _Inspection:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.document = document
        self.tree: Tree = structure(document)
        self.owners: dict[Content, Element] = {}
        root = document.Root.get("/StructTreeRoot")
        self.root: Object = root if isinstance(root, Dictionary) else Dictionary()
        self.parents = number_tree(self.root.get("/ParentTree"))
        self.pages = [page_marks(page) for page in document.pages]
        self.used_keys: Counter[int] = Counter()
        self.referring: defaultdict[Reference, list[Element]] = defaultdict(list)
        for element in self.tree.walk():
            for reference in element.references:
                self.referring[reference.target].append(element)

    def faults(self) -> list[str]:
        found = list(self.tree.faults)
        found += self.contents_of_tree()
        found += rule_faults(self.tree, self.root)
        for number, page in enumerate(self.document.pages, start=1):
            found += [f"page {number}: {fault}" for fault in self.page(page, number)]
        found += self.object_references()
        found += self.parent_tree()
        found += link_faults(self.document)
        found += self.title()
        return found

    def contents_of_tree(self) -> Iterator[str]:
        """Each MCID in the tree once, and each of them on its page."""
        for element in self.tree.walk():
            for content in element.contents:
                where = f"page {content.page}: MCID {content.mcid}"
                if content in self.owners:
                    yield f"{where} is in the tree twice"
                self.owners[content] = element
                if not content.page:
                    yield f"{element.role} has MCID {content.mcid} on no page of the document"
                elif content.mcid not in self.pages[content.page - 1].tags:
                    yield f"{where} is in the tree ({element.role}) and not on the page"

    def page(self, page: pikepdf.Page, number: int) -> Iterator[str]:
        marks = self.pages[number - 1]
        yield from marks.faults
        parents = self.page_parents(page)
        if marks.tags and parents is None:
            yield "no StructParents with an array in the ParentTree"
        for mcid, tag in marks.tags.items():
            owner = self.owners.get(Content(number, mcid))
            if owner is None:
                yield f"MCID {mcid} ({tag}) is in no element"
                continue
            if owner.role != tag:
                yield f"MCID {mcid} is tagged {tag} and belongs to {owner.role}"
            named = parents[mcid] if parents is not None and mcid < len(parents) else None
            if parents is not None and (named is None or named.objgen != owner.reference):
                yield f"MCID {mcid}: the ParentTree does not name its element ({owner.role})"
        for mcid, named in enumerate(parents or []):
            if named is not None and mcid not in marks.tags:
                yield f"the ParentTree has an element for MCID {mcid}, which the page has not"
        for annotation in listed(page.obj.get("/Annots")):
            yield from self.annotation(annotation)

    def page_parents(self, page: pikepdf.Page) -> list | None:
        key = page.obj.get("/StructParents")
        if key is None:
            return None
        self.used_keys[int(key)] += 1
        entry = self.parents.get(int(key))
        return list(entry) if isinstance(entry, Array) else None

    def annotation(self, annotation: Object) -> Iterator[str]:
        """An annotation and its element name each other (ISO 32000-1, 14.7.4.4)."""
        kind = bare(annotation.get("/Subtype", "annotation"))
        owners = self.referring.get(annotation.objgen, [])
        if len(owners) != 1:
            yield f"{kind} annotation has {len(owners)} OBJRs in the tree instead of one"
        key = annotation.get("/StructParent")
        if key is None:
            yield f"{kind} annotation without StructParent"
            return
        self.used_keys[int(key)] += 1
        named = self.parents.get(int(key))
        if owners and (not isinstance(named, Dictionary) or named.objgen != owners[0].reference):
            yield f"{kind} annotation: the ParentTree does not name its element"
        if owners and kind == "Link" and owners[0].role != "Link":
            yield f"Link annotation in a {owners[0].role} element"

    def object_references(self) -> Iterator[str]:
        """No OBJR leads to something that is on no page."""
        present: set[Reference] = {
            annotation.objgen for page in self.document.pages for annotation in listed(page.obj.get("/Annots"))
        }
        for target, elements in self.referring.items():
            if target not in present:
                yield f"{elements[0].role} has an OBJR to something that is on no page"

    def parent_tree(self) -> Iterator[str]:
        for key, times in self.used_keys.items():
            if times > 1:
                yield f"{times} pages or annotations have the key {key} in the ParentTree"
        for key in sorted(self.parents.keys() - self.used_keys.keys()):
            yield f"the ParentTree has a key {key} that no page or annotation uses"
        following = self.root.get("/ParentTreeNextKey")
        if following is not None and self.parents and int(following) <= max(self.parents):
            yield "ParentTreeNextKey is not greater than the keys in use"

    def title(self) -> Iterator[str]:
        """Viewers show the title in place of the file's name (ISO 14289-1, 7.1)."""
        try:
            title = self.document.open_metadata().get("dc:title", "")
        except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError) as error:
            yield f"the metadata cannot be read: {error}"
            return
        if not str(title).strip():
            yield "the document has no title"
