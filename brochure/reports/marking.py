"""The words that a finding is about, with those around them: what a reviewer must see who has no content file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brochure.checks import Passage
from brochure.problems import Problem, Span

__all__ = ["Marked", "marked"]

# How much is shown before and after the words, in characters.
_AROUND = 70
_QUOTED = re.compile('"([^"]+)"|\u201c([^\u201d]+)\u201d')
_BEFORE, _AFTER = re.compile(r"\S*\s"), re.compile(r"\s\S*$")


class Marked(NamedTuple):
    """Words of the content in the middle of others. `words` is empty when it can't be told which are meant."""

    before: str
    words: str
    after: str


def marked(problem: Problem, passages: Sequence[Passage]) -> Marked | None:
    """The words of a finding where they stand; None when it is about none of the text."""
    here = [passage for passage in passages if problem.span and _covers(passage, problem.span)]
    for words in _quoted(problem.message):
        for passage in here:
            at = passage.words.casefold().find(words.casefold())
            if at >= 0:
                return _cut(passage.words, at, at + len(words))
    return _cut(here[0].words, 0, 0) if here else None


def _covers(passage: Passage, place: Span) -> bool:
    start = passage.origin.span
    last = start.line + passage.origin.source.count("\n")
    return start.file == place.file and start <= place and place.line <= last


def _quoted(message: str) -> Iterator[str]:
    """What stands in quotes, longest first: a message that quotes a sentence and a word in it is about the sentence."""
    found = [next(filter(None, groups)).strip(" \u2026.") for groups in _QUOTED.findall(message)]
    yield from sorted(filter(None, found), key=len, reverse=True)


def _cut(words: str, start: int, end: int) -> Marked:
    before, after = words[:start], words[end:]
    if len(before) > _AROUND:
        before = f"\u2026 {_BEFORE.sub('', before[-_AROUND:], count=1)}"
    most = _AROUND if end else 2 * _AROUND
    if len(after) > most:
        after = f"{_AFTER.sub('', after[:most])} \u2026"
    return Marked(before, words[start:end], after)
