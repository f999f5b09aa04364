"""The booklet: what a handout tells, laid out anew on half of a sheet, to be folded and stapled."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from brochure.blocks.composer import Composer
from brochure.brand import Profile, TypeScale
from brochure.brand.profiles import Line
from brochure.content import Identifier, Markup, Text, refused
from brochure.document import Section
from brochure.imposition.flats import Imposition
from brochure.imposition.stitching import PAGES_A_SHEET, filled_up, for_stitching, saddle_stitch
from brochure.kinds.base import Job, Planned
from brochure.kinds.chapters import MANNERS, Chapters, Manner, made_up
from brochure.kinds.masthead import MastheadStyle
from brochure.problems import Problem
from brochure.units import PAPERS, Paper, halved, inches

# A page narrower than this has margins of its own; large print stands on none that is.
_NARROW = inches(8)
_SMALL = Manner(
    MastheadStyle(sizes=(24.0, 21.0, 19.0), top=27.0, bottom=20.0, gap=18.0, most=0.3),
    two_columns=False,
    mark=(19.0, 11.0),
)
# 17 on 21 with a body of 12.
_SECTION = Line(1.5, 21 / 17)
# What stands for words that are missing where that was told: never printed.
_STAND_IN = Text("x")


class Booklet(Chapters):
    """A handout to be folded: pages of half a sheet."""

    # For editors, which know no validators.
    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["of"]}, {"required": ["title", "sections"]}]})

    about: ClassVar[str] = (
        'The text of a handout on pages of half a sheet, to be folded and stapled. Write "of:" and the id of the '
        "handout, and the words are those of the handout, now and after every change. Or write a title and sections of "
        "its own."
    )
    sizes: ClassVar[str] = (
        "Pages of half a sheet: 5.5 x 8.5 inches out of a Letter sheet, A5 out of A4, and whole Letter or A4 pages out "
        "of Tabloid or A3. In large print a Letter or A4 sheet is not folded, because its halves are too narrow."
    )
    office: ClassVar[str] = (
        "Folded sheets: two pages side by side on each side, in an order that is right once the sheets lie in each "
        "other. Print on both sides, flip on the short edge, fold in half and staple in the fold."
    )
    press: ClassVar[str] = (
        "Single pages in reading order, with empty ones at the end up to a multiple of four: print shops put them on "
        'sheets themselves. With "shop: sheets" you get the folded sheets, for a shop that asks for them.'
    )
    sample: ClassVar[str] = """\
id: first-visit-booklet
kind: booklet
of: first-visit"""

    kind: Literal["booklet"] = Field(description="booklet: pages of half a sheet, folded and stapled.")
    of: Identifier | None = Field(
        None,
        description="The id of a handout. All that is not written here is taken from it, but for what is ordered of a "
        "printer.",
    )
    title: Markup = Field(default_factory=Text, description="The title. With of: that of the handout.")
    sections: list[Section] = Field(
        default_factory=list, description="The parts, in order. With of: those of the handout.", min_length=1
    )
    sheet: Literal["letter", "a4", "tabloid", "a3"] | None = Field(
        None,
        description="The sheet that is folded in half; without it, the paper of the file. In large print a letter or "
        "A4 sheet is not folded: its halves are too narrow.",
    )
    shop: Literal["pages", "sheets"] = Field(
        "pages",
        description="What a print shop gets: single pages in reading order, which most of them want, or sheets with "
        "two pages side by side, ready to be folded.",
    )

    @model_validator(mode="after")
    def _has_words(self) -> Booklet:
        missing: dict[str, Any] = {"title": _STAND_IN} if not self.title else {}
        if not self.sections:
            missing["sections"] = [Section.model_construct(title=_STAND_IN, body=[_STAND_IN])]
        if not missing:
            return self
        if self.of:
            # The handout is not there or lacks them itself: that is told elsewhere.
            return self.model_copy(update=missing)
        hint = 'Write it here, or write "of: " and the id of the handout whose words the booklet has.'
        message = '"{}" is missing in a booklet that is not of a handout'
        problems = (Problem("E201", message.format(name), self.span, hint) for name in missing)
        raise refused(*problems, stand_ins=dict.fromkeys(missing, "x"))

    @property
    def words_of(self) -> str:
        """The handout."""
        return str(self.of or "")

    def plan(self, job: Job) -> Planned:
        """Everything on pages of half a sheet; in large print on half a sheet that is as wide as paper usually is, or
        else on whole ones."""
        sheet = PAPERS[self.sheet] if self.sheet else job.paper
        page = halved(sheet)
        name = job.composer.look.profile.name
        if page.width >= _NARROW:
            return self._folded(made_up(self, replace(job, paper=page), MANNERS[name]), page, job)
        if job.composer.look.profile.single_column:
            return _sized(made_up(self, replace(job, paper=sheet), MANNERS[name]), sheet)
        small = replace(job, paper=page, composer=_on_small_pages(job.composer))
        return self._folded(made_up(self, small, _SMALL), page, job)

    def _folded(self, planned: Planned, page: Paper, job: Job) -> Planned:
        count = len(planned.pages)
        impose = partial(_imposed, count, page, job, self.shop)
        sheets = filled_up(count) // PAGES_A_SHEET
        pages = planned.fit or f"{count} page{'s' if count > 1 else ''}"
        fit = f"{pages} on {sheets} folded sheet{'s' if sheets > 1 else ''}"
        return replace(_sized(planned, page), fit=fit, impose=impose)


def _on_small_pages(composer: Composer) -> Composer:
    """The composer, by the rules of pages of half a sheet."""
    look, scale = copy.copy(composer.look), composer.look.scale
    look.profile = _small(look.profile)
    look.scale = TypeScale.of(scale.body.size, scale.body.leading / scale.body.size, scale.gap, look.profile)
    return replace(composer, look=look)


def _small(profile: Profile) -> Profile:
    """Half an inch at the outside and the foot, more at the head: print shops ask for 3/8 inch at every edge of a
    booklet. The headings of sections are a little smaller, so that most have one line. Who stands behind the words is
    told once, at the end: no page of a booklet gets lost by itself."""
    lines = {**profile.lines, "section": _SECTION}
    return replace(
        profile, lines=lines, margin=36.0, measure=315.0, top=58.0, head_base=44.0, foot=52.0, foot_base=28.0,
        facts_in_foot=False,
    )  # fmt: skip


def _sized(planned: Planned, size: Paper) -> Planned:
    for page in planned.pages:
        page.size = size
    return planned


def _imposed(count: int, page: Paper, job: Job, shop: Literal["pages", "sheets"]) -> Imposition:
    """Folded sheets for the office, where nobody imposes; for a print shop what was asked for."""
    if job.target == "shop" and shop == "pages":
        return for_stitching(count, page)
    return saddle_stitch(count, page, job.order.thickness)
