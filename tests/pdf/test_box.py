from __future__ import annotations

import pytest

from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.flow import Flow
from brochure.pdf.hatching import Hatching
from brochure.pdf.structure import Node
from tests.pdf import stage
from tests.pdf.stage import assert_sound, heading, items, lines_of, marks, planned, printed, text, words_read
from tests.proof.layout import cramped
from tests.proof.measure import sheets
from tests.proof.reading import outline

TINT, RED = (0.9, 0.95, 1.0), (0.8, 0.0, 0.0)
STYLE = BoxStyle(fill=TINT, rule=RED, outline=RED)


def box(*children: Flow, style: BoxStyle = STYLE, **options: float) -> Box:
    return Box(children, style, Node("Sect"), **options)


def test_a_box_is_its_children_and_padding() -> None:
    assert box(lines_of(3)).height_at(300) == 3 * 17 + 2 * 14
    least, natural = box(text("two words")).widths()
    assert (least - 30, natural - 30) == pytest.approx(text("two words").widths())


def test_its_ground_is_ornament_and_its_content_an_element() -> None:
    pdf = printed(box(text("inside")))
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "Artifact", "P"]
    assert outline(pdf).splitlines()[2:] == ["  Sect", '    P "inside"']


def test_the_ground_is_where_the_content_is() -> None:
    sheet = sheets(printed(box(lines_of(2))))[0]
    assert cramped(sheet, 9) == []
    tint = next(one for one in sheet.areas if one.colour == pytest.approx(TINT, abs=0.01))
    assert (tint.box.left, tint.box.right) == pytest.approx((50, 350), abs=0.1)


@pytest.mark.parametrize("style", [BoxStyle(), BoxStyle(fill=TINT), BoxStyle(rule=RED), BoxStyle(outline=RED)])
def test_each_part_of_the_look_can_be_left_out(style: BoxStyle) -> None:
    pdf = printed(Box([text("inside")], style, None))
    assert_sound(pdf)
    painted = (style.fill is not None) + (style.rule is not None)
    assert len(sheets(pdf)[0].areas) == painted
    assert bool(sheets(pdf)[0].lines) == (style.outline is not None)


def test_a_rule_may_be_striped() -> None:
    stripes = Hatching(45, 4, 2)
    pdf = printed(box(lines_of(2), style=BoxStyle(rule=RED, rule_width=7, hatching=stripes)))
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "Artifact", "P"]
    (sheet,) = sheets(pdf)
    assert sheet.areas == () and len(sheet.lines) > 10
    assert min(line.box.left for line in sheet.lines) == pytest.approx(50, abs=0.1)
    assert max(line.box.right for line in sheet.lines) == pytest.approx(57, abs=0.1)
    assert {line.width for line in sheet.lines} == {2} and {line.colour for line in sheet.lines} == {RED}


def test_a_short_box_stays_whole() -> None:
    assert box(lines_of(5)).cut(300, 70) is None
    pages = planned([lines_of(6), box(lines_of(8))])
    assert [len(page.areas[0][1]) for page in pages] == [1, 1]


def test_a_box_taller_than_a_page_goes_on_and_keeps_its_look() -> None:
    pdf = printed(box(heading("Title"), *[lines_of(12) for _ in range(4)]), text("after"))
    assert_sound(pdf)
    pages = sheets(pdf)
    assert len(pages) > 3 and all(sheet.areas for sheet in pages)
    lines = [word for n in range(1, 13) for word in ("line", str(n))]
    assert words_read(pdf) == ["Title", *lines * 4, "after"]
    assert outline(pdf).count("Sect") == 1


def test_halves_have_the_box_s_room_outside() -> None:
    first, rest = box(lines_of(30), above=5, below=6).cut(300, 200) or pytest.fail("not cut")
    assert isinstance(first, Box) and isinstance(rest, Box)
    assert (first.above, first.below, rest.above, rest.below) == (5, 0, 0, 6)
    assert first.height_at(300) <= 200


def test_a_box_does_not_stay_with_the_next() -> None:
    assert not box(heading("a title alone")).stays_with_next


def test_a_list_in_a_box_in_a_list() -> None:
    inner = items([text("deep", "")], [text("deeper", "")])
    pdf = printed(*items([text("outer", ""), box(text("boxed"), *inner)], [text("end", "")]))
    assert_sound(pdf)
    assert words_read(pdf) == ["•", "outer", "boxed", "•", "deep", "•", "deeper", "•", "end"]


def test_a_long_list_in_a_box_loses_nothing() -> None:
    story = box(*items(*[[lines_of(3, role="")] for _ in range(20)]))
    written = stage.words_in([story])
    pages = planned([story])
    assert stage.words_in([flow for page in pages for flow in page.areas[0][1]]) == written and len(pages) > 3
