"""What was found as workflow commands of GitHub Actions, which show each at its line of a change.

Source: "Workflow commands for GitHub Actions", in GitHub's documentation, and the escaping of its toolkit
(`packages/core/src/command.ts` in actions/toolkit).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from brochure.codes import CODES
from brochure.problems import Problem
from brochure.reports.appraisal import Appraisal

__all__ = ["command", "commands"]


def commands(appraisal: Appraisal) -> Iterator[str]:
    """A line for each problem."""
    return map(command, appraisal.problems)


def command(problem: Problem) -> str:
    """One problem; its fix is the second line of what is shown."""
    span = problem.span
    values = {} if span is None else {"file": _path(span.file), "line": str(span.line), "col": str(span.column)}
    values["title"] = f"{problem.code} {CODES[problem.code].title}"
    given = ",".join(f"{name}={_value(text)}" for name, text in values.items())
    return f"::{problem.severity} {given}::{_data(f'{problem.message}{chr(10)}{problem.fix}')}"


def _path(file: str) -> str:
    return PurePath(file).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
