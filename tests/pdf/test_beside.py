from __future__ import annotations

import pytest

from brochure.pdf.beside import Beside
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TooTallError
from brochure.pdf.figure import Figure
from brochure.pdf.flow import Stack
from tests.pdf.stage import assert_sound, lines_of, planned, printed, text
from tests.proof.measure import sheets
from tests.proof.reading import outline


def square(side: float) -> Figure:
    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(x, y, width, height, stroke=0, fill=1)

    return Figure(paint, side, side, "A square")


@pytest.mark.parametrize("right", [False, True])
def test_words_are_read_first_wherever_the_picture_stands(right: bool) -> None:
    pdf = printed(Beside(square(60), 60, Stack([text("words")]), right=right))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == ['  P "words"', "  Figure Alt=A square"]
    sheet = sheets(pdf)[0]
    (picture,) = sheet.areas
    run = sheet.runs[-1]
    assert run.x == (50 if right else 50 + 60 + 14)
    assert picture.box.left == pytest.approx(350 - 60 if right else 50)


def test_both_are_centred_on_the_taller_one() -> None:
    small, tall = Beside(square(20), 20, lines_of(4)), Beside(square(90), 90, lines_of(1))
    assert (small.height_at(300), tall.height_at(300)) == (4 * 17, 90)
    sheet = sheets(printed(small))[0]
    middle = (sheet.runs[1].y + sheet.runs[4].y) / 2
    picture = sheet.areas[0].box
    assert (picture.bottom + picture.top) / 2 == pytest.approx(middle, abs=6)


def test_widths_leave_room_for_the_picture() -> None:
    least, natural = Beside(square(60), 60, text("two words")).widths()
    assert (least - 74, natural - 74) == pytest.approx(text("two words").widths())


def test_it_is_never_split() -> None:
    assert Beside(square(60), 60, lines_of(9)).cut(300, 80) is None
    with pytest.raises(TooTallError):
        planned([Beside(square(60), 60, lines_of(30))])
