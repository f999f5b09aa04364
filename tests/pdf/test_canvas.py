from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from reportlab.lib.colors import CMYKColor, Color, red

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.marks import FOOTER, PAGINATION
from brochure.pdf.sheet import Image
from brochure.pdf.structure import Node
from tests.pdf.stage import METADATA, SHEET, assert_sound, heading, marks, operators, painted, text
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, outline, read

TITLE = heading("Title", 1, key="top", outline=0)
FIGURE = {"Layout": {"BBox": (0.0, 0.0, 9.0, 9.0)}}


def canvas() -> TaggedCanvas:
    return TaggedCanvas(SHEET, "en-US")


def finished(made: TaggedCanvas) -> bytes:
    """The file, which must be sound."""
    pdf = made.finish(METADATA)
    assert_sound(pdf)
    return pdf


# Nothing untagged.


def test_text_and_images_want_a_context() -> None:
    with pytest.raises(TagError, match="untagged text"):
        text("words", "").paint(canvas(), 50, 100, 200)
    made = canvas()
    with pytest.raises(TagError, match="image outside"):
        made.paint_image("x", lambda: None, Image((0, 0, 9, 9), (9, 9), None))
    with pytest.raises(TagError, match="image outside"), made.tag(Node("P")):
        made.paint_image("x", lambda: None, Image((0, 0, 9, 9), (9, 9), None))


def test_no_font_of_the_viewer_gets_into_the_file() -> None:
    made = canvas()
    made.setFont("Times-Roman", 10)
    made.saveState()
    made.setFont("Courier", 10, 12)
    made.restoreState()
    assert made._fontname == "Times-Roman"
    TITLE.paint(made, 50, 200, 200)
    assert [run.font for run in sheets(finished(made))[0].runs] == ["SourceSans3-Bold"]


@pytest.mark.parametrize("colour", [CMYKColor(0, 1, 0, 0), (0, 1, 0, 0), [0.5]])
def test_colours_are_rgb(colour: object) -> None:
    with pytest.raises(TagError, match="not RGB"):
        canvas().setFillColor(colour)
    with pytest.raises(TagError, match="not RGB"):
        canvas().setStrokeColor(colour)


def test_rgb_in_any_form_is_fine() -> None:
    made = canvas()
    for colour in (red, Color(0, 0, 1), (0, 1, 0), "navy"):
        made.setFillColor(colour)
        made.setStrokeColor(colour)


# Marks.


def test_a_figure_is_one_mark_while_nothing_comes_between() -> None:
    def paint(made: TaggedCanvas) -> None:
        TITLE.paint(made, 50, 200, 200)
        with made.tag(Node("Figure", layout=FIGURE, Alt="x")):
            made.rect(0, 0, 9, 9)
            made.rect(1, 1, 9, 9)
            with made.artifact():
                made.rect(2, 2, 9, 9)
            made.rect(3, 3, 9, 9)

    pdf = painted(paint)
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "Figure", "Artifact", "Figure"]


def test_artifacts_do_not_nest() -> None:
    def paint(made: TaggedCanvas) -> None:
        TITLE.paint(made, 50, 200, 200)
        with made.artifact(FOOTER):
            made.line(0, 0, 9, 9)
            with made.artifact(), made.tag(Node("P")):
                text("footer").paint(made, 50, 30, 200)

    pdf = painted(paint)
    assert_sound(pdf)
    assert operators(pdf).count("/Artifact <</Type /Pagination /Subtype /Footer>> BDC") == 2
    assert "footer" not in outline(pdf)


def test_a_mark_ends_before_the_state_it_began_in() -> None:
    made = canvas()
    made.saveState()
    made.line(0, 0, 9, 9)
    made.restoreState()
    made.line(0, 0, 9, 9)
    made.saveState()
    made.line(1, 1, 2, 2)
    made.restoreState()
    made.line(3, 3, 4, 4)
    made._close()
    told = [word for word in " ".join(made._code).split() if word in ("q", "Q", "BDC", "EMC")]
    assert told == ["q", "BDC", "EMC", "Q", "BDC", "q", "Q", "EMC"]


def test_contexts_are_left_when_something_is_raised() -> None:
    made = canvas()
    with pytest.raises(ZeroDivisionError), made.tag(Node("Sect"), Node("P")), made.artifact():
        raise ZeroDivisionError
    assert made.context is None


def test_a_page_cannot_end_within_an_element() -> None:
    made = canvas()
    with pytest.raises(TagError, match="open at the end"), made.tag(Node("P")):
        made.showPage()


def test_the_inner_context_is_not_entered() -> None:
    made = canvas()
    assert made.inner((Node("Link"),)) is None
    with made.tag(Node("P")):
        assert "Link" in repr(made.inner((Node("Reference"), Node("Link"))))
        assert "Element(P" in repr(made.context)
    with made.artifact(PAGINATION):
        assert made.inner((Node("Link"),)) is PAGINATION


def test_no_nodes_are_no_context() -> None:
    made = canvas()
    with made.tag():
        assert made.context is None


def test_two_files_do_not_know_of_each_other() -> None:
    """The same flows, drawn twice, give the same bytes."""
    flows = [TITLE, text("words and words")]

    def paint(made: TaggedCanvas) -> None:
        for index, flow in enumerate(flows):
            flow.paint(made, 50, 250 - 30 * index, 300)

    first = painted(paint)
    assert_sound(first)
    painted(lambda made: TITLE.paint(made, 60, 100, 300))
    assert painted(paint) == first


# What many pages have in common.


def two_pages(*, shared: bool) -> bytes:
    made = canvas()
    for page in (1, 2):
        with made.artifact(FOOTER):
            text("The clinic, its number, its hours", "").paint(made, 50, 30, 300)
            if shared:
                made.end_common_part()
            text(f"Page {page}", "").paint(made, 50, 60, 300)
        text(f"What stands on page {page}.").paint(made, 50, 200, 300)
        made.showPage()
    return finished(made)


def test_what_pages_have_in_common_is_kept_once_and_shown_on_each() -> None:
    parted, whole = two_pages(shared=True), two_pages(shared=False)
    with pikepdf.open(BytesIO(parted)) as document:
        first, second = (list(page.Contents) for page in document.pages)
        assert len(first) == len(second) == 2
        assert first[0].objgen == second[0].objgen and first[1].objgen != second[1].objgen
        assert b"%" not in first[0].read_bytes() + first[1].read_bytes()
    assert [[run.text for run in sheet.runs] for sheet in sheets(parted)] == [
        [run.text for run in sheet.runs] for sheet in sheets(whole)
    ]
    assert read(parted) == read(whole) and artifacts(parted, "Pagination") == artifacts(whole, "Pagination")


def test_a_page_without_a_common_part_has_one_stream() -> None:
    with pikepdf.open(BytesIO(two_pages(shared=False))) as document:
        assert all(isinstance(page.Contents, pikepdf.Stream) for page in document.pages)
