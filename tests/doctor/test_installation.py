"""What is installed, and what is wrong with it."""

from __future__ import annotations

import configparser
import hashlib
import importlib
import importlib.metadata
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from brochure import __version__
from brochure.codes import ExitCode
from brochure.doctor import installation
from brochure.doctor.finding import Finding
from brochure.doctor.installation import EXTRAS, FONT_SUMS, LIBRARIES, extras, fonts, libraries, program

ROOT = Path(__file__).resolve().parents[2]


def by_name(findings: Iterable[Finding]) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


def test_the_tables_are_those_of_setup_cfg() -> None:
    """A new library or extra is told of with what it is for."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    assert set(LIBRARIES) == {line.split(">=")[0] for line in setup["options"]["install_requires"].split()}
    assert set(EXTRAS) == set(setup["options.extras_require"])


def test_the_sums_are_those_of_the_fonts() -> None:
    folder = ROOT / "brochure" / "brand" / "fonts"
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ttf")}
    assert found == FONT_SUMS


def test_program_python_and_system() -> None:
    found = by_name(program())
    assert found["brochure"].says.startswith(f"{__version__}, from its sources in ")
    assert found["Python"].says.startswith(platform.python_version())
    assert platform.system() in found["system"].says
    assert platform.node() not in " ".join(finding.says for finding in found.values()).split()


def test_here_all_libraries_are_in_order() -> None:
    found = by_name(libraries())
    assert {finding.state for finding in found.values()} == {"ok", "note"}
    assert found["reportlab"].says == (
        f"{importlib.metadata.version('reportlab')}, needs 5.1 or later (drawing pages)"
    )
    assert set(found) == {*LIBRARIES, "libyaml"}


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.metadata.version

    def version(name: str) -> str:
        if name == "svglib":
            raise importlib.metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    found = by_name(libraries())["svglib"]
    assert (found.state, found.exit_code) == ("missing", ExitCode.FILE)
    assert found.says == "not installed; 2.0 or later is needed (drawings in SVG)"
    assert found.fix == 'python -m pip install "svglib>=2.0"'


def test_a_library_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.9")
    found = by_name(libraries())["click"]
    assert (found.state, found.exit_code) == ("wrong", ExitCode.FILE)
    assert found.says == "0.9 is too old; 8.1 or later is needed (the command line)"


@pytest.mark.parametrize("fault", [ImportError("DLL load failed\nlong story"), OSError("no"), AttributeError("x")])
def test_a_library_that_is_broken(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def broken(name: str) -> object:
        if name == "uharfbuzz":
            raise fault
        return real(name)

    monkeypatch.setattr(importlib, "import_module", broken)
    found = by_name(libraries())
    assert found["uharfbuzz"].state == "wrong" and found["pyyaml"].state == "ok"
    first = str(fault).split("\n")[0]
    assert found["uharfbuzz"].says.endswith(f"is broken (setting letters): {type(fault).__name__}: {first}")
    assert found["uharfbuzz"].fix.endswith("--force-reinstall")


@pytest.mark.parametrize(("there", "says"), [(True, "in use"), (False, "not there: YAML is read about 8 times slower")])
def test_libyaml_is_a_fact_and_no_fault(there: bool, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yaml.__with_libyaml__", there)
    found = by_name(libraries())["libyaml"]
    assert (found.state, found.says) == ("note", says)


def test_without_yaml_there_is_no_libyaml_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    found = by_name(libraries())
    assert found["pyyaml"].state == "wrong" and found["libyaml"].says.startswith("not there")


def test_extras_and_what_they_are_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert by_name(extras())["tests"] == Finding("Extras", "tests", "note", "for running the tests; installed")

    def version(name: str) -> str:
        if name in ("pikepdf", "pytest"):
            raise importlib.metadata.PackageNotFoundError(name)
        return "99"

    monkeypatch.setattr(importlib.metadata, "version", version)
    assert by_name(extras())["tests"].says == "for running the tests; not installed: pikepdf, pytest"


def test_the_default_fonts_are_there_and_whole() -> None:
    found = list(fonts())
    assert [finding.state for finding in found] == ["ok"] * 4
    assert found[0].says.endswith("bytes, unchanged")


def test_a_font_that_is_missing_damaged_or_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "brand" / "fonts"
    folder.mkdir(parents=True)
    missing, damaged, locked, whole = FONT_SUMS
    (folder / damaged).write_bytes(b"cut off")
    (folder / locked).mkdir()  # what cannot be read as a file
    (folder / whole).write_bytes((ROOT / "brochure" / "brand" / "fonts" / whole).read_bytes())
    monkeypatch.setattr(installation, "FOLDER", tmp_path)
    found = by_name(fonts())
    assert found[missing].state == "missing"
    assert (found[damaged].state, found[damaged].says) == ("wrong", "7 bytes, but not those it should have")
    assert found[locked].state == "wrong" and found[locked].says.startswith("can't be read: ")
    assert found[whole].state == "ok"
    assert all(found[name].exit_code == ExitCode.ASSET and found[name].fix for name in (missing, damaged, locked))
