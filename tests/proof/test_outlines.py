from __future__ import annotations

import struct

import pytest

from tests.proof.handmade import handmade_document, node, saved
from tests.proof.measure import sheets
from tests.proof.outlines import outlines

UNITS = 2000
GLYPHS = (b"", struct.pack(">hhhhh", 1, 0, -400, 900, 1200), struct.pack(">hhhhh", 1, 0, 0, 900, 1000))


def _program(cmap: bytes, is_long: bool = False) -> bytes:
    """A font of three glyphs: nothing, one that reaches from -400 to 1200, one from 0 to 1000 of 2000 units."""
    places = [0, 0, len(GLYPHS[1]), len(GLYPHS[1]) + len(GLYPHS[2])]
    head = bytes(18) + struct.pack(">H", UNITS) + bytes(30) + struct.pack(">hh", is_long, 0)
    loca = struct.pack(">4L", *places) if is_long else struct.pack(">4H", *(place // 2 for place in places))
    tables = {b"head": head, b"loca": loca, b"glyf": b"".join(GLYPHS), b"cmap": cmap}
    start = 12 + 16 * len(tables)
    records = bodies = b""
    for tag, body in tables.items():
        records += struct.pack(">4sLLL", tag, 0, start + len(bodies), len(body))
        bodies += body
    return b"\x00\x01\x00\x00" + struct.pack(">HHHH", len(tables), 0, 0, 0) + records + bodies


def _cmap(subtable: bytes) -> bytes:
    return struct.pack(">HHHHL", 0, 1, 1, 0, 12) + subtable


TRIMMED = _cmap(struct.pack(">HHHHHHH", 6, 14, 0, 0x61, 2, 1, 2))
BYTES = _cmap(struct.pack(">HHH", 0, 262, 0) + bytes(0x61) + bytes([1, 2]) + bytes(256 - 0x63))


@pytest.mark.parametrize("program", [_program(TRIMMED), _program(BYTES), _program(TRIMMED, is_long=True)])
def test_codes_reach_as_far_as_their_glyphs(program: bytes) -> None:
    found = outlines(program)
    assert found is not None
    assert found.of_code(0x61) == (-200, 600)
    assert found.of_code(0x62) == (0, 500)
    assert found.of_code(0x63) == found.of_glyph(99) == (0, 0)


def test_what_is_not_truetype_has_no_outlines() -> None:
    assert outlines(b"OTTO" + bytes(99)) is None
    assert outlines(_program(TRIMMED)[:142]) is None
    assert outlines(_program(TRIMMED)[:40]) is None


def test_runs_are_measured_by_the_outlines_of_their_glyphs() -> None:
    document = handmade_document(node("Document", node("P")), b"BT /F1 10 Tf 50 700 Td (ab) Tj (b) Tj ET")
    document.pages[0].resources.Font.F1.FontDescriptor.FontFile2 = document.make_stream(_program(TRIMMED))
    (sheet,) = sheets(saved(document))
    assert [str(run.outline) for run in sheet.runs] == ["(50.0, 698.0, 60.0, 706.0)", "(60.0, 700.0, 65.0, 705.0)"]
    assert [str(run.box) for run in sheet.runs] == ["(50.0, 697.5, 60.0, 707.5)", "(60.0, 697.5, 65.0, 707.5)"]
