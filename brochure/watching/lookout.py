"""Telling which files have changed since one last looked.

The system's reports of changes (through watchfiles) only say when to look; what has changed is told by comparing each
file with how it was. So it does not matter how an editor saves (over the file, by renaming a new one into its place, by
deleting and writing anew), its backup files are nobody's concern, a change during a build is not lost, and a report
that never comes (network folders) is made up for by looking every other second.

Watched are folders, not files: the nearest one that is there for each file, so that files and folders may go and come.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

__all__ = ["Change", "Lookout", "Wakes", "reports"]

# Milliseconds. Saving is over when nothing moves for so long; a stream of changes is cut after the second.
_QUIET, _LONGEST_SAVE = 100, 1_600
_EVERY_OTHER_SECOND = 2_000

# Given folders that are there, yields whenever it may be worth to look. It may end, and is then asked for again.
Wakes = Callable[[Collection[Path]], Generator[object, None, None]]
# How a file is, without its bytes; None when there is none.
_State = tuple[int, int, int, int] | None


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What became of one file. A file that comes back with other bytes than it went with is new."""

    path: Path
    kind: Literal["changed", "gone", "new"]


def reports(folders: Collection[Path], poll: bool = False) -> Generator[object, None, None]:
    """Yields when something in `folders` changes, once for a burst of changes, and every other second besides.

    With `poll` the files are looked at three times a second, in place of waiting for the system's reports.
    """
    from watchfiles import watch  # late: it is wanted by those who watch

    try:
        yield from watch(
            *folders, watch_filter=None, recursive=False, step=_QUIET, debounce=_LONGEST_SAVE,
            rust_timeout=_EVERY_OTHER_SECOND, yield_on_timeout=True, ignore_permission_denied=True,
            # None: watchfiles knows systems that never report (Windows' folders seen from Linux) and polls there.
            force_polling=poll or None,
        )  # fmt: skip
    except (OSError, RuntimeError):  # a folder went just now, or the system will watch no more of them
        time.sleep(_EVERY_OTHER_SECOND / 1000)
        yield None


class Lookout:
    """Keeps an eye on files. `wakes` says when to look."""

    def __init__(self, wakes: Wakes = reports) -> None:
        self._wakes = wakes
        self._states: dict[Path, _State] = {}

    @property
    def files(self) -> Collection[Path]:
        """The files it looks at."""
        return self._states.keys()

    def mind(self, files: Collection[Path]) -> None:
        """Look at `files` from now on, and at no others; those that are new to it count as they are now."""
        self._states = {path: self._states[path] if path in self._states else _state(path) for path in files}

    def sees(self, path: Path) -> bool:
        """Whether a file that it looks at was there when it last looked."""
        return self._states[path] is not None

    def changes(self) -> Iterator[list[Change]]:
        """Waits, without end, for changes. What changes while the caller is at work comes next."""
        while True:
            if changes := self._compared():
                yield changes
                continue
            folders = self._folders()
            with closing(self._wakes(folders)) as wakes:
                for _ in wakes:
                    if changes := self._compared():
                        yield changes
                    if self._folders() != folders:
                        break

    def _compared(self) -> list[Change]:
        changes = []
        for path, before in self._states.items():
            now = _state(path)
            if now != before:
                self._states[path] = now
                changes.append(Change(path, "gone" if now is None else "new" if before is None else "changed"))
        return changes

    def _folders(self) -> frozenset[Path]:
        # A link is replaced where it stands, and what it leads to is changed where that is.
        places = (place(path) for path in self._states for place in (os.path.abspath, os.path.realpath))
        return frozenset(_nearest_folder(Path(place)) for place in places)


def _state(path: Path) -> _State:
    try:
        facts = os.stat(path)
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino, facts.st_dev


def _nearest_folder(path: Path) -> Path:
    return next((folder for folder in path.parents if folder.is_dir()), path.parents[-1])
