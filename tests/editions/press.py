"""A stand-in for the rooms below the editions, so that these tests judge what is done with an answer, not the answer.

It has the signatures of `brochure.project.read`, `brochure.render.render`, `brochure.checks.judge`, `judge_pages` and
`misnamed` and nothing else.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from brochure.checks import Findings
from brochure.document import Size
from brochure.problems import Problem, Problems, Span
from brochure.project import Reading
from brochure.render import Rendered, RenderOptions

PDF = b"%PDF-1.7\n" + b"0" * 4000


@dataclass(frozen=True)
class Leaf:
    """A document, as far as the editions know it."""

    id: str
    kind: str = "handout"
    size: Size = "regular"


@dataclass
class Press:
    """What is loaded and what each document renders to. `answers` maps an id to bytes, problems or an exception,
    `judgements` to what the checks find; `judged` are the documents that they were asked about, the day, and whether
    there were pages; `paged` are those whose pages were judged on their own."""

    documents: tuple[Leaf, ...] = (Leaf("guide"), Leaf("questions", "faq-sheet"))
    found: tuple[Problem, ...] = ()
    answers: dict[str, Any] = field(default_factory=dict)
    loads: bool = True
    drafts: bool = False
    unsettled: frozenset[str] = frozenset()
    load_fails: BaseException | None = None
    while_rendering: Callable[[], None] = lambda: None
    loaded: list[Path] = field(default_factory=list)
    rendered: list[tuple[str, datetime.date | None]] = field(default_factory=list)
    sizes: list[Size | None] = field(default_factory=list)
    options: list[RenderOptions] = field(default_factory=list)
    content: Any = field(default_factory=lambda: SimpleNamespace(checks=None))
    misnamed: tuple[Problem, ...] = ()
    judgements: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    judged: list[tuple[str, datetime.date | None, bool]] = field(default_factory=list)
    paged: list[str] = field(default_factory=list)

    def install(self, monkeypatch: Any) -> "Press":
        """Put this press in the place of the real rooms."""
        monkeypatch.setattr("brochure.editions.build.read", self.read)
        monkeypatch.setattr("brochure.editions.build.render", self.render)
        monkeypatch.setattr("brochure.editions.build.judge", self.judge)
        monkeypatch.setattr("brochure.editions.build.judge_pages", self.judge_pages)
        monkeypatch.setattr("brochure.editions.build.misnamed", lambda judging: self.misnamed)
        return self

    def read(self, path: Path, problems: Problems) -> Reading:
        self.loaded.append(path)
        if self.load_fails is not None:
            raise self.load_fails
        problems.extend(self.found)
        project: Any = self if self.loads or self.drafts else None
        return Reading(project, is_whole=self.loads, unsettled=self.unsettled)

    def size_of(self, document: Leaf) -> Size:
        return document.size

    def render(self, project: Any, document: Leaf, options: RenderOptions) -> Rendered:
        self.rendered.append((document.id, options.date))
        self.sizes.append(options.size)
        self.options.append(options)
        self.while_rendering()
        answer = self.answers.get(document.id, PDF)
        if isinstance(answer, BaseException):
            raise answer
        if isinstance(answer, bytes):
            return Rendered(answer, 2, "as it is", Problems())
        problems = Problems(answer)
        return Rendered(None if problems.has_errors or not answer else PDF, 2, "as it is", problems)

    def judge(
        self, project: Any, document: Leaf, date: datetime.date | None = None, rendered: Rendered | None = None
    ) -> Findings:
        self.judged.append((document.id, date, rendered is not None))
        return Findings(self.judgements.get(document.id, ()), ())

    def judge_pages(self, project: Any, document: Leaf, rendered: Rendered) -> Findings:
        self.paged.append(document.id)
        return Findings((), ())


def error(code: str = "E203", document: str = "", line: int = 3) -> Problem:
    return Problem(code, "something is wrong", Span("content.yaml", line, 1), "mend it", document)


def warning(document: str = "") -> Problem:
    return Problem("W601", "not cited", Span("content.yaml", 9, 1), "cite it", document)
