"""A small project on disk with a brand in it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from brochure.brand import Theme, load_theme
from brochure.brand.faces import SOURCE_SANS
from brochure.brand.section import Section
from brochure.content import NO_NAMES, parse_map
from brochure.problems import Problem, Problems

SHOWN = "assets/brand.yml"


class Project:
    """A folder with `assets/brand.yml`; `files` are pictures and fonts to put beside it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "assets").mkdir()

    def add(self, name: str, font: Path | None = None) -> Path:
        """A file by its path in the project: a copy of `font`, or a few bytes, since pictures aren't opened."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if font is None:
            path.write_bytes(b"a picture")
        else:
            shutil.copyfile(font, path)
        return path

    def add_fonts(self, folder: str = "assets/fonts") -> None:
        """Regular, bold, italic and bold italic as A.ttf to D.ttf, so that their names say nothing."""
        for letter, font in zip("ABCD", SOURCE_SANS.files(), strict=True):
            self.add(f"{folder}/{letter}.ttf", font)

    def load(self, text: str, names: Mapping[str, str] = NO_NAMES) -> tuple[Theme | None, list[Problem]]:
        """The theme of this brand.yml, and the problems in reading order."""
        path = self.root / SHOWN
        path.write_text(dedent(text), encoding="utf-8")
        problems = Problems()
        theme = load_theme(path, SHOWN, self.root, problems, names)
        assert (theme is None) == problems.has_errors
        return theme, list(problems)

    def theme(self, text: str, names: Mapping[str, str] = NO_NAMES) -> Theme:
        """The theme of a brand.yml without problems."""
        theme, problems = self.load(text, names)
        assert theme is not None, problems
        return theme

    def problem(self, text: str) -> Problem:
        """The only problem of a brand.yml."""
        _, (problem,) = self.load(text)
        return problem


def place(problem: Problem) -> tuple[int, int]:
    """Line and column of a problem in the brand file."""
    assert problem.span is not None and problem.span.file == SHOWN
    return problem.span.line, problem.span.column


def section(text: str, problems: Problems) -> Section:
    """A brand.yml as the section that holds all of it."""
    return Section(parse_map(dedent(text).lstrip("\n"), SHOWN, problems), "", problems)
