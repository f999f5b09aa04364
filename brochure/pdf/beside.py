"""Two things side by side: a picture of fixed width, and words."""

from __future__ import annotations

from collections.abc import Iterable

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow


class Beside(Flow):
    """`aside`, `aside_width` points wide, next to `main`; each centred on the taller one. Never split.

    The words are read first, wherever the picture stands; `right` puts the picture at the right.
    """

    def __init__(
        self, aside: Flow, aside_width: float, main: Flow, *,
        gap: float = 14.0, right: bool = False, above: float = 0.0, below: float = 0.0,
    ) -> None:
        self.aside = aside
        self.aside_width = aside_width
        self.main = main
        self.gap = gap
        self.right = right
        self.above, self.below = above, below
        self.span = main.span

    def _main_width(self, width: float) -> float:
        return width - self.aside_width - self.gap

    def parts(self) -> Iterable[Flow]:
        """The words and the picture."""
        return self.main, self.aside

    def widths(self) -> tuple[float, float]:
        """Those of the words, and room for the picture."""
        least, natural = self.main.widths()
        return least + self.gap + self.aside_width, natural + self.gap + self.aside_width

    def measure(self, width: float) -> float:
        """The taller of the two."""
        return max(self.aside.height_at(self.aside_width), self.main.height_at(self._main_width(width)))

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The words, then the picture."""
        height = self.height_at(width)
        wide = self._main_width(width)
        left = x if self.right else x + self.aside_width + self.gap
        self.main.paint(canvas, left, top - (height - self.main.height_at(wide)) / 2, wide)
        at = x + wide + self.gap if self.right else x
        self.aside.paint(canvas, at, top - (height - self.aside.height_at(self.aside_width)) / 2, self.aside_width)
