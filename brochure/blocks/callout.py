"""A box for what must not be missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from brochure.blocks.base import Block, Body, named_in, texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.signs import draw_sign
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

Tone = Literal["note", "warning", "emergency"]
# The size of the sign and the room after it, in type sizes of the line it stands in.
_SIGN, _AFTER_SIGN = 0.95, 0.45


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
        "warning": (colours.accent_text, look.ruled(colours.accent, colours.tint_accent)),
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


class SignedTitle(Flow):
    """A line of bold words after the sign of its tone."""

    stays_with_next = True

    def __init__(
        self, pieces: Sequence[Piece], style: TextStyle, tone: Tone, ground: Colour, sign: Colour | None = None
    ) -> None:
        super().__init__()
        self.text = Text(pieces, style, Node("P"), whole=True)
        self.tone: Tone = tone
        self.ground = ground
        self.sign = sign or style.colour

    def _indent(self) -> float:
        return self.text.style.size * (_SIGN + _AFTER_SIGN)

    def measure(self, width: float) -> float:
        """The height of the words."""
        return self.text.height_at(width - self._indent())

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The sign on the first line's baseline, then the words."""
        size = self.text.style.size * _SIGN
        baseline = top - self.text.style.ascent
        draw_sign(canvas, self.tone, x, baseline - 0.14 * size, size, self.sign, self.ground)
        self.text.paint(canvas, x + self._indent(), top, width - self._indent())
