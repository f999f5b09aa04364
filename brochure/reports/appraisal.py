"""Judging a whole content file without writing anything: what reading it, laying it out and the checks find, as one."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from brochure.acceptance import Accepted
from brochure.checks import CHECKS, Check, Findings, Matter, judge_pages, misnamed, passages, weigh
from brochure.checks.reading import Reading as Reads
from brochure.checks.reading import reading as read_by
from brochure.document import Size, Target
from brochure.editions.faults import bug, traceback_of
from brochure.kinds import AnyDocument
from brochure.problems import Problem, Problems, Span
from brochure.project import Project, Reading, read
from brochure.render import RenderOptions, render

__all__ = ["Appraisal", "Judged", "Question", "appraise", "counted", "of_all"]

_CHECKS = ("E7", "W7")  # what the codes of checks begin with


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: by which day, in which size (None: each document's own), with pages or the words only, about which
    codes (all, when empty), and which files for print are judged, too."""

    date: datetime.date
    size: Size | None = None
    with_pages: bool = True
    only: Collection[str] = field(default_factory=frozenset)
    targets: tuple[Target, ...] = ()

    def wants(self, problem: Problem) -> bool:
        """Whether it is to be told: what keeps documents from being judged always is."""
        if not self.only or problem.code in self.only:
            return True
        return problem.severity == "error" and not problem.code.startswith(_CHECKS)


@dataclass(frozen=True, slots=True)
class Judged:
    """One document. `pages` is 0 when they were not made. `reads` says how hard it is to read. `problems` are all that
    name it, `accepted` those that the clinic lets pass, each with the reason. `targets` are its files for print that
    were judged, too."""

    document: AnyDocument
    size: Size
    pages: int = 0
    reads: Reads = field(default_factory=lambda: Reads(None))
    problems: tuple[Problem, ...] = ()
    accepted: tuple[tuple[Problem, Accepted], ...] = ()
    trace: str = ""
    targets: tuple[Target, ...] = ()

    @property
    def id(self) -> str:
        """Its name."""
        return str(self.document.id)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """All that is to be said of one content file. A problem of words that documents share is in `problems` once.

    `project` is None when nothing could be read; `left_out` are the documents that could not be judged, for mistakes
    that come first; `trace` is the traceback of a fault of ours, else empty.
    """

    content: Path
    question: Question
    problems: tuple[Problem, ...] = ()
    documents: tuple[Judged, ...] = ()
    left_out: tuple[str, ...] = ()
    project: Project | None = None
    trace: str = ""

    @property
    def accepted(self) -> list[tuple[Problem, Accepted]]:
        """What the clinic lets pass in any document, each finding once."""
        return list(dict.fromkeys((of_all(problem), why) for one in self.documents for problem, why in one.accepted))


def appraise(content: Path, question: Question) -> Appraisal:
    """Judge every document of a content file. Whatever content, or a fault of ours (E900), can cause is a problem."""
    found = Problems()
    try:
        reading = read(content, found)
    except Exception as error:
        return Appraisal(content, question, (bug(error),), trace=traceback_of(error))
    project = reading.project
    if project is None:
        return Appraisal(content, question, _told(found, question))
    found.extend(misnamed(project.content.checks))
    settled = [document for document in project.documents if reading.is_settled(document)]
    judged = [_judged(reading, project, document, question, found) for document in settled]
    for one in judged:
        found.extend(one.problems)
    if len(settled) == len(project.documents) and not question.only:
        found.extend(_idle(project, judged, question))
    left_out = tuple(str(document.id) for document in project.documents if document not in settled)
    trace = "".join(one.trace for one in judged)
    return Appraisal(content, question, _told(found, question), tuple(judged), left_out, project, trace)


def counted(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many errors there are, and how many warnings."""
    severities = [problem.severity for problem in problems]
    return severities.count("error"), severities.count("warning")


def of_all(problem: Problem) -> Problem:
    """The problem without its document: words that documents share are told once."""
    return replace(problem, document="")


def _judged(
    reading: Reading, project: Project, document: AnyDocument, question: Question, found: Problems
) -> Judged:
    """One document; `found` are the problems of reading, of which those that name it are its own."""
    size = question.size or project.size_of(document)
    named = [problem for problem in found if problem.document == document.id]
    try:
        rendered = None
        if question.with_pages:
            rendered = render(project, document, RenderOptions(size=question.size))
            named += [problem for problem in rendered.problems if reading.can_tell(problem, document)]
        pages = rendered if rendered and rendered.pdf is not None and reading.has_own_look else None
        matter = Matter(project, document, passages(document, project.content), question.date, pages)
        findings, reads = weigh(matter), matter.shared(read_by)
        targets: tuple[Target, ...] = ()
        if question.with_pages and question.targets:
            told = (*named, *findings.problems)
            printed, targets = _printed(reading, project, document, question, told)
            named += printed.problems
            findings = findings._replace(accepted=tuple(dict.fromkeys((*findings.accepted, *printed.accepted))))
    except Exception as error:
        fault = bug(error, f'met in the document "{document.id}"')
        return Judged(document, size, problems=(*named, fault), trace=traceback_of(error))
    problems = (problem for problem in Problems([*named, *findings.problems]) if question.wants(problem))
    accepted = ((problem, why) for problem, why in findings.accepted if question.wants(problem))
    pages_made = rendered.pages if rendered else 0
    return Judged(document, size, pages_made, reads, tuple(problems), tuple(accepted), targets=targets)


def _printed(
    reading: Reading, project: Project, document: AnyDocument, question: Question, told: Sequence[Problem]
) -> tuple[Findings, tuple[Target, ...]]:
    """What is found on the pages of its files for print, and which of these were made. What is `told` already at the
    same place of the content is left out: a picture may be a hair wider on a screen."""
    known = {_finding(problem) for problem in told}
    problems: list[Problem] = []
    accepted: list[tuple[Problem, Accepted]] = []
    made: list[Target] = []
    for target in question.targets:
        rendered = render(project, document, RenderOptions(size=question.size, target=target))
        found = [problem for problem in rendered.problems if reading.can_tell(problem, document)]
        if rendered.pdf is not None and reading.has_own_look:
            findings = judge_pages(project, document, rendered)
            found += findings.problems
            accepted += findings.accepted
            made.append(target)
        new = [problem for problem in found if problem.span == document.span or _finding(problem) not in known]
        problems += new
        known.update(map(_finding, new))
    return Findings(tuple(problems), tuple(accepted)), tuple(made)


def _finding(problem: Problem) -> tuple[str, Span | None]:
    return problem.code, problem.span


def _idle(project: Project, judged: Sequence[Judged], question: Question) -> Iterator[Problem]:
    """W760 for what is accepted and was not found, where all was looked for that its code is told by."""
    used = {id(why) for one in judged for _, why in one.accepted}
    all_have_pages = question.with_pages and all(one.pages for one in judged)
    all_are_printed = all_have_pages and all({"office", "shop"} <= {*one.targets} for one in judged)

    def was_asked(check: Check) -> bool:
        return (all_have_pages or not check.needs_pages) and (all_are_printed or not check.needs_press)

    asked = {code.code for check in CHECKS if was_asked(check) for code in check.codes}
    off = {code for code, level in project.content.checks.levels().items() if level == "off"}
    for one in project.content.checks.accept:
        if id(one) not in used and one.code in asked - off:
            where = f' at "{one.at}"' if one.at else ""
            yield Problem("W760", f"{one.code}{where} is accepted, and nothing of that kind is found", one.code.span)


def _told(found: Iterable[Problem], question: Question) -> tuple[Problem, ...]:
    """What is wanted of it, in reading order."""
    return tuple(Problems(of_all(problem) for problem in found if question.wants(problem)))
