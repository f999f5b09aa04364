"""Faces and families: what a character looks like and how wide a word is. Shaping is HarfBuzz's."""

from __future__ import annotations

import copy
import struct
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz as hb

from brochure.pdf.errors import MissingGlyphError

# Ligatures are left off: in a text face of this kind they gain nothing, and letters that stay apart can be copied,
# searched and read aloud without a table of exceptions. Kerning stays on.
_FEATURES = {
    (superior, tabular): {"kern": True, "liga": False, "clig": False, "dlig": False, "sups": superior, "tnum": tabular}
    for superior in (False, True) for tabular in (False, True)
}
# Every space that is left when lines are broken is shown as a plain one: nothing is justified, so a no-break space has
# done its work. What has no shape of its own (soft hyphen, joiners, variation selectors) is left out.
_SHOWN: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys((0x00AD, 0x034F, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)), None),
    **dict.fromkeys((*range(0x2060, 0x2070), *range(0xFE00, 0xFE10)), None),
}
# How many shaped words a face remembers, and the longest that is worth it.
_REMEMBERED, _REMEMBERED_LENGTH = 6_000, 40
# Kerning of less than this, in thousandths of the type size, is left out: in running text that is a tenth of a point,
# which nobody sees, and half of all kerned pairs are of that kind.
_UNSEEN = 12
# Stands for a glyph that adds nothing to the text of the one before it; it is never seen, spoken or broken at.
_NOTHING = "\u2060"
# Stands for a character that a family lacks, where that is forgiven.
_LACKING = "?"


class Glyph(NamedTuple):
    """A glyph, the text it stands for, and what moves it: room before and after it, and how far it is lifted.

    Lengths are in thousandths of the type size.
    """

    number: int
    text: str
    before: int = 0
    after: int = 0
    lift: int = 0


class Shaped:
    """A piece of text in one face: its glyphs, what these say, and its advance in thousandths of the type size."""

    __slots__ = ("face", "glyphs", "text", "width")

    def __init__(self, face: Face, glyphs: tuple[Glyph, ...], text: str, width: int) -> None:
        self.face = face
        self.glyphs = glyphs
        self.text = text
        self.width = width


class Face:
    """One TrueType font file: shaping, and metrics in thousandths of the type size.

    It sets scripts that run from left to right. Hebrew and Arabic count as missing, whatever the file has: their
    letters would stand in the wrong order.
    """

    def __init__(self, path: Path) -> None:
        # Read, not mapped: the file may be replaced while this process lives.
        self.hb_face = hb.Face(hb.Blob(path.read_bytes()))
        self._font = hb.Font(self.hb_face)
        self.units_per_em = int(self.hb_face.upem)
        extents = self._font.get_font_extents("ltr")
        self.ascent = self._scaled(extents.ascender)
        self.descent = self._scaled(extents.descender)
        self.cap_height = self._scaled(self._font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT))
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
        self.name = "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_")) or "Face"
        self._words: dict[tuple[str, bool, bool], Shaped] = {}
        self._advances: dict[int, int] = {}
        self._glyphs: dict[tuple[int, str, int, int, int], Glyph] = {}

    def _scaled(self, units: float) -> int:
        return round(units * 1000 / self.units_per_em)

    @cached_property
    def weight(self) -> int:
        """How heavy it is: 400 is regular, 700 bold (the font's OS/2 table)."""
        table = bytes(self.hb_face.reference_table("OS/2").data[4:6])
        return int.from_bytes(table, "big") if len(table) == 2 else 400

    @property
    def slant(self) -> float:
        """The italic angle in degrees, negative when the letters lean to the right (the font's post table)."""
        post = bytes(self.hb_face.reference_table("post").data[4:8])
        return struct.unpack(">l", post)[0] / 65536 if len(post) == 4 else 0.0

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """The box that all glyphs fit in: left, lower, right, upper edge (the font's head table)."""
        head = bytes(self.hb_face.reference_table("head").data[36:44])
        left, lower, right, upper = (self._scaled(value) for value in struct.unpack(">4h", head))
        return left, lower, right, upper

    def has(self, character: str) -> bool:
        """Whether this face can show `character`. Characters without a shape are always there."""
        shown = character.translate(_SHOWN)
        return not shown or (_runs_right(shown) and bool(self._font.get_nominal_glyph(ord(shown))))

    def advance(self, glyph: int) -> int:
        """The advance of a glyph, as the font's own hmtx table has it."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self._scaled(self._font.get_glyph_h_advance(glyph))
        return found

    def shape(self, text: str, superior: bool = False, tabular: bool = False) -> Shaped:
        """Glyphs and width of `text`, in superior or in tabular figures where the face has them.

        Words repeat, so results are kept, up to a bound. Raises MissingGlyphError.
        """
        key = (text, superior, tabular)
        found = self._words.get(key)
        if found is None:
            found = self._shape(text, superior, tabular)
            if len(text) <= _REMEMBERED_LENGTH:
                if len(self._words) >= _REMEMBERED:
                    self._words.clear()
                    self._glyphs.clear()
                self._words[key] = found
        return found

    def _shape(self, text: str, superior: bool, tabular: bool) -> Shaped:
        shown = text.translate(_SHOWN)
        if not shown.isascii():
            for character in shown:
                if not _runs_right(character):
                    raise MissingGlyphError(character, shown)
        buffer = hb.Buffer()
        buffer.add_str(shown)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _FEATURES[superior, tabular])
        infos, glyphs, width = buffer.glyph_infos, [], 0
        if not infos:
            return Shaped(self, (), "", 0)
        meanings = _meanings([info.cluster for info in infos], shown)
        for info, position, meaning in zip(infos, buffer.glyph_positions, meanings, strict=True):
            number = info.codepoint
            if number == 0:
                raise MissingGlyphError(meaning[0], shown)
            advance, aside, lift = self._scaled(position.x_advance), position.x_offset, position.y_offset
            before = self._scaled(aside) if aside else 0
            after = advance - before - self.advance(number)
            if -_UNSEEN < after < _UNSEEN and not aside:
                advance, after = advance - after, 0
            facts = (number, meaning, before, after, self._scaled(lift) if lift else 0)
            # The same letters come again and again; one object for all of them saves memory, and so time.
            glyph = self._glyphs.get(facts)
            if glyph is None:
                glyph = self._glyphs[facts] = Glyph(*facts)
            glyphs.append(glyph)
            width += advance
        said = "".join(meanings)
        return Shaped(self, tuple(glyphs), text if said == text else said, width)  # one object for both

    def outline(self, shaped: Shaped, pen: Any, x: float) -> float:
        """Draw the outlines of `shaped` from `x` on, in font units; where the next glyph starts.

        `pen` has moveTo, lineTo and the rest as fontTools pens do, and an `offset` that this sets. Used for the words
        inside a drawing, which are shapes there, not text.
        """
        unit = self.units_per_em / 1000
        for glyph in shaped.glyphs:
            x += glyph.before * unit
            pen.offset = (x, glyph.lift * unit)
            self._font.draw_glyph_with_pen(glyph.number, pen)
            x += (self.advance(glyph.number) + glyph.after) * unit
        return x

    def has_superiors(self, text: str) -> bool:
        """Whether the face has superior forms of its own for all of `text`."""
        drawn, plain = self.shape(text, superior=True).glyphs, self.shape(text).glyphs
        return len(drawn) == len(plain) and all(a.number != b.number for a, b in zip(drawn, plain, strict=True))


def _runs_right(character: str) -> bool:
    return unicodedata.bidirectional(character) not in ("R", "AL", "AN")


def _meanings(clusters: list[int], text: str) -> Sequence[str]:
    """What each glyph stands for, from the places in `text` where their clusters begin."""
    if clusters == list(range(len(text))):
        return text
    found: list[str] = []
    for start, members in groupby(clusters):
        count = len(list(members))
        following = len(found) + count
        found += _dealt(text[start : clusters[following] if following < len(clusters) else len(text)], count)
    return found


def _dealt(text: str, count: int) -> list[str]:
    """`text` dealt out to `count` glyphs: one character each, the last one takes the rest. None stays empty-handed,
    because every code needs a meaning (PDF/UA-1, 7.21.7)."""
    if len(text) < count:
        text = unicodedata.normalize("NFKD", text)
    return [*text[: count - 1], text[count - 1 :]] if len(text) >= count else [*text, *_NOTHING * (count - len(text))]


def face(path: Path) -> Face:
    """The face of a font file, opened once in a process unless the file changes. Raises OSError."""
    facts = path.stat()
    return _opened(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=32)
def _opened(path: Path, _changed: int, _size: int) -> Face:
    return Face(path)


class Family:
    """Regular, bold, italic and bold italic, each followed by the faces that help out where it has no glyph.

    Two families of the same faces are equal. Raises OSError for a file that cannot be read.
    """

    def __init__(
        self, regular: Path, bold: Path, italic: Path, bold_italic: Path, fallbacks: tuple[Path, ...] = ()
    ) -> None:
        self._faces = {
            (False, False): face(regular), (True, False): face(bold),
            (False, True): face(italic), (True, True): face(bold_italic),
        }
        self._fallbacks = tuple(face(path) for path in fallbacks)
        self._all: tuple[Any, ...] = (*self._faces.values(), *self._fallbacks)
        self._hash = hash(self._all)
        self._forgiven: frozenset[str] = frozenset()

    def forgiving(self, characters: frozenset[str]) -> Family:
        """This family, with a question mark for `characters` that it lacks: to find what else is wrong, not to
        print."""
        forgiving = copy.copy(self)
        forgiving._forgiven = characters
        forgiving._all = (*self._all, characters)
        forgiving._hash = hash(forgiving._all)
        return forgiving

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Family) and self._all == other._all

    def __hash__(self) -> int:
        return self._hash

    def pick(self, bold: bool = False, italic: bool = False) -> Face:
        """The face for running text."""
        return self._faces[bold, italic]

    def shape(
        self, text: str, bold: bool = False, italic: bool = False, superior: bool = False, tabular: bool = False
    ) -> list[Shaped]:
        """`text` shaped in as few faces as it needs; raises MissingGlyphError when no face has a character."""
        first = self.pick(bold, italic)
        try:
            return [first.shape(text, superior, tabular)]
        except MissingGlyphError:
            return [one.shape(part, superior, tabular) for one, part in self._by_face(first, text)]

    def has_superiors(self, text: str, bold: bool = False, italic: bool = False) -> bool:
        """Whether the face for running text has superior forms of its own for all of `text`."""
        try:
            return self.pick(bold, italic).has_superiors(text)
        except MissingGlyphError:
            return False

    def _by_face(self, first: Face, text: str) -> list[tuple[Face, str]]:
        parts: list[tuple[Face, str]] = []
        for character in text:
            candidates = (first, *self._fallbacks)
            if parts and unicodedata.combining(character):
                candidates = (parts[-1][0], *candidates)  # an accent looks best on a letter of its own face
            for candidate in candidates:
                if candidate.has(character):
                    break
            else:
                if character not in self._forgiven:
                    raise MissingGlyphError(character, text)
                candidate, character = first, _LACKING
            if parts and parts[-1][0] is candidate:
                parts[-1] = (candidate, parts[-1][1] + character)
            else:
                parts.append((candidate, character))
        return parts
