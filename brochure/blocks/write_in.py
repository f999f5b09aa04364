"""Room to write in: lines with labels, and a grid such as a diary by day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.grid import Grid
from brochure.pdf.prose import TextStyle
from brochure.pdf.ruled import LabelledLines
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem

# Between two labels in a row, in type sizes.
_GAP = 1.5


def _one_or_row(value: Any) -> str:
    return "list" if isinstance(value, list) else "text"


Labels = Annotated[
    Annotated[Markup, Tag("text")] | Annotated[list[Markup], Field(min_length=1, max_length=3), Tag("list")],
    Discriminator(_one_or_row),
]


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


class WriteInGrid(Model):
    """Heads above and at the left of empty cells."""

    columns: list[Markup] = Field(
        description="The heads of the columns to write in. Seven fit when they are short, such as Mon.",
        min_length=1,
        max_length=7,
    )
    rows: list[Annotated[Markup | None, BeforeValidator(_empty_is_none)]] = Field(
        description='The heads of the rows, such as days. "" leaves one to be written, too.', min_length=1
    )
    corner: Markup | None = Field(None, description="What the heads of the rows are, such as Day.")


class WriteIn(Model, Block):
    """Lines and cells that are filled in by hand. Nothing that is written ever enters a file."""

    name: ClassVar[str] = "write-in"
    about: ClassVar[str] = (
        "Room to write in: lines with a label each, or a grid such as a diary by day. What people write stays on their "
        "paper."
    )
    sample: ClassVar[str] = """\
title: How I felt
lines:
- [Name, Week of]
grid:
  corner: Day
  columns: [Sleep, Mood]
  rows: [Monday, Tuesday]"""

    title: Markup | None = Field(None, description="What it is for, in a few words.")
    lines: list[Labels] = Field(
        default_factory=list, description="Labels, each with a line after it; a list of two or three shares a line."
    )
    grid: WriteInGrid | None = Field(None, description="A table of empty cells.")

    @model_validator(mode="after")
    def _has_room(self) -> WriteIn:
        if not self.lines and self.grid is None:
            raise refused(Problem("E201", "here is nothing to write on", None, "Add lines: with labels, or a grid:."))
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """Title, lines, grid."""
        space = composer.look.scale.space
        flows: list[Flow] = []
        if self.title:
            flows.append(composer.head(self.title, "subhead", composer.heading))
        lines = [flow for one in self.lines for flow in self._row(one, composer)]
        for flow in (*lines[:1], *lines[-2:-1]) if len(lines) > 1 else ():
            flow.stays_with_next = True
        flows += lines
        if self.grid:
            flows.append(_grid(self.grid, composer))
        flows[-1].below = space.box
        return flows

    def _row(self, row: Words | list[Words], composer: Composer) -> list[Flow]:
        """The labels of one line; one below the other where nothing may stand side by side."""
        look = composer.look
        labels = [
            Text(composer.pieces(label), look.style("body"), Node("P"), whole=True, span=label.span)
            for label in ([row] if isinstance(row, Words) else row)
        ]
        gap, ruling = _GAP * look.style("body").size, look.ruling()
        if look.profile.single_column:
            return [LabelledLines([label], ruling, gap=gap) for label in labels]
        return [LabelledLines(labels, ruling, gap=gap)]

    def texts(self) -> Iterator[Words]:
        """Title, labels, heads."""
        if self.title:
            yield self.title
        for one in self.lines:
            yield from [one] if isinstance(one, Words) else one
        if self.grid:
            yield from (self.grid.corner,) if self.grid.corner else ()
            yield from self.grid.columns
            yield from (row for row in self.grid.rows if row)


def _grid(grid: WriteInGrid, composer: Composer) -> Grid:
    look, gap = composer.look, composer.look.scale.space.box
    above = look.style("body", look.colours.primary, bold=True)
    left = look.style("body", bold=True)

    def head(text: Words | None, style: TextStyle) -> Text | None:
        return Text(composer.pieces(text), style, span=text.span) if text else None

    columns = [head(text, above) for text in (grid.corner, *grid.columns)]
    return Grid(columns, [head(text, left) for text in grid.rows], look.grid(), above=gap, below=gap)
