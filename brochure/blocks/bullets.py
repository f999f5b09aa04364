"""A list whose order does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, RootModel

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.itemised import item_of
from brochure.content import Markup
from brochure.content import Text as Words
from brochure.pdf.flow import Flow


class Bullets(RootModel[Annotated[list[Markup], Field(min_length=1)]], Block):
    """A list whose order does not matter."""

    model_config = ConfigDict(frozen=True)
    name: ClassVar[str] = "bullets"
    about: ClassVar[str] = "Things of equal weight. Start each with a few bold words, and a reader can skim."
    sample: ClassVar[str] = "- '**Dizziness.** Sit down until it passes.'\n- '**Nausea.** Small sips of water help.'"

    def flow(self, composer: Composer) -> list[Flow]:
        """One list; its items may stand on two pages."""
        return composer.items([item_of(text, composer) for text in self.root], ordered=False)

    def texts(self) -> Iterator[Words]:
        """The items."""
        yield from self.root
