"""What every check owes: one test runs over all that are there."""

from __future__ import annotations

import re

import pytest

from brochure.checks import CHECKS, Check
from brochure.codes import CODES
from brochure.content import Text
from tests.checks.pages import BREAKING, WRECKING, judged
from tests.checks.samples import codes, findings, guide
from tests.specimens import Workshop

EACH = pytest.mark.parametrize("check", CHECKS, ids=lambda check: type(check).__name__)


def test_there_are_checks() -> None:
    assert len(CHECKS) >= 1


@EACH
def test_it_says_why_and_where_that_is_from(check: Check) -> None:
    assert check.source.endswith(".") and len(check.source) > 20
    for code in check.codes:
        assert CODES[code.code] is code and re.fullmatch(r"[EW]7\d\d", code.code)
        assert code.severity == ("error" if code.code.startswith("E") else "warning")
        assert code.title and code.why.endswith(".") and code.fix.endswith(".")


@EACH
def test_it_stops_at_its_sample_and_leaves_the_other_alone(check: Check, workshop: Workshop) -> None:
    assert codes(guide(check.passes), workshop, check) == []
    if check.triggers:
        assert codes(guide(check.triggers), workshop, check) != []
        return
    # What no content can cause is shown on pages that were broken.
    assert check.needs_pages
    for code in check.codes:
        what, breaking = BREAKING[code.code]
        assert judged(code.code, what, workshop) == []
        found = judged(code.code, what, workshop, breaking=breaking, **WRECKING.get(code.code, {}))
        assert {problem.code for problem in found} == {code.code}
        assert all(problem.span and problem.hint.endswith(".") and problem.message[-1] != "." for problem in found)


@EACH
def test_what_it_finds_has_a_place_and_a_way_out(check: Check, workshop: Workshop) -> None:
    for problem in findings(guide(check.triggers), workshop).problems:
        assert problem.span is not None and problem.span.file == "content.yaml" and problem.span.line >= 1
        assert problem.document == "guide" and not problem.message.endswith(".")
        assert problem.hint.endswith((".", "?")) and "\n" not in problem.hint


@EACH
def test_it_never_raises_in_any_language(check: Check, workshop: Workshop) -> None:
    for language in ("en-US", "es", "es-MX"):
        findings({**guide(check.triggers), "language": language}, workshop)


def test_words_are_texts_with_places(workshop: Workshop) -> None:
    from brochure.checks import passages

    project = workshop.project(guide("summary: [\"One [@study].\"]"))
    for passage in passages(project.documents[0], project.content):
        assert isinstance(passage.origin, Text) and passage.words
