"""The band: whose logo on which ground, the title's size, and what stays when there is no logo."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from brochure.brand import Variant
from tests.proof.layout import WHITE, cramped, faint
from tests.proof.measure import Area, Run, Sheet, sheets
from tests.proof.pictures import pictures
from tests.proof.reading import outline, read
from tests.specimens import PROJECT, Workshop, content, handout, questions, sheet

LIGHT = "logo: {path: logo.png, alt: The sign of Elm}\n"
BOTH = "logo: {medium: {light: logo.png, dark: dark.png}}\n"
SAVING = "defaults: {brochure: {ink: saving}}\n"
LONG = "Understanding Your Treatment Options for Depression That Did Not Improve"
KINDS = pytest.mark.parametrize("kind", ["handout", "sheet"])


def first(
    workshop: Workshop, kind: str, brand: str = "", variant: Variant = "colour", **parts: Any
) -> tuple[Sheet, bytes]:
    """Page one of a document under a brand."""
    shutil.copyfile(PROJECT / "assets" / "logo-on-dark.png", workshop.root / "assets" / "dark.png")
    document = handout(**parts) if kind == "handout" else sheet(**parts)
    what = content(document, faqs=questions(2), brand=workshop.brand(brand) if brand else None)
    pdf = workshop.pdf(what, variant=variant)
    return sheets(pdf)[0], pdf


def band(page: Sheet) -> Area | None:
    """The area of colour behind the head."""
    wide = [area for area in page.areas if area.box.width >= page.box.width - 1 and area.box.height > 10]
    return wide[0] if wide else None


def title(page: Sheet) -> Run:
    return next(run for run in page.runs if run.text.startswith(("After Your", "Your Questions")))


@KINDS
def test_the_band_reaches_over_the_edges_of_the_sheet(kind: str, workshop: Workshop) -> None:
    page, _ = first(workshop, kind)
    colour = band(page)
    assert colour is not None and colour.box.contains(title(page).outline)
    assert (colour.box.left, colour.box.right) == (page.box.left, page.box.right)
    assert faint(page) == []


@KINDS
def test_without_a_logo_the_clinics_name_stands_there(kind: str, workshop: Workshop) -> None:
    page, pdf = first(workshop, kind)
    colour = band(page)
    assert read(pdf)[0].text == "Elm Street Clinic" and not page.pictures
    name = next(run for run in page.runs if run.text == "Elm Street Clinic")
    assert colour is not None and colour.box.contains(name.outline)


@KINDS
def test_a_logo_for_dark_ground_stands_on_the_band(kind: str, workshop: Workshop) -> None:
    page, _ = first(workshop, kind, BOTH)
    colour = band(page)
    (logo,) = page.pictures
    assert colour is not None
    assert colour.box.contains(logo.box)
    assert not [area for area in page.areas if area.colour == WHITE and area.box.contains(logo.box)]


@KINDS
def test_a_logo_for_light_ground_only_stands_on_a_plate_with_room_around(kind: str, workshop: Workshop) -> None:
    page, _ = first(workshop, kind, LIGHT)
    colour = band(page)
    (logo,) = page.pictures
    (plate,) = [area for area in page.areas if area.colour == WHITE and area.box.contains(logo.box)]
    assert plate.order < logo.order
    assert colour is not None
    assert colour.box.contains(plate.box)
    assert min(logo.box.left - plate.box.left, logo.box.bottom - plate.box.bottom,
               plate.box.right - logo.box.right, plate.box.top - logo.box.top) >= 6  # fmt: skip


@KINDS
@pytest.mark.parametrize("brand", ["", LIGHT, BOTH])
def test_with_saved_ink_there_is_a_rule_and_no_band(kind: str, brand: str, workshop: Workshop) -> None:
    page, _ = first(workshop, kind, SAVING + brand)
    assert band(page) is None
    (rule,) = [area for area in page.areas if area.box.width >= page.box.width - 1]
    assert rule.box.height <= 4 and rule.box.top < title(page).outline.bottom
    assert faint(page) == []
    assert all(logo.box.bottom > rule.box.top for logo in page.pictures)


@KINDS
@pytest.mark.parametrize("brand", ["", LIGHT, BOTH])
def test_with_one_ink_there_is_a_black_rule_and_the_logo_for_light_ground_in_grey(
    kind: str, brand: str, workshop: Workshop
) -> None:
    pdf = first(workshop, kind, brand, variant="mono")[1]
    page = sheets(pdf)[0]
    (rule,) = [area for area in page.areas if area.box.width >= page.box.width - 1]
    assert rule.colour == (0, 0, 0) and rule.box.height <= 4
    assert len(page.pictures) == (1 if brand else 0) and all(logo.box.bottom > rule.box.top for logo in page.pictures)
    red, green, blue = pictures(pdf)[0].crop((0, 0, 800, 130)).split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert red.getextrema()[0] < 90


def test_a_drawn_logo_is_not_hatched_whatever_its_hues(workshop: Workshop) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><circle cx="10" cy="10" r="9" fill="#c0392b"/>'
        '<circle cx="40" cy="10" r="9" fill="#2e7d32"/></svg>'
    )
    (workshop.root / "assets" / "logo.svg").write_text(svg, encoding="utf-8")
    page, _ = first(workshop, "handout", "logo: {path: logo.svg, alt: A sign}\n", variant="mono")
    assert not [line for line in page.lines if line.box.bottom > 700 and line.box.width < 60]


@KINDS
def test_the_logo_is_described_by_the_brand_or_by_the_clinics_name(kind: str, workshop: Workshop) -> None:
    assert "Figure Alt=The sign of Elm" in outline(first(workshop, kind, LIGHT)[1])
    assert "Figure Alt=Logo of Elm Street Clinic" in outline(first(workshop, kind, BOTH)[1])


@KINDS
def test_a_longer_title_is_set_smaller_and_never_leaves_the_band(kind: str, workshop: Workshop) -> None:
    sizes = []
    for words in range(1, 40, 4):
        page, _ = first(workshop, kind, LIGHT, title=" ".join(["After Your Questions"] + ["and more"] * words))
        colour = band(page)
        runs = [run for run in page.runs if run.is_bold and "more" in run.text]
        assert colour is not None and all(colour.box.contains(run.outline) for run in runs)
        assert cramped(page, 5, [colour]) == []
        sizes.append(runs[0].size)
    assert sizes[0] > sizes[-1] >= 17


def test_the_title_is_the_first_heading_and_the_subtitle_a_paragraph(workshop: Workshop) -> None:
    tree = outline(first(workshop, "handout", LIGHT, subtitle="For *you*")[1])
    assert 'H1 "After Your Visit"\n  P "For you"' in tree


def test_a_logo_that_cannot_be_read_is_told(workshop: Workshop) -> None:
    (workshop.root / "assets" / "logo.png").write_bytes(b"no picture")
    made = workshop.rendered(content(brand=workshop.brand(LIGHT)))
    assert made.pdf is None and [problem.code for problem in made.problems] == ["E303"]


def test_a_drawing_as_a_logo(workshop: Workshop) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><circle cx="10" cy="10" r="9"/></svg>'
    (workshop.root / "assets" / "logo.svg").write_text(svg, encoding="utf-8")
    page, pdf = first(workshop, "handout", "logo: {path: logo.svg, alt: A sign}\n")
    assert not page.pictures and "Figure Alt=A sign" in outline(pdf)


@KINDS
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("words", ["Rest", LONG, f"{LONG} {LONG}"])
def test_in_large_print_the_band_stays_low_and_its_words_large(
    words: str, page: str, kind: str, workshop: Workshop
) -> None:
    made = handout if kind == "handout" else sheet
    what = content(made(title=words, subtitle="For you"), faqs=questions(2), page=page, brand=workshop.brand(LIGHT))
    sheet_one = sheets(workshop.pdf(what, "large"))[0]
    colour = band(sheet_one)
    assert colour is not None
    inside = [run for run in sheet_one.runs if colour.box.contains(run.outline)]
    assert min(run.size for run in inside if run.is_bold) >= 22 and min(run.size for run in inside) >= 20
    assert colour.box.height < (0.36 if words.count(LONG) > 1 else 0.27) * sheet_one.box.height
