"""What stands on the sides of leaves: bands, bars, the emergency box, the clinic, the small print."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.imposition.flats import Sides
from tests.kinds.small_pages import ANY, SHORT, card, grounds, half_sheet, planned
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import Sheet, sheets
from tests.proof.reading import read
from tests.specimens import LETTER_TEXT, Workshop, content, handout

QUARTER = 18.0
SAVING = "defaults: {brochure: {ink: saving}}\n"
ACCEPT = {"accept": [{"code": "E730", "reason": "New paper is at the printer.", "by": "Ana Ruiz"}]}


def words(pdf: bytes) -> str:
    return " ".join(passage.text for passage in read(pdf))


@pytest.mark.parametrize("document", [half_sheet(), card(up="4")])
def test_a_band_runs_over_the_edge_into_the_bleed_and_stays_off_it_where_printers_leave_white(
    document: dict[str, Any], workshop: Workshop
) -> None:
    width, height = planned(document, workshop).pages[0].size or (0, 0)
    left, lower, right, upper = grounds(document, Sides(9, 9, 9, 9), workshop)
    assert (left, right, upper) == pytest.approx((-9, width + 9, height + 9)) and lower > height * 0.7
    left, _, right, upper = grounds(document, Sides(-18, -18, -18, -18), workshop)
    assert (left, right, upper) == pytest.approx((18, width - 18, height - 18))


def test_a_back_has_a_stripe_of_which_something_is_left_where_printers_leave_white(workshop: Workshop) -> None:
    document = half_sheet(back={"body": SHORT})
    _, lower, _, upper = grounds(document, Sides(-18, -18, -18, -18), workshop, 1)
    assert upper == pytest.approx(612 - 18) and 5 < upper - lower < 12


@pytest.mark.parametrize("document", [half_sheet(back={"body": SHORT}), card(up="4"), card(back={"body": SHORT})])
def test_words_keep_a_quarter_of_an_inch_from_every_edge_that_is_cut(
    document: dict[str, Any], workshop: Workshop
) -> None:
    review = {"version": "1.0", "reviewer": "Dr. Cole", "reviewed": "2026-11-02"}
    for page in sheets(workshop.pdf(content({**document, "review": review}))):
        assert all(_inside(page, run.outline) for run in page.runs)


def _inside(page: Sheet, box: Any) -> bool:
    edges = (box.left, box.bottom, page.box.right - box.right, page.box.top - box.top)
    return min(edges) >= QUARTER - 0.01


@pytest.mark.parametrize("document", [half_sheet(), card(up="4"), card()])
def test_with_saved_ink_there_is_a_rule_instead(document: dict[str, Any], workshop: Workshop) -> None:
    what = content(document, brand=workshop.brand(SAVING))
    (page,) = sheets(workshop.pdf(what))
    dark = [area for area in page.areas if area.colour and max(area.colour) < 0.6 and area.is_rectangle]
    assert dark and all(min(area.box.width, area.box.height) <= 3.01 for area in dark)


@pytest.mark.parametrize("document", [half_sheet(), card(up="4"), card()])
def test_the_emergency_box_comes_right_after_the_title(document: dict[str, Any], workshop: Workshop) -> None:
    texts = [passage.text for passage in read(workshop.pdf(content(document)))]
    first = texts.index(document["title"])
    assert texts[first + 1].startswith("In a crisis") and "988" in texts[first + 1]


def test_half_sheets_have_it_whatever_their_words_say(workshop: Workshop) -> None:
    assert "In a crisis" in words(workshop.pdf(content(half_sheet("Call 988 or 911."))))


@pytest.mark.parametrize("document", [half_sheet(), card(up="4")])
def test_larger_leaves_say_all_that_is_known_of_them_and_what_is_not(
    document: dict[str, Any], workshop: Workshop
) -> None:
    said = words(workshop.pdf(content(document)))
    for line in ("Author not named", "Not yet clinically reviewed", "No next review date set", "Ask us for large"):
        assert line in said


@pytest.mark.parametrize("document", [half_sheet(), card(up="4"), card(SHORT)])
def test_sources_are_named_in_short_on_the_last_side(document: dict[str, Any], workshop: Workshop) -> None:
    sources = {"a": {"title": "Paper", "publisher": "A journal", "date": "2020-03-01"}}
    cited = {**document, "body": "Rest. [@a]", "back": {"body": "Sleep. [@a]"}}
    pdf = workshop.pdf(content(cited, sources=sources, help=None))
    assert faults(pdf) == breaches(pdf, last_page=ANY) == []
    passages = [passage for passage in read(pdf) if passage.text.startswith("Sources: 1.")]
    assert [passage.text for passage in passages] == ["Sources: 1. A journal, 2020."]
    assert passages[0].pages[0] == 2


@pytest.mark.parametrize("document", [half_sheet(), card(up="4"), card("Rest.")])
def test_every_side_of_a_leaf_that_is_used_past_its_date_says_so(document: dict[str, Any], workshop: Workshop) -> None:
    leaf = {**document, "back": {"body": "Sleep."}, "review": {"next": "2020-01-01"}}
    pdf = workshop.pdf(content(leaf, help=None, checks=ACCEPT))
    assert faults(pdf) == breaches(pdf, last_page=ANY) == []
    for page in sheets(pdf):
        said = " ".join(" ".join(run.text for run in page.runs).split())
        assert "EXPIRED. This was to be checked again by January 1, 2020." in said


def test_a_strip_is_no_larger_than_it_need_be(workshop: Workshop) -> None:
    (page,) = sheets(workshop.pdf(content(half_sheet("Rest."))))
    assert {run.size for run in page.runs if "770" in run.text} == {13.0}
    assert {run.size for run in page.runs if run.text.startswith("Rest")} == {16.0}


def test_words_in_the_strip_keep_clear_of_its_edge(workshop: Workshop) -> None:
    """With so long a label they are taller than the code."""
    link = {"url": "https://elm.example/after", "label": "Read more about the days after your treatment"}
    (page,) = sheets(workshop.pdf(content(half_sheet("Rest.", link=link))))
    last = next(run for run in page.runs if "elm.example" in run.text)
    strip = next(area for area in page.areas if area.box.contains(last.outline) and area.box.height < 200)
    assert last.y - strip.box.bottom > 9


def test_the_body_of_a_brand_may_be_larger(workshop: Workshop) -> None:
    brand = workshop.brand("defaults: {brochure: {body: 14}}\n")
    assert breaches(workshop.pdf(content(half_sheet(LETTER_TEXT), brand=brand))) == []


@pytest.mark.parametrize(("document", "share"), [(half_sheet(), 0.75), (card(up="4"), 0.62)])
def test_on_a_small_page_the_logo_stands_small_beside_the_title(
    document: dict[str, Any], share: float, workshop: Workshop
) -> None:
    brand = workshop.brand("logo: {path: logo.png, alt: The sign of Elm}\n")
    (whole,) = sheets(workshop.pdf(content(handout(), brand=brand)))[0].pictures
    (page,) = sheets(workshop.pdf(content(document, brand=brand)))
    (logo,) = page.pictures
    assert logo.box.width == pytest.approx(share * whole.box.width, rel=0.01)
    title = next(run for run in page.runs if run.text.startswith(("After", "Going")))
    assert logo.box.left > title.outline.right and logo.box.bottom < title.outline.top
