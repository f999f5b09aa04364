"""How well two colours stand apart, and the nearest colour that stands apart enough.

WCAG 2.2: relative luminance and contrast ratio as defined there; 1.4.3 (text 4.5:1, large text 3:1, large being 18 pt,
or 14 pt bold) and 1.4.11 (graphics that carry meaning 3:1).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from brochure.brand.colour import RGB, lightness, linear, quantised, with_lightness

TEXT: Final = 4.5
LARGE_TEXT: Final = 3.0
GRAPHIC: Final = 3.0

# Moves of lightness from a colour to black or white: so many that a move is finer than one step of #rrggbb.
_MOVES: Final = 512


def luminance(colour: RGB) -> float:
    """WCAG's relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: RGB, other: RGB) -> float:
    """WCAG's contrast ratio, 1 (the same) to 21 (black and white); the order does not matter."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def needed(size: float, bold: bool) -> float:
    """The ratio that text of `size` points needs."""
    return LARGE_TEXT if size >= 18 or (bold and size >= 14) else TEXT


def nearest(colour: RGB, ground: RGB, wanted: float) -> RGB | None:
    """The colour closest to `colour` whose ratio to `ground` is at least `wanted`; None when there is none.

    `colour` itself when it passes. Hue is kept, only lightness moves; the result is exact as `#rrggbb`.
    """
    return closest(colour, lambda candidate: ratio(candidate, ground) >= wanted)


def closest(colour: RGB, passes: Callable[[RGB], bool]) -> RGB | None:
    """The colour nearest to `colour` in lightness that `passes`; None when neither darker nor lighter ones do."""
    if passes(colour):
        return colour
    found = [moved for end in (0.0, 1.0) if (moved := _towards(colour, end, passes)) is not None]
    start = lightness(colour)
    return min(found, key=lambda candidate: abs(lightness(candidate) - start), default=None)


def _towards(colour: RGB, end: float, passes: Callable[[RGB], bool]) -> RGB | None:
    start = lightness(colour)

    def moved(moves: int) -> RGB:
        return quantised(with_lightness(colour, start + (end - start) * moves / _MOVES))

    if not passes(moved(_MOVES)):
        return None
    low, high = 0, _MOVES
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if passes(moved(middle)) else (middle, high)
    return moved(high)
