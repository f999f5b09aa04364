"""Words of the trade that many readers do not know, each with plain ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brochure.checks.authored import authored
from brochure.checks.base import Check, Matter
from brochure.checks.explaining import glossaries, glossary_forms, is_explained
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.checks.vocabulary import Term, uses
from brochure.codes import Code
from brochure.content import Text
from brochure.language.inflection import forms
from brochure.problems import Problem
from brochure.sources import Source

_TITLE = 3  # words in italics from which on they are a title and not a term


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A term that a document uses and says nowhere what it means: its first use, and how often it stands there."""

    term: Term
    passage: Passage
    start: int
    end: int
    count: int

    @property
    def word(self) -> str:
        """The term in the form that the text has."""
        return self.passage.words[self.start : self.end]


class Jargon(Check):
    """Names each word once, where it stands first."""

    codes = (
        Code(
            "W712",
            "A hard word that has a plain twin, or needs to be explained",
            "Words of medicine and of offices slow readers down or lose them, and those who are ill or afraid first. A "
            "plain word says the same to everyone. A name that patients will hear again may stay, once the text says "
            "what it means.",
            "Use the plain word that is proposed. Or keep the word and say what it means where it first stands: in "
            'brackets, after a comma, or as in "doctors call this edema".',
            "Before:\n    - Hypertension may occur prior to the visit.\nAfter:\n    - Your blood pressure may go up "
            "before the visit.",
        ),
    )
    source = "AHRQ, PEMAT user's guide, items 3 and 4: everyday words, and medical terms only where they are defined."
    triggers = """\
summary: [Hypertension may be treated prior to your visit.]"""
    passes = """\
summary:
  - High blood pressure may be treated before your visit.
  - You may feel cut off from your body. Doctors call this dissociation.
  - A biopsy (a small piece taken out to look at) takes ten minutes."""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each term that is explained nowhere; in a document with a glossary only those that have a plain twin."""
        has_glossary = bool(matter.shared(glossaries))
        for found in unexplained(matter):
            if has_glossary and found.term.is_name:
                continue  # W714: it belongs into the glossary
            times = f" ({found.count} times)" if found.count > 1 else ""
            message = f'there is a plainer word for "{found.word}"{times}'
            fix = f"Say: {found.term.plain}."
            if found.term.is_name:
                message = f'many readers do not know the word "{found.word}"{times}'
                fix = f"Say what it means where it first stands, as in: {found.word} ({found.term.plain})."
            yield matter.problem("W712", message, place_in(found.passage, found.start, found.end), fix)


def unexplained(matter: Matter) -> Iterator[Unexplained]:
    """The terms that a document uses without saying what they mean, in the order of their first use. Titles of works
    are left out."""
    first: dict[Term, Unexplained] = {}
    known: set[Term] = set()
    for passage in authored(matter.passages):
        for term, start, end in uses(passage.words, matter.language):
            if term in known or _is_in_title(passage, start, end, matter):
                continue
            if is_explained(passage, start, end, term.plain):
                known.add(term)
            met = first.get(term)
            if met:
                first[term] = Unexplained(term, met.passage, met.start, met.end, met.count + 1)
            else:
                first[term] = Unexplained(term, passage, start, end, 1)
    if not first:
        return
    listed = glossary_forms(matter.shared(glossaries), matter.language)
    for term, found in first.items():
        if term not in known and not listed & forms(term.name, matter.language):
            yield found


def _is_in_title(passage: Passage, start: int, end: int, matter: Matter) -> bool:
    """Whether the words stand in the title of a source, or in several words in italics or of another language."""
    titles = [str(source.title) for source in _sources(matter).values()]
    titles += [
        run.text
        for run in passage.runs
        if (run.italic and len(run.text.split()) >= _TITLE) or (run.lang and run.lang != matter.language)
    ]
    for title in titles:
        at = passage.words.find(" ".join(title.split()))
        if 0 <= at <= start and end <= at + len(title):
            return True
    return False


def _sources(matter: Matter) -> Mapping[Text, Source]:
    return {**matter.project.content.sources, **matter.document.sources}
