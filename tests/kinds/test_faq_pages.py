"""The FAQ sheet in large print: the words of the regular one, on as many pages as they need."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import links, outline, read
from tests.proof.validation import violations
from tests.specimens import CLINIC, Workshop, content, questions, sheet

SOURCES = {name: {"title": f"Paper {name}", "publisher": "A journal", "date": "2020-03-01"} for name in ("a", "b")}


def cited(count: int = 6, **parts: Any) -> dict[str, Any]:
    faqs = questions(count)
    faqs["q1"]["answer"] += " So they say. [@b]"
    faqs["q2"]["answer"] += " Others too. [@a; @b]"
    return content(sheet(**parts), faqs=faqs, sources=SOURCES)


def roles(pdf: bytes) -> list[tuple[str, str]]:
    return [(passage.role, passage.text.strip()) for passage in read(pdf)]


def test_it_is_read_in_order_help_questions_clinic_sources_and_who_wrote_it(workshop: Workshop) -> None:
    found = [text for _, text in roles(workshop.pdf(cited(), "large"))]
    wanted = [
        "In a crisis Call or text 988. In danger, call 911.",
        "What is question number 1 about?",
        "What is question number 6 about?",
        "Questions? Call 770-555-0134",
        "Sources",
        "About this guide",
        "Ask us for regular print or another language",
    ]
    places = [found.index(text) for text in wanted]
    assert places == sorted(places) and places[-1] == len(found) - 1


def test_questions_are_headings_and_stand_with_their_answers(workshop: Workshop) -> None:
    pdf = workshop.pdf(cited(20), "large")
    passages = read(pdf)
    assert [role for role, text in roles(pdf) if "question number" in text] == ["H2"] * 20
    for index, passage in enumerate(passages):
        if passage.role == "H2":
            assert passages[index + 1].pages[0] == passage.pages[0]
    assert breaches(pdf, size="large") == []


def test_everything_stands_in_one_column_whatever_is_asked_for(workshop: Workshop) -> None:
    pdf = workshop.pdf(cited(12, columns="2"), "large")
    for page in sheets(pdf):
        heads = [run for run in page.runs if run.is_bold and "question number" in run.text]
        assert {round(run.x) for run in heads} <= {72}
    assert pdf == workshop.pdf(cited(12, columns="1"), "large")


def test_the_sources_are_a_numbered_list_that_citations_lead_to(workshop: Workshop) -> None:
    pdf = workshop.pdf(cited(), "large")
    found = [text for _, text in roles(pdf)]
    start = found.index("Sources")
    assert found[start + 1 : start + 5] == ["1.", "A journal, 2020.", "2.", "A journal, 2020."]
    assert 'H2 "Sources"' in outline(pdf)
    last = f"page {len(sheets(pdf))}"
    assert [(link.text, link.target) for link in links(pdf) if link.contents.startswith("Source")] == [
        ("1", last), ("1", last), ("2", last),
    ]  # fmt: skip


def test_without_citations_there_are_no_sources(workshop: Workshop) -> None:
    assert "Sources" not in outline(workshop.pdf(content(sheet(), faqs=questions(3)), "large"))


def test_the_code_has_its_words_beside_it_and_a_clinic_without_a_website_has_none(workshop: Workshop) -> None:
    found = [text for _, text in roles(workshop.pdf(cited(), "large"))]
    assert "Website: elm.example" in found
    clinic = {key: value for key, value in CLINIC.items() if key != "website"}
    pdf = workshop.pdf({**cited(), "clinic": clinic}, "large")
    assert "Figure" not in outline(pdf) and breaches(pdf, size="large") == []


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("count", range(1, 14, 3))
def test_any_number_of_questions_keeps_every_rule(count: int, page: str, workshop: Workshop) -> None:
    pdf = workshop.pdf({**cited(count + 1), "page": page}, "large")
    assert breaches(pdf, last_page=0.2, size="large") == []
    assert faults(pdf) == []
    assert violations(pdf) == []


def test_an_answer_of_any_length_goes_on_over_the_pages(workshop: Workshop) -> None:
    made = workshop.rendered(content(sheet(), faqs=questions(2, 900)), "large")
    assert made.pages > 4 and made.pdf is not None
    assert breaches(made.pdf, size="large") == []
