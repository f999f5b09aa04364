"""How to reach the clinic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.reach import contact_lines
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.box import Box
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


class Contact(Model, Block):
    """The clinic's phone, hours, address and website, as written once at the top of the file."""

    name: ClassVar[str] = "contact"
    about: ClassVar[str] = "How to reach you. The lines come from `clinic`; nothing needs to be typed again."
    sample: ClassVar[str] = "title: Questions?"

    title: Markup | None = Field(None, description="A few words above it.")
    note: Markup | None = Field(None, description="A line under it.")

    def flow(self, composer: Composer) -> list[Flow]:
        """One box."""
        look, gap = composer.look, composer.look.scale.space.box
        title = composer.pieces(self.title) if self.title else [Piece(composer.phrases.questions)]
        head = Text(
            title,
            look.style("body", look.colours.primary, bold=True),
            Node("P"),
            below=look.scale.space.item,
            stays_with_next=True,
        )
        flows: list[Flow] = [head, *contact_lines(composer)]
        if self.note:
            flows.append(composer.paragraph(composer.pieces(self.note), self.note))
        return [Box(flows, look.tinted(), Node("Sect"), above=gap, below=gap)]

    def texts(self) -> Iterator[Words]:
        """Title and note."""
        if self.title:
            yield self.title
        if self.note:
            yield self.note
