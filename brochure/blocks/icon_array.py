"""Numbers that can be counted: so many of ten, twenty, fifty or a hundred drawn people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model, Plain, refused
from brochure.content import Text as Words
from brochure.pdf.beside import Beside
from brochure.pdf.fitting import Fitting, Together
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.people import People
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem

Of = Literal["10", "20", "50", "100"]
# How tall a person is, in type sizes, and how many may stand in a row: the more, the smaller, so that all arrays are
# about as wide.
_PEOPLE: dict[Of, tuple[float, tuple[int, ...]]] = {
    "10": (2.3, (10, 5)),
    "20": (2.1, (10, 5)),
    "50": (1.7, (10,)),
    "100": (0.95, (20, 10)),
}
_ALONE = 1.3
# The least room for the words beside an array, and the white between them, in type sizes.
_WORDS, _GAP = 9.0, 1.5


def _number(value: Any) -> Any:
    if isinstance(value, str) and not (value.strip().isascii() and value.strip().isdecimal()):
        message = f'"{value}" is not a whole number' if value.strip() else "there is no number here"
        raise refused(Problem("E204", message, hint="Write how many people it is in figures, for example 4."))
    return value


class Share(Model):
    """So many people, and what they have in common."""

    count: Annotated[Plain, BeforeValidator(_number)] = Field(description="How many people it is, such as 4.")
    label: Markup = Field(
        description="What they have in common, as it goes on after the number, such as: people feel better [@study]."
    )


class IconArray(Model, Block):
    """Drawn people, so many of them filled, beside the number in words."""

    name: ClassVar[str] = "icon-array"
    about: ClassVar[str] = (
        'Shows "4 in 10" as ten drawn people of whom four are filled, with the words beside them. Rows have the same '
        "number of people, so that they can be compared; cite where the numbers come from."
    )
    sample: ClassVar[str] = """\
of: 10
rows:
- count: 4
  label: people in our waiting room bring a book
- count: 7
  label: people bring a phone"""

    title: Markup | None = Field(None, description="What is counted, in a few words.")
    of: Of = Field(description="Out of how many, in every row: 10, 20, 50 or 100.")
    rows: list[Share] = Field(description="What is compared: for example with a treatment and without.", min_length=1)

    @model_validator(mode="after")
    def _no_more_than_all(self) -> IconArray:
        over = [row.count for row in self.rows if int(row.count) > int(self.of)]
        if over:
            raise refused(
                *(
                    Problem(
                        "E204",
                        f"{count} is more than the {self.of} of this block",
                        count.span,
                        f"Write a number from 0 to {self.of}, or another of: 10, 20, 50 or 100.",
                    )
                    for count in over
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """The rows under their title, on one page."""
        space = composer.look.scale.space
        flows = [self._row(row, composer) for row in self.rows]
        if self.title:
            flows.insert(0, composer.head(self.title, "subhead", composer.heading))
        return [Together(flows, above=space.box, below=space.box)]

    def _row(self, row: Share, composer: Composer) -> Flow:
        look, em = composer.look, composer.look.style("body").size
        words = Text(self._words(row, composer), look.style("body"), Node("P"), whole=True, span=row.label.span)
        alt = composer.phrases.people_alt.format(
            count=int(row.count), of=self.of, label=composer.words(row.label)
        )
        tall, columns = _PEOPLE[self.of]
        if look.profile.single_column:
            tall *= _ALONE  # with the words above it there is room
        people = People(int(row.count), int(self.of), tall * em, look.colours.primary, alt, columns)
        people.above = look.scale.space.item
        choices: list[tuple[float, Flow]] = [(0.0, Stack([words, people], whole=True))]
        if not look.profile.single_column:
            wide = people.natural_width
            beside = Beside(people, wide, words, gap=_GAP * em)
            choices.insert(0, (wide + (_GAP + _WORDS) * em, beside))
        gap = look.scale.space.padding
        return Fitting(choices, gap, gap)

    def _words(self, row: Share, composer: Composer) -> list[Piece]:
        """The number in bold, then its label."""
        number, _, after = composer.phrases.count_in.partition("{label}")
        number = number.format(count=int(row.count), of=self.of).strip().replace(" ", "\u00a0")
        lead = Piece(number, bold=True, colour=composer.look.colours.primary)
        return [lead, Piece(" "), *composer.pieces(row.label), Piece(after)]

    def texts(self) -> Iterator[Words]:
        """Title and labels."""
        if self.title:
            yield self.title
        yield from (row.label for row in self.rows)

    def facts(self) -> Iterator[Words]:
        """How many of how many, for each row."""
        yield from (row.count.with_value(f"{row.count} of {self.of}") for row in self.rows)
