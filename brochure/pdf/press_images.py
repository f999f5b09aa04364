"""Pictures for a press: in its inks, packed without loss, since a shop looks at them closely."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from brochure.pdf.images import DPI, Encoded, Picture, decoded, embed, fitted, lossless
from brochure.pdf.inks import Inks


def embed_press(
    picture: Picture, width: float, height: float, inks: Inks | None, dpi: int = DPI
) -> tuple[str, Callable[[Any], Any], bool]:
    """A name for the picture at this size (points), a function that makes its image object, and whether it is
    see-through anywhere: such a file can't be PDF/X-1a.

    The function is given one that makes an object and gives its reference. `dpi` is the most that it has of pixels an
    inch; it is never made larger. With `inks` the object is DeviceCMYK, or DeviceGray (black ink alone) for a picture
    of greys; without, what a screen gets. What a picture is seen like decides, in sRGB: a CMYK picture is not passed on
    as it is, for its inks were meant for another press.
    """
    if inks is None:
        return (*embed(picture, width, height, dpi), _is_see_through(picture))
    size = fitted(picture, width, height, dpi)
    manner = f"in ink {size!r}{' in grey' * picture.grey}"
    name = hashlib.sha256(picture.data + manner.encode()).hexdigest()[:16]
    return name, lambda refer: _inked(picture, size, inks).object(refer), _is_see_through(picture)


# A logo stands in a document more than once.
@lru_cache(maxsize=32)
def _is_see_through(picture: Picture) -> bool:
    image = decoded(picture, None)
    return "A" in image.mode and image.getchannel("A").getextrema() != (255, 255)


# The documents of a file share their logo.
@lru_cache(maxsize=4)
def _inked(picture: Picture, size: tuple[int, int] | None, inks: Inks) -> Encoded:
    image = decoded(picture, size)
    mask = lossless(image.getchannel("A")) if _is_see_through(picture) else None
    return lossless(inks.image(image.convert("RGB" if image.mode.startswith("RGB") else "L")), mask)
