"""Starting a project: nothing is overwritten, and a start that was stopped half-way can be repeated."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brochure.content.schema import schema_file
from brochure.problems import Stop
from brochure.project import Content
from brochure.starters import files_of
from brochure.starters.starting import start

WHOLE = {"content.schema.json", "assets/brand.yml", "assets/logo.svg", "content.yaml"}


def found(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stopped(folder: Path) -> str:
    """Why a start was refused; it must have changed nothing."""
    before = found(folder) if folder.is_dir() else {}
    with pytest.raises(Stop) as raised:
        list(start("faq", folder))
    assert (found(folder) if folder.is_dir() else {}) == before
    problem = raised.value.problem
    return f"{problem.code} {problem.message} / {problem.hint}"


def test_writes_the_starter_and_the_schema(tmp_path: Path) -> None:
    written = list(start("faq", tmp_path))
    assert written[-1] == tmp_path / "content.yaml"
    assert found(tmp_path) == {**files_of("faq"), "content.schema.json": schema_file(Content)}
    assert {path.relative_to(tmp_path).as_posix() for path in written} == WHOLE


def test_makes_the_folders_that_are_not_there(tmp_path: Path) -> None:
    list(start("faq", tmp_path / "a" / "b" / "c"))
    assert set(found(tmp_path / "a" / "b" / "c")) == WHOLE


def test_other_files_are_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "door.jpg").write_bytes(b"mine")
    list(start("faq", tmp_path))
    assert set(found(tmp_path)) == WHOLE | {"assets/door.jpg"}


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_what_is_there_is_named_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"mine")
    assert stopped(tmp_path).startswith(f"E315 {name} is already in {tmp_path}; nothing was written / Name another")


def test_all_that_is_there_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in WHOLE - {"content.schema.json"}:
        (tmp_path / name).write_bytes(b"mine")
    assert stopped(tmp_path).startswith("E315 assets/brand.yml, assets/logo.svg and content.yaml are already in ")


def test_a_second_start_changes_nothing_even_where_nothing_was_changed(tmp_path: Path) -> None:
    list(start("faq", tmp_path))
    assert "E315 content.schema.json, assets/brand.yml, assets/logo.svg and content.yaml are" in stopped(tmp_path)


def test_a_link_that_leads_nowhere_is_something_too(tmp_path: Path) -> None:
    try:
        (tmp_path / "content.yaml").symlink_to(tmp_path / "elsewhere")
    except OSError:
        pytest.skip("links cannot be made here")
    with pytest.raises(Stop, match=r"content\.yaml is already in"):
        list(start("faq", tmp_path))
    assert os.listdir(tmp_path) == ["content.yaml"]


@pytest.mark.parametrize("written", [1, 2, 3])
def test_a_start_that_was_stopped_half_way_is_finished_by_the_next(tmp_path: Path, written: int) -> None:
    work = start("faq", tmp_path)
    for _ in range(written):
        next(work)
    work.close()
    assert len(found(tmp_path)) == written and "content.yaml" not in found(tmp_path)
    assert len(list(start("faq", tmp_path))) == 4
    assert set(found(tmp_path)) == WHOLE


def test_a_file_of_a_half_start_that_was_changed_since_is_not_lost(tmp_path: Path) -> None:
    work = start("faq", tmp_path)
    next(work), next(work)
    work.close()
    (tmp_path / "assets" / "brand.yml").write_bytes(b"mine")
    assert stopped(tmp_path).startswith("E315 assets/brand.yml is already in ")


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "handouts").write_bytes(b"mine")
    assert stopped(tmp_path / "handouts") == (
        f"E310 {tmp_path / 'handouts'} is not a folder / Name another folder, or ask for the right to write there."
    )
    assert "E310 cannot create " in stopped(tmp_path / "handouts" / "deeper" / "still")


def test_a_file_where_the_assets_should_be(tmp_path: Path) -> None:
    (tmp_path / "assets").write_bytes(b"mine")
    with pytest.raises(Stop, match="assets is not a folder"):
        list(start("faq", tmp_path))
    assert (tmp_path / "assets").read_bytes() == b"mine"
    assert not (tmp_path / "content.yaml").exists()
