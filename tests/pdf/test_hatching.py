"""Hatched areas: covered, at their angle and pitch, cut off at their edges, and owned by what they stand in."""

from __future__ import annotations

import math
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure
from brochure.pdf.hatching import Box, Hatching, hatch, strokes
from tests.pdf.stage import SHEET, assert_sound, marks, operators, printed
from tests.proof.measure import sheets

BOX: Box = (20, 30, 80, 50)
ANGLES = pytest.mark.parametrize("angle", [0, 45, -45, 90, 30])


def hatched(hatching: Hatching, alt: str = "An area") -> tuple[bytes, Box]:
    """A page with one area hatched in black, and where that is."""
    boxes: list[Box] = []

    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        boxes.append((x, y, x + width, y + height))
        canvas.setStrokeColorRGB(0, 0, 0)
        hatch(canvas, boxes[0], hatching)

    pdf = printed(Figure(paint, 60, 20, alt))
    assert_sound(pdf)
    return pdf, boxes[0]


def picture(pdf: bytes, box: Box, scale: int = 4) -> Image.Image:
    """A part of the page, in points."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=scale).to_pil().convert("L")
    left, lower, right, upper = box
    return page.crop(tuple(round(scale * edge) for edge in (left, SHEET[1] - upper, right, SHEET[1] - lower)))


def darkness(image: Image.Image) -> float:
    """How much of it is ink, from 0 to 1."""
    shades = image.histogram()
    return sum(count * (255 - shade) for shade, count in enumerate(shades)) / 255 / (image.width * image.height)


@ANGLES
def test_lines_have_the_angle_and_stand_a_pitch_apart(angle: float) -> None:
    lines = strokes(BOX, Hatching(angle, 4, 1))
    turn = math.radians(angle)
    heights = []
    for x0, y0, x1, y1 in lines:
        assert math.atan2(y1 - y0, x1 - x0) == pytest.approx(turn)
        heights.append(y0 * math.cos(turn) - x0 * math.sin(turn))
    assert len(lines) > 3
    assert all(upper - lower == pytest.approx(4) for lower, upper in pairwise(heights))


@ANGLES
def test_lines_are_no_longer_than_they_must_be(angle: float) -> None:
    """What reaches far over an edge would be measured as ink that is cut off."""
    for x0, y0, x1, y1 in strokes((20, 30, 27, 300), Hatching(angle, 4, 1)):
        assert 18.9 <= min(x0, x1) <= max(x0, x1) <= 28.1 and 28.9 <= min(y0, y1) <= max(y0, y1) <= 301.1


@ANGLES
def test_lines_stand_at_the_same_places_in_areas_side_by_side(angle: float) -> None:
    whole, part = (strokes(box, Hatching(angle, 4, 1)) for box in (BOX, (40, 30, 80, 50)))
    turn = math.radians(angle)

    def places(lines: list[tuple[float, float, float, float]]) -> set[float]:
        return {round(y * math.cos(turn) - x * math.sin(turn), 6) for x, y, _, _ in lines}

    assert places(part) <= places(whole)


@ANGLES
def test_the_whole_area_is_hatched_and_nothing_around_it(angle: float) -> None:
    pdf, (left, lower, right, upper) = hatched(Hatching(angle, 4, 1))
    for x, y in ((left, lower), (right - 8, lower), (left, upper - 8), (right - 8, upper - 8)):
        assert darkness(picture(pdf, (x, y, x + 8, y + 8))) == pytest.approx(0.25, abs=0.08)
    for box in (
        (left - 9, lower - 9, left - 0.5, upper + 9), (right + 0.5, lower - 9, right + 9, upper + 9),
        (left, lower - 9, right, lower - 0.5), (left, upper + 0.5, right, upper + 4),
    ):  # fmt: skip
        assert darkness(picture(pdf, box)) == 0


def test_it_belongs_to_its_figure_and_needs_no_pattern() -> None:
    pdf, _ = hatched(Hatching(45, 4, 1))
    assert marks(pdf) == ["H1", "Figure"]
    assert "Pattern" not in operators(pdf) and " scn" not in operators(pdf)
    assert marks(hatched(Hatching(45, 4, 1), alt="")[0]) == ["H1", "Artifact"]


def test_what_is_drawn_next_is_not_clipped() -> None:
    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        hatch(canvas, (x, y, x + 10, y + 10), Hatching(45, 4, 1))
        canvas.rect(x + 20, y, 10, 10, stroke=0, fill=1)

    pdf = printed(Figure(paint, 60, 20, "Two areas"))
    assert [area.box.width for area in sheets(pdf)[0].areas] == [pytest.approx(10)]
