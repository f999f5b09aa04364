"""What ReportLab's canvas can paint: paths with their marks, and what is refused because no element would own it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, Protocol, TypeVar

from reportlab.pdfgen.canvas import Canvas

from brochure.pdf.errors import TagError
from brochure.pdf.marks import Artifact, Context
from brochure.pdf.sheet import Sheet
from brochure.pdf.structure import GRAPHIC, Element

Rect = tuple[float, float, float, float]
C = TypeVar("C", bound=type[Canvas])

# What ReportLab's canvas paints paths with; circle, grid, cross and the gradients are made of these.
_PATHS = ("line", "lines", "bezier", "arc", "rect", "ellipse", "wedge", "roundRect", "drawPath", "shade")
# Those of them that words may stand on, and the corners of what they fill, by their arguments.
_AREAS: dict[str, Callable[[dict[str, Any]], Rect]] = {
    "rect": lambda given: _corners(given["x"], given["y"], given["width"], given["height"]),
    "roundRect": lambda given: _corners(given["x"], given["y"], given["width"], given["height"]),
    "ellipse": lambda given: (given["x1"], given["y1"], given["x2"], given["y2"]),
}
# What would leave ink, annotations or programs in the file that no element knows of.
_REFUSED = (
    "beginText", "drawText", "drawString", "drawRightString", "drawCentredString", "drawAlignedString",
    "drawImage", "drawInlineImage", "beginForm", "doForm", "addPostScriptCommand",
    "linkURL", "linkRect", "linkAbsolute",
    "textAnnotation", "freeTextAnnotation", "highlightAnnotation", "inkAnnotation", "save", "getpdfdata",
)


class Painted(Protocol):
    """A canvas, as far as painting a path concerns it."""

    sheet: Sheet
    fill_colour: Any
    _currentMatrix: tuple[float, ...]

    @property
    def context(self) -> Context | None:
        """What ink belongs to at present."""

    def begin_path(self) -> None:
        """Open the mark of a path."""

    def note_stroke(self) -> None:
        """A path is stroked now."""


def marked(canvas: C) -> C:
    """A class of canvases whose paths have marks, and which refuses what could have none (TagError)."""
    for name in _PATHS:
        setattr(canvas, name, _path(name))
    for name in _REFUSED:
        setattr(canvas, name, _refusal(name))
    return canvas


def takes_graphics(context: Context) -> bool:
    """Whether paths and images mean something there, or are known to mean nothing."""
    return isinstance(context, Artifact) or context.role in GRAPHIC


def _is_graphic(context: Context | None) -> bool:
    return isinstance(context, Element) and context.role in GRAPHIC


def _corners(x: float, y: float, width: float, height: float) -> Rect:
    return x, y, x + width, y + height


def _path(name: str) -> Any:
    """ReportLab's method `name`, with its mark. A path that is neither filled nor stroked gets none."""
    plain = getattr(Canvas, name)
    parameters = signature(plain)
    corners, strokes = _AREAS.get(name), name != "shade"

    @wraps(plain)
    def painted(self: Painted, *args: Any, **options: Any) -> Any:
        given = parameters.bind(self, *args, **options)
        given.apply_defaults()
        if given.arguments.get("stroke", 1) or given.arguments.get("fill"):
            self.begin_path()
        if strokes and given.arguments.get("stroke", 1):
            self.note_stroke()
        if corners and given.arguments["fill"] and not _is_graphic(self.context):
            self.sheet.area(corners(given.arguments), self._currentMatrix, self.fill_colour)
        return plain(self, *args, **options)

    return painted


def _refusal(name: str) -> Any:
    def refused(self: Painted, *_: Any, **__: Any) -> Any:
        raise TagError(f"{name} would leave something in the file that no element knows of")

    return refused
