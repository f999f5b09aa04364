"""What is asked to be installed, from the sources or from what was installed."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from brochure.doctor import requirements as room
from brochure.doctor.requirements import Requirement, requirements, satisfies


def test_in_the_sources_they_are_those_of_setup_cfg() -> None:
    found = requirements()
    assert Requirement("click", "8.1", "") in found
    assert any(one.name == "pytest" and one.extra == "tests" for one in found)
    assert len([one for one in found if not one.extra]) >= 10


def test_where_it_was_installed_they_are_those_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "FOLDER", tmp_path / "site" / "brochure")
    lines = ["click>=8.1", "lxml", 'pytest>=8; extra == "tests"', "ruff>=0.8 ; extra == 'dev'"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: lines)
    assert requirements() == [
        Requirement("click", "8.1", ""), Requirement("lxml", "", ""),
        Requirement("pytest", "8", "tests"), Requirement("ruff", "0.8", "dev"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["[metadata]\nname = other\n", "not a setup file", "[metadata]\nname = \xff\n"])
def test_a_setup_cfg_of_something_else_is_not_taken_for_ours(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "FOLDER", tmp_path / "brochure")
    (tmp_path / "setup.cfg").write_text(text, encoding="latin-1")
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: ["click>=8.1"])
    assert requirements() == [Requirement("click", "8.1", "")]


@pytest.mark.parametrize(
    ("version", "least", "enough"),
    [
        ("8.1", "8.1", True), ("8.1.0", "8.1", True), ("8.1", "8.1.0", True), ("10.0", "9.2", True),
        ("8.0.9", "8.1", False), ("2.0rc1", "2.0", True), ("5", "", True), ("unknown", "1.0", False),
        ("2.9.0.post0", "2.9", True), ("2026.11", "11", True),
    ],
)  # fmt: skip
def test_versions_are_compared_as_numbers(version: str, least: str, enough: bool) -> None:
    assert satisfies(version, least) is enough
