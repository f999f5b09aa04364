"""What stands on a page, one above the other: the base of all flowables here.

They are Platypus flowables (wrap, split, drawOn) with habits of their own. They draw at page coordinates, never
inside a moved coordinate system. They are measured once and keep the result. They say whether they may end a page.
And the
halves of a split share their structure nodes.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from typing import Any

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.platypus import Flowable
from brochure.problems import Span

# By how much something may be too tall, so that sums of fractions do no harm. Points.
_SLACK = 0.01


class Flow(Flowable):
    """A thing of known height for a given width. All lengths in points.

    Subclasses give `measure`, `paint`, and `cut` when there is a place to cut them; those that hold others give `parts`
    and `widths`.
    """

    above = 0.0
    below = 0.0
    # Whether it must not be the last thing on a page: a heading, a lead-in.
    stays_with_next = False
    # Whether the room under it is its own to say, whatever the next one wishes: a heading stands nearer to its text.
    rules_below = False
    # Whether it was measured as a single line of text.
    is_line = False
    # Names of its place, for links.
    key = ""
    keys: tuple[str, ...] = ()
    span: Span | None = None

    _measured: tuple[float, float] | None = None

    def measure(self, width: float) -> float:
        """Its height when it is `width` wide."""
        raise NotImplementedError  # every subclass has its own

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Flow, Flow] | None:
        """Its two halves, the first at most `height` tall, or None when it cannot be cut there.

        `hard` means that no page has more room: then it is cut also where it would not look well.
        """
        return None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at (x, top)."""
        raise NotImplementedError  # every subclass has its own

    def parts(self) -> Iterable[Flow]:
        """The flows that stand in it."""
        return ()

    def widths(self) -> tuple[float, float]:
        """How wide it must be so that no word is broken, and how wide it would be if no line were."""
        return 0.0, 0.0

    def height_at(self, width: float) -> float:
        """`measure`, kept."""
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, self.measure(width))
        return self._measured[1]


    # Platypus' side.

    def getSpaceBefore(self) -> float:
        """The room wanted above, in points."""
        return self.above

    def getSpaceAfter(self) -> float:
        """The room wanted below, in points."""
        return self.below

    def getKeepWithNext(self) -> bool:
        """Whether it must not be the last thing on a page."""
        return self.stays_with_next

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size when it is `width` wide."""
        self.width, self.height = width, self.height_at(width)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flow]:
        """Its halves when only `height` is left, or nothing."""
        return list(self.cut(width, height) or ())

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draw it with its lower left corner at (x, y), at the size it was wrapped to."""
        self.paint(canvas, x, y + self.height, self.width)


def gap(above: Flow | None, below: Flow) -> float:
    """The room between two flows: the larger of the two wishes. A heading stands nearer to what it heads, but to a box
    not too near. Nothing at the top."""
    if above is None:
        return 0.0
    return max(above.below, below.above / 2 if above.rules_below else below.above)


class Stack(Flow):
    """Flows one above the other, as one; `whole` forbids to split it."""

    def __init__(
        self, children: Sequence[Flow], above: float = 0.0, below: float = 0.0, whole: bool = False
    ) -> None:
        self.children = list(children)
        self.above = above
        self.below = below
        self.whole = whole
        self.span = next((child.span for child in self.children if child.span), None)

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """Like its last child."""
        return bool(self.children) and self.children[-1].stays_with_next

    def parts(self) -> Iterable[Flow]:
        """Its children."""
        return self.children

    def widths(self) -> tuple[float, float]:
        """Those of its widest children."""
        found = [child.widths() for child in self.children]
        return max((least for least, _ in found), default=0.0), max((natural for _, natural in found), default=0.0)

    def measure(self, width: float) -> float:
        """The sum of the children and the gaps between them."""
        total, previous = 0.0, None
        for child in self.children:
            total += gap(previous, child) + child.height_at(width)
            previous = child
        return total

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """Between two children where that is allowed, or inside one."""
        if self.whole:
            return None
        fits, rest = take(self.children, width, height, hard)
        return self.halves(fits, rest) if fits and rest else None

    def halves(self, fits: Sequence[Flow], rest: Sequence[Flow]) -> tuple[Stack, Stack]:
        """Two stacks like this one, with these children, for either side of a page's end."""
        first, second = copy.copy(self), copy.copy(self)
        first.children, first.below, first._measured = list(fits), 0.0, None
        second.children, second.above, second._measured = list(rest), 0.0, None
        return first, second

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """One after the other, downwards. A TagError learns its place on the way."""
        previous = None
        for child in self.children:
            top -= gap(previous, child)
            try:
                child.paint(canvas, x, top, width)
            except TagError as error:
                error.span = error.span or child.span
                raise
            top -= child.height_at(width)
            previous = child


def take(
    flows: Sequence[Flow], width: float, height: float, hard: bool = False
) -> tuple[list[Flow], list[Flow]]:
    """As many of `flows` as go into `height`, and the rest; the last one is cut if allowed (`hard` as in `cut`).

    What stays with the next is never last, unless it is all there is. An empty first list means that nothing fits.
    """
    used, previous = 0.0, None
    for index, flow in enumerate(flows):
        start = used + gap(previous, flow)
        used = start + flow.height_at(width)
        if used > height + _SLACK:
            halves = flow.cut(width, height - start, hard)
            if halves is not None:
                return [*flows[:index], halves[0]], [halves[1], *flows[index + 1 :]]
            return _without_leaders(flows, index, width, height)
        previous = flow
    return list(flows), []


def _without_leaders(
    flows: Sequence[Flow], index: int, width: float, height: float
) -> tuple[list[Flow], list[Flow]]:
    """Split before `index`, or earlier so that nothing that belongs to the next is left behind.

    One line under a heading goes with what follows too, unless that would leave most of the room empty.
    """
    index = _before_leaders(flows, index)
    if index > 1 and flows[index - 1].is_line and flows[index - 2].rules_below:
        earlier = _before_leaders(flows, index - 1)
        if Stack(flows[:earlier]).measure(width) > height / 2:
            index = earlier
    return list(flows[:index]), list(flows[index:])


def _before_leaders(flows: Sequence[Flow], index: int) -> int:
    while index > 0 and flows[index - 1].stays_with_next:
        index -= 1
    return index
