"""Everything is looked at, and nothing that is broken ends the looking."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from brochure.doctor import installation, surroundings
from brochure.doctor.examination import examine
from brochure.doctor.finding import Finding

ROOT = Path(__file__).resolve().parents[2]
GROUPS = [
    "Program", "Libraries", "Default fonts", "Content", "Named files", "Output", "Screen", "Environment", "Extras",
]  # fmt: skip


def examined(content: Path) -> list[Finding]:
    return list(examine(content, True, content.parent / "output", is_terminal=False, colour=False))


def test_the_sample_is_in_order() -> None:
    found = examined(ROOT / "content.yaml")
    assert list(dict.fromkeys(finding.group for finding in found)) == GROUPS
    assert [finding for finding in found if finding.is_bad] == []


def test_what_can_not_be_looked_at_is_a_line_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("of all things\nand more")

    monkeypatch.setattr(installation, "libraries", fails)
    monkeypatch.setattr(surroundings, "screen", fails)
    found = examined(tmp_path / "content.yaml")
    assert {finding.group for finding in found} == {*GROUPS} - {"Named files"}
    (line,) = [finding for finding in found if finding.group == "Libraries"]
    assert line.state == "wrong" and line.says == "could not be looked at: ZeroDivisionError: of all things"


def test_named_files_are_told_when_the_content_can_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brochure.project", None)  # what imports it fails
    found = {finding.name: finding for finding in examined(ROOT / "content.yaml")}
    assert found["the rest"].group == "Content"
    assert any(name.endswith("logo.png") and finding.state == "ok" for name, finding in found.items())


def test_nothing_is_loaded_before_it_is_looked_at() -> None:
    code = "import sys, brochure.doctor.examination\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    assert "brochure.doctor.project" in done.stdout.split()
    assert not {"yaml", "pydantic", "reportlab", "PIL", "lxml", "click"} & set(done.stdout.split())
