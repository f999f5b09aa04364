"""What has changed is told by looking; reports only say when."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from brochure.watching.lookout import Change, Lookout, reports
from tests.watching.steps import Steps, nothing, renamed_into_place, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "content.yaml"
    path.write_text("one\n", encoding="utf-8")
    return path


def seen(steps: Steps, *files: Path) -> list[list[tuple[str, str]]]:
    """Each burst of changes: names and kinds."""
    lookout = Lookout(steps)
    lookout.mind(files)
    found = []
    with pytest.raises(KeyboardInterrupt):
        for changes in lookout.changes():
            found.append([(change.path.name, change.kind) for change in changes])
    assert steps.open == 0
    return found


def test_a_file_that_is_saved_in_place_has_changed(file: Path) -> None:
    assert seen(Steps(write(file, "other\n")), file) == [[("content.yaml", "changed")]]


def test_a_file_that_is_renamed_into_place_has_changed(file: Path) -> None:
    """Same size, and a backup beside it."""
    assert seen(Steps(renamed_into_place(file, "two\n")), file) == [[("content.yaml", "changed")]]


def test_another_file_of_the_same_size_and_age_is_a_change(file: Path, tmp_path: Path) -> None:
    """As when a copy that kept its time is moved into place."""
    other = tmp_path / "other.yaml"
    other.write_text("two\n", encoding="utf-8")
    facts = file.stat()
    os.utime(other, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert seen(Steps(lambda: os.replace(other, file)), file) == [[("content.yaml", "changed")]]


def test_a_file_that_is_deleted_and_written_anew_between_two_looks_has_changed(file: Path) -> None:
    def anew() -> None:
        file.unlink()
        file.write_text("two, and more\n", encoding="utf-8")

    assert seen(Steps(anew), file) == [[("content.yaml", "changed")]]


def test_a_file_that_goes_and_comes_back(file: Path) -> None:
    steps = Steps(file.unlink, nothing, write(file, "one\n"))
    assert seen(steps, file) == [[("content.yaml", "gone")], [("content.yaml", "new")]]


def test_several_files_at_once_are_one_burst(file: Path, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"

    def both() -> None:
        logo.touch()
        file.unlink()

    assert seen(Steps(both), file, logo) == [[("content.yaml", "gone"), ("logo.png", "new")]]


def test_what_happens_to_other_files_is_nothing(file: Path, tmp_path: Path) -> None:
    assert seen(Steps(write(tmp_path / "notes.txt", "x"), write(tmp_path / "content.yaml~", "x"), nothing), file) == []


def test_a_file_that_appears_in_a_folder_that_was_not_there(file: Path, tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "new" / "door.jpg"
    steps = Steps(lambda: picture.parent.mkdir(parents=True), picture.touch)
    assert seen(steps, file, picture) == [[("door.jpg", "new")]]
    assert steps.folders == [{tmp_path}, {tmp_path, picture.parent}]


def test_a_folder_that_goes_and_comes_back(file: Path, tmp_path: Path) -> None:
    picture = tmp_path / "assets" / "door.jpg"
    picture.parent.mkdir()
    picture.touch()
    steps = Steps(lambda: shutil.rmtree(picture.parent), picture.parent.mkdir, picture.touch)
    assert seen(steps, picture) == [[("door.jpg", "gone")], [("door.jpg", "new")]]
    assert steps.folders == [{picture.parent}, {tmp_path}, {picture.parent}]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right that not everybody has there")
def test_behind_a_link_the_file_itself_is_watched(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "content.yaml", tmp_path / "here" / "content.yaml"
    for path in (real, link):
        path.parent.mkdir()
    real.write_text("one\n", encoding="utf-8")
    link.symlink_to(real)
    steps = Steps(write(real, "other\n"))
    assert seen(steps, link) == [[("content.yaml", "changed")]]
    assert steps.folders == [{real.parent, link.parent}]


def test_what_changes_while_the_caller_is_at_work_comes_next_without_waiting(file: Path) -> None:
    steps = Steps(write(file, "other\n"))
    lookout = Lookout(steps)
    lookout.mind([file])
    coming = lookout.changes()
    file.write_text("before it was asked for the first time\n", encoding="utf-8")
    assert next(coming) == [Change(file, "changed")]
    assert steps.folders == []
    file.unlink()
    assert next(coming) == [Change(file, "gone")]
    assert steps.folders == []


def test_files_can_be_taken_up_and_dropped_while_it_looks(file: Path, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    lookout = Lookout(Steps(write(file, "other\n"), logo.touch, write(file, "again other\n"), logo.unlink))
    lookout.mind([file])
    coming = lookout.changes()
    assert next(coming) == [Change(file, "changed")]
    lookout.mind([logo])
    assert not lookout.sees(logo)
    assert next(coming) == [Change(logo, "new")]
    assert lookout.sees(logo) and list(lookout.files) == [logo]
    assert next(coming) == [Change(logo, "gone")]


def test_a_change_is_not_forgotten_when_the_files_are_named_again(file: Path) -> None:
    lookout = Lookout(Steps())
    lookout.mind([file])
    file.write_text("other\n", encoding="utf-8")
    lookout.mind([file])
    assert next(lookout.changes()) == [Change(file, "changed")]


def test_reports_that_end_are_asked_for_again(file: Path) -> None:
    steps = [nothing, write(file, "other\n")]

    def short(_: object) -> Generator[object, None, None]:
        steps.pop(0)()
        yield None

    lookout = Lookout(short)
    lookout.mind([file])
    assert next(lookout.changes()) == [Change(file, "changed")]


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, object]]:
    """Puts a watchfiles in place that yields or raises as told; gives what it was asked for."""
    asked: dict[str, object] = {}

    def install(*answers: object) -> dict[str, object]:
        def watch(*folders: Path, **options: object) -> Generator[object, None, None]:
            asked.update(options, folders=folders)
            for answer in answers:
                if isinstance(answer, BaseException):
                    raise answer
                yield answer

        monkeypatch.setattr("watchfiles.watch", watch)
        return asked

    return install


@pytest.mark.parametrize("poll", [False, True])
def test_the_system_is_asked_to_report_unless_the_user_wants_it_polled(
    poll: bool, watched: Callable[..., dict[str, object]], tmp_path: Path
) -> None:
    asked = watched({("changed", "content.yaml")}, set())
    assert len(list(reports([tmp_path], poll))) == 2
    # With None watchfiles decides by the system and its own variable.
    assert asked["force_polling"] is (True if poll else None)
    assert asked["folders"] == (tmp_path,) and asked["recursive"] is False
    assert asked["yield_on_timeout"] is True


@pytest.mark.parametrize(
    "error", [FileNotFoundError("gone"), OSError(28, "inotify watch limit reached"), RuntimeError("inner")]
)
def test_where_the_system_can_not_report_there_is_a_look_from_time_to_time(
    error: Exception, watched: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("brochure.watching.lookout.time.sleep", slept.append)
    watched(error)
    assert len(list(reports([tmp_path]))) == 1
    assert len(slept) == 1 and 0 < slept[0] < 10


def test_ctrl_c_is_not_taken_for_a_fault(watched: Callable[..., object], tmp_path: Path) -> None:
    watched(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        list(reports([tmp_path]))


def test_nothing_of_the_file_is_held_open(file: Path) -> None:
    lookout = Lookout(Steps())
    lookout.mind([file])
    with pytest.raises(KeyboardInterrupt):
        next(lookout.changes())
    os.replace(file, file.with_suffix(".old"))  # what Windows refuses for a file that is open
