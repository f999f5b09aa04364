"""What brochure asks to be installed: as its setup.cfg says when it runs from its sources, else as was installed."""

from __future__ import annotations

import configparser
import importlib.metadata
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brochure

__all__ = ["FOLDER", "Requirement", "from_sources", "requirements", "satisfies"]

FOLDER = Path(brochure.__file__).resolve().parent
# Only lower bounds are in use, and a test of the project holds that.
_REQUIREMENT = re.compile(r"""([A-Za-z0-9._-]+)\s*(?:>=\s*([0-9.]+))?(?:\s*;.*extra\s*==\s*["']([\w-]+)["'])?""")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package, the earliest version that will do (empty: any), and the extra it belongs to (empty: it is needed)."""

    name: str
    least: str
    extra: str


def requirements() -> list[Requirement]:
    """All of them. Raises importlib.metadata.PackageNotFoundError where nothing says what they are."""
    setup = from_sources()
    lines = _of_setup(setup) if setup is not None else importlib.metadata.requires("brochure") or []
    return [
        Requirement(match[1], match[2] or "", match[3] or "") for line in lines if (match := _REQUIREMENT.match(line))
    ]


def from_sources() -> configparser.ConfigParser | None:
    """The setup.cfg beside the program, when that is brochure's own."""
    parser = configparser.ConfigParser()
    try:
        parser.read(FOLDER.parent / "setup.cfg", encoding="utf-8")
    except (configparser.Error, UnicodeError):
        return None
    return parser if parser.get("metadata", "name", fallback="") == "brochure" else None


def _of_setup(setup: configparser.ConfigParser) -> Iterator[str]:
    yield from setup.get("options", "install_requires", fallback="").split()
    if setup.has_section("options.extras_require"):
        for extra, block in setup.items("options.extras_require"):
            yield from (f'{line}; extra == "{extra}"' for line in block.split())


def satisfies(version: str, least: str) -> bool:
    """Whether `version` is `least` or later. Of a version only the numbers in front count: 2.0rc1 is 2.0."""
    found, wanted = _numbers(version), _numbers(least)
    length = max(len(found), len(wanted))
    return found + [0] * (length - len(found)) >= wanted + [0] * (length - len(wanted))


def _numbers(version: str) -> list[int]:
    numbers = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    return [int(part) for part in numbers[0].split(".")] if numbers else []
