"""What the README promises: its two commands, its pictures, its options."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.proof.pictures import difference
from tests.whole.project import ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = ROOT / ".ci" / "run"
GALLERY = ROOT / "docs" / "gallery"
# Pictures of the same page by two versions of a renderer differ by their smoothed edges only.
SHARE = 0.004


def block(name: str) -> list[str]:
    """The lines of the command that stands after the comment `name`."""
    (found,) = re.findall(rf"^<!-- {name} -->\n```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return found.splitlines()


def test_the_two_commands_come_first_and_are_what_a_newcomer_types() -> None:
    build, test = block("build command"), block("test command")
    assert build[0] == test[0] == "python3 -m venv .venv"
    assert build[-1] == ".venv/bin/python -m brochure build"
    assert test[-1] == ".venv/bin/python -m pytest"
    assert all(line.startswith(("python3 -m venv ", ".venv/bin/python -m ")) for line in (*build, *test))
    assert len(build) <= 3 and len(test) <= 3
    assert README.index("<!-- build command -->") < README.index("<!-- test command -->")


def test_what_it_is_for_is_said_in_ten_lines_before_the_commands() -> None:
    before = README[: README.index("## ")]
    sentences = [line for line in before.splitlines() if line.strip() and not line.startswith(("#", "|", "<"))]
    assert 3 <= len(sentences) <= 14


@pytest.mark.skipif(shutil.which("sh") is None or shutil.which("sed") is None, reason="needs a shell with sed")
def test_ci_runs_the_readme_s_own_test_command(tmp_path: Path) -> None:
    script = CI.read_text(encoding="utf-8")
    (taken,) = re.findall(r"^command=\$\((.*)\)$", script, re.MULTILINE)
    assert re.search(r'^bash .*-c "\$command"$', script, re.MULTILINE)
    shell = subprocess.run(["sh", "-c", taken], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert shell.stdout.splitlines() == block("test command")
    (tmp_path / "README.md").write_text(README.replace("test command", "other command"), encoding="utf-8")
    shell = subprocess.run(["sh", "-c", taken], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert shell.stdout == ""


def test_ci_fails_when_a_tool_is_missing() -> None:
    lines = CI.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash" and "set -euo pipefail" in lines
    assert "export CI=true" in lines  # tests that would be skipped for want of a tool fail


def test_the_options_it_names_are_there(tmp_path: Path) -> None:
    known = run(tmp_path, "build", "--help").out
    text = README.split("## What next")[1].replace("python -m", "")
    named = set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)(?=[ `=])", text))
    assert len(named) > 3
    assert [option for option in sorted(named) if not re.search(rf"(?<![\w-]){option}\b", known)] == []


def test_the_links_and_pictures_it_shows_are_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert any(target.endswith(".png") for target in targets)
    assert [target for target in targets if "://" not in target and not (ROOT / target).is_file()] == []
    assert re.findall(r"!\[\]\(", README) == []  # every picture has its words


def test_pictures_are_fresh_and_small() -> None:
    """After a change to the look or the sample: python docs/gallery/make.py"""
    make = runpy.run_path(str(GALLERY / "make.py"))
    fresh = dict(make["pictures"]())
    assert sorted(fresh) == sorted(path.name for path in GALLERY.glob("*.png"))
    assert set(re.findall(r"docs/gallery/([\w-]+\.png)", README)) == set(fresh)
    for name, picture in fresh.items():
        path = GALLERY / name
        assert path.stat().st_size < 60_000
        with Image.open(path) as shown:
            assert shown.width <= 640 and shown.size == picture.size
            assert difference(shown.convert("RGB"), picture.convert("RGB")).share < SHARE, f"{name} is stale"


def test_a_stale_picture_would_be_seen() -> None:
    """A paragraph that moved by a line is more than renderers differ by."""
    with Image.open(GALLERY / "guide-4.png") as shown:
        page = shown.convert("RGB")
    moved = page.copy()
    piece = page.crop((40, 300, page.width - 40, 360))
    moved.paste(piece, (40, 309))
    assert difference(page, moved).share > SHARE
