"""A table: things side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Flag, Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.records import Records, TableOrRecords
from brochure.pdf.structure import Node
from brochure.pdf.table import Row, make_row
from brochure.pdf.table import Table as TableFlow
from brochure.pdf.text import Text
from brochure.problems import Problem

_FIGURE = re.compile(r"[-+\u2013\u2212]?[$\u20ac\u00a3]?\d[\d.,:\u2013-]*\s?%?")


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Cell = Annotated[Markup | None, BeforeValidator(_empty_is_none)]


class Table(Model, Block):
    """A table with a head. It is as wide as the text; the head stands again on each page."""

    name: ClassVar[str] = "table"
    about: ClassVar[str] = (
        "Compares a few things by the same points. Keep cells to a few words; two to four columns fit a page."
    )
    sample: ClassVar[str] = """\
columns: ["", Drip, Spray]
rows:
- [Where, A clinic, A certified clinic]
- [Afterwards, Someone takes you home, Someone takes you home]"""

    title: Markup | None = Field(None, description="What the table shows, in a few words.")
    columns: list[Cell] = Field(
        description='The heads of the columns. The first may be empty: "".', min_length=1, max_length=12
    )
    rows: list[list[Cell]] = Field(description="Rows, each a list with one text for each column.", min_length=1)
    row_heads: Flag = Field(True, description="Whether the first column names its row. It is set bold.")
    note: Markup | None = Field(None, description="A remark under the table.")

    @model_validator(mode="after")
    def _regular(self) -> Table:
        wrong = [row for row in self.rows if len(row) != len(self.columns)]
        if wrong:
            raise refused(
                *(
                    Problem(
                        "E215",
                        f"{len(row)} in this row, but {len(self.columns)} columns in the table",
                        next((cell.span for cell in row if cell is not None), None),
                        'Write one text for each column; an empty cell is "".',
                    )
                    for row in wrong
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """The table, and its note."""
        space = composer.look.scale.space
        caption = self._caption(composer)
        head = self._row(composer, self.columns, head=True) if any(self.columns) else None
        rows = [self._row(composer, row, head=False) for row in self.rows]
        table = TableFlow(head, rows, composer.look.table(), caption=caption, above=space.box, below=space.box)
        table.span = self.span
        flow = self._as_it_fits(table, composer) if composer.look.profile.narrowest_column else table
        if self.note is None:
            return [flow]
        flow.below = space.item
        note = composer.paragraph(composer.pieces(self.note), self.note, "small")
        note.below = space.box
        return [flow, note]

    def _caption(self, composer: Composer) -> Text | None:
        if not self.title:
            return None
        return Text(
            composer.pieces(self.title),
            composer.look.style("body", bold=True),
            Node("Caption"),
            below=composer.look.scale.space.item,
            whole=True,
            span=self.title.span,
        )

    def _figures(self) -> frozenset[int]:
        """The columns that hold nothing but figures: they are set flush right, so that units stand under units."""
        first = 1 if self.row_heads else 0
        columns = range(first, len(self.columns))
        return frozenset(
            index for index in columns if all(not (cell := row[index]) or _FIGURE.fullmatch(cell) for row in self.rows)
        )

    def _row(self, composer: Composer, cells: list[Cell], *, head: bool) -> Row:
        made = []
        figures, look = self._figures(), composer.look
        for index, cell in enumerate(cells):
            first = self.row_heads and index == 0
            colour, align = look.colours.primary if head else None, "right" if index in figures else "left"
            style = replace(look.style("body", colour, bold=head or first, align=align), tabular=True)
            made.append([Text(composer.pieces(cell), style, span=cell.span)] if cell else [])
        return make_row(made, head=head, row_heads=self.row_heads)

    def _as_it_fits(self, table: TableFlow, composer: Composer) -> Flow:
        """The table where it has room, else each row as a group of lines that are led by the heads of their columns."""
        look = composer.look
        records = Records(
            [lines for row in self.rows if (lines := self._record(row, composer))],
            table.style,
            caption=self._caption(composer),
        )
        return TableOrRecords(table, records, look.scale.body.size * look.profile.narrowest_column)

    def _record(self, row: Sequence[Words | None], composer: Composer) -> list[Flow]:
        look, lines = composer.look, list[Flow]()
        for index, (head, cell) in enumerate(zip(self.columns, row, strict=True)):
            if cell is None:
                continue
            names = self.row_heads and index == 0
            colour = look.colours.ink if names else look.colours.primary
            lead = composer.pieces(head) if head else []
            if head:
                lead.append(Piece(" " if composer.words(head).endswith((":", "?", "!", ".")) else ": "))
            pieces = [*(replace(one, bold=True, colour=colour) for one in lead), *composer.pieces(cell, bold=names)]
            gap = look.scale.space.item if names else look.scale.space.item / 2
            line = Text(pieces, look.style("body"), Node("P"), span=cell.span, stays_with_next=names, below=gap)
            lines.append(line)
        if lines:
            lines[-1].below = 0.0
        return lines

    def texts(self) -> Iterator[Words]:
        """Title, heads, cells row by row, note."""
        if self.title:
            yield self.title
        for row in (self.columns, *self.rows):
            yield from (cell for cell in row if cell)
        if self.note:
            yield self.note
