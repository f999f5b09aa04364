"""What patients are said to have said, without the line that says it is one person's experience (W726)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from brochure.blocks.quote import Quote
from brochure.checks.assertions import LONGEST, Wording, blocks_of, wording
from brochure.checks.base import Check, Matter
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.problems import Problem

_QUOTED = r"[“\"](?P<said>[^“”\"]{12,})[”\"]"


class Testimonials(Check):
    """Praise in a person's words."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "W726",
            "A patient's praise without what must be said of it",
            "One person's words seem to promise the same to every reader. It must be said that they are one person's "
            "experience, or what most people can expect, and if the person was paid.",
            "Use the block quote with who: it adds that line by itself. Or leave the words out.",
            'Before:\n    - "“I felt like myself again,” says Ana, a patient."\nAfter:\n    - quote:\n        text: I '
            "felt like myself again.\n        who: Ana, a patient",
        ),
    )
    source: ClassVar[str] = "16 CFR 255.2 on endorsements by consumers, and 255.0(f) on disclosures."
    triggers: ClassVar[str] = "summary: ['“I felt like myself again after one visit,” says Ana, a patient.']"
    passes: ClassVar[str] = "summary: ['Patients ask: “Can I drive home after my visit?”']"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Testimonials in prose, and quotations in the first person that do not say whose they are."""
        words = wording(matter.language)
        if words is None:
            return
        for passage in matter.passages:
            if isinstance(passage.block, Quote) or not ("“" in passage.words or '"' in passage.words):
                continue
            found = _testimony(passage.words[:LONGEST], words)
            if found:
                message = f'"{passage.words[slice(*found)]}" is one person\'s praise, and nothing says so'
                fix = "Use the block quote with who: it says that this is one person's experience."
                yield matter.problem("W726", message, place_in(passage, *found), fix)
        for quote in (block for block in blocks_of(matter) if isinstance(block, Quote)):
            if not (quote.who or quote.disclosure) and words.has(str(quote.text), "testimonial", "first_person"):
                message = "these are one person's words, and nothing says whose"
                fix = "Add who: with the person, such as a patient of ours; a line on one person's experience follows."
                yield matter.problem("W726", message, quote.text.span, fix)


def _testimony(text: str, words: Wording) -> tuple[int, int] | None:
    """Where the first words of a testimonial start and end in a text; None when there is none."""
    near = text.lower().replace("’", "'")
    if not any(word in near for word in words.near("testimonial")):
        return None
    if words.has(near, "testimonial", "disclosed") or words.has(_QUOTES.sub(" ", near), "testimonial", "except"):
        return None
    for pattern in _patterns(str(words.group("testimonial")["person"]), str(words.group("testimonial")["says"])):
        found = pattern.search(text)
        if found and not found["said"].rstrip().endswith("?"):
            first = _FIRST_WORDS.match(found["said"])
            return found.start("said"), found.start("said") + (first.end() if first else 0)
    return None


_FIRST_WORDS = re.compile(r"\w\S*(?: \w\S*){0,2} \w+")
_QUOTES = re.compile(_QUOTED)


@lru_cache(maxsize=8)
def _patterns(person: str, says: str) -> tuple[re.Pattern[str], ...]:
    """“…” says Ana, a patient; “…” — Ana M.; our patient Ana says: “…”."""
    return (
        re.compile(rf"{_QUOTED}\W{{0,4}}(?:{says})\b[^.“]{{0,60}}\b{person}\b", re.IGNORECASE),
        re.compile(rf"{_QUOTED}[^.“]{{0,40}}\b{person}\b[^.“]{{0,40}}\b(?:{says})\b", re.IGNORECASE),
        re.compile(rf"{_QUOTED}\s*[—–-]\s*(?:[A-ZÁÉÍÓÚÑ]\w*\.?|an? (?:\w+ )?{person})"),
        re.compile(rf"\b{person}\b[^.“\"]{{0,40}}\b(?:{says})\b[^.“\"]{{0,20}}{_QUOTED}", re.IGNORECASE),
    )
