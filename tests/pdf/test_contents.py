from __future__ import annotations

import pytest

from brochure.pdf.contents import ContentsList, Entry
from brochure.pdf.errors import TagError
from tests.pdf.stage import BLACK, BODY, assert_sound, heading, lines_of, planned, printed, text, words_read
from tests.proof.measure import sheets
from tests.proof.reading import links, outline


def contents(count: int, **options: object) -> ContentsList:
    entries = [Entry(f"Part {number}", f"part-{number}") for number in range(count)]
    return ContentsList(entries, BODY, BLACK, **options)  # type: ignore[arg-type]


def parts(count: int) -> list[object]:
    return [flow for n in range(count) for flow in (heading(f"Part {n}", key=f"part-{n}"), lines_of(4))]


def test_each_line_is_a_reference_to_a_page() -> None:
    pdf = printed(contents(2), *parts(2))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:7] == [
        "  TOC", "    TOCI", '      Reference "Part 0 1"', '        Link "Part 0 1"', "    TOCI"
    ]
    assert words_read(pdf)[:6] == ["Part", "0", "1", "Part", "1", "2"]
    assert [one.contents for one in links(pdf)] == ["Part 0, page 1", "Part 1, page 2"]


def test_pages_are_those_of_the_headings() -> None:
    pdf = printed(contents(6), *parts(6))
    assert_sound(pdf)
    for numbers in (one.contents for one in links(pdf)), (one.target for one in links(pdf)):
        assert [number.rpartition("page ")[2] for number in numbers] == ["1", "2", "2", "3", "3", "4"]


def test_numbers_end_at_the_right() -> None:
    runs = [run for run in sheets(printed(contents(12), *parts(12)))[0].runs if run.text.strip().isdigit()]
    assert {round(run.box.right) for run in runs} == {350}


def test_a_title_of_several_lines_has_its_number_on_the_last() -> None:
    entries = [Entry("a title that is far too long for one line of this list, " * 2, "a")]
    pdf = printed(ContentsList(entries, BODY, BLACK), heading("A", key="a"))
    assert_sound(pdf)
    number = next(run for run in sheets(pdf)[0].runs if run.text.strip() == "1")
    lines = [run for run in sheets(pdf)[0].runs if run.text.startswith(("a title", "line")) or "list" in run.text]
    assert number.y == pytest.approx(min(line.y for line in lines), abs=0.01)


def test_a_long_list_goes_on_over_pages() -> None:
    pdf = printed(contents(30), *parts(30))
    assert_sound(pdf)
    assert outline(pdf).count("TOC\n") == 1 and outline(pdf).count("TOCI") == 30
    assert {one.page for one in links(pdf)} == {1, 2, 3}


@pytest.mark.parametrize("count", [4, 11, 60])
def test_columns_are_read_one_after_the_other(count: int) -> None:
    pdf = printed(contents(count, columns=2), *parts(count))
    assert_sound(pdf)
    assert words_read(pdf)[1 : 3 * count : 3] == [str(number) for number in range(count)]
    assert {round(run.x) for run in sheets(pdf)[0].runs if run.text.startswith("Part ")} == {50, 50 + 164}


def test_columns_are_even() -> None:
    assert contents(11, columns=2).height_at(300) == contents(6).height_at(300)


def test_two_entries_stay_together_on_either_side() -> None:
    listed = contents(5)
    first, rest = listed.cut(300, 4.9 * 20) or pytest.fail("not cut")
    assert first.height_at(300) == contents(3).height_at(300)
    assert rest.height_at(300) == contents(2).height_at(300)
    assert contents(3).cut(300, 45) is None and first.node is rest.node and first.pages is rest.pages


def test_no_entries_are_no_height() -> None:
    assert contents(0).height_at(300) == 0


def test_a_place_that_is_on_no_page_is_an_error() -> None:
    with pytest.raises(TagError, match="part-0"):
        printed(contents(1), text("nothing"))


def test_the_list_itself_is_planned_before_pages_are_known() -> None:
    assert len(planned([contents(3), *parts(1)])) == 1
