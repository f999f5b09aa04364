"""Vector drawings: SVG through svglib, as ReportLab's shapes. Words in it become outlines."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Family
from brochure.pdf.svg import DrawingError, read_svg

__all__ = ["Drawing", "DrawingError", "open_drawing"]

_MAX_BYTES = 2_000_000
_ODD = "it has something in it that is not understood here"
# What a number becomes that is none, or too large for a PDF, when it is written.
_NO_NUMBER = re.compile(r"\b(?:nan|inf)\b|\d{8}")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A vector drawing: ReportLab's shapes, and its size in points. With `mono` it is painted in one ink, and areas
    are hatched where hues `may_mean` something."""

    shapes: Any
    width: float
    height: float
    mono: bool = False
    may_mean: bool = True

    def paint(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw it into the box whose lower left corner is (x, y)."""
        from reportlab.graphics import renderPDF

        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / self.width, height / self.height)
        if self.mono:
            from brochure.pdf.one_ink import paint_in_one_ink

            paint_in_one_ink(self.shapes, canvas, self.may_mean)
        else:
            renderPDF.draw(self.shapes, canvas, 0, 0)
        canvas.restoreState()


def open_drawing(path: Path, family: Family, *, mono: bool = False, may_mean: bool = True) -> Drawing:
    """Read an SVG file. Words in it become outlines of `family`. With `mono` it is painted in one ink, and its hues are
    told apart unless they `may_mean` nothing, as a logo's. Raises DrawingError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DrawingError(f"it cannot be read ({error.strerror})") from error
    if len(data) > _MAX_BYTES:
        raise DrawingError(f"it is {len(data) / 1e6:.0f} MB large")
    root = read_svg(data)
    try:
        shapes = _converted(root)
        _outline_words(shapes, family)
    except MissingGlyphError as error:
        raise DrawingError(f"no font has the character {error.character} that is written in it") from error
    except DrawingError:
        raise
    except Exception as error:  # svglib raises nearly anything on files that it did not expect
        raise DrawingError(_ODD) from error
    if not (_is_length(shapes.width) and _is_length(shapes.height)):
        raise DrawingError("it does not say how large it is: give it width and height, or a viewBox")
    drawing = Drawing(shapes, float(shapes.width), float(shapes.height), mono, may_mean)
    _rehearse(drawing)
    return drawing


def _is_length(value: Any) -> bool:
    return isinstance(value, (int, float)) and math.isfinite(value) and value > 0


def _converted(root: Any) -> Any:
    """ReportLab's shapes for the tree. What svglib warns of would be drawn wrong: DrawingError."""
    from svglib.svglib import SvgRenderer

    with _warnings() as heard:
        shapes = SvgRenderer("drawing", color_converter=_own_rgb, font_map=_Fonts()).render(root)
    if heard:
        raise DrawingError(f"it cannot be drawn as it is meant ({heard[0]})")
    return shapes


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What svglib says meanwhile, which would else go to the screen of whoever builds."""
    logger, heard = logging.getLogger("svglib"), _Ear()
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(heard)
    try:
        yield heard.said
    finally:
        logger.removeHandler(heard)
        logger.propagate = propagates


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, but for the remark that old Inkscape had other inches: sizes are set by the page here."""
        if "Inkscape" not in record.getMessage():
            self.said.append(record.getMessage())


def _own_rgb(colour: Any) -> Any:
    """A colour in RGB, and not ReportLab's own object of that name: svglib changes the opacity of what it is given."""
    from reportlab.lib.colors import CMYKColor, Color, cmyk2rgb

    if isinstance(colour, CMYKColor):
        rgb = cmyk2rgb((colour.cyan, colour.magenta, colour.yellow, colour.black), colour.density)
        return Color(*rgb, alpha=colour.alpha)
    return Color(colour.red, colour.green, colour.blue, alpha=colour.alpha) if isinstance(colour, Color) else colour


class _Fonts:
    """Stands in for svglib's search for fonts, which finds others on every machine."""

    def find_font(self, name: str, weight: str = "normal", style: str = "normal") -> tuple[str, bool]:
        """A font that ReportLab knows the widths of; the words are drawn in the family's own."""
        bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
        slanted = style in ("italic", "oblique")
        return "Helvetica" + "-" * (bold or slanted) + "Bold" * bold + "Oblique" * slanted, True


def _rehearse(drawing: Drawing) -> None:
    """Draw it on a page that is thrown away: what cannot be drawn is found while there is a file to blame."""
    canvas = TaggedCanvas((1000, 1000), "en")
    try:
        with canvas.artifact():
            drawing.paint(canvas, 0, 0, 1000, 1000)
    except Exception as error:  # ReportLab's renderer meets svglib's odd values here
        raise DrawingError(_ODD) from error
    if any(_NO_NUMBER.search(operators) for operators in canvas._code):
        raise DrawingError("it has numbers that are none, or much too large")
    if not any("BDC" in operators for operators in canvas._code):
        raise DrawingError("there is nothing in it to be seen")


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

    from brochure.pdf.one_ink import Lettering

    name = str(shape.fontName)
    letters, x = Lettering(), 0.0
    for shaped in family.shape(shape.text, bold="Bold" in name, italic="Oblique" in name):
        pen = _Pen(shape.fillColor)
        unit = shaped.face.units_per_em
        end = shaped.face.outline(shaped, pen, 0.0)
        part = Group(pen.path)
        part.transform = (1 / unit, 0, 0, 1 / unit, x, 0)
        letters.add(part)
        x += end / unit
    left = {"middle": x / 2, "end": x}.get(shape.textAnchor, 0.0) * shape.fontSize
    letters.transform = (shape.fontSize, 0, 0, shape.fontSize, shape.x - left, shape.y)
    return letters


class _Pen:
    """Collects outlines, in font units, into one path. TrueType's quadratic curves become cubic ones."""

    def __init__(self, colour: Any) -> None:
        from reportlab.graphics.shapes import Path as Shape

        self.path = Shape(fillColor=colour, strokeColor=None, strokeWidth=0, fillMode=1)
        self.offset = (0.0, 0.0)
        self._at = (0.0, 0.0)

    def _move(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] + self.offset[0], point[1] + self.offset[1]

    def moveTo(self, point: tuple[float, float]) -> None:
        """Start a contour."""
        self._at = self._move(point)
        self.path.moveTo(*self._at)

    def lineTo(self, point: tuple[float, float]) -> None:
        """A straight line."""
        self._at = self._move(point)
        self.path.lineTo(*self._at)

    def curveTo(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        """A cubic curve."""
        self._at = self._move(end)
        self.path.curveTo(*self._move(first), *self._move(second), *self._at)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        """A quadratic curve, by raising its degree."""
        (x0, y0), (cx, cy), (x1, y1) = self._at, self._move(control), self._move(end)
        first = (x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3)
        second = (x1 + (cx - x1) * 2 / 3, y1 + (cy - y1) * 2 / 3)
        self._at = (x1, y1)
        self.path.curveTo(*first, *second, *self._at)

    def closePath(self) -> None:
        """End a contour."""
        self.path.closePath()
