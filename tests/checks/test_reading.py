"""What of a document counts as a sentence, and what its measure is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from brochure.checks import Matter, passages
from brochure.checks.reading import Reading, reading
from tests.checks.plain_words import said
from tests.specimens import Workshop

EASY = "Come in. Take a seat. Wait for us. We will call you."


def read(workshop: Workshop, *texts: Any, **parts: Any) -> Reading:
    project = workshop.project(said(*texts, **{"help": {"text": "Wait for us."}, **parts}))
    document = project.documents[0]
    return reading(Matter(project, document, passages(document, project.content)))


def counted(workshop: Workshop, *texts: Any, **parts: Any) -> list[str]:
    """The sentences that count besides those of EASY, in alphabetical order."""
    easy = EASY.replace(". ", ".|").split("|")
    found = [one.said.text for one in read(workshop, EASY, *texts, **parts).sentences]
    return sorted(text for text in found if text not in easy)


def test_whole_sentences_of_paragraphs_items_points_and_blocks_count(workshop: Workshop) -> None:
    found = counted(
        workshop,
        "One is here. Two is here.\n\n- Three is here.",
        {"callout": {"title": "Four is a title", "body": "Five is here."}},
        {"steps": ["Six is here."]},
        summary=["Seven is here.", "A fragment"],
        help={"title": "Help", "text": "Eight is here."},
    )
    assert found == sorted(f"{number} is here." for number in ["One", "Two", "Three", "Five", "Six", "Seven", "Eight"])


def test_headings_questions_cells_labels_and_what_a_named_person_said_do_not(workshop: Workshop) -> None:
    assert (
        counted(
            workshop,
            {"subhead": "This is a small heading."},
            {"table": {"columns": ["Day", "Hours"], "rows": [["Is it open?", "It is open."]]}},
            {"faq": [{"question": "Is it open?", "answer": "You can come."}]},
            {"quote": {"text": "I was glad to be there.", "who": "Ana", "disclosure": "Ana works here."}},
            {"steps": ["Sign here.", "Rest."]},
            subtitle="This is all you need.",
        )
        == ["Ana works here.", "You can come."]
    )


def test_a_lead_in_is_one_sentence_with_the_fragment_that_completes_it(workshop: Workshop) -> None:
    assert counted(workshop, "We will check:\n\n- your weight\n- your pulse") == ["We will check your weight"]
    assert counted(workshop, "Bring these things:\n\n- Your card is one.\n- your keys") == [
        "Bring these things:",
        "Your card is one.",
    ]
    assert counted(workshop, "Bring these things:\n\n- **Keys:**", "a stray fragment") == ["Bring these things:"]
    assert counted(workshop, "We ask one thing:", "Come in time.") == ["Come in time.", "We ask one thing:"]


def test_a_long_fragment_is_read_as_a_sentence_and_a_short_one_is_not(workshop: Workshop) -> None:
    long = "a list of all the pills and drops that you take on any day"
    assert counted(workshop, f"- a list of all the pills\n- {long}") == [long]


def test_a_label_in_bold_is_no_part_of_its_sentence(workshop: Workshop) -> None:
    found = read(workshop, EASY, "- **Before your visit:** You can eat.")
    (own,) = [one for one in found.sentences if one.counted.text == "You can eat."]
    assert own.said.start == len("Before your visit: ")


def test_terms_of_the_glossary_and_names_of_medicines_do_not_count_as_long(workshop: Workshop) -> None:
    text = "You get an infusion of examplamine. It is a medication."
    assert read(workshop, EASY, text).long_words == ("infusion", "examplamine", "medication")
    glossary = {"glossary": {"terms": {"infusion": "A slow drip."}}}
    medicine = {"medicine": {"name": "Examplamine", "write": "yes"}}
    assert read(workshop, EASY, text, glossary, medicine).long_words == ("medication",)


def test_sections_are_measured_where_they_have_five_sentences(workshop: Workshop) -> None:
    sections = [
        {"title": "The **first** one", "body": [EASY, "It is near."]},
        {"title": "The second one", "body": [EASY]},
    ]
    first, second = read(workshop, sections=sections, summary=["You can come in."]).sections
    assert first.title == "The first one" and first.measure is not None and first.measure.sentences == 5
    assert first.heading is not None and first.heading.role == "heading"
    assert second.measure is None and second.heading is not None


def test_the_hardest_sentences_come_first_with_their_places(workshop: Workshop) -> None:
    hard = "We *require* immediate notification."
    found = read(workshop, EASY, f"Come in. {hard}")
    assert len(found.hardest) == 3
    assert found.hardest[0].counted.text == "We require immediate notification."
    assert found.hardest[0].quoted == "We require immediate notification."
    place = found.hardest[0].place
    line = (workshop.root / "content.yaml").read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith(hard)


def test_other_languages_and_too_few_sentences_are_not_measured(workshop: Workshop) -> None:
    few = read(workshop, "Come in.")
    assert few.measure is None and "too few whole sentences to measure: 2" in few.reason
    project = workshop.project(said(EASY))
    content = project.content.model_copy(update={"language": project.content.language.with_value("de")})
    found = reading(Matter(replace(project, content=content), project.documents[0], ()))
    assert found.measure is None and found.reason.endswith("not in the language de") and found.hardest == ()


@pytest.mark.parametrize(("language", "smog"), [("en-US", True), ("es-MX", False)])
def test_both_languages_have_their_formula(workshop: Workshop, language: str, smog: bool) -> None:
    measure = read(workshop, EASY, language=language).measure
    assert measure is not None and (measure.smog is not None) is smog and (measure.ease is None) is smog
