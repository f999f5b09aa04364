from __future__ import annotations

import pytest

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.fonts import Shaped
from brochure.pdf.ink import number
from brochure.pdf.structure import Node
from tests.pdf.stage import BLACK, FAMILY, operators, painted
from tests.proof.measure import sheets

RED = (1.0, 0.0, 0.0)


def shaped(words: str) -> Shaped:
    (one,) = FAMILY.shape(words)
    return one


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [(12.0, 2, "12"), (0.126, 2, "0.13"), (-0.001, 2, "0"), (1e3, 2, "1000"), (-3.25, 2, "-3.25"), (1 / 3, 3, "0.333")],
)
def test_numbers_are_short(value: float, places: int, written: str) -> None:
    assert number(value, places) == written


def test_text_without_a_context_is_an_error() -> None:
    with pytest.raises(TagError, match="untagged text 'lost'"):
        painted(lambda canvas: show(canvas, "lost"))


def show(canvas: TaggedCanvas, *words: str) -> None:
    with canvas.ink() as ink:
        ink.move(50, 100)
        for word in words:
            ink.show(shaped(word), 12, BLACK, canvas.context)


def test_state_is_written_only_when_it_changes() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(Node("P")), canvas.ink() as ink:
            ink.move(50, 100)
            for word in ("One", " line", " in"):
                ink.show(shaped(word), 12, RED, canvas.context)

    written = operators(painted(paint))
    assert written.count(" Tf") == written.count(" rg") == written.count("BDC") == 1
    assert "(One line in) Tj" in written


def test_only_moves_need_an_array() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(Node("P")):
            show(canvas, "AVA")

    (line,) = [line for line in operators(painted(paint)).splitlines() if line.endswith("TJ")]
    assert line.startswith("[(A)") and line.count("(") == 3


def test_marks_follow_the_context() -> None:
    paragraph, span = Node("P"), Node("Span")

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(paragraph), canvas.ink() as ink:
            ink.move(50, 100)
            inner = canvas.inner((span,))
            for word, context in (("a", canvas.context), ("b", inner), ("c", canvas.context)):
                ink.show(shaped(word), 12, BLACK, context)

    written = operators(painted(paint))
    assert [line for line in written.splitlines() if line.endswith("BDC")] == [
        "/P <</MCID 0>> BDC", "/Span <</MCID 1>> BDC", "/P <</MCID 2>> BDC"
    ]
    assert written.count("EMC") == 3 and written.rstrip().endswith("EMC\nET")


def test_a_raised_figure_is_lowered_again() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(Node("P")), canvas.ink() as ink:
            ink.move(50, 100)
            ink.show(shaped("1"), 8, BLACK, canvas.context, 4.2)
            ink.show(shaped("k\u0301"), 12, BLACK, canvas.context)

    rises = [line for line in operators(painted(paint)).splitlines() if line.endswith(" Ts")]
    assert rises == ["4.2 Ts", "0 Ts", "0.6 Ts", "0 Ts"]


def test_rounding_does_not_add_up() -> None:
    """A hundred lines of a leading that two decimals cannot hold end where they should."""
    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(Node("P")), canvas.ink() as ink:
            for line in range(100):
                ink.move(50 + line * 0.004, 290 - line * 2.3337)
                ink.show(shaped("x"), 2, BLACK, canvas.context)

    runs = sheets(painted(paint))[0].runs
    assert runs[-1].y == pytest.approx(290 - 99 * 2.3337, abs=0.006)
    assert runs[-1].x == pytest.approx(50 + 99 * 0.004, abs=0.006)


def test_nothing_is_written_when_something_is_raised() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        with pytest.raises(ZeroDivisionError), canvas.tag(Node("P")), canvas.ink() as ink:
            ink.show(shaped("half"), 12, BLACK, canvas.context)
            raise ZeroDivisionError
        with canvas.tag(Node("P")):
            show(canvas, "whole")

    assert "half" not in operators(painted(paint))
