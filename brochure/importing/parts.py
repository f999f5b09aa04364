"""What a source is read into, whatever its format: parts in their order, and notes of what is not among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brochure.markup import Run

__all__ = [
    "TITLE", "Box", "Doubt", "Heading", "Item", "Note", "Paragraph", "Part", "Picture", "Reading", "Runs", "Table",
    "words",
]  # fmt: skip

Runs = tuple[Run, ...]

TITLE = 0
"""The level of a heading that names the whole document."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: TITLE, or 1 and below as in the source."""

    level: int
    runs: Runs
    place: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `role` is what the source calls it: text, caption or subtitle."""

    runs: Runs
    place: str
    role: str = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its level from 0, its number, or None for a bullet, and its paragraphs, at least one. `typed`
    is the sign or number that made it an item, where it was typed and not made by a program."""

    level: int
    number: int | None
    paragraphs: tuple[Runs, ...]
    place: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with as many cells in every row; a cell's paragraphs are parted by line breaks.

    `has_head` is None when the source does not say whether its first row is the head. `merged` says in words which
    cells were one. `after` are the parts that stood in cells and can't be in one of ours: pictures, tables, boxes.
    """

    rows: tuple[tuple[Runs, ...], ...]
    has_head: bool | None
    row_heads: bool
    place: str
    merged: tuple[str, ...] = ()
    after: tuple[Part, ...] = ()
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture. `share` is its part of the text's width, from 0 to 1; `doubts` are what a person must look at."""

    data: bytes
    alt: str
    place: str
    decorative: bool = False
    share: float = 1.0
    doubts: tuple[str, ...] = ()
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class Box:
    """Parts that stood apart from the text; `what` says in what: a text box, a quotation."""

    parts: tuple[Part, ...]
    what: str
    place: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person must decide about what comes next."""

    what: str
    place: str


Part = Heading | Paragraph | Item | Table | Picture | Box | Doubt


@dataclass(frozen=True, slots=True)
class Note:
    """Something of the source that is not in the result, or not as it was, and where it stood."""

    what: str
    place: str


@dataclass(slots=True)
class Reading:
    """All that was read. `left_out` is not in `parts`; `changed` is, in another way; `footnotes` are in the order of
    their numbers; `counts` are things that only the reader can count."""

    parts: list[Part] = field(default_factory=list)
    footnotes: list[Runs] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)
    changed: list[Note] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    title: str = ""
    _noted: set[tuple[bool, Note]] = field(default_factory=set)

    def leave_out(self, what: str, place: str) -> None:
        """Note what is not carried over."""
        self._note(Note(what, place), is_lost=True)

    def change(self, what: str, place: str) -> None:
        """Note what is carried over in another way."""
        self._note(Note(what, place), is_lost=False)

    def count(self, what: str) -> None:
        """Count one more."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def _note(self, note: Note, *, is_lost: bool) -> None:
        """The same is noted once for each place."""
        if (is_lost, note) not in self._noted:
            self._noted.add((is_lost, note))
            (self.left_out if is_lost else self.changed).append(note)


def words(runs: Sequence[Run]) -> str:
    """The words of runs in one line."""
    return " ".join("".join(" " if run.is_break else run.text for run in runs).split())
