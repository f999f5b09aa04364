"""The ledger of PDF/X: every clause is kept by what is written, and its check notices when a file breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.lib.colors import Color

from brochure.imposition.flats import BLEED, singly
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Flow
from brochure.pdf.images import open_picture
from brochure.pdf.inks import CUSTOM, Inks, our_profile
from brochure.pdf.pages import Page
from brochure.pdf.pdfx import CLAUSES, Standard, standard_of
from brochure.pdf.press import Workshop, print_pages
from tests.pdf.press_breakage import BREAKAGES, FOLLOWS, SOUND, STANDARDS, broken, changed
from tests.pdf.press_stage import METADATA, PROFILE, icc, pressed
from tests.pdf.stage import SHEET, heading, items, link, no_furniture, planned, table, text
from tests.proof.pdfx import breaches
from tests.proof.pdfx_opened import CHECKS

BROKEN = [
    pytest.param(standard, clause.key, index, id=f"{standard[4:]} {clause.key} {index}")
    for clause in CLAUSES
    for standard in clause.standards
    for index in range(len(BREAKAGES[clause.key]))
]


def test_each_clause_has_one_check_and_files_that_break_it() -> None:
    keys = [clause.key for clause in CLAUSES]
    assert len(keys) == len(set(keys)) > 30
    assert CHECKS.keys() == BREAKAGES.keys() == {*keys}


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.key)
def test_each_clause_says_where_it_stands_and_how_it_is_met(clause: Any) -> None:
    assert clause.asks.endswith(".") and clause.met.endswith(".")
    assert re.match(r"ISO 15930-[47], 6|ISO 32000-1, |PDF Reference 1\.4, |our own", clause.number)
    assert clause.standards


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_is_written_keeps_every_clause(standard: Standard) -> None:
    assert breaches(SOUND[standard], standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_writing_it_anew_breaks_nothing(standard: Standard) -> None:
    """So that what the changes below break is broken by them."""
    assert breaches(changed(standard, lambda _: None), standard) == []


@pytest.mark.parametrize(("standard", "key", "index"), BROKEN)
def test_a_broken_clause_is_noticed(standard: Standard, key: str, index: int) -> None:
    found = {breach.clause for breach in breaches(broken(standard, key, index), standard)}
    assert key in found and found <= {key} | FOLLOWS.get(key, set())


@pytest.mark.parametrize(
    ("data", "is_translucent", "standard"),
    [
        (icc(), False, "PDF/X-1a:2003"),
        (icc(), True, "PDF/X-4"),
        (icc(version=4), False, "PDF/X-4"),
    ],
)
def test_the_standard_is_the_plainest_that_will_do(data: bytes, is_translucent: bool, standard: Standard) -> None:
    assert standard_of(replace(PROFILE, data=data), is_translucent) == standard


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_profile_of_the_shops_own_keeps_every_clause(standard: Standard) -> None:
    assert breaches(pressed(standard, profile=replace(PROFILE, identifier=CUSTOM)), standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_so_does_a_document_with_a_strange_title(standard: Standard) -> None:
    strange = replace(METADATA, title='Ünsere <"Fragen"> & {Antworten} (\x0b)', author="O'Neil & Söhne", subject="")
    assert breaches(pressed(standard, metadata=strange), standard) == []


def shop(
    furniture: Callable[[TaggedCanvas, Page], None] = no_furniture, *more: Flow
) -> tuple[bytes, Standard]:
    """A file for a print shop as the program makes it: pages of words, tables and links on sheets with marks, and the
    standard that it claims."""
    rows = [["a", "b"], *([f"{number}", "words"] for number in range(20))]
    flows = [
        heading("Title", 1), text("Some words — “and” fi more…"), text([link("a link")]), *items([text("one")]),
        table(*rows), *more,
    ]  # fmt: skip
    pages = planned(flows)
    workshop = Workshop(BLEED, 0.0, Inks(our_profile()), our_profile())
    made = print_pages(pages, furniture, SHEET, singly([SHEET] * len(pages)), workshop, METADATA, "a.pdf")
    assert made.press.standard
    return made.pdf, made.press.standard


def ornaments(canvas: TaggedCanvas, page: Page) -> None:
    """A ground, a line and a shading."""
    with canvas.artifact():
        canvas.setFillColorRGB(0.9, 0.5, 0.1)
        canvas.rect(0, 0, *SHEET, stroke=0, fill=1)
        canvas.setStrokeColorRGB(0.1, 0.2, 0.3)
        canvas.line(0, 0, 9, 9)
        canvas.linearGradient(0, 0, 99, 0, [Color(1, 0, 0), Color(0, 0, 1)])


def see_through(canvas: TaggedCanvas, page: Page) -> None:
    """A ground that lets through what is under it."""
    with canvas.artifact():
        canvas.setFillColor(Color(0.9, 0.5, 0.1, alpha=0.5))
        canvas.rect(0, 0, *SHEET, stroke=0, fill=1)


@pytest.mark.parametrize(
    ("furniture", "claimed"),
    [(no_furniture, "PDF/X-1a:2003"), (ornaments, "PDF/X-1a:2003"), (see_through, "PDF/X-4")],
)
def test_what_the_program_prints_keeps_every_clause(
    furniture: Callable[[TaggedCanvas, Page], None], claimed: Standard
) -> None:
    pdf, standard = shop(furniture)
    assert standard == claimed
    assert breaches(pdf, standard) == []


@pytest.mark.parametrize(
    ("mode", "name", "claimed"),
    [
        ("RGB", "a.png", "PDF/X-1a:2003"), ("P", "a.png", "PDF/X-1a:2003"), ("L", "a.png", "PDF/X-1a:2003"),
        ("RGB", "a.jpg", "PDF/X-1a:2003"), ("CMYK", "a.jpg", "PDF/X-1a:2003"), ("RGBA", "a.png", "PDF/X-4"),
    ],
)  # fmt: skip
def test_pictures_keep_every_clause(mode: str, name: str, claimed: Standard, tmp_path: Path) -> None:
    gradient = Image.linear_gradient("L").resize((40, 20))
    image = gradient.convert("RGB").convert(mode)
    if mode == "RGBA":
        image.putalpha(gradient)
    image.save(tmp_path / name)
    figure = Figure(painter(open_picture(tmp_path / name)), 40, 20, "A gradient")
    pdf, standard = shop(no_furniture, figure)
    assert standard == claimed
    assert breaches(pdf, standard) == []
