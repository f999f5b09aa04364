"""`brochure diff`: what it shows, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from brochure.cli import main
from tests.proof.reading import read
from tests.specimens import content, handout

BODY = ["One.", "Two.", "Rest today and drink water.", "Four.", "Five.", "Six.", "Seven."]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    put(*BODY)
    assert main(["approve", "guide", "--by", "Dr. Lee Moss", "--date", "2026-11-01"]) == 0
    capsys.readouterr()
    return tmp_path


def put(*body: Any) -> None:
    Path("content.yaml").write_text(json.dumps(content(handout(*body)), indent=1), encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["diff", *arguments])
    return code, *capsys.readouterr()


def line_of(words: str) -> int:
    lines = Path("content.yaml").read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_nothing_has_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "guide") == (0, "guide: no change since approval by Dr. Lee Moss on 2026-11-01\n", "")


def test_what_has_changed_is_marked_with_its_line_and_what_stands_around(capsys: pytest.CaptureFixture[str]) -> None:
    put("One.", "Two.", "Rest today, please, and drink water.", "Four.", "Five.", "Seven.", "Eight.")
    code, out, err = run(capsys, "guide")
    assert (code, err) == (1, "")
    assert out == f"""\
guide: changed since approval by Dr. Lee Moss on 2026-11-01
@@ content.yaml:{line_of('"Two."')} @@
  Two.
~ Rest [-today-] {{+today, please,+}} and drink water.
  Four.
  Five.
- [-Six.-]
  Seven.
+ {{+Eight.+}}
  Elm Street Clinic
1 passage changed, 1 passage new, 1 passage gone
"""


def test_changes_far_apart_stand_apart(capsys: pytest.CaptureFixture[str]) -> None:
    put("First.", *BODY[1:-1], "Last.")
    out = run(capsys, "guide")[1]
    assert out.count("@@ content.yaml:") == 2
    assert f"@@ content.yaml:{line_of('Six')} @@\n  Six.\n" in out


def test_colours_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    put(*BODY[:-1], "Eight nine.")
    out = run(capsys, "guide")[1]
    assert "\x1b[9;31m[-Seven.-]\x1b[0m" in out and "\x1b[1;32m{+Eight nine.+}\x1b[0m" in out


def test_a_marked_pdf(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    put(*BODY[:-1], "Eight nine.")
    code, out, err = run(capsys, "guide", "-o", "marked.pdf")
    assert (code, err) == (1, "") and out.splitlines()[-1].startswith("marked.pdf: 1 page, ")
    assert "Changes in: After Your Visit" in [one.text for one in read((here / "marked.pdf").read_bytes())]


def test_the_content_is_never_overwritten(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    before = (here / "content.yaml").read_bytes()
    code, _, err = run(capsys, "guide", "-o", "content.yaml")
    assert code == 3 and "error[E314]" in err and (here / "content.yaml").read_bytes() == before


def test_without_an_approval(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "content.approved" / "guide.yaml").unlink()
    code, out, err = run(capsys, "guide")
    assert (code, out) == (3, "") and 'error[E316]: "guide" has not been approved yet' in err


def test_with_one_that_was_changed_by_hand(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    file = here / "content.approved" / "guide.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("One.", "No."), encoding="utf-8")
    code, out, err = run(capsys, "guide")
    assert (code, out) == (3, "") and "content.approved/guide.yaml:7:9: error[E736]" in err


def test_a_document_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "other")[0] == 2
