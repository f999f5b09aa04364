"""The counter of syllables must be right before it may judge the sample."""

from __future__ import annotations

import pytest

from tests.whole.readability import sentences, syllables

KNOWN = {
    1: "a you may need health drip vein dose nurse time change called used helped months guide breathe through weighed "
       "learned stopped eye staff age drug spray mood calm wakes see tea",
    2: "doctor before after feeling people treated wanted doses changes reaches tables over being going lion quiet "
       "science prescribed minute nasal mental bladder pressure sometimes something safely movement question patient "
       "approved anxious settled fluid react royal trouble able",
    3: "ketamine medicine depression another injury dependence studio hospital remission infusion serious area video "
       "idea suicide psychosis sensible prescriber together pharmacy",
    4: "information emergency dissociation anesthetic psychiatric medication suicidal psychiatrist relationship",
    5: "university antidepressant opportunity",
}  # fmt: skip


def pairs() -> list[tuple[str, int]]:
    return [(word, count) for count, words in KNOWN.items() for word in words.split()]


def test_nearly_all_words_are_counted_right_and_the_sum_is_not_too_low() -> None:
    counted = [(word, count, syllables(word)) for word, count in pairs()]
    assert len(counted) >= 100
    wrong = [one for one in counted if one[1] != one[2]]
    assert len(wrong) <= len(counted) * 0.05, wrong
    assert sum(found for _, _, found in counted) >= sum(count for _, count, _ in counted) - 1, wrong


@pytest.mark.parametrize(("word", "count"), [("988", 3), ("FDA", 3), ("I", 1), ("1,200", 4), ("don’t", 1)])
def test_numbers_and_letters_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences() -> None:
    text = "Ask Dr. Smith. Is it so? “Yes.” It takes 1.5 hours (or more). This\nA new line"
    assert len(sentences(text)) == 6
