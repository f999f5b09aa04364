"""The job ticket: all that whoever prints must know, each once, and what is not decided yet."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.brand import Variant
from brochure.document import Target
from brochure.imposition.flats import BLEED, UNREACHED, Flat, Imposition, Placement, singly
from brochure.imposition.repeating import Cutting, on_sheet
from brochure.imposition.stitching import for_stitching
from brochure.pdf.inks import Inks, our_profile
from brochure.pdf.press import Press, Workshop
from brochure.ticket import PrintedFile, ticket
from brochure.units import INCH, Paper
from tests.specimens import Workshop as Folder
from tests.specimens import content, handout

LETTER = (612.0, 792.0)
FOLDED = Imposition(
    (Flat(792, 612, (Placement(0, 0, 0, 264, 612),), folds=(264, 528)),) * 2,
    "short",
    "letter fold",
    ("Fold the right third in first.",),
)


def shop(imposition: Imposition) -> Press:
    profile = our_profile()
    return Press(imposition, Workshop(BLEED, 0.0, Inks(profile, 2.8), profile), {}, "PDF/X-1a:2003", INCH / 2)


def office(imposition: Imposition) -> Press:
    return Press(imposition, Workshop(margin=UNREACHED), {}, None, 0.0)


def told(
    folder: Folder, press: Press | None, target: Target = "shop", variant: Variant = "colour", pages: int = 2,
    **order: Any,
) -> dict[str, str]:  # fmt: skip
    """The rows of a ticket, by their labels; those of one label one after the other."""
    project = folder.project(content(handout(print=order or None, review={"version": "1.2"})))
    (document,) = project.documents
    text = ticket(project, document, variant, [PrintedFile(target, "guide-x.pdf", press, pages)])
    assert max(len(line) for line in text.splitlines()) <= 100
    assert text.endswith("\n")
    rows: dict[str, str] = {}
    label = ""
    for line in text.splitlines():
        label = line[:14].strip() or label
        rows[label] = f"{rows.get(label, '')} {line[14:].strip()}".strip()
    return rows


def test_a_print_shop_is_told_trim_bleed_marks_ink_and_profile(workshop: Folder) -> None:
    rows = told(workshop, shop(FOLDED))
    assert rows["File"] == "guide-x.pdf"
    assert rows["Standard"] == "PDF/X-1a:2003"
    assert rows["Trim"] == "11 x 8.5 in (279.4 x 215.9 mm) Letter"
    assert rows["Bleed"] == "0.125 in (3.2 mm) on every side"
    assert rows["Marks"] == "crop marks and fold marks (dashed), outside of the bleed"
    assert rows["Colors"].startswith("4/4: cyan, magenta, yellow, black")
    assert rows["Total ink"] == "at most 280 % in one place"
    assert rows["Black text"] == "100 % black alone, overprinting"
    assert our_profile().identifier in rows["Profile"]
    assert rows["Fold"] == "letter fold"
    assert rows["Then"] == "Fold the right third in first."
    assert rows["Duplex"] == "both sides, flip on short edge"
    assert rows["Version"] == "1.2"


def test_an_office_is_told_the_sheet_its_edge_and_how_to_turn_it(workshop: Folder) -> None:
    rows = told(workshop, office(singly([LETTER] * 3)), "office", pages=3)
    assert rows["Sheet"] == "8.5 x 11 in (215.9 x 279.4 mm) Letter"
    assert "0.25 in" in rows["Edge"] and "no bleed" in rows["Edge"]
    assert rows["Scale"] == 'choose "Actual size" (100 %), not "Fit"'
    assert rows["Duplex"] == "both sides, flip on long edge"
    assert rows["Pages"] == "3 in the document, 3 in this file; 2 sheets of paper a copy"
    assert "Bleed" not in rows and "Standard" not in rows


def test_a_page_that_stands_several_times_on_a_sheet_gives_several_copies(workshop: Folder) -> None:
    rows = told(workshop, office(on_sheet(Cutting(Paper(252, 144), Paper(*LETTER), 2, 4), 1)), "office", pages=1)
    assert rows["Pages"] == "1 in the document, 1 in this file; 8 copies on a sheet of paper"


def test_pages_that_are_stitched_later_take_the_sheets_that_are_folded(workshop: Folder) -> None:
    rows = told(workshop, shop(for_stitching(6, (396, 612))), pages=6)
    assert rows["Pages"] == "6 in the document, 8 in this file; 2 sheets of paper a copy"
    assert rows["Then"].endswith("The last 2 pages are empty.")


def test_what_is_ordered_stands_there_and_what_is_not_decided_says_where_to_decide_it(workshop: Folder) -> None:
    ordered = {"quantity": "500", "paper": "80 lb gloss text", "weight": "medium", "note": "Call before you print."}
    rows = told(workshop, shop(FOLDED), **ordered, ink_limit="240")
    assert rows["Quantity"] == "500"
    assert rows["Paper"].startswith("80 lb gloss text; laid out for text paper")
    assert rows["Note"] == "Call before you print."
    assert rows["Total ink"] == "at most 240 % in one place"
    rows = told(workshop, shop(FOLDED))
    assert rows["Quantity"] == 'not said: add "quantity" under "print:" in the content file'
    assert rows["Paper"].startswith('not said: add "paper"')


def test_a_file_for_print_names_the_one_with_tags_and_one_for_screens_says_what_it_is(workshop: Folder) -> None:
    assert "accessible edition" in told(workshop, shop(FOLDED))["No tags"]
    rows = told(workshop, None, "screen")
    assert "PDF/UA-1" in rows["Standard"] and "No tags" not in rows


@pytest.mark.parametrize(
    ("variant", "sheets", "colours"),
    [("colour", 1, "4/0"), ("colour", 2, "4/4"), ("mono", 1, "1/0"), ("mono", 2, "1/1"), ("ink", 1, "4/0")],
)
def test_the_colors_of_both_sides(variant: Variant, sheets: int, colours: str, workshop: Folder) -> None:
    assert told(workshop, shop(singly([LETTER] * sheets)), variant=variant)["Colors"].startswith(f"{colours}:")


def test_a_size_without_a_name_has_none(workshop: Folder) -> None:
    assert told(workshop, shop(singly([(252.0, 144.0)])))["Trim"] == "3.5 x 2 in (88.9 x 50.8 mm)"
