"""Keeping the words of a document, and telling what has changed since."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import Any

import pytest

from brochure.approvals import approval_file
from brochure.editions.approving import approve, changes
from brochure.problems import Problems, Stop
from tests.specimens import Workshop, content, handout, sheet

DAY = datetime.date(2026, 11, 23)
TWO = content(handout("Rest today."), sheet([{"question": "What now?", "answer": "Wait."}]))


def put(what: dict[str, Any] | str, workshop: Workshop) -> Path:
    workshop.read(what)
    return workshop.root / "content.yaml"


def keep(path: Path, document: str = "guide", by: str = "Dr. Lee Moss") -> Path:
    problems = Problems()
    done = approve(path, document, by, DAY, problems)
    assert done is not None, list(problems)
    return done[0]


def test_the_words_stand_beside_the_content_which_is_not_touched(workshop: Workshop) -> None:
    path = put(TWO, workshop)
    before = path.read_bytes()
    file = keep(path)
    assert file == approval_file(path, "guide") and path.read_bytes() == before
    text = file.read_text(encoding="utf-8")
    assert 'by: "Dr. Lee Moss"\ndate: "2026-11-23"\n' in text and '  - "Rest today."\n' in text
    assert os.listdir(file.parent) == ["guide.yaml"]


def test_the_same_words_give_the_same_file(workshop: Workshop) -> None:
    path = put(TWO, workshop)
    first = keep(path).read_bytes()
    assert b"\r" not in first
    assert keep(path).read_bytes() == first
    assert keep(path, by="Dr. Ana Ruiz").read_bytes() != first


def test_nothing_has_changed(workshop: Workshop) -> None:
    path = put(TWO, workshop)
    keep(path)
    found = changes(path, "guide", Problems())
    assert found is not None and found.changed == []
    assert (found.approval.by, found.approval.date) == ("Dr. Lee Moss", "2026-11-23")


def test_what_has_changed_in_the_one_and_not_in_the_other(workshop: Workshop) -> None:
    path = put(TWO, workshop)
    keep(path)
    keep(path, "questions")
    put(content(handout("Rest tomorrow."), TWO["documents"][1]), workshop)
    found, other = (changes(path, name, Problems()) for name in ("guide", "questions"))
    assert found is not None and other is not None and other.changed == []
    (change,) = found.changed
    assert [(part.fate, part.words) for part in change.parts] == [
        ("kept", "Rest"), ("gone", "today."), ("new", "tomorrow."),
    ]  # fmt: skip
    assert found.said[change.now].place.line > 1


@pytest.mark.parametrize("act", ["approve", "changes"])
def test_a_document_that_is_not_there(act: str, workshop: Workshop) -> None:
    path, problems = put(TWO, workshop), Problems()
    done = approve(path, "giude", "A", DAY, problems) if act == "approve" else changes(path, "giude", problems)
    assert done is None
    (problem,) = problems
    assert problem.code == "E220" and 'did you mean "guide"?' in problem.message


def test_one_that_was_never_approved(workshop: Workshop) -> None:
    path, problems = put(TWO, workshop), Problems()
    assert changes(path, "guide", problems) is None
    (problem,) = problems
    assert problem.code == "E316" and "there is no content.approved/guide.yaml" in problem.message
    assert problem.hint == "When its words are right: brochure approve guide --by NAME."


def test_one_whose_approval_was_changed_by_hand_can_be_approved_again(workshop: Workshop) -> None:
    path, problems = put(TWO, workshop), Problems()
    file = keep(path)
    file.write_text(file.read_text(encoding="utf-8").replace("Rest", "Run"), encoding="utf-8")
    assert changes(path, "guide", problems) is None
    assert [problem.code for problem in problems] == ["E736"]
    keep(path)
    assert changes(path, "guide", Problems()) is not None


def test_words_with_mistakes_are_not_approved(workshop: Workshop) -> None:
    path, problems = put(content(handout("Rest [@nowhere].")), workshop), Problems()
    assert approve(path, "guide", "A", DAY, problems) is None
    assert [problem.code for problem in problems] == ["E206"]
    assert not approval_file(path, "guide").exists()


def test_mistakes_in_another_document_are_no_hindrance(workshop: Workshop) -> None:
    path = put(content(handout("Rest."), handout("Rest [@nowhere].", id="other")), workshop)
    keep(path)


@pytest.mark.parametrize("text", ["", "documents: ["])
def test_a_file_that_can_not_be_read(text: str, workshop: Workshop) -> None:
    path, problems = put(text, workshop), Problems()
    assert approve(path, "guide", "A", DAY, problems) is None
    assert problems.has_errors


def test_a_place_that_can_not_be_written(workshop: Workshop) -> None:
    path = put(TWO, workshop)
    approval_file(path, "guide").parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        approve(path, "guide", "A", DAY, Problems())
    assert stop.value.problem.code == "E310"
