"""The canvas for print: inks in place of colours, and nothing left of what a screen needs."""

from __future__ import annotations

import pytest
from reportlab.lib.colors import CMYKColor, Color

from brochure.imposition.flats import Sides
from brochure.pdf.errors import TagError
from brochure.pdf.inks import Inks, our_profile
from brochure.pdf.press_canvas import PressCanvas
from brochure.pdf.structure import Node
from tests.pdf.stage import BLACK, SHEET, text

TEAL = (0.06, 0.36, 0.39)
GIVEN = {BLACK: (0.0, 0.0, 0.0, 1.0), TEAL: (0.9, 0.3, 0.4, 0.2)}


@pytest.fixture
def canvas() -> PressCanvas:
    return PressCanvas(SHEET, "en-US", Inks(our_profile(), 2.8, GIVEN), {0: Sides(9, 9, 0, 9)})


def written(canvas: PressCanvas) -> str:
    return "\n".join(canvas._code)


@pytest.mark.parametrize("colour", [TEAL, list(TEAL), Color(*TEAL)])
def test_a_colour_is_written_as_its_inks(canvas: PressCanvas, colour: object) -> None:
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    assert written(canvas).split("\n")[-2:] == ["0.9 0.3 0.4 0.2 k", "0.9 0.3 0.4 0.2 K"]


def test_an_office_printer_gets_the_colour_itself() -> None:
    canvas = PressCanvas(SHEET, "en-US", None, {})
    canvas.setFillColorRGB(*TEAL)
    assert written(canvas).endswith("0.06 0.36 0.39 rg")


def test_inks_in_place_of_a_colour_are_a_fault_of_ours(canvas: PressCanvas) -> None:
    with pytest.raises(TagError):
        canvas.setFillColor(CMYKColor(0, 0, 0, 1))


def test_a_gradient_runs_between_inks(canvas: PressCanvas) -> None:
    with canvas.artifact():
        canvas.linearGradient(0, 0, 100, 0, [Color(*TEAL), Color(1, 1, 1)])
        canvas.radialGradient(50, 50, 20, [Color(*TEAL), Color(1, 1, 1)])
    shadings = [canvas._doc.idToObject[name] for name in canvas._shadingUsed]
    assert [str(one.ColorSpace) for one in shadings] == ["DeviceCMYK", "DeviceCMYK"]


def test_what_is_see_through_is_remembered(canvas: PressCanvas) -> None:
    canvas.setFillColor(Color(*TEAL, alpha=1))
    assert not canvas.is_translucent
    canvas.setStrokeColor(Color(*TEAL, alpha=0.4))
    assert canvas.is_translucent


def test_the_ground_of_each_page_reaches_as_far_as_it_may(canvas: PressCanvas) -> None:
    canvas.start(SHEET)
    assert canvas.reach == Sides(9, 9, 0, 9)
    canvas.rect(0, 0, 10, 10)
    canvas.showPage()
    canvas.start((100.0, 50.0))
    assert canvas.reach == Sides(0, 0, 0, 0)
    assert (canvas.sheet.width, canvas.sheet.height) == (100, 50)


def test_marks_places_links_and_outlines_are_not_written(canvas: PressCanvas) -> None:
    node = Node("Link")
    with canvas.tag(Node("P"), node):
        text("Rest", role="").paint(canvas, 50, 200, 300)
        canvas.link(node, "https://elm.example", (0, 0, 9, 9), "Elm")
        canvas.place("top", 100)
        canvas.entry("Top", "top", 0)
    assert "BDC" not in written(canvas) and "EMC" not in written(canvas)
    assert canvas._annotationrefs == []
    assert canvas.outline_level == -1


def test_words_without_an_owner_are_still_a_fault_of_ours(canvas: PressCanvas) -> None:
    with pytest.raises(TagError):
        text("Rest", role="").paint(canvas, 50, 200, 300)


def test_a_text_without_words_leaves_the_colour_as_it_was(canvas: PressCanvas) -> None:
    canvas.setFillColorRGB(*TEAL)
    with canvas.ink():
        pass
    assert canvas.fill_colour == TEAL


def test_an_open_element_at_the_end_of_a_page_is_a_fault_of_ours(canvas: PressCanvas) -> None:
    with pytest.raises(TagError), canvas.tag(Node("P")):
        canvas.showPage()
