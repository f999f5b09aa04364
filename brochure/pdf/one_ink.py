"""Drawings in one ink: shades of grey; and where two hues would come to nearly the same shade, hatching for areas and
dashes for lines."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from reportlab.graphics.renderbase import renderScaledDrawing
from reportlab.graphics.renderPDF import _PDFRenderer
from reportlab.graphics.shapes import (
    Circle,
    DirectDraw,
    Ellipse,
    Group,
    LineShape,
    Path,
    Polygon,
    Rect,
    Shape,
    SolidShape,
)
from reportlab.lib.colors import Color

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.hatching import Box, Hatching, strokes
from brochure.pdf.ink import Colour

Mark = TypeVar("Mark")

_PAPER: Final = (1.0, 1.0, 1.0)
# Greys are alike when they are nearer than this, from 0 (black) to 1 (white); hues differ when what is left of the
# colours without their greys is further apart than the other.
_ALIKE, _OTHER_HUE = 0.2, 0.25
# A drawing of more colours than this is a picture, whose shades need not be named apart; hatched it would be a quilt.
_MOST = 8
# How areas are hatched and lines are dashed, in points on paper: in as many ways as a drawing has colours.
_PITCH, _WEIGHT = 3.4, 0.7
_HATCHINGS: Final = (
    *(Hatching(angle, _PITCH, _WEIGHT) for angle in (45, -45, 0, 90)),
    *(Hatching(angle, 2 * _PITCH, 2 * _WEIGHT) for angle in (45, -45, 0, 90)),
)
_DASHES: Final = (
    (6.0, 3.0), (1.5, 2.5), (10.0, 2.5, 1.5, 2.5), (3.0, 1.5), (12.0, 5.0), (1.0, 5.0), (6.0, 2.0, 2.0, 2.0, 2.0, 2.0),
    (3.0, 6.0),
)  # fmt: skip
# How far letters keep the hatching away, in points; and how far from the page lines are drawn.
_HALO, _NEAR = 1.4, 72.0
_BLACK, _WHITE = Color(0, 0, 0), Color(1, 1, 1)


class Lettering(Group):
    """The outlines of letters of a text: they are never hatched, and keep the hatching around them away."""


def paint_in_one_ink(shapes: Any, canvas: TaggedCanvas, told_apart: bool) -> None:
    """Draw ReportLab's shapes in greys, at the origin. `told_apart`: hues may say something there, so areas are hatched
    and lines are dashed."""
    renderer = _OneInk()
    if told_apart:
        renderer.hatchings = _marked(_fills(shapes), [_PAPER], _HATCHINGS)
        renderer.dashes = _marked(_lines(shapes), [], _DASHES)
    renderer.draw(renderScaledDrawing(shapes), canvas, 0, 0)


def shade(colour: Colour) -> float:
    """How light the grey of a colour is, from 0 to 1 (ITU-R BT.601-7, 2.5.1): what pictures of pixels get too."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _is_another(one: Colour, other: Colour) -> bool:
    """Whether two colours are told apart by their hues only."""
    first, second = shade(one), shade(other)
    apart = [(a - first) - (b - second) for a, b in zip(one, other, strict=True)]
    return abs(first - second) < _ALIKE and math.hypot(*apart) > _OTHER_HUE


def _marked(colours: Iterable[Colour], plain: list[Colour], marks: Sequence[Mark]) -> dict[Colour, Mark]:
    """A mark for each colour that no grey of its own tells from those before it, and from the `plain` ones."""
    different = list(dict.fromkeys(colours))
    marked: dict[Colour, Mark] = {}
    for colour in different if len(different) <= _MOST else ():
        if any(_is_another(colour, other) for other in plain):
            marked[colour] = marks[len(marked)]
        else:
            plain = [*plain, colour]
    return marked


def _drawn(shape: Any) -> Iterator[Any]:
    """The shapes of a drawing in the order of painting, without its letters."""
    if isinstance(shape, Group) and not isinstance(shape, Lettering):
        for one in shape.contents:
            yield from _drawn(one)
    else:
        yield shape


def _fills(shapes: Any) -> Iterator[Colour]:
    """The colours that areas are filled with."""
    return (_parts(shape.fillColor) for shape in _drawn(shapes) if _is_area(shape))


def _lines(shapes: Any) -> Iterator[Colour]:
    """The colours of lines that are whole, and around nothing."""
    return (_parts(shape.strokeColor) for shape in _drawn(shapes) if _is_line(shape))


def _is_area(shape: Any) -> bool:
    """Whether a shape is filled, and is no gradient or clip."""
    if not isinstance(shape, (Circle, Ellipse, Path, Polygon, Rect)) or getattr(shape, "isClipPath", False):
        return False
    return isinstance(shape.fillColor, Color)


def _is_line(shape: Any) -> bool:
    if not isinstance(shape, (LineShape, SolidShape)) or not isinstance(shape.strokeColor, Color):
        return False
    return not (shape.strokeDashArray or _is_area(shape))


def _parts(colour: Any) -> Colour:
    return colour.red, colour.green, colour.blue


def _grey(colour: Any) -> Any:
    """The grey of one of ReportLab's colours, as opaque as that is."""
    light = round(shade(_parts(colour)), 3)
    return Color(light, light, light, alpha=colour.alpha)


def _away_from(colour: Any) -> Any:
    """Black or white, whichever is seen better on a colour."""
    return _WHITE if shade(_parts(colour)) < 0.5 else _BLACK


class _OneInk(_PDFRenderer):
    """ReportLab's renderer, in greys. A hatched shape is filled, hatched and then outlined."""

    _canvas: Any

    def __init__(self) -> None:
        super().__init__()
        self.hatchings: dict[Colour, Hatching] = {}
        self.dashes: dict[Colour, tuple[float, ...]] = {}
        # Of letters, what is painted at present: the "halo" around them or their "fill"; nothing outside of letters.
        self._letters = ""

    def setFillColor(self, c: Any) -> None:
        """As ReportLab's, in grey."""
        self._canvas.setFillColor(_grey(c))

    def setStrokeColor(self, c: Any) -> None:
        """As ReportLab's, in grey."""
        self._canvas.setStrokeColor(_grey(c))

    def drawGroup(self, group: Any) -> None:
        """As ReportLab's; of letters that may stand on a hatched area, first what keeps it away from all of them."""
        if not isinstance(group, Lettering):
            super().drawGroup(group)
            return
        for part in ("halo", "fill") if self.hatchings else ("fill",):
            self._letters = part
            super().drawGroup(group)
        self._letters = ""

    def drawNodeDispatcher(self, node: Any) -> None:
        """As ReportLab's, with hatching and dashes."""
        if isinstance(node, DirectDraw):  # a gradient of svglib's, which brings its colours along
            node = copy.copy(node)
            node._rl_colors = [_grey(colour) for colour in node._rl_colors]
        if self._letters == "halo" and _is_area(node):
            self._set_halo(node)
        elif not self._letters and _is_line(node) and (dashes := self.dashes.get(_parts(node.strokeColor))):
            self._canvas.setDash([length / self._scale() for length in dashes])
        elif not self._letters and _is_area(node) and (hatching := self.hatchings.get(_parts(node.fillColor))):
            self._draw_hatched(node, hatching)
            return
        super().drawNodeDispatcher(node)

    def _scale(self) -> float:
        """How many points of the page a unit of the drawing is."""
        a, b, c, d = self._canvas._currentMatrix[:4]
        return math.sqrt(abs(a * d - b * c)) or 1.0

    def _set_halo(self, letter: Any) -> None:
        """Paint a line around a letter, and not the letter."""
        self._fill, self._stroke = 0, 1
        self._canvas.setStrokeColor(_away_from(letter.fillColor))
        self._canvas.setLineWidth(2 * _HALO / self._scale())
        self._canvas.setLineJoin(1)

    def _draw_hatched(self, shape: Shape, hatching: Hatching) -> None:
        stroke, self._stroke = self._stroke, 0
        super().drawNodeDispatcher(shape)
        self._hatch(shape, hatching)
        self._stroke, self._fill = stroke, 0
        if stroke:
            super().drawNodeDispatcher(shape)

    def _hatch(self, shape: Shape, hatching: Hatching) -> None:
        """Lines over a shape, in points of the page however the drawing is scaled and turned."""
        canvas = self._canvas
        matrix = tuple(canvas._currentMatrix)
        back = _inverse(matrix)
        box = _on_page(_moved(shape.getBounds(), matrix), canvas)
        if back is None or box is None:
            return  # flat or elsewhere: nothing of it is seen
        canvas.saveState()
        self._canvas = _Clip(canvas)
        super().drawNodeDispatcher(shape)
        self._canvas = canvas
        canvas.transform(*back)
        canvas.setDash()
        canvas.setLineCap(0)
        canvas.setLineWidth(hatching.weight)
        canvas.setStrokeColor(_away_from(shape.fillColor))
        canvas.lines(strokes(box, hatching))
        canvas.restoreState()


class _Clip:
    """Stands in for a canvas: what would be painted on it, the next lines are clipped by."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas

    def beginPath(self) -> Any:
        """A path, as the canvas's."""
        return self._canvas.beginPath()

    def drawPath(self, path: Any, fillMode: int | None = None, **_: Any) -> None:
        """Clip by `path`."""
        self._canvas.clipPath(path, stroke=0, fill=0, fillMode=fillMode)

    def rect(self, *box: float, **_: Any) -> None:
        """Clip by a rectangle: left, lower edge, width, height."""
        self._clip("rect", box)

    def roundRect(self, *box: float, **_: Any) -> None:
        """Clip by a rectangle with a radius."""
        self._clip("roundRect", box)

    def circle(self, *circle: float, **_: Any) -> None:
        """Clip by a circle: its middle and radius."""
        self._clip("circle", circle)

    def ellipse(self, x1: float, y1: float, x2: float, y2: float, **_: Any) -> None:
        """Clip by an ellipse, given by two corners of the box around it."""
        self._clip("ellipse", (x1, y1, x2 - x1, y2 - y1))

    def _clip(self, name: str, given: tuple[float, ...]) -> None:
        path = self.beginPath()
        getattr(path, name)(*given)
        self.drawPath(path)


def _inverse(matrix: tuple[float, ...]) -> tuple[float, ...] | None:
    """The way back from a moved coordinate system (a b c d e f), unless it is flat."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if abs(area) < 1e-9:
        return None
    return d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area


def _moved(box: Box, matrix: tuple[float, ...]) -> Box:
    """A box around `box` as it stands on the page."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _on_page(box: Box, canvas: TaggedCanvas) -> Box | None:
    """The part of a box that is on the page or near it: a shape may be of any size, and its lines as many."""
    left, lower = max(box[0], -_NEAR), max(box[1], -_NEAR)
    right, upper = min(box[2], canvas.sheet.width + _NEAR), min(box[3], canvas.sheet.height + _NEAR)
    return (left, lower, right, upper) if left < right and lower < upper else None
