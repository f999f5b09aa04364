from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from brochure.blocks.base import blocks_in
from brochure.markup import inline, plain
from tests.blocks.measures import set_in, unfit
from tests.proof.geometry import Box
from tests.proof.measure import sheets
from tests.proof.pictures import pictures
from tests.proof.reading import links, outline
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

IN = {"en": "{} in {}", "es": "{} de cada {}"}
ALT = {"en": "{} of {} figures are filled: {}", "es": "{} de {} figuras est\u00e1n rellenas: {}"}


def words(say: Wording, array: dict[str, Any]) -> Iterator[str]:
    if "title" in array:
        yield say.line(array["title"])
    for row in array["rows"]:
        yield f"{IN[say.language[:2]].format(int(row['count']), array['of'])} {say.line(row['label'])}"
        label = plain(inline(say.filled(row["label"]), say.language))
        yield ALT[say.language[:2]].format(int(row["count"]), array["of"], label)


ROWS = [{"count": "4", "label": "people bring a book [@a]"}, {"count": "7", "label": "people bring a phone"}]


def alone(of: str = "10", rows: Any = ROWS, **parts: Any) -> dict[str, Any]:
    array = {"icon-array": {"of": of, "rows": rows, **parts}}
    return content(handout(array, contents="no"), help=None, sources={"a": {"title": "A paper"}})


def of(total: str, *counts: int) -> dict[str, Any]:
    return {"icon-array": {"of": total, "rows": [{"count": str(one), "label": "people come"} for one in counts]}}


def test_words_are_read_first_then_the_figure_with_words_written_for_it(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(title="What people bring"))
    assert [line.strip() for line in outline(pdf).partition("H3")[2].splitlines() if line[2:3] in "PF"][:4] == [
        'P "4 in 10 people bring a book1"',
        "Figure Alt=4 of 10 figures are filled: people bring\u2026",
        'P "7 in 10 people bring a phone"',
        "Figure Alt=7 of 10 figures are filled: people bring\u2026",
    ]
    assert 'H3 "What people bring"' in outline(pdf)
    assert [link.contents for link in links(pdf)] == ["Source 1"]


def test_it_speaks_the_language_of_the_file(workshop: Workshop) -> None:
    tree = outline(workshop.pdf({**alone(rows=[{"count": "4", "label": "personas leen"}]), "language": "es"}))
    assert 'P "4 de cada 10 personas leen"' in tree and "Alt=4 de 10 figuras est\u00e1n rellenas" in tree


@pytest.mark.parametrize(
    ("count", "message"),
    [("four", '"four" is not a whole number'), ("4.5", "not a whole number"), ("-1", "not a whole number"),
     ("40%", "not a whole number"), ("11", "11 is more than the 10 of this block"), ("", "no number")],
)  # fmt: skip
def test_only_a_number_of_people_that_can_be_is_taken(count: str, message: str, workshop: Workshop) -> None:
    assert workshop.read(alone(rows=[{"count": count, "label": "people"}])) is None
    (problem,) = workshop.problems
    assert problem.code == "E204" and message in problem.message
    assert workshop.at(problem).startswith(f'"{count}"')


def test_only_numbers_that_can_be_seen_at_a_glance_are_taken(workshop: Workshop) -> None:
    assert workshop.read(alone(of="25")) is None
    (problem,) = workshop.problems
    assert problem.code == "E204" and "10, 20, 50, 100" in problem.hint


@pytest.mark.parametrize(("total", "count"), [("10", 4), ("20", 7), ("50", 13), ("100", 37)])
def test_a_copier_tells_who_is_filled_by_the_middle_of_a_body(total: str, count: int, workshop: Workshop) -> None:
    """With one ink, and when all that is darker than half is black."""
    pdf = workshop.pdf(content(handout(of(total, count), contents="no"), help=None), variant="mono")
    (sheet,) = sheets(pdf)
    page = pictures(pdf, 288)[0].convert("L").point([0] * 128 + [255] * 128)

    def middle(box: Box) -> object:
        across, up = box.centre
        return page.getpixel((round(4 * across), page.height - round(4 * up)))

    empty = [line for line in sheet.lines if line.box.height < 30 and line.box.width < 30]
    full = [area for area in sheet.areas if area.box.height < 30 and 2 < area.box.width < 14 and not area.is_rectangle]
    assert len(full) == 2 * count and len(empty) == 2 * (int(total) - count)
    assert {middle(one.box) for one in full} == {0} and {middle(one.box) for one in empty} == {255}


@pytest.mark.parametrize(("total", "count"), [("10", 4), ("20", 0), ("50", 50), ("100", 37)])
def test_as_many_are_filled_as_it_says(total: str, count: int, workshop: Workshop) -> None:
    for width in (150, 380):
        (sheet,) = sheets(set_in(width, of(total, count), workshop))
        assert (len(sheet.areas), len(sheet.lines)) == (2 * count, 2 * (int(total) - count))


def test_rows_of_one_block_are_drawn_alike_so_that_they_can_be_compared(workshop: Workshop) -> None:
    (sheet,) = sheets(set_in(380, of("100", 40, 40), workshop))
    places = [(round(area.box.left, 1), round(area.box.width, 1)) for area in sheet.areas]
    assert places[:80] == places[80:]


def test_words_stand_beside_the_people_where_there_is_room(workshop: Workshop) -> None:
    def side_by_side(pdf: bytes) -> bool:
        (sheet,) = sheets(pdf)
        people = [shape.box for shape in (*sheet.areas, *sheet.lines)]
        return min(box.bottom for box in people) < sheet.runs[-1].y < max(box.top for box in people)

    assert side_by_side(set_in(380, of("100", 40), workshop))
    assert not side_by_side(set_in(240, of("100", 40), workshop))
    assert not side_by_side(set_in(380, of("100", 40), workshop, "large"))


def test_all_rows_stand_on_one_page_unless_no_page_holds_them(workshop: Workshop) -> None:
    few = workshop.pdf(content(handout(*[LETTER_TEXT] * 12, of("100", 40, 50, 60), contents="no"), help=None))
    pages = [sheet.number for sheet in sheets(few) for shape in sheet.areas if 5 < shape.box.height < 20]
    assert len(set(pages)) == 1
    many = workshop.pdf(content(handout(of("100", *range(12)), contents="no"), help=None))
    assert len(sheets(many)) > 1


@pytest.mark.parametrize("width", [150, 190, 240, 300, 380, 450])
@pytest.mark.parametrize("total", ["10", "20", "50", "100"])
def test_nothing_sticks_out_of_any_measure(total: str, width: float, workshop: Workshop) -> None:
    rows = [{"count": "3", "label": f"{LETTER_TEXT} Electroencephalography"}, {"count": "10", "label": "more"}]
    for size in ("regular", "large"):
        item = {"icon-array": {"of": total, "rows": rows}}
        assert unfit(set_in(width, item, workshop, size)) == []  # type: ignore[arg-type]


def test_its_numbers_are_facts(workshop: Workshop) -> None:
    section = workshop.project(content(handout(of("20", 7, 12)))).documents[0].sections[0]  # type: ignore[union-attr]
    facts = [fact for block in blocks_in(section) for fact in block.facts()]
    assert facts == ["7 of 20", "12 of 20"] and all(fact.span.file == "content.yaml" for fact in facts)
