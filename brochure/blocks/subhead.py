"""A heading inside a section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict, RootModel

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup
from brochure.content import Text as Words
from brochure.pdf.flow import Flow


class Subhead(RootModel[Markup], Block):
    """A heading inside a section."""

    model_config = ConfigDict(frozen=True)
    name: ClassVar[str] = "subhead"
    about: ClassVar[str] = "Divides a long section. It never stands alone at the foot of a page."
    sample: ClassVar[str] = "Before your visit"

    def flow(self, composer: Composer) -> list[Flow]:
        """One heading, a level below the section's."""
        return [composer.head(self.root, "subhead", composer.heading)]

    def texts(self) -> Iterator[Words]:
        """The heading."""
        yield self.root
