"""What a check is: it judges one document and says what a careful reader would stop at.

A check is one module of this folder. It has one or more codes, each with why it matters and where that is from, and two
samples: content that it stops at, and the same kind of content that it leaves alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from brochure.acceptance import Judging
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.kinds import AnyDocument
from brochure.problems import Problem, Span
from brochure.project import Project
from brochure.render import Rendered


@dataclass(frozen=True, slots=True)
class Matter:
    """What is judged: a document of a project, its words in reading order, and the day that counts as today.

    `date` is None where nobody said what day it is: then nothing is overdue. `rendered` are its finished pages; None
    where they were not made.
    """

    project: Project
    document: AnyDocument
    passages: tuple[Passage, ...]
    date: datetime.date | None = None
    rendered: Rendered | None = None

    @property
    def language(self) -> str:
        """The language of the words, as a BCP 47 tag."""
        return self.project.content.language

    @property
    def judging(self) -> Judging:
        """What the clinic has set: limits, severities, what it accepts."""
        return self.project.content.checks

    def problem(self, code: str, message: str, place: Span | None, fix: str) -> Problem:
        """A problem with this document. Without a place it stands at the document's start."""
        found = place if place is not None and place.file else self.document.span
        return Problem(code, message, found, fix, str(self.document.id))


class Check:
    """One thing that is looked at. Its codes are those of this class only.

    `source` says where the rule is from: a standard and its clause, a guideline and its page. `triggers` and `passes`
    are YAML of a handout's fields but for id and kind; title and sections may be left out too: with the first the check
    finds something, with the second nothing. Where one code does not show in `triggers`, the check's test shows it.
    """

    codes: ClassVar[tuple[Code, ...]]
    source: ClassVar[str]
    triggers: ClassVar[str]
    passes: ClassVar[str]
    # Whether it looks at finished pages: then it is only asked when there are some.
    needs_pages: ClassVar[bool] = False

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """What it stops at, each at its place."""
        raise NotImplementedError  # every check has its own
