"""What is installed: this program, Python, the libraries, the default typeface."""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import platform
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, Literal

from brochure import __version__
from brochure.codes import ExitCode
from brochure.doctor.finding import Finding
from brochure.doctor.privacy import hidden
from brochure.doctor.requirements import FOLDER, Requirement, from_sources, requirements, satisfies

__all__ = ["EXTRAS", "FONT_SUMS", "LIBRARIES", "extras", "fonts", "libraries", "program"]

# What is imported of each package that is needed, and what for.
LIBRARIES: Final = {
    "click": ("click", "the command line"),
    "lxml": ("lxml.etree", "drawings in SVG"),
    "markdown-it-py": ("markdown_it", "bold, italic and links in texts"),
    "pillow": ("PIL.Image", "pictures"),
    "pydantic": ("pydantic", "checking the content"),
    "pyyaml": ("yaml", "reading YAML"),
    "reportlab": ("reportlab.pdfgen.canvas", "drawing pages"),
    "svglib": ("svglib.svglib", "drawings in SVG"),
    "uharfbuzz": ("uharfbuzz", "setting letters"),
    "watchfiles": ("watchfiles", "brochure watch"),
}
EXTRAS: Final = {
    "import": "texts from Word", "tests": "running the tests", "dev": "working on brochure",
}  # fmt: skip
# SHA-256 of the files of the default typeface.
FONT_SUMS: Final = {
    "SourceSans3-Bold.ttf": "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd",
    "SourceSans3-BoldItalic.ttf": "b66029c11e09452eaa321abe93883970bc0f3eacc347a1c9d5828db9d379cbb0",
    "SourceSans3-Italic.ttf": "f17facaa9ed293bb38526db3638e240510b7393c37ffa70e5c48f39575de44ab",
    "SourceSans3-Regular.ttf": "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a",
}
_REINSTALL: Final = "install brochure again: python -m pip install --force-reinstall, with the folder or file it is in"


def program() -> Iterator[Finding]:
    """This program, the Python it runs on, and the system."""
    group = "Program"
    kind = "its sources" if from_sources() is not None else "an installed package"
    yield Finding(group, "brochure", "ok", f"{__version__}, from {kind} in {hidden(FOLDER)}")
    bits = struct.calcsize("P") * 8
    place = "a virtual environment" if sys.prefix != sys.base_prefix else "no virtual environment"
    says = f"{platform.python_version()} ({platform.python_implementation()}, {bits} bit), {place}"
    yield Finding(group, "Python", "ok", f"{says}, {hidden(sys.executable)}")
    yield Finding(group, "system", "ok", _system())


def _system() -> str:
    parts = [platform.system(), platform.release(), platform.machine()]
    with suppress(OSError, KeyError):  # only Linux and its kin have such a file
        parts.append(f"({platform.freedesktop_os_release()['PRETTY_NAME']})")
    return " ".join(part for part in parts if part)


def libraries() -> Iterator[Finding]:
    """Each package that is needed: there, new enough, and in working order."""
    for wanted in requirements():
        if not wanted.extra:
            yield _library(wanted)
    yield _libyaml()


def _library(wanted: Requirement) -> Finding:
    module, purpose = LIBRARIES.get(wanted.name, (wanted.name.replace("-", "_"), ""))
    bound = f"{wanted.least} or later" if wanted.least else "any version"
    use = f" ({purpose})" if purpose else ""
    fix = f'python -m pip install "{wanted.name}{">=" * bool(wanted.least)}{wanted.least}"'
    version = _version(wanted.name)
    if version is None:
        return _bad(wanted.name, "missing", f"not installed; {bound} is needed{use}", fix)
    if not satisfies(version, wanted.least):
        return _bad(wanted.name, "wrong", f"{version} is too old; {bound} is needed{use}", fix)
    try:
        importlib.import_module(module)
    except Exception as error:  # whatever a broken library does, it is a finding
        fault = hidden(f"{type(error).__name__}: {error}".split("\n")[0])
        return _bad(wanted.name, "wrong", f"{version} is broken{use}: {fault}", f"{fix} --force-reinstall")
    return Finding("Libraries", wanted.name, "ok", f"{version}, needs {bound}{use}")


def _bad(name: str, state: Literal["missing", "wrong"], says: str, fix: str) -> Finding:
    return Finding("Libraries", name, state, says, fix, ExitCode.FILE)


def _libyaml() -> Finding:
    try:
        there = bool(getattr(importlib.import_module("yaml"), "__with_libyaml__", False))
    except Exception:  # told as a broken library already
        there = False
    says = "in use" if there else "not there: YAML is read about 8 times slower"
    return Finding("Libraries", "libyaml", "note", says)


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def extras() -> Iterator[Finding]:
    """What can be installed besides, and whether it is."""
    wanted: dict[str, list[str]] = {}
    for requirement in requirements():
        if requirement.extra:
            wanted.setdefault(requirement.extra, []).append(requirement.name)
    for extra, names in wanted.items():
        absent = [name for name in names if _version(name) is None]
        there = f"not installed: {', '.join(absent)}" if absent else "installed"
        yield Finding("Extras", extra, "note", f"for {EXTRAS.get(extra, 'what its name says')}; {there}")


def fonts() -> Iterator[Finding]:
    """The files of the default typeface: there, readable, and to the byte what they should be."""
    for name, digest in FONT_SUMS.items():
        path = FOLDER / "brand" / "fonts" / name
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            yield Finding("Default fonts", name, "missing", f"not in {hidden(path.parent)}", _REINSTALL, ExitCode.ASSET)
        except OSError as error:
            says = f"can't be read: {error.strerror or type(error).__name__}"
            yield Finding("Default fonts", name, "wrong", says, _REINSTALL, ExitCode.ASSET)
        else:
            if hashlib.sha256(data).hexdigest() == digest:
                yield Finding("Default fonts", name, "ok", f"{len(data):,} bytes, unchanged")
            else:
                says = f"{len(data):,} bytes, but not those it should have"
                yield Finding("Default fonts", name, "wrong", says, _REINSTALL, ExitCode.ASSET)
