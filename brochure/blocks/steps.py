"""A list of things to do one after the other, with pictures of them where these help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Discriminator, Field, RootModel, Tag

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.itemised import item_of
from brochure.blocks.pictures import Pictured
from brochure.content import Markup
from brochure.content import Text as Words
from brochure.pdf.abreast import Abreast
from brochure.pdf.figure import Figure as FigureFlow
from brochure.pdf.figure import painter
from brochure.pdf.flow import Flow

# In type sizes: the least measure for a picture beside its words, and how wide one is below them at most.
_NARROW, _WIDEST = 24.0, 13.0
# What words and picture have of the measure, and how tall a picture may be as a part of the width that all have.
_SHARES = (0.62, 0.38)
_TALLEST = 1.25


class PicturedStep(Pictured):
    """A step with a picture of it."""

    text: Markup = Field(description="What to do.")

    def texts(self) -> Iterator[Words]:
        """What to do, then the words of its picture."""
        yield self.text
        yield from super().texts()


def _text_or_picture(value: Any) -> str:
    """Which of both an item is. An unquoted colon makes a text look like a mapping: it counts as a text, so that the
    reader is told about the colon."""
    if isinstance(value, Mapping):
        return "picture" if value.keys() & PicturedStep.model_fields.keys() else "text"
    return "picture" if isinstance(value, PicturedStep) else "text"


Step = Annotated[
    Annotated[Markup, Tag("text")] | Annotated[PicturedStep, Tag("picture")], Discriminator(_text_or_picture)
]


class Steps(RootModel[Annotated[list[Step], Field(min_length=1)]], Block):
    """A list of things to do one after the other."""

    model_config = ConfigDict(frozen=True)
    name: ClassVar[str] = "steps"
    about: ClassVar[str] = (
        "What to do, in order. The numbers are made for you and stand under each other. "
        "A step may have a picture: text and image."
    )
    sample: ClassVar[str] = "- Make a list of your medicines.\n- Ask a friend to drive you home."

    def flow(self, composer: Composer) -> list[Flow]:
        """One list; its items may stand on two pages, one with a picture stays whole."""
        flows = composer.items([_item(step, composer) for step in self.root], ordered=True)
        for number, (step, flow) in enumerate(zip(self.root, flows, strict=True)):
            if isinstance(step, PicturedStep):
                flow.below = composer.look.scale.space.box
                flow.above = flow.below if number else flow.above
        return flows

    def texts(self) -> Iterator[Words]:
        """The steps, each with the words of its picture."""
        for step in self.root:
            if isinstance(step, PicturedStep):
                yield from step.texts()
            else:
                yield step


def _item(step: Words | PicturedStep, composer: Composer) -> list[Flow]:
    """The words, and the picture beside them, or below them in large print. Without the picture when its file cannot be
    used: that is a problem."""
    if not isinstance(step, PicturedStep):
        return item_of(step, composer)
    words, thing = item_of(step.text, composer), step.opened(composer)
    if thing is None:
        return words
    look = composer.look
    size = look.scale.body.size
    wide, paint = size * _WIDEST, painter(thing, step.image.span)
    figure = _Framed(paint, wide, wide * thing.height / thing.width, step.alt or "")
    figure.above = look.scale.space.paragraph
    caption = step.caption_line(composer)
    picture: list[Flow] = [figure, *([caption] if caption else [])]
    narrow = float("inf") if look.profile.single_column else size * _NARROW
    beside = Abreast([words, picture], gutter=look.scale.space.box, narrow=narrow, shares=_SHARES, whole=True)
    beside.span = step.span
    return [beside]


class _Framed(FigureFlow):
    """A picture as wide as those of the other steps, but for a very tall one."""

    def _fitted(self, width: float) -> tuple[float, float]:
        full, tall = self._size
        wide = min(width, full, min(width, full) * _TALLEST * full / tall)
        return wide, wide * tall / full
