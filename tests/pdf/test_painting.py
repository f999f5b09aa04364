from __future__ import annotations

import pytest
from reportlab.lib.colors import red

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.structure import Node
from tests.pdf.stage import METADATA, SHEET, assert_sound, heading, marks, painted, text

TITLE = heading("Title", 1, key="top", outline=0)
FIGURE = {"Layout": {"BBox": (0.0, 0.0, 9.0, 9.0)}}


def canvas() -> TaggedCanvas:
    return TaggedCanvas(SHEET, "en-US")


def finished(made: TaggedCanvas) -> bytes:
    """The file, which must be sound."""
    pdf = made.finish(METADATA)
    assert_sound(pdf)
    return pdf


@pytest.mark.parametrize(
    "name",
    ["beginText", "drawText", "drawString", "drawRightString", "drawCentredString", "drawAlignedString", "drawImage",
     "drawInlineImage", "beginForm", "doForm", "addPostScriptCommand", "linkURL", "linkRect", "linkAbsolute", "save",
     "textAnnotation", "freeTextAnnotation", "highlightAnnotation", "inkAnnotation", "getpdfdata"],
)  # fmt: skip
def test_what_no_element_could_own_is_refused(name: str) -> None:
    with pytest.raises(TagError, match=name):
        getattr(canvas(), name)("words", 1, 2)


def test_paths_outside_a_figure_are_ornament() -> None:
    def paint(made: TaggedCanvas) -> None:
        TITLE.paint(made, 50, 200, 200)
        made.line(0, 0, 9, 9)
        with made.tag(Node("P")):
            made.rect(0, 0, 9, 9)
            text("words", "").paint(made, 50, 100, 200)
            made.circle(5, 5, 3)

    pdf = painted(paint)
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "Artifact", "P", "Artifact"]


def test_every_way_to_paint_a_path_has_a_mark() -> None:
    made = canvas()
    path = made.beginPath()
    path.moveTo(1, 1)
    path.lineTo(5, 5)
    steps = [
        lambda: made.line(0, 0, 1, 1), lambda: made.lines([(0, 0, 1, 1)]), lambda: made.grid([0, 1], [0, 1]),
        lambda: made.bezier(0, 0, 1, 1, 2, 2, 3, 3), lambda: made.arc(0, 0, 9, 9), lambda: made.rect(0, 0, 1, 1),
        lambda: made.ellipse(0, 0, 3, 4), lambda: made.circle(5, 5, 3), lambda: made.wedge(0, 0, 9, 9, 0, 90),
        lambda: made.roundRect(0, 0, 9, 9, 2), lambda: made.drawPath(path, stroke=0, fill=1),
        lambda: made.clipPath(path, stroke=1), lambda: made.linearGradient(0, 0, 9, 9, (red, red)),
    ]  # fmt: skip
    for step in steps:
        made._close()
        before = len(made._code)
        step()
        assert "BDC" in made._code[before], made._code[before:]


def test_a_path_without_ink_has_no_mark() -> None:
    made = canvas()
    with made.tag(Node("Figure")):
        made.rect(0, 0, 9, 9, stroke=0, fill=0)
        made.clipPath(made.beginPath(), stroke=0, fill=0)
    assert not any("BDC" in operators for operators in made._code)
