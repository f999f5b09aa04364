"""The few things that a reader should keep in mind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block
from brochure.blocks.brief import Brief
from brochure.blocks.composer import Composer
from brochure.blocks.summary import summary_box
from brochure.content import Markup
from brochure.content import Text as Words
from brochure.pdf.flow import Flow


class KeyPoints(Brief, Block):
    """A box of key points."""

    name: ClassVar[str] = "key-points"
    about: ClassVar[str] = (
        "The few things to keep in mind, in a box: three to six. A handout's own stand on page one, under summary; use "
        "this for a long section. A list alone will do."
    )
    sample: ClassVar[str] = "items:\n- Bring your card.\n- Ask someone to take you home.\n- Call us with any question."

    title: Markup | None = Field(None, description='A few words above them; left out, "Key points" stands there.')
    items: list[Markup] = Field(description="The points, each a sentence or two.", min_length=1)

    def flow(self, composer: Composer) -> list[Flow]:
        """One box."""
        return [summary_box(composer, self.items, composer.heading, self.title)]

    def texts(self) -> Iterator[Words]:
        """Title and points."""
        if self.title:
            yield self.title
        yield from self.items
