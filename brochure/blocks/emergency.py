"""Whom to call in an emergency: large numbers, and what each is for."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.helplines import CRISIS, EMERGENCY
from brochure.blocks.reach import phone_link
from brochure.blocks.signed import SignedTitle
from brochure.content import Markup, Model, Plain, refused
from brochure.content import Text as Words
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem

_DIALLED = re.compile(r"\+?[\d\s().–-]*\d[\d\s().–-]*")
# Between a number and its words, in type sizes of the number; and how much of the measure numbers may take.
_AFTER_NUMBER, _MOST = 0.8, 0.45
# The weight of the line between two rows, in points.
_HAIR = 0.5


def _can_be_dialled(number: Words) -> Words:
    if not _DIALLED.fullmatch(number):
        raise refused(
            Problem(
                "E204",
                f'"{number}" is not a phone number',
                hint="Write its digits here, for example 770-555-0134, and all other words under text:.",
            )
        )
    return number


class EmergencyLine(Model):
    """One number, and what it is for."""

    number: Annotated[Plain, AfterValidator(_can_be_dialled)] = Field(
        description="The number in digits, as it is to be printed."
    )
    name: Markup = Field(description="Who answers.")
    text: Markup | None = Field(None, description="When to use it.")

    def texts(self) -> Iterator[Words]:
        """Number, name, use."""
        yield self.number
        yield self.name
        if self.text:
            yield self.text


class Emergency(Model, Block):
    """A box with the numbers that help at once."""

    name: ClassVar[str] = "emergency"
    about: ClassVar[str] = (
        "The numbers to call when it cannot wait, in large figures: 911 and the crisis line 988, or those you write."
    )
    sample: ClassVar[str] = """\
title: Help, day and night
lines:
- number: 911
  name: Emergency services
- number: 770-555-0199
  name: The clinic's line after hours
  text: For questions that cannot wait until the morning."""

    title: Markup | None = Field(None, description="A few words above it. Left out, fixed words stand there.")
    lines: list[EmergencyLine] | None = Field(
        None,
        description="The numbers, the most urgent first. Left out, they are 911 and 988, which are those of the US.",
        min_length=1,
    )

    def flow(self, composer: Composer) -> list[Flow]:
        """One box, which stays whole."""
        look, space = composer.look, composer.look.scale.space
        colour, phrases = look.colours.emergency, composer.phrases
        title = composer.pieces(self.title) if self.title else [Piece(phrases.emergency_help)]
        head = SignedTitle(title, look.style("body", colour, bold=True), "emergency", look.colours.paper)
        if self.lines is None:
            rows = [
                _row(EMERGENCY, [Piece(phrases.emergency_line)], [Piece(phrases.emergency_when)], composer),
                _row(CRISIS, [Piece(phrases.crisis_line)], [Piece(phrases.crisis_when)], composer),
            ]
        else:
            rows = [
                _row(line.number, composer.pieces(line.name), composer.pieces(line.text) if line.text else [], composer)
                for line in self.lines
            ]
        listed = NumberList(rows, look.colours.rule, space.paragraph, below=look.profile.single_column)
        listed.span = self.span
        return [Box([head, listed], look.outlined(colour), Node("Sect"), above=space.box, below=space.box)]

    def texts(self) -> Iterator[Words]:
        """Title and lines."""
        if self.title:
            yield self.title
        for line in self.lines or ():
            yield from line.texts()


# A number in large figures and in smaller ones, for where the large have no room; and the words that go with it.
Row = tuple[tuple[Text, Text], Stack]


def _row(number: str, name: Sequence[Piece], when: Sequence[Piece], composer: Composer) -> Row:
    """One number, and the words that go with it."""
    look = composer.look
    # A row of large underlined figures is not calm. That they can be tapped goes without saying.
    link = replace(phone_link(Words(number), composer), colour=look.colours.ink)
    large, small = (
        Text([link], replace(look.style(name, look.colours.ink), tabular=True, underlines=False), Node("P"), whole=True)
        for name in ("section", "subhead")
    )
    words: list[Flow] = [Text(name, look.style("body", bold=True), Node("P"))]
    if when:
        words.append(Text(when, look.style("body"), Node("P")))
    return (large, small), Stack(words, whole=True)


class NumberList(Flow):
    """Numbers in one column, and their words beside them on the same first line; `below` them in large print, and where
    there is no room. A hairline between two rows has `room` points on either side. Whole, unless no page
    has room for it.

    A list: a screen reader says how many numbers there are, then each of them before its use.
    """

    def __init__(self, rows: Sequence[Row], hairline: Colour, room: float, below: bool) -> None:
        super().__init__()
        self.rows = rows
        self.hairline = hairline
        self.above = room
        self.gap = 2 * room
        self.words_below = below
        self._node = Node("L", layout={"List": {"ListNumbering": "None"}})

    def parts(self) -> Iterator[Flow]:
        """Numbers and words."""
        for (large, _), words in self.rows:
            yield large
            yield words

    def widths(self) -> tuple[float, float]:
        """Those of the smaller numbers or of the words; and room for both side by side."""
        least = max(max(small.natural_width(), words.widths()[0]) for (_, small), words in self.rows)
        return least, self._column() + max(words.widths()[1] for _, words in self.rows)

    def _widest(self) -> float:
        return max(large.natural_width() for (large, _), _ in self.rows)

    def _column(self) -> float:
        """The width of the large numbers and the room after them, in points."""
        (large, _), _ = self.rows[0]
        return self._widest() + _AFTER_NUMBER * large.style.size

    def _indent(self, width: float) -> float:
        """Where the words stand: beside the numbers, or at the left edge, below them."""
        column = self._column()
        return 0.0 if self.words_below or column > _MOST * width else column

    def _numbers(self, width: float) -> list[Text]:
        """The numbers, all of one size."""
        size = 0 if self._widest() <= width else 1
        return [numbers[size] for numbers, _ in self.rows]

    def _row(self, number: Text, words: Stack, width: float) -> tuple[float, float]:
        """How far below the top of its row the words start, and how tall the row is."""
        indent = self._indent(width)
        first = words.children[0]
        drop = number.height_at(width)
        if indent and isinstance(first, Text):
            drop = number.style.ascent - first.style.ascent
        return drop, max(number.height_at(width), drop + words.height_at(width - indent))

    def measure(self, width: float) -> float:
        """The rows and the gaps between them."""
        rows = zip(self._numbers(width), self.rows, strict=True)
        heights = [self._row(number, words, width)[1] for number, (_, words) in rows]
        return sum(heights) + self.gap * (len(heights) - 1)

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[NumberList, NumberList] | None:
        """Between two rows, when it must be."""
        if not hard:
            return None
        first, rest = copy.copy(self), copy.copy(self)
        first._measured = rest._measured = None
        for count in range(len(self.rows) - 1, 0, -1):
            first.rows, rest.rows = self.rows[:count], self.rows[count:]
            if first.measure(width) <= height:
                return first, rest
        return None

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Row by row."""
        indent = self._indent(width)
        for index, number in enumerate(self._numbers(width)):
            if index:
                self._rule(canvas, x, top + self.gap / 2, width)
            words = self.rows[index][1]
            drop, tall = self._row(number, words, width)
            with canvas.tag(self._node, Node("LI"), Node("LBody")):
                number.paint(canvas, x, top, width)
                words.paint(canvas, x + indent, top - drop, width - indent)
            top -= tall + self.gap

    def _rule(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColorRGB(*self.hairline)
            canvas.setLineWidth(_HAIR)
            canvas.line(x, y, x + width, y)
