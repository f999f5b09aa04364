from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name

from tests.proof.handmade import handmade, handmade_document, node, saved
from tests.proof.layout import (
    collisions,
    contrast_ratio,
    contrasts,
    cramped,
    faint,
    outside,
    small,
    stray_labels,
)
from tests.proof.measure import Sheet, sheets

EMPTY = node("Document", node("P"))
TEXT = b"BT /F1 10 Tf 50 700 Td (abcd) Tj ET"  # 50 to 70, 697.5 to 707.5


def _sheet(content: bytes) -> Sheet:
    (sheet,) = sheets(handmade(EMPTY, content))
    return sheet


def test_text_in_the_safe_area_is_fine_and_beyond_it_is_found() -> None:
    assert outside(_sheet(TEXT), margin=50) == []
    (found,) = outside(_sheet(TEXT), margin=51)
    assert found == "page 1: 'abcd' at (50.0, 697.5, 70.0, 707.5) is outside of the safe area"


def test_pictures_and_shapes_that_leave_the_page_are_found() -> None:
    picture = b"q 30 0 0 30 380 0 cm BI /W 1 /H 1 ID \x80 EI Q"
    assert len(outside(_sheet(picture))) == 1
    assert outside(_sheet(b"-5 0 405 10 re f")) == ["page 1: area at (-5.0, 0.0, 400.0, 10.0) leaves the page"]
    assert outside(_sheet(b"2 w 0 0 m 0 800 l S")) == ["page 1: line at (-1.0, -1.0, 1.0, 801.0) leaves the page"]
    assert outside(_sheet(b"0 0 400 800 re f"), margin=36) == []


def test_text_that_a_clip_cuts_off_is_found() -> None:
    (found,) = outside(_sheet(b"50 690 10 20 re W n " + TEXT))
    assert found.endswith("is cut off")


@pytest.mark.parametrize(
    "box", [b"40 687.5 40 30 re f", b"0.5 w 39.75 687.25 40.5 30.5 re S"], ids=["filled", "framed"]
)
def test_text_too_near_to_the_edge_of_its_box_is_found(box: bytes) -> None:
    sheet = _sheet(b"1 g 0 0 400 800 re f " + box + b" 0 g " + TEXT)
    assert cramped(sheet, 9.9) == []
    assert len(cramped(sheet, 10.6)) == 1


def test_boxes_painted_over_the_text_are_not_its_own() -> None:
    assert cramped(_sheet(TEXT + b" 49 696 30 13 re f"), 5) == []


def test_only_the_given_boxes_count_when_boxes_are_given() -> None:
    sheet = _sheet(b"0 600 400 200 re f 49 696 30 13 re f " + TEXT)
    assert len(cramped(sheet, 5)) == 1
    assert cramped(sheet, 5, boxes=sheet.areas[:1]) == []


def test_small_text_is_found_at_its_printed_size() -> None:
    sheet = _sheet(b"0.5 0 0 0.5 0 0 cm " + TEXT)
    assert small(sheet, 5) == []
    assert small(sheet, 5.5) == ["page 1: 'abcd' at (25.0, 348.8, 35.0, 353.8) is 5.0 pt"]


def test_text_on_text_is_found_and_neighbours_are_not() -> None:
    assert collisions(_sheet(TEXT + b" BT /F1 10 Tf 70 700 Td (next) Tj ET BT /F1 10 Tf 50 690 Td (below) Tj ET")) == []
    (found,) = collisions(_sheet(TEXT + b" BT /F1 10 Tf 65 705 Td (over) Tj ET"))
    assert "overlaps 'over'" in found


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_ratio((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast_ratio((1, 1, 1), (1, 1, 1)) == 1
    grey = 0x76 / 255
    assert contrast_ratio((grey, grey, grey), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


def test_text_is_judged_against_what_is_painted_last_beneath_it() -> None:
    sheet = _sheet(b"1 1 0 rg 0 600 400 200 re f 0 0 0.5 rg 40 690 60 30 re f 1 g " + TEXT + b" 1 g 0 600 400 200 re f")
    (contrast,) = contrasts(sheet)
    assert contrast.ground == (0.0, 0.0, 0.5)
    assert faint(sheet) == []


def test_text_that_leaves_its_dark_ground_is_judged_at_its_worst() -> None:
    (found,) = faint(_sheet(b"0 g 0 600 60 200 re f 1 g " + TEXT))
    assert "has a contrast of 1.00, needs 4.5" in found


def test_large_and_bold_text_needs_less() -> None:
    grey = b"0.55 g "
    assert len(faint(_sheet(grey + TEXT))) == 1
    assert faint(_sheet(grey + TEXT.replace(b"10 Tf", b"18 Tf"))) == []
    assert faint(_sheet(grey + b"BT /F2 14 Tf 50 700 Td <0048> Tj ET")) == []
    assert len(faint(_sheet(grey + b"BT /F1 14 Tf 50 700 Td (a) Tj ET"))) == 1


def test_text_over_a_picture_counts_as_unreadable() -> None:
    (contrast,) = contrasts(_sheet(b"q 400 0 0 800 0 0 cm BI /W 1 /H 1 ID \x80 EI Q " + TEXT))
    assert (contrast.ground, contrast.ratio) == (None, 1.0)


def test_thin_paint_lets_the_ground_through() -> None:
    document = handmade_document(EMPTY, b"/Tenth gs 0 0 400 800 re f " + TEXT)
    document.pages[0].resources.ExtGState = Dictionary(Tenth=Dictionary(ca=0.1))
    (contrast,) = contrasts(sheets(saved(document))[0])
    assert contrast.ground == pytest.approx((0.9, 0.9, 0.9))
    assert contrast.ratio < 1.3


def _list_with_label_at(y: float, page: int = 1) -> bytes:
    label = b"/Lbl <</MCID 0>> BDC BT /F1 10 Tf 50 %f Td (\\001) Tj ET EMC" % y
    body = b"/P <</MCID 1>> BDC BT /F1 10 Tf 70 700 Td (first) Tj 0 -12 Td (second) Tj ET EMC"
    item = node("LI", node("Lbl", 0), node("LBody", node("P", (page, 1))))
    tree = node("Document", node("L", item, attributes={"ListNumbering": Name.Disc}))
    return handmade(tree, label + body) if page == 1 else handmade(tree, label, body)


def test_labels_stand_on_the_first_line_of_their_item() -> None:
    assert stray_labels(_list_with_label_at(700)) == []
    assert stray_labels(_list_with_label_at(700.5)) == ["page 1: a label is +0.5 pt off the line of its item"]
    assert stray_labels(_list_with_label_at(700, page=2)) == ["a label is on page 1 and its item begins on page 2"]


def test_nothing_in_the_example_leaves_the_page_or_collides(good_pdfs: dict[str, bytes]) -> None:
    for name, pdf in good_pdfs.items():
        for sheet in sheets(pdf):
            assert outside(sheet, margin=18) + collisions(sheet) + faint(sheet) == [], name
