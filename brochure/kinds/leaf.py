"""Leaves: documents of one small page, or two, that are cut out of a sheet. What is read of them; a module for each
kind gives the size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from brochure.blocks import Body
from brochure.content import Markup, Model
from brochure.document import Told
from brochure.kinds.linked import Linked


class Back(Model):
    """What stands on the other side."""

    title: Markup | None = Field(None, description="A heading for the back.")
    body: Body = Field(description="Texts and blocks, in order.", min_length=1)

    def told(self) -> Iterator[Told]:
        """The heading and the body."""
        if self.title:
            yield Told("heading", (self.title,))
        yield Told("body", tuple(self.body))


class Leaf(Linked):
    """A small page, or both sides of one."""

    body: Body = Field(description="Texts and blocks, in order.", min_length=1)
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
    def sides(self) -> int:
        """How many pages it has."""
        return 2 if self.back else 1
