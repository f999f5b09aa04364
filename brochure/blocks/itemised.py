"""What bullets and steps have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, RootModel

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.text import Text


class Itemised(RootModel[Annotated[list[Markup], Field(min_length=1)]], Block):
    """A list of texts, with bullets or numbers."""

    model_config = ConfigDict(frozen=True)
    ordered: ClassVar[bool]

    def flow(self, composer: Composer) -> list[Flow]:
        """One list; its items may stand on two pages."""
        return composer.items([_item(text, composer) for text in self.root], ordered=self.ordered)

    def texts(self) -> Iterator[Words]:
        """The items."""
        yield from self.root


def _item(text: Words, composer: Composer) -> list[Flow]:
    flows = composer.prose(text)
    if flows and isinstance(flows[0], Text):
        flows[0].node = None  # the first words stand directly in the item's body
    return flows
