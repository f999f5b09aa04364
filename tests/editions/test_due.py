"""What falls due, over many content files."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path
from typing import Any

import pytest

from brochure.content import NOWHERE
from brochure.editions.due import Due, due
from brochure.problems import Problems
from tests.specimens import content, handout

TODAY = datetime.date(2026, 11, 23)


def put(folder: Path, *reviews: dict[str, Any], name: str = "content.yaml", **parts: Any) -> Path:
    """A content file with a document for each review."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = [handout(id=f"{folder.name}-{number}", review=review) for number, review in enumerate(reviews, 1)]
    (folder / name).write_text(json.dumps(content(*documents, **parts), indent=1), encoding="utf-8")
    return folder / name


def listed(*paths: Path) -> list[tuple[str, str | None]]:
    problems = Problems()
    found = due(paths, problems)
    assert list(problems) == []
    return [(one.document, one.day and one.day.isoformat()) for one in found]


def test_the_earliest_first_and_those_without_a_day_last(tmp_path: Path) -> None:
    put(tmp_path / "north", {"next": "2027-01-01"}, {}, {"next": "2026-10-01"})
    put(tmp_path / "south" / "mood", {"next": "2026-12-01"}, {"author": "Ana Ruiz"})
    assert listed(tmp_path) == [
        ("north-3", "2026-10-01"), ("mood-1", "2026-12-01"), ("north-1", "2027-01-01"), ("north-2", None),
        ("mood-2", None),
    ]  # fmt: skip


def test_files_and_folders_each_file_once(tmp_path: Path) -> None:
    own = put(tmp_path / "south", {"next": "2027-01-01"}, name="spanish.yaml")
    put(tmp_path / "north", {"next": "2026-12-01"})
    assert len(listed(own, tmp_path, tmp_path / "north" / "content.yaml")) == 2


def test_folders_that_hide_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path / ".git", {"next": "2027-01-01"})
    put(tmp_path / "north", {"next": "2026-12-01"})
    assert listed(tmp_path) == [("north-1", "2026-12-01")]


def test_it_is_told_where_the_day_stands(tmp_path: Path) -> None:
    file = put(tmp_path / "north", {"next": "2026-12-01"}, {"author": "Ana Ruiz"}, {})
    lines = file.read_text(encoding="utf-8").split("\n")
    for one, stands in zip(due([file], Problems()), ('"next": "2026-12-01"', '"review": {', "{"), strict=True):
        assert one.place.file == str(file) and stands in lines[one.place.line - 1]


def test_days_that_are_left() -> None:
    def left(day: datetime.date | None) -> int | None:
        return Due("guide", "Guide", day, NOWHERE).days(TODAY)

    assert (left(None), left(TODAY), left(datetime.date(2026, 11, 20))) == (None, 0, -3)


def test_titles_are_words(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(json.dumps(content(handout(title="After *Your*  Visit"))), encoding="utf-8")
    assert [one.title for one in due([path], Problems())] == ["After Your Visit"]


def test_what_prints_that_it_has_expired_is_told(tmp_path: Path) -> None:
    accept = [{"code": "E730", "at": "north-1", "reason": "New paper is coming.", "by": "Ana Ruiz"}]
    put(tmp_path / "north", {"next": "2026-10-01"}, {"next": "2026-10-02"}, checks={"accept": accept})
    assert [one.expired for one in due([tmp_path], Problems())] == [True, False]


def test_what_can_not_be_read_is_told_and_the_rest_listed(tmp_path: Path) -> None:
    put(tmp_path / "north", {"next": "2026-12-01"})
    (tmp_path / "content.yaml").write_text("documents: [", encoding="utf-8")
    problems = Problems()
    found = due([tmp_path, tmp_path / "gone.yaml"], problems)
    assert [one.document for one in found] == ["north-1"]
    assert {problem.code for problem in problems} >= {"E101"} and len(problems.errors()) >= 2


def test_a_folder_without_content(tmp_path: Path) -> None:
    problems = Problems()
    assert due([tmp_path], problems) == []
    (problem,) = problems
    assert problem.code == "E101" and "there is no content.yaml" in problem.message


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_links_in_circles_come_to_an_end(tmp_path: Path) -> None:
    put(tmp_path / "north", {"next": "2026-12-01"})
    (tmp_path / "north" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(listed(tmp_path)) == 1
