"""Words after a sign, and texts beside a larger one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.blocks.signed import Signed, SignedTitle
from brochure.pdf.prose import Piece
from tests.pdf.stage import BLACK, BODY, assert_sound, lines_of, painted, printed, text
from tests.proof.measure import Area, sheets
from tests.proof.reading import outline

WHITE = (1.0, 1.0, 1.0)
STYLE = replace(BODY, bold=True)


def sign(pdf: bytes, page: int = 1) -> Area:
    """The ground of the one sign of a page."""
    return max(sheets(pdf)[page - 1].areas, key=lambda area: area.box.area)


def test_a_title_stays_with_what_follows_on_the_line_of_its_small_sign() -> None:
    title = SignedTitle([Piece("Take care")], STYLE, "warning", WHITE)
    pdf = printed(title, text("Wait."))
    assert_sound(pdf)
    (run,) = [run for run in sheets(pdf)[0].runs if run.text == "Take care"]
    area = sign(pdf)
    assert title.stays_with_next and title.cut(300, 10, hard=True) is None
    assert area.box.right < run.x and area.box.height == pytest.approx(0.95 * 12, abs=0.1)
    assert area.box.centre[1] == pytest.approx(run.y + 0.342 * 12, abs=0.1)
    assert '  P "Take care"\n' in outline(pdf)


def test_a_large_sign_stands_beside_all_of_its_words() -> None:
    pdf = printed(Signed([text("Title", style=STYLE), lines_of(3)], STYLE, "home", WHITE))
    assert_sound(pdf)
    lefts = {round(run.x, 1) for run in sheets(pdf)[0].runs if run.text != "Title" or run.size == 12}
    assert len(lefts) == 1
    assert sign(pdf).box.width == pytest.approx(1.7 * 12, abs=0.1)
    assert sign(pdf).box.right < lefts.pop() - 4


def test_it_is_small_where_words_need_the_room() -> None:
    signed = Signed([text("Title")], STYLE, "home", WHITE)
    assert 150 - signed.widths()[0] > 0

    def width(measure: float) -> float:
        made = Signed([text("Title")], STYLE, "home", WHITE)
        return sign(painted(lambda canvas: made.paint(canvas, 40, 200, measure))).box.width

    assert width(16 * 12) > 1.5 * width(16 * 12 - 1)


def test_halves_hang_alike_and_only_the_first_has_the_sign() -> None:
    pdf = printed(Signed([lines_of(20)], STYLE, "home", WHITE, BLACK))
    assert_sound(pdf)
    first, second = sheets(pdf)
    assert sign(pdf).box.width > 10 and second.areas == ()
    assert first.runs[-1].x == pytest.approx(second.runs[0].x, abs=0.1)
