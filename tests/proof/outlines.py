"""How far the glyphs of an embedded TrueType program reach below and above the baseline.

A font's ascent and descent say little of a line's ink: some fonts leave much air there. Reads as much of a font file as
that needs (tables head, loca, glyf, cmap of formats 0 and 6, which subsets for simple fonts have). Will not read CFF.
Source: the OpenType specification, chapters head, loca, glyf, cmap.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise

Extent = tuple[float, float]
NO_INK: Extent = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Extents in thousandths of the font size: by glyph, and the glyph of each code of a simple font."""

    extents: tuple[Extent, ...]
    glyphs: dict[int, int]

    def of_glyph(self, glyph: int) -> Extent:
        return self.extents[glyph] if glyph < len(self.extents) else NO_INK

    def of_code(self, code: int) -> Extent:
        return self.of_glyph(self.glyphs.get(code, 0))


def outlines(program: bytes) -> Outlines | None:
    """None for a program that is not TrueType, lacks a table or is cut off."""
    if program[:4] not in (b"\x00\x01\x00\x00", b"true"):
        return None
    try:
        tables = _tables(program)
        if not {"head", "loca", "glyf"} <= tables.keys():
            return None
        return Outlines(_extents(tables), _mac_glyphs(tables.get("cmap", b"")))
    except struct.error:
        return None


def _tables(program: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", program, 4)
    records = [struct.unpack_from(">4sLLL", program, 12 + 16 * index) for index in range(count)]
    return {tag.decode("latin-1"): program[start : start + length] for tag, _, start, length in records}


def _extents(tables: dict[str, bytes]) -> tuple[Extent, ...]:
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    (is_long,) = struct.unpack_from(">h", tables["head"], 50)
    loca, glyf = tables["loca"], tables["glyf"]
    if is_long:
        offsets = struct.unpack(f">{len(loca) // 4}L", loca)
    else:
        offsets = tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))
    found = []
    for start, end in pairwise(offsets):
        bottom, top = (0, 0) if start == end else struct.unpack_from(">4xh2xh", glyf, start)
        found.append((bottom * 1000 / units, top * 1000 / units))
    return tuple(found)


def _mac_glyphs(cmap: bytes) -> dict[int, int]:
    """The (1, 0) subtable, which codes of symbolic fonts go through (ISO 32000-1, 9.6.6.4)."""
    if not cmap:
        return {}
    (count,) = struct.unpack_from(">2xH", cmap)
    for index in range(count):
        platform, encoding, start = struct.unpack_from(">HHL", cmap, 4 + 8 * index)
        if (platform, encoding) != (1, 0):
            continue
        (form,) = struct.unpack_from(">H", cmap, start)
        if form == 0:
            return dict(enumerate(cmap[start + 6 : start + 262]))
        if form == 6:
            first, length = struct.unpack_from(">HH", cmap, start + 6)
            glyphs = struct.unpack_from(f">{length}H", cmap, start + 10)
            return {first + place: glyph for place, glyph in enumerate(glyphs)}
    return {}
