"""A clinic's own files, and never what they say."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from collections.abc import Iterable
from pathlib import Path

import pytest

from brochure.codes import ExitCode
from brochure.doctor.finding import Finding
from brochure.doctor.project import content, named_files, output

CONTENT = """\
format: 1
brand: brand.yml
clinic: {name: Secret Clinic, phone: 770-555-0134}
documents:
  - id: secret-guide
    kind: handout
    title: Secret title
    sections:
      - title: Before you come
        body: [Bring your card., figure: {image: assets/door.png, alt: The secret door}]
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "door.png").touch()
    (tmp_path / "brand.yml").write_text("color: {primary: '#004455'}\n", encoding="utf-8")
    (tmp_path / "content.yaml").write_text(CONTENT, encoding="utf-8")
    return Path("content.yaml")


def by_name(findings: Iterable[Finding]) -> dict[str, Finding]:
    found = {finding.name: finding for finding in findings}
    told = " ".join(f"{one.name} {one.says} {one.fix}" for one in found.values()).casefold()
    assert "secret" not in told and "card" not in told
    return found


def test_good_content_and_the_files_it_names(file: Path) -> None:
    found = by_name([*content(file, was_named=False), *named_files(file)])
    assert found["content.yaml"].says == f"{len(CONTENT)} bytes"
    assert found["documents"].says == "1 handout"
    assert found["fonts in use"].says == "0 of the brand's own, 4 of the default ones"
    assert found["mistakes"].says == "0 errors, 0 warnings"
    assert found["brand.yml"].state == found[os.path.join("assets", "door.png")].state == "ok"
    assert not any(finding.is_bad for finding in found.values())


def test_mistakes_are_told_by_code_and_line_only(file: Path) -> None:
    file.write_text(CONTENT.replace("title: Secret title", "tittle: Secret title"), encoding="utf-8")
    found = by_name(content(file, was_named=False))["mistakes"]
    assert (found.state, found.exit_code) == ("wrong", ExitCode.CONTENT)
    assert found.says.startswith("1 error, 0 warnings: E203 in line 7")
    assert found.fix == '"brochure build" tells more of each'


def test_of_many_mistakes_some_are_named(file: Path) -> None:
    many = "".join(f"key{number}: x\n" for number in range(9))
    file.write_text(CONTENT + many, encoding="utf-8")
    found = by_name(content(file, was_named=False))["mistakes"]
    assert found.says.startswith("9 errors") and found.says.endswith("E203 in line 15, ...")


def test_named_files_that_are_missing(file: Path) -> None:
    (file.parent / "assets" / "door.png").unlink()
    (file.parent / "brand.yml").unlink()
    found = by_name([*content(file, was_named=False), *named_files(file)])
    for name in ("brand.yml", os.path.join("assets", "door.png")):
        assert (found[name].state, found[name].exit_code) == ("missing", ExitCode.ASSET)
    assert found["mistakes"].exit_code == ExitCode.ASSET


def test_fonts_of_the_brand_are_counted(file: Path) -> None:
    fonts = Path(__file__).resolve().parents[2] / "brochure" / "brand" / "fonts"
    for name in ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"):
        shutil.copy(fonts / name, name)
    Path("brand.yml").write_text(
        "typography:\n  base: Own\n  fonts:\n    - family: Own\n      source: file\n"
        "      files: [SourceSans3-Regular.ttf, SourceSans3-Bold.ttf]\n",
        encoding="utf-8",
    )
    found = by_name([*content(file, was_named=False), *named_files(file)])
    assert found["fonts in use"].says == "2 of the brand's own, 2 of the default ones"
    assert found["SourceSans3-Bold.ttf"].state == "ok"


def test_no_content_is_a_fault_only_when_it_was_named(tmp_path: Path) -> None:
    (found,) = content(tmp_path / "content.yaml", was_named=True)
    assert (found.state, found.exit_code) == ("missing", ExitCode.FILE)
    (found,) = content(tmp_path / "content.yaml", was_named=False)
    assert not found.is_bad


def test_the_output_folder_is_tried_and_never_made(tmp_path: Path) -> None:
    found = by_name(output(tmp_path / "output"))
    assert found[str(tmp_path / "output")].says == "not there yet, and can be made"
    assert not (tmp_path / "output").exists()
    (tmp_path / "output").mkdir()
    found = by_name(output(tmp_path / "output"))
    assert found[str(tmp_path / "output")].says == "can be written"
    assert found["disk"].state == "ok" and found["disk"].says.endswith(" GB free")
    assert os.listdir(tmp_path / "output") == []


def test_an_output_that_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "output").touch()
    (found,) = output(tmp_path / "output")
    assert (found.state, found.exit_code) == ("wrong", ExitCode.FILE)
    assert "is not a folder" in found.says and found.fix
    (found,) = output(tmp_path / "no" / "such" / "folder")
    assert found.state == "wrong" and not (tmp_path / "no").exists()


def test_a_disk_that_is_nearly_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9 - 10**6, 10**6))
    found = by_name(output(tmp_path))["disk"]
    assert (found.state, found.exit_code, found.says) == ("wrong", ExitCode.FILE, "0.0 GB free")
