"""Benefits and risks: as much said of the ones as of the others, and in the same kind of place (W723)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from brochure.checks.assertions import Reader, Statement, reader_of
from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.problems import Problem, Span

# Words on benefits below which there is nothing to balance, and sentences on a treatment below which a document is not
# about one.
_FEW, _ABOUT = 30, 3
_NO_PROSE = ("title", "subtitle", "heading", "question", "help")


@dataclass(slots=True)
class _Weight:
    """Words on benefits and on risks, where benefits are named first, and where under a heading of their own."""

    benefits: int = 0
    risks: int = 0
    first: Passage | None = None
    headed: Passage | None = None

    def add(self, passage: Passage, words: int, is_benefit: bool, is_risk: bool, is_headed: bool) -> None:
        if is_benefit:
            self.benefits += words
            self.first = self.first or passage
            self.headed = self.headed or (passage if is_headed else None)
        if is_risk:
            self.risks += words


class Balance(Check):
    """Fair balance between what a treatment may bring and what it may cost."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "W723",
            "More is said of benefits than of risks",
            "Readers take the length and the place of a text for its weight. A handout that says much of benefits and "
            "little of risks, or puts only benefits into its key points, helps nobody to decide.",
            "Write about risks at the same length, in the same size, and in the same kind of place: both in the key "
            "points, both with a heading of their own. Words are counted by headings such as Benefits and Risks, and "
            "elsewhere by what the sentences speak of.",
            "Before:\n    summary: [The treatment can lift mood fast.]\nAfter:\n    summary:\n      - The treatment "
            "can lift mood fast in some people.\n      - It can raise your blood pressure and make you dizzy.",
        ),
    )
    source: ClassVar[str] = (
        "21 CFR 202.1(e)(5)(ii) and (7)(viii) on fair balance, as a measure only: it binds makers of drugs, not "
        "clinics; DISCERN questions 10 and 11; CDC Clear Communication Index item 19."
    )
    triggers: ClassVar[str] = """\
sections:
- title: Benefits of the Treatment
  body:
  - The treatment can bring relief within hours, and many patients feel better after the first infusion.
  - It helps people who had no relief from other medicines, and it can improve sleep, mood and daily life.
  - The treatment is easy to plan, and most patients go back to their work on the next day.
- title: Risks
  body: [There are some risks.]"""
    passes: ClassVar[str] = """\
sections:
- title: Benefits of the Treatment
  body:
  - The treatment can bring relief within hours, and some patients feel better after the first infusion.
- title: Risks of the Treatment
  body:
  - The treatment can make you dizzy and sick, and it can raise your blood pressure for some hours."""
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"risk-share": Limit(0.7, "words on risks for each word on benefits, at least")}
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The document as a whole, and its key points by themselves."""
        reader = reader_of(matter)
        if reader is None or not _is_about_a_treatment(matter, reader):
            return
        whole, points = _Weight(), _Weight()
        scale = _Scale(reader)
        for statement in reader.statements:
            if statement.passage.role not in _NO_PROSE:
                scale.weigh(statement, (whole, points) if statement.passage.role == "point" else (whole,))
        if whole.benefits >= _FEW and whole.risks < self.limit(matter, "risk-share") * whole.benefits:
            yield matter.problem("W723", _uneven(whole), _place(whole), "Say as much of the risks as of the benefits.")
        elif points.benefits and not points.risks:
            message = "the key points name benefits and no risk"
            yield matter.problem("W723", message, _place(points), "Name the most important risks there, too.")


def _uneven(weight: _Weight) -> str:
    if not weight.risks:
        return f"{weight.benefits} words on benefits, and none on risks"
    return f"{weight.benefits} words on benefits, but {weight.risks} on risks"


def _place(weight: _Weight) -> Span | None:
    passage = weight.headed or weight.first
    return passage.origin.span if passage else None


def _is_about_a_treatment(matter: Matter, reader: Reader) -> bool:
    """Whether it is there to tell about a treatment: its title, a heading on benefits or the clinic says so. An
    overview of an illness, where treatments come last, is not weighed."""
    named = f"{matter.document.title} {matter.document.subtitle or ''}"
    if matter.document.off_label or reader.names_treatment(named):
        return True
    if not any(reader.words.has(heading, "benefit_head") for heading in {one.heading for one in reader.statements}):
        return False
    return sum(reader.names_treatment(statement.text) for statement in reader.statements) >= _ABOUT


class _Scale:
    """Weighs what statements speak of."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._words = reader.words
        self._praise = self._words.pattern("claims", "no-side-effects", "words")
        self._heads: dict[tuple[str, str], tuple[bool, bool]] = {}

    def weigh(self, statement: Statement, weights: Iterable[_Weight]) -> None:
        """Add the words of each sentence to what it speaks of."""
        in_benefits, in_risks = self._under(statement)
        for sentence in self._reader.sentences(statement):
            if sentence.endswith("?"):
                continue
            is_benefit, is_risk = False, True
            if in_benefits or not in_risks:
                is_benefit, is_risk = self._speaks_of(sentence, statement, in_benefits and not in_risks)
            for weight in weights:
                weight.add(statement.passage, len(sentence.split()), is_benefit, is_risk, in_benefits)

    def _under(self, statement: Statement) -> tuple[bool, bool]:
        """Whether the nearest heading that names benefits or risks names the ones, and the others: the subhead, else
        the title of the section."""
        heads = (statement.heading, statement.passage.section)
        if heads not in self._heads:
            named = [(self._words.has(head, "benefit_head"), self._words.has(head, "risk_head")) for head in heads]
            self._heads[heads] = next((one for one in named if any(one)), (False, False))
        return self._heads[heads]

    def _speaks_of(self, sentence: str, statement: Statement, in_benefits: bool) -> tuple[bool, bool]:
        """Whether a sentence speaks of a benefit, and of a risk. "Minimal side effects" is praise."""
        bare = sentence
        if self._praise and "effect" in sentence:
            bare = self._praise.sub(lambda found: found[0] if self._is_denied(found) else " ", sentence)
        is_risk = self._words.speaks_of(bare, "risk")
        if in_benefits and not is_risk:
            return True, False
        is_benefit = bare != sentence or self._is_benefit(bare)
        return is_benefit and self._reader.names_treatment(f"{sentence} {statement.around}"), is_risk

    def _is_benefit(self, sentence: str) -> bool:
        pattern = self._words.pattern("benefit", "words")
        if pattern is None or not self._words.speaks_of(sentence, "benefit"):
            return False
        return any(not self._is_denied(found) for found in pattern.finditer(sentence))

    def _is_denied(self, found: re.Match[str]) -> bool:
        return self._reader.is_denied(found.string, *found.span())
