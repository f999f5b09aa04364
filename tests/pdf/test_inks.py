"""Colours become the inks of a press: black words in black alone, nothing where the paper is, never more than dries."""

from __future__ import annotations

import hashlib
import io
import pickle
import struct
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from brochure.pdf import inks as module
from brochure.pdf.inks import BLACK_INK, CMYK, NO_INK, Inks, ProfileError, open_profile, our_profile

PROFILES = Path(module.__file__).with_name("profiles")
TEAL = (0x0F / 255, 0x5C / 255, 0x63 / 255)
RED = (0xA8 / 255, 0x2A / 255, 0x1E / 255)
NAVY = (0.0, 0.0, 40 / 255)


def cube(side: int) -> list[tuple[int, int, int]]:
    """Colours from all over, `side` levels of each channel."""
    levels = [round(step * 255 / (side - 1)) for step in range(side)]
    return list(product(levels, repeat=3))


def picture(colours: list[tuple[int, int, int]]) -> Image.Image:
    """One row of pixels."""
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    return image


def pixels(image: Image.Image) -> list[tuple[int, ...]]:
    data = image.tobytes()
    return [tuple(data[at : at + 4]) for at in range(0, len(data), 4)]


def look(inks: CMYK) -> tuple[int, ...]:
    """How inks look, in sRGB, according to our profile."""
    back = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(our_profile().data)), ImageCms.createProfile("sRGB"), "CMYK", "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    dot = Image.new("CMYK", (1, 1), tuple(round(ink * 255) for ink in inks))
    return ImageCms.applyTransform(dot, back).getpixel((0, 0))


# Colours.


def test_white_is_no_ink_and_black_is_black_ink_alone() -> None:
    inks = Inks(our_profile())
    assert inks.of((1, 1, 1)) == NO_INK == (0, 0, 0, 0)
    assert inks.of((0, 0, 0)) == BLACK_INK == (0, 0, 0, 1)


@pytest.mark.parametrize("grey", [0.1, 0.28, 0.5, 0.75, 0.9])
def test_a_grey_is_as_much_black_as_looks_as_light(grey: float) -> None:
    cyan, magenta, yellow, black = Inks(our_profile()).of((grey, grey, grey))
    assert (cyan, magenta, yellow) == (0, 0, 0) and 0 < black <= 1
    if grey > 0.25:  # darker than that black ink alone does not get
        assert look((0, 0, 0, black)) == pytest.approx([grey * 255] * 3, abs=7)


def test_the_darker_the_grey_the_more_black() -> None:
    inks = Inks(our_profile())
    blacks = [inks.of((level / 255,) * 3)[3] for level in range(256)]
    assert blacks == sorted(blacks, reverse=True)


@pytest.mark.parametrize(("apart", "is_grey"), [(0, True), (3, True), (6, False)])
def test_what_is_hardly_not_grey_is_one(apart: int, is_grey: bool) -> None:
    cyan, magenta, yellow, _ = Inks(our_profile()).of((0.5, 0.5, 0.5 + apart / 255))
    assert (cyan == magenta == yellow == 0) is is_grey


def test_any_colour_can_be_said_in_black_ink() -> None:
    inks = Inks(our_profile())
    cyan, magenta, yellow, black = inks.black(TEAL)
    assert (cyan, magenta, yellow) == (0, 0, 0)
    assert inks.black((0, 0, 0)) == BLACK_INK and inks.black((1, 1, 1)) == NO_INK
    green = sum(look(inks.of(TEAL))[1:]) / 2
    assert look((0, 0, 0, black))[0] == pytest.approx(green, abs=25)


@pytest.mark.parametrize("colour", [TEAL, RED, (0xB3 / 255, 0x6B / 255, 0), (0x2B / 255, 0x7A / 255, 0x45 / 255)])
def test_a_colour_that_can_be_printed_looks_the_same(colour: tuple[float, float, float]) -> None:
    seen = look(Inks(our_profile()).of(colour))
    assert max(abs(part * 255 - now) for part, now in zip(colour, seen, strict=True)) < 24


def test_amounts_are_whole_per_cents_and_no_ink_is_under_two() -> None:
    inks = Inks(our_profile())
    for level in cube(9):
        for ink in inks.of(tuple(part / 255 for part in level)):
            assert ink == round(ink, 2) and (ink == 0 or ink >= 0.02)


@pytest.mark.parametrize("limit", [2.0, 2.4, 2.8])
def test_there_is_never_more_ink_than_the_limit(limit: float) -> None:
    inks = Inks(our_profile(), limit)
    totals = [sum(round(ink * 100) for ink in inks.of(tuple(part / 255 for part in level))) for level in cube(8)]
    assert limit * 100 - 12 < max(totals) <= limit * 100


def test_of_too_much_ink_the_colours_go_and_black_stays() -> None:
    full, less = Inks(our_profile(), 3.0).of(NAVY), Inks(our_profile(), 2.0).of(NAVY)
    assert sum(full) > 2.5 and less[3] == full[3]
    shares = [now / then for now, then in zip(less[:3], full[:3], strict=True)]
    assert shares == pytest.approx([shares[0]] * 3, abs=0.1) and shares[0] < 1


def test_inks_that_are_given_for_a_colour_count() -> None:
    inks = Inks(our_profile(), given={TEAL: (0.92, 0.3, 0.4, 0.22)})
    assert inks.of(TEAL) == (0.92, 0.3, 0.4, 0.22)
    assert inks.of((TEAL[0] + 1e-9, *TEAL[1:])) == (0.92, 0.3, 0.4, 0.22), "reckoned with, it is the same colour"
    assert inks.of(RED) == Inks(our_profile()).of(RED)


def test_what_is_given_keeps_to_the_limit_too() -> None:
    assert Inks(our_profile(), 2.4, {RED: (1, 1, 1, 0.3)}).of(RED) == (0.7, 0.7, 0.7, 0.3)


def test_another_process_has_the_same_inks() -> None:
    inks = Inks(our_profile(), 2.6, {TEAL: (0.5, 0, 0, 0)})
    sent = pickle.loads(pickle.dumps(inks))
    assert [sent.of(colour) for colour in (TEAL, RED, NAVY)] == [inks.of(colour) for colour in (TEAL, RED, NAVY)]
    program = f"from brochure.pdf.inks import *; print(Inks(our_profile()).of({RED!r}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == repr(Inks(our_profile()).of(RED))


# Pictures.


@pytest.mark.parametrize("limit", [2.0, 2.4, 2.8])
def test_every_pixel_stays_under_the_limit_of_ink(limit: float) -> None:
    totals = [sum(pixel) for pixel in pixels(Inks(our_profile(), limit).image(picture(cube(32))))]
    assert len(totals) == 32**3
    assert limit * 255 - 5 < max(totals) < limit * 255


def test_pixels_within_the_limit_are_as_the_profile_has_them() -> None:
    free, bound = (pixels(Inks(our_profile(), limit).image(picture(cube(16)))) for limit in (4.0, 2.4))
    spared = [(one, other) for one, other in zip(free, bound, strict=True) if sum(one) < 2.4 * 255]
    assert 1000 < len(spared) < len(free) and all(one == other for one, other in spared)
    assert all(one[3] == other[3] for one, other in zip(free, bound, strict=True)), "black stays"


def test_a_picture_taller_than_a_strip_is_whole() -> None:
    tall = Image.linear_gradient("L").resize((1200, 2000)).convert("RGB")
    tall.paste("navy", (0, 1990, 1200, 2000))
    tall.paste("red", (0, 0, 10, 10))
    inked = Inks(our_profile()).image(tall)
    assert inked.size == tall.size and inked.mode == "CMYK"
    assert sum(inked.getpixel((600, 1995))) > 400 and inked.getpixel((5, 5))[1] > 200


def test_white_in_a_picture_stays_white() -> None:
    image = Image.new("RGB", (2, 1), "white")
    image.putpixel((1, 0), (200, 0, 0))
    assert Inks(our_profile()).image(image).getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_picture_of_greys_is_black_ink_alone_as_light_as_it_looks(mode: str) -> None:
    image = Image.new("L", (3, 1))
    for x, grey in enumerate((0, 128, 255)):
        image.putpixel((x, 0), grey)
    made = Inks(our_profile()).image(image.convert(mode))
    assert made.mode == "L"
    assert (made.getpixel((0, 0)), made.getpixel((2, 0))) == (0, 255)
    black = Inks(our_profile()).of((128 / 255,) * 3)[3]
    assert 1 - made.getpixel((1, 0)) / 255 == pytest.approx(black, abs=0.01)


# Profiles.


def test_our_profile_is_one_for_presses() -> None:
    profile = our_profile()
    assert profile.identifier == "CGATS TR 001" and "CGATS TR 001" in profile.description
    assert profile.data[12:20] == b"prtrCMYK" and int.from_bytes(profile.data[:4], "big") == len(profile.data)


def test_our_profile_shows_inks_as_the_one_it_is_made_of() -> None:
    """The table from inks to colours is that of the Compact ICC Profiles, byte for byte."""
    tags = {tag: (offset, size) for tag, offset, size in struct.iter_unpack(">4s2L", our_profile().data[132:252])}
    assert {b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt", b"wtpt"} <= set(tags)
    offset, size = tags[b"A2B0"]
    table = our_profile().data[offset : offset + size]
    assert hashlib.sha256(table).hexdigest() == "4bfa4a4e4361c609a34149b621c71cb7ea8579d03c36573eb6e48109fe1b4953"
    # The other tables are made of it by docs/press-profile/make.py; whoever makes them anew checks them anew.
    assert hashlib.sha256(our_profile().data).hexdigest() == (
        "47f905ede80dec613323a4608f55795fcb610f1a1531bcadc668b97e1dae6894"
    )


def test_our_profile_has_its_licence_beside_it() -> None:
    files = {path.name for path in PROFILES.iterdir()}
    assert files == {"cgats-tr-001.icc", "cgats-tr-001.txt"}
    note = (PROFILES / "cgats-tr-001.txt").read_text(encoding="utf-8")
    assert "CC0" in note and "Compact ICC Profiles" in note


def test_the_profile_of_a_print_shop(tmp_path: Path) -> None:
    file = tmp_path / "shop.icc"
    file.write_bytes(our_profile().data)
    profile = open_profile(file)
    assert profile.data == our_profile().data and profile.origin == "shop.icc"
    assert (profile.identifier, profile.description) == ("Custom", our_profile().description)
    assert Inks(profile).of(TEAL) == Inks(our_profile()).of(TEAL)


def replaced(start: int, new: bytes) -> bytes:
    data = our_profile().data
    return data[:start] + new + data[start + len(new) :]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not an ICC profile"),
        (b"%PDF-1.7 and so on" * 20, "not an ICC profile"),
        (our_profile().data[:5000], "its end is missing"),
        (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), "it is for RGB colors, not for CMYK"),
        (replaced(16, b"GRAY"), "it is for Gray colors, not for CMYK"),
        (replaced(12, b"scnr"), "not a press"),
        (replaced(128, struct.pack(">L", 0)), "it is damaged, or tells what inks look like"),
        (replaced(132, b"\xff" * 120), "it is damaged"),
    ],
)
def test_a_file_that_is_no_profile_of_a_press(data: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / "a.icc").write_bytes(data)
    with pytest.raises(ProfileError, match=why):
        open_profile(tmp_path / "a.icc")


@pytest.mark.parametrize("half", [b"B2A", b"A2B"])
def test_a_profile_needs_the_way_to_inks_and_back(half: bytes, tmp_path: Path) -> None:
    """Without the tables from colours to inks, as the one that ours was made of; or without those that show them."""
    data = our_profile().data
    for number in (b"0", b"1", b"2"):
        data = data.replace(half + number, b"non" + number, 1)
    (tmp_path / "a.icc").write_bytes(data)
    with pytest.raises(ProfileError, match="not which inks to take"):
        open_profile(tmp_path / "a.icc")


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.icc").open("wb") as file:
        file.truncate(6_000_000)
    with pytest.raises(ProfileError, match="6 MB"):
        open_profile(tmp_path / "a.icc")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="can't be read"):
        open_profile(tmp_path / "a.icc")
