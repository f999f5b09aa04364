"""A stand-in for the rooms below the editions, so that these tests judge what is done with an answer, not the answer.

It has the signatures of `brochure.project.load` and `brochure.render.render` and nothing else.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from brochure.problems import Problem, Problems, Span
from brochure.render import Rendered, RenderOptions

PDF = b"%PDF-1.7\n" + b"0" * 4000


@dataclass(frozen=True)
class Leaf:
    """A document, as far as the editions know it."""

    id: str
    kind: str = "handout"


@dataclass
class Press:
    """What is loaded and what each document renders to. `answers` maps an id to bytes, problems or an exception."""

    documents: tuple[Leaf, ...] = (Leaf("guide"), Leaf("questions", "faq-sheet"))
    found: tuple[Problem, ...] = ()
    answers: dict[str, Any] = field(default_factory=dict)
    loads: bool = True
    load_fails: BaseException | None = None
    while_rendering: Callable[[], None] = lambda: None
    loaded: list[Path] = field(default_factory=list)
    rendered: list[tuple[str, datetime.date | None]] = field(default_factory=list)

    def install(self, monkeypatch: Any) -> "Press":
        """Put this press in the place of the real rooms."""
        monkeypatch.setattr("brochure.editions.build.load", self.load)
        monkeypatch.setattr("brochure.editions.build.render", self.render)
        return self

    def load(self, path: Path, problems: Problems) -> "Press | None":
        self.loaded.append(path)
        if self.load_fails is not None:
            raise self.load_fails
        problems.extend(self.found)
        return self if self.loads else None

    def render(self, project: Any, document: Leaf, options: RenderOptions) -> Rendered:
        self.rendered.append((document.id, options.date))
        self.while_rendering()
        answer = self.answers.get(document.id, PDF)
        if isinstance(answer, BaseException):
            raise answer
        if isinstance(answer, bytes):
            return Rendered(answer, 2, "as it is", Problems())
        problems = Problems(answer)
        return Rendered(None if problems.has_errors or not answer else PDF, 2, "as it is", problems)


def error(code: str = "E203", document: str = "", line: int = 3) -> Problem:
    return Problem(code, "something is wrong", Span("content.yaml", line, 1), "mend it", document)


def warning(document: str = "") -> Problem:
    return Problem("W601", "not cited", Span("content.yaml", 9, 1), "cite it", document)
