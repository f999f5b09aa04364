from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from tests.proof.events import Opened
from tests.proof.geometry import Box
from tests.proof.handmade import handmade, handmade_document, node, saved
from tests.proof.ink import ink
from tests.proof.measure import Font, Sheet, fonts, sheets

EMPTY = node("Document", node("P"))


def _sheet(content: bytes) -> Sheet:
    (sheet,) = sheets(handmade(EMPTY, content))
    return sheet


def _near(box: Box, left: float, bottom: float, right: float, top: float) -> bool:
    return (box.left, box.bottom, box.right, box.top) == pytest.approx((left, bottom, right, top), abs=0.01)


def test_a_run_has_place_size_font_colour_and_extent() -> None:
    (run,) = _sheet(b"1 0 0 rg BT /F1 20 Tf 50 700 Td (abcd) Tj ET").runs
    assert (run.text, run.x, run.y, run.font, run.size) == ("abcd", 50, 700, "Handmade", 20)
    assert run.colour == (1.0, 0.0, 0.0)
    assert _near(run.box, 50, 695, 90, 715)
    assert not run.is_clipped


def test_white_space_at_the_ends_of_a_run_takes_no_room() -> None:
    runs = _sheet(b"BT /F1 10 Tf 50 700 Td (  ab ) Tj (   ) Tj (c) Tj ET").runs
    assert [run.text for run in runs] == ["  ab ", "c"]
    assert _near(runs[0].box, 60, 697.5, 70, 707.5)
    assert runs[1].x == pytest.approx(50 + 8 * 5)


def test_all_matrices_take_part() -> None:
    runs = _sheet(b"2 0 0 2 10 0 cm q 1 0 0 1 5 5 cm BT /F1 10 Tf 3 0 0 1 10 20 Tm (a) Tj ET Q").runs
    assert (runs[0].x, runs[0].y, runs[0].size) == (40, 50, 20)
    assert runs[0].box.width == pytest.approx(5 * 3 * 2)


def test_spacing_stretch_rise_and_kerning_move_what_follows() -> None:
    def second(prefix: bytes, between: bytes = b"(a b) Tj") -> float:
        sheet = _sheet(b"BT /F1 10 Tf 0 700 Td " + prefix + b" " + between + b" (c) Tj ET")
        return sheet.runs[1].x

    assert second(b"") == pytest.approx(15)
    assert second(b"2 Tc") == pytest.approx(21)
    assert second(b"3 Tw") == pytest.approx(18)
    assert second(b"50 Tz") == pytest.approx(7.5)
    assert second(b"", b"[(a) -1000 (b)] TJ") == pytest.approx(20)
    raised = _sheet(b"BT /F1 10 Tf 0 700 Td 4 Ts (a) Tj ET").runs[0]
    assert raised.y == 704


def test_lines_follow_each_other_by_the_leading() -> None:
    source = b"BT /F1 10 Tf 12 TL 0 700 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" 5 -20 TD (e) Tj T* (f) Tj ET"
    assert [(run.text, run.x, run.y) for run in _sheet(source).runs] == [
        ("a", 0, 700),
        ("b", 0, 688),
        ("c", 0, 676),
        ("d", 0, 664),
        ("e", 5, 644),
        ("f", 5, 624),
    ]


def test_the_state_is_saved_and_given_back() -> None:
    runs = _sheet(b"0 0 1 rg q 1 g BT /F1 10 Tf (a) Tj ET Q BT /F1 12 Tf (b) Tj ET").runs
    assert [run.colour for run in runs] == [(1, 1, 1), (0, 0, 1)]


@pytest.mark.parametrize(
    ("operators", "colour"),
    [
        (b"0.5 g", (0.5, 0.5, 0.5)),
        (b"0 1 0 0 k", (1, 0, 1)),
        (b"/DeviceRGB cs 0 1 0 scn", (0, 1, 0)),
        (b"1 g /DeviceGray cs", (0, 0, 0)),
        (b"/Pattern cs /P1 scn", None),
    ],
)
def test_colours_in_all_spaces_become_rgb(operators: bytes, colour: tuple[float, ...] | None) -> None:
    (area,) = _sheet(operators + b" 0 0 9 9 re f").areas
    assert area.colour == colour


def test_invisible_text_leaves_no_trace_and_stroked_text_has_the_colour_of_lines() -> None:
    assert _sheet(b"BT 3 Tr /F1 10 Tf (a) Tj ET").runs == ()
    assert _sheet(b"1 0 0 RG BT 1 Tr /F1 10 Tf (a) Tj ET").runs[0].colour == (1, 0, 0)


def test_areas_lines_and_rounded_shapes_are_told_apart() -> None:
    sheet = _sheet(
        b"1 0 0 rg 10 20 30 40 re f "
        b"100 100 m 120 100 l 130 100 130 110 130 120 c h f "
        b"10 0 0 10 0 0 cm 0.2 w 0 0 1 RG 20 20 5 5 re S 30 30 m 35 30 l S"
    )
    assert [(str(area.box), area.is_rectangle) for area in sheet.areas] == [
        ("(10.0, 20.0, 40.0, 60.0)", True),
        ("(100.0, 100.0, 130.0, 120.0)", False),
    ]
    frame, line = sheet.lines
    assert (frame.is_rectangle, line.is_rectangle) == (True, False)
    assert (line.colour, line.width) == ((0, 0, 1), pytest.approx(2))
    assert _near(line.box, 299, 299, 351, 301)


def test_a_path_of_lines_with_square_corners_is_a_rectangle() -> None:
    square, slanted = _sheet(b"0 0 m 9 0 l 9 9 l 0 9 l h f 0 0 m 9 0 l 12 9 l 3 9 l h f").areas
    assert (square.is_rectangle, slanted.is_rectangle) == (True, False)


def test_clips_cut_areas_and_mark_text_that_they_cut() -> None:
    sheet = _sheet(b"q 0 690 53 20 re W n 0 0 400 800 re f BT /F1 10 Tf 50 700 Td (ab) Tj ET Q BT /F1 10 Tf (c) Tj ET")
    assert _near(sheet.areas[0].box, 0, 690, 53, 710)
    assert [run.is_clipped for run in sheet.runs] == [True, False]


def test_opacity_is_read_from_the_extended_state() -> None:
    document = handmade_document(EMPTY, b"q /Half gs 0 0 9 9 re f Q 0 0 9 9 re f")
    document.pages[0].resources.ExtGState = Dictionary(Half=Dictionary(ca=0.5))
    (sheet,) = sheets(saved(document))
    assert [area.opacity for area in sheet.areas] == [0.5, 1.0]


def test_pictures_have_place_and_resolution() -> None:
    document = handmade_document(EMPTY, b"q 72 0 0 36 10 20 cm /Im Do Q q 9 0 0 9 0 0 cm BI /W 2 /H 1 ID \x80\x80 EI Q")
    image = document.make_stream(b"\0" * 24, Type=Name.XObject, Subtype=Name.Image, Width=144, Height=36)
    document.pages[0].resources.XObject = Dictionary(Im=image)
    (sheet,) = sheets(saved(document))
    placed, inline = sheet.pictures
    assert (str(placed.box), placed.pixels, placed.dpi) == ("(10.0, 20.0, 82.0, 56.0)", (144, 36), 72)
    assert inline.pixels == (2, 1)


def test_a_shading_covers_the_clip_and_has_no_colour() -> None:
    (area,) = _sheet(b"10 20 30 40 re W n /Sh sh").areas
    assert (str(area.box), area.colour) == ("(10.0, 20.0, 40.0, 60.0)", None)


def test_forms_are_followed_and_leave_the_state_as_it_was() -> None:
    document = handmade_document(EMPTY, b"2 0 0 2 0 0 cm /Fx Do BT /F1 10 Tf (b) Tj ET")
    source = b"q 1 0 0 rg BT /F1 10 Tf 5 5 Td (a) Tj ET"
    form = document.make_stream(source, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 50, 50])
    form.Matrix = pikepdf.Array([1, 0, 0, 1, 100, 0])
    document.pages[0].resources.XObject = Dictionary(Fx=form)
    (sheet,) = sheets(saved(document))
    assert [(run.text, run.x, run.y, run.colour) for run in sheet.runs] == [
        ("a", 210, 10, (1, 0, 0)),
        ("b", 0, 0, (0, 0, 0)),
    ]


def test_the_page_is_what_is_left_of_it_when_cropped() -> None:
    document = handmade_document(EMPTY, b"")
    document.pages[0].cropbox = pikepdf.Array([10, 10, 390, 790])
    assert str(sheets(saved(document))[0].box) == "(10.0, 10.0, 390.0, 790.0)"


def test_runs_know_their_marks() -> None:
    pdf = handmade(
        node("Document", node("P", 0)),
        b"/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET EMC /Artifact BMC BT /F1 9 Tf (b) Tj ET EMC BT /F1 9 Tf (c) Tj ET",
    )
    (sheet,) = sheets(pdf)
    assert [(run.tag, run.mcid, run.is_artifact) for run in sheet.runs] == [
        ("P", 0, False),
        ("Artifact", None, True),
        ("", None, False),
    ]


def test_marks_open_in_the_order_of_the_stream() -> None:
    document = handmade_document(EMPTY, b"/P <</MCID 0>> BDC /Span BMC EMC EMC EMC")
    opened = [event.mark.tag for event in ink(document.pages[0]) if isinstance(event, Opened)]
    assert opened == ["P", "Span"]


def test_text_before_a_font_is_chosen_is_an_error() -> None:
    with pytest.raises(ValueError, match="before a font"):
        _sheet(b"BT (a) Tj ET")


def test_two_byte_fonts_have_widths_of_their_own() -> None:
    document = handmade_document(EMPTY, b"BT /F2 10 Tf 0 700 Td <00480049004A> Tj ET")
    inner = document.pages[0].resources.Font.F2.DescendantFonts[0]
    inner.W = pikepdf.Array([0x48, pikepdf.Array([200]), 0x49, 0x49, 300])
    (sheet,) = sheets(saved(document))
    assert sheet.runs[0].box.width == pytest.approx(2 + 3 + 10)


def test_fonts_are_listed_with_their_programs() -> None:
    document = handmade_document(EMPTY, b"", b"")
    document.pages[0].resources.Font.F1.FontDescriptor.FontFile2 = document.make_stream(b"x" * 99)
    assert fonts(saved(document)) == [
        Font("Handmade", "TrueType", embedded=True, subset=True, size=99),
        Font("Wide-Bold", "Type0", embedded=False, subset=False, size=0),
    ]


def test_every_font_of_the_example_is_embedded(good_pdfs: dict[str, bytes]) -> None:
    for name, pdf in good_pdfs.items():
        assert fonts(pdf), name
        assert [font.name for font in fonts(pdf) if not font.embedded] == [], name
