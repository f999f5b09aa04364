"""Where each value of a tree belongs: made only once something is wrong, to name it and to find its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brochure.content.nodes import Map, Seq, Text
from brochure.problems import Span


class Atlas:
    """Finds a value of `root` by identity. That is exact where a path of keys is not: pydantic puts the labels of
    unions into its paths, and a label may be called like a key."""

    def __init__(self, root: Map) -> None:
        self.root = root
        self._owners: dict[int, tuple[Map | Seq, str]] = {}
        waiting: list[Map | Seq] = [root]
        while waiting:
            owner = waiting.pop()
            entries = owner.items() if isinstance(owner, Map) else (("", entry) for entry in owner)
            for key, value in entries:
                self._owners[id(value)] = (owner, key)
                if isinstance(value, Map | Seq):
                    waiting.append(value)

    def maps(self) -> Iterator[Map]:
        """Every map of the tree."""
        seen = {id(owner): owner for owner, _ in self._owners.values()}
        return (owner for owner in (self.root, *seen.values()) if isinstance(owner, Map))

    def owner(self, value: object) -> Map | Seq | None:
        """The map or list that `value` stands in; None for the root and for what is not of this tree."""
        return self._owners[id(value)][0] if id(value) in self._owners else None

    def owners(self, value: object) -> Iterable[object]:
        """All maps and lists around `value`, innermost first."""
        around = self.owner(value)
        while around is not None:
            yield around
            around = self.owner(around)

    def place(self, value: object, path: Iterable[str | int]) -> Span:
        """Where `value` stands; if it was made on the way, as far as pydantic's `path` to it can be followed."""
        if isinstance(value, Text | Map | Seq):
            return value.span
        found: Map | Seq | Text = self.root
        for step in path:
            if isinstance(found, Map) and isinstance(step, str):
                found = found.get(step, found)
            elif isinstance(found, Seq) and isinstance(step, int) and step < len(found):
                found = found[step]
        return found.span

    def name(self, value: object, path: tuple[str | int, ...] = ()) -> str:
        """What to call `value` in a message: its key in quotes, or "an entry of" the list it is in."""
        if id(value) in self._owners:
            owner, key = self._owners[id(value)]
            return f'"{key}"' if isinstance(owner, Map) else f"an entry of {self.name(owner)}"
        return next((f'"{step}"' for step in reversed(path) if isinstance(step, str)), "the file")
