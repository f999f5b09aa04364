"""A last page with a few lines on it: paper for nothing, and easily lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from brochure.checks.base import Check, Limit, Matter
from brochure.codes import Code, ExitCode
from brochure.kinds.leaf import Leaf
from brochure.pdf.sheet import Letters, Sheet
from brochure.problems import Problem

# A line is at most so many type sizes tall, with the white around it: what is taller is a picture, or room to write.
_TALLEST = 3.0
# The white over what would follow on the page before, in points.
_GAP = 36.0


class LastPage(Check):
    """A page more for a few lines."""

    codes = (
        Code(
            "W749",
            "The last page has only a few lines",
            "Each copy costs a sheet for them, and a page with a few lines is the one that gets lost. Usually a part "
            "that must stay whole, such as a box or a picture, has taken the page before.",
            "Cut about as many words as the message says, make a picture smaller, or leave a block out.",
            exit_code=ExitCode.FIT,
        ),
    )
    source: ClassVar[str] = "Practice of typesetters: a last page has five lines at least."
    triggers: ClassVar[str] = """\
sections:
- title: What people bring
  body:
  - Each row has a hundred people.
  - icon-array:
      title: In our waiting room
      of: 100
      rows:
      - {count: 71, label: bring a phone}
      - {count: 42, label: bring a book}
      - {count: 38, label: bring a friend}
      - {count: 35, label: bring a bottle of water}
      - {count: 21, label: bring a snack}
      - {count: 17, label: bring a pen}
      - {count: 12, label: bring a sweater}
  - Thank you for coming."""
    passes: ClassVar[str] = "summary: [Rest today.]"
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"last-lines": Limit(5, "lines that a last page has at least")}
    )
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The last page, unless a new one was wanted."""
        if len(matter.sheets) < 2 or _are_sides(matter):
            return
        *_, before, last = matter.sheets
        letters = [one for one in last.letters() if not one.is_furniture]
        lines = len({round(one.baseline) for one in letters})
        if not letters or lines >= self.limit(matter, "last-lines") or not _is_spare(last, letters, before):
            return
        words = sum(any(map(str.isalnum, word)) for one in letters for word in one.text.split())
        message = f"page {len(matter.sheets)} has only {lines} line{'s' if lines > 1 else ''}, {words} words in all"
        # Its first words; where these are the program's own, the last ones before.
        place = next((one.span for one in (*letters, *reversed(list(before.letters()))) if one.span), None)
        hint = f"Cut about {words} words before it, or make a picture or box before it smaller."
        yield matter.problem("W749", message, place, hint)


def _are_sides(matter: Matter) -> bool:
    """Whether the pages are front and back of a leaf: no words run on from one to the other."""
    return isinstance(matter.document, Leaf) and matter.sheets[0].width < matter.project.paper.width


def _is_spare(last: Sheet, letters: list[Letters], before: Sheet) -> bool:
    """Whether nothing but these lines is on it, and no room for them on the page before: else a new one was wanted."""
    used = sum(frame.used for frame in last.frames)
    left = sum(frame.box[3] - frame.box[1] - frame.used for frame in before.frames)
    lines = len({round(one.baseline) for one in letters})
    return used <= _TALLEST * lines * max(one.size for one in letters) and left < used + _GAP
