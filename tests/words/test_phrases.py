from pathlib import Path
from string import Formatter

import pytest

from brochure.words import Phrases, languages, phrases
from brochure.words import phrases as load
from brochure.words.phrases import _checked

TEXTS = sorted(set(Phrases._fields) - {"language", "months"})


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_there_are_english_and_spanish() -> None:
    assert {"en", "es"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_every_language_is_complete(language: str) -> None:
    assert load(language).language == language
    assert len(set(load(language).months)) == 12


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("language", languages())
def test_every_phrase_has_the_fields_that_english_has(language: str, name: str) -> None:
    phrase = getattr(phrases(language), name)
    assert fields_of(phrase) == fields_of(getattr(phrases("en"), name))
    assert phrase == phrase.strip()


@pytest.mark.parametrize("name", TEXTS)
def test_the_fields_of_every_phrase_are_documented(name: str) -> None:
    source = (Path(__file__).parents[2] / "brochure/words/phrases.py").read_text(encoding="utf-8")
    after = source.partition(f"\n    {name}: str\n")[2]
    docstring = after.partition('"""')[2].partition('"""')[0] if after.lstrip().startswith('"""') else ""
    for field in fields_of(getattr(phrases("en"), name)):
        assert field in docstring


def test_no_phrase_says_the_same_in_both_languages() -> None:
    english, spanish = phrases("en"), phrases("es")
    assert [name for name in TEXTS if getattr(english, name) == getattr(spanish, name)] == []


@pytest.mark.parametrize(("tag", "language"), [("en-US", "en"), ("es-MX", "es"), ("ES", "es"), ("es-Latn-US", "es")])
def test_a_language_of_a_country_falls_back_on_its_base(tag: str, language: str) -> None:
    assert phrases(tag).language == language


@pytest.mark.parametrize("tag", ["fr", "fr-CA", "", "english", "../en"])
def test_an_unknown_language_is_refused_with_those_there_are(tag: str) -> None:
    with pytest.raises(LookupError, match="en, es"):
        phrases(tag)


def test_phrases_are_read_once() -> None:
    assert phrases("en-US") is phrases("en-US")


def test_the_folio() -> None:
    assert phrases("en").page_of.format(page=2, pages=5) == "Page 2 of 5"
    assert phrases("es").page_of.format(page=2, pages=5) == "Página 2 de 5"


@pytest.mark.parametrize(
    ("iso", "english", "spanish"),
    [
        ("2026-11-23", "November 23, 2026", "23 de noviembre de 2026"),
        ("2026-01-02", "January 2, 2026", "2 de enero de 2026"),
        ("2025-10", "October 2025", "octubre de 2025"),
        ("2017", "2017", "2017"),
    ],
)
def test_dates(iso: str, english: str, spanish: str) -> None:
    assert phrases("en-US").long_date(iso) == english
    assert phrases("es-US").long_date(iso) == spanish


@pytest.mark.parametrize(
    "iso", ["", "soon", "11/23/2026", "2026-13-01", "2026-00-01", "2026-1-1", "26", "2026-01-01-01"]
)
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError):
        phrases("en").long_date(iso)


def complete() -> dict[str, object]:
    return dict.fromkeys(TEXTS, "a text") | {"months": [str(month) for month in range(12)]}


def test_a_complete_file_is_taken() -> None:
    assert _checked("xx", complete()).scan == "a text"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"scan": None}, "scan"),
        ({"scan": " "}, "scan"),
        ({"scan": 5}, "scan"),
        ({"extra": "a text"}, "extra"),
        ({"months": ["enero"]}, "months"),
        ({"months": "enero"}, "months"),
    ],
)
def test_an_incomplete_file_is_refused(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        _checked("xx", complete() | change)


def test_a_file_without_a_phrase_is_refused() -> None:
    read = complete()
    del read["scan"]
    for wrong in (read, None):
        with pytest.raises(ValueError, match=r"\bscan\b"):
            _checked("xx", wrong)
