import pytest

from brochure.checks import Matter, passages
from brochure.checks.explaining import glossaries, glossary_forms, is_explained, lead_in
from brochure.checks.passages import Passage
from tests.checks.plain_words import said
from tests.specimens import Workshop


def passage_of(text: str, workshop: Workshop, language: str = "en-US") -> Passage:
    project = workshop.project(said(text, language=language))
    return next(one for one in passages(project.documents[0], project.content) if one.role == "paragraph")


@pytest.mark.parametrize(
    "text",
    [
        "You may have edema (swelling).",
        "You may have edema of the legs (they swell).",
        "Legs that swell (edema) can hurt.",
        "Legs that swell (also called edema) can hurt.",
        "Ask about edema, a kind of swelling.",
        "Ask about edema, or swelling.",
        "Ask about edema, which means swelling.",
        "Ask about swelling, or edema.",
        "Doctors call this edema.",
        "This is called edema.",
        "The swelling is known as **edema**.",
        'The medical word for this is "edema".',
        "Edema: water in the legs.",
        "**Edema and pain:** Your legs may swell.",
        "**Edema and pain**: Your legs may swell.",
        "Edema -- water in the legs -- goes away.",
        "Edema means that your legs swell.",
        "Edema is a kind of swelling.",
        "Edema is when your legs swell.",
        "What is edema?",
        "What does edema mean?",
        "Swollen legs or edema may come.",
    ],
)
def test_a_text_says_what_a_word_means_in_many_ways(text: str, workshop: Workshop) -> None:
    passage = passage_of(text, workshop)
    start = passage.words.casefold().index("edema")
    assert is_explained(passage, start, start + 5, "puffed up, swollen legs")


@pytest.mark.parametrize(
    "text",
    [
        "You may have edema.",
        "You may have edema (see page 2).",
        "You may have edema (ED).",
        "Call us about edema, fever and pain.",
        "With edema, call us.",
        "Edema is common.",
        "Edema has many causes.",
        "We call you when edema comes.",
        "Tell us about swelling (and fever) and edema.",
        "Side effects (such as pain and edema) may come.",
    ],
)
def test_a_word_that_is_only_used_is_not_explained(text: str, workshop: Workshop) -> None:
    passage = passage_of(text, workshop)
    start = passage.words.casefold().index("edema")
    assert not is_explained(passage, start, start + 5, "puffed up, swollen legs")


@pytest.mark.parametrize(
    "text",
    [
        "Puede tener edema (hinchazón).",
        "Esto se llama edema.",
        "El edema es una hinchazón.",
        "Hay edema, es decir, hinchazón.",
        "¿Qué es el edema?",
    ],
)
def test_spanish_has_its_own_ways(text: str, workshop: Workshop) -> None:
    passage = passage_of(text, workshop, "es")
    start = passage.words.index("edema")
    assert is_explained(passage, start, start + 5)


def test_a_lead_in_is_bold_and_ends_with_a_colon(workshop: Workshop) -> None:
    assert lead_in(passage_of("**Two words:** and more.", workshop)) == len("Two words:")
    assert lead_in(passage_of("**Two words** and more.", workshop)) == 0
    assert lead_in(passage_of("And **two words:** and more.", workshop)) == 0


def test_glossaries_are_found_in_shared_answers_too(workshop: Workshop) -> None:
    entry = {"question": "What words?", "answer": [{"glossary": {"terms": {"Old  Word": "New."}}}]}
    project = workshop.project({**said({"faq": "all"}), "faqs": {"words": entry}})
    document = project.documents[0]
    found = glossaries(Matter(project, document, passages(document, project.content)))
    assert len(found) == 1 and {"old word", "old words"} <= glossary_forms(found, "en-US")
