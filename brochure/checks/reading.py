"""How hard a document is to read: as a whole, in each section, and its hardest sentences.

Only whole sentences count, and a list's lead-in with what completes it. Titles, headings, the questions of an FAQ,
cells and labels are no sentences: they are short and would make a hard text look easy. What a named person said is left
out, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brochure.blocks.medicine import Medicine
from brochure.checks.authored import authored
from brochure.checks.base import Matter
from brochure.checks.explaining import glossaries, glossary_terms, lead_in
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.language import Counted, Measure, count, is_measured, is_whole, names_in, sentences, terms_pattern
from brochure.problems import Span

FEWEST = 3
"""A document with fewer sentences is not measured."""
FEWEST_OF_SECTION = 5
"""The same for a section."""
HARDEST = 3
"""So many sentences are named as the hardest ones."""
_NEVER = frozenset(("title", "subtitle", "heading", "question"))
_CELLS = frozenset(("table", "compare", "icon-array"))
_FEW = 3  # fewer words in a block are a label
_LONG_FRAGMENT = 12  # more words without a mark at their end are read as a sentence
_QUOTED = 5  # words by which a sentence is told


class Said(NamedTuple):
    """A sentence, the passage it starts in, and where in that passage's words."""

    text: str
    passage: Passage
    start: int


class Sentence(NamedTuple):
    """A sentence with its numbers and its grade."""

    said: Said
    counted: Counted
    grade: float

    @property
    def quoted(self) -> str:
        """Its first words."""
        parts = self.said.text.split()
        return " ".join(parts[:_QUOTED]) + (" …" if len(parts) > _QUOTED else "")

    @property
    def place(self) -> Span:
        """Where it starts in the file."""
        start = self.said.start
        return place_in(self.said.passage, start, start + len(self.quoted.removesuffix(" …")))


class Part(NamedTuple):
    """A section: its measure, None where it has too few sentences; its heading; its long words as for a `Reading`."""

    title: str
    measure: Measure | None
    heading: Passage | None
    long_words: tuple[str, ...]


class Reading(NamedTuple):
    """What was measured. Without a `measure`, `reason` says why: the language, or too few sentences.

    `sentences` are all of them, the hardest first; `long_words` in small letters, those used most often first.
    """

    measure: Measure | None
    reason: str = ""
    sections: tuple[Part, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    long_words: tuple[str, ...] = ()

    @property
    def hardest(self) -> tuple[Sentence, ...]:
        """Up to three sentences that are harder than all others."""
        return self.sentences[:HARDEST]


def reading(matter: Matter) -> Reading:
    """Measures a document."""
    language = matter.language
    if not is_measured(language):
        return Reading(None, f"reading is measured in English and Spanish, not in the language {language}")
    said = list(_said(tuple(authored(matter.passages)), language))
    if len(said) < FEWEST:
        return Reading(None, f"there are too few whole sentences to measure: {len(said)}, and {FEWEST} are needed")
    names = names_in(one.text for one in said)
    terms = terms_pattern([*glossary_terms(matter.shared(glossaries)), *_medicines(matter.passages)])
    counted = [count(one.text, language, names, terms) for one in said]
    grades = [Measure.of([numbers], language).grade for numbers in counted]
    ranked = sorted(map(Sentence, said, counted, grades), key=lambda one: (-one.grade, -one.counted.words))
    return Reading(
        Measure.of(counted, language),
        sections=tuple(_sections(matter, said, counted)),
        sentences=tuple(ranked),
        long_words=_long_words(counted),
    )


def _sections(matter: Matter, said: Sequence[Said], counted: Sequence[Counted]) -> Iterator[Part]:
    by_title: dict[str, list[Counted]] = {}
    for one, numbers in zip(said, counted, strict=True):
        by_title.setdefault(one.passage.section, []).append(numbers)
    headings = {passage.words: passage for passage in reversed(matter.passages) if passage.role == "heading"}
    for title, inside in by_title.items():
        if title:
            enough = len(inside) >= FEWEST_OF_SECTION
            heading = headings.get(" ".join(title.split()))
            measure = Measure.of(inside, matter.language) if enough else None
            yield Part(title, measure, heading, _long_words(inside))


def _long_words(counted: Sequence[Counted]) -> tuple[str, ...]:
    often = Counter(word.lower() for numbers in counted for word in numbers.long)
    return tuple(word for word, _ in often.most_common())


def _medicines(passages: Sequence[Passage]) -> Iterator[str]:
    """The names of medicines that have a block of their own."""
    for passage in passages:
        if isinstance(passage.block, Medicine) and passage.block.called == passage.origin:
            yield passage.words


def _said(passages: Sequence[Passage], language: str) -> Iterator[Said]:
    """What counts as sentences, in reading order."""
    lead: Said | None = None
    for passage, following in zip(passages, (*passages[1:], None), strict=True):
        is_list = following is not None and following.role == "item" and passage.section == following.section
        if lead and passage.role != "item":
            yield lead
            lead = None
        for one in _counting(passage, language):
            if lead:
                joined = not is_whole(one.text)
                yield Said(f"{lead.text.removesuffix(':')} {one.text}", lead.passage, lead.start) if joined else lead
                lead = None
                if joined:
                    continue
            if one.text.endswith(":") and is_list and passage.role != "item":
                lead = one
            elif _is_sentence(one):
                yield one
    if lead:
        yield lead


def _counting(passage: Passage, language: str) -> Iterator[Said]:
    """The sentences and fragments of a passage that may count, without its run-in label."""
    if passage.role in _NEVER or (passage.block is not None and passage.block.name in _CELLS):
        return
    at = lead_in(passage)
    for text in sentences(passage.words[at:].lstrip(": "), language):
        start = passage.words.find(text, at)
        yield Said(text, passage, max(start, 0))
        at = max(start, at) + len(text)


def _is_sentence(said: Said) -> bool:
    spaces = said.text.count(" ")
    if is_whole(said.text):
        return spaces + 1 >= _FEW or said.passage.role != "block"
    return spaces + 1 > _LONG_FRAGMENT or (said.text.endswith(":") and said.passage.role == "paragraph")
