"""Pictures in the inks of a press, as a print shop opens them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms
from reportlab.pdfgen.canvas import Canvas

from brochure.pdf.images import Picture, embed, open_picture
from brochure.pdf.inks import Inks, our_profile
from brochure.pdf.press_images import embed_press
from tests.pdf.test_images import gamma_one
from tests.proof.plates import plates

WIDE = (40, 20)
INKS = Inks(our_profile())


def pressed(picture: Picture, width: float = 40, height: float = 20, inks: Inks | None = INKS, dpi: int = 300) -> bytes:
    """A file of one page that is the picture."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, height), pageCompression=0, invariant=1)
    name, make, _ = embed_press(picture, width, height, inks, dpi)
    internal = canvas._doc.getXObjectName(name)
    canvas._doc.Reference(make(lambda thing: canvas._doc.Reference(thing)), internal)
    canvas._formsinuse.append(name)
    canvas._code = [f"q {width} 0 0 {height} 0 0 cm /{internal} Do Q"]
    canvas.save()
    return file.getvalue()


def image_object(pdf: bytes) -> dict[str, Any]:
    """The entries of the picture's object, with its samples as `data` and those of its mask as `mask`."""
    with pikepdf.open(BytesIO(pdf)) as document:
        (stream,) = document.pages[0].Resources.XObject.values()
        entries = {key: str(value) for key, value in stream.items() if key != "/SMask"}
        mask = stream.SMask.read_bytes() if "/SMask" in stream else None
        return {**entries, "data": stream.read_bytes(), "mask": mask}


def opened(image: Image.Image, folder: Path, name: str = "a.png", **options: Any) -> Picture:
    image.save(folder / name, **options)
    return open_picture(folder / name)


def painted(*colours: str) -> Image.Image:
    """Stripes from left to right."""
    image = Image.new("RGB", WIDE)
    for index, colour in enumerate(colours):
        image.paste(colour, (index * WIDE[0] // len(colours), 0, WIDE[0], WIDE[1]))
    return image


def gradient() -> Image.Image:
    return Image.linear_gradient("L").rotate(90).resize(WIDE)


def test_a_picture_has_the_inks_that_its_colours_have_elsewhere(tmp_path: Path) -> None:
    made = image_object(pressed(opened(painted("#a82a1e", "white", "#0f5c63"), tmp_path)))
    assert (made["/ColorSpace"], made["/BitsPerComponent"], made["/Filter"]) == ("/DeviceCMYK", "8", "/FlateDecode")
    first, last = made["data"][:4], made["data"][-4:]
    for pixel, colour in ((first, "#a82a1e"), (last, "#0f5c63")):
        inks = INKS.of(tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))
        assert [amount / 255 for amount in pixel] == pytest.approx(inks, abs=0.006)
    assert made["data"][80:84] == bytes(4), "white is no ink"


def test_a_press_makes_plates_of_these_inks(tmp_path: Path) -> None:
    pdf = pressed(opened(painted("#a82a1e", "white", "#0f5c63"), tmp_path))
    (page,) = plates(pdf, 72)
    data = image_object(pdf)["data"]
    for x in (2, 20, 37):
        assert page.getpixel((x, 10)) == pytest.approx(tuple(data[4 * (10 * 40 + x) :][:4]), abs=1)


@pytest.mark.parametrize("mode", ["L", "1", "LA", "RGB"])
def test_grey_is_black_ink_alone(mode: str, tmp_path: Path) -> None:
    pdf = pressed(opened(gradient().convert(mode), tmp_path))
    assert image_object(pdf)["/ColorSpace"] == "/DeviceGray"
    (page,) = plates(pdf, 72)
    assert all(page.getchannel(ink).getextrema() == (0, 0) for ink in "CMY")
    assert page.getchannel("K").getextrema()[1] > 240


def test_a_picture_may_be_asked_for_without_its_colours(tmp_path: Path) -> None:
    picture = replace(opened(painted("red", "blue"), tmp_path), grey=True)
    made = image_object(pressed(picture))
    assert made["/ColorSpace"] == "/DeviceGray" and made["data"][0] != made["data"][-1]
    names = {embed_press(one, 40, 20, INKS)[0] for one in (picture, replace(picture, grey=False))}
    assert len(names) == 2, "one file may have both"


@pytest.mark.parametrize("name", ["a.png", "a.gif"])
def test_a_palette_is_mixed_too(name: str, tmp_path: Path) -> None:
    made = image_object(pressed(opened(painted("gold", "navy").convert("P"), tmp_path, name)))
    assert made["/ColorSpace"] == "/DeviceCMYK" and len(made["data"]) == 40 * 20 * 4


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_see_through_has_a_mask_and_says_so(mode: str, tmp_path: Path) -> None:
    image = painted("red", "blue").convert(mode)
    image.putalpha(gradient())
    picture = opened(image, tmp_path)
    assert embed_press(picture, 40, 20, INKS)[2]
    assert image_object(pressed(picture))["mask"] == gradient().tobytes()


@pytest.mark.parametrize("inks", [INKS, None])
def test_what_only_could_be_see_through_has_none(inks: Inks | None, tmp_path: Path) -> None:
    picture = opened(painted("red", "blue").convert("RGBA"), tmp_path)
    assert not embed_press(picture, 40, 20, inks)[2]
    assert image_object(pressed(picture, inks=inks))["mask"] is None


def test_the_mask_goes_with_what_was_said_at_any_size(tmp_path: Path) -> None:
    """One pixel that is hardly see-through is gone when the picture is made smaller; what was said must still hold."""
    image = Image.new("RGBA", (1000, 500), "red")
    image.putpixel((7, 7), (255, 0, 0, 254))
    picture = opened(image, tmp_path)
    assert embed_press(picture, 40, 20, INKS)[2] and image_object(pressed(picture))["mask"] is not None


@pytest.mark.parametrize("with_profile", [False, True])
def test_the_inks_of_another_press_are_not_taken_over(with_profile: bool, tmp_path: Path) -> None:
    """Rich black, 400 % of ink, comes out as what dries."""
    image = Image.new("CMYK", WIDE, (255, 255, 255, 255))
    image.paste((0, 255, 255, 0), (20, 0, 40, 20))
    options = {"icc_profile": our_profile().data} if with_profile else {}
    made = image_object(pressed(opened(image, tmp_path, "a.jpg", quality=95, **options)))
    assert made["/ColorSpace"] == "/DeviceCMYK"
    dark, red = made["data"][:4], made["data"][-4:]
    assert 180 < sum(dark) <= 2.8 * 255 and dark[3] > 200
    assert min(red[1:3]) > 200 and red[0] < 60


def test_the_camera_s_note_turns_the_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = opened(painted("red", "blue"), tmp_path, "a.jpg", exif=exif, quality=95)
    made = image_object(pressed(picture, 20, 40))
    assert (made["/Width"], made["/Height"]) == ("20", "40")
    assert made["data"][1] > 200 > made["data"][-3] - 60, "red is on top now"


@pytest.mark.parametrize(("dpi", "size"), [(300, ("300", "150")), (100, ("100", "50"))])
def test_more_pixels_than_are_seen_are_left_out(dpi: int, size: tuple[str, str], tmp_path: Path) -> None:
    made = image_object(pressed(opened(painted("red", "blue").resize((900, 450)), tmp_path), 72, 36, dpi=dpi))
    assert (made["/Width"], made["/Height"]) == size


def test_a_picture_is_never_made_larger(tmp_path: Path) -> None:
    made = image_object(pressed(opened(painted("red", "blue"), tmp_path), 720, 360))
    assert (made["/Width"], made["/Height"]) == ("40", "20")


def test_no_place_has_more_ink_than_the_press_takes(tmp_path: Path) -> None:
    noise = [Image.effect_noise((200, 200), 120) for _ in range(3)]
    picture = opened(Image.merge("RGB", noise), tmp_path)
    data = image_object(pressed(picture, 200, 200, Inks(our_profile(), 2.2)))["data"]
    assert max(sum(data[at : at + 4]) for at in range(0, len(data), 4)) <= 2.2 * 255


@pytest.mark.parametrize(
    ("name", "mode"), [("a.png", "RGB"), ("a.png", "P"), ("a.png", "RGBA"), ("a.jpg", "RGB"), ("a.jpg", "CMYK")]
)
def test_nothing_that_is_made_for_a_press_is_rgb(name: str, mode: str, tmp_path: Path) -> None:
    pdf = pressed(opened(painted("red", "gold").convert(mode), tmp_path, name))
    assert b"RGB" not in pdf and b"/DeviceCMYK" in pdf


def test_an_office_printer_gets_what_a_screen_gets(tmp_path: Path) -> None:
    picture = opened(painted("red", "blue"), tmp_path)
    made = image_object(pressed(picture, inks=None))
    assert "/DeviceRGB" in made["/ColorSpace"]
    assert embed_press(picture, 40, 20, None)[0] == embed(picture, 40, 20)[0]
    coarse = image_object(pressed(opened(painted("red").resize((900, 450)), tmp_path), 72, 36, None, 50))
    assert (coarse["/Width"], coarse["/Height"]) == ("50", "25")


def test_the_profile_of_the_picture_counts(tmp_path: Path) -> None:
    """A picture whose own colours are wider than a screen's is read with its own profile."""
    plain = opened(Image.new("RGB", WIDE, (10, 200, 60)), tmp_path)
    own = opened(Image.new("RGB", WIDE, (10, 200, 60)), tmp_path, "b.png", icc_profile=gamma_one())
    assert image_object(pressed(plain))["data"] != image_object(pressed(own))["data"]


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    picture = opened(painted("red", "blue"), tmp_path)
    again = Inks(our_profile())
    assert image_object(pressed(picture)) == image_object(pressed(picture, inks=again))


def test_a_profile_of_a_picture_that_is_damaged_does_no_harm(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (lab, b"no profile"):
        made = image_object(pressed(opened(painted("red"), tmp_path, icc_profile=profile)))
        assert made["data"][1] > 200
