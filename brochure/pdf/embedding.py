"""Fonts in one file: which code stands for which glyph, and the font programs that are embedded.

Simple TrueType fonts with one-byte codes, symbolic, with a (1,0) character map and no /Encoding: the form that PDF/UA-1
7.21.6 and PDF/A-2 6.2.11.6 ask for. A code stands for a glyph *and* the text it means, so ToUnicode is always right. A
face with more such pairs than a font has codes is embedded as several fonts.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import NamedTuple

import uharfbuzz as hb

from brochure.pdf.fonts import Face, Shaped

_TABLES = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_DROPPED = (b"GSUB", b"GPOS", b"GDEF", b"name", b"post", b"DSIG", b"STAT", b"kern")
# Codes for what is not ASCII. Not 0, and not the two line ends, which a string in a PDF cannot hold as they are.
_SPARE = (*range(128, 256), *range(1, 10), 11, 12, *range(14, 32), 127)
_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\"}
_REMEMBERED = 20_000


class EmbeddedFont:
    """One font of one file: a face, and the codes given out so far."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.codes: dict[tuple[int, str], int] = {}
        self._spare = list(reversed(_SPARE))
        self._ascii: set[int] = set()

    def code(self, glyph: int, text: str) -> int | None:
        """The code of a glyph that stands for `text`, given out on first use; None when this font is full."""
        found = self.codes.get((glyph, text))
        if found is not None:
            return found
        # Plain ASCII keeps its own code, so that the page's bytes look like its text and compress like it.
        code = ord(text) if len(text) == 1 and " " <= text <= "~" else None
        if code is None or code in self._ascii:
            if not self._spare:
                return None
            code = self._spare.pop()
        else:
            self._ascii.add(code)
        self.codes[glyph, text] = code
        return code

    def program(self) -> bytes:
        """The subset font file: only the glyphs used, no hinting, with a character map from codes to glyphs."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyph for glyph, _ in self.codes)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _DROPPED)
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        renumbered = dict(plan.old_to_new_glyph_mapping)
        subset = plan.execute()
        tables = {tag: bytes(subset.reference_table(tag).data) for tag in _TABLES if tag in subset.table_tags}
        tables["cmap"] = _cmap({code: renumbered[glyph] for (glyph, _), code in self.codes.items()})
        return _sfnt({tag: data for tag, data in tables.items() if data})

    def objects(self) -> tuple[dict[str, str], dict[str, str], bytes, bytes]:
        """Font dictionary, descriptor, font program and compressed ToUnicode map, as PDF syntax, references left
        out."""
        face, program = self.face, self.program()
        # ISO 32000-1, 9.6.4: six letters that tell one subset from another.
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        name = f"/{tag}+{face.name}"
        by_code = {code: pair for pair, code in self.codes.items()}
        first, last = min(by_code), max(by_code)
        widths = [str(face.advance(by_code[code][0]) if code in by_code else 0) for code in range(first, last + 1)]
        font = {
            "Type": "/Font", "Subtype": "/TrueType", "BaseFont": name,
            "FirstChar": str(first), "LastChar": str(last), "Widths": f"[{' '.join(widths)}]",
        }
        descriptor = {
            "Type": "/FontDescriptor", "FontName": name, "Flags": "4", "ItalicAngle": f"{face.slant:g}",
            "Ascent": str(face.ascent), "Descent": str(face.descent), "CapHeight": str(face.ascent), "StemV": "80",
            "FontBBox": "[{} {} {} {}]".format(*face.bounds),
        }
        return font, descriptor, program, _to_unicode({code: text for code, (_, text) in by_code.items()})


class Encoded(NamedTuple):
    """A stretch of text in one font on one line: strings, ready for a PDF but without brackets, and moves between them.

    A move is in thousandths of the type size, to the right; so is `lift`, upwards.
    """

    font: EmbeddedFont
    lift: int
    items: tuple[str | int, ...]


class FontBook:
    """All fonts of one file."""

    def __init__(self) -> None:
        self.fonts: list[EmbeddedFont] = []
        self._by_face: dict[int, list[EmbeddedFont]] = {}
        self._encoded: dict[int, tuple[Shaped, list[Encoded]]] = {}

    def encode(self, shaped: Shaped) -> list[Encoded]:
        """What shows `shaped`: nearly always one stretch."""
        kept = self._encoded.get(id(shaped))
        if kept is None:
            if len(self._encoded) >= _REMEMBERED:
                self._encoded.clear()
            # The shaped word is kept too: an id is only unique while its object lives.
            kept = self._encoded[id(shaped)] = (shaped, self._encode(shaped))
        return kept[1]

    def _encode(self, shaped: Shaped) -> list[Encoded]:
        stretches: list[tuple[EmbeddedFont, int, list[str | int]]] = []
        for glyph in shaped.glyphs:
            font, code = self._code(shaped.face, glyph.number, glyph.text)
            if not stretches or stretches[-1][:2] != (font, glyph.lift):
                stretches.append((font, glyph.lift, []))
            items = stretches[-1][2]
            if glyph.before:
                items.append(glyph.before)
            shown = _ESCAPES.get(code) or chr(code)
            if items and isinstance(items[-1], str):
                items[-1] += shown
            else:
                items.append(shown)
            if glyph.after:
                items.append(glyph.after)
        return [Encoded(font, lift, tuple(items)) for font, lift, items in stretches]

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
    """A character map with one (1,0) subtable, in format 6: a run of codes and their glyphs."""
    first, count = min(glyphs), max(glyphs) - min(glyphs) + 1
    run = struct.pack(f">{count}H", *(glyphs.get(first + index, 0) for index in range(count)))
    return struct.pack(">HHHHL5H", 0, 1, 1, 0, 12, 6, 10 + 2 * count, 0, first, count) + run


def _sfnt(tables: dict[str, bytes]) -> bytes:
    """Put tables together to a font file (OpenType specification, 'Organization of an OpenType font')."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    start = struct.pack(">L4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body, at, offset = b"", b"", 0, 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            # The checksum of the file stands here, and is reckoned with 0 in its place.
            data, at = data[:8] + b"\0\0\0\0" + data[12:], offset + len(body) + 8
        padded = data + b"\0" * (-len(data) % 4)
        directory += tag.encode("ascii") + struct.pack(">3L", _checksum(padded), offset + len(body), len(data))
        body += padded
    font = start + directory + body
    return font[:at] + struct.pack(">L", (0xB1B0AFBA - _checksum(font)) & 0xFFFFFFFF) + font[at + 4 :]


def _checksum(data: bytes) -> int:
    return sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF


def _to_unicode(meanings: dict[int, str]) -> bytes:
    """The ToUnicode map (ISO 32000-1, 9.10.3), in blocks of at most 100 entries."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def", "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    ranges, single = [], []
    for stretch in _stretches(meanings):
        meaning = meanings[stretch[0]].encode("utf-16-be").hex().upper()
        if len(stretch) > 1:
            ranges.append(f"<{stretch[0]:02X}> <{stretch[-1]:02X}> <{meaning}>")
        else:
            single.append(f"<{stretch[0]:02X}> <{meaning}>")
    for kind, entries in (("bfrange", ranges), ("bfchar", single)):
        for start in range(0, len(entries), 100):
            block = entries[start : start + 100]
            lines += [f"{len(block)} begin{kind}", *block, f"end{kind}"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return zlib.compress("\n".join(lines).encode("ascii"))


def _stretches(meanings: dict[int, str]) -> list[list[int]]:
    """The codes in order, cut where the next does not mean the next character, in the last byte of its UTF-16."""
    found: list[list[int]] = []
    for code in sorted(meanings):
        before = meanings.get(code - 1, "")
        last = ord(before) if len(before) == 1 else 0xFFFF
        if last < 0xFFFF and last % 256 < 255 and meanings[code] == chr(last + 1):
            found[-1].append(code)
        else:
            found.append([code])
    return found
