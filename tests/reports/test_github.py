"""What GitHub shows at the lines of a change."""

from __future__ import annotations

from typing import Any

from brochure.problems import Problem, Span
from brochure.reports.github import command, commands
from tests.reports.conftest import Ask


def test_a_line_for_each_finding(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    lines = list(commands(found))
    assert len(lines) == len(found.problems)
    span = found.problems[0].span
    assert span is not None
    assert lines[0] == (
        f"::error file=content.yaml,line={span.line},col={span.column},title=E798 A word in capitals::"
        '"CARD" shouts%0AWrite: card.'
    )


def test_signs_that_mean_something_there_are_escaped() -> None:
    problem = Problem("W602", "100% of, say: this\r\nand that", Span("a,b:c%.yaml", 2, 3), "do: x, y")
    assert command(problem) == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=2,col=3,title=W602 A question is never used::"
        "100%25 of, say: this%0D%0Aand that%0Ado: x, y"
    )


def test_a_finding_without_a_place_has_none() -> None:
    assert command(Problem("E311", "the disk is full", hint="Free some.")) == (
        "::error title=E311 The disk is full::the disk is full%0AFree some."
    )
