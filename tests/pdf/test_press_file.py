from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from brochure.pdf.metadata import UNDATED
from brochure.pdf.pdfx import Standard
from tests.pdf.press_stage import METADATA, PROFILE, Plate, icc, paint, pressed
from tests.proof.tools import require_tool
from tests.proof.validation import qpdf_faults, syntax_faults

ALL: tuple[Standard | None, ...] = ("PDF/X-1a:2003", "PDF/X-4", None)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def masked(plate: Plate) -> None:
    """A page with a picture that is half see-through."""
    paint(plate)
    plate.picture(mask=True)


@pytest.mark.parametrize("standard", ALL)
def test_the_file_is_sound(standard: Standard | None, tmp_path: Path) -> None:
    pdf = pressed(standard)
    assert syntax_faults(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert qpdf_faults(tmp_path / "a.pdf", require_tool("qpdf")) == []


@pytest.mark.parametrize(("standard", "version"), [("PDF/X-1a:2003", "1.4"), ("PDF/X-4", "1.6"), (None, "1.7")])
def test_the_version_is_that_of_the_standard(standard: Standard | None, version: str) -> None:
    pdf = pressed(standard)
    assert pdf.startswith(f"%PDF-{version}\n%".encode()) and pdf.endswith(b"%%EOF\n")


def test_in_pdf_1_4_every_object_is_where_the_table_says() -> None:
    pdf = pressed("PDF/X-1a:2003")
    start = int(re.search(rb"startxref\n(\d+)\n", pdf)[1])  # type: ignore[index]
    head = re.match(rb"xref\n0 (\d+)\n", pdf[start:])
    assert head
    count, first = int(head[1]), start + head.end()
    rows = [pdf[first + 20 * number : first + 20 * number + 20] for number in range(count)]
    assert rows[0] == b"0000000000 65535 f \n"
    for number, row in enumerate(rows):
        assert re.fullmatch(rb"\d{10} (00000 n|65535 f) \n", row)
        if row.endswith(b"n \n"):
            assert pdf[int(row[:10]) :].startswith(b"%d 0 obj\n" % number)
    assert pdf[first + 20 * count :].startswith(b"trailer\n<</Size %d " % count)
    assert b"/ObjStm" not in pdf and b"/XRef" not in pdf


def test_numbers_without_an_object_stay_free() -> None:
    def skip(plate: Plate) -> None:
        paint(plate)
        plate._doc.objectcounter += 2

    pdf = pressed("PDF/X-1a:2003", skip)
    assert pdf.count(b"\n0000000000 65535 f ") == 3
    assert syntax_faults(pdf) == []


@pytest.mark.parametrize("standard", ["PDF/X-4", None])
def test_later_versions_group_their_objects(standard: Standard | None) -> None:
    assert b"/Type /ObjStm" in pressed(standard)


@pytest.mark.parametrize("standard", ALL)
def test_the_same_content_is_the_same_file(standard: Standard | None) -> None:
    assert pressed(standard) == pressed(standard)


@pytest.mark.parametrize("standard", ALL)
def test_other_content_has_another_identity(standard: Standard | None) -> None:
    def more(plate: Plate) -> None:
        paint(plate)
        plate.rect(0, 0, 9, 9)

    def identity(pdf: bytes) -> tuple[bytes, str]:
        with opened(pdf) as document:
            stated = str(document.Root.Metadata.read_bytes()) if "/Metadata" in document.Root else ""
            found = re.search(r"<xmpMM:DocumentID>(uuid:[0-9a-f-]{36})<", stated)
            assert bool(found) == (standard == "PDF/X-4")
            return bytes(document.trailer.ID[0]), found[1] if found else standard or ""

    first, second = identity(pressed(standard)), identity(pressed(standard, more))
    assert first[0] != second[0]
    assert (first[1] != second[1]) == (standard == "PDF/X-4")


@pytest.mark.parametrize("standard", ALL)
def test_there_are_no_tags_and_the_file_says_so(standard: Standard | None) -> None:
    with opened(pressed(standard, accessible="leaflet.pdf")) as document:
        assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageMode"} & set(document.Root.keys())
        assert str(document.Root.Lang) == "en-US"
        said = "For printing only: this file has no tags. The accessible edition is leaflet.pdf."
        assert str(document.docinfo["/Subject"]) == f"A test. {said}"


@pytest.mark.parametrize(
    ("subject", "accessible", "said"),
    [
        ("Why?", "a.pdf", "Why? For printing only: this file has no tags. The accessible edition is a.pdf."),
        ("", "", "For printing only: this file has no tags."),
    ],
)
def test_what_is_said_are_whole_sentences(subject: str, accessible: str, said: str) -> None:
    pdf = pressed(None, metadata=replace(METADATA, subject=subject), accessible=accessible)
    with opened(pdf) as document:
        assert str(document.docinfo["/Subject"]) == said


def test_a_file_for_an_office_claims_nothing_and_is_printed_at_its_size() -> None:
    with opened(pressed(None, profile=None, duplex="short")) as document:
        assert "/OutputIntents" not in document.Root and "/Metadata" not in document.Root
        assert not {"/Trapped", "/GTS_PDFXVersion"} & set(document.docinfo.keys())
        wishes = document.Root.ViewerPreferences
        assert wishes.PrintScaling == "/None" and wishes.Duplex == "/DuplexFlipShortEdge" and wishes.DisplayDocTitle


def test_a_file_for_a_press_does_not_claim_the_standards_of_a_tagged_one() -> None:
    with opened(pressed("PDF/X-4")) as document:
        stated = document.Root.Metadata.read_bytes()
    assert b"pdfxid" in stated and b"pdfaid" not in stated and b"pdfuaid" not in stated


def test_without_a_back_nothing_is_said_of_turning_the_sheet() -> None:
    with opened(pressed(None)) as document:
        assert "/Duplex" not in document.Root.ViewerPreferences


@pytest.mark.parametrize("standard", ["PDF/X-1a:2003", "PDF/X-4"])
def test_the_profile_of_the_press_is_in_the_file(standard: Standard) -> None:
    with opened(pressed(standard)) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.S == "/GTS_PDFX" and str(intent.OutputConditionIdentifier) == "CGATS TR 001"
        assert str(intent.Info) == "A press that nobody has" and str(intent.RegistryName) == "http://www.color.org"
        assert intent.DestOutputProfile.N == 4 and intent.DestOutputProfile.read_bytes() == PROFILE.data


def test_a_press_of_the_shops_own_is_in_no_registry() -> None:
    with opened(pressed(profile=replace(PROFILE, identifier="Custom"))) as document:
        (intent,) = document.Root.OutputIntents
        assert "/RegistryName" not in intent and str(intent.OutputConditionIdentifier) == "Custom"


@pytest.mark.parametrize("standard", ALL)
def test_without_a_date_the_clock_is_not_asked(standard: Standard | None) -> None:
    with opened(pressed(standard, metadata=replace(METADATA, date=None))) as document:
        assert str(document.docinfo["/CreationDate"]) == f"D:{UNDATED:%Y%m%d}000000Z"


def test_a_standard_needs_a_profile() -> None:
    with pytest.raises(ValueError, match="profile of a press"):
        pressed("PDF/X-4", profile=None)


def test_x_1a_is_refused_what_it_cannot_hold() -> None:
    with pytest.raises(ValueError, match="no masks"):
        pressed("PDF/X-1a:2003", masked)
    with pytest.raises(ValueError, match="newer than version 2"):
        pressed("PDF/X-1a:2003", profile=replace(PROFILE, data=icc(version=4)))
    assert syntax_faults(pressed("PDF/X-4", masked, profile=replace(PROFILE, data=icc(version=4)))) == []


@pytest.mark.parametrize("standard", ALL)
def test_words_can_be_looked_for(standard: Standard | None) -> None:
    """Fonts are embedded with the meaning of their letters, as in tagged files."""
    import pypdfium2

    with pypdfium2.PdfDocument(pressed(standard)) as document:
        assert document[0].get_textpage().get_text_bounded() == "Words in ink"
