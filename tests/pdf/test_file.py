from __future__ import annotations

import re
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from brochure.pdf import file
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.file import text_string
from tests.pdf.stage import METADATA, assert_sound, heading, lines_of, painted, printed, table, text
from tests.proof.tools import require_tool
from tests.proof.validation import qpdf_faults

SAMPLE = printed(heading("Part", key="a", outline=1), lines_of(30), table(["h", "i"], ["a", "b"]))


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("plain", b"(plain)"),
        ("a(b)c\\d", rb"(a\(b\)c\\d)"),
        ("two\r\nlines", rb"(two\r\nlines)"),
        ("é", b"<FEFF00E9>"),
        ("😀", b"<FEFFD83DDE00>"),
    ],
)
def test_text_strings(words: str, written: bytes) -> None:
    assert text_string(words) == written


def test_text_strings_stay_within_the_limit() -> None:
    """32,767 bytes (PDF/A-2, 6.1.13)."""
    assert len(text_string("(" * 40_000)) < 32_767 + 2
    assert len(bytes.fromhex(text_string("é" * 40_000)[1:-1].decode())) < 32_767


def test_the_file_is_sound(tmp_path: Path) -> None:
    assert_sound(SAMPLE)
    (tmp_path / "a.pdf").write_bytes(SAMPLE)
    assert qpdf_faults(tmp_path / "a.pdf", require_tool("qpdf")) == []


def test_it_begins_and_ends_as_it_should() -> None:
    assert SAMPLE.startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") and SAMPLE.endswith(b"%%EOF\n")
    assert SAMPLE.count(b"startxref") == 1
    start = int(re.search(rb"startxref\n(\d+)", SAMPLE)[1])  # type: ignore[index]
    assert re.match(rb"\d+ 0 obj\n<</Type /XRef", SAMPLE[start:])


def test_streams_have_their_length_and_a_line_end_after_it() -> None:
    lengths = re.finditer(rb"/Length (\d+)>>\nstream\n", SAMPLE)
    ends = [SAMPLE[match.end() + int(match[1]) :][:11] for match in lengths]
    assert len(ends) > 5 and set(ends) == {b"\r\nendstream"}


def unfiltered(data: bytes, width: int) -> list[bytes]:
    """The rows of a stream with PNG's filter Up."""
    rows = [b"\0" * width]
    for at in range(0, len(data), width + 1):
        assert data[at] == 2
        added = zip(rows[-1], data[at + 1 : at + 1 + width], strict=True)
        rows.append(bytes((above + more) & 255 for above, more in added))
    return rows[1:]


def test_every_object_is_where_the_cross_reference_stream_says() -> None:
    start = int(re.search(rb"startxref\n(\d+)", SAMPLE)[1])  # type: ignore[index]
    rows = unfiltered(zlib.decompress(SAMPLE[SAMPLE.index(b"stream\n", start) + 7 :]), 7)
    assert rows[0] == bytes.fromhex("0000000000ffff")
    for number, row in enumerate(rows):
        kind, place = row[0], int.from_bytes(row[1:5], "big")
        if kind == 1:
            assert SAMPLE[place:].startswith(b"%d 0 obj\n" % number)
        elif kind == 2:
            assert rows[place][0] == 1


def test_small_objects_are_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    assert SAMPLE.count(b"/Type /ObjStm") == 1 and b"/S /H1" not in SAMPLE
    monkeypatch.setattr(file, "_GROUP", 7)
    many = printed(*[text(f"paragraph {number}") for number in range(100)])
    assert_sound(many)
    assert many.count(b"/Type /ObjStm") > 14


def identity(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as document:
        first, second = document.trailer.ID
        assert bytes(first) == bytes(second)
        return bytes(first).hex()


def test_the_same_content_is_the_same_file() -> None:
    assert printed(text("one")) == printed(text("one"))


def test_other_content_has_another_identity() -> None:
    assert identity(printed(text("one"))) != identity(printed(text("two")))
    wide = painted(lambda canvas: heading("T", 1).paint(canvas, 50, 200, 300))
    moved = painted(lambda canvas: heading("T", 1).paint(canvas, 51, 200, 300))
    assert identity(wide) != identity(moved)


def test_streams_that_reportlab_would_encode_are_refused() -> None:
    from reportlab.pdfbase import pdfdoc

    canvas = TaggedCanvas((100, 100), "en")
    heading("T", 1).paint(canvas, 10, 90, 80)
    canvas.refer(pdfdoc.PDFStream(content=b"x", filters=[pdfdoc.PDFBase85Encode]))
    with pytest.raises(TagError, match="own making"):
        canvas.finish(METADATA)
