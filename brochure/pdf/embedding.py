"""Fonts in one file: which code stands for which glyph, and the font programs that are embedded.

Simple TrueType fonts with one-byte codes, symbolic, with a (1,0) character map and no /Encoding: the form that PDF/UA-1 7.21.6
and PDF/A-2 6.2.11.6 ask for. A code stands for a glyph *and* the text it means, so ToUnicode is always right. A face with more
than 255 such pairs is embedded as several fonts.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

import uharfbuzz as hb

from brochure.pdf.fonts import Face, Shaped

_TABLES = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_DROPPED = (b"GSUB", b"GPOS", b"GDEF", b"name", b"post", b"DSIG", b"STAT", b"kern")
_ESCAPES = {40: "\\(", 41: "\\)", 92: "\\\\", 13: "\\r", 10: "\\n"}


class EmbeddedFont:
    """One font of one file: at most 255 codes of a face."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.codes: dict[tuple[int, str], int] = {}
        # Plain ASCII keeps its own code, so that the page's bytes look like its text and compress like it.
        self._spare = [*range(128, 256), *range(1, 10), 11, 12, *range(14, 32), 127]
        self._taken: set[int] = set()

    def code(self, glyph: int, text: str) -> int | None:
        """The code of a glyph that stands for `text`, given out on first use; None when this font is full."""
        found = self.codes.get((glyph, text))
        if found is not None:
            return found
        wanted = ord(text) if len(text) == 1 and 32 <= ord(text) < 127 else 0
        if not wanted or wanted in self._taken:
            while self._spare and self._spare[0] in self._taken:
                self._spare.pop(0)
            if not self._spare:
                return None
            wanted = self._spare.pop(0)
        self._taken.add(wanted)
        self.codes[glyph, text] = wanted
        return wanted

    def program(self) -> bytes:
        """The subset font file: only the glyphs used, no hinting, with a character map from codes to glyphs."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyph for glyph, _ in self.codes)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _DROPPED)
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        renumbered = dict(plan.old_to_new_glyph_mapping)
        subset = plan.execute()
        tables = {tag: subset.reference_table(tag).data for tag in _TABLES if tag in subset.table_tags}
        tables["cmap"] = _cmap({code: renumbered[glyph] for (glyph, _), code in self.codes.items()})
        return _sfnt({tag: bytes(data) for tag, data in tables.items() if data})

    def objects(self) -> tuple[dict[str, str], dict[str, str], bytes, bytes]:
        """Font dictionary, descriptor, compressed font program and ToUnicode map, as PDF syntax, references left out."""
        program = self.program()
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        name = f"/{tag}+{self.face.name}"
        by_code = {code: pair for pair, code in self.codes.items()}
        first, last = min(by_code), max(by_code)
        widths = [str(self.face.advance(by_code[code][0]) if code in by_code else 0) for code in range(first, last + 1)]
        font = {"Type": "/Font", "Subtype": "/TrueType", "BaseFont": name, "FirstChar": str(first), "LastChar": str(last),
                "Widths": f"[{' '.join(widths)}]"}
        head = self.face.hb_face.reference_table("head").data
        scale = 1000 / self.face.units_per_em
        box = [round(v * scale) for v in struct.unpack(">4h", bytes(head[36:44]))]
        descriptor = {"Type": "/FontDescriptor", "FontName": name, "Flags": "4", "ItalicAngle": "-12" if "Italic" in name or
                      name.endswith("It") else "0", "Ascent": str(self.face.ascent), "Descent": str(self.face.descent),
                      "CapHeight": str(self.face.ascent), "StemV": "80", "FontBBox": "[{} {} {} {}]".format(*box)}
        return font, descriptor, program, _to_unicode({code: text for code, (_, text) in by_code.items()})


class FontBook:
    """All fonts of one file."""

    def __init__(self) -> None:
        self.fonts: list[EmbeddedFont] = []
        self._by_face: dict[int, list[EmbeddedFont]] = {}
        self._encoded: dict[int, tuple[Shaped, list[tuple[EmbeddedFont, str]]]] = {}

    def encode(self, shaped: Shaped) -> list[tuple[EmbeddedFont, str]]:
        """The operands of TJ that show `shaped`, without brackets: nearly always in one font."""
        kept = self._encoded.get(id(shaped))
        if kept is not None:
            return kept[1]
        parts: list[tuple[EmbeddedFont, str]] = []
        font, text = None, ""
        for glyph, meaning, correction in shaped.glyphs:
            owner, code = self._code(shaped.face, glyph, meaning)
            if owner is not font:
                if font is not None:
                    parts.append((font, f"({text})"))
                font, text = owner, ""
            text += _ESCAPES.get(code) or chr(code)
            if correction:
                text += f"){-correction}("
        if font is not None:
            parts.append((font, f"({text})".replace("()", "")))
        # The shaped word is kept too: an id is only unique while its object lives.
        self._encoded[id(shaped)] = (shaped, parts)
        return parts

    def _code(self, face: Face, glyph: int, meaning: str) -> tuple[EmbeddedFont, int]:
        fonts = self._by_face.setdefault(id(face), [])
        for font in fonts:
            code = font.code(glyph, meaning)
            if code is not None:
                return font, code
        font = EmbeddedFont(face, f"F{len(self.fonts) + 1}")
        fonts.append(font)
        self.fonts.append(font)
        code = font.code(glyph, meaning)
        assert code is not None  # a new font has room
        return font, code


def _cmap(glyphs: dict[int, int]) -> bytes:
    """A character map with one (1,0) subtable in format 0: 256 codes, one byte each, or format 6 when a glyph id is larger."""
    if max(glyphs.values()) < 256:
        table = struct.pack(">3H", 0, 262, 0) + bytes(glyphs.get(code, 0) for code in range(256))
    else:
        first, count = min(glyphs), max(glyphs) - min(glyphs) + 1
        table = struct.pack(">5H", 6, 10 + 2 * count, 0, first, count)
        table += struct.pack(f">{count}H", *(glyphs.get(first + i, 0) for i in range(count)))
    return struct.pack(">HHHHL", 0, 1, 1, 0, 12) + table


def _sfnt(tables: dict[str, bytes]) -> bytes:
    """Put tables together to a font file (OpenType specification, 'Organization of an OpenType font')."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">L4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body, offset = b"", b"", 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            data = data[:8] + b"\0\0\0\0" + data[12:]
        padded = data + b"\0" * (-len(data) % 4)
        directory += tag.encode() + struct.pack(">3L", _checksum(padded), offset + len(body), len(data))
        body += padded
    font = head + directory + body
    adjustment = (0xB1B0AFBA - _checksum(font)) & 0xFFFFFFFF
    at = 12 + 16 * count + _offset_of("head", tables) + 8
    return font[:at] + struct.pack(">L", adjustment) + font[at + 4 :]


def _offset_of(wanted: str, tables: dict[str, bytes]) -> int:
    return sum(len(tables[tag]) + -len(tables[tag]) % 4 for tag in sorted(tables) if tag < wanted)


def _checksum(data: bytes) -> int:
    return sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF


def _to_unicode(meanings: dict[int, str]) -> bytes:
    """The ToUnicode map (ISO 32000-1, 9.10.3), in blocks of at most 100 entries."""
    lines = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
             "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
             "/CMapName /Adobe-Identity-UCS def /CMapType 2 def", "1 begincodespacerange <00> <FF> endcodespacerange"]
    entries = [f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(meanings.items())]
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return zlib.compress("\n".join(lines).encode("ascii"))
