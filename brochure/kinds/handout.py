"""The handout: several pages, a first one with a band, running head and folio on the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from pydantic import Field

from brochure.blocks import named_in, texts_of
from brochure.blocks.composer import Composer
from brochure.content import Flag, Markup
from brochure.content import Text as Words
from brochure.document import Document, Section
from brochure.kinds.base import Job, Planned, about_lines, dotted, foot_lines
from brochure.kinds.masthead import MastheadStyle, masthead, paint_band
from brochure.kinds.parts import RunningFoot, help_line, source_pieces
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.contents import ContentsList, Entry
from brochure.pdf.errors import TooTallError
from brochure.pdf.flow import Flow
from brochure.pdf.listing import listing
from brochure.pdf.marks import HEADER
from brochure.pdf.pages import Area, Furniture, Page, numbers, plan, used
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.units import Paper

# The measure is the same on every paper: 60 to 75 characters of the shipped face in 12 points. The rest is shared 97 to
# 68, the wide side at the left where the headings hang their mark.
_MEASURE = 380.0
_LEFT_SHARE = 97 / (97 + 68)
_TOP, _FOOT = 68.0, 68.0
_FOOT_BASE, _ABOVE_FOOT = 32.0, 10.0
_BAND = MastheadStyle(sizes=(33.0, 26.5, 21.0))


class Handout(Document):
    """A patient handout of several pages."""

    kind: Literal["handout"] = Field(description="handout: a guide of several pages.")
    contents: Flag = Field(True, description="Whether page one lists the sections and their pages.")
    summary: list[Markup] = Field(
        default_factory=list, description="The key points, each a sentence or two: three to six."
    )
    sections: list[Section] = Field(description="The parts, in order.", min_length=1)

    def own_texts(self) -> Iterator[Words]:
        """The key points and the sections."""
        yield from self.summary
        for section in self.sections:
            yield section.title
            yield from texts_of(section.body)

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """The file's questions that its sections show."""
        for section in self.sections:
            yield from named_in(section.body, known)

    def plan(self, job: Job) -> Planned:
        """Everything on its page."""
        return _plan(self, job)


def _plan(document: Handout, job: Job) -> Planned:
    composer, paper = job.composer, job.paper
    left = round((paper.width - _MEASURE) * _LEFT_SHARE, 2)
    head = masthead(composer, paper, left, _MEASURE, document.title, document.subtitle, _BAND)
    # In reading order: a source's number is the order of its first citation.
    opening = _opening(document, job)
    sections = _sections(document, composer)
    foot = RunningFoot(composer, left, _MEASURE, _FOOT_BASE, foot_lines(job, document.review))
    bottom = max(_FOOT, foot.top + _ABOVE_FOOT)
    if head.edge < bottom:
        longest = max((document.title, document.subtitle or document.title), key=len)
        raise TooTallError(longest.span, paper.height - head.edge, paper.height - bottom)
    below = Area(left, bottom, _MEASURE, head.edge - composer.look.scale.space.box - bottom)
    contents = _contents(document, composer, below.height - used(opening, _MEASURE)) if document.contents else None
    flows = [*opening, *(contents or []), *sections, *_sources(composer), *_about(document, composer)]
    others = Area(left, bottom, _MEASURE, paper.height - _TOP - bottom)
    pages = plan(flows, lambda number: below if number == 1 else others)
    pages[0].areas.insert(0, (head.area, head.flows))
    if contents:
        contents[-1].pages.update(numbers(pages))  # the list is the last of its flows
    return Planned(pages, _furniture(document, job, foot, left, len(pages), head.edge), "")


def _opening(document: Handout, job: Job) -> list[Flow]:
    composer = job.composer
    flows: list[Flow] = []
    if job.help:
        flows.append(help_line(job.help, composer))
    if document.summary:
        space = composer.look.scale.space
        head = Text(
            [Piece(composer.phrases.key_points)],
            composer.look.style("subhead", composer.look.colours.primary),
            Node("H2"),
            below=space.item,
            stays_with_next=True,
        )
        points = composer.items([_item(text, composer) for text in document.summary], ordered=False)
        points[-1].below = 0.0
        points[0].above = 0.0
        flows.append(Box([head, *points], composer.look.tinted(), Node("Sect"), above=space.box, below=space.box))
    return flows


def _item(text: Words, composer: Composer) -> list[Flow]:
    return [Text(composer.pieces(text), composer.look.style("body"), span=text.span)]


def _contents(document: Handout, composer: Composer, room: float) -> list[Flow]:
    """The contents list. A long one stands in two columns when that keeps it in the `room` (points) left on page
    one."""
    look, space = composer.look, composer.look.scale.space
    says = composer.phrases.contents_entry
    entries = [
        Entry(composer.words(section.title), f"section-{index}", says)
        for index, section in enumerate(document.sections, 1)
    ]
    if composer.cited:
        entries.append(Entry(composer.phrases.sources, "sources", says))
    head = Text(
        [Piece(composer.phrases.contents)],
        look.style("subhead", look.colours.primary),
        Node("H2"),
        above=space.above_subhead,
        below=space.below_subhead,
        stays_with_next=True,
    )

    def rows(columns: int) -> list[Flow]:
        made = ContentsList(
            entries,
            look.style("body"),
            look.colours.muted,
            gap=space.item / 2,
            columns=columns,
            below=space.above_section,
        )
        return [head, made]

    one, two = rows(1), rows(2)
    fits = head.above + used(two, _MEASURE) <= room < head.above + used(one, _MEASURE)
    return two if fits else one


def _sections(document: Handout, composer: Composer) -> list[Flow]:
    flows: list[Flow] = []
    for index, section in enumerate(document.sections, 1):
        plain = composer.head(section.title, "section", 2, key=f"section-{index}", outline=0)
        body = composer.body(section.body)
        if body:
            body[0].above = min(body[0].above, composer.look.scale.space.below_section)
        flows += [MarkedHeading.over(plain, composer), *body]
    return flows


def _sources(composer: Composer) -> list[Flow]:
    if not composer.cited:
        return []
    look, space = composer.look, composer.look.scale.space
    head = Text(
        [Piece(composer.phrases.sources)],
        look.style("section"),
        Node("H2"),
        above=space.above_section,
        below=space.below_section,
        stays_with_next=True,
        key="sources",
        outline=0,
        whole=True,
    )
    style = look.style("small", look.colours.ink)
    rows = [[Text(source_pieces(name, composer), style, key=f"source-{name}")] for name in composer.cited]
    small = _small_list(composer, style, rows)
    return [MarkedHeading.over(head, composer), *small]


def _small_list(composer: Composer, style: TextStyle, rows: Sequence[Sequence[Flow]]) -> list[Flow]:
    mark = Piece("", bold=True, colour=composer.look.colours.primary)
    flows = listing(rows, style, ordered=True, mark=mark, hang=style.size, gap=composer.look.scale.space.item / 2)
    flows[-1].below = composer.look.scale.space.paragraph
    return flows


def _about(document: Handout, composer: Composer) -> list[Flow]:
    look = composer.look
    lines = [*about_lines(document.review, composer.phrases), composer.phrases.formats]
    pieces = [Piece(composer.phrases.about + ". ", bold=True), Piece(dotted(lines) + ".")]
    return [Text(pieces, look.style("small"), Node("P"), above=look.scale.space.box, whole=True)]


class MarkedHeading(Text):
    """A section's heading with its mark in the wide margin."""

    mark: tuple[float, float, float]

    @classmethod
    def over(cls, heading: Text, composer: Composer) -> MarkedHeading:
        """A heading with a mark."""
        made = object.__new__(cls)
        made.__dict__.update(heading.__dict__)
        made.mark = composer.look.colours.accent
        return made

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The words, and the mark at half the height of their small letters."""
        super().paint(canvas, x, top, width)
        with canvas.artifact():
            canvas.setFillColorRGB(*self.mark)
            y = top - self.style.ascent + self.style.size * 0.24
            canvas.rect(x - 29, y - 1.25, 16, 2.5, stroke=0, fill=1)


def _furniture(
    document: Handout, job: Job, foot: RunningFoot, left: float, count: int, edge: float
) -> Furniture:
    composer, paper = job.composer, job.paper
    head = _RunningHead(composer, paper, left, composer.words(document.title))

    def paint(canvas: TaggedCanvas, page: Page) -> None:
        if page.number == 1:
            paint_band(canvas, composer, paper, edge)
        else:
            head.paint(canvas)
        foot.paint(canvas, page.number, count)

    return paint


class _RunningHead:
    """One line over a hairline: the title at the left, the clinic at the right. Where both do not fit the title stands
    alone, and where that does not fit the clinic, which the foot names anyway; only two long ones make it two lines."""

    def __init__(self, composer: Composer, paper: Paper, left: float, title: str) -> None:
        style = composer.look.style("small")
        self._left, self._base = left, paper.height - 48.0
        self._rule = composer.look.colours.rule
        right = TextStyle(style.family, style.size, style.leading, style.colour, align="right")
        name = Text([Piece(title)], style)
        clinic = Text([Piece(composer.typeset(composer.clinic.name))], right)
        if name.natural_width() + clinic.natural_width() + 24 <= _MEASURE:
            self._texts = [name, clinic]
        elif name.natural_width() <= _MEASURE or clinic.natural_width() > _MEASURE:
            self._texts = [name]
        else:
            self._texts = [clinic]

    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw it."""
        with canvas.artifact(HEADER):
            for text in self._texts:
                text.paint(canvas, self._left, self._base + 3 + text.height_at(_MEASURE), _MEASURE)
            canvas.setStrokeColorRGB(*self._rule)
            canvas.setLineWidth(0.5)
            canvas.line(self._left, self._base, self._left + _MEASURE, self._base)
