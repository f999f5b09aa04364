"""How many syllables a word has when it is spoken, in the languages where that can be known from its spelling."""

from __future__ import annotations

import functools
import re

from brochure.language.english import english
from brochure.language.sentences import primary
from brochure.language.spanish import spanish

_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)*|\d")
_COUNTERS = {"en": english, "es": spanish}


def is_measured(language: str) -> bool:
    """Whether syllables can be counted in a language, given as a BCP 47 tag."""
    return primary(language) in _COUNTERS


@functools.lru_cache(maxsize=4_000)
def syllables(word: str, language: str) -> int:
    """The syllables of a word, 1 at least. A figure counts as one a digit, capitals as one a letter (w in English as
    three), what hyphens join as the sum of its parts.

    Raises LookupError for a language that is not measured: ask `is_measured`.
    """
    spoken = primary(language)
    if spoken not in _COUNTERS:
        raise LookupError(f"syllables are not counted in the language {language}")
    return max(sum(_part(part, spoken) for part in _PART.findall(word)), 1)


def _part(part: str, language: str) -> int:
    if part.isdigit():
        return 1
    if part.isupper() and len(part) > 1:
        return len(part) + 2 * part.count("W") * (language == "en")
    return _COUNTERS[language](part.lower())
