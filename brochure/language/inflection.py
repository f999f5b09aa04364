"""The forms of a word: plural, past, -ing, by the plainest rules of spelling. A form too many does no harm: it is only
looked for, never printed."""

from __future__ import annotations

import re
from itertools import product

from brochure.language.sentences import primary

_HISSES = ("s", "x", "z", "ch", "sh")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_VERB = {
    "ar": "a an as amos e en es o ó é aron ará arán ando ado ada ados adas",
    "er": "e en es emos a an o ió ieron erá erán iendo ido ida idos idas",
    "ir": "e en es imos a an o ió ieron irá irán iendo ido ida idos idas",
}
# Words that a phrase ends in when its first word is the one that changes: "adhere to" has "adhered to".
_TAILS = frozenset(
    ("a", "at", "by", "de", "del", "fact", "for", "from", "in", "of", "on", "que", "that", "to", "with", "your")
)


def forms(term: str, language: str) -> frozenset[str]:
    """The forms of a word or of a phrase, in small letters, itself among them. `language` is a BCP 47 tag; of another
    language than English and Spanish only the term itself is known.

    In a phrase the last word changes; the first where small ones follow it (adheres to). In Spanish all change together
    with the last (reacciones adversas).
    """
    words = term.casefold().split()
    rule = {"en": _english, "es": _spanish}.get(primary(language))
    if not words or rule is None:
        return frozenset([" ".join(words)])
    if rule is _spanish and not _TAILS & set(words):
        return frozenset(" ".join(each) for each in product(*map(_spanish, words)))
    changing = 0 if _TAILS & set(words[1:]) else len(words) - 1
    return frozenset(" ".join([*words[:changing], form, *words[changing + 1 :]]) for form in rule(words[changing]))


def _english(word: str) -> set[str]:
    found = {word}
    if _CONSONANT_Y.search(word):
        return found | {word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    if word.endswith("is"):
        return found | {word[:-2] + "es"}
    found.add(word + ("es" if word.endswith(_HISSES) else "s"))
    if word.endswith("e"):
        return found | {word + "d", word[:-1] + "ing"}
    return found | {word + "ed", word + "ing"}


def _spanish(word: str) -> set[str]:
    ending = _VERB.get(word[-2:])
    if ending:
        return {word, word + "es", *(word[:-2] + end for end in ending.split())}
    if word.endswith("o"):
        return {word, word + "s", word[:-1] + "a", word[:-1] + "as"}
    if word.endswith("ión"):
        return {word, word[:-3] + "iones"}
    if word.endswith("z"):
        return {word, word[:-1] + "ces"}
    return {word, word + ("s" if word[-1] in "aeiouáéíóú" else "es")}
