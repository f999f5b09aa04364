"""The proof: the sheets of a print shop with lines over them, coarse, in RGB, to be signed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from brochure.editions.build import BuildOptions, Built
from brochure.imposition.flats import BLEED, Flat, Placement
from brochure.imposition.folding import impose_letter_fold
from brochure.imposition.marks import room
from brochure.imposition.repeating import Cutting, as_block
from brochure.imposition.stitching import for_stitching, saddle_stitch
from brochure.pdf.press import SLIP
from brochure.reports.proof import flat_name, proof_name, prove
from brochure.units import INCH, PAPERS, Paper
from tests.kinds.folders import folder
from tests.kinds.small_pages import card, half_sheet, poster
from tests.proof.validation import syntax_faults
from tests.specimens import Workshop, content, handout, sheet

AROUND = room(BLEED) + SLIP
KINDS = {
    "handout": content(handout()), "faq-sheet": content(sheet(), faqs={"a": {"question": "Why?", "answer": "So."}}),
    "trifold": folder(), "half-sheet": content(half_sheet()), "card": content(card(shop="sheets")),
    "poster": content(poster()), "booklet": content({"id": "small", "kind": "booklet", "of": "guide"}, handout()),
}  # fmt: skip


def proved(what: dict[str, Any], workshop: Workshop, **options: Any) -> Built:
    """The proof of the first document."""
    project = workshop.project(what)
    path = workshop.root / "proof.pdf"
    return prove(project, project.documents[0], BuildOptions(workshop.root, **options), path)


def opened(built: Built) -> pikepdf.Pdf:
    assert built.path is not None, list(built.problems)
    return pikepdf.open(io.BytesIO(built.path.read_bytes()))


def images_in(built: Built) -> Iterator[pikepdf.Object]:
    pdf = opened(built)  # what is in it lives as long as it does
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            yield one


def words_on(built: Built, page: int = 0) -> str:
    import pypdfium2

    assert built.path is not None, list(built.problems)
    said: str = pypdfium2.PdfDocument(built.path)[page].get_textpage().get_text_range()
    return " ".join(said.split())


def operators(page: pikepdf.Page) -> str:
    """What is drawn over the sheet."""
    contents = page.Contents
    return contents.read_bytes().decode("latin-1") if isinstance(contents, pikepdf.Stream) else ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_proof(kind: str, workshop: Workshop) -> None:
    built = proved(KINDS[kind], workshop)
    assert built.kind == kind and built.path is not None, list(built.problems)
    assert built.pages == len(opened(built).pages) and built.target == "shop"
    assert syntax_faults(built.path.read_bytes()) == []
    said = words_on(built)
    for line in (
        "PROOF: low resolution, not for printing", "APPROVED", "DATE", "the paper is cut here",
        "color runs to here (bleed)", "words stay inside (safe area)", str(built.document),
    ):  # fmt: skip
        assert line in said
    assert ("fold" in said.replace("folded", "").replace("folder", "")) == (kind == "trifold")


def test_the_sheet_is_the_shops_with_more_paper_around(workshop: Workshop) -> None:
    pdf = opened(proved(folder(), workshop))
    page, _ = pdf.pages
    media, bleed, trim = ([float(edge) for edge in page[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
    assert trim == pytest.approx([AROUND, AROUND, AROUND + 11 * INCH, AROUND + 8.5 * INCH], abs=0.01)
    assert bleed == pytest.approx([trim[0] - 9, trim[1] - 9, trim[2] + 9, trim[3] + 9], abs=0.01)
    assert media == pytest.approx([0, 0, 2 * AROUND + 11 * INCH, 2 * AROUND + 8.5 * INCH], abs=0.01)


def test_it_is_in_rgb_and_claims_no_standard(workshop: Workshop) -> None:
    built = proved(content(handout({"figure": {"image": "assets/logo.png", "alt": "A leaf"}})), workshop)
    pdf = opened(built)
    assert "/OutputIntents" not in pdf.Root and "/GTS_PDFXVersion" not in pdf.docinfo
    assert not re.search(r"\bk$|\bK$", operators(pdf.pages[0]), re.MULTILINE)
    spaces = [str(one.get("/ColorSpace")) for one in images_in(built)]
    assert spaces and all("CMYK" not in space for space in spaces)


def test_its_pictures_are_coarse(workshop: Workshop) -> None:
    """Half of a column is 3 inches wide. The logo has 638 pixels; 100 on an inch are about 300."""
    logo = {"image": "assets/logo.png", "alt": "A leaf", "width": "half"}
    widths = [int(one.Width) for one in images_in(proved(content(handout({"figure": logo})), workshop))]
    assert widths and max(widths) < 320


def test_its_lines_stand_at_trim_bleed_fold_and_safe_area(workshop: Workshop) -> None:
    pdf = opened(proved(folder(), workshop))
    drawn = operators(pdf.pages[0])
    fold, high, wide = 3.625 * INCH, 8.5 * INCH, 11 * INCH
    for line in (
        (0, 0, wide, 0), (0, high, wide, high),  # cut
        (-9, -9, wide + 9, -9), (wide + 9, -9, wide + 9, high + 9),  # bleed
        (fold, -9, fold, high + 9), (fold + 3.6875 * INCH, -9, fold + 3.6875 * INCH, high + 9),  # folds
        (9, 9, fold - 9, 9), (fold - 9, 9, fold - 9, high - 9), (fold + 9, 9, fold + 9, high - 9),  # safe on both sides
    ):  # fmt: skip
        x0, y0, x1, y1 = (f"{round(value, 4):g}" for value in line)
        assert f"n {x0} {y0} m {x1} {y1} l S" in drawn, line
    assert "[6 3] 0 d" in drawn and "[1 2] 0 d" in drawn


def test_it_names_the_document_its_version_and_the_sheet(workshop: Workshop) -> None:
    built = proved(folder() | {"documents": [{**folder()["documents"][0], "review": {"version": "2.1"}}]}, workshop)
    assert "folder, version 2.1: sheet 1, outside (pages 5, 6, 1), 11 x 8.5 inches" in words_on(built)
    assert "folder, version 2.1: sheet 1, inside (pages 2, 3, 4), 11 x 8.5 inches" in words_on(built, 1)
    assert "guide: page 1, 8.5 x 11 inches" in words_on(proved(content(handout()), workshop))


LETTER, SMALL = PAPERS["letter"], Paper(200, 100)


@pytest.mark.parametrize(("flats", "names"), [
    (impose_letter_fold(LETTER, 4.5).flats, ["sheet 1, outside (pages 5, 6, 1)", "sheet 1, inside (pages 2, 3, 4)"]),
    (saddle_stitch(6, (200, 100), 0).flats, [
        "sheet 1, outside (page 1)", "sheet 1, inside (page 2)", "sheet 2, outside (pages 6, 3)",
        "sheet 2, inside (pages 4, 5)",
    ]),
    (for_stitching(3, (200, 100)).flats, ["page 1", "page 2", "page 3", "page 4, empty"]),
    (as_block(Cutting(SMALL, LETTER, 2, 4), 2, 18).flats, ["page 1, 8 times", "page 2, 8 times"]),
    ((Flat(400, 100, (), folds=(200,)),), ["sheet 1, outside (empty)"]),
    ((Flat(200, 100, (Placement(4, 0, 0, 200, 100),)),), ["page 5"]),
])  # fmt: skip
def test_sheets_are_called_what_people_call_them(flats: tuple[Flat, ...], names: list[str]) -> None:
    assert [flat_name(flat, index) for index, flat in enumerate(flats)] == names


def test_it_is_the_same_file_every_time(workshop: Workshop) -> None:
    made = [proved(folder(), workshop).path for _ in range(2)]
    assert made[0] is not None and made[1] is not None
    first = made[0].read_bytes()
    assert first == made[1].read_bytes() and proved(folder(), workshop).size == len(first)


def test_it_comes_in_the_size_and_variant_that_is_asked_for(workshop: Workshop) -> None:
    large = proved(content(handout()), workshop, size="large")
    assert large.profile == "large" and large.size != proved(content(handout()), workshop).size
    mono = proved(content(handout()), workshop, variant="mono")
    assert mono.path is not None


def test_its_words_are_english_in_any_language(workshop: Workshop) -> None:
    said = words_on(proved(content(handout("Descanse hoy."), language="es"), workshop))
    assert "PROOF: low resolution" in said and "APPROVED" in said


def test_with_an_error_nothing_is_written(workshop: Workshop) -> None:
    built = proved(content(handout("A cat \U0001f408.")), workshop)
    assert built.path is None and "E401" in {one.code for one in built.problems}
    assert not (workshop.root / "proof.pdf").exists()


def test_it_is_judged_as_the_shops_file_is(workshop: Workshop) -> None:
    brand = workshop.brand("defaults: {brochure: {cmyk: {primary: 100 80 40 70}}}\n")
    assert "W776" in {one.code for one in proved(content(handout(), brand=brand), workshop).problems}


def test_what_is_wrong_with_the_words_is_told(workshop: Workshop) -> None:
    """An error in them stops the proof, as it stops a build."""
    built = proved(content(handout(off_label="yes")), workshop)
    assert built.path is None and {one.code for one in built.problems.errors()} == {"E727"}


def test_a_proof_does_not_take_the_place_of_another_documents_file(workshop: Workshop) -> None:
    project = workshop.project(content(handout(), handout(id="guide-proof")))
    options = BuildOptions(workshop.root)
    path = workshop.root / f"{proof_name(project, project.documents[0], options)}.pdf"
    built = prove(project, project.documents[0], options, path)
    (problem,) = built.problems.errors()
    assert problem.code == "E222" and "guide-proof.pdf" in problem.message and not path.exists()
    assert prove(project, project.documents[0], options, Path(workshop.root / "other.pdf")).path is not None


def test_it_is_named_after_what_was_asked_for(workshop: Workshop) -> None:
    project = workshop.project(content(handout()))
    options = BuildOptions(workshop.root)
    asked = [options, replace(options, size="large"), replace(options, size="large", variant="mono")]
    names = [proof_name(project, project.documents[0], one) for one in asked]
    assert names == ["guide-proof", "guide-large-proof", "guide-large-mono-proof"]


def test_the_content_is_never_overwritten(workshop: Workshop) -> None:
    project = workshop.project(content(handout()))
    path = workshop.root / "content.yaml"
    before = path.read_bytes()
    built = prove(project, project.documents[0], BuildOptions(workshop.root, inputs=(path,)), path)
    assert built.path is None and [one.code for one in built.problems.errors()] == ["E314"]
    assert path.read_bytes() == before
