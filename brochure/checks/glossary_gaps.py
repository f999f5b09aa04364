"""Terms that a document introduces or leaves unexplained, and that its glossary does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.checks.base import Check, Matter
from brochure.checks.explaining import glossaries, glossary_forms
from brochure.checks.jargon import unexplained
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.language.inflection import forms
from brochure.problems import Problem

_CALLED = re.compile(
    r"\b(?:called|calls?\s(?:this|it|these|them)|known\sas|term(?:ed)?|llamad[oa]s?|se\sllaman?|conocid[oa]s?\scomo)"
    r"\s(?:an?\s|the\s|una?\s|el\s|la\s)?$",
    re.IGNORECASE,
)


class GlossaryGaps(Check):
    """Only where there is a glossary: who has looked up one word in it expects to find the next there, too."""

    codes = (
        Code(
            "W714",
            "A term is missing in the glossary",
            "The document has a glossary, so readers look there for the words they do not know. This one is "
            "introduced as a term and used again later, or is nowhere explained.",
            "Add the term to the glossary block, with what it means in a sentence or two.",
            "Before:\n    - glossary:\n        terms:\n          infusion: Medicine that runs slowly into a vein.\n"
            "After:\n    - glossary:\n        terms:\n          biopsy: Taking out a small piece to look at it.\n"
            "          infusion: Medicine that runs slowly into a vein.",
        ),
    )
    source = "AHRQ, PEMAT user's guide, item 4: medical terms are used only to make readers know them, and are defined."
    triggers = """\
sections:
  - title: What to know
    body:
      - A nurse may take a biopsy on that day.
      - glossary: {terms: {visit: The time you spend with us.}}"""
    passes = """\
sections:
  - title: What to know
    body:
      - A nurse may take a biopsy on that day. The small hall is called the **foyer**.
      - glossary: {terms: {Biopsy: Taking out a small piece to look at it closely.}}"""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each such term, where it is introduced or first used."""
        glossary = matter.shared(glossaries)
        if not glossary:
            return
        fix = "Add it to the glossary, with what it means in a sentence."
        for found in unexplained(matter):
            if found.term.is_name:
                place = place_in(found.passage, found.start, found.end)
                message = f'"{found.word}" is explained nowhere, not in the glossary either'
                yield matter.problem("W714", message, place, f"{fix} Its sense: {found.term.plain}.")
        listed = glossary_forms(glossary, matter.language)
        told: set[str] = set()
        for number, passage in enumerate(matter.passages):
            for term, start in _introduced(passage):
                known = forms(term, matter.language)
                if (told | listed) & known:
                    continue
                if any(_uses(later, known) for later in matter.passages[number + 1 :]):
                    told.add(term.casefold())
                    place = place_in(passage, start, start + len(term))
                    message = f'the glossary does not have "{term}", which is used again'
                    yield matter.problem("W714", message, place, fix)


def _introduced(passage: Passage) -> Iterator[tuple[str, int]]:
    """The words in bold or italics after "called" and the like, with where they start. Names are no terms."""
    before = ""
    for run in passage.runs:
        term = " ".join(run.text.split()).strip(".,;:")
        if (run.bold or run.italic) and term[:1].islower() and _CALLED.search(before):
            yield term, passage.words.find(term, len(" ".join(before.split())))
        before += " " if run.is_break else run.text


def _uses(passage: Passage, known: frozenset[str]) -> bool:
    words = passage.words.casefold()
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in known)
