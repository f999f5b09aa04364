from __future__ import annotations

import struct
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms

from brochure.pdf.figure import Figure, painter
from brochure.pdf.images import ImageError, open_picture
from tests.pdf.stage import assert_sound, printed

WIDE = (40, 20)


def shown(path: Path, width: float = 40, height: float = 20, grey: bool = False) -> Image.Image:
    """The picture as a PDF shows it, which must be sound; `.info["raw"]` is its image object's dictionary."""
    picture = replace(open_picture(path), grey=grey)
    pdf = printed(Figure(painter(picture), width, height, "A picture"))
    assert_sound(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        (stream,) = document.pages[0].Resources.XObject.values()
        image = pikepdf.PdfImage(stream)
        result = image.as_pil_image()
        result.info["raw"] = {key: str(value) for key, value in image.obj.items()}
        if "/SMask" in image.obj:
            result.info["mask"] = pikepdf.PdfImage(image.obj.SMask).as_pil_image()
        return result


def gradient(mode: str) -> Image.Image:
    """From dark to light, left to right."""
    return Image.linear_gradient("L").rotate(90).resize(WIDE).convert(mode)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "LA", "P", "1"])
def test_png_of_every_kind(mode: str, tmp_path: Path) -> None:
    image = gradient(mode)
    image.save(tmp_path / "a.png")
    kept = shown(tmp_path / "a.png")
    assert kept.convert("RGB").tobytes() == image.convert("RGB").tobytes()
    assert "mask" not in kept.info


def test_drawn_pictures_have_a_palette(tmp_path: Path) -> None:
    image = Image.new("RGB", WIDE, "navy")
    image.paste("gold", (3, 3, 9, 9))
    image.save(tmp_path / "a.png")
    kept = shown(tmp_path / "a.png")
    assert "Indexed" in kept.info["raw"]["/ColorSpace"]
    assert kept.convert("RGB").tobytes() == image.tobytes()


def test_translucency_becomes_a_mask(tmp_path: Path) -> None:
    image = gradient("RGB")
    image.putalpha(Image.linear_gradient("L").resize(WIDE))
    image.save(tmp_path / "a.png")
    kept = shown(tmp_path / "a.png")
    assert kept.info["mask"].tobytes() == image.getchannel("A").tobytes()
    assert kept.convert("RGB").tobytes() == image.convert("RGB").tobytes()


def test_a_palette_with_a_clear_colour_becomes_a_mask(tmp_path: Path) -> None:
    image = Image.new("P", WIDE, 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(1, (0, 0, 20, 20))
    image.save(tmp_path / "a.gif", transparency=0)
    kept = shown(tmp_path / "a.gif")
    assert kept.info["mask"].getpixel((0, 0)) == 255 and kept.info["mask"].getpixel((30, 0)) == 0


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    image = Image.new("I;16", (4, 1))
    for x, value in enumerate((0, 256, 32768, 65535)):
        image.putpixel((x, 0), value)
    image.save(tmp_path / "a.png")
    assert list(shown(tmp_path / "a.png").convert("L").tobytes()) == [0, 1, 128, 255]


def test_a_jpeg_stays_as_it_is_but_for_what_the_camera_noted(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET PLACE"
    gradient("RGB").save(tmp_path / "a.jpg", exif=exif, comment=b"SECRET WORDS", quality=60)
    kept = shown(tmp_path / "a.jpg")
    original = Image.open(tmp_path / "a.jpg")
    assert kept.info["raw"]["/Filter"] == "/DCTDecode"
    assert kept.convert("RGB").tobytes() == original.convert("RGB").tobytes()
    pdf = printed(Figure(painter(open_picture(tmp_path / "a.jpg")), 40, 20, "x"))
    assert b"SECRET" not in pdf and b"SECRET PLACE" in (tmp_path / "a.jpg").read_bytes()


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_jpeg_of_other_colours(mode: str, tmp_path: Path) -> None:
    gradient("RGB").convert(mode).save(tmp_path / "a.jpg")
    kept = shown(tmp_path / "a.jpg")
    assert kept.info["raw"]["/ColorSpace"] == ("/DeviceGray" if mode == "L" else "/DeviceRGB")
    assert kept.convert("L").getpixel((1, 10)) < 60 < 190 < kept.convert("L").getpixel((38, 10))


@pytest.mark.parametrize("width", [40, 4])
@pytest.mark.parametrize(
    ("mode", "name"),
    [("RGB", "a.png"), ("RGBA", "a.png"), ("P", "a.png"), ("P", "a.gif"), ("RGB", "a.jpg"), ("CMYK", "a.jpg")],
)
def test_without_colours_it_is_grey_at_any_size(mode: str, name: str, width: float, tmp_path: Path) -> None:
    image = Image.new("RGB", WIDE, "red")
    image.paste("blue", (20, 0, 40, 20))
    image = image.convert(mode)
    if mode == "RGBA":
        image.putalpha(100)
    image.save(tmp_path / name)
    kept = shown(tmp_path / name, width, width / 2, grey=True)
    assert kept.info["raw"]["/ColorSpace"] == "/DeviceGray"
    shades = kept.convert("L")
    assert (shades.getpixel((0, 0)), shades.getpixel((kept.width - 1, 0))) == pytest.approx((76, 29), abs=4)
    assert ("mask" in kept.info) == (mode == "RGBA")


def test_one_file_may_show_it_in_colours_and_without(tmp_path: Path) -> None:
    Image.new("RGB", WIDE, "red").save(tmp_path / "a.png")
    picture = open_picture(tmp_path / "a.png")
    pdf = printed(*(Figure(painter(one), 40, 20, "red") for one in (picture, replace(picture, grey=True))))
    with pikepdf.open(BytesIO(pdf)) as document:
        spaces = [str(image.ColorSpace) for image in document.pages[0].Resources.XObject.values()]
    assert len(spaces) == 2 and spaces.count("/DeviceGray") == 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_camera_s_note_turns_the_picture(orientation: int, tmp_path: Path) -> None:
    image = Image.new("RGB", WIDE, "white")
    image.paste("black", (0, 0, 10, 10))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / "a.jpg", exif=exif, quality=95)
    picture = open_picture(tmp_path / "a.jpg")
    size = WIDE if orientation < 5 else WIDE[::-1]
    assert (picture.width, picture.height) == size
    kept = shown(tmp_path / "a.jpg", *size)
    dark = {1: (2, 2), 2: (37, 2), 3: (37, 17), 4: (2, 17), 5: (2, 2), 6: (17, 2), 7: (17, 37), 8: (2, 37)}[orientation]
    assert kept.size == size and kept.convert("L").getpixel(dark) < 60


def test_another_colour_space_is_converted(tmp_path: Path) -> None:
    """What the profile calls full green is not sRGB's."""
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    Image.new("RGB", WIDE, (0, 255, 0)).save(tmp_path / "bad.png", icc_profile=wide)
    assert shown(tmp_path / "bad.png").convert("RGB").getpixel((0, 0)) == (0, 255, 0)
    Image.new("RGB", WIDE, (0, 255, 0)).save(tmp_path / "cut.png", icc_profile=b"no profile")
    assert shown(tmp_path / "cut.png").convert("RGB").getpixel((0, 0)) == (0, 255, 0)
    Image.new("RGB", WIDE, (10, 200, 60)).save(tmp_path / "dull.png", icc_profile=gamma_one())
    assert shown(tmp_path / "dull.png").convert("RGB").getpixel((0, 0))[1] > 220


def gamma_one() -> bytes:
    """sRGB's colours with a straight line for a curve, so that the middle greys are lighter."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">L", profile, 128)[0]
    for index in range(count):
        tag, offset, _ = struct.unpack_from(">4s2L", profile, 132 + 12 * index)
        if tag in (b"rTRC", b"gTRC", b"bTRC"):
            struct.pack_into(">4sLHHl", profile, offset, b"para", 0, 0, 0, 1 << 16)
        if tag == b"desc":
            at = profile.find("sRGB".encode("utf-16-be"), offset)
            profile[at : at + 8] = "dull".encode("utf-16-be")
    return bytes(profile)


def test_more_dots_than_a_printer_has_are_left_out(tmp_path: Path) -> None:
    gradient("RGB").resize((3000, 1500)).save(tmp_path / "a.jpg")
    gradient("L").resize((3000, 1500)).save(tmp_path / "a.png")
    assert shown(tmp_path / "a.jpg", 72, 36).size == shown(tmp_path / "a.png", 72, 36).size == (300, 150)


def test_the_same_picture_is_in_the_file_once(tmp_path: Path) -> None:
    gradient("RGB").save(tmp_path / "a.png")
    picture = painter(open_picture(tmp_path / "a.png"))
    pdf = printed(Figure(picture, 40, 20, "one"), Figure(picture, 40, 20, "two"))
    assert_sound(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert sum(one.get("/Subtype") == "/Image" for one in document.objects if isinstance(one, pikepdf.Stream)) == 1


def test_of_a_moving_picture_the_first_view_counts(tmp_path: Path) -> None:
    views = [Image.new("P", WIDE, number) for number in range(3)]
    for view in views:
        view.putpalette([200, 0, 0, 0, 200, 0, 0, 0, 200])
    views[0].save(tmp_path / "a.gif", save_all=True, append_images=views[1:])
    assert shown(tmp_path / "a.gif").convert("RGB").getpixel((0, 0)) == (200, 0, 0)


@pytest.mark.parametrize("kind", ["WEBP", "TIFF", "BMP"])
def test_other_formats(kind: str, tmp_path: Path) -> None:
    gradient("RGB").save(tmp_path / "a.img", kind, **({"lossless": True} if kind == "WEBP" else {}))
    assert shown(tmp_path / "a.img").convert("RGB").tobytes() == gradient("RGB").tobytes()


# What cannot be used.


def cut_off(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def scrambled(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(255 - byte for byte in data[middle : middle + 40]) + data[middle + 40 :]


@pytest.mark.parametrize("kind", ["PNG", "GIF", "JPEG", "WEBP"])
def test_truncated_files_are_refused(kind: str, tmp_path: Path) -> None:
    buffer = BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(buffer, kind)
    (tmp_path / "a").write_bytes(cut_off(buffer.getvalue()))
    with pytest.raises(ImageError):
        open_picture(tmp_path / "a")


def test_corrupt_files_are_refused(tmp_path: Path) -> None:
    buffer = BytesIO()
    Image.effect_noise((200, 200), 90).save(buffer, "PNG")
    (tmp_path / "a.png").write_bytes(scrambled(buffer.getvalue()))
    with pytest.raises(ImageError):
        open_picture(tmp_path / "a.png")


@pytest.mark.parametrize("data", [b"", b"no picture", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff"])
def test_what_is_no_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(ImageError) as caught:
        open_picture(tmp_path / "a.png")
    assert not caught.value.too_large and "BytesIO" not in str(caught.value)


def test_formats_that_are_seldom_meant_are_refused(tmp_path: Path) -> None:
    gradient("RGB").save(tmp_path / "a.ppm")
    Image.new("F", WIDE).save(tmp_path / "f.tiff")
    for name in ("a.ppm", "f.tiff", "missing.png"):
        with pytest.raises(ImageError):
            open_picture(tmp_path / name)


def png(width: int, height: int, rows: bytes) -> bytes:
    """A PNG in grey of any size that its header may name, with any rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    header = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def peak(job: Callable[[], Any]) -> int:
    """The most memory that Python's allocators hand out meanwhile, in bytes."""
    tracemalloc.start()
    try:
        job()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_too_many_pixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(20_000, 20_000, b""))

    def refused() -> None:
        with pytest.raises(ImageError, match="20000 x 20000") as caught:
            open_picture(tmp_path / "a.png")
        assert caught.value.too_large

    assert peak(refused) < 5_000_000


def test_more_rows_than_the_header_says_are_not_read(tmp_path: Path) -> None:
    """A small picture whose data unpack to fifty megabytes."""
    (tmp_path / "a.png").write_bytes(png(10, 10, b"\0" * 50_000_000))

    def read() -> None:
        assert open_picture(tmp_path / "a.png").width == 10

    assert peak(read) < 10_000_000


def test_pillow_s_own_limit_and_warnings_are_as_before(tmp_path: Path) -> None:
    limit = Image.MAX_IMAGE_PIXELS
    (tmp_path / "a.png").write_bytes(png(9_000, 11_000, b""))
    with pytest.raises(ImageError):
        open_picture(tmp_path / "a.png")
    assert limit == Image.MAX_IMAGE_PIXELS
