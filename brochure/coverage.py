"""Whether the fonts have every character that a document prints: asked before anything is laid out, so that one run
shows them all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from brochure.content import Text
from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Family
from brochure.problems import Problem, Span

_HINT = "Write it in another way, or name a font that has it in the brand file."


def gaps(printed: Iterable[Text], family: Family) -> list[str]:
    """The characters of `printed` that no face of `family` has. What only some faces have is found when it is set."""
    used: set[str] = set().union(*printed)
    return sorted(one for one in used if not one.isascii() and not _has(family, one))


def uncovered(characters: Iterable[str], printed: Sequence[Text], values: Iterable[Text]) -> Iterator[Problem]:
    """E401 for each text of `printed` with one of these `characters`, at the character.

    A character that came into a text with a value, as {{ clinic.name }}, is reported where the value is written;
    `values` are the texts where that may be.
    """
    everywhere = [*printed, *values]
    for character in characters:
        typed = [text for text in everywhere if character in text.source]
        for text in typed or [text for text in printed if character in text]:
            yield missing(character, text.place_of(character))


def missing(character: str, place: Span | None) -> Problem:
    """E401 for one character."""
    name = unicodedata.name(character, "")
    known_as = f"U+{ord(character):04X}, {name}" if name else f"U+{ord(character):04X}"
    return Problem("E401", f"no font has the character {character} ({known_as})", place, _HINT)


def _has(family: Family, character: str) -> bool:
    for bold, italic in product((False, True), repeat=2):
        try:
            family.shape(character, bold, italic)
        except MissingGlyphError:
            continue
        return True
    return False
