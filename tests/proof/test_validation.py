from __future__ import annotations

from pathlib import Path

from tests.proof.handmade import handmade, node
from tests.proof.tools import require_tool
from tests.proof.validation import press_violations, qpdf_faults, syntax_faults, violations

PLAIN = handmade(node("Document", node("P", 0)), b"/P <</MCID 0>> BDC BT /F1 9 Tf 9 9 Td (a) Tj ET EMC")


def test_violations_name_profile_and_rule() -> None:
    found = violations(PLAIN)
    assert any(line.startswith("ua1 PDFUA1-FONT-EMBEDDING-001: ") for line in found), found
    assert any(line.startswith("2a PDFA2A-FONT-EMBEDDING-001: ") for line in found), found


def test_what_cannot_be_read_is_a_violation_of_both_profiles() -> None:
    assert [line.split(":")[0] for line in violations(b"no PDF")] == ["ua1 unreadable", "2a unreadable"]


def test_a_file_that_claims_nothing_is_no_pdf_x() -> None:
    found = " ".join(press_violations(PLAIN))
    assert "OutputIntent" in found and "TrimBox" in found, found


def test_the_syntax_of_a_damaged_file_is_faulty() -> None:
    assert syntax_faults(PLAIN) == []
    assert syntax_faults(PLAIN.replace(b"startxref\n", b"startxref\n1")) != []
    assert syntax_faults(b"no PDF") != []


def test_the_example_keeps_both_standards(good_pdfs: dict[str, bytes]) -> None:
    assert {name: violations(pdf) for name, pdf in good_pdfs.items()} == {name: [] for name in good_pdfs}


def test_the_syntax_of_the_example_is_sound(good_pdfs: dict[str, bytes]) -> None:
    assert {name: syntax_faults(pdf) for name, pdf in good_pdfs.items()} == {name: [] for name in good_pdfs}


def test_the_qpdf_program_finds_damage(tmp_path: Path) -> None:
    program = require_tool("qpdf")
    sound, damaged = tmp_path / "sound.pdf", tmp_path / "damaged.pdf"
    sound.write_bytes(PLAIN)
    damaged.write_bytes(PLAIN.replace(b"startxref\n", b"startxref\n1"))
    assert qpdf_faults(sound, program) == []
    assert qpdf_faults(damaged, program) != []


def test_the_qpdf_program_finds_nothing_in_the_example(good_pdfs: dict[str, bytes], tmp_path: Path) -> None:
    program = require_tool("qpdf")
    for name, pdf in good_pdfs.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        assert qpdf_faults(path, program) == [], name
