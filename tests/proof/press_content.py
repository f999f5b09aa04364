"""What is in the content streams of a file for printing: those of pages, forms and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Dictionary, Object

# What pikepdf calls an image that stands in the content itself.
_INLINE = "INLINE IMAGE"
# ISO 32000-1, table A.1, but for BX and EX, which let through what they stand around.
_KNOWN = frozenset(
    re.split(
        r"\s",
        "b B b* B* BDC BMC BT c cm CS cs d d0 d1 Do DP EMC ET f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S "
        "SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"",
    )
) | {_INLINE}
# Which operators name a resource, by its kind, and which operand it is.
_NAMING = {
    "Do": "/XObject", "gs": "/ExtGState", "Tf": "/Font", "sh": "/Shading", "cs": "/ColorSpace", "CS": "/ColorSpace",
    "scn": "/Pattern", "SCN": "/Pattern",
}  # fmt: skip
_NO_RESOURCE = ("/DeviceCMYK", "/DeviceGray", "/DeviceRGB", "/Pattern")


@dataclass
class Content:
    """One content stream: its operators, the colour spaces and rendering intents it names, the filters of images in
    it, names that its resources do not have, and the most states it saves inside each other."""

    operators: set[str] = field(default_factory=set)
    spaces: list[Any] = field(default_factory=list)
    intents: list[str] = field(default_factory=list)
    inline_filters: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    depth: int = 0

    @property
    def unknown(self) -> list[str]:
        """Operators that PDF does not have."""
        return sorted(self.operators - _KNOWN)


def contents(document: pikepdf.Pdf, streams: Iterable[Object]) -> list[Content]:
    """All content of a file; `streams` are all its streams."""
    found = [_content(page, page.obj.get("/Resources", Dictionary())) for page in document.pages]
    for stream in streams:
        if stream.get("/Subtype") == "/Form" or stream.get("/PatternType") == 1:
            found.append(_content(stream, stream.get("/Resources", Dictionary())))
    return found


def _content(source: Any, resources: Object) -> Content:
    content, depth = Content(), 0
    for operands, operator in pikepdf.parse_content_stream(source):
        name = str(operator)
        content.operators.add(name)
        if name in ("q", "Q"):
            depth += 1 if name == "q" else -1
            content.depth = max(content.depth, depth)
        elif name == "ri":
            content.intents.append(str(operands[0]))
        elif name == _INLINE:
            _inline(operands[0], content)
        if name in ("cs", "CS") and str(operands[0]) in _NO_RESOURCE:
            content.spaces.append(operands[0])
        elif kind := _NAMING.get(name):
            _name(operands, kind, resources, content)
    return content


def _inline(image: Any, content: Content) -> None:
    """An image in the stream itself (ISO 32000-1, 8.9.7)."""
    space = image.obj.get("/CS", image.obj.get("/ColorSpace"))
    if space is not None:
        content.spaces.append(space)
    filters = image.obj.get("/F", image.obj.get("/Filter"))
    if filters is not None:
        content.inline_filters += [str(one) for one in (filters if isinstance(filters, pikepdf.Array) else [filters])]


def _name(operands: Any, kind: str, resources: Object, content: Content) -> None:
    """A resource that is named, which must be there."""
    named = operands[-1] if kind == "/Pattern" else operands[0]
    if isinstance(named, pikepdf.Name) and str(named) not in resources.get(kind, Dictionary()):
        content.missing.append(f"{kind} {named}")
