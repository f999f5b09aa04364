from __future__ import annotations

from typing import Any

import pytest

from brochure.content import Text
from brochure.document import Document
from tests.specimens import CLINIC, LETTER_TEXT, Workshop, content, handout, questions, sheet

HERE = {"question": "Late?", "answer": "Call."}


@pytest.mark.parametrize(
    ("document", "words", "names"),
    [
        (
            handout(
                "Text.", {"faq": ["q2", HERE]}, subtitle="Sub", help={"title": "Now", "text": "Call."}, summary=["Key."]
            ),
            ["After Your Visit", "Sub", "Now", "Call.", "Key.", "What to know", "Text.", "Late?", "Call."],
            ["q2"],
        ),
        (
            sheet(["q1", HERE, {"question": "Q", "answer": [{"faq": ["q2"]}]}], link={"url": "a.b", "label": "Read"}),
            ["Your Questions", "Late?", "Call.", "Q", "Read"],
            ["q1", "q2"],
        ),
        (sheet("all"), ["Your Questions"], ["q1", "q2"]),
    ],
)
def test_a_document_tells_its_words_and_whose_questions_it_shows(
    document: dict[str, Any], words: list[str], names: list[str], workshop: Workshop
) -> None:
    project = workshop.project(content(document, faqs=questions(2)))
    (made,) = project.documents
    assert list(made.texts()) == words
    assert all(text.span.file for text in made.texts())
    assert list(made.named(project.content.faqs)) == names


def test_every_kind_has_words_of_its_own() -> None:
    document = Document(id=Text("a"), title=Text("T"))
    with pytest.raises(NotImplementedError):
        next(document.told())
    with pytest.raises(NotImplementedError):
        next(document.named([]))


@pytest.mark.parametrize("id", ["", "My Guide", "con", "a_b", "x" * 61])
def test_an_id_becomes_a_file_name_and_must_be_one_everywhere(id: str, workshop: Workshop) -> None:
    assert workshop.read(content(handout(id=id))) is None
    assert all(problem.code in ("E213", "E211") for problem in workshop.problems)


@pytest.mark.parametrize("field", ["reviewed", "next"])
def test_a_date_of_review_must_be_one(field: str, workshop: Workshop) -> None:
    assert workshop.read(content(handout(review={field: "2026-02-30"}))) is None
    assert [problem.code for problem in workshop.problems] == ["E212"]


def test_a_section_needs_a_title_and_a_body(workshop: Workshop) -> None:
    assert workshop.read(content(handout(sections=[{"title": "A", "body": []}, {"body": [LETTER_TEXT]}]))) is None
    assert len(workshop.problems) == 2


def test_an_unknown_kind_is_told_with_those_there_are(workshop: Workshop) -> None:
    assert workshop.read(content({**handout(), "kind": "calendar"})) is None
    (problem,) = workshop.problems
    assert "handout" in problem.message + problem.hint and "faq-sheet" in problem.message + problem.hint


def test_the_documents_own_help_stands_in_place_of_the_files(workshop: Workshop) -> None:
    from tests.proof.reading import read

    own = content(handout(help={"text": "Ask **us**."}), handout(id="other"), clinic=CLINIC)
    texts = [passage.text for passage in read(workshop.pdf(own))]
    assert "In an emergency Ask us." in texts and not any("988" in text for text in texts)
