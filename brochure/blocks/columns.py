"""Two or three texts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block, Body, named_in, texts_of
from brochure.blocks.composer import Composer
from brochure.content import Model
from brochure.content import Text as Words
from brochure.pdf.abreast import Abreast
from brochure.pdf.flow import Flow

# In type sizes: the least measure for two columns and for three, and the room between them.
_NARROW = {2: 25.0, 3: 31.5}
_GUTTER = 26 / 12


class Columns(Model, Block):
    """Two or three texts side by side, each with a beginning of its own. The left one is read first."""

    name: ClassVar[str] = "columns"
    about: ClassVar[str] = (
        "Two or three short things side by side, such as before and after. In large print and in narrow places they "
        "stand below each other, so no text may say that something is at the right."
    )
    sample: ClassVar[str] = """\
left:
- subhead: Bring
- bullets: [Your card, A list of your medicines]
right:
- subhead: Leave at home
- bullets: [Jewelry, Contact lenses]"""

    left: Body = Field(description="A text, or a list of texts and blocks. It is read first.", min_length=1)
    middle: Body | None = Field(None, description="A third column between both, for a few words only.", min_length=1)
    right: Body = Field(description="A text, or a list of texts and blocks.", min_length=1)

    def _bodies(self) -> list[Body]:
        return [body for body in (self.left, self.middle, self.right) if body is not None]

    def flow(self, composer: Composer) -> list[Flow]:
        """The columns, or in large print one after the other."""
        columns = [column for body in self._bodies() if (column := composer.body(body))]
        look = composer.look
        if look.profile.single_column or len(columns) < 2:
            return [flow for column in columns for flow in column]
        size, gap = look.scale.body.size, look.scale.space.box
        made = Abreast(columns, gutter=size * _GUTTER, narrow=size * _NARROW[len(columns)], above=gap, below=gap)
        made.span = made.span or self.span
        return [made]

    def texts(self) -> Iterator[Words]:
        """The columns, the left one first."""
        for body in self._bodies():
            yield from texts_of(body)

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """Those of its columns."""
        for body in self._bodies():
            yield from named_in(body, known)
