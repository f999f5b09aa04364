"""What a check says on the screen, after the findings themselves: see test_check for the whole."""

from __future__ import annotations

import re
from typing import Any

import pytest

from brochure.checks.pemat import POINTS
from brochure.cli.judged import print_appraisal, print_points
from tests.cli.test_report import Desk
from tests.reports.conftest import Ask, ask, loud  # noqa: F401  (fixtures)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_each_finding_then_each_document_then_what_is_accepted(desk: Desk, ask: Ask, loud: dict[str, Any]) -> None:  # noqa: F811
    loud["checks"] = {"accept": [{"code": "E798", "at": "EARLY", "reason": "They know it.", "by": "Dr. Lee Moss"}]}
    found = ask(loud)
    print_appraisal(desk.terminal.out, found, strict=False)
    lines = desk.out.splitlines()
    assert lines[0] == f'content.yaml:{found.problems[0].span.line}:{found.problems[0].span.column}: ' \
        'error[E798]: "CARD" shouts'  # fmt: skip
    assert [line for line in lines if not line.startswith("  ")][-5:-2] == [
        "guide: 1 page, 1 error, 1 warning, 1 accepted",
        "questions: 1 page, 1 error, 1 warning",
        f'accepted E798 at content.yaml:{found.accepted[0][0].span.line}: "EARLY" shouts',
    ]
    assert lines[-3] == "  because They know it. (Dr. Lee Moss)"
    assert lines[-2] == "1 error, 2 warnings"
    assert lines[-1].startswith("No program can tell whether a text is true")


def test_nothing_found_is_said(desk: Desk, ask: Ask, loud: dict[str, Any]) -> None:  # noqa: F811
    print_appraisal(desk.terminal.out, ask(loud, only={"E203"}), strict=False)
    assert desk.out.splitlines()[::2][:2] == ["guide: 1 page, nothing found", "questions: 1 page, nothing found"]


def test_how_a_document_reads_is_said_or_why_that_is_not_known(desk: Desk, ask: Ask, loud: dict[str, Any]) -> None:  # noqa: F811
    loud["documents"][0]["sections"][0]["body"] = ["Bring your card. Wait for us. We will call you in soon."]
    del loud["help"]
    print_appraisal(desk.terminal.out, ask(loud), strict=False)
    assert re.search(r"^guide: .*\n  reads at grade -?\d", desk.out, re.MULTILINE)
    assert re.search(r"^questions: .*\n  not measured: .*few whole sentences", desk.out, re.MULTILINE)


def test_what_was_not_judged_is_named(desk: Desk, ask: Ask, loud: dict[str, Any]) -> None:  # noqa: F811
    loud["documents"][0]["tittle"] = "x"
    print_appraisal(desk.terminal.out, ask(loud), strict=False)
    assert "guide: not judged, for mistakes that come first" in desk.out.splitlines()


def test_strict_says_what_it_does(desk: Desk, ask: Ask, loud: dict[str, Any]) -> None:  # noqa: F811
    print_appraisal(desk.terminal.out, ask(loud, only={"W799"}), strict=True)
    assert "2 warnings (--strict counts warnings as errors)" in desk.out


def test_the_points_and_who_judges_them(desk: Desk) -> None:
    print_points(desk.terminal.out)
    assert all(f"{point.number:>2}  {point.asks}" in desk.out for point in POINTS)
    assert "a person" in desk.out and "the author says so in the content: the steps block" in desk.out
