"""What happens when: before, on the day, after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block, Body, named_in, texts_of
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ink import Colour
from brochure.pdf.led import LedItem
from brochure.pdf.listing import ListItem
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# A stage shorter than this stays whole; a longer one may go on over the page. Points.
_WHOLE_UP_TO = 200.0
# The dot, and where the text stands, in type sizes; half the height of capitals, where the dot's middle is; and the
# weight of the line in points.
_DOT, _INDENT, _MIDDLE, _WEIGHT = 0.75, 1.75, 0.33, 1.5


class Stage(Model):
    """One stage: when it is, and what happens then."""

    when: Markup = Field(description="When it is, such as Before you come.")
    title: Markup | None = Field(None, description="What it is about, in a few words.")
    body: Body = Field(description="A text, or a list of texts and blocks.", min_length=1)

    def texts(self) -> Iterator[Words]:
        """When, title, body."""
        yield self.when
        if self.title:
            yield self.title
        yield from texts_of(self.body)


class Timeline(Model, Block):
    """Stages along a line, one below the other."""

    name: ClassVar[str] = "timeline"
    about: ClassVar[str] = "What happens in which order, such as before, on the day and after, along a line."
    sample: ClassVar[str] = """\
stages:
- when: Before
  body: Ask someone to take you home.
- when: The day
  body: Bring your card.
- when: After
  body: Rest, as your clinician told you."""

    title: Markup | None = Field(None, description="A few words above it.")
    stages: list[Stage] = Field(description="The stages, in their order.", min_length=1)

    def flow(self, composer: Composer) -> list[Flow]:
        """The title, and the stages."""
        look, space = composer.look, composer.look.scale.space
        flows: list[Flow] = []
        if self.title:
            bold = look.style("body", bold=True)
            head = Text(composer.pieces(self.title), bold, Node("P"), stays_with_next=True, whole=True)
            head.span, head.below = self.title.span, space.item
            flows.append(head)
        node = Node("L", layout={"List": {"ListNumbering": "None"}})
        rail = Rail(look.style("body").size, look.colours.primary)
        stages = [_stage(stage, node, rail, composer) for stage in self.stages]
        stages[0].starts, stages[-1].tail = True, 0.0
        flows += stages
        flows[0].above = flows[-1].below = space.box
        return flows

    def texts(self) -> Iterator[Words]:
        """Title and stages."""
        if self.title:
            yield self.title
        for stage in self.stages:
            yield from stage.texts()

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """Those of its stages."""
        for stage in self.stages:
            yield from named_in(stage.body, known)


@dataclass(frozen=True, slots=True)
class Rail:
    """The line with its dots, by the type size (points) of the words beside it."""

    size: float
    colour: Colour

    @property
    def indent(self) -> float:
        """Where the words stand, in points."""
        return self.size * _INDENT


def _stage(stage: Stage, node: Node, rail: Rail, composer: Composer) -> StageItem:
    look, space = composer.look, composer.look.scale.space
    bold = look.style("body", look.colours.primary, bold=True)
    when = Text(composer.pieces(stage.when), bold, Node("P"), whole=True, span=stage.when.span)
    body = composer.body(stage.body)
    if stage.title:
        title = Text(composer.pieces(stage.title), look.style("subhead"), Node("P"), whole=True)
        title.stays_with_next, title.span, title.below = True, stage.title.span, space.below_subhead
        if body:
            body[0].above = 0.0
        body.insert(0, title)
    return StageItem(when, Stack(body), node, rail, tail=space.box)


class StageItem(LedItem):
    """A stage: a dot, its time, and below that what happens then. The line at its left runs on to the next one,
    `tail` points below, also over the end of a page.

    Structure: an item of a list that begins with the time. A reader hears how many stages there are, and the time
    before each; headings instead would stand among those of the section, and say nothing of the stages' order. The
    time is no label: PDF 1.7 has no kind of list whose labels are words.
    """

    def __init__(self, when: Text, body: Stack, node: Node, rail: Rail, tail: float) -> None:
        inside = Node("LBody")
        super().__init__(when, body, (node, Node("LI"), inside, inside), indent=0.0, hang=0.0)
        self.span = when.span
        self.rail = rail
        self.tail = tail
        # Whether the line begins here.
        self.starts = False

    def _is_above(self, width: float) -> bool:
        return True

    def widths(self) -> tuple[float, float]:
        """Those of its words, and room for the line."""
        least, natural = super().widths()
        return least + self.rail.indent, natural + self.rail.indent

    def measure(self, width: float) -> float:
        """Its words, and the way to the next stage."""
        return super().measure(width - self.rail.indent) + self.tail

    def cut(self, width: float, height: float, hard: bool = False) -> tuple[ListItem, ListItem] | None:
        """Inside what happens, when that is long. The time stays above."""
        if self.height_at(width) < _WHOLE_UP_TO and not hard:
            return None
        return super().cut(width - self.rail.indent, height, hard)

    def halves(self, halves: tuple[Stack, Stack] | None) -> tuple[ListItem, ListItem] | None:
        """Two stages: the first one's line runs to the end of the page, and on from the start of the next."""
        made = super().halves(halves)
        if made is not None and isinstance(made[0], StageItem) and isinstance(made[1], StageItem):
            made[0].tail, made[1].starts = 0.0, False
        return made

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The line and the dot, then the words."""
        with canvas.artifact():
            self._draw_rail(canvas, x + self.rail.size * _DOT / 2, top, top - self.height_at(width))
        super().paint(canvas, x + self.rail.indent, top, width - self.rail.indent)

    def _draw_rail(self, canvas: TaggedCanvas, x: float, top: float, bottom: float) -> None:
        canvas.setStrokeColorRGB(*self.rail.colour)
        canvas.setFillColorRGB(*self.rail.colour)
        canvas.setLineWidth(_WEIGHT)
        if self.label is not None:
            style = self.label.style
            middle = top - style.ascent + _MIDDLE * style.size
            canvas.circle(x, middle, self.rail.size * _DOT / 2, stroke=0, fill=1)
            top = middle if self.starts else top
        canvas.line(x, top, x, bottom)
