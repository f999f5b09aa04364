"""What the canvas notes of a page is what is on it: the finished PDF, read by other means, says the same."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import painter
from brochure.pdf.images import Picture
from brochure.pdf.marks import FOOTER
from brochure.pdf.sheet import Colour, Image, Sheet, holds, overlap
from brochure.pdf.structure import Node
from brochure.problems import Span
from brochure.render import Rendered
from tests.conftest import PROJECT
from tests.pdf.stage import BLACK, FAMILY, METADATA, SHEET
from tests.proof import measure
from tests.specimens import LETTER_TEXT, Workshop, content, handout

RED, PALE = (0.7, 0.1, 0.1), (0.9, 0.9, 0.8)
HERE = Span("content.yaml", 3, 5)
BODY = (
    {"callout": {"tone": "warning", "title": "Do not drive", "body": f"{LETTER_TEXT} **Not** [us](https://elm.example)."}},
    {"table": {"title": "Hours", "columns": ["Day", "Open"], "rows": [["Monday", "9 to 5"], ["Friday", "9 to 1"]]}},
    {"qr": {"url": "https://elm.example/guide", "label": "The guide"}},
    {"figure": {"image": "assets/logo.png", "alt": "A leaf", "width": "half"}},
)


def drawn(paint: Callable[[TaggedCanvas], None]) -> Sheet:
    """The sheet of a page that a function paints."""
    canvas = TaggedCanvas(SHEET, "en-US")
    paint(canvas)
    canvas.finish(METADATA)
    (sheet,) = canvas.sheets
    return sheet


def say(canvas: TaggedCanvas, words: str, x: float = 50, y: float = 100) -> None:
    with canvas.tag(Node("P")), canvas.ink(HERE) as ink:
        ink.move(x, y)
        for shaped in FAMILY.shape(words):
            ink.show(shaped, 12, BLACK, canvas.context)


def filled(canvas: TaggedCanvas, colour: Colour, *box: float) -> None:
    canvas.setFillColorRGB(*colour)
    canvas.rect(*box, stroke=0, fill=1)


@pytest.fixture(params=("regular", "large"))
def made(request: pytest.FixtureRequest, workshop: Workshop) -> Rendered:
    """A handout of all that is noted, finished; without figures of notes, which stand over the line."""
    return workshop.rendered(content(handout(*BODY), brand=workshop.brand("logo: logo.png\n")), request.param)


def test_words_stand_where_the_file_has_them(made: Rendered) -> None:
    assert made.pdf is not None
    for sheet, read in zip(made.sheets, measure.sheets(made.pdf), strict=True):
        noted = [(one.box[0], one.baseline, one.size, *one.colour) for one in sheet.letters()]
        found = [(run.x, run.y, run.size, *run.colour) for run in read.runs if run.colour]  # type: ignore[misc]
        assert sorted(noted) == [pytest.approx(one, abs=0.02) for one in sorted(found)]
        assert sorted("".join(one.text.split()) for one in sheet.letters()) == sorted(
            "".join(run.text.split()) for run in read.runs
        )
        assert [one.is_bold for one in sheet.letters()].count(True) == sum(run.is_bold for run in read.runs)
        assert [one.is_furniture for one in sheet.letters()].count(True) == sum(run.is_artifact for run in read.runs)


def test_words_end_where_the_file_ends_them(made: Rendered) -> None:
    assert made.pdf is not None
    for sheet, read in zip(made.sheets, measure.sheets(made.pdf), strict=True):
        rights = {(round(run.x), round(run.y)): run.box.right for run in read.runs}
        for one in sheet.letters():
            assert one.box[2] == pytest.approx(rights[round(one.box[0]), round(one.baseline)], abs=1.5)


def test_pictures_are_as_large_as_in_the_file(made: Rendered) -> None:
    assert made.pdf is not None
    noted = [image.box for sheet in made.sheets for image in sheet.images]
    found = [(one.box.left, one.box.bottom, one.box.right, one.box.top)
             for sheet in measure.sheets(made.pdf) for one in sheet.pictures]  # fmt: skip
    assert noted == [pytest.approx(box, abs=0.02) for box in found] and len(noted) == 2
    # As the file on disk has them: fewer may be embedded.
    assert {image.pixels for sheet in made.sheets for image in sheet.images} == {(638, 154)}
    assert [image.span.file for sheet in made.sheets for image in sheet.images if image.span] == [
        "assets/brand.yml", "content.yaml",
    ]


def test_code_table_and_frames_are_noted(made: Rendered) -> None:
    (code,) = (one for sheet in made.sheets for one in sheet.codes)
    (table,) = (one for sheet in made.sheets for one in sheet.tables)
    assert code.twin == "elm.example/guide" and code.module == pytest.approx(64.8 / code.modules, abs=0.01)
    assert code.span is not None and table.span is not None and table.span.line > 1
    assert table.left < table.right <= table.edge + 0.01
    for sheet in made.sheets:
        assert all(holds((0, 0, sheet.width, sheet.height), frame.box) for frame in sheet.frames)
        assert all(0 < frame.used <= frame.box[3] - frame.box[1] + 0.01 for frame in sheet.frames)


def test_words_know_their_place_in_the_content_and_whether_they_are_text() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, "Text")
        with canvas.artifact(FOOTER):
            say(canvas, "Foot", y=20)

    text, foot = drawn(paint).letters()
    assert (text.words, text.span, text.is_furniture) == ("Text", HERE, False)
    assert (foot.words, foot.is_furniture) == ("Foot", True)


def test_another_look_is_a_stretch_of_its_own_on_the_same_line() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tag(Node("P")), canvas.ink() as ink:
            ink.move(50, 100)
            for words, bold, colour, rise in (
                ("One ", False, BLACK, 0), ("two ", False, BLACK, 0), ("bold ", True, BLACK, 0), ("red", True, RED, 0),
                ("1", True, RED, 4),
            ):
                ink.show(FAMILY.shape(words, bold)[0], 12, colour, canvas.context, rise)

    letters = list(drawn(paint).letters())
    assert [(one.text, one.is_bold, one.colour, one.is_raised) for one in letters] == [
        ("One two ", False, BLACK, False), ("bold ", True, BLACK, False), ("red", True, RED, False),
        ("1", True, RED, True),
    ]
    assert all(one.box[2] <= other.box[0] + 0.01 for one, other in pairwise(letters))


def test_a_message_quotes_the_first_words_only() -> None:
    (one,) = drawn(lambda canvas: say(canvas, "Many words that go on and on for longer than anybody quotes")).letters()
    assert one.words == "Many words that go on and on for longer ..."


def grounds(paint: Callable[[TaggedCanvas], None]) -> tuple[Colour | None, ...]:
    """What lies behind the one text that a function paints."""
    ((_, found),) = drawn(paint).on_grounds()
    return found


def test_words_on_bare_paper_have_no_ground() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        filled(canvas, RED, 50, 200, 100, 50)
        say(canvas, "Words")

    assert grounds(paint) == (None,)


def test_the_ground_is_what_was_painted_last_and_before() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        filled(canvas, RED, 40, 80, 200, 50)
        filled(canvas, PALE, 40, 80, 200, 50)
        say(canvas, "Words")
        filled(canvas, BLACK, 300, 80, 20, 50)

    assert grounds(paint) == (PALE,)


def test_words_over_an_edge_have_two_grounds() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        filled(canvas, PALE, 0, 0, 300, 300)
        filled(canvas, RED, 40, 80, 20, 50)
        say(canvas, "Words")

    assert grounds(paint) == (RED, PALE)


@pytest.mark.parametrize("shape", ["roundRect", "circle"])
def test_rounded_areas_are_grounds_too(shape: str) -> None:
    def paint(canvas: TaggedCanvas) -> None:
        canvas.setFillColorRGB(*PALE)
        getattr(canvas, shape)(*{"roundRect": (40, 80, 200, 50, 4), "circle": (60, 100, 60)}[shape], stroke=0, fill=1)
        say(canvas, "Words")

    assert grounds(paint) == (PALE,)


def test_an_area_in_a_moved_coordinate_system_is_where_it_is_seen() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        canvas.saveState()
        canvas.translate(40, 130)
        canvas.scale(2, -1)
        filled(canvas, PALE, 0, 0, 100, 50)
        canvas.restoreState()
        say(canvas, "Words")

    assert grounds(paint) == (PALE,)


def test_all_areas_are_known_in_the_order_of_drawing() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        filled(canvas, PALE, 0, 0, 300, 300)
        say(canvas, "Words")
        filled(canvas, RED, 40, 80, 20, 50)

    assert [(one.box, one.colour) for one in drawn(paint).areas()] == [
        ((0, 0, 300, 300), PALE), ((40, 80, 60, 130), RED),
    ]  # fmt: skip


def test_what_is_painted_in_a_figure_or_only_outlined_is_no_ground() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        canvas.rect(40, 80, 200, 50, stroke=1, fill=0)
        with canvas.tag(Node("Figure", Alt="A square")):
            filled(canvas, RED, 40, 80, 200, 50)
        say(canvas, "Words")

    assert grounds(paint) == (None,)


def test_every_page_has_a_sheet_and_a_blank_one_is_none() -> None:
    canvas = TaggedCanvas(SHEET, "en-US")
    for words in ("One", "Two"):
        say(canvas, words)
        canvas.showPage()
    canvas.finish(METADATA)
    assert [[one.text for one in sheet.letters()] for sheet in canvas.sheets] == [["One"], ["Two"]]
    assert {(sheet.width, sheet.height) for sheet in canvas.sheets} == {SHEET}


def test_blanks_leave_no_trace_and_take_no_room_at_the_end() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        say(canvas, " ", 20)
        say(canvas, "Word")
        say(canvas, "Word ", y=80)

    first, last = drawn(paint).letters()
    assert first.box[2] <= last.box[2] < first.box[2] + 4


def test_pixels_on_an_inch_are_counted_where_they_are_fewest() -> None:
    assert Image((0, 0, 72, 36), (300, 100), None).dpi == 200


def test_boxes_overlap_and_hold_each_other_but_for_a_sliver() -> None:
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20)) and not overlap((0, 0, 10, 10), (9.6, 0, 20, 10))
    assert holds((0, 0, 10, 10), (-0.4, 0, 10, 10.4)) and not holds((0, 0, 10, 10), (0, 0, 11, 10))


def test_a_picture_knows_the_file_that_it_is_from() -> None:
    picture = Picture((PROJECT / "assets" / "logo.png").read_bytes(), 638, 154)

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            painter(picture, HERE)(canvas, 10, 20, 100, 50)

    assert drawn(paint).images == [Image((10, 20, 110, 70), (638, 154), HERE)]


# Long documents.


def looks(sheet: Sheet) -> set[tuple[object, ...]]:
    """Every look on every ground."""
    return {(one.size, one.colour, one.is_bold, one.is_furniture, ground) for one, ground in sheet.on_grounds()}


def reach(sheet: Sheet) -> tuple[float, float, float, float]:
    """How far words reach to all sides."""
    boxes = [one.box for one in sheet.letters()]
    return (min(box[0] for box in boxes), min(box[1] for box in boxes),
            max(box[2] for box in boxes), max(box[3] for box in boxes))  # fmt: skip


def test_thinned_a_sheet_is_judged_as_before(made: Rendered) -> None:
    for sheet in made.sheets:
        before, count = (looks(sheet), reach(sheet)), len(list(sheet.letters()))
        had_codes = bool(sheet.codes)
        sheet.thin()
        assert (looks(sheet), reach(sheet)) == before
        assert (len(list(sheet.letters())) < count) == (not had_codes)
        sheet.thin()
        assert (looks(sheet), reach(sheet)) == before


def test_of_a_long_document_all_but_the_first_and_the_last_sheets_are_thinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brochure.pdf.canvas._WHOLE_SHEETS", 2)
    canvas = TaggedCanvas(SHEET, "en-US")
    for _ in range(6):
        for line in range(8):
            say(canvas, "Words", y=200 - 20 * line)
        canvas.showPage()
    canvas.finish(METADATA)
    counts = [len(list(sheet.letters())) for sheet in canvas.sheets]
    assert counts[:2] == [8, 8] and counts[-1] == 8 and all(count < 8 for count in counts[3:-1])
