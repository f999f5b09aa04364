"""A picture with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.pictures import open_image
from brochure.content import FilePath, Flag, Markup, Model, Plain, inside, refused
from brochure.content import Text as Words
from brochure.pdf.figure import Figure as FigureFlow
from brochure.pdf.figure import painter
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem

Width = Literal["full", "two-thirds", "half", "third"]
_SHARES: dict[Width, float] = {"full": 1.0, "two-thirds": 2 / 3, "half": 0.5, "third": 1 / 3}
# No picture may take more than this part of a page's height: its caption and a heading stand with it.
_TALLEST = 480.0


class Figure(Model, Block):
    """A picture: PNG, JPEG or SVG, from the project's folder."""

    name: ClassVar[str] = "figure"
    about: ClassVar[str] = (
        "A picture that helps to understand. Say in alt what it shows; one that only decorates says decorative: yes."
    )
    sample: ClassVar[str] = (
        "image: assets/logo.png\nalt: The sign over the clinic's door\ncaption: Look for this sign\nwidth: third"
    )

    image: FilePath = Field(description="The picture's file, such as assets/door.jpg.")
    alt: Plain | None = Field(None, description="What it shows, for those who cannot see it: one or two sentences.")
    decorative: Flag = Field(False, description="yes when it says nothing that the text does not say.")
    caption: Markup | None = Field(None, description="A line under it.")
    width: Width = Field("full", description="How wide it is, as part of the text's width.")

    @model_validator(mode="after")
    def _has_words(self) -> Figure:
        if not self.alt and not self.decorative:
            raise refused(
                Problem(
                    "E219",
                    "this picture has no words for those who cannot see it",
                    self.image.span,
                    "Add alt: and say what it shows; or decorative: yes if it only decorates.",
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """The picture, and its caption. Nothing when the file cannot be used: that is a problem."""
        path = inside(composer.root, self.image, composer.problems)
        thing = open_image(path, self.image, composer) if path else None
        if thing is None:
            return []
        gap = composer.look.scale.space.box
        height = min(_TALLEST, 1000.0 * thing.height / thing.width)
        flow = _Shared(painter(thing), thing.width / thing.height, _SHARES[self.width], height, self.alt or "")
        if self.caption is None:
            flow.above = flow.below = gap
            return [flow]
        caption = Text(
            composer.pieces(self.caption),
            composer.look.style("small"),
            Node("Caption"),
            span=self.caption.span,
            above=composer.look.scale.space.item,
            whole=True,
        )
        return [Stack([flow, caption], above=gap, below=gap, whole=True)]

    def texts(self) -> Iterator[Words]:
        """The alternative text and the caption."""
        if self.alt:
            yield self.alt
        if self.caption:
            yield self.caption


class _Shared(FigureFlow):
    """A figure that takes a share of its measure."""

    def __init__(self, paint: object, ratio: float, share: float, tallest: float, alt: str) -> None:
        super().__init__(paint, ratio, 1.0, alt)  # type: ignore[arg-type]
        self._ratio, self._share, self._tallest = ratio, share, tallest

    def _fitted(self, width: float) -> tuple[float, float]:
        wide = min(width * self._share, self._tallest * self._ratio)
        return wide, wide / self._ratio
