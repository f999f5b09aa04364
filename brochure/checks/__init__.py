"""The checks: one module each. Adding one is one module here, and its test: whatever class of this folder has `codes` of
its own is a check that every build asks; the manual of the checks and `brochure explain` follow."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType

from brochure.acceptance import Accepted
from brochure.checks.base import Check, Matter
from brochure.checks.passages import Passage, passages
from brochure.codes import register
from brochure.kinds import AnyDocument
from brochure.problems import Problem
from brochure.project import Project
from brochure.render import Rendered

__all__ = ["CHECKS", "Check", "Findings", "Matter", "Passage", "judge", "passages"]

_MODULES = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def _checks_in(module: ModuleType) -> Iterator[type[Check]]:
    """The checks that a module defines."""
    for thing in vars(module).values():
        if isinstance(thing, type) and thing.__module__ == module.__name__ and "codes" in vars(thing):
            yield thing


CHECKS: tuple[Check, ...] = tuple(
    sorted((kind() for module in _MODULES for kind in _checks_in(module)), key=lambda check: check.codes[0].code)
)
for _check in CHECKS:
    for _code in _check.codes:
        register(_code)


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one document: the problems, and those that the clinic accepts, each with its reason."""

    problems: tuple[Problem, ...]
    accepted: tuple[tuple[Problem, Accepted], ...]


def judge(
    project: Project, document: AnyDocument, date: datetime.date | None = None, rendered: Rendered | None = None
) -> Findings:
    """Ask every check about one document; those about pages only with `rendered`."""
    matter = Matter(project, document, passages(document, project.content), date, rendered)
    levels = project.content.checks.levels()
    problems: list[Problem] = []
    accepted: list[tuple[Problem, Accepted]] = []
    for check in CHECKS:
        if check.needs_pages and rendered is None:
            continue
        for problem in check.judge(matter):
            level = levels.get(problem.code)
            if level == "off":
                continue
            weighed = replace(problem, level=level) if level else problem
            reason = _accepted(weighed, matter)
            if reason:
                accepted.append((weighed, reason))
            else:
                problems.append(weighed)
    return Findings(tuple(problems), tuple(accepted))


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
