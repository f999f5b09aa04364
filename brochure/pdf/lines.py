"""Breaking a paragraph into lines: all of it at once, so that the rag is even and no word is left alone at the end.

The method is the optimum fit of Knuth and Plass ("Breaking Paragraphs into Lines", 1981), in the plain form that ragged
text needs: each line pays for the room it leaves, a last line pays when it is a lonely word, and the cheapest way wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Measured(Protocol):
    """What is put in lines. Widths in points."""

    @property
    def width(self) -> float:
        """Its width."""

    @property
    def space(self) -> float:
        """The white space after it when the line goes on; 0 where a line may break without one, as after a dash."""

    @property
    def ends(self) -> bool:
        """Whether the line must end here."""

    @property
    def letters(self) -> int:
        """How many letters a reader sees."""


# First word, word after the last, width in points.
Line = tuple[int, int, float]

# Prices. A line that is a tenth too short costs 1; the others were set by looking at pages.
_PER_LINE = 4.0
_LONELY = 40.0
_LONELY_SHORT = 80.0
_SHORT_LAST = 6.0
_AFTER_DASH = 3.0
_TOO_LONG = 1e6
# A last line shorter than this part of the measure looks like a leftover, a line that leaves more than the other a
# step.
_STUB = 0.16
_STEP = 0.12
# By how much a line may be too long, so that sums of fractions do no harm. Points.
_SLACK = 0.01


def break_lines(words: Sequence[Measured], measure: float) -> list[Line]:
    """The lines that `words` make, none longer than `measure` points.

    A word wider than that gets a line of its own and sticks out: callers split such words beforehand.
    """
    if not words:
        return []
    natural = _greedy(words, measure)
    if len(natural) == 1 or not _needs_care(words, natural, measure):
        return natural
    return _optimum(words, measure)


def longest_line(words: Sequence[Measured]) -> float:
    """The width of the longest line when nothing is broken but what must be, in points."""
    return max((width for _, _, width in _greedy(words, float("inf"))), default=0.0) if words else 0.0


def _greedy(words: Sequence[Measured], measure: float) -> list[Line]:
    lines: list[Line] = []
    start, width, space = 0, 0.0, 0.0
    for index, word in enumerate(words):
        wanted = width + space + word.width
        if index > start and wanted > measure + _SLACK:
            lines.append((start, index, width))
            start, wanted = index, word.width
        width, space = wanted, word.space
        if word.ends and index + 1 < len(words):
            lines.append((start, index + 1, width))
            start, width, space = index + 1, 0.0, 0.0
    lines.append((start, len(words), width))
    return lines


def _needs_care(words: Sequence[Measured], lines: list[Line], measure: float) -> bool:
    """Whether the greedy lines leave a lonely last word or a step in the rag."""
    start, end, width = lines[-1]
    if end - start == 1 or width < _STUB * measure:
        return True
    return any(measure - width > _STEP * measure and not words[end - 1].ends for _, end, width in lines[:-1])


def _optimum(words: Sequence[Measured], measure: float) -> list[Line]:
    count = len(words)
    best = [float("inf")] * (count + 1)
    back: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    best[0] = 0.0
    for start in range(count):
        if best[start] == float("inf"):
            continue  # inside of a line that must end elsewhere
        width, space = 0.0, 0.0
        for end in range(start + 1, count + 1):
            word = words[end - 1]
            width += space + word.width
            space = word.space
            if width > measure + _SLACK and end > start + 1:
                break
            price = best[start] + _price(words, start, end, width, measure)
            if price < best[end]:
                best[end] = price
                back[end] = (start, width)
            if word.ends:
                break
    lines: list[Line] = []
    end = count
    while end > 0:
        start, width = back[end]
        lines.append((start, end, width))
        end = start
    return lines[::-1]


def _price(words: Sequence[Measured], start: int, end: int, width: float, measure: float) -> float:
    """What the line from `start` to `end` costs."""
    if width > measure + _SLACK:
        return _TOO_LONG
    if words[end - 1].ends or end == len(words):
        if start == 0 or words[start - 1].ends:
            return _PER_LINE  # a line by itself
        if end - start == 1:
            return _PER_LINE + (_LONELY_SHORT if words[start].letters < 5 else _LONELY)
        return _PER_LINE + (_SHORT_LAST if width < _STUB * measure else 0.0)
    left = (measure - width) / measure * 10
    return _PER_LINE + left * left + (0.0 if words[end - 1].space else _AFTER_DASH)
