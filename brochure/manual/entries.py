"""One entry of the manual a block: what stands in it, and how it is laid out for a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import RootModel

from brochure.blocks import KINDS
from brochure.manual.fields import FieldEntry, value_of

# Where an item of a section's body stands in a content file, in columns.
BODY = 10
_WIDTH = 88


@dataclass(frozen=True, slots=True)
class Entry:
    """A block in the manual. It `takes` keys with values, which are its `fields`, or a plain value or list, and then
    `fields` are those of each entry in it."""

    name: str
    about: str
    takes: str
    fields: tuple[FieldEntry, ...]
    sample: str

    @property
    def line(self) -> str:
        """What it is for, in one sentence."""
        return first_sentence(self.about)

    def item(self, indent: int = 0) -> str:
        """The sample as an item of a body, moved right by `indent` columns."""
        lines = self.sample.split("\n")
        inline = len(lines) == 1 and not re.match(r"- |[\w-]+:( |$)", lines[0])
        whole = [f"- {self.name}: {lines[0]}"] if inline else [f"- {self.name}:", *(f"    {line}" for line in lines)]
        return "\n".join(f"{' ' * indent}{line}" if line.strip() else "" for line in whole)

    def lines(self) -> Iterator[str]:
        """The entry as plain text, for a terminal."""
        yield self.name
        yield from _wrapped(self.about, "")
        yield ""
        if self.takes:
            yield f"Takes: {self.takes}"
            yield from ["", "In each entry:"] if self.fields else []
        else:
            yield "Fields:"
        yield from _listed(self.fields, "  ")
        yield ""
        yield "The smallest sample. Paste it below a body: of your content.yaml:"
        yield ""
        yield from self.item(BODY).split("\n")


def first_sentence(text: str) -> str:
    """`text` up to the end of its first sentence."""
    return re.split(r"(?<=[.?!]) (?=[A-Z])", text, maxsplit=1)[0]


def entries() -> dict[str, Entry]:
    """The manual: an entry for every block, by name, in the order of the alphabet."""
    return {name: _entry(kind) for name, kind in KINDS.items()}


def _entry(kind: type[Any]) -> Entry:
    value = value_of(kind)
    return Entry(kind.name, kind.about, value.one if issubclass(kind, RootModel) else "", value.inner, kind.sample)


def _listed(fields: tuple[FieldEntry, ...], indent: str) -> Iterator[str]:
    if not fields:
        return
    column = indent + " " * (max(len(field.name) for field in fields) + 2)
    for field in fields:
        yield from _wrapped(f"{field.takes}; {field.when_left_out}", column, f"{indent}{field.name}".ljust(len(column)))
        yield from _wrapped(field.about, column)
        if like := field.like_one_of(fields):
            yield f"{column}Its fields are those of {like}."
        else:
            yield from _listed(field.inner, column)


def _wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
