"""A clinic's own files: content, brand, pictures and fonts, and the folder for the PDFs. Never what they say."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from brochure.codes import ExitCode
from brochure.doctor.finding import Finding
from brochure.doctor.privacy import hidden
from brochure.problems import PRECEDENCE, Problem, Problems, Stop

__all__ = ["content", "named_files", "output"]

# A large set of documents takes 20 MB, and while it is written twice as much.
_ENOUGH_ROOM = 40_000_000
_MISTAKES_NAMED = 5


def content(path: Path, was_named: bool) -> Iterator[Finding]:
    """The content file, and what is wrong in it. `was_named`: the user gave its path, so that it must be there."""
    group = "Content"
    if not path.is_file():
        if was_named:
            fix = "check the name and the folder"
            yield Finding(group, hidden(path), "missing", "there is no such file", fix, ExitCode.FILE)
        else:
            yield Finding(group, hidden(path), "note", 'none in this folder; name one: "brochure doctor PATH"')
        return
    yield Finding(group, hidden(path), "ok", f"{path.stat().st_size:,} bytes")
    yield from _read(path)


def _read(path: Path) -> Iterator[Finding]:
    from brochure.brand.faces import SOURCE_SANS  # late, both: they bring YAML and the models, which may be broken
    from brochure.project import load

    problems = Problems()
    project = load(path, problems)
    if project is not None:
        kinds = Counter(document.kind for document in project.documents)
        told = ", ".join(_count(number, kind) for kind, number in sorted(kinds.items()))
        yield Finding("Content", "documents", "note", told)
        faces = project.theme.faces.files()
        own = sum(face not in SOURCE_SANS.files() for face in faces)
        says = f"{own} of the brand's own, {len(faces) - own} of the default ones"
        yield Finding("Content", "fonts in use", "ok", says)
    errors = problems.errors()
    codes = {problem.exit_code for problem in errors}
    code = next((one for one in PRECEDENCE if one in codes), ExitCode.FINE)
    says = f"{_count(len(errors), 'error')}, {_count(len(problems.warnings()), 'warning')}{_places(problems)}"
    fix = '"brochure build" tells more of each' if errors else ""
    yield Finding("Content", "mistakes", "wrong" if errors else "ok", says, fix, code)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _places(problems: Iterable[Problem]) -> str:
    """Codes and lines, and not the messages, which may quote the content."""
    told = [f"{one.code} in line {one.span.line}" if one.span else one.code for one in problems]
    more = ["..."] * (len(told) > _MISTAKES_NAMED)
    return f": {', '.join([*told[:_MISTAKES_NAMED], *more])}" if told else ""


def named_files(path: Path) -> Iterator[Finding]:
    """The files that the content file names: its brand, pictures and fonts."""
    from brochure.materials import materials  # late: it brings YAML

    for file in (materials(path) or ())[1:]:
        name = hidden(file)
        try:
            yield Finding("Named files", name, "ok", f"{file.stat().st_size:,} bytes")
        except FileNotFoundError:
            fix = "check the spelling, small and capital letters included"
            yield Finding("Named files", name, "missing", "there is no such file", fix, ExitCode.ASSET)
        except OSError as error:
            says = f"can't be read: {error.strerror or type(error).__name__}"
            yield Finding("Named files", name, "wrong", says, "ask for the right to read it", ExitCode.ASSET)


def output(folder: Path) -> Iterator[Finding]:
    """Whether PDFs can be written into `folder`, and how much room its disk has. Does not make the folder."""
    from brochure.editions.writing import prepare

    there = folder if folder.exists() else folder.parent
    name = hidden(folder)
    try:
        prepare(there)
    except Stop as stop:
        yield Finding("Output", name, "wrong", hidden(stop.problem.message), hidden(stop.problem.hint), ExitCode.FILE)
        return
    yield Finding("Output", name, "ok", "can be written" if there == folder else "not there yet, and can be made")
    free = shutil.disk_usage(there).free
    says = f"{free / 1_000_000_000:,.1f} GB free"
    if free < _ENOUGH_ROOM:
        fix = "free some space, or choose another folder with -o"
        yield Finding("Output", "disk", "wrong", says, fix, ExitCode.FILE)
    else:
        yield Finding("Output", "disk", "ok", says)
