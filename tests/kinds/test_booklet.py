"""The booklet: the pages of a handout on half of a sheet, and how they are folded."""

from __future__ import annotations

from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from brochure.content import json_schema
from brochure.document import Size, Target
from brochure.imposition.flats import Imposition, Placement
from brochure.imposition.stitching import for_stitching, saddle_stitch
from brochure.kinds import Booklet, Job
from brochure.print_order import PrintOrder
from brochure.problems import Problems
from brochure.project import Content
from brochure.render import RenderOptions, _composer
from brochure.units import PAPERS, Paper, halved
from tests.blocks.samples import NAMES, sample, tall
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import Sheet, sheets
from tests.proof.reading import artifacts, outline, read
from tests.proof.validation import syntax_faults, violations
from tests.specimens import LETTER_TEXT, TAIL, Workshop, booklet, content, handout

LETTER_HALF = Paper(396, 612)
LONG = [LETTER_TEXT * 2] * 20
SHEETS = pytest.mark.parametrize("sheet", ["letter", "a4", "tabloid", "a3"])


def long(**parts: Any) -> dict[str, Any]:
    """A booklet of several pages."""
    return booklet(sections=[{"title": f"Chapter {number}", "body": LONG} for number in (1, 2)], **parts)


def text_of(page: Sheet) -> tuple[float, float]:
    """The left and the right edge of all words on a page."""
    runs = [run.outline for run in page.runs]
    return min(box.left for box in runs), max(box.right for box in runs)


def imposed(
    workshop: Workshop, target: Target, order: PrintOrder | None = None, **parts: Any
) -> tuple[int, Imposition]:
    """How many pages a booklet has, and how they are imposed for a target."""
    project = workshop.project(content(long(**parts)))
    document = cast(Booklet, project.documents[0])
    composer = _composer(project, document, RenderOptions(), Problems())
    planned = document.plan(Job(project.paper, composer, None, order or PrintOrder(), target))
    assert planned.impose is not None
    return len(planned.pages), planned.impose()


# ---- its pages ------------------------------------------------------------------------------------------------------


@SHEETS
def test_its_pages_are_half_of_the_sheet(sheet: str, workshop: Workshop) -> None:
    width, height = halved(PAPERS[sheet])
    for page in sheets(workshop.pdf(content(long(sheet=sheet)))):
        assert (page.box.width, page.box.height) == pytest.approx((width, height), abs=0.01)


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_without_a_sheet_it_is_the_files_paper_that_is_folded(page: str, workshop: Workshop) -> None:
    (first, *_) = sheets(workshop.pdf(content(long(), page=page)))
    assert (first.box.width, first.box.height) == pytest.approx(tuple(halved(PAPERS[page])), abs=0.01)


@SHEETS
def test_it_keeps_the_rules_of_pages_and_of_both_standards(sheet: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(long(sheet=sheet, subtitle="For you", summary=["Rest.", "Drink."])))
    assert violations(pdf) == faults(pdf) == syntax_faults(pdf) == breaches(pdf) == []


def test_its_text_is_as_large_as_a_handouts(workshop: Workshop) -> None:
    sizes = [max(run.size for run in page.runs if not run.is_artifact and run.size < 15)
             for what in (long(), handout(*LONG)) for page in sheets(workshop.pdf(content(what)))[1:]]  # fmt: skip
    assert set(sizes) == {12.0}


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_words_stay_half_an_inch_inside_and_marks_a_quarter(page: str, workshop: Workshop) -> None:
    for made in sheets(workshop.pdf(content(long(), page=page))):
        left, right = text_of(made)
        assert left >= 36 - 0.5 and right <= made.box.width - 36 + 0.5
        marks = [area.box for area in made.areas if area.box.width < 100]
        assert all(box.left >= 18 for box in marks)
    assert any(area.box.width == pytest.approx(11, abs=0.1) for area in sheets(workshop.pdf(content(long())))[0].areas)


def test_its_contents_list_has_one_column(workshop: Workshop) -> None:
    made = [{"title": f"Chapter {number}", "body": [LETTER_TEXT]} for number in range(1, 30)]
    starts = {round(run.x) for page in sheets(workshop.pdf(content(booklet(sections=made))))[:2]
              for run in page.runs if run.text.startswith("Chapter")}  # fmt: skip
    assert len(starts) == 1


def test_who_stands_behind_it_is_told_at_the_end_only(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(long(review={"version": "2.1"})))
    running = [" ".join(found) for found in artifacts(pdf, "Pagination")]
    assert all("Elm Street Clinic" in found and "770-555-0134" in found for found in running)
    assert not any("2.1" in found for found in running)
    assert "Version 2.1" in read(pdf)[-1].text


@pytest.mark.parametrize("name", NAMES)
def test_every_block_keeps_the_rules_on_its_pages(name: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(booklet(LETTER_TEXT, sample(name), LETTER_TEXT, TAIL)))
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=0) == []


@pytest.mark.parametrize("name", tall())
def test_every_block_that_may_goes_on_over_its_pages(name: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(booklet(tall()[name][0], TAIL)))
    assert faults(pdf) == breaches(pdf) == []


@pytest.mark.parametrize("title", ["Rest", "Understanding Your Treatment Options for Depression That Did Not Improve"])
def test_long_names_and_titles_keep_the_rules(title: str, workshop: Workshop) -> None:
    clinic = {"name": "The Loganville and Greater Walton County Center for Mood Disorders", "phone": "770-555-0134"}
    pdf = workshop.pdf(content(long(title=title, subtitle=title), clinic=clinic))
    assert breaches(pdf) == []
    (band, *_) = sorted((area.box for area in sheets(pdf)[0].areas), key=lambda box: -box.width * box.height)
    assert band.height < 0.42 * 612


# ---- in large print -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sheet", "page"), [("letter", "letter"), ("a4", "a4")])
def test_in_large_print_a_small_sheet_is_not_folded(sheet: str, page: str, workshop: Workshop) -> None:
    made = workshop.rendered(content(long(sheet=sheet)), "large")
    assert made.pdf is not None and breaches(made.pdf, size="large") == []
    assert {(one.width, one.height) for one in made.sheets} == {tuple(PAPERS[page])}
    assert "folded" not in made.fit


@pytest.mark.parametrize(("sheet", "page"), [("tabloid", "letter"), ("a3", "a4")])
def test_in_large_print_a_large_sheet_is(sheet: str, page: str, workshop: Workshop) -> None:
    made = workshop.rendered(content(long(sheet=sheet)), "large")
    assert made.pdf is not None and breaches(made.pdf, size="large") == []
    assert (made.sheets[0].width, made.sheets[0].height) == pytest.approx(tuple(PAPERS[page]), abs=0.5)
    assert made.fit.startswith("large print, ") and made.fit.endswith(" folded sheets")


@pytest.mark.parametrize("size", ["regular", "large"])
def test_it_says_what_a_handout_says(size: Size, workshop: Workshop) -> None:
    told = []
    for what in (handout(*LONG, summary=["Rest."]), booklet(*LONG, summary=["Rest."])):
        passages = read(workshop.pdf(content(what), size))
        told.append([passage.text for passage in passages if "TOCI" not in passage.path])
    assert told[0] == told[1]


# ---- how it is printed ----------------------------------------------------------------------------------------------


def test_the_office_gets_folded_sheets_with_the_creep_of_its_paper(workshop: Workshop) -> None:
    heavy = PrintOrder(weight="heavy")
    count, made = imposed(workshop, "office", heavy)
    assert made == saddle_stitch(count, LETTER_HALF, heavy.thickness)
    assert count > 4 and made != saddle_stitch(count, LETTER_HALF, PrintOrder().thickness)


def test_a_print_shop_gets_single_pages_up_to_a_multiple_of_four(workshop: Workshop) -> None:
    count, made = imposed(workshop, "shop")
    assert made == for_stitching(count, LETTER_HALF)
    assert len(made.flats) % 4 == 0 and made.flats[count - 1].placements == (Placement(count - 1, 0, 0, 396, 612),)


def test_a_print_shop_gets_sheets_when_that_is_asked_for(workshop: Workshop) -> None:
    count, made = imposed(workshop, "shop", shop="sheets")
    assert made == saddle_stitch(count, LETTER_HALF, PrintOrder().thickness)


@pytest.mark.parametrize(
    ("body", "told"), [([LETTER_TEXT], "1 page on 1 folded sheet"), (LONG, "3 pages on 1 folded sheet")]
)
def test_the_builder_is_told_of_pages_and_sheets(body: list[str], told: str, workshop: Workshop) -> None:
    assert workshop.rendered(content(booklet(*body, contents="no"))).fit == told


# ---- its words ------------------------------------------------------------------------------------------------------


def test_without_a_handout_it_needs_words_of_its_own(workshop: Workshop) -> None:
    assert workshop.read(content({"id": "small", "kind": "booklet"})) is None
    assert [(problem.code, problem.message.split()[0]) for problem in workshop.problems] == [
        ("E201", '"sections"'), ("E201", '"title"'),
    ]  # fmt: skip
    assert all('"of: "' in problem.hint for problem in workshop.problems)


def test_its_headings_are_those_of_a_handout(workshop: Workshop) -> None:
    found = [outline(workshop.pdf(content(what))) for what in (booklet(LETTER_TEXT), handout(LETTER_TEXT))]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("parts", "good"),
    [({"of": "guide"}, True), ({"title": "A", "sections": [{"title": "B", "body": "C"}]}, True), ({}, False),
     ({"title": "A"}, False)],
)  # fmt: skip
def test_editors_are_told_too_that_words_are_needed_from_somewhere(parts: dict[str, Any], good: bool) -> None:
    what = content(handout(), {"id": "small", "kind": "booklet", **parts})
    assert Draft202012Validator(json_schema(Content)).is_valid(what) == good
