"""Colours as red, green and blue from 0 to 1: reading, writing, and making them lighter or darker.

Lightness is moved in OKLCh (B. Ottosson, "A perceptual color space for image processing", 2020), because a colour that
is only made darker there keeps its hue to the eye. Will not do: CMYK, spot colours, transparency.
"""

from __future__ import annotations

import colorsys
import math
import re

RGB = tuple[float, float, float]

WHITE: RGB = (1.0, 1.0, 1.0)
BLACK: RGB = (0.0, 0.0, 0.0)

_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)", re.IGNORECASE)
_FINEST = 1e-4


def parse(text: str) -> RGB | None:
    """The colour that `text` writes as CSS does: `#rgb`, `#rrggbb`, `rgb()`, `hsl()` or a name such as `teal`.

    None when it is no colour, and when it is not opaque: paper shows through nothing.
    """
    text = text.strip().lower()
    if _HEX.fullmatch(text):
        return _from_hex(text[1:])
    call = _FUNCTION.fullmatch(text)
    if call:
        return _from_function(call[1].lower(), call[2])
    return _from_name(text) if text.isalpha() else None


def to_hex(colour: RGB) -> str:
    """`#rrggbb`."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour)


def quantised(colour: RGB) -> RGB:
    """`colour` as its `#rrggbb` has it: what a person will copy."""
    red, green, blue = (round(channel * 255) / 255 for channel in colour)
    return red, green, blue


def mix(colour: RGB, into: RGB, share: float) -> RGB:
    """`share` (0 to 1) of `colour` printed over `into`, as a tint is."""
    red, green, blue = (a * share + b * (1 - share) for a, b in zip(colour, into, strict=True))
    return red, green, blue


def lightness(colour: RGB) -> float:
    """How light `colour` looks, 0 (black) to 1 (white): the L of OKLCh."""
    return _to_oklab(colour)[0]


def hue(colour: RGB) -> float:
    """The hue of `colour` in degrees, 0 to 360; of no meaning for a grey."""
    _, a, b = _to_oklab(colour)
    return math.degrees(math.atan2(b, a)) % 360


def with_lightness(colour: RGB, wanted: float) -> RGB:
    """`colour` made as light as `wanted` (0 to 1): the same hue, and as much of its chroma as sRGB has room for."""
    _, a, b = _to_oklab(colour)
    whole = _from_oklab(wanted, a, b)
    if _in_range(whole):
        return _clipped(whole)
    low, high = 0.0, 1.0
    while high - low > _FINEST:
        middle = (low + high) / 2
        low, high = (middle, high) if _in_range(_from_oklab(wanted, a * middle, b * middle)) else (low, middle)
    return _clipped(_from_oklab(wanted, a * low, b * low))


def _from_hex(digits: str) -> RGB | None:
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = (int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2))
    return None if alpha and alpha[0] < 1 else (red, green, blue)


def _from_function(name: str, inside: str) -> RGB | None:
    parts = re.split(r"[\s,/]+", inside.strip())
    try:
        numbers = [float(part.rstrip("%").removesuffix("deg")) for part in parts]
    except ValueError:
        return None
    if len(numbers) not in (3, 4) or (len(numbers) == 4 and parts[3] not in ("1", "1.0", "100%")):
        return None
    first, second, third = numbers[:3]
    if name == "hsl":
        found = colorsys.hls_to_rgb(first / 360 % 1, third / 100, second / 100)
    else:
        red, green, blue = (100 if part.endswith("%") else 255 for part in parts[:3])
        found = first / red, second / green, third / blue
    return found if _in_range(found) else None


def _from_name(name: str) -> RGB | None:
    # Brands mostly write #rrggbb; the table of names is only worth loading when one does not.
    from reportlab.lib.colors import getAllNamedColors

    known = getAllNamedColors().get(name)
    return None if known is None or known.alpha < 1 else (known.red, known.green, known.blue)


def _in_range(colour: RGB) -> bool:
    return all(-_FINEST <= channel <= 1 + _FINEST for channel in colour)


def _clipped(colour: RGB) -> RGB:
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in colour)
    return red, green, blue


def linear(channel: float) -> float:
    """One channel of sRGB as an amount of light (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _to_oklab(colour: RGB) -> tuple[float, float, float]:
    red, green, blue = (linear(channel) for channel in colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(light: float, a: float, b: float) -> RGB:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
