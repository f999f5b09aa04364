"""The files that a brand.yml names: counted from its own folder, as its standard says, and inside the project."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from brochure.content import Text, inside
from brochure.problems import Problems


class Files:
    """Finds them. `brand` is the path of the brand.yml, `root` the project's folder, which it is in."""

    def __init__(self, brand: Path, root: Path, problems: Problems) -> None:
        self._folder = brand.resolve().parent.relative_to(root.resolve()).as_posix()
        self._root = root
        self._problems = problems

    def find(self, name: Text) -> Path | None:
        """The real path of a file, or None when it is missing (E301) or outside the project or on the web (E302)."""
        found = Problems()
        path = inside(self._root, name.with_value(self._from_root(name)), found)
        for problem in found:
            hint = problem.hint if problem.code != "E301" else self._where_paths_start()
            self._problems.add(problem.code, problem.message, problem.span, hint)
        return path

    def _from_root(self, name: str) -> str:
        """`name` as a path from the project's folder; as it is when it leads out of there by itself."""
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]", name):
            return name
        joined = posixpath.normpath(posixpath.join(self._folder, name.replace("\\", "/")))
        return name if joined.startswith("..") else joined

    def _where_paths_start(self) -> str:
        folder = "the folder of this file" if self._folder == "." else f'the folder of this file, "{self._folder}"'
        return f"Check the spelling, capitals included. Paths in a brand file start at {folder}."
