"""The rules for pages find what they are for: a rule that sees nothing would always pass."""

from __future__ import annotations

import pytest

from tests.page_rules import breaches, empty_pages, headings_at_the_foot, lines_of, lonely_lines, measured, short_end
from tests.proof.handmade import Node, handmade, node


def show(tag: str, mcid: int, *lines: tuple[float, str]) -> bytes:
    """Lines of 10 points as (height, words), all in one mark."""
    shown = b"".join(b"BT /F1 10 Tf 72 %f Td (%s) Tj ET\n" % (y, words.encode()) for y, words in lines)
    return b"/%s <</MCID %d>> BDC %s EMC\n" % (tag.encode(), mcid, shown)


def paragraph_over_two_pages(first: list[float], second: list[float]) -> bytes:
    tree = node("Document", node("P", (1, 0), (2, 0)))
    pages = [show("P", 0, *((y, "words") for y in heights)) for heights in (first, second)]
    return handmade(tree, *pages)


@pytest.mark.parametrize("tree", [node("Document", node("P", 0), node("H2", 1), node("P", (2, 0)))])
def test_a_heading_at_the_foot_is_found(tree: Node) -> None:
    next_page = show("P", 0, (700, "after"), (690, "more"))
    bad = handmade(tree, show("P", 0, (700, "before")) + show("H2", 1, (100, "Head")), next_page)
    assert headings_at_the_foot(bad) == ["page 1 ends with H2 'Head'"]
    good = handmade(tree, show("P", 0, (100, "before")) + show("H2", 1, (700, "Head")), next_page)
    assert headings_at_the_foot(good) == []


def test_a_lonely_line_is_found_on_either_page() -> None:
    assert len(lonely_lines(paragraph_over_two_pages([120, 100], [700]))) == 1
    assert len(lonely_lines(paragraph_over_two_pages([100], [700, 680]))) == 1
    assert lonely_lines(paragraph_over_two_pages([120, 100], [700, 680])) == []


def test_a_raised_figure_is_no_line_of_its_own() -> None:
    assert len(lonely_lines(paragraph_over_two_pages([120, 100], [700, 703]))) == 1


def test_a_last_page_with_a_few_lines_is_found() -> None:
    pages = measured(paragraph_over_two_pages([120, 100], [700, 680]))
    assert len(short_end(pages, 0.25)) == 1 and short_end(pages, 0.01) == [] and short_end(pages[:1], 0.25) == []


def test_an_empty_page_is_found() -> None:
    assert empty_pages(measured(handmade(node("Document", node("P", 0)), show("P", 0, (700, "words")), b""))) == [
        "page 2 is empty"
    ]


def test_text_at_the_edge_and_text_over_text_are_found() -> None:
    pdf = handmade(node("Document", node("P", 0)), show("P", 0, (5, "low"), (700, "one"), (703, "two")))
    found = breaches(pdf)
    assert any("safe area" in line for line in found) and any("overlaps" in line for line in found)


def test_lines_are_read_from_top_to_bottom() -> None:
    pdf = handmade(node("Document", node("P", 0)), show("P", 0, (600, "second"), (700, "first")))
    assert lines_of(measured(pdf)[0]) == ["first", "second"]


def test_what_is_no_large_print_is_found() -> None:
    pdf = handmade(node("Document", node("P", 0)), show("P", 0, (700, "SIX WORDS ALL IN BIG LETTERS"), (600, "fine")))
    found = breaches(pdf, size="large")
    assert any("is 10.0 pt" in line for line in found) and any("all in capitals" in line for line in found)
    assert breaches(pdf) == []
    aside = handmade(node("Document", node("P", 0)), show("P", 0, (700, "aside")).replace(b" 72 ", b" 60 "))
    assert any("nearer than an inch" in line for line in breaches(aside, size="large"))
