"""Which documents must be checked again, and when: over any number of content files."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brochure.markup import inline, plain
from brochure.problems import Problem, Problems, Span
from brochure.project import Project, read
from brochure.standing import standing

__all__ = ["Due", "due"]

_NAME = "content.yaml"


@dataclass(frozen=True, slots=True)
class Due:
    """A document and the day of its next review, None when none is set. `place` is where that stands, or should;
    `expired` says that its pages say so."""

    document: str
    title: str
    day: datetime.date | None
    place: Span
    expired: bool = False

    def days(self, today: datetime.date) -> int | None:
        """How many days are left: fewer than 0 when it is overdue."""
        return None if self.day is None else (self.day - today).days


def due(paths: Iterable[Path], problems: Problems) -> list[Due]:
    """All documents of the content files `paths`, and of those called content.yaml in the folders `paths`, at any
    depth: the earliest first, those without a day last. What can't be read is in `problems`, and the rest is listed all
    the same."""
    found: list[Due] = []
    for content in _contents(paths, problems):
        wrong = Problems()
        project = read(content, wrong).project
        problems.extend(wrong.errors())
        if project is not None:
            found += _documents(project)
    return sorted(found, key=lambda one: (one.day is None, one.day or datetime.date.min, one.place, one.document))


def _documents(project: Project) -> Iterator[Due]:
    for document in project.documents:
        review = document.review
        title = " ".join(plain(inline(document.title, project.content.language)).split())
        day = datetime.date.fromisoformat(review.next) if review.next else None
        spans = [review.next.span if review.next else review.span, document.span]
        place = next((span for span in spans if span.file), Span("", 0, 0))
        yield Due(str(document.id), title, day, place, standing(project, document).expired)


def _contents(paths: Iterable[Path], problems: Problems) -> Iterator[Path]:
    """Each content file once. Folders whose name starts with a dot are passed over, and links to folders."""
    seen: set[Path] = set()
    for path in paths:
        files = list(_below(path)) if path.is_dir() else [path]
        if not files:
            hint = f"Name another folder, or the content files themselves when they are not called {_NAME}."
            problems.extend([Problem("E101", f'there is no {_NAME} in "{path}" or in the folders in it', hint=hint)])
        for file in files:
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                yield file


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if _NAME in files:
            yield Path(place) / _NAME
