from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.pdf.listing import ListItem
from tests.pdf.stage import AREA, BODY, assert_sound, heading, items, lines_of, planned, printed, text, words_read
from tests.proof.layout import stray_labels
from tests.proof.measure import sheets
from tests.proof.reading import outline


def test_a_list_is_labels_and_bodies() -> None:
    pdf = printed(*items([text("one", "")], [text("two", "")]))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  L ListNumbering=Disc",
        *("    LI", '      Lbl "•"', '      LBody "one"'),
        *("    LI", '      Lbl "•"', '      LBody "two"'),
    ]


def test_numbers_end_in_one_column() -> None:
    pdf = printed(*items(*[[text("words", "")] for _ in range(3)], ordered=True, start=99))
    assert_sound(pdf)
    assert words_read(pdf) == ["99.", "words", "100.", "words", "101.", "words"]
    runs = [run for run in sheets(pdf)[0].runs if run.text.strip().endswith(".")]
    assert len({round(run.box.right, 1) for run in runs}) == 1
    bodies = [run for run in sheets(pdf)[0].runs if run.text.startswith("words")]
    assert all(body.x - run.box.right > 3 for body, run in zip(bodies, runs, strict=True))


def test_labels_stand_on_the_first_line() -> None:
    pdf = printed(*items([lines_of(3, role="")], [text("two", "")], ordered=True))
    assert stray_labels(pdf) == []


def test_an_item_taller_than_a_page_goes_on_without_its_label() -> None:
    (first, *_), = [items([lines_of(40, role="")])]
    pdf = printed(first, *items([text("next", "")]))
    assert_sound(pdf)
    assert words_read(pdf) == ["•", *[word for n in range(1, 41) for word in ("line", str(n))], "•", "next"]


def test_halves_share_their_elements_and_keep_their_room() -> None:
    item = items([lines_of(8, role="")])[0]
    assert isinstance(item, ListItem)
    item.above, item.below = 1, 2
    first, rest = item.cut(300, 5 * 17) or pytest.fail("not cut")
    assert first.nodes is rest.nodes and first.label is item.label and rest.label is None
    assert (first.above, first.below, rest.above, rest.below) == (1, 0, 0, 2)


def test_no_line_of_a_list_stands_alone() -> None:
    """Not the first one at the foot of a page, not the last one at the head of the next."""
    rows = items(*[[text(f"item {number}", "")] for number in range(4)])
    one = 17 + 4
    for height in range(17, 4 * one):
        pages = planned(rows, replace(AREA, height=max(height, 2 * one)))
        assert all(len(page.areas[0][1]) >= 2 for page in pages)


def test_nested_lists() -> None:
    inner = items([text("a", "")], [text("b", "")], ordered=True)
    pdf = printed(*items([text("outer:", "", stays_with_next=True), *inner], [text("end", "")]))
    assert_sound(pdf)
    assert words_read(pdf) == ["•", "outer:", "1.", "a", "2.", "b", "•", "end"]
    assert outline(pdf).count("ListNumbering=Decimal") == 1


def test_an_item_without_a_body_is_as_tall_as_its_label() -> None:
    pdf = printed(*items([], [text("two", "")]))
    assert_sound(pdf)
    assert words_read(pdf) == ["•", "•", "two"]
    assert items([])[0].height_at(300) == BODY.leading


def test_widths_include_the_indent() -> None:
    least, natural = items([text("some words", "")])[0].widths()
    assert (least, natural) == tuple(one + 14 for one in text("some words").widths())


def test_a_list_after_a_heading_stays_with_it() -> None:
    rows = items(*[[text("short", "")] for _ in range(3)])
    pages = planned([lines_of(10), heading("h"), *rows])
    assert len(pages[0].areas[0][1]) == 1


def test_no_items_are_no_flows() -> None:
    assert items() == []
