"""A box for what must not be missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from brochure.blocks.base import Block, Body, named_in, texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.signed import SignedTitle
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.box import Box
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node

Tone = Literal["note", "warning", "emergency"]


class Callout(Model, Block):
    """A box with a title: a note, a warning, or an emergency."""

    name: ClassVar[str] = "callout"
    about: ClassVar[str] = "Something that must not be missed. Use few: a page full of boxes has none."
    sample: ClassVar[str] = (
        "tone: warning\ntitle: Do not drive\nbody: Wait until the next day, after a good night of sleep."
    )

    tone: Tone = Field("note", description="note (good to know), warning (could do harm) or emergency (act now).")
    title: Markup | None = Field(
        None, description="A few words that name it. Left out, the tone's own words stand there."
    )
    body: Body = Field(description="A text, or a list of texts and blocks.", min_length=1)

    def flow(self, composer: Composer) -> list[Flow]:
        """One box."""
        title = (
            composer.pieces(self.title, bold=True)
            if self.title
            else [Piece(getattr(composer.phrases, self.tone), bold=True)]
        )
        return [toned_box(composer, self.tone, title, composer.body(self.body))]

    def texts(self) -> Iterator[Words]:
        """Title and body."""
        if self.title:
            yield self.title
        yield from texts_of(self.body)

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """Those of its body."""
        yield from named_in(self.body, known)


def toned_box(composer: Composer, tone: Tone, title: Sequence[Piece], children: Sequence[Flow]) -> Box:
    """The box of a tone: its sign and title, then its content."""
    look = composer.look
    colours = look.colours
    colour, style = {
        "note": (colours.primary, look.ruled(colours.primary, colours.tint)),
        "warning": (colours.accent_text, look.warning(colours.accent, colours.tint_accent)),
        "emergency": (colours.emergency, look.outlined(colours.emergency)),
    }[tone]
    head = SignedTitle(title, look.style("body", colour, bold=True), tone, style.fill or colours.paper)
    head.below = look.scale.space.item
    children = list(children)
    if children:
        children[0].above = 0.0
        children[-1].below = 0.0
    gap = look.scale.space.box
    return Box([head, *children], style, Node("Sect"), above=gap, below=gap)
