"""The words that many readers do not know, and where a text uses them (jargon.yaml)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from brochure.content import read_shipped
from brochure.language.inflection import forms
from brochure.language.sentences import primary

_FILE = Path(__file__).with_name("jargon.yaml")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HYPHENS = re.compile("[\u2010\u2011]")
_AMONG_WORDS = re.compile(r"[\w,]\s*$")


class Term(NamedTuple):
    """A word that many readers do not know, and plain ones. `is_name` where it may stay once the text says what it
    means."""

    name: str
    plain: str
    is_name: bool


class Use(NamedTuple):
    """A term as a text uses it, from `start` to `end`."""

    term: Term
    start: int
    end: int


_Entry = tuple[tuple[str, ...], Term | None]


def terms(language: str) -> tuple[Term, ...]:
    """The terms of a language (a BCP 47 tag); none where there is no list."""
    lists = _lists().get(primary(language), {})
    return tuple(
        Term(str(name), str(plain), part == "explain")
        for part in ("say", "explain")
        for name, plain in lists.get(part, {}).items()
    )


def uses(text: str, language: str) -> Iterator[Use]:
    """The terms that a text uses, in any form, the longest of several in one place. What has a capital amid a sentence
    is a name, such as that of a college, and is left out."""
    lexicon = _lexicon(primary(language))
    if not lexicon:
        return
    found = list(_WORD.finditer(_HYPHENS.sub("-", text)))
    words = [word[0].casefold() for word in found]
    after = 0
    for at, word in enumerate(words):
        if at < after or word not in lexicon:
            continue
        entry = next((one for one in lexicon[word] if tuple(words[at : at + len(one[0])]) == one[0]), None)
        if entry is None:
            continue
        after = at + len(entry[0])
        start, end = found[at].start(), found[after - 1].end()
        if entry[1] and not (text[start].isupper() and _AMONG_WORDS.search(text, 0, start)):
            yield Use(entry[1], start, end)


@functools.cache
def _lexicon(language: str) -> Mapping[str, tuple[_Entry, ...]]:
    """By the first word of each form: its words and its term, None for a phrase to be left alone; the longest first."""
    entries: dict[str, list[_Entry]] = {}
    left: list[tuple[str, Term | None]] = [(str(name), None) for name in _lists().get(language, {}).get("leave", ())]
    known: list[tuple[str, Term | None]] = [(term.name, term) for term in terms(language)]
    for name, term in [*left, *known]:
        for form in forms(name, language):
            words = tuple(form.split())
            entries.setdefault(words[0], []).append((words, term))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in entries.items()}


@functools.cache
def _lists() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return read_shipped(_FILE)
