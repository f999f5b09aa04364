"""The checks: one module each. Adding one is one module here, and its test: whatever class of this folder has `codes`
of its own is a check that every build asks; the manual of the checks and `brochure explain` follow."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType
from typing import NamedTuple

from brochure.acceptance import Accepted, Judging
from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import Passage, passages
from brochure.codes import register
from brochure.content import did_you_mean
from brochure.kinds import AnyDocument
from brochure.problems import Problem
from brochure.project import Project
from brochure.render import Rendered

__all__ = [
    "CHECKS", "LIMITS", "Check", "Findings", "Limit", "Matter", "Passage", "judge", "judge_pages", "misnamed",
    "passages",
    "weigh",
]  # fmt: skip

_MODULES = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def _checks_in(module: ModuleType) -> Iterator[type[Check]]:
    """The checks that a module defines."""
    for thing in vars(module).values():
        is_check = isinstance(thing, type) and issubclass(thing, Check) and "codes" in vars(thing)
        if is_check and thing.__module__ == module.__name__:
            yield thing


CHECKS: tuple[Check, ...] = tuple(
    sorted((kind() for module in _MODULES for kind in _checks_in(module)), key=lambda check: check.codes[0].code[1:])
)
for _check in CHECKS:
    for _code in _check.codes:
        register(_code)
LIMITS = {name: limit for check in CHECKS for name, limit in check.limits.items()}


class Findings(NamedTuple):
    """What was found in one document: the problems, and those that the clinic accepts, each with its reason."""

    problems: tuple[Problem, ...]
    accepted: tuple[tuple[Problem, Accepted], ...]


def judge(
    project: Project, document: AnyDocument, date: datetime.date | None = None, rendered: Rendered | None = None
) -> Findings:
    """Ask every check about one document; those about pages only with `rendered`."""
    return weigh(Matter(project, document, passages(document, project.content), date, rendered))


def judge_pages(project: Project, document: AnyDocument, rendered: Rendered) -> Findings:
    """Ask only the checks of finished pages."""
    pages = [check for check in CHECKS if check.needs_pages]
    return weigh(Matter(project, document, passages(document, project.content), None, rendered), pages)


def weigh(matter: Matter, checks: Sequence[Check] | None = None) -> Findings:
    """As `judge`, of a matter that others use, too, by all checks or some."""
    levels = matter.judging.levels()
    words = _of_words(matter)
    problems: list[Problem] = []
    accepted: list[tuple[Problem, Accepted]] = []
    for check in CHECKS if checks is None else checks:
        if check.needs_pages and matter.rendered is None:
            continue
        asked = matter if check.needs_pages else words
        for problem in check.judge(asked):
            level = levels.get(problem.code)
            if level == "off":
                continue
            found = replace(problem, document=str(matter.document.id))
            weighed = replace(found, level=level) if level else found
            reason = _accepted(weighed, asked)
            if reason:
                accepted.append((weighed, reason))
            else:
                problems.append(weighed)
    return Findings(tuple(problems), tuple(accepted))


def _of_words(matter: Matter) -> Matter:
    """The document that words are judged in. One that only repeats another's says nothing by itself: what is found in
    the other is found in it, at the same places."""
    first = matter.project.original_of(matter.document)
    return matter if first is matter.document else replace(matter, document=first, rendered=None)


def _accepted(problem: Problem, matter: Matter) -> Accepted | None:
    """What the clinic said of this finding, if anything."""
    for one in matter.judging.accept:
        if one.code == problem.code and (one.at is None or _is_at(str(one.at), problem, matter)):
            return one
    return None


def _is_at(words: str, problem: Problem, matter: Matter) -> bool:
    """Whether a finding is about `words`: the id of its document, or a part of the text at its place."""
    if words == matter.document.id or words in problem.message:
        return True
    line = problem.span.line if problem.span else 0
    return any(
        words in passage.words or words in passage.origin
        for passage in matter.passages
        if passage.origin.span.line <= line <= passage.origin.span.line + passage.origin.source.count("\n")
    )


def misnamed(judging: Judging) -> Iterator[Problem]:
    """E204 for each code and each limit that a clinic has set and no check knows."""
    codes = [code.code for check in CHECKS for code in check.codes]
    for given in (*(one.code for one in judging.accept), *(one.code for one in judging.severity)):
        if given not in codes:
            # No guess by likeness: one digit more or less is quite another finding.
            meant = next((code for code in codes if code[1:] == given.strip("EWew[] ")), "")
            guess = f': did you mean "{meant}"?' if meant else ""
            message = f'no check has the code "{given}"{guess}'
            yield Problem("E204", message, given.span, 'See "brochure explain", which lists the codes.')
    for limit in judging.limits:
        if limit.limit not in LIMITS:
            message = f'no check has a limit called "{limit.limit}"{did_you_mean(limit.limit, LIMITS)}'
            yield Problem("E204", message, limit.limit.span, f"The limits are: {', '.join(sorted(LIMITS))}.")
