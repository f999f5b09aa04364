from __future__ import annotations

import re
from dataclasses import replace

import pytest

from brochure.pdf.errors import MissingGlyphError, TagError
from brochure.pdf.pages import Area
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Span
from tests.pdf.stage import BODY, assert_sound, heading, lines_of, link, marks, operators, printed, text, words_read
from tests.proof.measure import sheets
from tests.proof.reading import links, outline, outline_entries, read


def page_of(lines: int) -> Area:
    """An area with room for so many lines."""
    return Area(50, 40, 300, lines * 17 + 1)


LONG = "When the pain gets worse instead of better, rest for a day, drink water and call us on the telephone. " * 3


def test_height_is_lines_times_leading() -> None:
    assert lines_of(4).height_at(300) == 4 * 17
    assert text("").height_at(300) == 0


def test_lines_follow_the_measure() -> None:
    paragraph = text(LONG)
    narrow, wide = len(paragraph.lines(150)), len(paragraph.lines(300))
    assert narrow > wide == len(text(LONG).lines(300))


def test_what_was_broken_for_a_narrow_measure_is_whole_on_a_wide_one() -> None:
    paragraph = text("an uncommonlylongwordindeed here")
    assert len(paragraph.lines(40)) > 3
    assert len(paragraph.lines(300)) == 1 and paragraph.plain() == "an uncommonlylongwordindeed here"


def test_widths_are_those_of_the_widest_word_and_of_the_unbroken_line() -> None:
    least, natural = text("wide wider widest").widths()
    assert least == text("widest").natural_width()
    assert natural == text("wide wider widest").natural_width() > 2 * least
    two = text([Piece("a longer line", ends_line=True), Piece("b")])
    assert two.natural_width() == text("a longer line").natural_width()


def test_a_cut_keeps_two_lines_on_either_side() -> None:
    paragraph = lines_of(5)
    assert [paragraph.cut(300, lines * 17) is not None for lines in range(1, 5)] == [False, True, True, True]
    first, rest = paragraph.cut(300, 4 * 17) or pytest.fail("not cut")
    assert (first.height_at(300), rest.height_at(300)) == (3 * 17, 2 * 17)
    assert lines_of(3).cut(300, 2 * 17) is None
    assert lines_of(9, whole=True).cut(300, 5 * 17) is None


def test_halves_say_all_once_and_know_what_is_theirs() -> None:
    paragraph = lines_of(6, key="here", above=9, below=8, stays_with_next=True, outline=1)
    first, rest = paragraph.cut(300, 3 * 17) or pytest.fail("not cut")
    assert f"{first.plain()} {rest.plain()}" == paragraph.plain()
    assert (first.above, first.below, first.key, first.stays_with_next) == (9, 0, "here", False)
    assert (rest.above, rest.below, rest.key, rest.stays_with_next, rest.outline) == (0, 8, "", True, None)
    assert first.node is rest.node is paragraph.node


def test_a_half_can_stand_in_another_measure() -> None:
    """Its own words are broken anew, no others."""
    _, rest = text(LONG).cut(300, 2 * 17) or pytest.fail("not cut")
    before = rest.plain()
    assert len(rest.lines(150)) > len(rest.lines(300)) and rest.plain() == before
    again, _ = rest.cut(150, 3 * 17) or pytest.fail("not cut")
    assert before.startswith(again.plain())


def test_a_subclass_is_cut_into_its_own_kind() -> None:
    class Loud(Text):
        """Some other paragraph."""

    first, rest = Loud([Piece(LONG)], BODY).cut(200, 3 * 17) or pytest.fail("not cut")
    assert type(first) is type(rest) is Loud


def test_words_stay_apart_at_line_ends_and_over_pages() -> None:
    pdf = printed(lines_of(20), area=page_of(5))
    assert_sound(pdf)
    paragraph = read(pdf)[1]
    assert paragraph.text == " ".join(f"line {number}" for number in range(1, 21))
    assert paragraph.pages == (1, 2, 3, 4, 5)


def test_words_that_may_break_stay_one_word_for_the_ear() -> None:
    pdf = printed(text("self-administered " * 12))
    assert set(words_read(pdf)) == {"self-administered"}
    assert any(line.startswith("administered") for line in lines_shown(pdf))


def lines_shown(pdf: bytes) -> list[str]:
    return [run.text for run in sheets(pdf)[0].runs]


def test_alignment() -> None:
    flows = [text("short", style=replace(BODY, align=align)) for align in ("left", "center", "right")]
    left, centre, right = sheets(printed(*flows))[0].runs[-3:]
    wide = text("short").natural_width()
    assert (left.x, centre.x, right.x) == pytest.approx((50, 50 + (300 - wide) / 2, 350 - wide), abs=0.01)


def test_a_text_without_an_element_stands_in_the_one_around_it() -> None:
    with pytest.raises(TagError, match="untagged text"):
        printed(text("nowhere", ""))


def test_a_missing_glyph_carries_its_place() -> None:
    with pytest.raises(MissingGlyphError) as caught:
        text("ok 中", span=Span("c.yaml", 1, 2))
    assert caught.value.span == Span("c.yaml", 1, 2)


# Links.


def test_a_link_wants_an_element() -> None:
    with pytest.raises(TagError) as caught:
        text([Piece("lost", link="https://x.example")], span=Span("c.yaml", 4, 2))
    assert caught.value.span == Span("c.yaml", 4, 2)


def test_a_link_is_read_in_its_place() -> None:
    pdf = printed(text([Piece("See "), link("our page"), Piece(" or call.")]))
    assert_sound(pdf)
    assert marks(pdf) == ["H1", "P", "Link", "P", "Artifact"]
    assert 'Link "our page"' in outline(pdf)
    (found,) = links(pdf)
    assert (found.target, found.text, found.contents) == ("https://clinic.example/", "our page", "our page")


def test_a_link_over_lines_is_one_element_with_an_area_for_each_line() -> None:
    pdf = printed(text([Piece("See "), link("the same words " * 8, says="Our page")]))
    assert_sound(pdf)
    found = links(pdf)
    assert len(found) == 3 and {one.contents for one in found} == {"Our page"}
    assert outline(pdf).count("Link") == 1


def test_a_link_over_pages_is_one_element() -> None:
    pdf = printed(text([link("some of it here and some there " * 20)]), area=page_of(4))
    assert_sound(pdf)
    assert outline(pdf).count("Link") == 1 and {one.page for one in links(pdf)} == {1, 2, 3, 4}


LAST = "call us now on the telephone at any time of the day or the night, please"


@pytest.mark.parametrize("words", ["call us", LAST])
def test_a_link_may_be_the_last_thing_on_a_line_and_in_a_text(words: str) -> None:
    pdf = printed(text([Piece("If it is urgent, "), link(words)]), text("Then rest."))
    assert_sound(pdf)
    assert words_read(pdf) == f"If it is urgent, {words} Then rest.".split()


def test_two_links_side_by_side_are_two() -> None:
    pdf = printed(text([link("one", "https://a.example"), link("two", "https://b.example"), Piece(" and more")]))
    assert_sound(pdf)
    assert [one.text for one in links(pdf)] == ["one", "two"]


def test_the_space_before_a_link_is_not_underlined() -> None:
    pdf = printed(text([Piece("word"), link(" linked ", says="x"), Piece("word")]))
    (rule,) = [line for line in sheets(pdf)[0].lines if line.box.width > 1]
    assert rule.box.width == pytest.approx(text("linked").natural_width(), abs=1)


def test_a_link_within_the_file_leads_to_its_place() -> None:
    target = heading("There", key="there")
    pdf = printed(text([link("go", "#there")]), target)
    assert_sound(pdf)
    assert links(pdf)[0].target == "page 1"


def test_a_link_to_nowhere_is_an_error() -> None:
    with pytest.raises(TagError, match="nowhere"):
        printed(text([link("go", "#nowhere")]))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("https://x.example/ü?q=a b", "https://x.example/%C3%BC?q=a%20b"), ("https://x.example/%20", "https://x.example/%20"),
     ("tel:+17705550134", "tel:+17705550134"), ("mailto:a@b.example?subject=(x)", "mailto:a@b.example?subject=(x)")],
)
def test_addresses_are_written_in_ascii(typed: str, written: str) -> None:
    pdf = printed(text([link("go", typed)]))
    assert_sound(pdf)
    assert links(pdf)[0].target == written


def test_a_paragraph_of_nothing_but_a_citation() -> None:
    cited = text("Source", key="source-a")
    piece = Piece("1", superior=True, nodes=(Node("Reference"), Node("Link")), link="#source-a", says="Source 1")
    pdf = printed(text([piece]), cited)
    assert_sound(pdf)
    assert words_read(pdf) == ["1", "Source"]
    assert not [line for line in sheets(pdf)[0].lines if line.box.width > 1]


# Places.


def test_headings_are_in_the_outline_without_their_citations() -> None:
    cite = Piece("1", superior=True, nodes=(Node("Reference"), Node("Link")), link="#a")
    pdf = printed(Text([Piece("Risks"), cite], BODY, Node("H2"), key="a", outline=1), text("words"))
    assert_sound(pdf)
    assert [(entry.level, entry.title) for entry in outline_entries(pdf)] == [(1, "Title"), (2, "Risks")]


def test_a_place_may_have_several_names() -> None:
    target = text("The sources", keys=("source-a", "source-b"))
    pdf = printed(text([link("a", "#source-a"), Piece(" "), link("b", "#source-b")]), target)
    assert_sound(pdf)
    assert len(links(pdf)) == 2


@pytest.mark.parametrize("style", [BODY, replace(BODY, underlines=False)])
def test_a_quiet_link_has_dots_under_its_letters_in_any_style(style: TextStyle) -> None:
    pdf = printed(text([link("going", quiet=True)], style=style))
    assert_sound(pdf)
    (dots,) = [line for line in sheets(pdf)[0].lines if line.box.width > 10]
    (word,) = sheets(pdf)[0].runs[1:]
    assert dots.colour == style.colour and not word.is_bold
    assert dots.box.top < word.outline.bottom and dots.box.width == pytest.approx(word.box.width, abs=2)
    assert re.search(r"\[[\d. ]+\] [\d.]+ d", operators(pdf))
    assert [found.text for found in links(pdf)] == ["going"]


def test_links_are_underlined_unless_the_style_sets_them_bold() -> None:
    for style, lines in ((BODY, 1), (replace(BODY, underlines=False), 0)):
        pdf = printed(text([link("a link")], style=style))
        assert_sound(pdf)
        assert len([line for line in sheets(pdf)[0].lines if line.box.width > 10]) == lines
        assert [found.text for found in links(pdf)] == ["a link"]


def test_ruled_words_have_a_line_through_or_under_them_and_no_link() -> None:
    gone = Piece("going", nodes=(Node("Span"),), ruled="through")
    new = Piece("ace", nodes=(Node("Span"),), ruled="under")
    pdf = printed(text([Piece("It is "), gone, Piece(" and "), new]))
    assert_sound(pdf)
    page = sheets(pdf)[0]
    through, under = sorted((line for line in page.lines if line.box.width > 10), key=lambda line: -line.box.top)
    words = {run.text.strip(): run for run in page.runs}
    assert words["going"].outline.bottom < through.box.bottom < through.box.top < words["going"].outline.top
    assert under.box.top < words["ace"].outline.bottom
    for line, word in ((through, words["going"]), (under, words["ace"])):
        assert (line.box.left, line.box.right) == pytest.approx((word.box.left, word.box.right), abs=1)
    assert links(pdf) == []


def test_a_line_through_words_goes_over_spaces_and_not_over_the_ends_of_lines() -> None:
    pdf = printed(text([Piece(LONG, ruled="through")]))
    page = sheets(pdf)[0]
    ruled = [line for line in page.lines if line.box.width > 10]
    assert len(ruled) == len({run.y for run in page.runs[1:]}) > 1
    right = max(run.outline.right for run in page.runs)
    assert all(line.box.right <= right + 1 for line in ruled)
