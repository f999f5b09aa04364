"""Fonts as a PDF holds them: what a code means, how wide it is, whether the font program travels along.

Reads simple fonts (one byte a code) and Type0 fonts with an Identity CMap (two bytes a code). Will not guess: a code
without an entry in ToUnicode or a known Encoding reads as U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from tests.proof.outlines import Extent, Outlines, outlines
from tests.proof.tree import bare, listed

UNKNOWN = "\ufffd"
CODECS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One shown code. In thousandths of the font size: its `width`, and how far its outline reaches, `bottom` and `top`
    (ascent and descent of the font where its outlines are not known). `is_space`: word spacing (Tw) applies."""

    code: int
    text: str
    width: float
    bottom: float
    top: float
    is_space: bool


class Typeface:
    """A font resource."""

    def __init__(self, source: Object) -> None:
        self.source = source
        self.subtype = bare(source.get("/Subtype", ""))
        self.is_composite = self.subtype == "Type0"
        self.inner: Object = listed(source.get("/DescendantFonts"))[0] if self.is_composite else source
        self.descriptor: Object | None = self.inner.get("/FontDescriptor")

    @property
    def full_name(self) -> str:
        """BaseFont with the subset tag."""
        return bare(self.source.get("/BaseFont", ""))

    @property
    def name(self) -> str:
        """BaseFont without the subset tag (six capitals and a plus)."""
        tag, plus, rest = self.full_name.partition("+")
        return rest if plus and len(tag) == 6 and tag.isupper() else self.full_name

    @property
    def program(self) -> Object | None:
        """The embedded font program."""
        if self.descriptor is None:
            return None
        return next((self.descriptor[key] for key in FONT_FILES if key in self.descriptor), None)

    @cached_property
    def ascent(self) -> float:
        """In thousandths of the font size."""
        return self._metric("/Ascent", 750.0)

    @cached_property
    def descent(self) -> float:
        """In thousandths of the font size; negative."""
        return -abs(self._metric("/Descent", -250.0))

    def _metric(self, key: str, default: float) -> float:
        value = self.descriptor.get(key) if self.descriptor is not None else None
        return default if value is None else float(value)

    def glyphs(self, raw: bytes) -> Iterator[Glyph]:
        """The codes of a shown string, one by one."""
        step = 2 if self.is_composite else 1
        for start in range(0, len(raw), step):
            code = int.from_bytes(raw[start : start + step], "big")
            bottom, top = self.extent(code)
            yield Glyph(code, self.text(code), self.width(code), bottom, top, step == 1 and code == 0x20)

    def text(self, code: int) -> str:
        """What a code means, by ToUnicode, else by a named Encoding."""
        meaning = self._meanings.get(code)
        if meaning is not None:
            return meaning
        codec = CODECS.get(bare(self.source.get("/Encoding", "")))
        return bytes([code]).decode(codec, "replace") if codec and not self.is_composite else UNKNOWN

    def width(self, code: int) -> float:
        """In thousandths of the font size."""
        return self._widths.get(code, self._default_width)

    def extent(self, code: int) -> Extent:
        """How far a glyph reaches below and above the baseline, in thousandths of the font size."""
        if self._outlines is None:
            return (self.descent, self.ascent)
        return self._outlines.of_glyph(code) if self.is_composite else self._outlines.of_code(code)

    @cached_property
    def _outlines(self) -> Outlines | None:
        return outlines(self.program.read_bytes()) if self.program is not None else None

    @cached_property
    def _meanings(self) -> dict[int, str]:
        stream = self.source.get("/ToUnicode")
        return to_unicode(stream) if isinstance(stream, pikepdf.Stream) else {}

    @cached_property
    def _default_width(self) -> float:
        if self.is_composite:
            return float(self.inner.get("/DW", 1000))
        return self._metric("/MissingWidth", 0.0)

    @cached_property
    def _widths(self) -> dict[int, float]:
        if self.is_composite:
            return _composite_widths(listed(self.inner.get("/W")))
        first = int(self.source.get("/FirstChar", 0))
        return {first + index: float(width) for index, width in enumerate(listed(self.source.get("/Widths")))}


def _composite_widths(entries: list) -> dict[int, float]:
    """The W array of a CIDFont: `first [w w ...]` or `first last w`."""
    widths: dict[int, float] = {}
    while len(entries) >= 2:
        first, second, *rest = entries
        if isinstance(second, Array):
            widths.update({int(first) + index: float(width) for index, width in enumerate(listed(second))})
            entries = rest
        else:
            widths.update(dict.fromkeys(range(int(first), int(second) + 1), float(rest[0])))
            entries = rest[1:]
    return widths


def to_unicode(stream: Object) -> dict[int, str]:
    """The mappings of a ToUnicode CMap. A CMap is written in the syntax of a content stream, so it is parsed as one."""
    meanings: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(stream):
        values, operator = list(instruction.operands), str(instruction.operator)
        if operator == "endbfchar":
            for code, text in zip(values[::2], values[1::2], strict=False):
                meanings[_code(code)] = _utf16(bytes(text))
        elif operator == "endbfrange":
            for first, last, target in zip(values[::3], values[1::3], values[2::3], strict=False):
                meanings.update(_range(_code(first), _code(last), target))
    return meanings


def _range(first: int, last: int, target: Object) -> dict[int, str]:
    codes = range(first, last + 1)
    if isinstance(target, Array):
        return {code: _utf16(bytes(text)) for code, text in zip(codes, listed(target), strict=False)}
    start = _utf16(bytes(target))
    return {code: start[:-1] + chr(ord(start[-1]) + index) for index, code in enumerate(codes)} if start else {}


def _code(value: object) -> int:
    return int.from_bytes(bytes(value), "big")  # type: ignore[call-overload]


def _utf16(raw: bytes) -> str:
    return raw.decode("utf-16-be", "replace")


def page_fonts(resources: Object | None, seen: set[tuple[int, int]] | None = None) -> Iterator[Object]:
    """The font resources of a page, those of its form XObjects too, each once."""
    seen = set() if seen is None else seen
    if not isinstance(resources, Dictionary):
        return
    for font in dict(resources.get("/Font", Dictionary()).items()).values():
        if font.objgen == (0, 0) or font.objgen not in seen:
            seen.add(font.objgen)
            yield font
    for thing in dict(resources.get("/XObject", Dictionary()).items()).values():
        if thing.get("/Subtype") == Name.Form and thing.objgen not in seen:
            seen.add(thing.objgen)
            yield from page_fonts(thing.get("/Resources"), seen)
