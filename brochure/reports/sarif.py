"""What was found as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 27 March 2020; the clauses are named
where they rule something.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from brochure import __version__
from brochure.acceptance import Accepted
from brochure.checks import CHECKS
from brochure.codes import CODES, Code
from brochure.problems import Problem, Span
from brochure.reports.appraisal import Appraisal

__all__ = ["log"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def log(appraisal: Appraisal) -> dict[str, Any]:
    """The whole appraisal as one run. Accepted findings are results that are suppressed (3.27.23, 3.35)."""
    accepted = appraisal.accepted
    rules = _rules([*appraisal.problems, *(problem for problem, _ in accepted)])
    numbers = {code.code: number for number, code in enumerate(rules)}
    results = [_result(problem, numbers) for problem in appraisal.problems]
    results += [{**_result(problem, numbers), "suppressions": [_suppression(why)]} for problem, why in accepted]
    driver = {"name": "brochure", "version": __version__, "rules": [_rule(code) for code in rules]}
    # Columns count characters and not the units of UTF-16 (3.14.17).
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(problems: Iterable[Problem]) -> Sequence[Code]:
    """What every check can find, whether it did or not, and what else was found."""
    checked = [code for check in CHECKS for code in check.codes]
    others = sorted({problem.code for problem in problems} - {code.code for code in checked})
    return [*checked, *(CODES[name] for name in others)]


def _rule(code: Code) -> dict[str, Any]:
    """A reportingDescriptor (3.49)."""
    source = next((check.source for check in CHECKS if code in check.codes), "")
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.why},
        "help": {"text": " ".join(filter(None, (code.fix, f"Source: {source}" if source else "")))},
        "defaultConfiguration": {"level": code.severity},
    }


def _result(problem: Problem, numbers: dict[str, int]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": numbers[problem.code],
        "level": problem.severity,
        "message": {"text": f"{problem.message}\n{problem.fix}"},
    }
    if problem.span:
        found["locations"] = [{"physicalLocation": _place(problem.span)}]
    return found


def _place(span: Span) -> dict[str, Any]:
    path = PurePath(span.file)
    # A relative path is read from the root of what is looked at; an absolute one needs its scheme (3.4.3).
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    return {"artifactLocation": {"uri": uri}, "region": {"startLine": span.line, "startColumn": span.column}}


def _suppression(why: Accepted) -> dict[str, str]:
    return {"kind": "external", "status": "accepted", "justification": f"{why.reason} ({why.by})"}
