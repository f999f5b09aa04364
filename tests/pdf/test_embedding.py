from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO

import pikepdf
import pytest
import uharfbuzz as hb

from brochure.pdf import embedding
from brochure.pdf.embedding import EmbeddedFont, FontBook
from tests.pdf.stage import FAMILY, assert_sound, printed, text, words_read

FACE = FAMILY.pick()
# More letters than one font has codes for: Latin with accents, Greek, Cyrillic.
MANY = "".join(filter(FACE.has, map(chr, (*range(0xC0, 0x180), *range(0x391, 0x3CA), *range(0x400, 0x460)))))


def used(words: str) -> tuple[FontBook, EmbeddedFont]:
    """A book with `words` in it, and its first font."""
    book = FontBook()
    for word in words.split(" "):
        for shaped in FAMILY.shape(word):
            book.encode(shaped)
    return book, book.fonts[0]


def cmap(program: bytes) -> dict[int, int]:
    """The codes and glyphs of a font's one character map, which must be in format 6."""
    table = bytes(hb.Face(hb.Blob(program)).reference_table("cmap").data)
    _, count, platform, encoding, offset = struct.unpack_from(">4HL", table)
    assert (count, platform, encoding) == (1, 1, 0)
    form, length, _, first, entries = struct.unpack_from(">5H", table, offset)
    assert form == 6 and length == 10 + 2 * entries and offset + length == len(table)
    return dict(enumerate(struct.unpack_from(f">{entries}H", table, offset + 10), first))


def to_unicode(font: EmbeddedFont) -> dict[int, str]:
    """What the codes of a font mean, as its ToUnicode map says."""
    text = zlib.decompress(font.objects()[3]).decode("ascii")
    assert all(int(count) <= 100 for count in re.findall(r"(\d+) beginbf(?:char|range)", text))
    found = {int(code, 16): read_utf16(meaning) for code, meaning in re.findall(r"^<(\w\w)> <(\w+)>$", text, re.M)}
    for first, last, meaning in re.findall(r"^<(\w\w)> <(\w\w)> <(\w+)>$", text, re.M):
        codes = range(int(first, 16), int(last, 16) + 1)
        found |= {code: chr(ord(read_utf16(meaning)) + index) for index, code in enumerate(codes)}
    return found


def read_utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


def test_neighbours_that_mean_neighbours_are_one_entry() -> None:
    _, font = used("abcd \u00ff\u0100")
    text = zlib.decompress(font.objects()[3]).decode("ascii")
    assert "<61> <64> <0061>" in text
    # A range may not change the first byte of a meaning (ISO 32000-1, 9.10.3).
    assert re.search(r"<(\w\w)> <00FF>", text) and re.search(r"<(\w\w)> <0100>", text)


def test_ascii_keeps_its_codes() -> None:
    _, font = used("Take 2 (two)")
    assert all(code == ord(text) for (_, text), code in font.codes.items())


def test_a_code_stands_for_a_glyph_and_a_meaning() -> None:
    book, font = used("1")
    book.encode(FACE.shape("1", superior=True))
    assert len(font.codes) == 2
    assert sorted(to_unicode(font).values()) == ["1", "1"]


def test_codes_mean_what_was_written() -> None:
    _, font = used(r"a\b (c) {d} <e> é “f” – 50 %")
    meanings = to_unicode(font)
    assert {text: meanings[code] for (_, text), code in font.codes.items()} == {text: text for _, text in font.codes}
    assert not {0, 10, 13} & set(meanings)


def test_a_face_with_more_letters_than_codes_becomes_several_fonts() -> None:
    book, _ = used(MANY)
    assert len(book.fonts) > 1
    assert all(len(set(font.codes.values())) == len(font.codes) <= 255 for font in book.fonts)
    meant = "".join(text for font in book.fonts for text in to_unicode(font).values())
    assert sorted(meant) == sorted(MANY)


def test_all_those_letters_reach_the_reader() -> None:
    words = [MANY[start : start + 9] for start in range(0, len(MANY), 9)]
    pdf = printed(text(" ".join(words)))
    assert_sound(pdf)
    assert words_read(pdf) == words


def test_the_program_has_the_glyphs_the_widths_and_no_hinting() -> None:
    _, font = used("Hamburg fön")
    program = font.program()
    mapped, opened = cmap(program), hb.Font(hb.Face(hb.Blob(program)))
    for (glyph, _), code in font.codes.items():
        assert mapped[code] and opened.get_glyph_h_advance(mapped[code]) == FACE.advance(glyph)
    tags = set(opened.face.table_tags)
    assert not {"fpgm", "prep", "cvt ", "GSUB", "GPOS", "name"} & tags
    assert opened.face.glyph_count < 20  # .notdef, and the parts that ö is made of


def test_widths_in_the_file_are_those_of_the_program() -> None:
    _, font = used("Wide il.")
    entries = font.objects()[0]
    widths = [int(width) for width in entries["Widths"].strip("[]").split()]
    first = int(entries["FirstChar"])
    for (glyph, _), code in font.codes.items():
        assert widths[code - first] == FACE.advance(glyph)
    assert len(widths) == int(entries["LastChar"]) - first + 1


def test_checksums_of_the_font_file_are_right() -> None:
    """Every table's, and that of the whole file (OpenType, 'Calculating Checksums')."""
    _, font = used("check me")
    program = font.program()
    assert embedding._checksum(program + b"\0" * (-len(program) % 4)) == 0xB1B0AFBA
    count = struct.unpack_from(">H", program, 4)[0]
    for index in range(count):
        tag, checksum, offset, length = struct.unpack_from(">4s3L", program, 12 + 16 * index)
        data = program[offset : offset + length] + b"\0" * (-length % 4)
        if tag == b"head":
            data = data[:8] + b"\0\0\0\0" + data[12:]
        assert offset % 4 == 0 and embedding._checksum(data) == checksum, tag


def test_the_same_letters_make_the_same_font() -> None:
    assert used("same again")[1].objects() == used("same again")[1].objects()
    names = {used(words)[1].objects()[0]["BaseFont"] for words in ("one", "two")}
    assert len(names) == 2


def test_strings_are_escaped_and_kerning_stands_between_them() -> None:
    (stretch,) = FontBook().encode(FACE.shape("(\\)"))
    assert stretch.items == ("\\(\\\\\\)",)
    (stretch,) = FontBook().encode(FACE.shape("AV"))
    first, move, second = stretch.items
    assert (first, second) == ("A", "V") and isinstance(move, int) and move < 0


@pytest.mark.parametrize("words", ["(A) (T) f(V)(W)", "A\\V \\(", "k\u0301(A", "()", "((("])
def test_brackets_and_kerning_do_not_get_into_each_others_way(words: str) -> None:
    pdf = printed(text(words))
    assert_sound(pdf)
    assert words_read(pdf) == words.split()


def test_a_lifted_accent_is_a_stretch_of_its_own() -> None:
    stretches = FontBook().encode(FACE.shape("k\u0301a"))
    assert [bool(stretch.lift) for stretch in stretches] == [False, True, False]


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_REMEMBERED", 3)
    book, _ = used("one two three four five six seven")
    assert len(book._encoded) <= 3


def test_fonts_are_embedded_symbolic_and_without_an_encoding() -> None:
    with pikepdf.open(BytesIO(printed(text("word")))) as document:
        fonts = document.pages[0].Resources.Font
        for font in fonts.values():
            assert font.Subtype == "/TrueType" and "/Encoding" not in font
            assert font.FontDescriptor.Flags == 4 and "/FontFile2" in font.FontDescriptor
