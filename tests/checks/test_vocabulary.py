import pytest

from brochure.checks.vocabulary import terms, uses
from brochure.language.inflection import forms


def used(text: str, language: str = "en-US") -> list[str]:
    return [text[start:end] for _, start, end in uses(text, language)]


def test_there_are_enough_terms() -> None:
    assert len(terms("en-US")) >= 250 and len(terms("es")) >= 60
    assert terms("de") == () and used("Hypertension und Edema", "de") == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_term_has_plain_words_that_are_no_terms_themselves(language: str) -> None:
    for term in terms(language):
        assert term.plain and used(term.plain, language) == [], term


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_terms_share_a_form(language: str) -> None:
    owners: dict[str, str] = {}
    for term in terms(language):
        for form in forms(term.name, language):
            assert owners.setdefault(form, term.name) == term.name, form


@pytest.mark.parametrize(
    "text, words",
    [
        ("The drug is administered intravenously.", ["administered", "intravenously"]),
        ("Adverse events and adverse reactions may occur.", ["Adverse events", "adverse reactions"]),
        ("She adheres to it prior to the visit.", ["adheres to", "prior to"]),
        ("Two BIOPSIES were taken.", []),
        ("biopsies and treatment\u2011resistant illness", ["biopsies", "treatment\u2011resistant"]),
        ("See the Royal College of Physicians.", []),
        ("Ask your nurse practitioner or a practitioner.", ["practitioner"]),
        ("İstanbul and edema", ["edema"]),
        ("Nothing here.", []),
    ],
)
def test_terms_are_found_in_any_form_and_names_are_not(text: str, words: list[str]) -> None:
    assert used(text) == words


def test_spanish_terms_are_found_with_their_endings() -> None:
    assert used("Hay reacciones adversas intravenosas.", "es-MX") == ["reacciones adversas", "intravenosas"]
