"""`brochure doctor`: a report to be pasted, also where next to nothing works."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from brochure import __version__
from brochure.cli import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(ROOT / "content.yaml")
LIBRARIES = ("lxml", "markdown_it", "PIL", "pydantic", "yaml", "reportlab", "svglib", "uharfbuzz", "watchfiles")


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["doctor", *arguments])
    return code, *capsys.readouterr()


def test_where_all_is_well_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, SAMPLE, "-o", str(tmp_path))
    assert (code, err) == (0, "")
    assert out.endswith("\nall that is needed is here\n")
    assert re.search(rf"^  ok      brochure +{re.escape(__version__)}, from its sources in ", out, re.MULTILINE)
    for part in ("Libraries\n", "libyaml", "SourceSans3-Bold.ttf", "logo.png", "GB free", "encoding", "NO_COLOR"):
        assert part in out


def test_what_is_said_stands_in_one_column(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, str(tmp_path / "no.yaml"), "-o", str(tmp_path))
    lines = [line for line in out.splitlines() if line.startswith(("  ok ", "  - "))]
    names = [line[10:].split("  ")[0] for line in lines]
    start = 10 + max(len(name) for name in names if len(name) <= 32) + 2
    for line, name in zip(lines, names, strict=True):
        if len(name) <= 32:
            assert line[start - 1] == " " and line[start] != " ", line


def test_it_does_not_change_the_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text("format: 1\n", encoding="utf-8")
    run(capsys, str(tmp_path / "content.yaml"))
    assert [path.name for path in tmp_path.iterdir()] == ["content.yaml"]


def test_content_that_was_named_must_be_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(capsys)[0] == 0
    code, out, _ = run(capsys, "contents.yaml")
    assert code == 3
    assert "  MISSING contents.yaml" in out and "          fix: check the name and the folder\n" in out
    assert out.endswith("\n1 thing is missing or wrong\n")


def test_for_programs_there_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, str(tmp_path / "no.yaml"), "--json")
    told = json.loads(out)
    assert (code, told["exit_code"], told["brochure"], err) == (3, 3, __version__, "")
    assert out.isascii()
    (missing,) = [finding for finding in told["findings"] if finding["state"] == "missing"]
    assert missing == {
        "group": "Content", "name": missing["name"], "state": "missing", "says": "there is no such file",
        "fix": "check the name and the folder", "exit_code": 3,
    }  # fmt: skip


def without(*libraries: str) -> subprocess.CompletedProcess[str]:
    """`brochure doctor` where importing these fails, as it does when they are broken."""
    script = f"""
        import sys
        class Broken:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] in {libraries!r}:
                    raise ImportError(f"{{name}} is broken")
        sys.meta_path.insert(0, Broken())
        from brochure.cli import main
        sys.exit(main(["doctor", {SAMPLE!r}]))
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("library", LIBRARIES)
def test_it_works_while_a_library_is_broken(library: str) -> None:
    done = without(library)
    assert (done.returncode, done.stderr) == (3, "")
    assert "is broken" in done.stdout and "Extras\n" in done.stdout
    assert "Traceback" not in done.stdout


def test_it_works_while_all_of_them_are() -> None:
    done = without(*LIBRARIES)
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.count("  WRONG ") >= len(LIBRARIES)
    assert re.search(r"^  ok      SourceSans3-Bold\.ttf +380,864 bytes, unchanged$", done.stdout, re.MULTILINE)
    assert "could not be looked at: ImportError" in done.stdout
