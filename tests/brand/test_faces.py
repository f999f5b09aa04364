"""Fonts: the family inside, and which files of a brand can be embedded."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.brand.faces import FONTS, SOURCE_SANS, FontFacts, FontFault, examine

REGULAR = SOURCE_SANS.regular.read_bytes()


def os2_at(font: bytes) -> int:
    return next(offset for tag, offset in entries(font) if tag == b"OS/2")


def entries(font: bytes) -> list[tuple[bytes, int]]:
    (count,) = struct.unpack_from(">H", font, 4)
    return [(row[0], row[2]) for row in struct.iter_unpack(">4sLLL", font[12 : 12 + 16 * count])]


def with_fs_type(bits: int) -> bytes:
    at = os2_at(REGULAR) + 8
    return REGULAR[:at] + struct.pack(">H", bits) + REGULAR[at + 2 :]


@pytest.fixture
def font_file(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(data: bytes) -> Path:
        path = tmp_path / "brand.ttf"
        path.write_bytes(data)
        return path

    return write


def fault(path: Path) -> FontFault:
    with pytest.raises(FontFault) as caught:
        examine(path)
    assert caught.value.hint
    return caught.value


def test_the_family_inside_is_four_styles_and_its_licence() -> None:
    assert [examine(path) for path in SOURCE_SANS.files()] == [
        FontFacts(400, False),
        FontFacts(700, False),
        FontFacts(400, True),
        FontFacts(700, True),
    ]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"OTTO", "PostScript outlines"),
        (b"ttcf", "collection"),
        (b"wOFF", "web font"),
        (b"wOF2", "web font"),
        (b"%PDF", "no font file"),
    ],
)
def test_other_kinds_of_font_are_told_apart(font_file: Callable[[bytes], Path], head: bytes, why: str) -> None:
    found = fault(font_file(head + REGULAR[4:]))
    assert found.code == "E402" and why in found.why


def test_apples_mark_of_truetype_is_accepted(font_file: Callable[[bytes], Path]) -> None:
    assert examine(font_file(b"true" + REGULAR[4:])).weight == 400


@pytest.mark.parametrize("length", [0, 3, 11, 12, 100, 5000, len(REGULAR) - 1])
def test_a_file_cut_off_anywhere_is_damaged_not_a_crash(font_file: Callable[[bytes], Path], length: int) -> None:
    assert fault(font_file(REGULAR[:length])).code == "E402"


@pytest.mark.parametrize("tag", [b"glyf", b"cmap", b"OS/2"])
def test_a_missing_table_is_named(font_file: Callable[[bytes], Path], tag: bytes) -> None:
    found = fault(font_file(REGULAR.replace(tag, b"zzzz", 1)))
    assert found.code == "E402" and tag.decode() in found.why


def test_a_short_os2_table_is_damaged(font_file: Callable[[bytes], Path]) -> None:
    entry = REGULAR.index(b"OS/2") + 12
    assert "OS/2" in fault(font_file(REGULAR[:entry] + struct.pack(">L", 40) + REGULAR[entry + 4 :])).why


def test_a_variable_font_is_refused(font_file: Callable[[bytes], Path]) -> None:
    found = fault(font_file(REGULAR.replace(b"STAT", b"fvar", 1)))
    assert found.code == "E402" and "variable" in found.why


@pytest.mark.parametrize("bits", [0x0000, 0x0004, 0x0008, 0x0006, 0x000E])
def test_a_licence_that_allows_embedding_is_enough(font_file: Callable[[bytes], Path], bits: int) -> None:
    assert examine(font_file(with_fs_type(bits))).weight == 400


@pytest.mark.parametrize(
    ("bits", "why"), [(0x0002, "embedded"), (0x0100, "cut down"), (0x0108, "cut down"), (0x0200, "bitmaps")]
)
def test_a_licence_that_forbids_it_is_kept(font_file: Callable[[bytes], Path], bits: int, why: str) -> None:
    found = fault(font_file(with_fs_type(bits)))
    assert found.code == "E403" and why in found.why


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    assert fault(tmp_path).code == "E402"
    assert fault(tmp_path / "gone.ttf").code == "E402"
