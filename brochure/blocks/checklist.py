"""A list to tick off with a pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.brief import Brief
from brochure.blocks.composer import Composer
from brochure.blocks.itemised import item_of
from brochure.content import Flag, Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.ticks import TwoColumns, tick_list
from brochure.problems import Problem

# The gutter between two columns, in type sizes.
_GUTTER = 1.5


class TickGroup(Model):
    """Things to tick off that belong together."""

    title: Markup = Field(description="What they have in common, such as The day before.")
    items: list[Markup] = Field(description="The things to tick off.", min_length=1)


class Checklist(Brief, Block):
    """Things to do or to bring, each with a box to tick."""

    name: ClassVar[str] = "checklist"
    about: ClassVar[str] = (
        "Things to do or to bring, with boxes to tick by hand. Start each with a verb. A list alone will do."
    )
    sample: ClassVar[str] = "title: Before you come\nitems:\n- Bring your card.\n- Ask someone to take you home."

    title: Markup | None = Field(None, description="What the list is for.")
    items: list[Markup] = Field(default_factory=list, description="The things to tick off, a few words each.")
    groups: list[TickGroup] = Field(default_factory=list, description="Parts with a title of their own.")
    two_columns: Flag = Field(
        False, description="Whether items of a few words stand in two columns where there is room, but for large print."
    )

    @model_validator(mode="after")
    def _has_items(self) -> Checklist:
        if not self.items and not self.groups:
            raise refused(
                Problem("E201", "this checklist has nothing to tick off", None, "Add items:, or groups: with items.")
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """Title, list; then each group."""
        level = composer.heading
        flows: list[Flow] = []
        if self.title:
            flows.append(composer.head(self.title, "subhead", level))
            level += 1
        if self.items:
            flows += self._list(self.items, composer)
        for group in self.groups:
            flows += [composer.head(group.title, "question", level), *self._list(group.items, composer)]
        return flows

    def _list(self, items: Sequence[Words], composer: Composer) -> list[Flow]:
        look, style = composer.look, composer.look.style("body")
        space = look.scale.space
        bodies = [item_of(item, composer) for item in items]
        made = tick_list(bodies, style, colour=look.colours.primary, ground=look.colours.paper, gap=space.item)
        if self.two_columns and not look.profile.single_column:
            gutter = _GUTTER * style.size
            return [TwoColumns(made, gutter=gutter, gap=space.item, above=space.paragraph, below=space.paragraph)]
        made[0].above = made[-1].below = space.paragraph
        return list(made)

    def texts(self) -> Iterator[Words]:
        """Title, items, groups."""
        if self.title:
            yield self.title
        yield from self.items
        for group in self.groups:
            yield group.title
            yield from group.items
