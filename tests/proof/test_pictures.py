from __future__ import annotations

from PIL import Image

from tests.proof.handmade import handmade, node
from tests.proof.pictures import difference, pictures

BLANK = node("Document", node("P"))


def test_a_page_comes_out_at_the_wanted_resolution_on_white() -> None:
    one, two = pictures(handmade(BLANK, b"", b"0 0 1 rg 0 400 200 400 re f"), dpi=36)
    assert one.size == two.size == (200, 400)
    assert one.getpixel((10, 10)) == (255, 255, 255)
    assert two.getpixel((10, 10)) == (0, 0, 255)
    assert two.getpixel((150, 300)) == (255, 255, 255)


def test_equal_pictures_do_not_differ() -> None:
    picture = Image.new("RGB", (20, 10), "navy")
    found = difference(picture, picture.copy())
    assert (found.share, found.largest) == (0.0, 0)


def test_the_share_of_changed_pixels_is_counted_and_they_are_shown_in_red() -> None:
    before = Image.new("RGB", (20, 10), "white")
    after = before.copy()
    after.paste("black", (0, 0, 5, 10))
    found = difference(before, after)
    assert (found.share, found.largest) == (0.25, 255)
    assert found.picture.getpixel((2, 5)) == (220, 0, 0)
    assert found.picture.getpixel((12, 5)) != (220, 0, 0)


def test_small_steps_of_colour_do_not_count() -> None:
    before, after = Image.new("RGB", (4, 4), (100, 100, 100)), Image.new("RGB", (4, 4), (100, 110, 100))
    assert difference(before, after).share == 0.0
    assert difference(before, after).largest == 10
    assert difference(before, after, tolerance=5).share == 1.0


def test_pictures_of_different_sizes_differ_where_only_one_reaches() -> None:
    small, wide = Image.new("RGB", (10, 10), "white"), Image.new("RGB", (20, 10), "white")
    assert difference(small, wide).share == difference(wide, small).share == 0.5
