"""Files that the content names: only those inside the project."""

from __future__ import annotations

import re
from pathlib import Path

from brochure.content.nearest import nearest
from brochure.content.nodes import Text
from brochure.problems import Problems

_ABSOLUTE = re.compile(r"^(?:[A-Za-z]:|[\\/])")
_WEB = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+:")


def inside(root: Path, path: Text, problems: Problems) -> Path | None:
    """The real path of the file that `path` names below the folder `root`, or None with the reason in `problems`.

    Outside of `root` (E302): absolute paths, drives, network shares, web addresses, any "..", and links that lead out.
    Not there, or no plain file (E301). `\\` separates folders as `/` does, on every system. Nothing is opened.
    """
    reason = _why_outside(path)
    if reason:
        problems.add("E302", f'"{path}" {reason}', path.span, _COPY_IT)
        return None
    wanted = root.joinpath(*re.split(r"[\\/]", path))
    try:
        base, real = root.resolve(), wanted.resolve()
        if not real.is_relative_to(base):
            problems.add("E302", f'"{path}" is a link that leads outside of the project', path.span, _COPY_IT)
        elif real.is_file():
            return real
        elif real.is_dir():
            problems.add("E301", f'"{path}" is a folder, not a file', path.span, "Add the name of the file.")
        else:
            problems.add("E301", f'there is no file "{path}"{_similar(base, real)}', path.span, _START)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        problems.add("E301", f'"{path}" can\'t be reached: {reason}', path.span, _START)
    return None


_COPY_IT = 'Copy the file into the project and write its path from there, as in "assets/logo.png".'
_START = "Check the spelling, capitals included. Paths start at the folder of the content file."


def _why_outside(path: str) -> str:
    if _ABSOLUTE.match(path):
        return "is a path of one computer, not one within the project"
    if _WEB.match(path):
        return "is a web address; files are never fetched from the web"
    return 'leads out of the project with ".."' if ".." in re.split(r"[\\/]", path) else ""


def _similar(base: Path, missing: Path) -> str:
    folder = missing.parent
    if not folder.is_dir():
        return ""
    match = nearest(missing.name, sorted(entry.name for entry in folder.iterdir() if entry.is_file()))
    return f': did you mean "{(folder / match).relative_to(base).as_posix()}"?' if match else ""
