"""Leaves: documents of one small page, or two, that are cut out of a sheet. What is read of them; a module for each
kind gives the size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from brochure.blocks import Body
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.document import Document, Told, WebLink
from brochure.kinds.parts import leads_to


class Back(Model):
    """What stands on the other side."""

    title: Markup | None = Field(None, description="A heading for the back.")
    body: Body = Field(description="Texts and blocks, in order.", min_length=1)

    def told(self) -> Iterator[Told]:
        """The heading and the body."""
        if self.title:
            yield Told("heading", (self.title,))
        yield Told("body", tuple(self.body))


class Leaf(Document):
    """A small page, or both sides of one."""

    body: Body = Field(description="Texts and blocks, in order.", min_length=1)
    link: WebLink | None = Field(None, description="Where a code leads, with its address in words.")
    back: Back | None = Field(None, description="What stands on the back. Left out, the back stays empty.")
    shop: Literal["pages", "sheets"] = Field(
        "pages",
        description="What a print shop gets: pages of the finished size, which most ask for, or sheets with several.",
    )

    def told(self) -> Iterator[Told]:
        """The front with what its code leads to, then the back."""
        yield Told("body", tuple(self.body))
        if self.link:
            yield from self.link.told()
        if self.back:
            yield from self.back.told()

    @property
    def says_how_to_reach(self) -> bool:
        """The foot of its front does."""
        return True

    @property
    def sides(self) -> int:
        """How many pages it has."""
        return 2 if self.back else 1

    def leads_to(self, composer: Composer) -> tuple[Words | None, Words | None]:
        """The address of its code and what that is, each if there is one: its link, or the clinic's website."""
        return leads_to(self.link, composer)
