"""Pages become sheets: boxes and marks where they belong, inks only, nothing that a screen needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from brochure.imposition.flats import BLEED, UNREACHED, Flat, Imposition, Placement, singly
from brochure.imposition.marks import around, room
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.inks import Inks, our_profile
from brochure.pdf.pages import Area, Page
from brochure.pdf.press import Printed, Workshop, print_pages
from brochure.pdf.prose import Piece, TextStyle
from tests.pdf.stage import AREA, BLACK, FAMILY, METADATA, SHEET, heading, link, text
from tests.proof.validation import syntax_faults

TEAL = (0.06, 0.36, 0.39)
SHOP = Workshop(BLEED, 0.0, Inks(our_profile(), 2.8, {BLACK: (0, 0, 0, 1)}), our_profile())
OFFICE = Workshop(margin=UNREACHED)
# All that may stand on a page of a press: no RGB, no marked content.
OPERATORS = re.compile(r"(?<![\w/])(rg|RG|BDC|BMC|EMC)(?!\w)")


def ground(canvas: TaggedCanvas, page: Page) -> None:
    """A colour over the whole page and as far as it may run."""
    width, height = page.size or SHEET
    reach = canvas.reach
    with canvas.artifact():
        canvas.setFillColorRGB(*TEAL)
        canvas.rect(
            -reach.left, -reach.lower, width + reach.left + reach.right, height + reach.lower + reach.upper,
            stroke=0, fill=1,
        )  # fmt: skip


def bare(canvas: TaggedCanvas, page: Page) -> None:
    """Nothing around the text."""


def pages(*texts: Sequence[Flow], size: tuple[float, float] | None = None) -> list[Page]:
    return [Page(number, [(AREA, list(flows))], size) for number, flows in enumerate(texts, 1)]


def printed(
    made: list[Page], imposition: Imposition | None = None, workshop: Workshop = SHOP, furniture: Any = ground,
    **more: Any,
) -> Printed:  # fmt: skip
    sheets = imposition or singly([page.size or SHEET for page in made])
    return print_pages(made, furniture, SHEET, sheets, workshop, METADATA, "guide.pdf", **more)


def contents(pdf: bytes) -> list[str]:
    """The operators of each page and each form."""
    with pikepdf.open(BytesIO(pdf)) as document:
        streams = [page.Contents.read_bytes() for page in document.pages]
        streams += [
            thing.read_bytes()
            for thing in document.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form"
        ]
    return [stream.decode("latin-1") for stream in streams]


def boxes(pdf: bytes, page: int = 0) -> dict[str, list[float]]:
    with pikepdf.open(BytesIO(pdf)) as document:
        found = document.pages[page].obj
        return {name: [float(edge) for edge in found[f"/{name}"]] for name in ("MediaBox", "TrimBox", "BleedBox")}


def pixels(pdf: bytes, page: int = 0, scale: float = 1.0) -> Any:
    return pypdfium2.PdfDocument(pdf)[page].render(scale=scale).to_pil().convert("RGB")


def test_a_shop_gets_trim_and_bleed_to_a_hundredth_of_a_point() -> None:
    found = boxes(printed(pages([heading("T", 1)])).pdf)
    edge = room(BLEED)
    assert found["MediaBox"] == pytest.approx([0, 0, SHEET[0] + 2 * edge, SHEET[1] + 2 * edge], abs=0.01)
    assert found["TrimBox"] == pytest.approx([edge, edge, edge + SHEET[0], edge + SHEET[1]], abs=0.01)
    assert found["BleedBox"] == pytest.approx(
        [edge - 9, edge - 9, edge + SHEET[0] + 9, edge + SHEET[1] + 9], abs=0.01
    )


def test_a_ground_runs_through_the_whole_bleed_and_no_further() -> None:
    picture = pixels(printed(pages([heading("T", 1)])).pdf, scale=2)
    edge, white = room(BLEED), (255, 255, 255)
    middle = picture.height // 2
    for inside in (edge - 8.5, edge, edge + SHEET[0] + 8.5):
        assert picture.getpixel((int(inside * 2), middle)) != white
    for outside in (edge - 9.75, edge + SHEET[0] + 9.75):
        assert picture.getpixel((int(outside * 2), middle)) == white


def test_marks_stand_where_the_geometry_says() -> None:
    made = printed(pages([heading("T", 1)]))
    (flat,) = made.press.imposition.flats
    (page, _) = contents(made.pdf)
    drawn = [float(end) for line in re.findall(r"(\S+) (\S+) m (\S+) (\S+) l S", page) for end in line]
    assert drawn == pytest.approx([end for line in around(flat, BLEED).cut for end in line], abs=0.01)
    assert f"1 0 0 1 {room(BLEED):g} {room(BLEED):g} cm" in page


@pytest.mark.parametrize("limit", [2.8, 2.4, 2.0])
def test_marks_are_on_every_plate_and_have_no_more_ink_than_a_shop_allows(limit: float) -> None:
    shop = replace(SHOP, inks=Inks(our_profile(), limit))
    (page, _) = contents(printed(pages([heading("T", 1)]), workshop=shop).pdf)
    (inks,) = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) K", page)
    assert min(map(float, inks)) >= 0.5
    assert sum(map(float, inks)) <= limit


def test_marks_of_a_job_in_one_ink_are_black() -> None:
    (page, _) = contents(printed(pages([heading("T", 1)]), workshop=replace(SHOP, one_ink=True)).pdf)
    assert "0 0 0 1 K" in page and "0.65" not in page


def test_there_is_no_rgb_no_mark_and_no_link() -> None:
    made = printed(pages([heading("T", 1), text([link("elm.example")])]))
    for stream in contents(made.pdf):
        assert not OPERATORS.search(re.sub(r"\((?:\\.|[^\\)])*\)", "", stream))
    with pikepdf.open(BytesIO(made.pdf)) as document:
        assert "/StructTreeRoot" not in document.Root
        assert "/MarkInfo" not in document.Root
        assert "/Outlines" not in document.Root
        assert all("/Annots" not in page.obj for page in document.pages)
    assert syntax_faults(made.pdf) == []


def test_black_words_are_black_ink_alone_and_printed_over_what_is_under_them() -> None:
    _, page = contents(printed(pages([text("Rest today.")])).pdf)
    assert re.search(r"/GSover gs\n0 0 0 1 k\b.*?/GSout gs", page, re.DOTALL)


def test_words_in_a_colour_are_not() -> None:
    style = TextStyle(FAMILY, 12, 17, TEAL)
    _, page = contents(printed(pages([text("Rest today.", style=style)])).pdf)
    assert "GSover" not in page
    assert re.search(r"[\d.]+ [\d.]+ [\d.]+ [\d.]+ k", page)


def test_after_black_words_a_ground_is_not_printed_over_others() -> None:
    black, teal = Piece("Black "), Piece("teal", colour=TEAL)
    _, page = contents(printed(pages([text([black, teal])])).pdf)
    assert page.count("/GSover gs") == page.count("/GSout gs") == 1


@pytest.mark.parametrize("workshop", [SHOP, OFFICE])
def test_the_same_pages_give_the_same_bytes(workshop: Workshop) -> None:
    once, twice = (printed(pages([heading("T", 1)], [text("More.")]), workshop=workshop).pdf for _ in range(2))
    assert once == twice


def test_an_office_printer_gets_nothing_that_it_cannot_reach() -> None:
    made = printed(pages([heading("T", 1)]), workshop=OFFICE)
    assert boxes(made.pdf)["MediaBox"] == boxes(made.pdf)["TrimBox"] == [0, 0, *SHEET]
    picture, white = pixels(made.pdf), (255, 255, 255)
    assert picture.getpixel((19, 150)) != white
    for box in ((0, 0, 17, 300), (383, 0, 400, 300), (0, 0, 400, 17), (0, 283, 400, 300)):
        assert picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), white)]


def test_an_office_printer_takes_rgb_and_is_told_how_to_turn_the_sheet() -> None:
    made = printed(pages([heading("T", 1)], [text("More.")]), workshop=OFFICE)
    assert any(" rg" in stream for stream in contents(made.pdf))
    assert made.press.standard is None
    with pikepdf.open(BytesIO(made.pdf)) as document:
        assert document.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert document.Root.ViewerPreferences.PrintScaling == "/None"
        assert "no tags" in str(document.docinfo.Subject)
        assert "guide.pdf" in str(document.docinfo.Subject)


def test_pages_of_several_sizes_stand_side_by_side_and_their_grounds_end_at_the_fold() -> None:
    made = [Page(1, [(AREA, [heading("T", 1)])], (150.0, 300.0)), Page(2, [(AREA, [text("Two")])], (100.0, 300.0))]
    flat = Flat(250, 300, (Placement(1, 0, 0, 100, 300), Placement(0, 100, 0, 150, 300)), folds=(100.0,))
    result = printed(made, Imposition((flat,), fold="once"))
    page = contents(result.pdf)[0]
    assert "q 1 0 0 1 0 0 cm /P1 Do Q" in page and "q 1 0 0 1 100 0 cm /P0 Do Q" in page
    assert "[3 2] 0 d" in page
    with pikepdf.open(BytesIO(result.pdf)) as document:
        forms = document.pages[0].Resources.XObject
        assert [float(edge) for edge in forms["/P0"].BBox] == [0, -9, 159, 309]
        assert [float(edge) for edge in forms["/P1"].BBox] == [-9, -9, 100, 309]


def test_a_page_that_stands_in_four_places_is_in_the_file_once() -> None:
    places = tuple(Placement(0, x, y, *SHEET) for x in (0, SHEET[0]) for y in (0, SHEET[1]))
    flat = Flat(2 * SHEET[0], 2 * SHEET[1], places, cuts=((SHEET[0],), (SHEET[1],)))
    result = printed(pages([heading("T", 1)]), Imposition((flat,)))
    page, *forms = contents(result.pdf)
    assert page.count("/P0 Do") == 4
    assert len(forms) == 1


def test_a_side_without_pages_is_blank() -> None:
    flats = (Flat(*SHEET, (Placement(0, 0, 0, *SHEET),)), Flat(*SHEET, ()))
    result = printed(pages([heading("T", 1)]), Imposition(flats, "long"), OFFICE)
    picture = pixels(result.pdf, 1)
    assert picture.getcolors() == [(picture.width * picture.height, (255, 255, 255))]


def test_lines_are_noted_with_their_weight_on_paper() -> None:
    def thin(canvas: TaggedCanvas, page: Page) -> None:
        with canvas.artifact():
            canvas.saveState()
            canvas.scale(0.5, 0.5)
            canvas.setLineWidth(0.4)
            canvas.line(10, 10, 90, 90)
            canvas.restoreState()

    made = printed(pages([heading("T", 1)]), furniture=thin)
    assert [stroke.weight for stroke in made.sheets[0].strokes] == pytest.approx([0.2])


def test_what_lets_the_ground_show_through_makes_it_pdf_x_4() -> None:
    def veil(canvas: TaggedCanvas, page: Page) -> None:
        with canvas.artifact():
            canvas.setFillColorRGB(*TEAL, alpha=0.5)
            canvas.rect(0, 0, 50, 50, stroke=0, fill=1)

    assert printed(pages([heading("T", 1)])).press.standard == "PDF/X-1a:2003"
    assert printed(pages([heading("T", 1)]), furniture=veil).press.standard == "PDF/X-4"


def test_a_proof_is_rgb_and_has_something_drawn_over_each_flat() -> None:
    seen: list[int] = []

    def overlay(canvas: Any, flat: Flat, number: int) -> None:
        seen.append(number)
        canvas.setStrokeColorRGB(1, 0, 1)
        canvas.rect(0, 0, flat.width, flat.height, stroke=1, fill=0)

    made = printed(pages([heading("T", 1)], [text("More.")]), overlay=overlay)
    assert seen == [0, 1]
    assert made.press.standard is None
    assert "1 0 1 RG" in contents(made.pdf)[0]
    assert made.press.room > room(BLEED)


def test_areas_and_words_are_noted_in_the_coordinates_of_their_page() -> None:
    made = printed([Page(1, [(Area(50, 40, 300, 220), [text("Rest today.")])])], furniture=bare)
    (letters,) = made.sheets[0].letters()
    assert letters.text == "Rest today."
    assert letters.box[0] == pytest.approx(50)


def test_what_stands_on_the_pages_is_noted_and_nothing_of_what_stands_on_flats() -> None:
    def overlay(canvas: Any, flat: Flat, number: int) -> None:
        text("Over all of it.").paint(canvas, 10, 30, 100)

    made = printed(pages([heading("T", 1)], [text("More.")]), overlay=overlay)
    assert [[one.text for one in sheet.letters()] for sheet in made.sheets] == [["T"], ["More."]]


def test_the_boxes_of_each_flat_are_known_as_they_are_in_the_file() -> None:
    made = printed(pages([heading("T", 1)], [text("More.")]))
    pdf = pikepdf.open(BytesIO(made.pdf))
    for boxes, page in zip(made.press.boxes, pdf.pages, strict=True):
        for box, name in zip(boxes, ("/MediaBox", "/BleedBox", "/TrimBox"), strict=True):
            assert list(box) == pytest.approx([float(edge) for edge in page[name]], abs=0.0001)
