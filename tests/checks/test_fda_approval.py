"""What is said of approval."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.claims import codes, problems, problems_of
from tests.specimens import Workshop, content, sheet

LINE = "The FDA has not approved this use. It is called off-label."


@pytest.mark.parametrize(
    ("text", "is_false"),
    [
        ("Ketamine is FDA approved for depression.", True),
        ("We give ketamine. It is approved by the FDA.", True),
        ("Unlike Spravato, ketamine is FDA approved.", True),
        ("Unlike ketamine, Spravato is FDA approved.", False),
        ("Ketamine is used in surgery. The FDA has approved it for that use.", False),
        ("Ketamine is not FDA approved for depression.", False),
        ("Spravato is related to ketamine. The FDA has approved it.", False),
        ("Is ketamine FDA approved?", False),
        ("Ketamine is an option when FDA-approved medicines did not help.", False),
        ("This treatment is FDA approved.", False),
    ],
)
def test_a_medicine_is_not_called_approved_for_what_it_is_not(text: str, is_false: bool, workshop: Workshop) -> None:
    assert codes(workshop, text) == (["E722"] if is_false else [])


def test_the_title_or_the_question_may_name_the_medicine(workshop: Workshop) -> None:
    assert codes(workshop, "This treatment is FDA approved.", title="Ketamine for Depression") == ["E722"]
    answer = {"faq": [{"question": "Is ketamine approved?", "answer": "Yes, it is FDA approved."}]}
    assert codes(workshop, answer) == ["E722"]
    answer["faq"][0]["question"] = "Is Spravato approved?"
    assert codes(workshop, answer) == []


def test_a_document_about_a_use_without_approval_calls_nothing_approved(workshop: Workshop) -> None:
    assert codes(workshop, "This treatment is FDA approved.", summary=[LINE], off_label="yes") == ["E722"]
    assert codes(workshop, "There are FDA-approved medicines, too.", summary=[LINE], off_label="yes") == []


@pytest.mark.parametrize(
    ("parts", "is_there"),
    [
        ({}, False),
        ({"summary": [LINE]}, True),
        ({"subtitle": "An off-label use"}, True),
        ({"subtitle": "A use that is not FDA approved"}, True),
        ({"help": {"text": f"Call or text 988. {LINE}"}}, True),
        ({"sections": [{"title": "Why it is off-label", "body": "Some words."}]}, True),
        ({"sections": [{"title": "Why it is off-label", "body": "Some words."}], "contents": "no"}, False),
        ({"summary": ["The drug is approved."]}, False),
        ({"summary": ["This use of the drug isn’t approved by the FDA."]}, True),
        ({"summary": ["La FDA no ha aprobado este uso."], "language": "es"}, True),
    ],
)
def test_off_label_is_said_on_page_one(parts: dict[str, Any], is_there: bool, workshop: Workshop) -> None:
    assert ("E727" in codes(workshop, "Some words.", off_label="yes", **parts)) is not is_there
    assert codes(workshop, "Some words.", **parts) == []


def test_said_on_a_later_page_it_is_not_enough(workshop: Workshop) -> None:
    (found,) = problems(workshop, LINE, off_label="yes")
    assert found.code == "E727" and "is only said in line" in found.message


def test_a_sheet_has_one_page(workshop: Workshop) -> None:
    faq = [{"question": "Is it approved?", "answer": LINE}]
    assert problems_of(workshop.project(content(sheet(faq, off_label="yes")))) == []
