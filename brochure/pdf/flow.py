"""What stands on a page, one above the other: the base of all flowables here.

They are ReportLab flowables (wrap, split, drawOn), with four habits of their own. They draw at page coordinates, never inside a
moved coordinate system. They are measured once and keep the result. They say whether they may end a page. And the halves of a
split share their structure nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from brochure.pdf.canvas import TaggedCanvas
from brochure.problems import Span


class Flow(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A thing of known height for a given width. All lengths in points.

    Subclasses give `measure(width)` (its height), `cut(width, height)` (two halves, the first at most `height` tall, or None
    when it cannot be cut there) and `paint(canvas, x, top, width)`.
    """

    above = 0.0
    below = 0.0
    # Whether it must not be the last thing on a page: a heading, a lead-in.
    stays_with_next = False
    # Whether the room under it is its own to say, whatever the next one wishes: a heading stands nearer to its text.
    rules_below = False
    # Whether it was measured as a single line of text.
    is_line = False
    span: Span | None = None

    def __init__(self) -> None:
        super().__init__()
        self._measured: tuple[float, float] | None = None

    def measure(self, width: float) -> float:
        """Its height when it is `width` wide."""
        raise NotImplementedError  # every subclass has its own

    def cut(self, width: float, height: float) -> tuple[Flow, Flow] | None:
        """Its two halves when only `height` is left, or None."""
        return None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at (x, top)."""
        raise NotImplementedError  # every subclass has its own

    def height_at(self, width: float) -> float:
        """`measure`, kept."""
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, self.measure(width))
        return self._measured[1]

    # ReportLab's side.

    def getSpaceBefore(self) -> float:
        """The room wanted above, in points."""
        return self.above

    def getSpaceAfter(self) -> float:
        """The room wanted below, in points."""
        return self.below

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """ReportLab's question for the size."""
        self.width, self.height = width, self.height_at(width)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flow]:
        """ReportLab's question for the halves."""
        return list(self.cut(width, height) or ())

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """ReportLab's order to draw with the lower left corner at (x, y)."""
        self.paint(canvas, x, y + self.height, self.width)


def gap(above: Flow | None, below: Flow) -> float:
    """The room between two flows: the larger of the two wishes, but a heading's own. Nothing at the top."""
    if above is None:
        return 0.0
    return above.below if above.rules_below else max(above.below, below.above)


class Stack(Flow):
    """Flows one above the other, as one."""

    def __init__(self, children: Sequence[Flow], above: float = 0.0, below: float = 0.0, whole: bool = False) -> None:
        super().__init__()
        self.children = list(children)
        self.above = above
        self.below = below
        self.whole = whole
        self.span = next((child.span for child in self.children if child.span), None)

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """Like its last child."""
        return bool(self.children) and self.children[-1].stays_with_next

    def measure(self, width: float) -> float:
        """The sum of the children and the gaps between them."""
        total, previous = 0.0, None
        for child in self.children:
            total += gap(previous, child) + child.height_at(width)
            previous = child
        return total

    def cut(self, width: float, height: float) -> tuple[Flow, Flow] | None:
        """Between two children where that is allowed, or inside one."""
        if self.whole:
            return None
        fits, rest = take(self.children, width, height)
        if not fits or not rest:
            return None
        return self.like(fits, self.above, 0.0), self.like(rest, 0.0, self.below)

    def like(self, children: Sequence[Flow], above: float, below: float) -> Stack:
        """A stack of the same kind with other children."""
        return Stack(children, above, below)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """One after the other, downwards."""
        previous = None
        for child in self.children:
            top -= gap(previous, child)
            child.paint(canvas, x, top, width)
            top -= child.height_at(width)
            previous = child


def take(flows: Sequence[Flow], width: float, height: float) -> tuple[list[Flow], list[Flow]]:
    """As many of `flows` as go into `height`, and the rest; the last one is cut if that is allowed.

    What stays with the next is never last, unless it is all there is. An empty first list means that nothing fits.
    """
    used, previous = 0.0, None
    for index, flow in enumerate(flows):
        start = used + gap(previous, flow)
        used = start + flow.height_at(width)
        if used > height + 0.01:
            halves = flow.cut(width, height - start)
            if halves is not None:
                return [*flows[:index], halves[0]], [halves[1], *flows[index + 1 :]]
            return _without_leaders(flows, index)
        previous = flow
    return list(flows), []


def _without_leaders(flows: Sequence[Flow], index: int) -> tuple[list[Flow], list[Flow]]:
    """Split before `index`, or earlier so that nothing that belongs to the next is left behind."""
    while index > 0 and (flows[index - 1].stays_with_next or _lone_line(flows, index - 1)):
        index -= 1
    return list(flows[:index]), list(flows[index:])


def _lone_line(flows: Sequence[Flow], index: int) -> bool:
    """Whether this is one line under a heading: a heading wants two lines, or what follows."""
    return flows[index].is_line and index > 0 and flows[index - 1].rules_below


class Space(Flow):
    """Empty room of a given height, in points, that vanishes at the top of a page. For kinds, never for content."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def measure(self, width: float) -> float:
        """The height it was given."""
        return self._height

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing."""


class Drawn(Flow):
    """A flow of fixed height that a function draws: `draw(canvas, x, top, width)`."""

    def __init__(self, height: float, draw: Callable[[TaggedCanvas, float, float, float], None]) -> None:
        super().__init__()
        self._height = height
        self._draw = draw

    def measure(self, width: float) -> float:
        """The height it was given."""
        return self._height

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """What the function draws."""
        self._draw(canvas, x, top, width)
