"""Sentences and paragraphs that are too long to be taken in at once."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from brochure.checks.authored import authored
from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.language import is_measured, sentences, words
from brochure.problems import Problem

_QUOTED = 5  # words of a sentence by which it is told
_LONG = ("sentence-words", "paragraph-sentences", "paragraph-words")


class SentenceLength(Check):
    """One finding a sentence; a paragraph only where none of its sentences is too long by itself."""

    codes = (
        Code(
            "W710",
            "A sentence or a paragraph is too long",
            "Who reads slowly has lost the start of a long sentence before its end. A long paragraph looks like work, "
            "and is skipped.",
            "Make two sentences of it, one thought each. Part a paragraph where the thought changes.",
            "Before:\n    - We ask you to come early, because there are forms to fill in, and it helps if you bring "
            "the list of your medicines, which you can write at home.\n"
            "After:\n    - Please come early. There are forms to fill in. Bring the list of your medicines.",
        ),
    )
    source = (
        "CDC, Simply Put, 3rd edition, 2009: 8 to 10 words a sentence, 3 to 5 sentences a paragraph. The limits here "
        "leave room for more, and tell what no reader should have to take in at once."
    )
    triggers = """\
summary:
  - >-
    Please come a little early, because there are some forms that you have to fill in at the front desk, and it helps us
    all if you have the list of your medicines with you when you do that."""
    passes = """\
summary:
  - Please come a little early, because there are some forms to fill in.
  - Bring the list of your medicines with you."""
    limits = MappingProxyType(
        {
            "sentence-words": Limit(25, "words of a sentence"),
            "paragraph-sentences": Limit(6, "sentences of a paragraph"),
            "paragraph-words": Limit(90, "words of a paragraph"),
        }
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each sentence over the limit, each paragraph over one of its two."""
        if not is_measured(matter.language):
            return
        most, most_sentences, most_words = (self.limit(matter, name) for name in _LONG)
        for passage in authored(matter.passages):
            if passage.words.count(" ") < min(most, most_sentences, most_words):
                continue
            parts = sentences(passage.words, matter.language)
            counts = [len(words(part)) for part in parts]
            yield from _long_sentences(matter, passage, parts, counts, most)
            if max(counts, default=0) <= most and (len(parts) > most_sentences or sum(counts) > most_words):
                told = f"{len(parts)} sentences" if len(parts) > most_sentences else f"{sum(counts)} words"
                message = f'a paragraph has {told}, starting with "{_start(parts[0])}"'
                allowed = f"{most_sentences:g} sentences and {most_words:g} words"
                fix = f"Part it where the thought changes, or make a list of it: at most {allowed}."
                yield matter.problem("W710", message, passage.origin.span, fix)


def _long_sentences(
    matter: Matter, passage: Passage, parts: list[str], counts: list[int], most: float
) -> Iterator[Problem]:
    at = 0
    for part, count in zip(parts, counts, strict=True):
        start = max(passage.words.find(part, at), at)
        at = start + len(part)
        if count > most:
            quoted = _start(part)
            message = f'a sentence has {count} words, starting with "{quoted}"'
            fix = f"Make two or more of it, one thought each: at most {most:g} words a sentence."
            place = place_in(passage, start, start + len(quoted.removesuffix(" …")))
            yield matter.problem("W710", message, place, fix)


def _start(sentence: str) -> str:
    """Its first words."""
    parts = sentence.split()
    return " ".join(parts[:_QUOTED]) + (" …" if len(parts) > _QUOTED else "")
