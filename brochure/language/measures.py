"""How hard sentences are to read: the formulas, and what of a text they count.

All words count for the length of a sentence. For the syllables, words that can't be replaced by plainer ones are left
out, and so weigh as much as the average of the others: names, short forms in capitals, figures, addresses, and the
terms that a glossary explains.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from brochure.language.sentences import primary, words
from brochure.language.syllables import is_measured, syllables

SURE_SENTENCES = 30
"""SMOG is made for so many sentences; with fewer it is scaled, and unsure."""
_LONG = 3  # syllables of what SMOG calls a polysyllable

_NOT_PLAIN_LETTERS = re.compile(r"[\d@/.]")
_SHORT_FORM = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,6}s?(?:['’]s)?")
# What stands before a word that begins something: its capital letter says nothing.
_OPENING = re.compile(r"(?:^|[.?!:…–—]|[\"“‘«(\[¿¡])\s*$")

# Where a score of Fernández-Huerta's begins, and the year of school that reads it: his own table up to year 8 (1959);
# below, that of R. Flesch ("The Art of Readable Writing", 1949), which his follows.
_YEARS = ((90, 4.0), (80, 5.0), (70, 6.0), (65, 7.0), (60, 8.0), (55, 10.0), (50, 12.0), (30, 13.0), (-math.inf, 16.0))


class Counted(NamedTuple):
    """A sentence in numbers: its `words`, those of them whose syllables count (`spoken`), their `syllables`, and the
    long ones, of three syllables or more."""

    text: str
    words: int
    spoken: int
    syllables: int
    long: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """What some sentences add up to, and the grades that follow. At least one sentence with one word."""

    language: str
    sentences: int
    words: int
    spoken: int
    syllables: int
    long_words: int

    @classmethod
    def of(cls, counted: Sequence[Counted], language: str) -> Measure:
        """The sum of sentences. Raises LookupError for a language that is not measured."""
        if not is_measured(language):
            raise LookupError(f"reading is not measured in the language {language}")
        return cls(
            primary(language),
            len(counted),
            sum(one.words for one in counted),
            sum(one.spoken for one in counted),
            sum(one.syllables for one in counted),
            sum(len(one.long) for one in counted),
        )

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence."""
        return self.words / self.sentences

    @property
    def syllables_a_word(self) -> float:
        """The average length of a word; 1 where none counts."""
        return self.syllables / self.spoken if self.spoken else 1.0

    @cached_property
    def grade(self) -> float:
        """The year of school whose pupils can read it.

        English: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas
        for Navy Enlisted Personnel", 1975. Spanish: the year that belongs to `ease`.
        """
        if self.ease is not None:
            return next(year for least, year in _YEARS if self.ease >= least)
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables_a_word - 15.59

    @property
    def ease(self) -> float | None:
        """For Spanish, how easy it is, from about 0 to 100; None for other languages.

        J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214, 1959, with words a sentence, which is
        what his examples count, for the sentences of 100 words that are printed there (G. Law, 2011).
        """
        if self.language != "es":
            return None
        return 206.84 - 60 * self.syllables_a_word - 1.02 * self.words_a_sentence

    @property
    def smog(self) -> float | None:
        """For English, the grade by words of three syllables and more; None for other languages. See `is_sure`.

        G. H. McLaughlin, "SMOG Grading: A New Readability Formula", Journal of Reading 12, 1969: the regression
        that his rule of thumb rounds.
        """
        if self.language != "en":
            return None
        return 1.0430 * math.sqrt(self.long_words * SURE_SENTENCES / self.sentences) + 3.1291

    @property
    def is_sure(self) -> bool:
        """Whether there are as many sentences as SMOG asks for."""
        return self.sentences >= SURE_SENTENCES


def names_in(sentences: Iterable[str]) -> frozenset[str]:
    """The words that are names: written with a capital letter where nothing begins, and never with a small one."""
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        at = 0
        for word in words(sentence):
            start = sentence.find(word, at)
            if word[0].islower():
                small.add(word)
            elif word[0].isupper() and start > 0 and not _OPENING.search(sentence, max(start - 3, 0), start):
                capital.add(word)
            at = max(start, at) + len(word)
    return frozenset(word for word in capital if word.lower() not in small)


def count(sentence: str, language: str, names: Collection[str] = (), terms: re.Pattern[str] | None = None) -> Counted:
    """A sentence in numbers. `names` and what `terms` finds are left out where syllables are counted."""
    found = words(sentence)
    explained = Counter(word for term in terms.finditer(sentence) for word in words(term[0])) if terms else Counter()
    shouted = len(found) > 1 and sentence.isupper()
    spoken = total = 0
    long = []
    for word in found:
        if explained[word] > 0:
            explained[word] -= 1
            continue
        if word in names or _NOT_PLAIN_LETTERS.search(word) or (not shouted and _SHORT_FORM.fullmatch(word)):
            continue
        heard = syllables(word.lower(), language)
        spoken += 1
        total += heard
        if heard >= _LONG:
            long.append(word)
    return Counted(sentence, len(found), spoken, total, tuple(long))


def terms_pattern(terms: Iterable[str]) -> re.Pattern[str] | None:
    """Finds terms as whole words, in small letters or large, a plural with s too; the longest first."""
    ordered = sorted({term.strip() for term in terms if term.strip()}, key=lambda term: (-len(term), term))
    if not ordered:
        return None
    any_of = "|".join(re.escape(term).replace(r"\ ", r"\s+").replace("'", "['’]") for term in ordered)
    return re.compile(rf"(?<!\w)(?:{any_of})s?(?!\w)", re.IGNORECASE)
