"""YAML with comments, in the manner of the worked example: short texts in one line, long ones folded, notes above.

Knows nothing of what the texts mean; every text comes out as it went in when the YAML is read again.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from brochure.content.encoding import INVISIBLE
from brochure.importing.quotes import in_one_line

__all__ = ["TODO", "Bare", "Entry", "Group", "Pair", "Row", "Series", "Sheet", "Value", "write_sheet"]

WIDTH = 100
"""Characters of a line, after which it is folded."""

TODO = "TODO: "
"""What a comment begins with that asks for a decision."""

# A word that would begin a list if it came first in a line of a text with line breaks.
_MARKER = re.compile(r"-|\d{1,2}\.")


@dataclass(frozen=True, slots=True)
class Bare:
    """A word or number that is no text, such as yes: never in quotes."""

    word: str


@dataclass(frozen=True, slots=True)
class Row:
    """A list of short texts, written in brackets where it fits a line."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with its value, and the comments above it."""

    key: str
    value: Value
    comments: tuple[str, ...] = ()


@dataclass(slots=True)
class Group:
    """Keys with their values, in order."""

    pairs: list[Pair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list, and the comments above it."""

    value: Value
    comments: tuple[str, ...] = ()


@dataclass(slots=True)
class Series:
    """A list; `closing` are comments below its last item."""

    entries: list[Entry] = field(default_factory=list)
    closing: tuple[str, ...] = ()
    spaced: bool = False


Value = str | Bare | Row | Group | Series


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished file: its text, and the line (from 1) and words of each decision it asks for."""

    text: str
    todos: tuple[tuple[int, str], ...]


def write_sheet(head: Sequence[str], content: Group) -> Sheet:
    """The whole file; `head` are its first lines as they are to stand there."""
    sheet = _Sheet()
    for line in head:
        sheet.line(line)
    sheet.group(content, 0, spaced=True)
    # Texts are clean by now; a comment may quote what is not.
    return Sheet(INVISIBLE.sub("\ufffd", "\n".join(sheet.lines)) + "\n", tuple(sheet.todos))


class _Sheet:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.todos: list[tuple[int, str]] = []

    def line(self, text: str) -> None:
        self.lines.append(text.rstrip(" "))

    def group(self, group: Group, indent: int, lead: str = "", *, spaced: bool = False) -> None:
        """`lead` stands before the first key: the hyphen of the list item that the group is."""
        for number, pair in enumerate(group.pairs):
            if spaced and (isinstance(pair.value, (Group, Series)) or pair.comments):
                self.line("")
            self._comments(pair.comments, indent)
            margin = lead if lead and not number else " " * indent
            self._value(pair.value, f"{margin}{pair.key}:", indent + 2)

    def series(self, series: Series, indent: int, lead: str = "") -> None:
        """`lead` as for a group."""
        for number, entry in enumerate(series.entries):
            if series.spaced:
                self.line("")
            comments = entry.comments
            if isinstance(entry.value, Group) and entry.value.pairs:
                comments += entry.value.pairs[0].comments
            self._comments(comments, indent)
            margin = lead if lead and not number else " " * indent
            if isinstance(entry.value, Group):
                first, *rest = entry.value.pairs
                bare = Group([Pair(first.key, first.value), *rest])
                self.group(bare, indent + 2, f"{margin}- ")
            elif isinstance(entry.value, Series):
                self.series(entry.value, indent + 2, f"{margin}- ")
            else:
                self._value(entry.value, f"{margin}-", indent + 2)
        self._comments(series.closing, indent)

    def _value(self, value: Value, before: str, inner: int) -> None:
        if isinstance(value, str):
            self._text(value, before, inner)
        elif isinstance(value, Bare):
            self.line(f"{before} {value.word}")
        elif isinstance(value, Row):
            self._row(value, before, inner)
        elif isinstance(value, Series):
            self.line(before)
            self.series(value, inner)
        else:
            self.line(before)
            self.group(value, inner)

    def _row(self, row: Row, before: str, inner: int) -> None:
        line = f"{before} [{', '.join(in_one_line(cell, in_brackets=True) for cell in row.cells)}]"
        if len(line) <= WIDTH and not any("\n" in cell for cell in row.cells):
            self.line(line)
            return
        series = Series([Entry(cell) for cell in row.cells])
        if before.endswith("-"):
            self.series(series, inner, f"{before} ")
        else:
            self.line(before)
            self.series(series, inner)

    def _text(self, text: str, before: str, inner: int) -> None:
        if "\n" in text:
            self.line(f"{before} |-")
            for line in _broken(text, WIDTH - inner):
                self.line(" " * inner + line)
            return
        written = f"{before} {in_one_line(text)}"
        if len(written) <= WIDTH or " " not in text:
            self.line(written)
            return
        self.line(f"{before} >-")
        for line in _folded(text, WIDTH - inner):
            self.line(" " * inner + line)

    def _comments(self, comments: Sequence[str], indent: int) -> None:
        for comment in comments:
            if comment.startswith(TODO):
                self.todos.append((len(self.lines) + 1, comment.removeprefix(TODO)))
            mark = " " * indent + "# "
            self.lines += textwrap.wrap(
                comment, WIDTH, initial_indent=mark, subsequent_indent=f"{mark}  ",
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip


def _folded(text: str, width: int) -> Iterator[str]:
    """Lines that YAML joins to `text` again: broken at single spaces only."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _broken(text: str, width: int) -> Iterator[str]:
    """The lines of a text with line breaks. Long ones are broken where Markdown joins them again: the next begins with
    no list marker and as far in as the words of its item, and none ends with a backslash of its own."""
    for line in text.split("\n"):
        margin = " " * (len(line) - len(_without_marker(line)))
        words = line.lstrip(" ").split(" ")
        made = line[: len(line) - len(line.lstrip(" "))] + words[0]
        for word in words[1:]:
            breaks = len(made) + 1 + len(word) > width and not _MARKER.fullmatch(word) and not made.endswith("\\")
            # The marker itself stays with its first word.
            if breaks and len(made.strip()) > 3:
                yield made
                made = margin + word
            else:
                made += f" {word}"
        yield made


def _without_marker(line: str) -> str:
    return re.sub(r"^ *(?:(?:-|\d{1,2}\.) +)*", "", line)
