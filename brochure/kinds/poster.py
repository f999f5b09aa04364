"""The poster: one message for a wall, in letters that can be read from three metres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from brochure.blocks.figure import Figure as Picture
from brochure.blocks.pictures import Pictured
from brochure.content import Markup, refused
from brochure.content import Text as Words
from brochure.document import Document, Told, WebLink
from brochure.kinds.base import Job, Planned
from brochure.markup import inline, plain
from brochure.problems import Problem
from brochure.units import PAPERS

# Words of each part, and of all together, that people take in while they walk by.
_TITLE, _SUBTITLE, _POINT, _TOGETHER = 10, 18, 12, 60

_Points = Annotated[list[Markup], Field(min_length=1, max_length=5)]


class Poster(Document):
    """One message for a wall."""

    about: ClassVar[str] = (
        "One message for a wall, in letters that can be read from ten feet (three meters). The title has ten words at "
        "most; title, subtitle and points have 60 together."
    )
    sizes: ClassVar[str] = (
        "One page: Letter (8.5 x 11 inches), Tabloid (11 x 17 inches), A4 or A3. Large print changes nothing: a poster "
        "has larger letters than that."
    )
    office: ClassVar[str] = (
        'The page with a white edge. If your printer takes no Tabloid or A3 paper, leave "paper" out: then it has the '
        "size of the file's own page."
    )
    press: ClassVar[str] = "The page, one side, with the color of its head running over the edge that is cut."
    sample: ClassVar[str] = """\
id: check-in
kind: poster
paper: tabloid
title: Please check in at the desk
subtitle: We want to know that you are here
points:
  - Have your insurance card ready
  - Tell us if your address has changed
  - Ask us if you need help with a form"""

    kind: Literal["poster"] = Field(description="poster: one message for a wall, read from ten feet (three meters).")
    paper: Literal["letter", "tabloid", "a4", "a3"] | None = Field(
        None, description="Its size: tabloid is 11 x 17 inches. Left out, it is the file's own page."
    )
    points: _Points = Field(description="What to know or do: one to five, of 12 words at most.")
    picture: Pictured | None = Field(None, description="A picture between the message and the points.")
    link: WebLink | None = Field(
        None, description="Where the code at the foot leads; without it, to the clinic's website."
    )

    @model_validator(mode="after")
    def _is_short(self) -> Poster:
        """E223 for each part that is too long for a wall, or for all of them together."""
        parts = [("the title", self.title, _TITLE)]
        parts += [("the subtitle", self.subtitle, _SUBTITLE)] if self.subtitle else []
        parts += [("this point", point, _POINT) for point in self.points]
        problems = list(_too_long(parts))
        together = sum(_count(text) for _, text, _ in parts)
        if not problems and together > _TOGETHER:
            longest = max((text for _, text, _ in parts), key=_count)
            message = f"title, subtitle and points of this poster have {together} words; {_TOGETHER} is the most"
            hint = f"Cut {together - _TOGETHER} words, or leave out a point. The rest can stand on a handout."
            problems.append(Problem("E223", message, longest.span, hint))
        if problems:
            raise refused(*problems)
        return self

    def told(self) -> Iterator[Told]:
        """The picture, the points, and what the code at the foot leads to."""
        if self.picture:
            yield Told("body", (Picture.model_construct(**dict(self.picture)),))
        for point in self.points:
            yield Told("point", (point,))
        if self.link:
            yield from self.link.told()

    @property
    def says_how_to_reach(self) -> bool:
        """Its foot does."""
        return True

    def plan(self, job: Job) -> Planned:
        """Everything on one page in the largest letters that leave room for it, or DoesNotFitError. In large
        print what is small at its foot is larger, too."""
        from brochure.kinds.poster_wall import Wall  # late: most content has no poster

        paper = PAPERS[self.paper] if self.paper else job.paper
        lead = (self.link.url, self.link.label) if self.link else None
        return Wall(self, self.points, self.picture, lead, job, paper).planned()


def _too_long(parts: Sequence[tuple[str, Words, int]]) -> Iterator[Problem]:
    for name, text, most in parts:
        count = _count(text)
        if count > most:
            hint = f"Cut {count - most} word{'s' if count - most > 1 else ''}: nobody stops to read more on a wall."
            yield Problem("E223", f"{name} has {count} words; {most} is the most on a poster", text.span, hint)


def _count(text: Words) -> int:
    """The words that a text shows, without marks and citations."""
    return len(plain(inline(text)).split())
