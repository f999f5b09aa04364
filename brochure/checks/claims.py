"""Words that promise more than a treatment can keep (E720), and words that sell (W721)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from brochure.checks.assertions import Claim, Reader, reader_of
from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.problems import Problem


class _Kind(NamedTuple):
    """A kind of claim of `wording/`: what is wrong with it, and what to write instead.

    With `cited` a source in the same passage is all that it lacks; with `of_treatment` it must be said of a treatment.
    """

    code: str
    says: str
    instead: str
    cited: bool = False
    of_treatment: bool = False


_NUMBERS = "Say what it may do, for how many of 100 people, and cite the source."
_SIDE_EFFECTS = "Name the side effects: the common ones and the serious ones."
_PLAINLY = "Say plainly what you offer, or leave it out."
# In this order: where two claim the same words, the first is told.
_KINDS = {
    "no-side-effects": _Kind("E720", "is not true of a treatment that does something", _SIDE_EFFECTS),
    "no-risk": _Kind("E720", "is not true of any treatment", "Name the risks: the common ones and the serious ones."),
    "absolute": _Kind("E720", "promises what nobody can promise", _NUMBERS),
    "cure": _Kind("E720", "promises that an illness is gone for good", _NUMBERS),
    "guarantee": _Kind("E720", "promises what nobody can promise", _NUMBERS),
    "miracle": _Kind("E720", "promises what nobody can promise", _NUMBERS),
    "proven": _Kind(
        "E720", "needs the source that proves it", "Cite the study, or say what is not known yet.", cited=True
    ),
    "non-addictive": _Kind(
        "E720", "needs a source, and what is known of misuse", "Cite the source, or say who must take care.", cited=True
    ),
    "safe": _Kind(
        "E720", "tells a reader that there is nothing to weigh",
        "Say for whom, under which conditions, and what can go wrong all the same.", of_treatment=True,
    ),
    "superlative": _Kind("W721", "praises where a reader needs facts", _PLAINLY),
    "breakthrough": _Kind("W721", "praises where a reader needs facts", _NUMBERS),
    "hope": _Kind("W721", "raises hope instead of saying what is known", _NUMBERS, cited=True),
    "urgency": _Kind("W721", "hurries a reader who should have time to decide", "Say that they may take their time."),
    "discount": _Kind(
        "W721", "makes a treatment look like goods on sale", "Say what it costs, and who can help to pay."
    ),
}  # fmt: skip


class Claims(Check):
    """Claims that nobody can keep, and the language of advertising."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "E720",
            "A claim that nobody can keep",
            'Words such as "cure", "guaranteed", "no side effects" or "safe" without a condition tell a reader that '
            "there is nothing to weigh. They can do harm, and a health claim needs its evidence before it is made.",
            "Say what the treatment may do, for how many people, and what can go wrong, with the source. A sentence "
            "that denies the claim, asks about it or quotes it is left alone.",
            "Before:\n    It has minimal side effects.\nAfter:\n    It can make you dizzy and raise your blood "
            "pressure. [@label]",
        ),
        Code(
            "W721",
            "Words that sell",
            'Praise ("the best", "breakthrough"), hope, hurry ("limited places") and discounts belong into '
            "advertising. In a handout they push readers who should be free to decide, and make them doubt the rest.",
            "Say plainly what you offer and what is known of it.",
            "Before:\n    This breakthrough gives new hope.\nAfter:\n    This treatment helped 40 of 100 people in one "
            "study. [@study]",
        ),
    )
    source: ClassVar[str] = (
        "FTC Act section 5 and the FTC's Health Products Compliance Guidance (2022) on claims and their evidence; "
        "EQIP36 and DISCERN on balance."
    )
    triggers: ClassVar[str] = "summary: [This treatment has minimal side effects., Act now while places last.]"
    passes: ClassVar[str] = (
        "summary: [No treatment is free of side effects., It does not cure the illness., Keep it in a safe place.]"
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each claim once where it is made, however often its sentence makes it."""
        reader = reader_of(matter)
        if reader is None:
            return
        told: list[Claim] = []
        for name, kind in _KINDS.items():
            last: Claim | None = None
            for claim in reader.claims("claims", name):
                if not _counts(claim, kind, reader) or any(_overlap(claim, other) for other in told):
                    continue
                told.append(claim)
                if last is None or not _share_sentence(claim, last):
                    message = f'"{claim.words}" {kind.says}'
                    yield matter.problem(kind.code, message, claim.place, kind.instead)
                last = claim


def _counts(claim: Claim, kind: _Kind, reader: Reader) -> bool:
    if kind.cited and claim.statement.passage.cites:
        return False
    return not kind.of_treatment or _is_of_treatment(claim, reader)


def _is_of_treatment(claim: Claim, reader: Reader) -> bool:
    """Whether a claim is about a treatment: it names one, or points back to one."""
    if reader.names_treatment(claim.sentence):
        return True
    around = f"{claim.statement.around} {claim.earlier}"
    return reader.words.has(claim.before, "pronoun") and reader.names_treatment(around)


def _share_sentence(one: Claim, other: Claim) -> bool:
    return one.statement is other.statement and one.sentence == other.sentence


def _overlap(one: Claim, other: Claim) -> bool:
    return _share_sentence(one, other) and one.start < other.end and other.start < one.end
