"""A file says nothing twice: state, types that may be left out, pages that are clear from the place."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from brochure.pdf import images
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure, painter
from brochure.pdf.images import open_picture
from brochure.pdf.structure import Node
from tests.pdf.stage import BODY, FAMILY, assert_sound, link, operators, painted, printed, text
from tests.proof.measure import sheets

RED = (0.7, 0.1, 0.1)


def say(canvas: TaggedCanvas, y: float, colour: tuple[float, float, float] = RED, size: float = 12) -> None:
    with canvas.tag(Node("P")), canvas.ink() as ink:
        ink.move(50, y)
        ink.show(FAMILY.shape("Word")[0], size, colour, canvas.context)


def test_font_and_colour_last_from_text_to_text() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, 200)
        say(canvas, 180)
        say(canvas, 160, size=14)

    written = operators(painted(paint))
    assert (written.count(" rg"), written.count(" Tf"), written.count("BT")) == (1, 2, 3)


def test_both_are_said_again_where_they_may_have_changed() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, 200)
        canvas.saveState()
        say(canvas, 180, (0, 0, 0), 14)
        canvas.restoreState()
        say(canvas, 160)
        canvas.setFillColorRGB(0, 0.5, 0)
        canvas.rect(10, 10, 5, 5, stroke=0, fill=1)
        say(canvas, 140)

    runs = sheets(painted(paint))[0].runs
    seen = {round(run.y): (tuple(round(part, 1) for part in run.colour), round(run.size)) for run in runs}
    assert seen == {200: (RED, 12), 180: ((0, 0, 0), 14), 160: (RED, 12), 140: (RED, 12)}


def test_every_page_begins_anew() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, 200)
        canvas.showPage()
        say(canvas, 200)

    pdf = painted(paint)
    assert operators(pdf, 1) == operators(pdf, 2)
    assert operators(pdf, 2).count(" Tf") == 1


def test_text_that_was_not_written_changes_nothing() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, 200)
        try:
            with canvas.tag(Node("P")), canvas.ink() as ink:
                ink.show(FAMILY.shape("Word")[0], 30, (0, 0, 1), canvas.context)
                raise InterruptedError
        except InterruptedError:
            say(canvas, 180)

    assert operators(painted(paint)).count(" rg") == 1


def test_a_colour_that_is_set_is_not_set_again() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        for x in (10, 20):
            canvas.setFillColorRGB(*RED)
            canvas.setStrokeColorRGB(*RED)
            canvas.rect(x, 10, 5, 5, stroke=1, fill=1)

    written = operators(painted(paint))
    assert (written.count(" rg"), written.count(" RG")) == (1, 1)


def test_elements_name_a_page_only_when_it_is_another() -> None:
    long = text("word " * 400, style=replace(BODY, size=14))
    pdf = printed(text([link("a link")]), long)
    assert_sound(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        kids = document.Root.StructTreeRoot.K.K
        linked, split = kids[1].K, kids[2]
        assert "/Type" not in linked and "/Pg" not in linked.K[1] and linked.K[1].Type == "/OBJR"
        first, *others = list(split.K)
        assert isinstance(first, int) and split.Pg == document.pages[0].obj
        assert [part.Pg.objgen for part in others] == [page.obj.objgen for page in document.pages[1:]]


def logo(path: Path) -> Path:
    """A clear picture with flat letters, as logos are."""
    image = Image.new("RGBA", (600, 150), (255, 255, 255, 0))
    ImageDraw.Draw(image).text((20, 20), "Elm Street Clinic", (255, 255, 255, 255), font_size=60)
    image.save(path)
    return path


def test_a_mask_is_packed_in_the_shorter_way(tmp_path: Path) -> None:
    path = logo(tmp_path / "logo.png")
    with pikepdf.open(BytesIO(printed(Figure(painter(open_picture(path)), 120, 30, "A logo")))) as document:
        (image,) = document.pages[0].Resources.XObject.values()
        assert "/DecodeParms" not in image.SMask
        alpha = pikepdf.PdfImage(image.SMask).as_pil_image()
    with Image.open(path) as original:
        assert alpha.tobytes() == original.getchannel("A").tobytes()


def test_a_picture_is_packed_once_for_all_documents(tmp_path: Path) -> None:
    picture = open_picture(logo(tmp_path / "logo.png"))
    images._encoded.cache_clear()
    first, second = (printed(Figure(painter(picture), 120, 30, "A logo")) for _ in range(2))
    assert first == second
    assert images._encoded.cache_info().misses == 1
