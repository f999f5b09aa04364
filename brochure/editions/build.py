"""Which documents to build, and building one: from a loaded project to a file on disk and what there is to say.

A document that fails stops no other. Nothing here prints, asks the clock or knows of a command line.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brochure.brand import Variant
from brochure.checks import judge, judge_pages, misnamed
from brochure.content.nearest import did_you_mean
from brochure.document import Size, Target
from brochure.editions.faults import bug, traceback_of
from brochure.editions.writing import holds, prepare, write
from brochure.kinds import AnyDocument
from brochure.problems import Problem, Problems, Stop
from brochure.project import Project, Reading, read
from brochure.render import RenderOptions, render

if TYPE_CHECKING:
    from brochure.pdf.press import Press

__all__ = ["BuildOptions", "Built", "Work", "build_one", "file_name", "plan"]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How the documents of one run are built.

    `folder` must be ready (see `writing.prepare`). `date` is the date that is printed and embedded; without one the
    content's own dates are used. `today` is the day by which it is judged what is overdue; without one nothing is. With
    `strict` a warning stops a document as an error does. `inputs` are files that must not be overwritten. With
    `sparing` a file that has the bytes already is not written again. `size` is that of the print for all documents;
    None leaves each its own. `targets` are whom the files are for; the one for screens, which has tags, is always made.
    `variant` says in which colours.
    """

    folder: Path
    date: datetime.date | None = None
    strict: bool = False
    inputs: tuple[Path, ...] = ()
    sparing: bool = False
    size: Size | None = None
    today: datetime.date | None = None
    targets: tuple[Target, ...] = ("screen",)
    variant: Variant = "colour"


@dataclass(frozen=True, slots=True)
class Work:
    """The documents of a project that are to be built and can be."""

    project: Project
    documents: tuple[AnyDocument, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one file of a document, which has so many `pages`. `path` is None when nothing was written; `size`
    is in bytes, `profile` the size of the print, `target` whom it is for, and `press` how it was printed.

    `fit` says in words how the text was made to fit. `trace` is the traceback of a fault of ours, else empty. `spared`:
    the file had these bytes already.
    """

    document: str
    kind: str
    path: Path | None = None
    pages: int = 0
    size: int = 0
    fit: str = ""
    problems: Problems = field(default_factory=Problems)
    trace: str = ""
    spared: bool = False
    profile: Size = "regular"
    target: Target = "screen"
    press: Press | None = None


def plan(content: Path, only: Sequence[str], options: BuildOptions, problems: Problems) -> Work | None:
    """Everything that comes before the first page: read `content`, choose the documents, make the folder ready.

    `only` are the ids that were asked for, all when empty; one that no document has is E220, a file that would have the
    name of another document's is E222, and what is wrong with documents that were not asked for is left out of
    `problems`. A problem that names no document concerns them all, and then there is nothing to do (None), and no
    folder is made; one that names a document takes that one out.
    """
    found = Problems()
    reading = read(content, found)
    project = reading.project
    if project is not None:
        found.extend(misnamed(project.content.checks))
    if project is not None and reading.is_whole:
        _look_for(only, [str(document.id) for document in project.documents], found)
        _distinct_files(project, options, found)
    problems.extend(problem for problem in found if not only or problem.document in ("", *only))
    if project is None:
        return None
    stopped = {problem.document for problem in _halting(problems, options.strict)}
    wanted = [document for document in project.documents if not only or document.id in only]
    may_be_built = reading.is_whole and "" not in stopped
    documents = tuple(document for document in wanted if may_be_built and document.id not in stopped)
    for document in wanted:
        if document not in documents:
            problems.extend(_further_problems(reading, document, options))
    if not documents:
        return None
    try:
        prepare(options.folder)
    except Stop as stop:
        problems.extend([stop.problem])
        return None
    return Work(project, documents)


def _further_problems(reading: Reading, document: AnyDocument, options: BuildOptions) -> list[Problem]:
    """What is wrong with a document that cannot be written, its words and its pages: told now, so that one run tells of
    all."""
    assert reading.project is not None
    rendered = render(reading.project, document, RenderOptions(options.date, options.size, variant=options.variant))
    told = [problem for problem in rendered.problems if reading.can_tell(problem, document)]
    if reading.is_settled(document):
        pages = rendered if rendered.pdf is not None and reading.has_own_look else None
        told += judge(reading.project, document, options.today, pages).problems
    return told


def build_one(
    project: Project, document: AnyDocument, options: BuildOptions, target: Target = "screen"
) -> Built:
    """Render `document` and write it to `<folder>/<id>.pdf`, or under the name that `file_name` gives it.

    Never raises for what content, disk or a fault of ours (E900) can cause: all of it is in `Built.problems`, and an
    earlier file then stays as it was. KeyboardInterrupt passes.
    """
    problems = Problems()
    name = str(document.id)
    profile = options.size or project.size_of(document)
    trace = ""
    try:
        rendered = render(project, document, _render_options(project, document, options, target))
        problems.extend(rendered.problems)
        # Words and pages apart, after the layout: so the checks live on the memory that the layout has given back.
        problems.extend(judge(project, document, options.today).problems)
        if rendered.pdf is not None:
            problems.extend(judge_pages(project, document, rendered).problems)
        if not _halting(problems, options.strict):
            if rendered.pdf is None:
                raise RuntimeError("no PDF was made, and no reason given")
            path = options.folder / f"{file_name(project, document, options, target)}.pdf"
            spared = options.sparing and holds(path, rendered.pdf)
            if not spared:
                write(path, rendered.pdf, options.inputs)
            sides = len(rendered.press.imposition.flats) if rendered.press else rendered.pages
            facts = sides, len(rendered.pdf), rendered.fit
            return Built(
                name, document.kind, path, *facts, problems, "", spared, profile, target, rendered.press
            )  # fmt: skip
    except Stop as stop:
        problems.extend([stop.problem])
    except Exception as error:
        problems.extend([bug(error, f'met in the document "{name}"')])
        trace = traceback_of(error)
    return Built(name, document.kind, problems=problems, trace=trace, profile=profile, target=target)


def _render_options(
    project: Project, document: AnyDocument, options: BuildOptions, target: Target
) -> RenderOptions:
    accessible = "" if target == "screen" else f"{file_name(project, document, options)}.pdf"
    return RenderOptions(options.date, options.size, target, options.variant, accessible)


def file_name(project: Project, document: AnyDocument, options: BuildOptions, target: Target = "screen") -> str:
    """The name of a file without its ending: the id; with the size, when that is not the document's own, the variant
    and the target, so that all can lie side by side."""
    parts = [str(document.id)]
    if options.size not in (None, project.size_of(document)):
        parts.append(str(options.size))
    parts += [options.variant] if options.variant != "colour" else []
    parts += [target] if target != "screen" else []
    return "-".join(parts)


def _distinct_files(project: Project, options: BuildOptions, problems: Problems) -> None:
    """E222 where the file of one document would take the place of another's, whether that is built now or not."""
    others = {str(document.id): document.id for document in project.documents}
    for document in project.documents:
        for target in options.targets:
            name = file_name(project, document, options, target)
            if name != document.id and name in others:
                problems.add(
                    "E222",
                    f'"{document.id}" would now be written to {name}.pdf, which is the file of the document in line '
                    f"{others[name].span.line}",
                    document.id.span,
                    "Give one of the two another id.",
                    str(document.id),
                )


def _look_for(only: Sequence[str], ids: Sequence[str], problems: Problems) -> None:
    for wanted in only:
        if wanted not in ids:
            hint = f"the documents are: {', '.join(ids)}" if ids else "the content has no documents yet"
            problems.add("E220", f'no document "{wanted}"{did_you_mean(wanted, ids)}', hint=hint)


def _halting(problems: Iterable[Problem], strict: bool) -> list[Problem]:
    return [problem for problem in problems if strict or problem.severity == "error"]
