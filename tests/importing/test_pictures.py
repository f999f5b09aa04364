"""Pictures get safe names of their own, and those that can't be printed are turned into PNG or said."""

import io

import pytest
from PIL import Image

from brochure.importing.pictures import Shelf
from tests.importing.word_handout import picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.mark.parametrize(("format", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_what_can_be_printed_is_kept_as_it_is(format, suffix):
    shelf, data = Shelf("guide"), picture("navy", format)
    saved = shelf.put(data)
    assert (saved.path, saved.printable, saved.done) == (f"assets/guide-1{suffix}", True, "")
    assert shelf.files == {saved.path: data}


@pytest.mark.parametrize("format", ["TIFF", "BMP", "GIF", "WEBP"])
def test_other_pictures_become_png(format):
    shelf = Shelf("guide")
    saved = shelf.put(picture("navy", format))
    assert saved.path == "assets/guide-1.png" and f"format {format} was saved as PNG" in saved.done
    with Image.open(io.BytesIO(shelf.files[saved.path])) as made:
        red, green, blue = made.convert("RGB").getpixel((5, 5))
        assert (made.format, made.size) == ("PNG", (240, 90))
        assert red < 5 and green < 5 and 120 < blue < 136  # WebP rounds


def test_a_cmyk_tiff_becomes_png():
    made = io.BytesIO()
    Image.new("CMYK", (9, 9), (255, 0, 0, 0)).save(made, "TIFF")
    assert Shelf("guide").put(made.getvalue()).path == "assets/guide-1.png"


def test_drawings_that_nothing_here_prints_are_saved_and_said():
    emf = bytes([1, 0, 0, 0]) + bytes(36) + b" EMF" + bytes(60)
    saved = Shelf("guide").put(emf)
    assert (saved.path, saved.printable, saved.done) == (
        "assets/guide-1.emf", False, "a picture in the format EMF can't be printed",
    )  # fmt: skip
    assert Shelf("guide").put(b"\xd7\xcd\xc6\x9a" + bytes(60)).path == "assets/guide-1.wmf"


def test_svg_is_kept():
    assert Shelf("guide").put(SVG).path == "assets/guide-1.svg"


@pytest.mark.parametrize("data", [b"", b"words", picture("navy")[:60]])
def test_what_is_no_picture_is_none(data):
    assert Shelf("guide").put(data) is None


def test_names_that_are_taken_are_passed_over_and_one_picture_is_saved_once():
    shelf = Shelf("guide", {"guide-1.png", "guide-2.jpg"})
    first, again, other = (shelf.put(picture(colour)) for colour in ("navy", "navy", "teal"))
    assert first.path == "assets/guide-2.png" and again is first and other.path == "assets/guide-3.png"


def test_a_picture_of_far_too_many_dots_is_saved_and_said():
    made = io.BytesIO()
    Image.new("1", (10_000, 5_001)).save(made, "PNG")
    saved = Shelf("guide").put(made.getvalue())
    assert (saved.path, saved.printable) == ("assets/guide-1.png", False)
    assert saved.done == "a picture of 10000 x 5001 dots is too large"
