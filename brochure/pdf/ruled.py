"""Lines to write on: ruled room, and labels with a line after each. The lines are artifacts; the words beside them say
what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Colour
from brochure.pdf.table import rule
from brochure.pdf.text import Text

# How far a label's baseline stands above its line, as a part of the type size; and the white between the two, in type
# sizes.
_ABOVE_LINE, _AFTER_LABEL = 0.22, 0.5
# A line shorter than so many times the pitch is no room to write in.
_LEAST_LINE = 3.0
# The room over a label that stands over its line, in leadings.
_OVER = 0.7


@dataclass(frozen=True, slots=True)
class Ruling:
    """How lines to write on look: their colour, points from one to the next, their weight in points."""

    colour: Colour
    pitch: float
    weight: float


class Ruled(Flow):
    """So many lines to write on, as wide as the measure, with room over the first. Never split."""

    def __init__(self, count: int, ruling: Ruling, *, above: float = 0.0, below: float = 0.0) -> None:
        self.count = count
        self.ruling = ruling
        self.above, self.below = above, below

    def measure(self, width: float) -> float:
        """Lines times pitch."""
        return self.count * self.ruling.pitch

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The lines, the last one at the lower edge."""
        for number in range(1, self.count + 1):
            _line(canvas, self.ruling, x, top - number * self.ruling.pitch, width)


class LabelledLines(Flow):
    """A row of labels, each with a line after it, with the same share of the measure. Never split.

    Where that leaves too little room to write in they stand below each other; and a label that is too long even then
    stands over its line.
    """

    def __init__(self, labels: Sequence[Text], ruling: Ruling, *, gap: float) -> None:
        self.labels = list(labels)
        self.ruling = ruling
        self.gap = gap
        self.span = self.labels[0].span

    def parts(self) -> Iterable[Flow]:
        """The labels."""
        return self.labels

    def widths(self) -> tuple[float, float]:
        """The longest word of a label; all labels in a row, with room to write."""
        natural = sum(self._beside(label) for label in self.labels) + self.gap * (len(self.labels) - 1)
        return max(label.widths()[0] for label in self.labels), natural

    def _beside(self, label: Text) -> float:
        """What a label needs that has its line beside it."""
        return label.natural_width() + label.style.size * _AFTER_LABEL + _LEAST_LINE * self.ruling.pitch

    def _fits(self, label: Text, width: float) -> bool:
        """Whether a label is one line that leaves room beside it."""
        return self._beside(label) <= width and len(label.lines(width)) == 1

    def _share(self, width: float) -> float:
        """The width of each when they stand in a row, or the whole width when they don't."""
        count = len(self.labels)
        share = (width - self.gap * (count - 1)) / count
        return share if all(self._fits(label, share) for label in self.labels) else width

    def _height(self, label: Text, width: float) -> float:
        pitch = self.ruling.pitch
        if self._fits(label, width):
            return pitch
        return _OVER * label.style.leading + label.height_at(width) + pitch

    def _places(self, width: float) -> Iterator[tuple[Text, float, float]]:
        """Each label with how far right it begins, and how far down."""
        share, down = self._share(width), 0.0
        for index, label in enumerate(self.labels):
            if share < width:
                yield label, index * (share + self.gap), 0.0
            else:
                yield label, 0.0, down
                down += self._height(label, width)

    def measure(self, width: float) -> float:
        """One pitch for a row; for labels below each other, their heights."""
        share = self._share(width)
        heights = [self._height(label, share) for label in self.labels]
        return max(heights) if share < width else sum(heights)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Each label and its line."""
        share = self._share(width)
        for label, right, down in self._places(width):
            self._field(canvas, label, x + right, top - down, share)

    def _field(self, canvas: TaggedCanvas, label: Text, x: float, top: float, width: float) -> None:
        foot = top - self._height(label, width)
        if not self._fits(label, width):
            label.paint(canvas, x, foot + self.ruling.pitch + label.height_at(width), width)
            _line(canvas, self.ruling, x, foot, width)
            return
        label.paint(canvas, x, foot + label.style.size * _ABOVE_LINE + label.style.ascent, width)
        after = label.natural_width() + label.style.size * _AFTER_LABEL
        _line(canvas, self.ruling, x + after, foot, width - after)


def _line(canvas: TaggedCanvas, ruling: Ruling, x: float, y: float, width: float) -> None:
    """A line whose lower edge is at `y`."""
    rule(canvas, ruling.colour, ruling.weight, x, y + ruling.weight / 2, width)
