"""What is pasted where everybody can read it names no person and no machine."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import pytest

from brochure.doctor.privacy import hidden


@pytest.fixture(autouse=True)
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Whose computer it is."""
    home = tmp_path / "home" / "anna"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    return home


def test_the_home_folder_is_a_tilde(anna: Path) -> None:
    assert hidden(anna / "handouts" / "content.yaml") == os.path.join("~", "handouts", "content.yaml")
    assert hidden(f"cannot write {anna}: no") == "cannot write ~: no"
    assert hidden(anna) == "~"


def test_a_folder_whose_name_only_starts_like_the_home_is_another_one(anna: Path) -> None:
    assert hidden(f"{anna}-old").endswith("anna-old")
    assert "~" not in hidden(f"{anna}-old")


def test_the_users_name_is_not_shown_in_other_paths() -> None:
    assert hidden("/mnt/data/anna/handouts") == "/mnt/data/(user)/handouts"
    assert hidden("D:\\data\\anna") == "D:\\data\\(user)"
    assert hidden("/mnt/annabel/joanna/anna.d") == "/mnt/annabel/joanna/anna.d"


@pytest.mark.parametrize("path", ["\\\\server7\\reception\\handouts", "//server7/reception/handouts"])
def test_nor_is_that_of_a_file_server(path: str) -> None:
    assert "server7" not in hidden(path) and "reception" not in hidden(path)
    assert hidden(path).endswith("handouts")


def test_other_texts_stay_as_they_are() -> None:
    for text in ("assets/logo.png", "5.1.0, needs 5.1 or later", "https://clinic.example/a", "/usr/lib/python3"):
        assert hidden(text) == text


@pytest.mark.parametrize("home", ["/", "", "nowhere"])
def test_a_home_that_says_nothing_is_not_looked_for(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda _: home)
    assert hidden("/usr/nowhere/b") == "/usr/nowhere/b"


def test_a_user_without_a_name_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 1000")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert hidden("/mnt/anna") == "/mnt/anna"
