from typing import Any

import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

HARMLESS = [
    "Bring your photo ID at 9 AM, or 2 PM on Monday.",
    "Ana Ruiz, RN, and Lee Moss, MD, PhD, see you.",
    "We are in Loganville, GA, in the US.",
    "Do NOT drive. CALL 911. You MUST rest.",
    "PLEASE READ FIRST",
    "PLEASE READ ALL of this.",
    "Read chapter IV of part III.",
    "Take vitamin B12 and check your A1C.",
    "Scan the QR code for the PDF.",
    "You may need an MRI, a CT scan or an IV.",
    "See https://elm.example/FDA or write to FDA@elm.example.",
    "We treat COVID-19 and HIV.",
    "The Food and Drug Administration (FDA) checks labels. The FDA is strict.",
    "The FDA (Food and Drug Administration) checks labels.",
    "ECT is electroconvulsive therapy.",
    "Read the ELEKT-D study.",
    "Use a TV, a DVD or a USB stick.",
    "The ELM Clinic is open.",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_sentences_are_left_alone(text: str, workshop: Workshop) -> None:
    what = said(text)
    assert found("W713", {**what, "clinic": {**what["clinic"], "name": "ELM Clinic"}}, workshop) == []


def test_a_short_form_is_named_once_where_it_first_stands(workshop: Workshop) -> None:
    (problem,) = found("W713", said("Ask about TMS.", "TMS helps some.", summary=["TMS may help."]), workshop)
    assert problem.message == '"TMS" is not written out' and workshop.at(problem).startswith('TMS.",')


def test_the_plural_and_what_is_of_it_count(workshop: Workshop) -> None:
    assert len(found("W713", said("Two SSRIs may help."), workshop)) == 1
    assert len(found("W713", said("It is the FDA's label."), workshop)) == 1
    assert len(found("W713", said("Ask about PTSD-related care."), workshop)) == 1


def sections(*bodies: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"title": title, "body": [text]} for title, text in bodies]


def test_writing_it_out_too_late_is_told_with_the_line(workshop: Workshop) -> None:
    late = sections(("One", "Ask about TMS."), ("Two", "Transcranial magnetic stimulation (TMS) may help."))
    (problem,) = found("W713", said(sections=late), workshop)
    assert problem.message == '"TMS" stands here before it is written out'
    assert "it is written out in line" in problem.hint


@pytest.mark.parametrize(
    "parts",
    [
        # Title and key points may be short when the text is not.
        {"title": "About TMS", "summary": ["TMS may help."],
         "sections": sections(("One", "Rest."), ("Two", "Transcranial magnetic stimulation (TMS) may help."))},
        # So may a heading, when its section says it in full.
        {"sections": sections(("What is TMS?", "Transcranial magnetic stimulation (TMS) may help."))},
        # Key points may say it in full for all that comes.
        {"summary": ["Transcranial magnetic stimulation (TMS) may help."],
         "sections": sections(("One", "Ask about TMS."))},
        # A glossary may stand anywhere.
        {"sections": [*sections(("One", "Ask about TMS.")),
                      {"title": "Words", "body": [{"glossary": {"terms": {"TMS": "Treatment with magnets."}}}]}]},
    ],
)  # fmt: skip
def test_it_may_be_written_out_nearby(parts: dict[str, Any], workshop: Workshop) -> None:
    assert found("W713", said(**parts), workshop) == []


def test_an_answer_says_it_in_full_for_its_question(workshop: Workshop) -> None:
    first = {"question": "What is TMS?", "answer": "Rest. Transcranial magnetic stimulation (TMS) may help."}
    second = {"question": "And ECT?", "answer": "ECT may help."}
    problems = found("W713", said({"faq": [first, second]}), workshop)
    assert [problem.message for problem in problems] == ['"ECT" is not written out']


def test_spanish_has_its_own_list(workshop: Workshop) -> None:
    assert found("W713", said("NO tome alcohol. LLAME si hay peligro. Vive en EE. UU.", language="es"), workshop) == []
    assert len(found("W713", said("La FDA lo dice.", language="es"), workshop)) == 1
