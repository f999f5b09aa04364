"""Approvals: needed and not there, of other words, not to be relied on."""

from __future__ import annotations

import datetime
from typing import Any

from brochure.approvals import approval_file
from brochure.editions.approving import approve
from brochure.problems import Problem, Problems
from tests.checks.samples import findings, guide
from tests.specimens import Workshop

CODES = ("W734", "W735", "E736")
NEEDED = guide("review: {author: Ana Ruiz, needs_approval: yes}")


def found(what: dict[str, Any], workshop: Workshop) -> list[Problem]:
    return [one for one in findings(what, workshop).problems if one.code in CODES]


def approved(what: dict[str, Any], workshop: Workshop) -> None:
    workshop.project(what)
    problems = Problems()
    assert approve(workshop.root / "content.yaml", "guide", "Dr. Lee Moss", datetime.date(2026, 11, 1), problems)


def test_words_that_are_as_they_were_approved_are_left_alone(workshop: Workshop) -> None:
    approved(NEEDED, workshop)
    assert found(NEEDED, workshop) == []


def test_nothing_is_asked_of_documents_that_need_no_approval(workshop: Workshop) -> None:
    assert found(guide(""), workshop) == []


def test_one_that_is_needed_and_not_there(workshop: Workshop) -> None:
    (problem,) = found(NEEDED, workshop)
    assert (problem.code, problem.message) == ("W734", "the document needs an approval, and there is none")
    assert problem.hint == "When its words are right: brochure approve guide --by NAME."


def test_one_that_was_deleted_is_missed(workshop: Workshop) -> None:
    approved(NEEDED, workshop)
    approval_file(workshop.root / "content.yaml", "guide").unlink()
    assert [one.code for one in found(NEEDED, workshop)] == ["W734"]


def test_words_that_have_changed_are_shown_at_the_first_place(workshop: Workshop) -> None:
    approved(NEEDED, workshop)
    body = ["Rest today, please.", "More."]
    (problem,) = found(guide("") | {"documents": [{**NEEDED["documents"][0], "sections": [
        {"title": "What to know", "body": body}]}]}, workshop)  # fmt: skip
    assert problem.code == "W735"
    assert problem.message == "changed since approval by Dr. Lee Moss on 2026-11-01, in 3 passages, first here"
    assert workshop.at(problem).startswith('"Rest today, please."')
    assert "brochure diff guide" in problem.hint


def test_a_change_at_the_very_end_has_a_place(workshop: Workshop) -> None:
    approved(NEEDED, workshop)
    what = {**NEEDED, "clinic": {**NEEDED["clinic"], "phone": "770-555-0199"}}
    (problem,) = found(what, workshop)
    assert workshop.at(problem).startswith('"770-555-0199"')


def test_one_that_was_changed_by_hand(workshop: Workshop) -> None:
    approved(NEEDED, workshop)
    file = approval_file(workshop.root / "content.yaml", "guide")
    file.write_text(file.read_text(encoding="utf-8").replace("Rest today", "Run today"), encoding="utf-8")
    (problem,) = found(NEEDED, workshop)
    assert (problem.code, problem.severity) == ("E736", "error")
    assert problem.message.startswith("this approval can't be relied on: it was changed by hand")
    assert problem.span is not None and problem.span.file == "content.approved/guide.yaml"
