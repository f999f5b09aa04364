"""Starting a project: the files of a starter, and the schema for editors, put into a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from os.path import lexists
from pathlib import Path

from brochure.content.schema import schema_file
from brochure.editions.writing import holds, prepare, write
from brochure.problems import Problem, Stop
from brochure.project import Content
from brochure.starters import CONTENT, files_of

__all__ = ["start"]

_SCHEMA = "content.schema.json"
# What to do when a folder or file cannot be written: other commands have an option for another place.
_WAYS_OUT = {
    "E310": "Name another folder, or ask for the right to write there.",
    "E311": "Free some space, and type the same command again.",
}


def start(starter: str, folder: Path) -> Iterator[Path]:
    """Write a project into `folder`, which is made when it is not there. Gives the path of each file once it is there.

    Nothing is overwritten: E315 names what is in the way, before anything is written. The content is written last.
    Where it is missing, files that are exactly what would be written were left by a start that was stopped half-way;
    they are in nobody's way, and the same command finishes the work. Raises Stop: E310, E311, E315.
    """
    planned = {_SCHEMA: schema_file(Content), **files_of(starter)}
    is_begun = not lexists(folder / CONTENT)
    there = {name for name, data in planned.items() if is_begun and holds(folder / name, data)}
    if in_the_way := [name for name in planned if name not in there and lexists(folder / name)]:
        raise Stop(_already_there(folder, in_the_way))
    try:
        _make(folder)
        for name, data in planned.items():
            path = folder / name
            prepare(path.parent)
            if name not in there:
                write(path, data)
            yield path
    except Stop as stop:
        problem = stop.problem
        raise Stop(replace(problem, hint=_WAYS_OUT.get(problem.code, problem.hint))) from None


def _make(folder: Path) -> None:
    """The folders above `folder`, and `folder`."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Stop(Problem("E310", f"cannot create {folder.parent}: {reason}")) from None
    prepare(folder)


def _already_there(folder: Path, names: list[str]) -> Problem:
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
    message = f"{listed} {'are' if names[1:] else 'is'} already in {folder}; nothing was written"
    return Problem("E315", message, hint="Name another folder, or move what is there out of the way.")
