"""The job ticket beside the PDFs: written when something was made for print, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from brochure.editions.build import BuildOptions, Built
from brochure.editions.tickets import write_ticket
from brochure.problems import Problems
from tests.editions.press import Leaf

DOCUMENT: Any = Leaf("guide")


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A project whose tickets only name their files."""
    monkeypatch.setattr(
        "brochure.editions.tickets.ticket", lambda *given: "".join(f"{one.target} {one.name}\n" for one in given[3])
    )
    return SimpleNamespace(size_of=lambda document: document.size)


def built(folder: Path) -> list[Built]:
    press: Any = object()
    screen = Built("guide", "handout", folder / "guide.pdf", 2)
    return [screen, replace(screen, path=folder / "guide-shop.pdf", target="shop", press=press)]


def test_it_stands_beside_the_files_and_names_them(project: Any, tmp_path: Path) -> None:
    problems = Problems()
    path = write_ticket(project, DOCUMENT, built(tmp_path), BuildOptions(tmp_path), problems)
    assert path == tmp_path / "guide.job.txt"
    assert path.read_bytes() == b"screen guide.pdf\r\nshop guide-shop.pdf\r\n"
    assert len(problems) == 0


def test_it_is_called_after_size_and_variant(project: Any, tmp_path: Path) -> None:
    options = BuildOptions(tmp_path, size="large", variant="mono")
    path = write_ticket(project, DOCUMENT, built(tmp_path), options, Problems())
    assert path == tmp_path / "guide-large-mono.job.txt"


def test_there_is_none_for_a_screen_alone_nor_where_a_file_is_missing(project: Any, tmp_path: Path) -> None:
    screen, shop = built(tmp_path)
    for files in ([screen], [screen, replace(shop, path=None)]):
        assert write_ticket(project, DOCUMENT, files, BuildOptions(tmp_path), Problems()) is None
    assert list(tmp_path.iterdir()) == []


def test_one_that_cannot_be_written_is_a_problem(project: Any, tmp_path: Path) -> None:
    (tmp_path / "guide.job.txt").mkdir()
    problems = Problems()
    assert write_ticket(project, DOCUMENT, built(tmp_path), BuildOptions(tmp_path), problems) is None
    assert [problem.code for problem in problems] == ["E310"]


def test_a_sparing_build_leaves_one_alone_that_says_the_same(project: Any, tmp_path: Path) -> None:
    options = BuildOptions(tmp_path, sparing=True)
    path = write_ticket(project, DOCUMENT, built(tmp_path), options, Problems())
    assert path is not None
    before = path.stat().st_ino
    assert write_ticket(project, DOCUMENT, built(tmp_path), options, Problems()) == path
    assert path.stat().st_ino == before
