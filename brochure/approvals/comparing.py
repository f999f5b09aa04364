"""What has changed between two wordings: which passages, and in each which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

__all__ = ["Compared", "Part", "compare"]

Fate = Literal["kept", "gone", "new"]
# Two passages that share fewer words than this part are two different ones, and not one that was rewritten.
_ALIKE = 0.4
# Passages are set against each other in pairs. With more pairs than this it would take long: then all of them are told
# as gone and new.
_MOST_PAIRS = 40_000


@dataclass(frozen=True, slots=True)
class Part:
    """Words in a row that have one fate."""

    fate: Fate
    words: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One passage: its parts in reading order, what is gone before what is new. `now` is its place in the later
    wording; for one that is gone, the place of what follows it."""

    parts: tuple[Part, ...]
    now: int

    @property
    def fate(self) -> Literal["kept", "gone", "new", "changed"]:
        """What became of it as a whole."""
        fates = {part.fate for part in self.parts}
        return next(iter(fates)) if len(fates) == 1 else "changed"


def compare(before: Sequence[str], after: Sequence[str]) -> list[Compared]:
    """All passages of both, in reading order."""
    found: list[Compared] = []
    for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Compared((Part("kept", after[at]),), at) for at in range(first, last)]
        else:
            found += _replaced(before[start:end], after[first:last], first)
    return found


def _replaced(before: Sequence[str], after: Sequence[str], first: int) -> Iterator[Compared]:
    """Passages in place of others: those that are alike as one that changed, the rest as gone and new."""
    old = new = 0
    for one, other in [*_pairs(before, after), (len(before), len(after))]:
        yield from (Compared((Part("gone", words),), first + new) for words in before[old:one])
        yield from (Compared((Part("new", after[at]),), first + at) for at in range(new, other))
        if one < len(before):
            yield Compared(tuple(_words(before[one].split(), after[other].split())), first + other)
        old, new = one + 1, other + 1


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Which passage became which, both in their order, so that as many words as can be are shared."""
    if not before or not after or len(before) * len(after) > _MOST_PAIRS:
        return []
    counts = [Counter(words.split()) for words in after]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = []
    for words in before:
        own = Counter(words.split())
        alike.append([_alike(own, other) for other in counts])
    for one in reversed(range(len(before))):
        for other in reversed(range(len(after))):
            share = alike[one][other]
            taken = share + best[one + 1][other + 1] if share >= _ALIKE else 0.0
            best[one][other] = max(taken, best[one + 1][other], best[one][other + 1])
    pairs, one, other = [], 0, 0
    while one < len(before) and other < len(after):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            pairs.append((one, other))
            one, other = one + 1, other + 1
    return pairs


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The part of their words that two passages share (Dice's coefficient)."""
    return 2 * sum((one & other).values()) / (sum(one.values()) + sum(other.values()) or 1)


def _words(before: Sequence[str], after: Sequence[str]) -> Iterator[Part]:
    for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Part("kept", " ".join(after[first:last]))
            continue
        if end > start:
            yield Part("gone", " ".join(before[start:end]))
        if last > first:
            yield Part("new", " ".join(after[first:last]))
