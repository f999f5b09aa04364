"""The ladder of the fit rule: settings from the roomiest to the tightest, and which of them a page takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from brochure.blocks.composer import Composer

# Words go, but only whole lines make room: a little more must be cut than their share.
_WHOLE_LINES = 1.06


@dataclass(frozen=True, slots=True)
class Rung:
    """One setting on the ladder: body size in points, leading as a part of it, and what spaces are multiplied by."""

    body: float
    leading: float
    gap: float

    def words(self) -> str:
        """For the builder's report."""
        return f"{self.body:g} pt, leading {self.leading:.2f}, spacing {self.gap:.0%}"

    def no_larger_than(self, other: Rung) -> Rung:
        """The smaller of both, in each respect."""
        return Rung(min(self.body, other.body), min(self.leading, other.leading), min(self.gap, other.gap))

    def sets(self, composer: Composer) -> Composer:
        """A composer in this setting, which counts what is cited and explained for itself."""
        look = composer.look
        scale = look.theme.type.scaled(self.body, self.leading, self.gap)
        return replace(composer, look=look.at(scale), cited=list(composer.cited), met=set(composer.met))


# The type comes down to 12, then spacing gives way, and only then size again, to 11 and no further.
DOWN_TO_11 = (
    Rung(14, 1.42, 1.25),
    Rung(13.5, 1.42, 1.25),
    Rung(13, 1.42, 1.25),
    Rung(12.5, 1.42, 1.25),
    Rung(12, 1.42, 1.25),
    Rung(12, 1.42, 1.0),
    Rung(12, 1.38, 0.85),
    Rung(12, 1.32, 0.75),
    Rung(11.5, 1.32, 0.75),
    Rung(11, 1.32, 0.75),
    Rung(11, 1.3, 0.7),
)


class Attempt(Protocol):
    """A page, or several, set on one rung."""

    @property
    def spare(self) -> float:
        """How much room is left, or missing when it is less than 0, in points."""


A = TypeVar("A", bound=Attempt)


def roomiest(rungs: Sequence[Rung], attempt: Callable[[Rung], A]) -> A | None:
    """The attempt on the first rung that fits; None when none does. By halving: each rung must take less room than the
    one before."""
    low, high, found = 0, len(rungs) - 1, None
    while low <= high:
        middle = (low + high) // 2
        made = attempt(rungs[middle])
        if made.spare >= 0:
            found, high = made, middle - 1
        else:
            low = middle + 1
    return found


def words_to_cut(words: int, missing: float, tall: float) -> int:
    """How many of so many `words`, which are `tall` points tall, must go to make up for the points that are
    `missing`: at least one."""
    share = min(1.0, missing / max(tall, 1.0))
    return max(1, math.ceil(words * share * _WHOLE_LINES))
