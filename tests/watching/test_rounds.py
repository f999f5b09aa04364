"""A round for every burst of changes, with the files that matter known anew before each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.editions.build import Built
from brochure.watching.lookout import Change, Lookout
from brochure.watching.rounds import LastGood, Round, rounds
from tests.watching.steps import Steps, renamed_into_place, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    path = tmp_path / "content.yaml"
    path.write_text("figure: {image: door.jpg}\n", encoding="utf-8")
    return path


def held(content: Path, *steps: Callable[[], object]) -> list[Round]:
    """All rounds until Ctrl-C."""
    found = []
    with pytest.raises(KeyboardInterrupt):
        for round in rounds(content, Lookout(Steps(*steps))):
            found.append(round)
    return found


def test_the_first_round_comes_at_once(content: Path) -> None:
    assert held(content) == [Round((), True, 2)]


def test_then_one_for_every_change_of_the_content_and_of_what_it_names(content: Path) -> None:
    picture = content.parent / "door.jpg"
    found = held(content, renamed_into_place(content, "figure: {image: door.jpg}\n"), picture.touch)
    assert [round.changes for round in found[1:]] == [(Change(content, "changed"),), (Change(picture, "new"),)]


def test_files_that_a_change_brings_are_watched_and_those_it_drops_are_not(content: Path) -> None:
    old, new = content.parent / "door.jpg", content.parent / "room.jpg"
    found = held(content, write(content, "image: room.jpg\n"), old.touch, new.touch)
    assert [round.changes for round in found[1:]] == [(Change(content, "changed"),), (Change(new, "new"),)]


def test_while_the_content_is_no_yaml_the_files_are_those_from_before(content: Path) -> None:
    picture = content.parent / "door.jpg"
    found = held(content, write(content, "image: ["), picture.touch)
    assert [round.changes for round in found[1:]] == [(Change(content, "changed"),), (Change(picture, "new"),)]
    assert {round.files for round in found} == {2}


def test_approvals_beside_the_content_are_watched(content: Path) -> None:
    approval = content.parent / "content.approved" / "guide.yaml"
    approval.parent.mkdir()
    approval.touch()
    found = held(content, approval.unlink)
    assert [round.changes for round in found[1:]] == [(Change(approval, "gone"),)]


def test_content_that_goes_is_waited_for(content: Path) -> None:
    found = held(content, content.unlink, write(content, "image: door.jpg\n"))
    assert [round.content_is_there for round in found] == [True, False, True]


def test_content_that_changes_while_it_is_built_is_built_once_more(content: Path) -> None:
    coming = rounds(content, Lookout(Steps()))
    next(coming)
    content.write_text("image: other.jpg\n", encoding="utf-8")
    assert next(coming).changes == (Change(content, "changed"),)


def test_a_picture_that_changes_while_it_is_built_is_built_once_more(content: Path) -> None:
    coming = rounds(content, Lookout(Steps()))
    next(coming)
    (content.parent / "door.jpg").touch()
    assert next(coming).changes == (Change(content.parent / "door.jpg", "new"),)


def built(name: str, path: Path | None = None) -> Built:
    return Built(name, "handout", path)


def test_pdfs_of_earlier_rounds_stand_in_for_what_fails(tmp_path: Path) -> None:
    guide, questions = tmp_path / "guide.pdf", tmp_path / "questions.pdf"
    guide.touch()
    questions.touch()
    last_good = LastGood(tmp_path)
    assert last_good.standing([built("guide", guide), built("questions", questions)], whole=True) == 0
    assert last_good.standing([built("guide", guide), built("questions")], whole=False) == 1
    assert last_good.standing([], whole=False) == 2
    questions.unlink()
    assert last_good.standing([], whole=False) == 1


def test_a_pdf_of_an_earlier_run_stands_in_too(tmp_path: Path) -> None:
    assert LastGood(tmp_path).standing([built("guide")], whole=False) == 0
    (tmp_path / "guide.pdf").touch()
    assert LastGood(tmp_path).standing([built("guide")], whole=False) == 1
    (tmp_path / "visit-large.pdf").touch()
    assert LastGood(tmp_path).standing([Built("visit", "handout", profile="large")], whole=False) == 1


def test_a_document_that_is_no_more_is_forgotten(tmp_path: Path) -> None:
    guide, questions = tmp_path / "guide.pdf", tmp_path / "questions.pdf"
    guide.touch()
    questions.touch()
    last_good = LastGood(tmp_path)
    last_good.standing([built("guide", guide), built("questions", questions)], whole=True)
    last_good.standing([built("guide", guide)], whole=True)
    assert last_good.standing([], whole=False) == 1
