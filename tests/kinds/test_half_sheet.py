"""Half sheets: half the size of the paper, two on a sheet, and what becomes of their words."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.imposition.flats import singly
from brochure.units import PAPERS
from tests.blocks.samples import ANYWHERE, sample
from tests.kinds.small_pages import ANY, half_sheet, planned
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.proof.validation import syntax_faults, violations
from tests.specimens import CLINIC, LETTER_TEXT, Workshop, content

LONG = [LETTER_TEXT] * 8


@pytest.mark.parametrize(("page", "size"), [("letter", (396.0, 612.0)), ("a4", (420.94, 595.28))])
def test_a_page_is_half_of_the_paper_and_two_of_them_fill_it_on_its_side(
    page: str, size: tuple[float, float], workshop: Workshop
) -> None:
    plan = planned(half_sheet(), workshop, page=page)
    assert plan.pages[0].size == pytest.approx(size, abs=0.01) and plan.impose is not None
    (flat,) = plan.impose().flats
    assert (flat.width, flat.height) == pytest.approx((PAPERS[page].height, PAPERS[page].width))
    assert [one.page for one in flat.placements] == [0, 0]


@pytest.mark.parametrize("language", ["en-US", "es"])
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"body": LONG},
        {"subtitle": LETTER_TEXT, "link": {"url": "https://elm.example/after", "label": "More"}},
        {"back": {"title": "At home", "body": LONG}},
        {"back": {"body": [{"write-in": {"lines": ["Day", "Time"]}}]}},
    ],
)
def test_whatever_stands_on_it_the_page_keeps_its_rules(
    parts: dict[str, Any], page: str, language: str, workshop: Workshop
) -> None:
    pdf = workshop.pdf(content(half_sheet(**parts), page=page, language=language))
    assert violations(pdf) == faults(pdf) == syntax_faults(pdf) == breaches(pdf, last_page=ANY) == []
    assert len(sheets(pdf)) == (2 if "back" in parts else 1)


def test_it_is_read_from_title_to_clinic_and_then_the_back(workshop: Workshop) -> None:
    back = {"title": "At home", "body": "Sleep well."}
    link = {"url": "https://elm.example/after", "label": "More"}
    texts = [passage.alt or passage.text for passage in read(workshop.pdf(content(half_sheet(back=back, link=link))))]
    wanted = [
        "After Your Visit", "In a crisis Call or text 988. In danger, call 911.", LETTER_TEXT,
        "Questions? Call 770-555-0134", "More: elm.example/after", "QR code that opens https://elm.example/after",
        "At home", "Sleep well.",
    ]  # fmt: skip
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)


def test_headings_go_down_one_level_at_a_time(workshop: Workshop) -> None:
    block = {"callout": {"title": "Take care", "body": LETTER_TEXT}}
    tree = outline(workshop.pdf(content(half_sheet([block], back={"title": "At home", "body": [block]}))))
    assert tree.count("H1") == 1 and 'H2 "At home"' in tree


def test_a_print_shop_gets_single_pages_unless_it_wants_sheets(workshop: Workshop) -> None:
    back = {"body": "Sleep well."}
    plan = planned(half_sheet(back=back), workshop, "shop")
    assert plan.impose is None and len(singly([page.size or (0, 0) for page in plan.pages]).flats) == 2
    plan = planned(half_sheet(back=back, shop="sheets"), workshop, "shop")
    assert plan.impose is not None
    made = plan.impose()
    assert {(flat.width, flat.height) for flat in made.flats} == {(2 * 396 + 18, 612)}
    assert made.duplex == "short"


def test_without_a_website_and_link_there_is_no_code(workshop: Workshop) -> None:
    clinic = {key: value for key, value in CLINIC.items() if key != "website"}
    assert "Figure" not in outline(workshop.pdf(content(half_sheet(), clinic=clinic)))


@pytest.mark.parametrize("name", ANYWHERE)
def test_any_block_stands_on_it_as_it_does_elsewhere(name: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(half_sheet([sample(name)], back={"body": [sample(name)]}), help=None))
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=ANY) == []


def test_a_page_break_is_refused(workshop: Workshop) -> None:
    made = workshop.rendered(content(half_sheet(["Rest.", {"page-break": "here"}, "Sleep."])))
    assert made.pdf is None and [problem.code for problem in workshop.problems] == ["E221"]


@pytest.mark.parametrize("variant", ["mono", "ink"])
def test_in_one_ink_or_without_tints_it_keeps_its_rules(variant: Any, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(half_sheet(back={"body": LONG})), variant=variant)
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=ANY) == []
