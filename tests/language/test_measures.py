"""The formulas, held against texts whose words and syllables were counted by hand."""

from __future__ import annotations

import math
from typing import NamedTuple

import pytest

from brochure.language import Counted, Measure, count, names_in, sentences, terms_pattern
from tests.language.split import by_hand, joined


class Sample(NamedTuple):
    """A text taken apart by hand, a point at the end of each sentence; its counts, and the grade that they give."""

    split: str
    sentences: int
    words: int
    syllables: int
    grade: float


ARRIVING = Sample(
    """Please come ear·ly. Bring your card and a list of your pills. Take a seat when you get here. We will call you by
    your first name.""",
    sentences=4, words=27, syllables=28, grade=-0.72,  # 0.39 x 6.75 + 11.8 x 1.037 - 15.59
)  # fmt: skip
DRINKING = Sample(
    """Drink as much wa·ter as you like be·fore you come to see us. You can eat a small meal at home, but bring no food
    in·to the room. Bring a list of your med·i·cines and the name of your doc·tor, and tell the nurse a·bout an·y
    change. If you feel sick on the way, please call us at once.""",
    sentences=4, words=59, syllables=67, grade=3.56,  # 0.39 x 14.75 + 11.8 x 1.1356 - 15.59
)  # fmt: skip
VISITING = Sample(
    """We ask all vis·i·tors to ar·rive ten min·utes be·fore their ap·point·ment. The nurse will check your blood
    pres·sure and ask you how you slept. Some peo·ple feel ner·vous a·bout their first vis·it, and that is com·mon.
    You may ask for a break when·ev·er you need to rest or talk to some·one a·lone.""",
    sentences=4, words=52, syllables=69, grade=5.14,  # 0.39 x 13 + 11.8 x 1.3269 - 15.59
)  # fmt: skip
LINCOLN = Sample(  # A. Lincoln, address at Gettysburg, 1863: its second paragraph
    """Now we are en·gaged in a great civ·il war, test·ing wheth·er that na·tion, or an·y na·tion so con·ceived and so
    ded·i·cat·ed, can long en·dure. We are met on a great bat·tle·field of that war. We have come to ded·i·cate a
    por·tion of that field, as a fi·nal rest·ing place for those who here gave their lives that that na·tion might
    live. It is al·to·geth·er fit·ting and prop·er that we should do this.""",
    sentences=4, words=72, syllables=97, grade=7.33,  # 0.39 x 18 + 11.8 x 1.3472 - 15.59
)  # fmt: skip
INSURING = Sample(
    """Your in·sur·ance com·pa·ny de·cides which ap·point·ments it will pay for, and it may re·quest more
    in·for·ma·tion be·fore it gives an an·swer. We can pro·vide an es·ti·mate of your re·main·ing ex·pens·es when
    you sched·ule a vis·it. If you be·lieve that a de·ci·sion was un·fair, you have a right to ap·peal with·in a
    cer·tain num·ber of days.""",
    sentences=3, words=55, syllables=85, grade=9.80,  # 0.39 x 18.333 + 11.8 x 1.5455 - 15.59
)  # fmt: skip
AGREEING = Sample(
    """Par·tic·i·pa·tion in the pro·gram pre·sup·pos·es ac·cept·ance of all con·di·tions that the or·gan·i·za·tion has
    es·tab·lished for in·di·vid·u·al ap·pli·cants. Ad·min·is·tra·tive rep·re·sent·a·tives com·mu·ni·cate
    mod·i·fi·ca·tions of these con·di·tions im·me·di·ate·ly.""",
    sentences=2, words=25, syllables=70, grade=22.33,  # 0.39 x 12.5 + 11.8 x 2.8 - 15.59
)  # fmt: skip
ENGLISH = {
    "arriving": ARRIVING, "drinking": DRINKING, "visiting": VISITING, "Lincoln": LINCOLN, "insuring": INSURING,
    "agreeing": AGREEING,
}  # fmt: skip

BEBER = """Be·ba a·gua an·tes de ve·nir.
    Trai·ga u·na lis·ta de sus me·di·ci·nas y el nom·bre de su doc·tor.
    Si se sien·te mal en el ca·mi·no, llá·me·nos."""


def measured(text: str, language: str = "en-US") -> Measure:
    return Measure.of([count(one, language) for one in sentences(text, language)], language)


def numbers(sentence_count: int, long_words: int) -> list[Counted]:
    """Sentences of ten words of one syllable each, but for `long_words` of three in the first."""
    plain = [Counted("", 10, 10, 10, ())] * (sentence_count - 1)
    return [Counted("", 10, 10, 10 + 2 * long_words, ("example",) * long_words), *plain]


@pytest.mark.parametrize("sample", ENGLISH.values(), ids=ENGLISH)
def test_flesch_and_kincaid_as_counted_by_hand(sample: Sample) -> None:
    counts = (sample.sentences, sample.words, sample.syllables)
    assert (sample.split.count("."), *by_hand(sample.split)) == counts
    found = measured(joined(sample.split))
    assert (found.sentences, found.words, found.syllables) == counts
    assert found.grade == pytest.approx(sample.grade, abs=0.01)


def test_a_text_is_harder_with_longer_sentences_and_with_longer_words() -> None:
    grades = [measured(joined(sample.split)).grade for sample in ENGLISH.values()]
    assert grades == sorted(grades)


def test_smog_of_thirty_sentences_and_scaled_from_fewer() -> None:
    whole = Measure.of(numbers(30, 9), "en")
    assert whole.smog == pytest.approx(1.0430 * 3 + 3.1291) and whole.is_sure
    few = Measure.of(numbers(10, 3), "en")
    assert few.smog == pytest.approx(whole.smog) and not few.is_sure


def test_fernandez_huerta_as_counted_by_hand() -> None:
    words, syllables = by_hand(BEBER)
    assert (words, syllables) == (25, 42)
    found = measured(joined(BEBER), "es-MX")
    assert (found.sentences, found.words, found.syllables) == (3, 25, 42)
    assert found.ease == pytest.approx(206.84 - 60 * 42 / 25 - 1.02 * 25 / 3)
    assert found.grade == 4 and found.smog is None


@pytest.mark.parametrize(
    ("ease", "grade"), [(101, 4), (85, 5), (71, 6), (66, 7), (61, 8), (56, 10), (51, 12), (35, 13), (10, 16), (-9, 16)]
)
def test_the_years_of_spanish_scores(ease: float, grade: float) -> None:
    words = 1000
    syllables = round((206.84 - 1.02 * 10 - ease) / 60 * words)
    assert Measure("es", words // 10, words, words, syllables, 0).grade == grade


def test_english_has_no_score_of_another_language() -> None:
    assert measured("Come in.").ease is None
    with pytest.raises(LookupError, match="fr"):
        Measure.of([Counted("", 1, 1, 1, ())], "fr")


def test_names_are_known_by_their_capitals_inside_of_sentences() -> None:
    said = [
        "We work with Anderson Pharmaceuticals.",
        "Spravato is a spray, and Spravato costs more.",
        "Ask: Is it near?",
        "Do Not wait.",
        "It is not far.",
    ]
    assert names_in(said) == {"Anderson", "Pharmaceuticals", "Spravato"}


def test_names_figures_short_forms_and_addresses_have_no_syllables() -> None:
    found = count(
        "Anderson and the FDA wrote 1,234 pages at https://elm.example/anniversary on 2026-11-23.", "en", {"Anderson"}
    )
    assert (found.words, found.spoken, found.syllables) == (11, 6, 7)  # and the wrote pages at on
    assert count("THIS IS AN EMERGENCY.", "en").syllables == 7  # shouted, not short forms


def test_terms_of_a_glossary_have_no_syllables_in_any_form_that_it_finds() -> None:
    terms = terms_pattern(["infusion", "vital sign", "doctor's note"])
    found = count("Infusions change your vital signs; a doctor’s note and a diffusion do not.", "en", (), terms)
    assert found.words == 13 and found.long == ("diffusion",)
    assert found.spoken == 8  # change your a and a diffusion do not
    assert terms_pattern([]) is None


def test_a_sentence_of_names_alone_counts_as_short_words() -> None:
    only = Measure.of([count("Elm Street 120.", "en", {"Elm", "Street"})], "en")
    assert only.spoken == 0 and only.syllables_a_word == 1 and math.isfinite(only.grade)
