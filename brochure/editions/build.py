"""Which documents to build, and building one: from a loaded project to a file on disk and what there is to say.

A document that fails stops no other. Nothing here prints, asks the clock or knows of a command line.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from brochure.content.nearest import did_you_mean
from brochure.editions.faults import bug, traceback_of
from brochure.editions.writing import prepare, write
from brochure.kinds import AnyDocument
from brochure.problems import Problem, Problems, Stop
from brochure.project import Project, load
from brochure.render import RenderOptions, render

__all__ = ["BuildOptions", "Built", "Work", "build_one", "plan"]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How the documents of one run are built.

    `folder` must be ready (see `writing.prepare`). `date` is the date that is printed and embedded; without one the
    content's own dates are used. With `strict` a warning stops a document as an error does. `inputs` are files that
    must not be overwritten.
    """

    folder: Path
    date: datetime.date | None = None
    strict: bool = False
    inputs: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """The documents of a project that are to be built and can be."""

    project: Project
    documents: tuple[AnyDocument, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one document. `path` is None when nothing was written; `size` is in bytes.

    `fit` says in words how the text was made to fit. `trace` is the traceback of a fault of ours, else empty.
    """

    document: str
    kind: str
    path: Path | None = None
    pages: int = 0
    size: int = 0
    fit: str = ""
    problems: Problems = field(default_factory=Problems)
    trace: str = ""


def plan(content: Path, only: Sequence[str], options: BuildOptions, problems: Problems) -> Work | None:
    """Everything that comes before the first page: read `content`, choose the documents, make the folder ready.

    `only` are the ids that were asked for, all when empty; one that no document has is E220, and what is wrong with
    documents that were not asked for is left out of `problems`. A problem that names no document concerns them all,
    and then there is nothing to do (None), and no folder is made; one that names a document takes that one out.
    """
    found = Problems()
    project = load(content, found)
    if project is not None:
        _look_for(only, [str(document.id) for document in project.documents], found)
    problems.extend(problem for problem in found if not only or problem.document in ("", *only))
    stopped = {problem.document for problem in _halting(problems, options.strict)}
    if project is None or "" in stopped:
        return None
    wanted = [document for document in project.documents if not only or document.id in only]
    documents = tuple(document for document in wanted if document.id not in stopped)
    if not documents:
        return None
    try:
        prepare(options.folder)
    except Stop as stop:
        problems.extend([stop.problem])
        return None
    return Work(project, documents)


def build_one(project: Project, document: AnyDocument, options: BuildOptions) -> Built:
    """Render `document` and write it to `<folder>/<id>.pdf`.

    Never raises for what content, disk or a fault of ours (E900) can cause: all of it is in `Built.problems`, and an
    earlier file then stays as it was. KeyboardInterrupt passes.
    """
    problems = Problems()
    name = str(document.id)
    trace = ""
    try:
        rendered = render(project, document, RenderOptions(date=options.date))
        problems.extend(rendered.problems)
        if not _halting(problems, options.strict):
            if rendered.pdf is None:
                raise RuntimeError("no PDF was made, and no reason given")
            path = options.folder / f"{name}.pdf"
            write(path, rendered.pdf, options.inputs)
            return Built(name, document.kind, path, rendered.pages, len(rendered.pdf), rendered.fit, problems)
    except Stop as stop:
        problems.extend([stop.problem])
    except Exception as error:
        problems.extend([bug(error, f'met in the document "{name}"')])
        trace = traceback_of(error)
    return Built(name, document.kind, problems=problems, trace=trace)


def _look_for(only: Sequence[str], ids: Sequence[str], problems: Problems) -> None:
    for wanted in only:
        if wanted not in ids:
            hint = f"the documents are: {', '.join(ids)}" if ids else "the content has no documents yet"
            problems.add("E220", f'no document "{wanted}"{did_you_mean(wanted, ids)}', hint=hint)


def _halting(problems: Iterable[Problem], strict: bool) -> list[Problem]:
    return [problem for problem in problems if strict or problem.severity == "error"]
