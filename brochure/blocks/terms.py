"""The terms that a document defines: where its text first uses one, the word leads to what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from brochure.content import Text as Words
from brochure.markup import Run


def folded(term: str) -> str:
    """A term as it is compared: large and small letters, kinds of spaces and apostrophes make no difference."""
    return " ".join(term.replace("\u2019", "'").casefold().split())


def keyed(terms: Iterable[Words]) -> dict[str, tuple[str, Words]]:
    """Of each term, as it is compared, the name of its place and where it was written first."""
    found: dict[str, tuple[str, Words]] = {}
    for term in terms:
        found.setdefault(folded(term), (f"term-{len(found) + 1}", term))
    return found


def with_first_uses(
    runs: Sequence[Run], terms: Mapping[str, tuple[str, Words]], met: set[str]
) -> Iterator[Run]:
    """The same words, the first use of each of `terms` as a run of its own that leads to its place.

    `met` holds the terms that were used before, and grows. Whole words count, a plural with s too; of several terms in
    one place the longest. Words of a link, and what changes its looks halfway, stay as they are.
    """
    for run in runs:
        if run.href or not run.text or len(met) == len(terms):
            yield run
            continue
        at = 0
        for found in _pattern(tuple(terms)).finditer(run.text):
            term = _term(found[0], terms)
            if term in met or term not in terms:
                continue
            met.add(term)
            if found.start() > at:
                yield replace(run, text=run.text[at : found.start()])
            yield replace(run, text=found[0], href=f"#{terms[term][0]}")
            at = found.end()
        if at < len(run.text):
            yield replace(run, text=run.text[at:])


def _term(found: str, terms: Mapping[str, object]) -> str:
    """The term that was found, as it is compared; another text for the few letters whose kinds are not told alike."""
    term = folded(found)
    return term if term in terms else term[:-1]


@lru_cache(maxsize=8)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of `terms`, the longest first."""
    written = "|".join(map(_written, sorted(terms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{written})s?(?![\w-])", re.IGNORECASE)


def _written(term: str) -> str:
    """A term in any typography: no-break spaces, curly apostrophes."""
    return re.escape(term).replace(r"\ ", r"\s+").replace("'", "['\u2019]")
