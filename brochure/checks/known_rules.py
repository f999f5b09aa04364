"""The packs of rules that hold for a document: those that come with the program, and the clinic's own."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from brochure.checks.base import Matter
from brochure.content import inside
from brochure.problems import Problem, Problems
from brochure.rule_packs import Named, Pack, read_pack

_FOLDER = Path(__file__).parent / "packs"


@functools.cache
def shipped() -> tuple[Pack, ...]:
    """The packs that come with the program."""
    packs = (read_pack(path, path.name, Problems()) for path in sorted(_FOLDER.glob("*.yaml")))
    return tuple(pack for pack in packs if pack is not None)


def own(matter: Matter) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """The clinic's packs, and what is wrong with their files."""
    return matter.shared(_own)


def _own(matter: Matter) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    if not matter.judging.rules:
        return (), ()
    problems = Problems()
    packs = []
    folder = Path(matter.document.span.file).parent
    for name in matter.judging.rules:
        path = inside(matter.project.root, name, problems)
        if path is None:
            continue
        stamp = path.stat()
        pack, wrong = _read(path, str(folder / name), stamp.st_mtime_ns, stamp.st_size)
        problems.extend(wrong)
        if pack is not None:
            packs.append(pack)
    return tuple(packs), tuple(problems)


@functools.lru_cache(maxsize=64)
def _read(path: Path, shown_as: str, changed: int, size: int) -> tuple[Pack | None, tuple[Problem, ...]]:
    """A file, read once for all documents until it has `changed`."""
    problems = Problems()
    return read_pack(path, shown_as, problems), tuple(problems)


def medicines(matter: Matter) -> dict[str, Named]:
    """The medicines that are known, by each of their names in small letters. The clinic's own word counts most."""
    packs = (*shipped(), *own(matter)[0])
    return {name.lower(): one for pack in packs for one in pack.medicines for name in one.names}


@functools.lru_cache(maxsize=16)
def any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds each of these names as a whole word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
