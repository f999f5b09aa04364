"""A chapter of the manual for each kind of document: what it is for, its paper, what comes out for a printer, its own
fields, and a sample. What all kinds have, and what is ordered of a printer, is told once."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace

from brochure.document import Document
from brochure.kinds import KINDS
from brochure.manual.entries import first_sentence
from brochure.manual.fields import FieldEntry, fields_of
from brochure.print_order import PrintOrder

# The field that says of which kind a document is: each model knows its own name only.
_KIND = FieldEntry(
    "kind", f"{', '.join(list(KINDS)[:-1])} or {list(KINDS)[-1]}", None,
    "What it becomes: each kind has a chapter below.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chapter:
    """A kind in the manual. `sizes` tells its paper, `office` and `press` what an office printer and a print shop get
    of it; `fields` are those that not every document has, or that mean something else here."""

    name: str
    about: str
    sizes: str
    office: str
    press: str
    fields: tuple[FieldEntry, ...]
    sample: str

    @property
    def line(self) -> str:
        """What it is for, in one sentence."""
        return first_sentence(self.about)

    def item(self, indent: int = 0) -> str:
        """The sample as an item of `documents:`, moved right by `indent` columns."""
        return textwrap.indent(f"- {textwrap.indent(self.sample, '  ').lstrip()}", " " * indent)


def chapters() -> dict[str, Chapter]:
    """A chapter for every kind, by its name in a content file."""
    return {name: _chapter(name, kind) for name, kind in KINDS.items()}


def shared_fields() -> tuple[FieldEntry, ...]:
    """The fields that every document has. Those of `print` have a chapter of their own."""
    first, *others = (replace(field, inner=()) if field.name == "print" else field for field in fields_of(Document))
    return (first, _KIND, *others)


def ordered() -> tuple[FieldEntry, ...]:
    """The fields of `print`: what is ordered of a printer."""
    return fields_of(PrintOrder)


def _chapter(name: str, kind: type[Document]) -> Chapter:
    shared = set(fields_of(Document))
    own = tuple(field for field in fields_of(kind) if field.name != _KIND.name and field not in shared)
    return Chapter(name, kind.about, kind.sizes, kind.office, kind.press, own, kind.sample)
