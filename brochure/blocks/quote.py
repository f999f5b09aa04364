"""Somebody's own words, or a sentence to remember."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# The rule at its left, in points.
_RULE = 1.0


class Quote(Model, Block):
    """A quotation, set larger than the text, with a fine rule at its left."""

    name: ClassVar[str] = "quote"
    about: ClassVar[str] = (
        "A patient's own words, or a sentence to remember. One person's words are not typical: a line says so."
    )
    sample: ClassVar[str] = "text: I was glad that my sister came along and wrote everything down.\nwho: Ana, a patient"

    text: Markup = Field(description="The words, a few sentences at most.")
    who: Markup | None = Field(None, description="Whose words they are.")
    # 16 CFR 255.2: what one person reports must not pass for what most people can expect.
    disclosure: Markup | None = Field(
        None,
        description="What a reader must know of it: that the person was paid, or what most people can expect. "
        "Left out, a person's words are said to be one person's experience.",
    )

    def flow(self, composer: Composer) -> list[Flow]:
        """The words, whose they are, and what must be known of them."""
        look, space = composer.look, composer.look.scale.space
        words = look.style("subtitle", look.colours.ink)
        flows: list[Flow] = [Text(composer.pieces(self.text), words, Node("P"), span=self.text.span)]
        if self.who:
            named = look.style("body", look.colours.primary, bold=True)
            flows.append(Text(composer.pieces(self.who), named, Node("P"), above=space.item, span=self.who.span))
        # As large and dark as the text: what is to be known of a testimonial must be hard to miss (16 CFR 255.0(f)).
        if self.disclosure:
            known = composer.pieces(self.disclosure)
            flows.append(Text(known, look.style("body"), Node("P"), span=self.disclosure.span))
        elif self.who:
            known = [Piece(composer.typeset(composer.phrases.one_experience))]
            flows.append(Text(known, look.style("body"), Node("P")))
        style = BoxStyle(
            rule=look.colours.primary, rule_width=_RULE, padding=space.item, padding_left=space.padding + space.item
        )
        return [Box(flows, style, Node("BlockQuote"), above=space.box, below=space.box)]

    def texts(self) -> Iterator[Words]:
        """The words, the person, the disclosure."""
        yield self.text
        if self.who:
            yield self.who
        if self.disclosure:
            yield self.disclosure
