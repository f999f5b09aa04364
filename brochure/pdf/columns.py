"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Columns stand no nearer to each other than this, in points, or than a third of their own share of a narrow table.
_LEAST_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of each column and the gap between two, in points. Together they are as wide as the table."""

    widths: tuple[float, ...]
    gap: float

    @property
    def reach(self) -> float:
        """From the left edge of the first to the right edge of the last, in points."""
        return sum(self.widths) + self.gap * (len(self.widths) - 1)


def share(least: Sequence[float], natural: Sequence[float], gap: float, width: float) -> Columns:
    """Share out `width` points among columns that need `least` for their longest words and would take `natural`.

    Everything gets what it would take when there is room for that, and the same on top. Else each gets what it needs,
    and more by the amount of its text. Where not even the words fit, gaps close up and the widest columns give way.
    """
    count = len(least)
    if count > 1:
        closest = min(_LEAST_GAP, gap, width / count / 3)
        gap = max(closest, min(gap, (width - sum(least)) / (count - 1)))
    room = width - gap * (count - 1)
    if sum(natural) <= room:
        extra = (room - sum(natural)) / count
        return Columns(tuple(one + extra for one in natural), gap)
    if sum(least) >= room:
        return Columns(_levelled(least, room), gap)
    # The root keeps one long cell from starving its neighbours.
    wanted = [max(one - low, 0.0) ** 0.5 for one, low in zip(natural, least, strict=True)]
    spare = (room - sum(least)) / sum(wanted)
    return Columns(tuple(low + spare * want for low, want in zip(least, wanted, strict=True)), gap)


def _levelled(wishes: Sequence[float], room: float) -> tuple[float, ...]:
    """`wishes`, the largest ones cut to the same length so that all fit into `room`."""
    left = room
    for index, wish in enumerate(sorted(wishes)):
        level = left / (len(wishes) - index)
        if wish > level:
            return tuple(min(one, level) for one in wishes)
        left -= wish
    return tuple(wishes)
