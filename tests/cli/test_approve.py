"""`brochure approve`: what it keeps and what it says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from brochure.cli import main
from tests.specimens import content, handout


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "content.yaml").write_text(json.dumps(content(handout("Rest today."))), encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["approve", *arguments])
    return code, *capsys.readouterr()


def test_it_says_what_was_kept(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, out, err = run(capsys, "guide", "--by", "  Dr.  Lee Moss ", "--date", "2026-11-23")
    path = os.path.join("content.approved", "guide.yaml")
    assert (code, err) == (0, "")
    assert out == f"{path}: 7 passages, approved by Dr. Lee Moss on 2026-11-23\n"
    assert (here / path).is_file()


def test_the_day_is_that_of_the_build_system_when_it_sets_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert run(capsys, "guide", "--by", "A")[1].endswith("on 1970-01-02\n")


@pytest.mark.parametrize("name", ["", "  ", "a\x07b"])
def test_somebody_must_have_approved_it(name: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, out, err = run(capsys, "guide", "--by", name)
    assert (code, out) == (2, "") and "write the name of the person who approves the words" in err
    assert os.listdir(here) == ["content.yaml"]


def test_a_document_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "guise", "--by", "A")
    assert (code, out) == (2, "") and 'error[E220]: no document "guise": did you mean "guide"?' in err


def test_a_place_that_can_not_be_written(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "content.approved").write_text("in the way", encoding="utf-8")
    code, out, err = run(capsys, "guide", "--by", "A")
    assert (code, out) == (3, "") and "error[E310]" in err


def test_then_the_build_is_as_before_until_a_word_changes(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    main(["build"])
    before = (here / "output" / "guide.pdf").read_bytes()
    run(capsys, "guide", "--by", "A")
    main(["build"])
    assert (here / "output" / "guide.pdf").read_bytes() == before
    assert "W735" not in capsys.readouterr().err
    text = (here / "content.yaml").read_text(encoding="utf-8")
    (here / "content.yaml").write_text(text.replace("Rest today.", "Rest."), encoding="utf-8")
    assert main(["build"]) == 0
    assert "warning[W735]: changed since approval by A on " in capsys.readouterr().err
