"""Small drawn signs, so that colour is never the only signal. Each fits a square and is an artifact: a word always
stands beside it."""

from __future__ import annotations

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.ink import Colour


def draw_sign(canvas: TaggedCanvas, tone: str, x: float, y: float, size: float, colour: Colour, ground: Colour) -> None:
    """Draw a sign in the square at (x, y), `size` points wide: that of a tone (note, warning, emergency), or the tick
    of what can be managed at home (home)."""
    with canvas.artifact():
        canvas.saveState()
        canvas.setFillColorRGB(*colour)
        {"note": _disc, "home": _disc, "warning": _triangle, "emergency": _octagon}[tone](canvas, x, y, size)
        canvas.setFillColorRGB(*ground)
        canvas.setStrokeColorRGB(*ground)
        glyph = {"note": _letter_i, "home": _tick}.get(tone, _bang)
        glyph(canvas, x, y - (0.06 * size if tone == "warning" else 0), size)
        canvas.restoreState()


def _disc(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=0, fill=1)


def _polygon(canvas: TaggedCanvas, points: list[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _triangle(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    _polygon(canvas, [(x - 0.06 * size, y), (x + 1.06 * size, y), (x + size / 2, y + size)])


def _octagon(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    near, far = 0.29 * size, 0.71 * size
    corners = [(near, 0), (far, 0), (size, near), (size, far), (far, size), (near, size), (0, far), (0, near)]
    _polygon(canvas, [(x + dx, y + dy) for dx, dy in corners])


def _bang(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    canvas.rect(x + 0.44 * size, y + 0.4 * size, 0.12 * size, 0.4 * size, stroke=0, fill=1)
    canvas.circle(x + 0.5 * size, y + 0.26 * size, 0.075 * size, stroke=0, fill=1)


def _letter_i(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    canvas.rect(x + 0.44 * size, y + 0.2 * size, 0.12 * size, 0.38 * size, stroke=0, fill=1)
    canvas.circle(x + 0.5 * size, y + 0.74 * size, 0.075 * size, stroke=0, fill=1)


def _tick(canvas: TaggedCanvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x + 0.27 * size, y + 0.5 * size)
    path.lineTo(x + 0.43 * size, y + 0.33 * size)
    path.lineTo(x + 0.73 * size, y + 0.67 * size)
    canvas.setLineWidth(0.11 * size)
    canvas.drawPath(path, stroke=1, fill=0)
