"""Reading the XML of Word files by the names of its elements, whatever prefix or namespace they come with.

The names are those of ECMA-376 part 1: 17 (WordprocessingML), 20 (DrawingML), 22.1 (mathematics).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

__all__ = [
    "Element", "Story", "Target", "attribute", "child", "children", "choices", "inside", "is_on", "local", "value",
]  # fmt: skip

Element = Any
"""An element of lxml, which has no types."""

_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Target:
    """What a relation leads to: a part of the file with its bytes and own relations, or an address outside of it."""

    data: bytes = b""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A flow of text in the file: the body, the footnotes, a header. `follow` finds the target of a relation's id."""

    element: Element
    follow: Callable[[str], Target | None]


def local(element: Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """An attribute's value; nothing when there is none."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *way: str) -> Element | None:
    """The first child with the first name, its first child with the next, and so on."""
    for name in way:
        element = None if element is None else next((one for one in element if local(one) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children with a name."""
    yield from (one for one in (() if element is None else element) if local(one) == name)


def choices(element: Element) -> list[Element]:
    """What an AlternateContent offers: the first is the newest way, the others show the same in older ones (part 3)."""
    return [one for one in element if local(one) in ("Choice", "Fallback")]


def inside(element: Element, *names: str) -> Iterator[Element]:
    """The elements with one of the names at any depth."""
    yield from (one for one in element.iter() if local(one) in names)


def value(element: Element | None, *way: str) -> str:
    """The attribute `val` of the element at the end of a way."""
    return attribute(child(element, *way), "val")


def is_on(element: Element | None, name: str) -> bool | None:
    """A switch among properties: on, off, or not said (17.17.4: without a value it is on)."""
    switch = child(element, name)
    if switch is None:
        return None
    return attribute(switch, "val").lower() not in _OFF
