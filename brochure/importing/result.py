"""One import as a whole: from a source file to the text of a content file, its pictures and what there is to say."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.content.reading import LARGEST
from brochure.importing.arranging import arrange, tally
from brochure.importing.opening import read_source
from brochure.importing.parts import Note
from brochure.importing.pictures import FOLDER, Shelf
from brochure.importing.writing import WIDTH, Group, Row, Series, Value, write_sheet
from brochure.problems import Problem, Stop

__all__ = ["Imported", "grouped", "import_source", "name_of"]

_BRAND = "brand.yml"
_LONGEST_ID = 60
# Names that Windows keeps for devices; ids become file names.
_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
# Places that are named for one note before the rest are only counted.
_MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Imported:
    """What is to be written, and said. `pictures` are bytes by their path from the content file; `counts` how many of
    each thing were read; `todos` the decisions, each with its line in the text."""

    id: str
    text: str
    pictures: dict[str, bytes]
    counts: dict[str, int]
    todos: tuple[tuple[int, str], ...]
    left_out: tuple[Note, ...]
    changed: tuple[Note, ...]


def import_source(source: Path, shown_as: str, target: Path, identifier: str | None = None) -> Imported:
    """Read `source` for a content file that is to stand at `target`. Nothing is written.

    Raises Stop for a source that can't be imported (see `read_source`), an id that is none (E213), a result larger
    than a content file may be (E113).
    """
    id = name_of(source.stem) if identifier is None else _checked(identifier)
    reading = read_source(source, shown_as)
    folder = target.parent / FOLDER
    taken = {entry.name.lower() for entry in folder.iterdir()} if folder.is_dir() else set()
    shelf = Shelf(id, taken)
    content = arrange(reading, id, shelf, f"{FOLDER}/{_BRAND}" if _BRAND in taken else "")
    for character in _without_glyph("".join(_texts(content))):
        name = unicodedata.name(character, "")
        called = f"{character} (U+{ord(character):04X}{f', {name}' if name else ''})"
        reading.change(f"the character {called} is not in the shipped typeface: write another", "see the texts")
    sheet = write_sheet(list(_head(source.name, target.name, reading.left_out, reading.changed)), content)
    if len(sheet.text.encode()) > LARGEST:
        message = f'"{shown_as}" holds more text than a content file may have, which is 1 MB'
        raise Stop(Problem("E113", message, hint="Split it into several files, and import each."))
    return Imported(
        id, sheet.text, shelf.files, tally(reading), sheet.todos, tuple(reading.left_out), tuple(reading.changed)
    )


def name_of(title: str) -> str:
    """An id made of a file's name: small letters, digits and single hyphens."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_ID].strip("-") or "guide"
    return f"{name}-guide" if _DEVICES.fullmatch(name) else name


def grouped(notes: Sequence[Note]) -> Iterator[str]:
    """Notes as lines: what, then all the places of it."""
    places: dict[str, list[str]] = {}
    for note in notes:
        places.setdefault(" ".join(note.what.split()), []).append(note.place)
    for what, where in places.items():
        more = f"; and {len(where) - _MOST_PLACES} more" if len(where) > _MOST_PLACES else ""
        yield f"{what} ({'; '.join(where[:_MOST_PLACES])}{more})"


def _texts(value: Value) -> Iterator[str]:
    """Every text in a part of the content."""
    match value:
        case str():
            yield value
        case Row():
            yield from value.cells
        case Group():
            yield from (text for pair in value.pairs for text in _texts(pair.value))
        case Series():
            yield from (text for entry in value.entries for text in _texts(entry.value))


def _without_glyph(texts: str) -> list[str]:
    """The characters for which a build would stop with the shipped typeface."""
    from brochure.brand.faces import SOURCE_SANS  # late: this brings the PDF engine
    from brochure.pdf.errors import MissingGlyphError
    from brochure.pdf.fonts import Family

    family = Family(*SOURCE_SANS.files())
    missing = []
    for character in sorted({one for one in texts if not one.isascii()}):
        try:
            family.shape(character, False, False)
        except MissingGlyphError:
            missing.append(character)
    return missing


def _checked(identifier: str) -> str:
    proposal = name_of(identifier)
    if identifier != proposal:
        hint = f"Use small letters without accents, digits and single hyphens, for example {proposal}"
        raise Stop(Problem("E213", f'"{identifier}" can\'t be an id', hint=hint))
    return identifier


def _head(source: str, target: str, left_out: Sequence[Note], changed: Sequence[Note]) -> Iterator[str]:
    """The comments at the top of the file."""
    yield "# yaml-language-server: $schema=./content.schema.json"
    yield "#"
    yield f"# Imported from {source}. A line with TODO waits for your decision: decide, then delete the line."
    yield "# To see the pages, also before all is decided, run:"
    yield "#"
    yield f"#     brochure build {target}"
    yield "#"
    for title, notes in (("Not carried over", left_out), ("Carried over in another way", changed)):
        if notes:
            yield f"# {title}:"
            for line in grouped(notes):
                yield from textwrap.wrap(
                    line, WIDTH, initial_indent="#   - ", subsequent_indent="#     ", break_long_words=False,
                    break_on_hyphens=False,
                )  # fmt: skip
            yield "#"
    yield ""
