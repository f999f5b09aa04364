"""What a check is: it judges one document and says what a careful reader would stop at.

A check is one module of this folder. It has one or more codes, each with why it matters and where that is from, and two
samples: content that it stops at, and the same kind of content that it leaves alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, TypeVar

from brochure.acceptance import Judging
from brochure.blocks.base import parts_in
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.kinds import AnyDocument
from brochure.pdf.sheet import Sheet
from brochure.problems import Problem, Span
from brochure.project import Project
from brochure.references import shown
from brochure.render import Rendered

T = TypeVar("T")


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
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def shared(self, make: Callable[[Matter], T]) -> T:
        """What `make` makes of this matter: made once, however many checks ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What stands on its finished pages; none where they were not made."""
        return self.rendered.sheets if self.rendered else ()

    def parts(self) -> Iterator[object]:
        """The records, blocks and lists of the document, then those of the file's questions that it shows."""
        faqs = self.project.content.faqs
        for part in (self.document, *shown(self.document.named(faqs), faqs).values()):
            yield from parts_in(part)

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


class Limit(NamedTuple):
    """A number that a clinic may set otherwise: what is usual, and what it is the limit of."""

    usual: float
    about: str


class Check:
    """One thing that is looked at. Its codes are those of this class only.

    `source` says where the rule is from: a standard and its clause, a guideline and its page. `triggers` and `passes`
    are YAML of a handout's fields but for id and kind; title and sections may be left out too: with the first the check
    finds something, with the second nothing. Where one code does not show in `triggers`, the check's test shows it.
    `triggers` is empty where no content can cause what is found on finished pages: then the test breaks the pages.
    """

    codes: ClassVar[tuple[Code, ...]]
    source: ClassVar[str]
    triggers: ClassVar[str]
    passes: ClassVar[str]
    # By the names that `checks: limits:` calls them; two checks may share one.
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType({})
    # Whether it looks at finished pages: then it is only asked when there are some.
    needs_pages: ClassVar[bool] = False
    # Whether these must be pages for print: then it looks at nothing else.
    needs_press: ClassVar[bool] = False

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """What it stops at, each at its place."""
        raise NotImplementedError  # every check has its own

    def limit(self, matter: Matter, name: str) -> float:
        """One of its limits: the clinic's own number, else the usual one."""
        return matter.judging.limit(name, self.limits[name].usual)
