"""The text against its own answers: opposite claims about the same thing (W728)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from brochure.checks.assertions import Claim, reader_of
from brochure.checks.base import Check, Matter
from brochure.checks.known_rules import any_of, medicines
from brochure.codes import Code
from brochure.problems import Problem

_WORD = re.compile(r"[^\W\d_]{4,}")


class Contradictions(Check):
    """A hint: what the text says and what an answer says can't both be so."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "W728",
            "The text and an answer seem to contradict each other",
            "A reader who meets both does not know which one holds, and often keeps the one that is better to hear. "
            "The check knows a few pairs of opposites, such as minimal side effects and a list of them. It may err.",
            "Read both places, and make them say the same.",
            "Before:\n    The treatment has minimal side effects. ... (answer) It has side effects, including "
            "confusion.\nAfter:\n    The treatment has side effects: see the answer below.",
        ),
    )
    source: ClassVar[str] = "DISCERN question 6 on balance; 21 CFR 202.1(e)(6) on statements that contradict others."
    triggers: ClassVar[str] = """\
title: About the Treatment
sections:
- title: The treatment
  body:
  - The treatment has minimal side effects.
  - faq:
    - question: Is the treatment hard?
      answer: The treatment has side effects, including confusion."""
    passes: ClassVar[str] = """\
title: About the Treatment
sections:
- title: The treatment
  body:
  - The treatment does not have minimal side effects.
  - faq:
    - question: Is the treatment hard?
      answer: The treatment has side effects, including confusion."""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each pair of opposites once, at the claim that reads better."""
        reader = reader_of(matter)
        if reader is None:
            return
        if not any(statement.question for statement in reader.statements):
            return
        named = any_of(tuple(medicines(matter)))
        titled = set(_WORD.findall(str(matter.document.title).lower()))
        topics = sorted(word for word in titled if not reader.words.has(word, "no_topic"))
        terms = any_of((*medicines(matter), *topics))
        for name in reader.words.group("opposites"):
            if not reader.mentions(reader.words.near("opposites", name)):
                continue
            calm = list(reader.claims("opposites", name, words="calm"))
            grave = list(reader.claims("opposites", name, words="grave")) if calm else []
            pair = next(((one, other) for one in calm for other in grave if _clash(one, other, terms, named)), None)
            if pair:
                yield _told(name, *pair, matter)


def _clash(one: Claim, other: Claim, terms: re.Pattern[str], named: re.Pattern[str]) -> bool:
    """Whether one stands in an answer and the other does not, and both are about the same thing: the same medicine, or
    the same word of the title."""
    if bool(one.statement.question) == bool(other.statement.question):
        return False
    if named.search(one.sentence) and named.search(other.sentence):
        return bool(_words(one.sentence, named) & _words(other.sentence, named))
    return bool(_about(one, terms) & _about(other, terms))


def _about(claim: Claim, terms: re.Pattern[str]) -> set[str]:
    """What a claim is about: the terms of its sentence; without any, those of what it refers to."""
    return _words(claim.sentence, terms) or _words(f"{claim.statement.text} {claim.statement.around}", terms)


def _words(text: str, terms: re.Pattern[str]) -> set[str]:
    return {term.lower() for term in terms.findall(text)}


def _told(name: str, calm: Claim, grave: Claim, matter: Matter) -> Problem:
    here, there = (calm, grave) if grave.statement.question else (grave, calm)
    answer = f'the answer to "{there.statement.question}" (line {there.place.line})'
    message = f'"{here.words}" here, but {answer} says "{there.words}": {name}'
    return matter.problem("W728", message, here.place, "Read both places, and make them say the same.")
