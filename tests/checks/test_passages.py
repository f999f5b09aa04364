"""The words that the checks judge: all that a document says, in its order, each with what it is and where it stands."""

from __future__ import annotations

from typing import Any

from brochure.checks import Passage, passages
from brochure.checks.passages import bare
from tests.specimens import Workshop, content, handout, questions, sheet

BODY = [
    "One **two** [@a].\n\nThree\n\n- four\n- five [@a; @b]",
    {"subhead": "Six"},
    {"callout": {"title": "Seven", "body": ["Eight", {"bullets": ["Nine"]}]}},
    {"table": {"columns": ["", "Ten"], "rows": [["Eleven", "Twelve"]]}},
    {"faq": ["q1", {"question": "Thirteen?", "answer": "Fourteen."}]},
]
SOURCES = {name: {"title": name} for name in "ab"}


def said(what: dict[str, Any], workshop: Workshop) -> list[Passage]:
    project = workshop.project(what)
    return list(passages(project.documents[0], project.content))


def test_all_words_come_in_order_with_their_roles(workshop: Workshop) -> None:
    guide = handout(*BODY, subtitle="Under it", summary=["A point"])
    found = said(content(guide, faqs=questions(1, 5), sources=SOURCES), workshop)
    assert [(passage.role, passage.words) for passage in found] == [
        ("title", "After Your Visit"), ("subtitle", "Under it"),
        ("help", "In a crisis"), ("help", "Call or text 988. In danger, call 911."),
        ("point", "A point"), ("heading", "What to know"),
        ("paragraph", "One two."), ("paragraph", "Three"), ("item", "four"), ("item", "five"),
        ("heading", "Six"), ("block", "Seven"), ("block", "Eight"), ("block", "Nine"),
        ("block", "Ten"), ("block", "Eleven"), ("block", "Twelve"),
        ("question", "What is question number 1 about?"), ("paragraph", "Rest today, drink water, and."),
        ("question", "Thirteen?"), ("paragraph", "Fourteen."),
    ]  # fmt: skip


def test_they_know_their_section_their_block_and_their_sources(workshop: Workshop) -> None:
    found = said(content(handout(*BODY), faqs=questions(1), sources=SOURCES), workshop)
    by_words = {passage.words: passage for passage in found}
    assert by_words["After Your Visit"].section == "" and by_words["four"].section == "What to know"
    assert by_words["five"].cites == ("a", "b") and by_words["four"].cites == ()
    assert by_words["Seven"].block is not None and by_words["Three"].block is None


def test_what_other_documents_may_print_too_is_known(workshop: Workshop) -> None:
    found = said(content(handout(*BODY), faqs=questions(1), sources=SOURCES), workshop)
    shared = [passage.words for passage in found if passage.shared]
    assert shared[:2] == ["In a crisis", "Call or text 988. In danger, call 911."]
    assert "What is question number 1 about?" in shared and "Thirteen?" not in shared
    own = handout("Text", help={"text": "Call us."})
    assert not any(passage.shared for passage in said(content(own), workshop))


def test_a_sheet_says_its_questions(workshop: Workshop) -> None:
    found = said(content(sheet(), faqs=questions(2, 5), help=None), workshop)
    assert [passage.role for passage in found] == ["title", "question", "paragraph", "question", "paragraph"]


def test_a_fragment_has_its_place_in_the_file(workshop: Workshop) -> None:
    found = said(content(handout("First.\n\nSecond one.")), workshop)
    second = next(passage for passage in found if passage.words == "Second one.")
    assert second.place_of("one").column > second.place_of("First").column


def test_questions_of_the_file_that_a_box_shows_are_judged_too(workshop: Workshop) -> None:
    found = said(content(handout({"callout": {"body": ["Look.", {"faq": ["q1"]}]}}), faqs=questions(1, 5)), workshop)
    assert [passage.words for passage in found if passage.role == "question"] == ["What is question number 1 about?"]


def test_words_are_compared_by_their_letters_and_digits() -> None:
    assert bare(" *What* to_do, after 2 days? ") == bare("WHAT TO DO after 2 days") == "what to do after 2 days"
    assert bare("...") == ""
