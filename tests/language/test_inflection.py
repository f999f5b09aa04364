import pytest

from brochure.language.inflection import forms


@pytest.mark.parametrize(
    "term, language, form",
    [
        ("biopsy", "en", "biopsies"),
        ("diagnosis", "en", "diagnoses"),
        ("administer", "en-US", "administered"),
        ("utilize", "en", "utilizing"),
        ("utilize", "en", "utilized"),
        ("abscess", "en", "abscesses"),
        ("adhere to", "en", "adheres to"),
        ("adverse event", "en", "adverse events"),
        ("Biopsy", "en", "biopsy"),
        ("reacción", "es", "reacciones"),
        ("intravenoso", "es-MX", "intravenosas"),
        ("catéter", "es", "catéteres"),
        ("administrar", "es", "administró"),
        ("ingerir", "es", "ingerirá"),
        ("Termin", "de", "termin"),
    ],
)
def test_a_term_is_known_in_its_other_forms(term: str, language: str, form: str) -> None:
    assert form in forms(term, language)


def test_the_words_of_a_phrase_that_do_not_change_stay() -> None:
    assert all(form.endswith(" to") for form in forms("adhere to", "en"))
    assert all(form.startswith("adverse ") for form in forms("adverse event", "en"))


def test_of_other_languages_only_the_term_itself_is_known() -> None:
    assert forms("Arzt", "de") == {"arzt"}
