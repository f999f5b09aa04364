"""Pictures: raster images as compact image objects, in RGB or grey as PDF/A-2 with an sRGB intent wants them."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from brochure.pdf.file import packed

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage

MAX_PIXELS = 50_000_000
_MAX_BYTES = 100_000_000
# Print shops ask for 300 dots an inch; more only makes the file larger. A little more is left alone.
DPI, _SPARE = 300, 1.25
# Pixels of a picture for which a second way to pack it is tried.
_SMALL = 1_000_000
# MPO, a JPEG with a second view behind it as phones make it, is opened as a JPEG.
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
_MODES = frozenset(
    ("1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBX", "RGBa", "CMYK", "YCbCr", "I;16", "I;16L", "I;16B", "I;16N")
)
_ORIENTATION = 0x0112
_SPACES = {"L": "/DeviceGray", "CMYK": "/DeviceCMYK"}


class ImageError(Exception):
    """A picture that cannot be used; `too_large` when it has more than MAX_PIXELS."""

    def __init__(self, message: str, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster image that can be decoded: the bytes of its file, width and height in pixels as it is to be seen. `grey`
    asks for it without its colours."""

    data: bytes
    width: int
    height: int
    grey: bool = False


def open_picture(path: Path) -> Picture:
    """Read an image file and make sure that it can be decoded. Of a moving picture the first view counts.

    Raises ImageError; one of too many pixels is refused before memory is spent on it.
    """
    from PIL import UnidentifiedImageError

    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ImageError(f"a file of {path.stat().st_size / 1e6:.0f} MB")
        data = path.read_bytes()
        with _opened(data) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise ImageError(f"{width} x {height} pixels", too_large=True)
            if image.mode not in _MODES:
                raise ImageError(f"its colours are of a kind ({image.mode}) that is not read here")
            # Rotated by the camera's note, as every viewer shows it.
            turned = image.getexif().get(_ORIENTATION, 1) >= 5
            # A JPEG is decoded at an eighth of its size: enough to see that nothing is missing.
            image.draft(None, (1, 1))
            image.load()
    except ImageError:
        raise
    except UnidentifiedImageError as error:  # its own words name an object of the program
        raise ImageError(f"it is none of {', '.join(_FORMATS)}") from error
    except Exception as error:  # Pillow's decoders raise nearly anything on damaged files
        raise ImageError(str(error) or type(error).__name__) from error
    return Picture(data, *((height, width) if turned else (width, height)))


@contextmanager
def _opened(data: bytes) -> Iterator[PILImage]:
    """The image in `data`. Our own limit counts, not Pillow's; its warnings are not for our users."""
    from PIL import Image

    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                yield image
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def embed(picture: Picture, width: float, height: float, dpi: int = DPI) -> tuple[str, Callable[[Any], Any]]:
    """A name for the picture at this size (points), and a function that makes its image object.

    The function is given one that makes an object and gives its reference. `dpi` is the most that it has of pixels an
    inch.
    """
    size = fitted(picture, width, height, dpi)
    manner = f"{size!r}{' in grey' * picture.grey}"
    name = hashlib.sha256(picture.data + manner.encode()).hexdigest()[:16]
    return name, lambda refer: _encoded(picture.data, size, picture.grey).object(refer)


def fitted(picture: Picture, width: float, height: float, dpi: int) -> tuple[int, int] | None:
    """The pixels a picture is made smaller to, at this size (points); None when it stays as it is. It is never made
    larger."""
    wanted = (max(1, round(width / 72 * dpi)), max(1, round(height / 72 * dpi)))
    return wanted if picture.width > wanted[0] * _SPARE and picture.height > wanted[1] * _SPARE else None


@dataclass(frozen=True, slots=True)
class Encoded:
    """An image as PDF has it: the entries of its dictionary, its data, and how much of each pixel covers the ground."""

    entries: dict[str, Any]
    data: bytes
    mask: Encoded | None = None

    def object(self, refer: Callable[[Any], Any]) -> Any:
        """The image object; `refer` makes one of its mask."""
        if self.mask is None:
            return packed(self.data, **self.entries)
        return packed(self.data, **self.entries, SMask=refer(self.mask.object(refer)))


# The documents of a file share their logo.
@lru_cache(maxsize=4)
def _encoded(data: bytes, size: tuple[int, int] | None, grey: bool = False) -> Encoded:
    with _opened(data) as opened:
        photograph = opened.format in ("JPEG", "MPO")
        untouched = opened.getexif().get(_ORIENTATION, 1) == 1 and size is None and _foreign_profile(opened) is None
        if opened.format == "JPEG" and opened.mode in (("L",) if grey else ("RGB", "L")) and untouched:
            return _jpeg(_bare(data), opened)
        image = _as_seen(opened, size, grey)
    if photograph:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=90, optimize=True)
        return _jpeg(buffer.getvalue(), image)
    mask = None
    if image.mode in ("RGBA", "LA"):
        alpha = image.getchannel("A")
        image = image.convert("RGB" if image.mode == "RGBA" else "L")
        if alpha.getextrema() != (255, 255):
            mask = lossless(alpha)
    return lossless(_with_palette(image), mask)


def decoded(picture: Picture, size: tuple[int, int] | None) -> PILImage:
    """The picture as it is to be seen, in one of the modes L, LA, RGB and RGBA, made smaller to `size` pixels."""
    with _opened(picture.data) as opened:
        return _as_seen(opened, size, picture.grey)


def _as_seen(opened: PILImage, size: tuple[int, int] | None, grey: bool) -> PILImage:
    from PIL import Image, ImageOps

    if size is not None:
        opened.draft(None, (max(size), max(size)))
    image = _in_srgb(ImageOps.exif_transpose(opened), _foreign_profile(opened))
    if grey:
        image = image.convert("LA" if "A" in image.mode else "L")
    if size is not None:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return image


def _foreign_profile(image: PILImage) -> Any:
    """The image's own colour profile, unless it is sRGB or useless."""
    from PIL import ImageCms

    data = image.info.get("icc_profile")
    if not data or image.mode not in ("RGB", "RGBA", "CMYK"):
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        return None if "srgb" in ImageCms.getProfileDescription(profile).lower() else profile
    except (ImageCms.PyCMSError, OSError):
        return None  # damaged: every viewer goes on without it


def _in_srgb(image: PILImage, profile: Any) -> PILImage:
    """In one of the modes L, LA, RGB, RGBA, in the colours of the output intent."""
    from PIL import ImageCms

    if profile is not None:
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        source = image.convert("RGB") if alpha else image
        try:
            ours = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(source, profile, ours, outputMode="RGB") or source
        except ImageCms.PyCMSError:
            image = source  # a profile of another kind than the image
        if alpha:
            image.putalpha(alpha)
    if image.mode in ("L", "LA", "RGB", "RGBA"):
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    clear = image.mode in ("PA", "RGBa", "La") or (image.mode == "P" and "transparency" in image.info)
    return image.convert("RGBA" if clear else "RGB")


def _with_palette(image: PILImage) -> PILImage:
    """Drawn pictures have few colours and are smaller with a palette. Only when every colour stays what it is."""
    from PIL import Image

    if image.mode != "RGB" or image.getcolors(256) is None:
        return image
    small = image.quantize(256, dither=Image.Dither.NONE)
    return small if small.convert("RGB").tobytes() == image.tobytes() else image


def _entries(image: PILImage) -> dict[str, Any]:
    return {
        "Type": "/XObject", "Subtype": "/Image", "Width": image.width, "Height": image.height, "BitsPerComponent": 8,
        "ColorSpace": _SPACES.get(image.mode, "/DeviceRGB"),
    }


def _jpeg(data: bytes, image: PILImage) -> Encoded:
    return Encoded({**_entries(image), "Filter": "/DCTDecode"}, data)


def _bare(jpeg: bytes) -> bytes:
    """The same JPEG without what a camera notes in it, such as where it was: a handout must not tell.

    Kept are the segments that say how to decode it, Adobe's among them (ITU-T T.81, B.1.1.3; Adobe's Technical Note
    5116).
    """
    kept, at = [jpeg[:2]], 2
    while jpeg[at : at + 1] == b"\xff" and at + 4 <= len(jpeg):
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker == 0xDA:
            break  # the picture itself starts
        if marker == 0xEE or not (0xE1 <= marker <= 0xEF or marker == 0xFE):
            kept.append(jpeg[at : at + 2 + length])
        at += 2 + length
    return b"".join(kept) + jpeg[at:]


def lossless(image: PILImage, mask: Encoded | None = None) -> Encoded:
    """The image (of mode L, P, RGB or CMYK) with the filtered, deflated rows that a PNG file has inside: PDF reads them
    as they are."""
    from PIL import Image

    buffer = io.BytesIO()
    if image.mode == "CMYK":
        # PNG knows no inks, but its filters and those of PDF look at bytes only: four of a pixel are as good as other
        # four. More effort than this takes three times as long on a photograph and makes it no smaller.
        Image.merge("RGBA", image.split()).save(buffer, "PNG", compress_level=4)
    else:
        image.save(buffer, "PNG")
    chunks = _chunks(buffer.getvalue())
    # Pillow packs several pixels of a small palette into a byte; the head says how many bits each has.
    bits = chunks[b"IHDR"][8]
    entries = {**_entries(image), "BitsPerComponent": bits, "Filter": "/FlateDecode"}
    colours = {"RGB": 3, "CMYK": 4}.get(image.mode, 1)
    if image.mode == "P":
        table = chunks[b"PLTE"]
        entries["ColorSpace"] = pdfdoc.PDFArray(["/Indexed", "/DeviceRGB", len(table) // 3 - 1, f"<{table.hex()}>"])
    if colours == 1 and bits == 8 and image.width * image.height <= _SMALL:
        # The flat areas and hard edges of a logo are often smaller as they are than with PNG's filters.
        plain = zlib.compress(image.tobytes(), 8)
        if len(plain) < len(chunks[b"IDAT"]):
            return Encoded(entries, plain, mask)
    parameters = f"<</Predictor 15 /Colors {colours} /BitsPerComponent {bits} /Columns {image.width}>>"
    return Encoded({**entries, "DecodeParms": parameters}, chunks[b"IDAT"], mask)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">L4s", data[at : at + 8])
        found[kind] = found.get(kind, b"") + data[at + 8 : at + 8 + length]
        at += 12 + length
    return found
