"""A leaf in large print: the same words on whole pages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kinds.small_pages import card, half_sheet, planned
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content

PARTS: dict[str, Any] = {
    "body": [f"{LETTER_TEXT} [@a]", {"callout": {"title": "Take care", "body": "Do not drive."}}],
    "back": {"title": "At home", "body": [LETTER_TEXT] * 3},
    "link": {"url": "https://elm.example/after", "label": "More"},
}
SOURCES = {"a": {"title": "Paper", "publisher": "A journal", "date": "2020-03-01"}}


@pytest.mark.parametrize("document", [half_sheet(**PARTS), card(**PARTS), card(**PARTS, up="4")])
@pytest.mark.parametrize("page", ["letter", "a4"])
def test_it_stands_on_pages_of_the_files_own_size(document: dict[str, Any], page: str, workshop: Workshop) -> None:
    what = content(document, sources=SOURCES, page=page)
    pdf = workshop.pdf(what, "large")
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=0.1, size="large") == []
    assert {round(sheet.box.width) for sheet in sheets(pdf)} == {612 if page == "letter" else 595}


def test_both_sides_are_read_one_after_the_other(workshop: Workshop) -> None:
    texts = [passage.text for passage in read(workshop.pdf(content(card(**PARTS), sources=SOURCES), "large"))]
    wanted = [
        "In a crisis Call or text 988. In danger, call 911.", "Questions? Call 770-555-0134",
        "More: elm.example/after", "At home", "Sources", "A journal, 2020.", "About this guide",
    ]  # fmt: skip
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)


def test_headings_go_down_one_level_at_a_time(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(content(half_sheet(**PARTS), sources=SOURCES), "large"))
    assert 'H2 "At home"' in tree and 'H2 "Sources"' in tree


def test_it_is_not_imposed(workshop: Workshop) -> None:
    plan = planned({**half_sheet(), "size": "large"}, workshop, "office", size="large")
    assert plan.impose is None and "large print" in plan.fit and plan.pages[0].size is None


def test_without_citations_there_are_no_sources(workshop: Workshop) -> None:
    assert "Sources" not in outline(workshop.pdf(content(half_sheet()), "large"))
