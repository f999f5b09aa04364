"""Where sentences end, and what is a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.language import is_measured, is_whole, sentences, syllables, words

# Each with the mark | where one sentence ends and the next begins.
ENGLISH = [
    "Ask Dr. Smith.|Is it so?|“Yes.”|It takes 1.5 hours (or more).",
    "Come at 9 a.m.|You may eat.|We open at 9 a.m. Monday.",
    "The U.S. Food and Drug Administration said so.|We live in the U.S.|The rest is fine.",
    "Bring food, e.g. Brie or bread, i.e. Something small.|Test A vs. B.",
    "Do not stop.|No. 5 is next.",
    "Can I drive?|No.|You must wait.",
    "It is rich in vitamin C.|Take it daily.|J. P. Kincaid wrote it.",
    '"Is it safe?" she asked.|"It is."|(We think so.)|Yes!',
    "Talk to R. Moss, R.N. Moss is in.|Call 911.|988 is open day and night.",
    "Wait … and see.|Then go...|Now rest.",
    "Read https://elm.example/a.b.|Then write to us@elm.example.|Go to elm.example.|Ask.",
    "1. Do this.|It helps.",
]
SPANISH = [
    "¿Es seguro?|Sí.|El Dr. Pérez y la Sra. Gil lo saben.",
    "Venga a las 9 a. m.|¿Puede comer?|Tome algo, p. ej. Pan.",
    "En EE. UU. no.|Llame a la pág. 5.|¡Gracias!",
    "Tome 1,5 ml.|«Bien».|Así es.",
]


ALL = [*(("en-US", one) for one in ENGLISH), *(("es", one) for one in SPANISH)]


@pytest.mark.parametrize(("language", "marked"), ALL)
def test_where_sentences_end(language: str, marked: str) -> None:
    assert sentences(marked.replace("|", " "), language) == marked.split("|")


def test_a_blank_line_ends_one_and_a_line_break_does_not() -> None:
    assert sentences("One\ntwo\n\nthree", "en") == ["One\ntwo", "three"]
    assert sentences(" \n ", "en") == []


def test_other_languages_go_by_the_marks_alone() -> None:
    assert sentences("Das ist gut. Und das? Ja.", "de") == ["Das ist gut.", "Und das?", "Ja."]


@pytest.mark.parametrize("whole", ["It is.", "Is it?", "Go!", 'He said "go."', "(It is.)", "Wait…"])
def test_whole(whole: str) -> None:
    assert is_whole(whole)


@pytest.mark.parametrize("fragment", ["Your card", "We check:", "Monday, 9 am", ""])
def test_fragments(fragment: str) -> None:
    assert not is_whole(fragment)


def test_words() -> None:
    assert words("It’s an off-label, 10-minute test (50% or 1,200.5) and/or so: U.S. rules, e.g. B12!") == [
        "It’s", "an", "off-label", "10-minute", "test", "50", "or", "1,200.5", "and", "or", "so", "U.S.", "rules",
        "e.g.", "B12",
    ]  # fmt: skip
    assert words("Call 770-555-0134 from 9:30 to 17:00; https://elm.example/x?y, a.b@c.example, elm.example/now.") == [
        "Call", "770-555-0134", "from", "9:30", "to", "17:00", "https://elm.example/x?y", "a.b@c.example",
        "elm.example/now",
    ]  # fmt: skip
    assert words("co\u00adop – «¿Qué?» — año_nuevo") == ["coop", "Qué", "año", "nuevo"]


@given(st.text(max_size=80), st.sampled_from(["en-US", "es", "de"]))
def test_no_letter_is_lost_or_made(text: str, language: str) -> None:
    assert "".join("".join(sentences(text, language)).split()) == "".join(text.split())
    for word in words(text):
        assert word and (not is_measured(language) or syllables(word, language) >= 1)
