"""The worked example as files for print: every document, for a print shop and for the office printer, measured in the
files and on the plates."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from brochure.imposition.flats import BLEED, UNREACHED
from brochure.imposition.marks import room
from brochure.pdf.pdfx import Standard
from tests.proof.pdfx import breaches
from tests.proof.plates import plates
from tests.proof.validation import press_violations, syntax_faults, violations
from tests.whole.project import ROOT, run

DOCUMENTS = re.findall(r"(?m)^  - id: (\S+)", (ROOT / "content.yaml").read_text(encoding="utf-8"))
LETTER = (612.0, 792.0)
SIDEWAYS = (792.0, 612.0)
# The trimmed sheet of each document, in points, as a shop gets it and as an office does.
SHEETS = {
    "ketamine-guide": (LETTER, LETTER),
    "ketamine-faq": (LETTER, LETTER),
    "ketamine-trifold": (SIDEWAYS, SIDEWAYS),
    "ketamine-booklet": ((396.0, 612.0), SIDEWAYS),
    "waiting-room-poster": ((792.0, 1224.0), (792.0, 1224.0)),
    "after-today": ((396.0, 612.0), SIDEWAYS),
    "crisis-card": ((252.0, 144.0), LETTER),
}
# Red, green and blue have operators and a name of their own (ISO 32000-1, 8.6.8).
RGB = re.compile(r"(?<![\w/.])(?:rg|RG)(?!\w)|/DeviceRGB|/CalRGB|/ICCBased")
MOST_INK = 2.8
WHITE = (255, 255, 255)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All files that one build makes of the example, by their names."""
    folder = tmp_path_factory.mktemp("press")
    shutil.copytree(ROOT / "assets", folder / "assets")
    shutil.copy(ROOT / "content.yaml", folder)
    ran = run(folder, "build", "-q", "--for", "shop", "--for", "office")
    assert (ran.code, ran.err) == (0, ""), ran.err
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()}


def test_every_document_has_its_accessible_edition_both_print_files_and_a_ticket(built: dict[str, bytes]) -> None:
    endings = (".pdf", "-shop.pdf", "-office.pdf", ".job.txt")
    assert set(built) == {f"{name}{ending}" for name in DOCUMENTS for ending in endings}
    assert set(SHEETS) == set(DOCUMENTS)


def standard_of(pdf: bytes) -> Standard:
    return "PDF/X-1a:2003" if pdf.startswith(b"%PDF-1.4") else "PDF/X-4"


def boxes(pdf: bytes, name: str) -> list[list[float]]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return [[float(edge) for edge in page.obj[f"/{name}"]] for page in document.pages]


def drawn(pdf: bytes) -> list[Any]:
    return [page.render(scale=1).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("name", DOCUMENTS)
class TestForTheShop:
    """One document for a print shop."""

    def test_it_keeps_every_clause_of_its_standard(self, name: str, built: dict[str, bytes]) -> None:
        pdf = built[f"{name}-shop.pdf"]
        assert breaches(pdf, standard_of(pdf)) == []
        assert standard_of(pdf) != "PDF/X-4" or press_violations(pdf) == []
        assert syntax_faults(pdf) == []

    def test_its_sheets_have_trim_and_bleed_where_they_belong(self, name: str, built: dict[str, bytes]) -> None:
        pdf = built[f"{name}-shop.pdf"]
        (width, height), _ = SHEETS[name]
        edge = room(BLEED)
        for found in boxes(pdf, "TrimBox"):
            assert found == pytest.approx([edge, edge, edge + width, edge + height], abs=0.01)
        for found in boxes(pdf, "BleedBox"):
            outer = [edge - BLEED, edge - BLEED, edge + width + BLEED, edge + height + BLEED]
            assert found == pytest.approx(outer, abs=0.01)
        for found in boxes(pdf, "MediaBox"):
            assert found == pytest.approx([0, 0, width + 2 * edge, height + 2 * edge], abs=0.01)

    def test_nothing_in_it_is_red_green_and_blue(self, name: str, built: dict[str, bytes]) -> None:
        with pikepdf.open(BytesIO(built[f"{name}-shop.pdf"])) as document:
            for thing in document.objects:
                if not isinstance(thing, pikepdf.Stream):
                    continue
                entries = {key: value for key, value in thing.items() if key != "/Resources"}
                assert not RGB.search(repr(entries))
                if thing.get("/Subtype") == "/Form" or "/Subtype" not in thing:
                    said = thing.read_bytes().decode("latin-1")
                    if "/Length1" not in thing and "/N" not in thing and "begincmap" not in said:
                        assert not RGB.search(re.sub(r"\((?:\\.|[^\\)])*\)", "", said))

    def test_no_place_has_more_ink_than_was_ordered(self, name: str, built: dict[str, bytes]) -> None:
        for plate in plates(built[f"{name}-shop.pdf"], 50):
            most = max(sum(inks) for _, inks in plate.getcolors(plate.width * plate.height))
            assert most <= MOST_INK * 255 + 4  # each ink is rounded

    def test_black_words_are_on_the_black_plate_alone(self, name: str, built: dict[str, bytes]) -> None:
        """Where black is full nothing but the ground under it is printed, and marks are not full."""
        full = 0
        for plate in plates(built[f"{name}-shop.pdf"], 50):
            for count, (cyan, magenta, yellow, black) in plate.getcolors(plate.width * plate.height):
                if black == 255:
                    full += count
                    assert cyan + magenta + yellow < 0.35 * 255
        assert full > 0


INCH = 72.0
# A letter fold on Letter: what stands on each side from left to right, by page, and where it is folded.
OUTSIDE, INSIDE = (4, 5, 0), (1, 2, 3)
WIDTHS = {0: 3.6875, 1: 3.6875, 2: 3.6875, 3: 3.625, 4: 3.625, 5: 3.6875}


@pytest.mark.parametrize(("side", "order", "folds"), [(0, OUTSIDE, (3.625, 7.3125)), (1, INSIDE, (3.6875, 7.375))])
def test_the_panels_of_the_tri_fold_stand_where_print_shops_want_them(
    side: int, order: tuple[int, ...], folds: tuple[float, ...], built: dict[str, bytes]
) -> None:
    edge = room(BLEED)
    with pikepdf.open(BytesIO(built["ketamine-trifold-shop.pdf"])) as document:
        said = document.pages[side].Contents.read_bytes().decode("latin-1")
        forms = {int(name[2:]): form for name, form in document.pages[side].Resources.XObject.items()}
    moved = re.search(r"1 0 0 1 (\S+) (\S+) cm", said)
    assert moved and [float(moved[1]), float(moved[2])] == pytest.approx([edge, edge], abs=0.01)
    placed = [(int(page), float(x)) for x, page in re.findall(r"q 1 0 0 1 (\S+) 0 cm /P(\d) Do Q", said)]
    assert tuple(page for page, _ in sorted(placed, key=lambda one: one[1])) == order
    lefts = [0.0, *(fold * INCH for fold in folds)]
    assert sorted(x for _, x in placed) == pytest.approx(lefts, abs=0.01)
    for page, x in placed:
        left, _, right, _ = (float(one) for one in forms[page].BBox)
        # Cut off at the fold, and running into the bleed at the edges of the sheet.
        start, end = max(x + left, 0.0), min(x + right, 11 * INCH)
        assert end - start == pytest.approx(WIDTHS[page] * INCH, abs=0.01)
    dashed = said[said.index("[3 2] 0 d") :]
    marked = {float(x) for x, _ in re.findall(r"(\S+) (\S+) m", dashed)}
    assert sorted(marked) == pytest.approx([fold * INCH for fold in folds], abs=0.01)


def test_each_panel_of_the_tri_fold_is_a_page_of_its_own_on_a_screen(built: dict[str, bytes]) -> None:
    found = boxes(built["ketamine-trifold.pdf"], "MediaBox")
    assert [box[2] for box in found] == pytest.approx([WIDTHS[page] * INCH for page in range(6)], abs=0.01)
    assert all(box[3] == pytest.approx(8.5 * INCH, abs=0.01) for box in found)


@pytest.mark.parametrize("name", DOCUMENTS)
class TestForTheOffice:
    """One document for the office printer."""

    def test_its_sheets_are_the_paper_in_the_tray(self, name: str, built: dict[str, bytes]) -> None:
        _, (width, height) = SHEETS[name]
        for found in boxes(built[f"{name}-office.pdf"], "MediaBox"):
            assert found == pytest.approx([0, 0, width, height], abs=0.01)

    def test_nothing_stands_where_printers_do_not_reach(self, name: str, built: dict[str, bytes]) -> None:
        edge = int(UNREACHED) - 1  # an edge that is smoothed reaches into the next point
        for picture in drawn(built[f"{name}-office.pdf"]):
            width, height = picture.size
            for box in (
                (0, 0, edge, height), (width - edge, 0, width, height),
                (0, 0, width, edge), (0, height - edge, width, height),
            ):  # fmt: skip
                assert picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), WHITE)]

    def test_it_says_that_it_has_no_tags_and_which_file_has(self, name: str, built: dict[str, bytes]) -> None:
        with pikepdf.open(BytesIO(built[f"{name}-office.pdf"])) as document:
            assert "/StructTreeRoot" not in document.Root
            assert "has no tags" in str(document.docinfo.Subject)
            assert f"{name}.pdf" in str(document.docinfo.Subject)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_accessible_edition_still_keeps_both_standards(name: str, built: dict[str, bytes]) -> None:
    assert violations(built[f"{name}.pdf"]) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_ticket_names_the_files_and_how_to_turn_the_sheet(name: str, built: dict[str, bytes]) -> None:
    said = built[f"{name}.job.txt"].decode()
    for ending in (".pdf", "-shop.pdf", "-office.pdf"):
        assert f"{name}{ending}" in said
    assert "Duplex" in said and "Trim" in said and "Bleed" in said and "0.125 in" in said


@pytest.mark.parametrize("variant", ["mono", "ink"])
def test_variants_lie_beside_the_colored_files(variant: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    shutil.copy(ROOT / "content.yaml", tmp_path)
    ran = run(tmp_path, "build", "-q", "--variant", variant, "--for", "shop", "--only", "ketamine-faq")
    assert (ran.code, ran.err) == (0, ""), ran.err
    files = {path.name: path.read_bytes() for path in (tmp_path / "output").iterdir()}
    stem = f"ketamine-faq-{variant}"
    assert set(files) == {f"{stem}.pdf", f"{stem}-shop.pdf", f"{stem}.job.txt"}
    assert violations(files[f"{stem}.pdf"]) == []
    if variant == "mono":
        inks = {
            inks[:3]
            for plate in plates(files[f"{stem}-shop.pdf"], 50)
            for _, inks in plate.crop((30, 30, plate.width - 30, plate.height - 30)).getcolors(10**7)
        }
        assert inks == {(0, 0, 0)}
