"""Words that were taken apart by hand: a point stands between two syllables."""

from __future__ import annotations

POINT = "·"


def joined(split: str) -> str:
    """The text as it is written."""
    return split.replace(POINT, "")


def by_hand(split: str) -> tuple[int, int]:
    """How many words and syllables a text has, as it was taken apart."""
    return len(split.split()), len(split.split()) + split.count(POINT)
