"""Columns of flows side by side, or below each other where there is no room for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.listing import ListItem
from brochure.pdf.text import Text


class Abreast(Flow):
    """`columns` side by side, `gutter` points apart, each as wide as its part in `shares` says (all alike without it).

    They are read one after the other, and start at one cap height. In a measure of less than `narrow` points, or where
    a word would not fit its column, they stand below each other. Side by side they are never split; what is taller than
    any page goes below each other too, and then on over the page, unless it is to stay `whole`.
    """

    def __init__(
        self, columns: Sequence[Sequence[Flow]], *, gutter: float, narrow: float, shares: Sequence[float] = (),
        whole: bool = False, above: float = 0.0, below: float = 0.0,
    ) -> None:
        self.columns = [Stack(column) for column in columns]
        self.gutter = gutter
        self.narrow = narrow
        self.shares = [one / sum(shares) for one in shares] or [1 / len(columns)] * len(columns)
        self.above, self.below = above, below
        self.stacked = Stack([flow for column in columns for flow in column], whole=whole)
        self.span = self.stacked.span

    def parts(self) -> Iterable[Flow]:
        """The columns."""
        return self.columns

    def widths(self) -> tuple[float, float]:
        """At least what they need below each other; side by side what all would take."""
        natural = sum(column.widths()[1] for column in self.columns) + self.gutter * (len(self.columns) - 1)
        return self.stacked.widths()[0], natural

    def _each(self, width: float) -> list[float]:
        room = width - self.gutter * (len(self.columns) - 1)
        return [room * share for share in self.shares]

    def is_stacked(self, width: float) -> bool:
        """Whether they stand below each other in a measure of `width` points."""
        if width < self.narrow:
            return True
        return any(column.widths()[0] > wide for column, wide in zip(self.columns, self._each(width), strict=True))

    def _drops(self) -> list[float]:
        """By how much each column starts lower, so that all start at one cap height."""
        rooms = [above_capitals(column) for column in self.columns]
        return [max(rooms) - room for room in rooms]

    def measure(self, width: float) -> float:
        """The tallest column, or all of them."""
        if self.is_stacked(width):
            return self.stacked.height_at(width)
        return max(drop + column.height_at(wide) for column, wide, drop in self._placed(width))

    def _placed(self, width: float) -> Iterator[tuple[Stack, float, float]]:
        """Each column with its width and by how much it starts lower."""
        return zip(self.columns, self._each(width), self._drops(), strict=True)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Flow, Flow] | None:
        """Only below each other."""
        return self.stacked.cut(width, height, hard) if hard or self.is_stacked(width) else None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """One column after the other."""
        if self.is_stacked(width):
            self.stacked.paint(canvas, x, top, width)
            return
        for column, wide, drop in self._placed(width):
            column.paint(canvas, x, top - drop, wide)
            x += wide + self.gutter


def above_capitals(flow: Flow) -> float:
    """From the top of `flow` to the top of the capital letters in its first line, in points; 0 for what does not start
    with a line of words, such as a box or a picture."""
    if isinstance(flow, Text):
        return flow.style.above_capitals
    if type(flow) is Stack or isinstance(flow, (ListItem, Abreast)):
        return next((above_capitals(part) for part in flow.parts()), 0.0)
    return 0.0
