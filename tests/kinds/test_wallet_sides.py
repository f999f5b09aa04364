"""Cards for a wallet: the bar, the emergency box in bold lines, who gives the card, the small line."""

from __future__ import annotations

import pytest

from brochure.imposition.flats import Sides
from tests.kinds.small_pages import SHORT, card, grounds, planned
from tests.proof.measure import sheets
from tests.proof.reading import read
from tests.specimens import CLINIC, Workshop, content


def words(pdf: bytes) -> str:
    return " ".join(passage.text for passage in read(pdf))


def test_the_bar_of_a_card_runs_over_the_edge_into_the_bleed(workshop: Workshop) -> None:
    assert grounds(card(), Sides(9, 9, 9, 9), workshop) == pytest.approx((-9, -9, 9, 153))
    assert grounds(card(), Sides(0, 0, 0, 0), workshop) == pytest.approx((0, 0, 9, 144))


def test_on_a_card_it_is_bold_and_not_in_a_box(workshop: Workshop) -> None:
    (page,) = sheets(workshop.pdf(content(card())))
    assert all(run.is_bold for run in page.runs if "911" in run.text or "crisis" in run.text)
    assert not [line for line in page.lines if line.is_rectangle]


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        (["**988**: call or text", "**911**: danger"], True),
        (["Call 988 when it gets too much."], False),
        (["Call 9-8-8, or 911."], True),
        ([SHORT], False),
    ],
)
def test_on_a_card_whose_own_words_have_all_its_numbers_it_is_left_out_and_the_builder_is_told(
    body: list[str], is_told: bool, workshop: Workshop
) -> None:
    what = content(card(body))
    assert ("In a crisis" not in words(workshop.pdf(what))) == is_told
    assert planned(card(body), workshop).fit.endswith("emergency numbers in its own words") == is_told


def test_a_box_without_numbers_always_stands_there(workshop: Workshop) -> None:
    assert "Ask at the desk" in words(workshop.pdf(content(card(), help={"text": "Ask at the desk."})))


def test_on_a_card_a_long_name_and_the_number_stand_on_lines_of_their_own(workshop: Workshop) -> None:
    clinic = {**CLINIC, "name": "The Center for Mood Disorders of Loganville"}
    (page,) = sheets(workshop.pdf(content(card("Rest."), clinic=clinic, help=None)))
    lines = {run.y: run.text for run in page.runs}
    assert any(text.startswith("770-555-0134") for text in lines.values())


@pytest.mark.parametrize(
    ("review", "line"),
    [
        ({}, ""),
        ({"version": "1.0"}, "Version 1.0"),
        ({"reviewer": "Dr. Cole", "reviewed": "2026-11-02"}, "Reviewed by Dr. Cole on November 2, 2026"),
        ({"version": "1.0", "needs_approval": "yes"}, "Not yet clinically reviewed"),
    ],
)
def test_a_card_says_its_version_or_who_checked_it_in_nine_points(
    review: dict[str, str], line: str, workshop: Workshop
) -> None:
    (page,) = sheets(workshop.pdf(content(card("Rest.", review=review), help=None)))
    small = " ".join(run.text.strip() for run in page.runs if run.size < 11)
    assert small == line
    assert all(run.size == 9 for run in page.runs if run.size < 11)
