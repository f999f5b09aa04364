from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError, TooTallError
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.marks import FOOTER
from brochure.pdf.pages import Area, Page, PageEnd, draw, numbers, plan, used
from brochure.problems import Span
from tests.pdf.stage import (
    METADATA,
    SHEET,
    assert_sound,
    heading,
    items,
    lines_of,
    no_furniture,
    planned,
    printed,
    steady,
    table,
    text,
    words_in,
    words_read,
)  # fmt: skip
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, read

LINE = 17.0


def area(lines: float) -> Area:
    """An area with room for so many lines."""
    return Area(50, 40, 300, lines * LINE)


def on(pages: list[Page]) -> list[list[str]]:
    """The words on each page."""
    return [words_in([flow for _, flows in page.areas for flow in flows]) for page in pages]


def test_areas_are_filled_one_after_the_other() -> None:
    pages = plan([text(word) for word in "abcdefg"], lambda number: area(2 if number == 1 else 3))
    assert on(pages) == [["a", "b"], ["c", "d", "e"], ["f", "g"]]
    assert [page.number for page in pages] == [1, 2, 3]


def test_no_flows_are_one_page() -> None:
    assert on(planned([])) == [[]]


def test_what_does_not_fit_on_a_small_first_page_starts_on_the_second() -> None:
    pages = plan([lines_of(4, whole=True)], lambda number: area(2 if number == 1 else 9))
    assert [len(words) for words in on(pages)] == [0, 8]


@pytest.mark.parametrize("tallest", [3, 9])
def test_what_is_too_tall_for_every_page_is_an_error_with_its_place(tallest: int) -> None:
    place = Span("c.yaml", 5, 1)
    story = [text("a"), lines_of(tallest + 1, whole=True, span=place), text("z")]
    with pytest.raises(TooTallError) as caught:
        plan(story, lambda number: area(tallest))
    assert (caught.value.span, caught.value.height, caught.value.room) == (place, (tallest + 1) * LINE, tallest * LINE)


def test_left_and_right_pages_that_differ_do_not_loop() -> None:
    def sides(number: int) -> Area:
        return Area(50 if number % 2 else 90, 40, 300, 4 * LINE)

    with pytest.raises(TooTallError):
        plan([lines_of(5, whole=True)], sides)
    assert len(plan([lines_of(20)], sides)) == 5


def test_a_heading_before_something_as_tall_as_a_page_stands_alone() -> None:
    """Better than no document at all."""
    pages = plan([text("a"), heading("h"), lines_of(5, whole=True)], lambda _: area(5))
    assert [words[0] for words in on(pages)] == ["a", "h", "line"]


def test_what_would_rather_stay_whole_is_cut_when_no_page_has_room() -> None:
    """A short box, a short row of a table, a paragraph of three lines."""
    story: list[Flow] = [Box([lines_of(9)], BoxStyle(), None), table(None, ["r", "long " * 40]), lines_of(3)]
    written = words_in(story)
    pages = plan(story, lambda _: area(4))
    assert [word for words in on(pages) for word in words] == written
    assert [len(planned([lines_of(3)], area(lines))) for lines in (1, 2, 3)] == [3, 2, 1]


def test_of_too_many_headings_the_last_ones_stay_with_their_text() -> None:
    pages = plan([*[heading(word) for word in "abc"], lines_of(3, whole=True)], lambda _: area(6))
    assert [words[0] for words in on(pages)] == ["a", "b"]


def test_a_heading_is_not_left_behind() -> None:
    pages = plan([lines_of(3), heading("h"), lines_of(4)], lambda _: area(6))
    assert [words[0] for words in on(pages)] == ["line", "h"]


def test_the_last_page_is_a_quarter_full() -> None:
    pages = plan([lines_of(40), lines_of(2)], lambda _: area(40))
    assert used(pages[-1].areas[0][1], 300) >= 10 * LINE
    assert words_in([flow for page in pages for flow in page.areas[0][1]]) == words_in([lines_of(40), lines_of(2)])


def test_the_page_before_keeps_at_least_its_half() -> None:
    """Then a nearly empty last page is left as it is."""
    pages = plan([text("a"), lines_of(19, whole=True), lines_of(2)], lambda _: area(20))
    assert used(pages[-1].areas[0][1], 300) == 2 * LINE


def test_pages_of_keys_however_deep_they_stand() -> None:
    inner = Box([heading("b", key="box"), text("x", keys=("more",))], BoxStyle(), None)
    flows: list[Flow] = [heading("a", key="plain"), text("a"), *items([text("i", "", key="item")]), inner]
    caption = text("t", "Caption", key="caption")
    flows += [Stack([Stack([text("deep", key="stack")])]), table(["h", "i"], ["c", "d"], caption=caption)]
    found = numbers(plan([*flows, lines_of(9), text("z", key="last")], lambda _: area(20)))
    assert found == {"plain": 1, "item": 1, "box": 1, "more": 1, "stack": 1, "caption": 1, "last": 2}


def test_the_first_page_of_what_goes_on_counts() -> None:
    pages = plan([lines_of(2), lines_of(9, key="long")], lambda _: area(5))
    assert numbers(pages) == {"long": 1} and len(pages) == 3


# Drawing.


def test_each_page_has_its_furniture_first() -> None:
    def foot(canvas: TaggedCanvas, page: Page) -> None:
        with canvas.artifact(FOOTER):
            text(f"Page {page.number}", "").paint(canvas, 50, 30, 300)

    pdf = printed(lines_of(30), area=area(12), furniture=foot)
    assert_sound(pdf)
    assert artifacts(pdf, "Pagination") == [["Page 1"], ["Page 2"], ["Page 3"]]
    assert sheets(pdf)[0].runs[0].text == "Page 1"


def test_flows_stand_in_their_areas() -> None:
    upper, lower = Area(50, 200, 100, 60), Area(200, 40, 100, 60)
    pages = [Page(1, [(upper, [heading("Title", 1)]), (lower, [text("right")]), (area(3), [])])]
    canvas = TaggedCanvas(SHEET, "en-US")
    draw(pages, canvas, no_furniture)
    pdf = canvas.finish(METADATA)
    assert_sound(pdf)
    left, right = sheets(pdf)[0].runs
    assert (left.x, right.x) == (50, 200)
    assert right.y == pytest.approx(100 - text("x").style.ascent, abs=0.01)


def test_pages_may_have_sizes_of_their_own() -> None:
    sizes = [(200.0, 300.0), (200.0, 300.0), None, (200.4, 300.0), (200.0, 300.0)]
    stories = [[heading("Title", 1)], *[[text("Words")] for _ in sizes[1:]]]
    pages = [
        Page(number, [(Area(20, 20, 100, 200), flows)], size)
        for number, (flows, size) in enumerate(zip(stories, sizes, strict=True), 1)
    ]
    canvas = TaggedCanvas(SHEET, "en-US")
    draw(pages, canvas, no_furniture)
    boxes = [(sheet.box.width, sheet.box.height) for sheet in sheets(canvas.finish(METADATA))]
    assert boxes == [pytest.approx(size or SHEET) for size in sizes]
    assert [(sheet.width, sheet.height) for sheet in canvas.sheets] == [size or SHEET for size in sizes]


def test_a_page_may_be_empty() -> None:
    pdf = printed(lines_of(4, whole=True), area=area(4.0))
    assert_sound(pdf)
    canvas = TaggedCanvas(SHEET, "en-US")
    draw([Page(1, [(area(3), [heading("Title", 1)])]), Page(2, [(area(3), [])])], canvas, no_furniture)
    assert len(sheets(canvas.finish(METADATA))) == 2


def test_errors_while_drawing_come_as_they_are() -> None:
    """With their place, and not wrapped in another."""
    place = Span("c.yaml", 7, 3)
    with pytest.raises(TagError) as caught:
        printed(text("lost", "", span=place))
    assert caught.value.span == place

    def broken(canvas: TaggedCanvas, page: Page) -> None:
        raise TooTallError(place, 3, 2)

    with pytest.raises(TooTallError) as too_tall:
        printed(text("fine"), furniture=broken)
    assert (too_tall.value.span, too_tall.value.room) == (place, 2)


def test_what_is_drawn_is_let_go() -> None:
    pages = planned([heading("Title", 1)])
    canvas = TaggedCanvas(SHEET, "en-US")
    draw(pages, canvas, no_furniture)
    assert pages[0].areas[0][1] == []


PARAGRAPHS = st.builds(lines_of, st.integers(1, 30), above=st.sampled_from([0.0, 8.5]), whole=st.just(False))
HEADINGS = st.builds(lambda level: heading(f"H{level}", level, above=17, below=4), st.integers(2, 4))
BLOCKS = st.builds(lambda count: lines_of(count, whole=True), st.integers(1, 5))
STORIES = st.lists(st.one_of(PARAGRAPHS, HEADINGS, BLOCKS), max_size=25)


@steady(150)
@given(STORIES, st.integers(6, 30), st.integers(6, 30))
def test_nothing_is_lost_and_no_heading_is_left_behind(story: list[Flow], first: int, others: int) -> None:
    written = words_in(story)
    pages = plan(story, lambda number: area(first if number == 1 else others))
    assert [word for words in on(pages) for word in words] == written
    for page in pages:
        (where, flows), = page.areas
        assert used(flows, where.width) <= where.height + 0.01
    for page in pages[:-1]:
        flows = page.areas[0][1]
        assert not flows or not flows[-1].stays_with_next or all(flow.stays_with_next for flow in flows)


def test_pages_are_read_in_order() -> None:
    pdf = printed(*[text(f"paragraph {number}") for number in range(60)])
    assert [passage.text for passage in read(pdf)][1:] == [f"paragraph {number}" for number in range(60)]


# Forced ends of pages.


def test_what_follows_a_forced_end_starts_on_a_new_page() -> None:
    assert on(plan([text("a"), PageEnd(), text("b")], lambda _: area(9))) == [["a"], ["b"]]


@pytest.mark.parametrize(
    "story",
    [
        [PageEnd(), text("a"), PageEnd(), PageEnd(), text("b")],
        [text("a"), PageEnd(), text("b"), PageEnd()],
        [lines_of(9, whole=True), PageEnd(), text("b")],
    ],
    ids=["first and twice", "last", "where a page ends anyway"],
)
def test_no_page_is_empty_for_a_forced_end(story: list[Flow]) -> None:
    pages = plan(story, lambda _: area(9))
    assert len(pages) == 2 and all(on(pages))


def test_nothing_but_forced_ends_is_one_page() -> None:
    assert on(plan([PageEnd(), PageEnd()], lambda _: area(9))) == [[]]


def test_a_heading_before_a_forced_end_goes_along() -> None:
    story = [text("a"), heading("h"), text("leads", stays_with_next=True), PageEnd(), text("b")]
    assert on(plan(story, lambda _: area(9))) == [["a"], ["h", "leads", "b"]]
    assert on(plan([text("a"), heading("h"), PageEnd()], lambda _: area(9))) == [["a", "h"]]


def test_a_short_last_page_takes_nothing_over_a_forced_end() -> None:
    pages = plan([lines_of(40), PageEnd(), lines_of(2)], lambda _: area(40))
    assert used(pages[0].areas[0][1], 300) == 40 * LINE and used(pages[1].areas[0][1], 300) == 2 * LINE


def test_the_page_before_a_forced_end_is_filled_as_a_last_one_is() -> None:
    pages = plan([lines_of(42), PageEnd(), text("b")], lambda _: area(40))
    assert len(pages) == 3 and used(pages[1].areas[0][1], 300) >= 10 * LINE


def test_pages_after_a_forced_end_count_on() -> None:
    """A page has the area of its number."""
    pages = plan([text("a"), PageEnd(), lines_of(6)], lambda number: area(9 if number == 1 else 3))
    assert [page.number for page in pages] == [1, 2, 3]


def test_a_forced_end_leaves_no_mark() -> None:
    pdf = printed(text("a"), PageEnd(), text("b"))
    assert_sound(pdf)
    assert words_read(pdf) == ["a", "b"] and len(sheets(pdf)) == 2
