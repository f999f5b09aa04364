"""What a clinic sets for the checks: read with its reason and who decided, told at its place where it is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.acceptance import Judging
from brochure.checks import judge
from tests.checks.samples import codes, findings, guide
from tests.specimens import Workshop

WHO = {"reason": "It is the name of our program.", "by": "Ana Ruiz, RN"}
OVERDUE = "review: {author: A, reviewer: B, reviewed: '2025-01-01', next: '2025-02-01'}"


def judging(workshop: Workshop, **checks: Any) -> Judging:
    return workshop.project({**guide(""), "checks": checks}).content.checks


def test_without_a_word_everything_is_as_usual(workshop: Workshop) -> None:
    given = workshop.project(guide("")).content.checks
    assert given == Judging() and given.limit("grade", 8) == 8 and given.levels() == {}


def test_a_limit_has_the_clinics_own_number_the_last_one_given(workshop: Workshop) -> None:
    limits = [{"limit": "grade", "value": value, **WHO} for value in ("6", "7.5")]
    given = judging(workshop, limits=limits)
    assert given.limit("grade", 8) == 7.5 and given.limit("dpi", 200) == 200


@pytest.mark.parametrize("value", ["", "eight", "1,5", "1.2.3", "-1", "\u0668"])
def test_a_limit_is_a_number_in_figures(value: str, workshop: Workshop) -> None:
    what = {**guide(""), "checks": {"limits": [{"limit": "grade", "value": value, **WHO}]}}
    assert workshop.read(what) is None
    (problem,) = workshop.problems
    assert problem.code in ("E204", "E211") and workshop.at(problem).startswith(f'"{value}"')


@pytest.mark.parametrize("part", [{"accept": [{"code": "W713"}]}, {"severity": [{"code": "W713", "level": "off"}]}])
def test_nothing_is_set_without_a_reason_and_a_name(part: dict[str, Any], workshop: Workshop) -> None:
    assert workshop.read({**guide(""), "checks": part}) is None
    assert [problem.code for problem in workshop.problems] == ["E201", "E201"]


def test_what_is_accepted_is_listed_with_its_reason_and_no_problem_any_more(workshop: Workshop) -> None:
    assert "E730" in codes(guide(OVERDUE), workshop)
    found = findings({**guide(OVERDUE), "checks": {"accept": [{"code": "E730", "at": "guide", **WHO}]}}, workshop)
    assert "E730" not in [problem.code for problem in found.problems]
    ((problem, accepted),) = found.accepted
    assert problem.code == "E730" and (accepted.reason, accepted.by) == (WHO["reason"], WHO["by"])


def test_what_is_accepted_elsewhere_is_still_told(workshop: Workshop) -> None:
    what = {**guide(OVERDUE), "checks": {"accept": [{"code": "E730", "at": "another-guide", **WHO}]}}
    assert "E730" in codes(what, workshop)


@pytest.mark.parametrize(("level", "severity"), [("warning", "warning"), ("error", "error"), ("off", None)])
def test_a_code_can_weigh_more_or_less_or_nothing(level: str, severity: str | None, workshop: Workshop) -> None:
    what = {**guide(OVERDUE), "checks": {"severity": [{"code": "E730", "level": level, **WHO}]}}
    found = [problem.severity for problem in findings(what, workshop).problems if problem.code == "E730"]
    assert found == ([severity] if severity else [])


def test_nothing_is_overdue_where_nobody_says_what_day_it_is(workshop: Workshop) -> None:
    project = workshop.project(guide(OVERDUE))
    assert "E730" not in [problem.code for problem in judge(project, project.documents[0]).problems]
