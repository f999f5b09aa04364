"""Pictures on their way into assets/: made sure that they can be printed, turned into PNG where they can't, named."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Collection
from dataclasses import dataclass, field

__all__ = ["FOLDER", "Saved", "Shelf"]

FOLDER = "assets"
_KEPT = {"PNG": ".png", "JPEG": ".jpg", "MPO": ".jpg"}
# Beginnings of pictures that are recipes for drawing, not dots: they can't be printed, and few programs read them.
_DRAWINGS = ((b"\xd7\xcd\xc6\x9a", ".wmf", "WMF"), (b"\x01\x00\x09\x00", ".wmf", "WMF"))
_MODES = frozenset(("1", "L", "LA", "P", "RGB", "RGBA"))


@dataclass(frozen=True, slots=True)
class Saved:
    """A picture as it goes into the folder: `path` from the content file, whether the program can print it, and what
    was done to it, or why it can't be printed, in words."""

    path: str
    printable: bool
    done: str = ""


@dataclass(slots=True)
class Shelf:
    """The pictures of one import. `stem` begins their names; `taken` are the names in the folder already, in small
    letters. The same picture is saved once."""

    stem: str
    taken: Collection[str] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    _known: dict[str, Saved] = field(default_factory=dict)

    def put(self, data: bytes) -> Saved | None:
        """Give a picture its place, or None when it is no picture or a damaged one."""
        key = hashlib.sha256(data).hexdigest()
        if key in self._known:
            return self._known[key]
        made = _ready(data)
        if made is None:
            return None
        data, suffix, printable, done = made
        path = f"{FOLDER}/{self._name(suffix)}"
        self.files[path] = data
        self._known[key] = Saved(path, printable, done)
        return self._known[key]

    def _name(self, suffix: str) -> str:
        number = len(self.files) + 1
        used = {path.rpartition("/")[2] for path in self.files}
        while (name := f"{self.stem}-{number}{suffix}") in used or name in self.taken:
            number += 1
        return name


def _ready(data: bytes) -> tuple[bytes, str, bool, str] | None:
    """The bytes to save, the end of their name, whether they can be printed, and what was done to them."""
    if _is_svg(data):
        return data, ".svg", True, ""
    kind = _drawing(data)
    try:
        made = _raster(data)
    except Exception:  # Pillow raises whatever its decoders raise: a picture that can't be decoded is none
        made = None
    if made is None and kind:
        return data, kind[0], False, f"a picture in the format {kind[1]} can't be printed"
    return made


def _raster(data: bytes) -> tuple[bytes, str, bool, str] | None:
    from PIL import Image

    from brochure.pdf.images import MAX_PIXELS  # late: it brings the PDF engine

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data)) as image:
            kind = image.format or "unknown"
            if image.width * image.height > MAX_PIXELS:
                why = f"a picture of {image.width} x {image.height} dots is too large"
                return data, _KEPT.get(kind, f".{kind.lower()}"), False, why
            image.load()
            if kind in _KEPT:
                return data, _KEPT[kind], True, ""
            still = image if image.mode in _MODES else image.convert("RGB")
            made = io.BytesIO()
            still.save(made, "PNG")
            moving = ", its first view" if getattr(image, "n_frames", 1) > 1 else ""
    return made.getvalue(), ".png", True, f"a picture in the format {kind} was saved as PNG{moving}"


def _is_svg(data: bytes) -> bool:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<svg", b"<?xml")) and b"<svg" in data[:5000]


def _drawing(data: bytes) -> tuple[str, str] | None:
    if data[40:44] == b" EMF":  # [MS-EMF] 2.3.4.2: the signature of the header record
        return ".emf", "EMF"
    return next(((suffix, name) for start, suffix, name in _DRAWINGS if data.startswith(start)), None)
