"""Vector drawings: SVG through svglib. What it could use to reach outside the file is refused first."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Family

_MAX_BYTES = 2_000_000
# Only in these does a byte below 128 always mean its ASCII character, so that what is searched for is found.
_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""", re.I)
_FORBIDDEN = (
    # A document type by its public name alone, as drawing programs write it, refers to nothing that is read.
    (re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.I), "it declares an entity"),
    (re.compile(rb"<\s*(?:\w+:)?script\b", re.I), "it has a script"),
    (re.compile(rb"<\s*(?:\w+:)?(?:image|foreignObject)\b", re.I), "it holds another picture or a web page"),
    (re.compile(rb"(?:href|src)\s*=\s*[\"']\s*(?!#)", re.I), "it refers to something outside itself"),
    (re.compile(rb"@import|url\(\s*[\"']?\s*(?!#|[\"']?#)", re.I), "its style refers to something outside itself"),
    (re.compile(rb"<\?xml-stylesheet", re.I), "it refers to a style sheet outside itself"),
)


class DrawingError(Exception):
    """An SVG that cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A vector drawing: ReportLab's shapes, and its size in points."""

    shapes: Any
    width: float
    height: float

    def paint(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw it into the box whose lower left corner is (x, y)."""
        from reportlab.graphics import renderPDF

        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / self.width, height / self.height)
        renderPDF.draw(self.shapes, canvas, 0, 0)
        canvas.restoreState()


def open_drawing(path: Path, family: Family) -> Drawing:
    """Read an SVG file. Words in it become outlines of `family`. Raises DrawingError."""
    data = path.read_bytes()
    if len(data) > _MAX_BYTES:
        raise DrawingError(f"it is {len(data) / 1e6:.0f} MB large")
    declared = _ENCODING.search(data)
    if b"\0" in data or (declared and declared[1].lower() not in _ENCODINGS):
        raise DrawingError("it is not saved as UTF-8")
    if not data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
        raise DrawingError("it is no SVG file")
    for pattern, reason in _FORBIDDEN:
        if pattern.search(data):
            raise DrawingError(reason)
    import logging

    from svglib.svglib import svg2rlg

    logging.getLogger("svglib").setLevel(logging.CRITICAL)
    try:
        shapes = svg2rlg(str(path))
    except Exception as error:  # svglib and lxml raise nearly anything on damaged files
        raise DrawingError(str(error) or type(error).__name__) from error
    if shapes is None or not shapes.width > 0 or not shapes.height > 0 or not _has_ink(shapes):
        raise DrawingError("nothing in it can be drawn")
    try:
        _outline_words(shapes, family)
    except MissingGlyphError as error:
        character = error.character
        raise DrawingError(f"no font has the character {character} (U+{ord(character):04X}) of its words") from error
    return Drawing(shapes, float(shapes.width), float(shapes.height))


def _has_ink(group: Any) -> bool:
    return any(_has_ink(shape) if hasattr(shape, "contents") else True for shape in group.contents)


def _outline_words(group: Any, family: Family) -> None:
    """Replace each string shape by the outlines of its letters."""
    from reportlab.graphics.shapes import Group, String

    for index, shape in enumerate(group.contents):
        if isinstance(shape, String):
            group.contents[index] = _outlines(shape, family)
        elif isinstance(shape, Group):
            _outline_words(shape, family)


def _outlines(shape: Any, family: Family) -> Any:
    from reportlab.graphics.shapes import Group

    name = str(shape.fontName).lower()
    face = family.pick(bold="bold" in name, italic="italic" in name or "oblique" in name)
    pen = _Pen(shape.fillColor)
    advance = face.outline(shape.text, pen)
    scale = shape.fontSize / face.units_per_em
    left = {"middle": advance * scale / 2, "end": advance * scale}.get(shape.textAnchor, 0.0)
    letters = Group(pen.path)
    letters.transform = (scale, 0, 0, scale, shape.x - left, shape.y)
    return letters


class _Pen:
    """Collects outlines, in font units, into one path. TrueType's quadratic curves become cubic ones."""

    def __init__(self, colour: Any) -> None:
        from reportlab.graphics.shapes import Path as Shape

        self.path = Shape(fillColor=colour, strokeColor=None, strokeWidth=0)
        self.offset = 0
        self._at = (0.0, 0.0)

    def _move(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] + self.offset, point[1]

    def moveTo(self, point: tuple[float, float]) -> None:
        self._at = self._move(point)
        self.path.moveTo(*self._at)

    def lineTo(self, point: tuple[float, float]) -> None:
        self._at = self._move(point)
        self.path.lineTo(*self._at)

    def curveTo(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        self._at = self._move(end)
        self.path.curveTo(*self._move(first), *self._move(second), *self._at)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (cx, cy), (x1, y1) = self._at, self._move(control), self._move(end)
        self._at = (x1, y1)
        self.path.curveTo(x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x1 + (cx - x1) * 2 / 3, y1 + (cy - y1) * 2 / 3, x1, y1)

    def closePath(self) -> None:
        self.path.closePath()
