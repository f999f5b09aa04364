"""Options side by side, point by point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.comparison import Comparison
from brochure.pdf.fitting import Fitting
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.records import Records
from brochure.pdf.structure import Node
from brochure.pdf.table import Row, make_row
from brochure.pdf.text import Text
from brochure.problems import Problem

# The least widths of a column in type sizes: beside the points, and under them.
_BESIDE, _UNDER = 8.0, 6.5


class Compare(Model, Block):
    """Two to four options in columns of the same width, compared by the same points."""

    name: ClassVar[str] = "compare"
    about: ClassVar[str] = (
        "Two to four treatments or other choices side by side: the same points for each of them, so that readers can "
        "weigh them. In large print each point stands over its answers."
    )
    sample: ClassVar[str] = """\
options: [Drip, Spray]
points:
  Where: [In our clinic, In a certified clinic]
  Afterwards: [Someone takes you home, Someone takes you home]"""

    title: Markup | None = Field(None, description="What is compared, in a few words.")
    options: list[Markup] = Field(description="The names of the options, two to four.", min_length=2, max_length=4)
    points: dict[Markup, list[Markup]] = Field(
        description="Each point with one answer for each option, in their order.", min_length=1
    )
    note: Markup | None = Field(None, description="A remark under it.")

    @model_validator(mode="after")
    def _an_answer_each(self) -> Compare:
        wrong = {point: answers for point, answers in self.points.items() if len(answers) != len(self.options)}
        if wrong:
            names = ", ".join(self.options)
            raise refused(
                *(
                    Problem(
                        "E215",
                        f'"{point}" has {_answers(len(answers))}, but there are {len(self.options)} options',
                        answers[0].span if answers else point.span,
                        f"Write one answer for each of: {names}. Where nothing is known, say so.",
                    )
                    for point, answers in wrong.items()
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """A table, or where there is no room for it and in large print a list, and the note."""
        look = composer.look
        heads = [composer.pieces(option) for option in self.options]
        rows = [
            [composer.pieces(text) for text in (point, *answers)] for point, answers in self.points.items()
        ]
        above = below = look.scale.space.box
        table, records = self._table(composer, heads, rows), self._records(composer, heads, rows)
        em = look.style("body").size
        choices: list[tuple[float, Flow]] = [(0.0, records)]
        if not look.profile.single_column:
            choices.insert(0, (table.least(_UNDER * em), table))
        flows: list[Flow] = [Fitting(choices, above, below)]
        flows[0].span = self.span
        if self.note:
            flows[0].below = look.scale.space.item
            note = composer.paragraph(composer.pieces(self.note), self.note, "small")
            note.below = below
            flows.append(note)
        return flows

    def _caption(self, composer: Composer) -> Text | None:
        if not self.title:
            return None
        style, item = composer.look.style("body", bold=True), composer.look.scale.space.item
        pieces = composer.pieces(self.title)
        return Text(pieces, style, Node("Caption"), below=item, whole=True, span=self.title.span)

    def _table(self, composer: Composer, heads: list[list[Piece]], rows: list[list[list[Piece]]]) -> Comparison:
        look = composer.look
        bold, body = look.style("body", bold=True), look.style("body")
        coloured = look.style("body", look.colours.primary, bold=True)

        def row(cells: list[list[Piece]]) -> Row:
            made = [Text(pieces, body if index else bold) for index, pieces in enumerate(cells)]
            return make_row([[text] for text in made], head=False, row_heads=True)

        return Comparison(
            make_row([[], *([Text(pieces, coloured)] for pieces in heads)], head=True, row_heads=True),
            [row(cells) for cells in rows],
            look.table(),
            beside=_BESIDE * body.size,
            caption=self._caption(composer),
        )

    def _records(self, composer: Composer, heads: list[list[Piece]], rows: list[list[list[Piece]]]) -> Records:
        """Each point over its answers, each of them led by its option."""
        look = composer.look
        bold, body = look.style("body", bold=True), look.style("body")
        item = look.scale.space.item
        groups: list[list[Flow]] = []
        for point, *answers in rows:
            lines: list[Flow] = [Text(point, bold, Node("P"), stays_with_next=True)]
            for option, answer in zip(heads, answers, strict=True):
                lead = [replace(piece, bold=True, colour=look.colours.primary) for piece in option]
                lines.append(Text([*lead, Piece(": "), *answer], body, Node("P"), above=item))
            groups.append(lines)
        return Records(groups, look.table(), caption=self._caption(composer))

    def texts(self) -> Iterator[Words]:
        """Title, options, each point with its answers, note."""
        if self.title:
            yield self.title
        yield from self.options
        for point, answers in self.points.items():
            yield point
            yield from answers
        if self.note:
            yield self.note


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"
