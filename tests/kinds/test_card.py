"""Cards: a quarter of the paper or the size of a wallet, and what is on them."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.units import mm
from tests.kinds.small_pages import ANY, SHORT, card, planned
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import links, read
from tests.proof.validation import syntax_faults, violations
from tests.specimens import LETTER_TEXT, Workshop, content

BACK = {"title": "Next visit", "body": [{"write-in": {"lines": ["Day"]}}]}


@pytest.mark.parametrize(
    ("page", "up", "size", "count"),
    [
        ("letter", "8", (252, 144), 8),
        ("a4", "8", (mm(85), mm(55)), 8),
        ("letter", "4", (306, 396), 4),
        ("a4", "4", (mm(105), mm(148.5)), 4),
    ],
)
def test_its_size_and_how_many_a_sheet_gives(
    page: str, up: str, size: tuple[float, float], count: int, workshop: Workshop
) -> None:
    plan = planned(card(up=up, back=BACK), workshop, "office", page=page)
    assert [one.size for one in plan.pages] == [pytest.approx(size)] * 2 and plan.impose is not None
    made = plan.impose()
    assert [len(flat.placements) for flat in made.flats] == [count, count]
    assert made.duplex == "long" and made.finishing[0].startswith(f"Cut each sheet into {count} pieces")


def test_eight_is_what_nobody_asked_for_otherwise(workshop: Workshop) -> None:
    assert planned(card(), workshop).pages[0].size == (252, 144)


@pytest.mark.parametrize("language", ["en-US", "es"])
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"back": BACK},
        {"review": {"version": "2", "reviewer": "Dr. Cole", "reviewed": "2026-11-02"}},
        {"up": "4"},
        {"up": "4", "body": [LETTER_TEXT, LETTER_TEXT], "back": {"body": LETTER_TEXT}},
    ],
)
def test_whatever_stands_on_it_the_page_keeps_its_rules(
    parts: dict[str, Any], page: str, language: str, workshop: Workshop
) -> None:
    pdf = workshop.pdf(content(card(**parts), page=page, language=language))
    assert violations(pdf) == faults(pdf) == syntax_faults(pdf) == breaches(pdf, last_page=ANY) == []
    assert len(sheets(pdf)) == (2 if "back" in parts else 1)


def test_a_card_for_the_wallet_says_who_gives_it_and_their_number(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(card()))
    assert "Elm Street Clinic · 770-555-0134" in [passage.text for passage in read(pdf)]
    assert [link.target for link in links(pdf)] == ["tel:7705550134"]


def test_a_code_stands_on_it_when_there_is_a_link(workshop: Workshop) -> None:
    link = {"url": "https://elm.example/a", "label": "More"}
    pdf = workshop.pdf(content(card("Rest.", link=link), help=None))
    texts = [passage.alt or passage.text for passage in read(pdf)]
    assert texts.index("More: elm.example/a") < texts.index("QR code that opens https://elm.example/a")


def test_text_and_a_code_that_have_no_room_together_are_refused(workshop: Workshop) -> None:
    link = {"url": f"https://elm.example/{'long-address/' * 8}"}
    made = workshop.rendered(content(card(SHORT, link=link)))
    assert made.pdf is None and [problem.code for problem in workshop.problems] == ["E501"]
