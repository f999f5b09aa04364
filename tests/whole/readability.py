"""How hard a text is to read: words a sentence, and the grade of Flesch and Kincaid.

The formula is that of J. P. Kincaid and others, "Derivation of New Readability Formulas", 1975:
0.39 x words/sentences + 11.8 x syllables/words - 15.59. Syllables are counted by rules for English spelling, not looked
up; where the rules can't know they count one more rather than one less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][\"”’)]))\s+(?=[\"“‘(]*[A-Z0-9])")
# Points that end no sentence.
_ABBREVIATION = re.compile(r"\b(Dr|Mr|Mrs|Ms|St|vs|No)\.")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?|\d[\d,.]*")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
# Two vowels that stand together and are spoken apart: anxious, radio, science, quiet, being, video, usual, suicide.
_APART = re.compile(
    r"(?<![ctg])ia|(?<![ctsxg])io|(?<![ct])ien(?=[ct])|scien|iet|iu|[eo]i(?=ng$)|eo(?!u|pl)|(?<![qg])ua|uou|uici|"
    r"(?<=l)ui(?=d)|(?<=[aeiou][a-z])ea$|(?<=^r)ea(?=ct)|oya|ye(?=[^ds])"
)
# An e that is written and not spoken: take, takes (but doses, reaches, tables), called (but treated), safely, lifetime.
_SILENT = re.compile(
    r"(?<![^aeiouy]l)(?<![^aeiouy]r)e$|(?<![szxcg])(?<![sc]h)(?<![^aeiouy]l)es$|(?<![td])(?<![^aeiouyl]l)ed$|"
    r"(?<=[a-z]{2}[^l])e(?=ly$|ment|ful|less|ness)|(?<=^som)e|(?<=^ther)e(?=f)|(?<=^her)e(?=[a-z])|(?<=^lif)e|(?<=^hom)e(?=[a-z])"
)


@dataclass(frozen=True)
class Ease:
    """`sentences`, `words` and `syllables` of some texts."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def grade(self) -> float:
        """The year of school, in the United States, whose pupils can read it."""
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / self.words - 15.59


def ease(texts: Iterable[str]) -> Ease:
    """Measures texts of whole sentences."""
    found = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in found for word in words_of(sentence)]
    return Ease(len(found), len(words), sum(map(syllables, words)))


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order. A new paragraph ends one, too."""
    return [
        sentence
        for paragraph in text.splitlines()
        for sentence in _SENTENCE_END.split(_ABBREVIATION.sub(r"\1", paragraph))
        if words_of(sentence)
    ]


def words_of(text: str) -> list[str]:
    """The words, numbers among them. What a hyphen joins counts as several."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """How many syllables a word has when it is spoken. Of a number each digit counts, of capitals each letter."""
    if not word[0].isalpha():
        return sum(letter.isdigit() for letter in word)
    if word.isupper() and len(word) > 1:
        return len(word) + 2 * word.count("W")
    spoken = re.sub(r"['’](s|t|re|ve|ll|d|m)$", "", word).lower()
    groups = len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken))
    # A vowel beside the silent e has kept its group alive: see, league.
    silent = sum(spoken[found.start() - 1] not in "aeiouy" for found in _SILENT.finditer(spoken))
    return max(groups - silent, 1)
