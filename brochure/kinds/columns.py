"""Two columns that end near each other: what stands in which, and the room above its headings."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.flow import Flow, Stack, take

# Lines by which columns may end apart.
EVEN = 2
# For sums of fractions of a point.
_SLACK = 0.01
# Points by which the room above questions may differ between columns without being seen.
_UNSEEN = 6.0
# Points that each question of a shorter column may have more above it before an answer is rather parted.
_HIDDEN = 20.0


def even_columns(
    units: Sequence[list[Flow]], count: int, width: float, leading: float, parted: bool
) -> list[list[Flow]]:
    """Questions with their answers in one column, or in two that can end within two lines of each other: with whole
    answers, where more room above the questions of the shorter one is enough; else, or if an answer may be `parted`,
    with one running over."""
    flows = [flow for unit in units for flow in unit]
    if count == 1 or len(units) < 2:
        return [flows]
    options = [_split(units, at) for at in range(1, len(units))]
    tall = [[Stack(column).measure(width) for column in option] for option in options]
    best = min(range(len(options)), key=lambda index: max(tall[index]))
    first, second = tall[best]
    above = best if first < second else len(units) - best - 2  # questions that can have more room above them
    apart = abs(first - second)
    if apart <= EVEN * leading + (0.0 if parted else _HIDDEN * above):
        return options[best]
    return _poured(flows, width, max(tall[best]), leading) or options[best]


def _split(units: Sequence[list[Flow]], at: int) -> list[list[Flow]]:
    return [[flow for unit in part for flow in unit] for part in (units[:at], units[at:])]


def _poured(flows: Sequence[Flow], width: float, height: float, leading: float) -> list[list[Flow]] | None:
    """Two columns with one answer running over, as low as they go; None when that gains nothing."""
    best = None
    while height > 0:
        height -= leading / 2
        left, right = take(flows, width, height)
        if not left or Stack(right).measure(width) > height:
            return best
        best = [left, right]
    return best


def spread(columns: Sequence[Sequence[Flow]], width: float, room: float, most: float, apart: float) -> None:
    """Share out what is left of `room` above the questions, `most` points above each at the utmost, and only so much
    that the columns still end within `apart` points of each other, if they can."""
    heads = [[flow for flow in column[1:] if flow.rules_below] for column in columns]
    tall = [Stack(column).measure(width) for column in columns]
    counts = [len(found) for found in heads]
    extra = max(0.0, min([most, *((room - one) / count for one, count in zip(tall, counts, strict=True) if count)]))
    apart = max(apart, _unevenness(tall, counts, _shares(tall, counts, 0.0, apart)))
    while extra > 0 and _unevenness(tall, counts, _shares(tall, counts, extra, apart)) > apart + _SLACK:
        extra = max(0.0, extra - 1.0)
    for found, share in zip(heads, _shares(tall, counts, extra, apart), strict=True):
        for head in found:
            head.above += share


def _shares(tall: Sequence[float], counts: Sequence[int], extra: float, apart: float) -> list[float]:
    """What goes above each question of each column: the same, but a shorter column's get a little more, too little to
    be seen side by side, or as much as it takes that both end within `apart` points of each other."""
    lowest = max(one + extra * count for one, count in zip(tall, counts, strict=True))
    short = [lowest - one - extra * count for one, count in zip(tall, counts, strict=True)]
    return [
        extra + min(lack, max(_UNSEEN * count, lack - apart)) / count if count else 0.0
        for lack, count in zip(short, counts, strict=True)
    ]


def _unevenness(tall: Sequence[float], counts: Sequence[int], shares: Sequence[float]) -> float:
    """How far the ends of columns are from each other, in points."""
    ends = [one + share * count for one, share, count in zip(tall, shares, counts, strict=True)]
    return max(ends) - min(ends)
