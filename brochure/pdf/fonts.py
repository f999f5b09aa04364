"""Faces and families: what a character looks like and how wide a word is. Shaping is HarfBuzz's."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from brochure.pdf.errors import MissingGlyphError

# Ligatures are left off: in a text face of this kind they gain nothing, and letters that stay apart can be copied, searched
# and read aloud without a table of exceptions. Kerning stays on.
_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_SUPERIOR = {**_FEATURES, "sups": True}
# Shown as a plain space: justification is never used, so the no-break space has done its work once the line is broken.
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


class Shaped:
    """A piece of text in one face: its glyphs as (glyph id, the text it stands for, pen correction), and its advance.

    Widths are in thousandths of the type size. The correction is what kerning adds after the glyph.
    """

    __slots__ = ("face", "glyphs", "width")

    def __init__(self, face: Face, glyphs: tuple[tuple[int, str, int], ...], width: int) -> None:
        self.face = face
        self.glyphs = glyphs
        self.width = width


class Face:
    """One TrueType font file: `path` to it, shaping, metrics in thousandths of the type size."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.blob = hb.Blob.from_file_path(str(path))
        self.hb_face = hb.Face(self.blob)
        self._font = hb.Font(self.hb_face)
        self._upem = self.hb_face.upem
        extents = self._font.get_font_extents("ltr")
        self.ascent = self._scaled(extents.ascender)
        self.descent = self._scaled(extents.descender)
        self._cache: dict[tuple[str, bool], Shaped] = {}
        self.name = self._postscript_name()

    def _scaled(self, units: float) -> int:
        return round(units * 1000 / self._upem)

    def _postscript_name(self) -> str:
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.path.stem
        return "".join(c for c in name if c.isalnum() or c in "-_") or "Face"

    def has(self, character: str) -> bool:
        """Whether this face has a glyph for `character`."""
        return bool(self._font.get_nominal_glyph(ord(character.translate(_SPACES))))

    def advance(self, glyph: int) -> int:
        """The advance of a glyph in thousandths of the type size, as the font's own hmtx table has it."""
        return self._scaled(self._font.get_glyph_h_advance(glyph))

    def shape(self, text: str, superior: bool = False) -> Shaped:
        """Glyphs and width of `text`. Words repeat, so results are kept, up to a bound."""
        found = self._cache.get((text, superior))
        if found is None:
            if len(self._cache) > 20_000:
                self._cache.clear()
            found = self._cache[text, superior] = self._shape(text, superior)
        return found

    def _shape(self, text: str, superior: bool) -> Shaped:
        shown = text.translate(_SPACES)
        buffer = hb.Buffer()
        buffer.add_str(shown)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _SUPERIOR if superior else _FEATURES)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        glyphs, total = [], 0
        for index, (info, position) in enumerate(zip(infos, positions, strict=True)):
            end = infos[index + 1].cluster if index + 1 < len(infos) else len(shown)
            if info.codepoint == 0:
                raise MissingGlyphError(shown[info.cluster], shown)
            advance = self._scaled(position.x_advance)
            glyphs.append((info.codepoint, shown[info.cluster : end], advance - self.advance(info.codepoint)))
            total += advance
        return Shaped(self, tuple(glyphs), total)

    def outline(self, text: str, pen: object) -> int:
        """Draw the outlines of `text` with `pen` (moveTo, lineTo, ... as fontTools pens have), in font units; the advance.

        Used for the words inside a drawing, which are shapes there, not text.
        """
        x = 0
        for glyph, _, correction in self.shape(text).glyphs:
            pen.offset = x  # type: ignore[attr-defined]
            self._font.draw_glyph_with_pen(glyph, pen)
            x += self.advance(glyph) + correction
        return x

    @property
    def units_per_em(self) -> int:
        """How many font units make the type size."""
        return int(self._upem)

    def superiors_differ(self) -> bool:
        """Whether the face has drawn superior figures of its own."""
        return self.shape("1", superior=True).glyphs[0][0] != self.shape("1").glyphs[0][0]


@lru_cache(maxsize=64)
def face(path: Path) -> Face:
    """The face of a font file, opened once in a process."""
    return Face(path)


class Family:
    """Regular, bold, italic and bold italic, each followed by the faces that help out where it has no glyph."""

    def __init__(self, regular: Path, bold: Path, italic: Path, bold_italic: Path, fallbacks: tuple[Path, ...] = ()) -> None:
        self._paths = {(False, False): regular, (True, False): bold, (False, True): italic, (True, True): bold_italic}
        self._fallbacks = fallbacks

    def pick(self, bold: bool = False, italic: bool = False) -> Face:
        """The face for running text."""
        return face(self._paths[bold, italic])

    def shape(self, text: str, bold: bool = False, italic: bool = False, superior: bool = False) -> list[Shaped]:
        """`text` shaped in as few faces as it needs; raises MissingGlyphError when no face has a character."""
        first = self.pick(bold, italic)
        try:
            return [first.shape(text, superior)]
        except MissingGlyphError:
            return [one.shape(part, superior) for one, part in self._by_face(first, text)]

    def _by_face(self, first: Face, text: str) -> list[tuple[Face, str]]:
        parts: list[tuple[Face, str]] = []
        for character in text:
            for candidate in (first, *(face(path) for path in self._fallbacks)):
                if candidate.has(character):
                    break
            else:
                raise MissingGlyphError(character, text)
            if parts and parts[-1][0] is candidate:
                parts[-1] = (candidate, parts[-1][1] + character)
            else:
                parts.append((candidate, character))
        return parts
