"""Pictures: raster images as compact image objects, in RGB or grey as PDF/A-2 with an sRGB intent wants them."""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from brochure.pdf.file import packed

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage

MAX_PIXELS = 50_000_000
# Print shops ask for 300 dots an inch; more only makes the file larger.
_DPI = 300


class ImageError(Exception):
    """A picture that cannot be used; `too_large` when it has more than MAX_PIXELS."""

    def __init__(self, message: str, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class Picture:
    """An opened raster image: its file, width and height in pixels."""

    path: Path
    width: int
    height: int


def open_picture(path: Path) -> Picture:
    """Look at an image file without decoding it. Raises ImageError; large ones are refused before memory is spent."""
    from PIL import Image

    previous, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with Image.open(path) as image:
            width, height = image.size
            if image.format not in ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"):
                raise ImageError(f"a {image.format} file, which is not a picture format that is read here")
            if width * height > MAX_PIXELS:
                raise ImageError(f"{width} x {height} pixels", too_large=True)
            # Rotated by the camera's note, as every viewer shows it.
            if image.getexif().get(0x0112, 1) >= 5:
                width, height = height, width
            image.load()
    except ImageError:
        raise
    except Exception as error:  # Pillow's decoders raise nearly anything on damaged files
        raise ImageError(str(error) or type(error).__name__) from error
    finally:
        Image.MAX_IMAGE_PIXELS = previous
    return Picture(path, width, height)


def embed(picture: Picture, width: float, height: float) -> tuple[str, Any]:
    """A name for the picture at this size (points), and a function that makes its image object."""
    data = picture.path.read_bytes()
    wanted = (max(1, round(width / 72 * _DPI)), max(1, round(height / 72 * _DPI)))
    shrink = picture.width > wanted[0] * 1.25 and picture.height > wanted[1] * 1.25
    name = hashlib.sha256(data + repr(wanted if shrink else None).encode()).hexdigest()[:16]
    return name, lambda refer: _object(data, wanted if shrink else None, refer)


def _object(data: bytes, size: tuple[int, int] | None, refer: Any) -> Any:
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as opened:
        turned = opened.getexif().get(0x0112, 1) != 1
        if opened.format == "JPEG" and opened.mode in ("RGB", "L") and not turned and size is None:
            return _jpeg(data, opened)
        photograph = opened.format == "JPEG"
        image: PILImage = ImageOps.exif_transpose(opened)
        image = _plain(image)
    if size is not None:
        image = image.resize(size, Image.Resampling.LANCZOS)
    alpha = None
    if image.mode in ("RGBA", "LA"):
        alpha = image.getchannel("A")
        image = image.convert("RGB" if image.mode == "RGBA" else "L")
        if alpha.getextrema() == (255, 255):
            alpha = None
    if photograph:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=90, optimize=True)
        return _jpeg(buffer.getvalue(), image)
    if alpha is None and image.mode == "RGB" and image.getcolors(256) is not None:
        image = image.quantize(256, dither=Image.Dither.NONE)
    mask = refer(_png(alpha)) if alpha is not None else None
    return _png(image, mask)


def _plain(image: PILImage) -> PILImage:
    """In one of the modes L, LA, RGB, RGBA."""
    if image.mode == "P":
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode in ("L", "LA", "RGB", "RGBA"):
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I") or image.mode == "F":
        return image.point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.mode in ("PA", "RGBa", "La") else "RGB")


def _entries(image: PILImage) -> dict[str, Any]:
    grey = image.mode == "L"
    return {"Type": "/XObject", "Subtype": "/Image", "Width": image.width, "Height": image.height, "BitsPerComponent": 8,
            "ColorSpace": "/DeviceGray" if grey else "/DeviceRGB"}


def _jpeg(data: bytes, image: PILImage) -> Any:
    return packed(data, **_entries(image), Filter="/DCTDecode")


def _png(image: PILImage, mask: Any = None) -> Any:
    """An image object from the filtered, deflated rows that a PNG file has inside: PDF reads them as they are."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True, **({"bits": 8} if image.mode == "P" else {}))
    chunks = _chunks(buffer.getvalue())
    entries = _entries(image)
    colours = 3 if image.mode == "RGB" else 1
    if image.mode == "P":
        table = chunks[b"PLTE"]
        entries["ColorSpace"] = pdfdoc.PDFArray(["/Indexed", "/DeviceRGB", len(table) // 3 - 1, f"<{table.hex()}>"])
    parameters = f"<</Predictor 15 /Colors {colours} /BitsPerComponent 8 /Columns {image.width}>>"
    if mask is not None:
        entries["SMask"] = mask
    return packed(chunks[b"IDAT"], **entries, Filter="/FlateDecode", DecodeParms=parameters)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">L4s", data[at : at + 8])
        found[kind] = found.get(kind, b"") + data[at + 8 : at + 8 + length]
        at += 12 + length
    return found
