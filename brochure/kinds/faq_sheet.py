"""The FAQ sheet: questions and answers on one page, always exactly one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from pydantic import Field

from brochure.blocks.base import texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.faq import FaqBlock, Picks, answer_flows, picked
from brochure.content import Text as Words
from brochure.document import Told
from brochure.kinds.base import DoesNotFitError, Job, Planned, dotted
from brochure.kinds.columns import EVEN, even_columns, spread
from brochure.kinds.faq_pages import on_pages
from brochure.kinds.ladder import DOWN_TO_11, Rung, roomiest, words_to_cut
from brochure.kinds.linked import Linked
from brochure.kinds.masthead import Masthead, MastheadStyle, masthead, paint_band
from brochure.kinds.parts import RunningFoot, contact_strip, help_line, sources_line
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.pages import Area, Furniture, Page
from brochure.review import about_lines

_MARGIN, _GUTTER = 54.0, 26.0
_FOOT, _FOOT_BASE, _ABOVE_FOOT = 44.0, 18.5, 7.0
_BAND = MastheadStyle(sizes=(26.5, 21.0), top=17.0, bottom=15.0, gap=10.0, beside=True, subtitle="body")


# Points by which one column must fill the page better than two.
_LOST = 40.0
# From the roomiest setting to the tightest, each taking less room than the one before: with few questions the type is
# large and the spacing open.
LADDER = (Rung(14, 1.45, 1.5), *DOWN_TO_11)


class FaqSheet(Linked):
    """Questions and answers on one page."""

    about: ClassVar[str] = (
        "Questions and answers on one page, to be handed out at the desk or hung up. It never takes a second page: the "
        "lines move closer, then the letters get smaller, down to 11 points; then you are told how many words to cut."
    )
    sizes: ClassVar[str] = (
        'One page of the paper that the file names: Letter (8.5 x 11 inches), or A4 with "page: a4". In large print it '
        "takes as many pages as it needs."
    )
    office: ClassVar[str] = "The same page."
    press: ClassVar[str] = "The page, one side."
    sample: ClassVar[str] = """\
id: visit-questions
kind: faq-sheet
title: Before You Visit
subtitle: What people ask us most
faq:
  - question: When should I come?
    answer: Come 15 minutes early. There is a form to fill in.
  - question: May I bring someone?
    answer: Yes. A friend or someone from your family may stay with you the whole time.
  - question: What should I bring?
    answer: A photo ID, your insurance card and a list of your medicines.
  - question: What if I am late?
    answer: Call us. If we cannot see you that day, we find another time together.
  - question: What does it cost?
    answer: Ask your insurance what it pays for. At the desk we tell you what is left, before we begin.
  - question: May I see what you write about me?
    answer: Yes. Ask at the desk, and you get a copy.
  - question: Is there a ramp?
    answer: Yes, behind the house, beside the parking lot."""

    kind: Literal["faq-sheet"] = Field(description="faq-sheet: questions and answers on one page.")
    faq: Picks = Field("all", description="all, or a list of the questions' names, or questions written here.")
    columns: Literal["auto", "1", "2"] = Field("auto", description="One column, two, or the better of both.")

    def told(self) -> Iterator[Told]:
        """The questions, and what the code at the foot leads to."""
        yield Told("body", (FaqBlock.model_construct(root=self.faq),))
        if self.link:
            yield from self.link.told()

    def plan(self, job: Job) -> Planned:
        """Everything on one page, or DoesNotFitError. In large print on as many pages as it takes."""
        if job.composer.look.profile.single_column:
            return on_pages(self, picked(self.faq, job.composer), self.leads_to(job.composer), job)
        return _Sheet(self, job).plan()


@dataclass(slots=True)
class _Layout:
    """One attempt: what stands where on one rung with one number of columns, and how much room is left or missing, in
    points."""

    rung: Rung
    composer: Composer
    help: Box | None
    columns: list[list[Flow]]
    foot: list[Flow]
    width: float
    room: float
    spare: float

    @property
    def is_even(self) -> bool:
        """Whether its columns end within two lines of each other."""
        tall = [Stack(column).measure(self.width) for column in self.columns]
        return max(tall) - min(tall) <= EVEN * self.composer.look.scale.body.leading

    def looks_better_than(self, other: _Layout) -> bool:
        """Whether it is set as large, and fills the page better or more evenly."""
        return self.rung.body >= other.rung.body and (not other.is_even or self.spare < other.spare - _LOST)


class _Sheet:
    """The fit rule at work on one sheet."""

    def __init__(self, document: FaqSheet, job: Job) -> None:
        self.document = document
        self.job = job
        self.paper = job.paper
        self.width = job.paper.width - 2 * _MARGIN
        self.faqs = picked(document.faq, job.composer)
        self.foot = RunningFoot(job.composer, _MARGIN, self.width, _FOOT_BASE, [self._foot_line()], most=1)
        self.bottom = max(_FOOT, self.foot.top + _ABOVE_FOOT)
        self.head: Masthead = masthead(
            job.composer, job.paper, _MARGIN, self.width, document.title, document.subtitle, _BAND, job.unreached
        )

    def plan(self) -> Planned:
        """The roomiest rung that fits with the better number of columns, with whole answers if any rung holds them."""
        best = self._best(parted=False) or self._best(parted=True)
        if best is None:
            raise self._too_long(LADDER[-1])
        return self._planned(best)

    def _best(self, parted: bool) -> _Layout | None:
        best: _Layout | None = None
        for columns in self._column_choices():
            found = roomiest(LADDER, partial(self._attempt, count=columns, parted=parted))
            if found and (best is None or found.looks_better_than(best)):
                best = found
        return best

    def _column_choices(self) -> list[int]:
        if self.document.columns != "auto":
            return [int(self.document.columns)]
        # Long lines are hard to follow, so one column is only for what would look lost in two.
        return [2, 1] if len(self.faqs) <= 6 else [2]

    def _attempt(self, rung: Rung, count: int, parted: bool = False) -> _Layout:
        composer = rung.sets(self.job.composer)
        # In reading order: a source's number is the order of its first citation.
        box = help_line(self.job.help, composer) if self.job.help else None
        flows = [answer_flows(faq, composer, 2) for faq in self.faqs]
        for one in flows:
            one[-1].below = 0.0
        foot = self._foot(composer)
        gap = composer.look.scale.space.box
        above = box.height_at(self.width) + gap if box else 0.0
        below = Stack(foot).measure(self.width) + gap
        room = self.head.edge - gap - above - below - self.bottom
        width = self.width if count == 1 else (self.width - _GUTTER) / 2
        columns = even_columns(flows, count, width, composer.look.scale.body.leading, parted)
        needed = max(Stack(column).measure(width) for column in columns)
        return _Layout(rung, composer, box, columns, foot, width, room, room - needed)

    def _foot(self, composer: Composer) -> list[Flow]:
        """The contact strip with its code, and the sources."""
        look, strip = composer.look, contact_strip(*self.document.leads_to(composer), composer)
        # After the strip, whose words may cite a source, too.
        return [strip, *sources_line(composer, look.style("small"), look.scale.space.item)]

    def _planned(self, layout: _Layout) -> Planned:
        """Areas on the page; what room is left goes between the questions, so that the columns end together at the
        foot."""
        gap = layout.composer.look.scale.space.box
        top = self.head.edge - gap
        areas: list[tuple[Area, list[Flow]]] = [(self.head.area, self.head.flows)]
        if layout.help:
            height = layout.help.height_at(self.width)
            areas.append((Area(_MARGIN, top - height, self.width, height), [layout.help]))
            top -= height + gap
        body = layout.composer.look.scale.body
        spread(layout.columns, layout.width, layout.room, body.size * 2.5, EVEN * body.leading)
        for index, column in enumerate(layout.columns):
            left = _MARGIN + index * (layout.width + _GUTTER)
            areas.append((Area(left, top - layout.room, layout.width, layout.room), column))
        height = Stack(layout.foot).measure(self.width)
        areas.append((Area(_MARGIN, self.bottom, self.width, height), layout.foot))
        count = "one column" if len(layout.columns) == 1 else "two columns"
        return Planned([Page(1, areas)], self._furniture(), f"{layout.rung.words()}, {count}")

    def _foot_line(self) -> str:
        composer = self.job.composer
        lines = about_lines(self.document.review, composer.phrases, composer.standing)
        return dotted((*lines, composer.look.theme.footer or composer.phrases.formats))

    def _furniture(self) -> Furniture:
        def paint(canvas: TaggedCanvas, page: Page) -> None:
            paint_band(canvas, self.job.composer, self.paper, self.head.edge)
            self.foot.paint(canvas, page.number, 1)

        return paint

    def _too_long(self, tightest: Rung) -> DoesNotFitError:
        attempts = [self._attempt(tightest, count, parted=True) for count in self._column_choices()]
        layout = max(attempts, key=lambda one: one.spare)
        composer, width = layout.composer, layout.width
        words = [sum(len(composer.words(text).split()) for text in texts_of(faq.answer)) for faq in self.faqs]
        # Only answers get shorter when words are cut; questions and the room between them stay.
        tall = sum(Stack(answer_flows(faq, composer, 2)[1:]).measure(width) for faq in self.faqs)
        longest = self.faqs[words.index(max(words))]
        first = next(iter(longest.answer), longest.question)
        place = first if isinstance(first, Words) else next(iter(first.texts()), longest.question)
        return DoesNotFitError(words_to_cut(sum(words), -layout.spare * len(layout.columns), tall), place.span)
