"""How mutations are collected, and what several of them need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Object

from tests.proof.tree import Element, structure
from tests.proof.typefaces import page_fonts

Mutation = Callable[[pikepdf.Pdf], bool]
Instruction = tuple[list[Any], str]


def elements(pdf: pikepdf.Pdf, *roles: str) -> list[Element]:
    """The elements with one of these roles in reading order."""
    return [element for element in structure(pdf).walk() if element.role in roles]


def rename(pdf: pikepdf.Pdf, role: str, new: str) -> bool:
    """Gives the first element of a role another."""
    for element in elements(pdf, role)[:1]:
        element.source.S = pikepdf.Name(f"/{new}")
        return True
    return False


def remove(holder: Object | None, key: str) -> bool:
    """Deletes an entry of a dictionary."""
    if holder is None or key not in holder:
        return False
    del holder[key]
    return True


def all_of(changes: Iterable[bool]) -> bool:
    """Makes every change of an iterator, and says whether there was one."""
    return sum(changes) > 0


def fonts(pdf: pikepdf.Pdf) -> Iterator[Object]:
    """Every font of the file once."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        yield from page_fonts(page.resources, seen)


def images(pdf: pikepdf.Pdf) -> Iterator[Object]:
    """The image XObjects of the pages."""
    for page in pdf.pages:
        for thing in dict(page.resources.get("/XObject", pikepdf.Dictionary()).items()).values():
            if thing.get("/Subtype") == pikepdf.Name.Image:
                yield thing


def instructions(page: pikepdf.Page) -> list[Instruction]:
    """The content stream of a page as operands and operator."""
    return [
        (list(instruction.operands), str(instruction.operator)) for instruction in pikepdf.parse_content_stream(page)
    ]


def rewrite(pdf: pikepdf.Pdf, page: pikepdf.Page, content: list[Instruction]) -> bool:
    """Gives a page a new content stream."""
    commands = [(operands, pikepdf.Operator(operator)) for operands, operator in content]
    page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(commands))
    return True


def insert(pdf: pikepdf.Pdf, source: bytes, at_end: bool = True) -> bool:
    """Adds operators, as PDF writes them, to the end or the beginning of the first page."""
    page = pdf.pages[0]
    old = page.obj.Contents
    streams = list(old) if isinstance(old, pikepdf.Array) else [old]
    added = pdf.make_stream(b"\n" + source + b"\n")
    page.obj.Contents = pikepdf.Array([*streams, added] if at_end else [added, *streams])
    return True


def registry(*mutations: Mutation) -> dict[str, Mutation]:
    """Mutations by their names."""
    return {mutation.__name__: mutation for mutation in mutations}
