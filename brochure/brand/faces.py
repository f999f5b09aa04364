"""Font files: the family that ships inside, and whether a file that a brand names can be embedded.

Only the tables that decide this are read (OpenType specification: font file, OS/2). Will not do: download, look for
installed fonts, convert. Shaping and subsetting belong to `brochure.pdf`.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Beside the code rather than through importlib.resources, which costs as much to import as the rest of the brand.
FONTS: Final = Path(__file__).resolve().with_name("fonts")


@dataclass(frozen=True, slots=True)
class Faces:
    """The four files of a family, and the files to look in for a character that none of them has."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path
    fallbacks: tuple[Path, ...] = ()

    def files(self) -> tuple[Path, Path, Path, Path]:
        """Regular, bold, italic, bold italic."""
        return self.regular, self.bold, self.italic, self.bold_italic


SHIPPED_FAMILY: Final = "Source Sans 3"
SOURCE_SANS: Final = Faces(
    regular=FONTS / "SourceSans3-Regular.ttf",
    bold=FONTS / "SourceSans3-Bold.ttf",
    italic=FONTS / "SourceSans3-Italic.ttf",
    bold_italic=FONTS / "SourceSans3-BoldItalic.ttf",
)


@dataclass(frozen=True, slots=True)
class FontFacts:
    """What a font says of itself: weight (400 regular, 700 bold) and whether it is italic."""

    weight: int
    italic: bool


class FontFault(Exception):
    """A font file that cannot be used: the problem's code, why (to follow the file's name), and what to do."""

    def __init__(self, code: str, why: str, hint: str) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
        self.hint = hint


_TRUETYPE: Final = (b"\0\1\0\0", b"true")
_OTHER_KINDS: Final = {
    b"OTTO": "has PostScript outlines (CFF)",
    b"ttcf": "is a collection of several fonts",
    b"wOFF": "is a web font (WOFF)",
    b"wOF2": "is a web font (WOFF2)",
}
_NEEDED_TABLES: Final = (b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp")
_USE_TRUETYPE: Final = "ask the foundry for static TrueType files (.ttf), one for each style"
_LICENCE: Final = "ask the foundry for a licence that allows embedding, or choose another font"

# OS/2 fsType: the low bits say who may embed; where several are set the most generous holds. Then: no subsets, bitmaps
# only.
_RESTRICTED, _GENEROUS, _WHOLE_ONLY, _BITMAPS_ONLY = 0x0002, 0x000C, 0x0100, 0x0200
_ITALIC_SELECTION: Final = 0x0201


def examine(path: Path) -> FontFacts:
    """Read the header and OS/2 table of a font file; raises FontFault when the file cannot be embedded in a PDF."""
    try:
        with path.open("rb") as file:
            tables = _directory(file.read(12), file.read(16 * 256), path.stat().st_size)
            offset, length = tables[b"OS/2"]
            file.seek(offset)
            os2 = file.read(length)
    except OSError as error:
        raise FontFault("E402", f"cannot be read ({error.strerror})", "check the file and who may read it") from None
    if len(os2) < 64:
        raise FontFault("E402", "is damaged (its OS/2 table is cut off)", _USE_TRUETYPE)
    weight, fs_type, selection = *struct.unpack_from(">HxxH", os2, 4), struct.unpack_from(">H", os2, 62)[0]
    _check_licence(fs_type)
    return FontFacts(weight, bool(selection & _ITALIC_SELECTION))


def _directory(head: bytes, rest: bytes, size: int) -> dict[bytes, tuple[int, int]]:
    """Where each table is: offset and length in bytes."""
    kind = head[:4]
    if kind in _OTHER_KINDS:
        raise FontFault("E402", _OTHER_KINDS[kind], _USE_TRUETYPE)
    if kind not in _TRUETYPE or len(head) < 12:
        raise FontFault("E402", "is no font file", "give the path of a TrueType file (.ttf)")
    (count,) = struct.unpack_from(">H", head, 4)
    if count > 256 or len(rest) < 16 * count:
        raise FontFault("E402", "is damaged (its table directory is cut off)", _USE_TRUETYPE)
    tables = {tag: (offset, length) for tag, _, offset, length in struct.iter_unpack(">4sLLL", rest[: 16 * count])}
    if b"fvar" in tables:
        raise FontFault("E402", "is a variable font, in which bold would print as regular", _USE_TRUETYPE)
    missing = [tag.decode() for tag in _NEEDED_TABLES if tag not in tables]
    if missing:
        raise FontFault("E402", f"is damaged (it has no {missing[0]} table)", _USE_TRUETYPE)
    if any(offset + length > size for offset, length in tables.values()):
        raise FontFault("E402", "is damaged (it is shorter than it says)", _USE_TRUETYPE)
    return tables


def _check_licence(fs_type: int) -> None:
    if fs_type & _RESTRICTED and not fs_type & _GENEROUS:
        raise FontFault("E403", "may not be embedded: the font itself forbids it", _LICENCE)
    if fs_type & _WHOLE_ONLY:
        raise FontFault("E403", "may not be cut down to the characters used: the font itself forbids it", _LICENCE)
    if fs_type & _BITMAPS_ONLY:
        raise FontFault("E403", "may only be embedded as bitmaps: the font itself says so", _LICENCE)
