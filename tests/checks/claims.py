"""The checks on claims and balance, asked about one sentence or one document, without its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from brochure.checks import CHECKS, Matter, passages
from brochure.kinds import AnyDocument
from brochure.problems import Problem
from brochure.project import Project
from tests.checks.plain_words import said
from tests.specimens import Workshop

HERE = Path(__file__).parent
OURS = [check for check in CHECKS if all("720" <= code.code[1:] <= "729" for code in check.codes)]


def problems_of(project: Project) -> list[Problem]:
    """What all of them find in the first document."""
    return problems_in(project, project.documents[0])


def problems_in(project: Project, document: AnyDocument) -> list[Problem]:
    """What all of them find in a document."""
    matter = Matter(project, document, passages(document, project.content))
    return [problem for check in OURS for problem in check.judge(matter)]


def problems(workshop: Workshop, *body: Any, **parts: Any) -> list[Problem]:
    """What all of them find in a handout on a treatment that says these texts."""
    return problems_of(workshop.project(said(*body, **{"title": "About the Treatment", **parts})))


def codes(workshop: Workshop, *body: Any, **parts: Any) -> list[str]:
    """The codes of that, sorted."""
    return sorted(problem.code for problem in problems(workshop, *body, **parts))


def listed(name: str) -> Any:
    """A list of sentences that stands beside the tests."""
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def harmless() -> Iterator[tuple[str, str]]:
    """Sentences with alarming words that claim nothing, each with its language."""
    for language, sentences in listed("harmless.yaml").items():
        for sentence in sentences:
            yield language, sentence


def telling() -> Iterator[tuple[str, str, str]]:
    """Sentences that must be stopped at: language, code, sentence."""
    for language, by_code in listed("telling.yaml").items():
        for code, sentences in by_code.items():
            for sentence in sentences:
                yield language, code, sentence
