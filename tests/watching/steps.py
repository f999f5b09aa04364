"""A stand-in for the reports of the system: what happens is a list of steps, and after each it may be worth to look."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator
from pathlib import Path


class Steps:
    """Carries out its steps, one before each report. After the last comes Ctrl-C. `folders` are those it was asked to
    watch, in order."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)
        self.folders: list[frozenset[Path]] = []
        self.open = 0

    def __call__(self, folders: Collection[Path], poll: bool = False) -> Generator[object, None, None]:
        self.folders.append(frozenset(folders))
        self.polled = poll
        self.open += 1
        try:
            while self._steps:
                self._steps.pop(0)()
                yield None
            raise KeyboardInterrupt
        finally:
            self.open -= 1


def write(path: Path, text: str) -> Callable[[], object]:
    """A step that writes over a file."""
    return lambda: path.write_text(text, encoding="utf-8")


def renamed_into_place(path: Path, text: str) -> Callable[[], object]:
    """A step that saves as most editors do: a backup, a temporary file, a new name for it."""

    def step() -> None:
        if path.exists():
            (path.parent / f"{path.name}~").write_bytes(path.read_bytes())
        new = path.parent / f".{path.name}.swp"
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)

    return step


def nothing() -> None:
    """A step in which nothing happens, as when only the clock says that it is time to look."""
