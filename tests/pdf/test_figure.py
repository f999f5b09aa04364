from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.drawings import open_drawing
from brochure.pdf.errors import TooTallError
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Stack
from brochure.pdf.images import open_picture
from tests.pdf.stage import FAMILY, assert_sound, lines_of, marks, planned, printed, text
from tests.proof.measure import sheets
from tests.proof.reading import outline, read


def bar(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    """A box with a cross, in several strokes."""
    canvas.setStrokeColorRGB(0, 0, 0)
    canvas.rect(x, y, width, height)
    canvas.saveState()
    canvas.line(x, y, x + width, y + height)
    canvas.restoreState()
    canvas.line(x, y + height, x + width, y)


def test_a_figure_is_one_mark_with_its_words_and_its_box() -> None:
    pdf = printed(Figure(bar, 100, 50, "A box with a cross"))
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "Figure"]
    assert read(pdf)[-1].alt == "A box with a cross"
    assert "Figure Alt=A box with a cross" in outline(pdf)


def test_decoration_is_no_element() -> None:
    pdf = printed(Figure(bar, 100, 50, ""), text("words"))
    assert_sound(pdf)
    assert "Figure" not in outline(pdf) and set(marks(pdf)) == {"H1", "Artifact", "P"}


@pytest.mark.parametrize(("align", "left"), [("left", 50), ("center", 150), ("right", 250)])
def test_it_sits_where_it_is_told(align: str, left: float) -> None:
    sheet = sheets(printed(Figure(bar, 100, 50, "x", align=align)))[0]
    assert min(line.box.left for line in sheet.lines) == pytest.approx(left, abs=1)


def test_it_shrinks_to_its_measure() -> None:
    figure = Figure(bar, 600, 300, "x")
    assert (figure.height_at(300), figure.height_at(1000)) == (150, 300)
    assert figure.widths() == (0, 600) and figure.natural_width == 600


def test_a_figure_and_its_caption_stay_together() -> None:
    both = Stack([Figure(bar, 100, 60, "x"), text("Under it", "Caption")], whole=True)
    assert [len(page.areas[0][1]) for page in planned([lines_of(10), both])] == [1, 1]


def test_a_figure_taller_than_a_page_is_an_error() -> None:
    with pytest.raises(TooTallError):
        planned([Figure(bar, 100, 500, "x")])


def test_pictures_and_drawings_are_painted(tmp_path: Path) -> None:
    Image.new("RGB", (20, 10), "red").save(tmp_path / "a.png")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>'
    (tmp_path / "b.svg").write_text(svg, encoding="utf-8")
    picture, drawing = open_picture(tmp_path / "a.png"), open_drawing(tmp_path / "b.svg", FAMILY)
    pdf = printed(Figure(painter(picture), 40, 20, "red"), Figure(painter(drawing), 40, 20, "black"))
    assert_sound(pdf)
    (shown,) = sheets(pdf)[0].pictures
    assert (shown.box.width, shown.box.height) == pytest.approx((40, 20))
    assert [passage.alt for passage in read(pdf)[1:]] == ["red", "black"]
