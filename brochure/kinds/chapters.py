"""Chapters: what is told in key points and sections, made up on as many pages as it needs: the masthead on the first,
the contents, the sections, at the end the sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from brochure.blocks.composer import Composer
from brochure.blocks.summary import summary_box
from brochure.content import Flag, Markup
from brochure.document import Document, Section, Told
from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND, MastheadStyle
from brochure.kinds.parts import about, help_line, source_list, source_pieces
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.contents import ContentsList, Entry
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Colour
from brochure.pdf.pages import PageEnd, used
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


@dataclass(frozen=True, slots=True)
class Manner:
    """How chapters are set on pages of one width: the band on page one, whether the contents list may stand in two
    columns, and the mark of a section's heading: how far left of the text it begins, and how long it is, in points."""

    band: MastheadStyle
    two_columns: bool = True
    mark: tuple[float, float] = (29.0, 16.0)


# On whole pages, by the name of the profile.
MANNERS = {"regular": Manner(MastheadStyle(sizes=(33.0, 26.5, 21.0))), "large": Manner(LARGE_BAND)}


class Chapters(Document):
    """A document in sections."""

    kind: str
    contents: Flag = Field(True, description="Whether page one lists the sections and their pages.")
    summary: list[Markup] = Field(
        default_factory=list, description="The key points, each a sentence or two: three to six."
    )
    sections: list[Section] = Field(description="The parts, in order.", min_length=1)

    def told(self) -> Iterator[Told]:
        """The key points and the sections."""
        for point in self.summary:
            yield Told("point", (point,))
        for section in self.sections:
            yield Told("heading", (section.title,))
            yield Told("body", tuple(section.body))

    def foot(self, job: Job) -> list[str]:
        """The lines at the foot of every page."""
        return foot_lines(job, self.review)

    def closing(self, composer: Composer) -> list[Flow]:
        """What stands after the last section and the sources."""
        return about(self.review, composer)


def made_up(document: Chapters, job: Job, manner: Manner) -> Planned:
    """Everything on its page."""
    composer = job.composer
    makeup = Makeup(document, job, manner.band)
    # In reading order: a source's number is the order of its first citation.
    opening = _opening(document, job)
    sections = _sections(document, composer, manner)
    first = makeup.close(document.foot(job))
    after = [*sections, *_sources(composer, manner), *document.closing(composer)]
    if not document.contents:
        return makeup.planned([*opening, *after])
    room = first.height - used(opening, makeup.measure)
    head, listed = _contents(document, composer, makeup.measure, room, manner)
    return makeup.planned([*opening, head, listed, *after], listed)


def _opening(document: Chapters, job: Job) -> list[Flow]:
    composer = job.composer
    flows: list[Flow] = []
    if job.help:
        flows.append(help_line(job.help, composer))
    if document.summary:
        flows.append(summary_box(composer, document.summary, 2))
    return flows


def _contents(
    document: Chapters, composer: Composer, measure: float, room: float, manner: Manner
) -> tuple[Text, ContentsList]:
    """The contents list and its heading. A long one stands in two columns when that keeps it in the `room` (points)
    left on page one, unless everything is to stand in one."""
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

    def rows(columns: int) -> ContentsList:
        return ContentsList(
            entries,
            look.style("body"),
            look.colours.muted,
            gap=space.item / 2,
            columns=columns,
            below=space.above_section,
        )

    one = rows(1)
    if look.profile.single_column or not manner.two_columns:
        return head, one
    two = rows(2)
    fits = head.above + used([head, two], measure) <= room < head.above + used([head, one], measure)
    return head, two if fits else one


def _sections(document: Chapters, composer: Composer, manner: Manner) -> list[Flow]:
    flows: list[Flow] = []
    for index, section in enumerate(document.sections, 1):
        plain = composer.head(section.title, "section", 2, key=f"section-{index}", outline=0)
        flows += [MarkedHeading.over(plain, composer, manner), *composer.body(section.body, may_end_page=True)]
    # Before the last lines alone a new page would be nearly empty.
    while not composer.cited and isinstance(flows[-1], PageEnd):
        flows.pop()
    return flows


def _sources(composer: Composer, manner: Manner) -> list[Flow]:
    if not composer.cited:
        return []
    head = composer.head_of([Piece(composer.phrases.sources)], "section", 2, key="sources", outline=0)
    return [MarkedHeading.over(head, composer, manner), *source_list(source_pieces, composer)]


class MarkedHeading(Text):
    """A section's heading with its mark in the margin."""

    mark: tuple[float, float]
    tone: Colour

    @classmethod
    def over(cls, heading: Text, composer: Composer, manner: Manner) -> MarkedHeading:
        """A heading with a mark."""
        made = object.__new__(cls)
        made.__dict__.update(heading.__dict__)
        made.mark = manner.mark
        made.tone = composer.look.colours.accent
        return made

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The words, and the mark at half the height of their small letters."""
        super().paint(canvas, x, top, width)
        with canvas.artifact():
            canvas.setFillColorRGB(*self.tone)
            before, long = self.mark
            y = top - self.style.ascent + self.style.size * 0.24
            canvas.rect(x - before, y - 1.25, long, 2.5, stroke=0, fill=1)
