from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import zxingcpp

from brochure.document import Size
from brochure.pdf.sheet import Box
from brochure.problems import Problem, Problems
from brochure.project import load
from brochure.render import RenderOptions, render
from brochure.starters import purposes
from brochure.starters.starting import start
from tests.checks.pages import Sheets, judged
from tests.conftest import PROJECT
from tests.proof.pictures import pictures
from tests.specimens import Workshop, content, handout, questions, sheet

GUIDE = content(handout({"qr": {"url": "https://elm.example/guide", "label": "The guide"}}))
LONG = "https://elm.example/" + "a-long-address/" * 12
DPI = 150


def found(workshop: Workshop, breaking: object = None) -> list[Problem]:
    return judged("E747", GUIDE, workshop, breaking=breaking)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", get_args(Size))
def test_all_codes_are_large_have_white_around_them_and_their_words(size: Size, workshop: Workshop) -> None:
    narrow = {"columns": {"left": [{"qr": {"url": "https://elm.example/guide"}}], "right": ["Text."]}}
    for what in (GUIDE, content(handout({"qr": {"url": LONG}}, narrow)), content(sheet(), faqs=questions(4))):
        assert judged("E747", what, workshop, size=size) == []


def test_a_code_that_was_made_smaller(workshop: Workshop) -> None:
    def small(sheets: Sheets) -> None:
        (code,) = sheets[0].codes
        left, _, _, upper = code.box
        sheets[0].codes[:] = [code._replace(box=(left, upper - 30, left + 30, upper))]

    (problem,) = found(workshop, small)
    assert "is too small: its squares are 0.32 mm wide; 0.33 is the least" in problem.message
    assert workshop.at(problem).startswith('"https://elm.example/guide"')


def test_a_code_without_enough_white(workshop: Workshop) -> None:
    def tight(sheets: Sheets) -> None:
        sheets[0].codes[:] = [code._replace(quiet=2) for code in sheets[0].codes]

    (problem,) = found(workshop, tight)
    assert problem.message == "the code for elm.example/guide on page 1 has too little white around it"


def test_words_in_the_white_around_a_code(workshop: Workshop) -> None:
    def near(sheets: Sheets) -> None:
        (code,) = sheets[0].codes
        left, lower, right, upper = code.box
        sheets[0].codes[:] = [code._replace(box=(left + 30, lower, right + 30, upper))]

    (problem,) = found(workshop, near)
    assert 'has no white around it: "The guide" is too near' in problem.message


def test_a_code_whose_address_stands_nowhere(workshop: Workshop) -> None:
    def silent(sheets: Sheets) -> None:
        sheets[0]._text = sheets[0]._text.replace(b"elm.example/guide", b"our other website")

    (problem,) = found(workshop, silent)
    assert problem.message.endswith("stands there without its address in words")


def read(pdf: bytes, boxes: list[tuple[int, Box]]) -> list[str]:
    """What a reader of codes makes of the places where codes stand, by page from 0."""
    pages, said = pictures(pdf, DPI), []
    for page, (left, lower, right, upper) in boxes:
        picture, scale = pages[page], DPI / 72
        cut = picture.crop((
            int(left * scale), int(picture.height - upper * scale), int(right * scale) + 1,
            int(picture.height - lower * scale) + 1,
        ))  # fmt: skip
        said += [code.text for code in zxingcpp.read_barcodes(cut)]
    return said


@pytest.mark.parametrize("size", get_args(Size))
@pytest.mark.parametrize("name", ["", *purposes()])
def test_each_code_of_the_example_and_the_starters_can_be_read(name: str, size: Size, tmp_path: Path) -> None:
    if name:
        list(start(name, tmp_path))
    project = load((tmp_path if name else PROJECT) / "content.yaml", Problems())
    assert project is not None
    for document in project.documents:
        made = render(project, document, RenderOptions(size=size))
        assert made.pdf is not None
        codes = [(page, code) for page, one in enumerate(made.sheets) for code in one.codes]
        addresses = read(made.pdf, [(page, code.box) for page, code in codes])
        assert [one.partition("://")[2].rstrip("/") for one in addresses] == [code.twin for _, code in codes]
