"""What stands as there is room for it: side by side or one below the other, and whole wherever a page can hold it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack


class Fitting(Flow):
    """The first of several settings of one thing that has its room: `choices` are least widths, in points, each with a
    flow. The last is taken where none fits. They may share flows, for only one of them is painted."""

    def __init__(self, choices: Sequence[tuple[float, Flow]], above: float = 0.0, below: float = 0.0) -> None:
        self.choices = list(choices)
        self.above, self.below = above, below
        self.span = self.choices[0][1].span

    def at(self, width: float) -> Flow:
        """The setting for a measure of `width` points."""
        return next((flow for least, flow in self.choices if least <= width), self.choices[-1][1])

    def parts(self) -> Iterable[Flow]:
        """All settings: what one of them names is named in each."""
        return [flow for _, flow in self.choices]

    def widths(self) -> tuple[float, float]:
        """What the last needs, and what the first would take."""
        return self.choices[-1][1].widths()[0], self.choices[0][1].widths()[1]

    def measure(self, width: float) -> float:
        """The height of the setting for that measure."""
        return self.at(width).height_at(width)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Flow, Flow] | None:
        """Where that setting may be cut."""
        halves = self.at(width).cut(width, height, hard)
        if halves is None:
            return None
        halves[0].above, halves[1].below = self.above, self.below
        return halves

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """That setting."""
        self.at(width).paint(canvas, x, top, width)


class Together(Stack):
    """Flows that are looked at together: they are cut only where no page could hold them."""

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[Stack, Stack] | None:
        """Only a hard cut."""
        return super().cut(width, height, hard) if hard else None
