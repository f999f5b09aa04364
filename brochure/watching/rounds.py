"""When to build, and what is left of earlier rounds when one fails."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brochure.approvals import kept
from brochure.materials import materials
from brochure.watching.lookout import Change, Lookout

if TYPE_CHECKING:
    from brochure.editions.build import Built

__all__ = ["LastGood", "Round", "rounds"]


@dataclass(frozen=True, slots=True)
class Round:
    """What has changed since the round before, nothing in the first; whether the content file is there; how many files
    are watched."""

    changes: tuple[Change, ...]
    content_is_there: bool
    files: int


def rounds(content: Path, lookout: Lookout) -> Iterator[Round]:
    """Yields a round at once, and then one for every burst of changes, without end: the caller builds.

    All documents are to be built in each, and those that come out as they were not to be written (`sparing`). The bytes
    of a PDF tell for certain whether it has changed; a record of what each document depends on would be wrong on the
    day that somebody adds to it, and the rendering that it saves takes a tenth of a second.

    Which files matter is read from the content before each round; the approvals that are kept beside it matter too.
    While it is no YAML, they are those of the round before.
    """
    lookout.mind([content])
    changes: Collection[Change] = ()
    coming = lookout.changes()
    while True:
        # Before anything of theirs is read: what changes from now on is for the next round.
        lookout.mind((*(materials(content) or (content, *lookout.files)), *kept(content)))
        yield Round(tuple(changes), lookout.sees(content), len(lookout.files))
        changes = next(coming)


class LastGood:
    """The PDFs of earlier rounds in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Path] = {}

    def standing(self, built: Sequence[Built], whole: bool) -> int:
        """How many stand in for what a round could not build, of which `built` came; none when it was `whole`."""
        done = {one.document: one.path for one in built if one.path is not None}
        failed = {one.document: self._earlier(one) for one in built if one.path is None}
        self._known = done if whole else {**failed, **self._known, **done}
        return sum(path.is_file() for name, path in self._known.items() if name not in done)

    def _earlier(self, failed: Built) -> Path:
        """The PDF that an earlier run may have made: it is called after the document, or its size of print, too."""
        sized = self._folder / f"{failed.document}-{failed.profile}.pdf"
        return sized if sized.is_file() else self._folder / f"{failed.document}.pdf"
