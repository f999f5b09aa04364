import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

HARMLESS = [
    "Your infusion takes an hour.",
    "Take your medicine with water.",
    "The nurse checks your blood pressure and your pulse.",
    "Ask your clinician about side effects.",
    "A specialist may use a sedative.",
    "See our physician assistant for acute care.",
    "Ask about cognitive behavioral therapy.",
    "The Royal College of Physicians has a page.",
    "Your test was positive, and your doctor wrote a report.",
    "Keep a positive attitude and a regular bedtime.",
    "You may feel cut off from your body. Doctors call this dissociation.",
    "A response means that it eased by half. A remission means few symptoms.",
    "Ketamine is an anesthetic, a drug used for surgery.",
    "It blocks a receptor, a part of a cell.",
    "**Rapid onset and efficacy:** It may help soon.",
    "You may have hives (urticaria).",
    "High blood pressure or hypertension can be treated.",
    "Read *The Efficacy of Waiting Rooms in Practice* at home.",
    "Read A study of edema in waiting rooms for more.",
    "Your insurance may need approval first.",
    "Someone may come with you to your appointment.",
]


def test_a_word_is_named_once_with_a_plain_one(workshop: Workshop) -> None:
    text = "Rest prior to the visit, and prior to lunch."
    (problem,) = found("W712", said(text, "Eat prior to it."), workshop)
    assert problem.message == 'there is a plainer word for "prior to" (3 times)'
    assert problem.hint == "Say: before." and workshop.at(problem).startswith("prior to the visit")


def test_a_name_may_stay_when_it_is_explained(workshop: Workshop) -> None:
    (problem,) = found("W712", said("You may have a biopsy."), workshop)
    assert problem.message == 'many readers do not know the word "biopsy"'
    assert problem.hint == (
        "Say what it means where it first stands, as in: biopsy (taking out a small piece to look at it closely)."
    )
    assert found("W712", said("You may have a biopsy.", "A biopsy is a small piece of skin."), workshop) == []


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_sentences_are_left_alone(text: str, workshop: Workshop) -> None:
    title = {"title": "A study of edema in waiting rooms"}
    assert found("W712", said(text, sources={"edema": title}), workshop) == []


def test_words_in_another_language_are_left_alone(workshop: Workshop) -> None:
    assert found("W712", said("Hablamos de edema.", language="es"), workshop) != []
    assert found("W712", said("Hypertension, biopsy.", language="es"), workshop) == []


def test_headings_questions_and_blocks_are_read_too(workshop: Workshop) -> None:
    blocks = [{"subhead": "Pruritus"}, {"faq": [{"question": "Is vertigo bad?", "answer": "No."}]}]
    table = {"table": {"columns": ["What", "How"], "rows": [["Oral", "Sublingual"]]}}
    found_words = [problem.message for problem in found("W712", said(*blocks, table), workshop)]
    assert [message.split('"')[1] for message in found_words] == ["Pruritus", "vertigo", "Sublingual"]


def test_with_a_glossary_names_are_for_the_glossary(workshop: Workshop) -> None:
    glossary = {"glossary": {"terms": {"Edema": "Swelling.", "visit": "The time with us."}}}
    body = ["Edema and a biopsy may come prior to the visit.", glossary]
    (problem,) = found("W712", said(*body), workshop)
    assert '"prior to"' in problem.message
