"""The structure tree of a tagged PDF as Python objects, and the number, name and page lookups that go with it.

Follows ISO 32000-1, 14.7. Reading never raises on a damaged tree: what was wrong is noted in `Tree.faults`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

Reference = tuple[int, int]
DIRECT: Reference = (0, 0)


@dataclass(frozen=True, slots=True)
class Content:
    """One marked-content sequence: the 1-based page (0: a page that is not in the document) and its MCID."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class ObjectReference:
    """An OBJR: the annotation (or other object) an element stands for."""

    target: Reference


@dataclass(slots=True, eq=False)
class Element:
    """One structure element; `role` is without the slash and not mapped through the RoleMap."""

    role: str
    source: pikepdf.Object
    parent: Element | None
    kids: list[Element | Content | ObjectReference] = field(default_factory=list)

    @property
    def reference(self) -> Reference:
        return self.source.objgen

    @property
    def path(self) -> tuple[str, ...]:
        """The roles from the top of the tree down to this element."""
        above = self.parent.path if self.parent else ()
        return (*above, self.role)

    @property
    def elements(self) -> list[Element]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def contents(self) -> list[Content]:
        return [kid for kid in self.kids if isinstance(kid, Content)]

    @property
    def references(self) -> list[ObjectReference]:
        return [kid for kid in self.kids if isinstance(kid, ObjectReference)]

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def words(self, key: str) -> str | None:
        """A text entry of the element itself: Alt, ActualText, Lang, E, ID, T."""
        value = self.source.get(f"/{key}")
        return None if value is None else str(value)

    def attribute(self, key: str) -> pikepdf.Object | None:
        """An attribute such as Scope or BBox, whoever its owner (/O) is."""
        for owner in attribute_objects(self.source):
            value = owner.get(f"/{key}")
            if value is not None:
                return value
        return None


@dataclass(slots=True)
class Tree:
    """All elements below the StructTreeRoot, the roots first."""

    roots: list[Element]
    faults: list[str]

    def walk(self) -> Iterator[Element]:
        for root in self.roots:
            yield from root.walk()


def attribute_objects(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The attribute dictionaries of an element: /A is one, or an array of them with revision numbers between."""
    return [item for item in listed(element.get("/A")) if isinstance(item, (Dictionary, pikepdf.Stream))]


def listed(value: object) -> list:
    """The entries of an array; one object as a list of one; nothing as an empty list."""
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def page_numbers(pdf: pikepdf.Pdf) -> dict[Reference, int]:
    """The 1-based number of each page object."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}


def structure(pdf: pikepdf.Pdf) -> Tree:
    """Reads the structure tree; a PDF without one gives an empty tree with a fault."""
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return Tree([], ["the document has no StructTreeRoot"])
    climber = _Climber(page_numbers(pdf))
    roots = [climber.element(kid, None, root) for kid in listed(root.get("/K"))]
    return Tree([element for element in roots if element], climber.faults)


class _Climber:
    def __init__(self, numbers: dict[Reference, int]) -> None:
        self.numbers = numbers
        self.faults: list[str] = []
        self.seen: set[Reference] = set()

    def element(self, source: pikepdf.Object, parent: Element | None, above: pikepdf.Object) -> Element | None:
        """`above` is the object that /P must name."""
        if not isinstance(source, Dictionary) or "/S" not in source:
            self.faults.append(f"a kid of {parent.role if parent else 'the root'} is not a structure element")
            return None
        role = bare(source.S)
        if source.objgen == DIRECT:
            self.faults.append(f"{role} is not an indirect object")
        elif source.objgen in self.seen:
            self.faults.append(f"{role} is in the tree twice")
            return None
        self.seen.add(source.objgen)
        back = source.get("/P")
        if back is None or back.objgen != above.objgen:
            self.faults.append(f"{role}: /P does not name its parent")
        element = Element(role, source, parent)
        for kid in listed(source.get("/K")):
            found = self.kid(kid, element)
            if found is not None:
                element.kids.append(found)
        return element

    def kid(self, kid: object, element: Element) -> Element | Content | ObjectReference | None:
        page = element.source.get("/Pg")
        if isinstance(kid, int):
            return Content(self.number(page), kid)
        if not isinstance(kid, Dictionary):
            self.faults.append(f"{element.role}: a kid is neither a number nor a dictionary")
            return None
        kind = kid.get("/Type")
        if kind == Name.MCR:
            return Content(self.number(kid.get("/Pg", page)), int(kid.MCID))
        if kind == Name.OBJR:
            return ObjectReference(kid.Obj.objgen)
        return self.element(kid, element, element.source)

    def number(self, page: pikepdf.Object | None) -> int:
        return 0 if page is None else self.numbers.get(page.objgen, 0)


def bare(name: object) -> str:
    """A PDF name without its slash."""
    return str(name).removeprefix("/")


def number_tree(node: pikepdf.Object | None) -> dict[int, pikepdf.Object]:
    """All entries of a number tree (ISO 32000-1, 7.9.7)."""
    return {int(key): value for key, value in _leaves(node, "/Nums", set())}


def name_tree(node: pikepdf.Object | None) -> dict[bytes, pikepdf.Object]:
    """All entries of a name tree (ISO 32000-1, 7.9.6)."""
    return {bytes(key): value for key, value in _leaves(node, "/Names", set())}


def _leaves(
    node: pikepdf.Object | None, key: str, seen: set[Reference]
) -> Iterator[tuple[pikepdf.Object, pikepdf.Object]]:
    if not isinstance(node, Dictionary) or (node.objgen != DIRECT and node.objgen in seen):
        return
    seen.add(node.objgen)
    entries = listed(node.get(key))
    yield from zip(entries[::2], entries[1::2], strict=False)
    for kid in listed(node.get("/Kids")):
        yield from _leaves(kid, key, seen)
