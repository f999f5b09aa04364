"""A picture with words for those who cannot see it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.pictures import Pictured
from brochure.pdf.figure import Figure as FigureFlow
from brochure.pdf.figure import Painter, painter
from brochure.pdf.flow import Flow, Stack

Width = Literal["full", "two-thirds", "half", "third"]
_SHARES: dict[Width, float] = {"full": 1.0, "two-thirds": 2 / 3, "half": 0.5, "third": 1 / 3}
# No picture may take more than this part of a page's height: its caption and a heading stand with it.
_TALLEST = 480.0


class Figure(Pictured, Block):
    """A picture: PNG, JPEG or SVG, from the project's folder."""

    name: ClassVar[str] = "figure"
    about: ClassVar[str] = (
        "A picture that helps to understand. Say in alt what it shows; one that only decorates says decorative: yes."
    )
    sample: ClassVar[str] = (
        "image: assets/logo.png\nalt: The sign over the clinic's door\ncaption: Look for this sign\nwidth: third"
    )

    width: Width = Field("full", description="How wide it is, as part of the text's width.")

    def flow(self, composer: Composer) -> list[Flow]:
        """The picture, and its caption. Nothing when the file cannot be used: that is a problem."""
        thing = self.opened(composer)
        if thing is None:
            return []
        gap = composer.look.scale.space.box
        height = min(_TALLEST, 1000.0 * thing.height / thing.width)
        paint, share = painter(thing, self.image.span), _SHARES[self.width]
        flow = _Shared(paint, thing.width / thing.height, share, height, self.alt or "")
        caption = self.caption_line(composer)
        if caption is None:
            flow.above = flow.below = gap
            return [flow]
        return [Stack([flow, caption], above=gap, below=gap, whole=True)]


class _Shared(FigureFlow):
    """A figure that takes a share of its measure."""

    def __init__(self, paint: Painter, ratio: float, share: float, tallest: float, alt: str) -> None:
        super().__init__(paint, ratio, 1.0, alt)
        self._ratio, self._share, self._tallest = ratio, share, tallest

    def _fitted(self, width: float) -> tuple[float, float]:
        wide = min(width * self._share, self._tallest * self._ratio)
        return wide, wide / self._ratio
