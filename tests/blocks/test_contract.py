"""What every block owes: one test runs over all that are registered, and over bare text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from brochure.blocks import KINDS, Block
from brochure.content import Text
from brochure.document import Size
from tests.blocks.samples import NAMES, TEXT, sample, tall
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import WHITE, faint
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout
from tests.wording import Wording, words_of

GOLDEN = Path(__file__).with_name("golden")
TALL = tall()
BLACK = (0.0, 0.0, 0.0)
page_of = partial(lambda heading: 1)


def alone(item: Any, **parts: Any) -> dict[str, Any]:
    """A handout with one item and as little else as can be."""
    return content(handout(item, contents="no"), help=None, **parts)


def made(name: str, workshop: Workshop) -> Block | Text:
    """The model of a block's sample."""
    project = workshop.project(alone(sample(name)))
    assert workshop.problems == []
    (item,) = project.documents[0].sections[0].body  # type: ignore[union-attr]
    return item


def subtree(pdf: bytes) -> str:
    """The structure of what stands between the section's heading and the document's last lines."""
    lines = outline(pdf).splitlines()
    heading = next(index for index, line in enumerate(lines) if line.strip().startswith("H2"))
    return "".join(f"{line[2:]}\n" for line in lines[heading + 1 :] if not line.startswith('  P "About this guide'))


def test_a_block_is_registered_by_its_own_name() -> None:
    assert len(KINDS) >= 9
    assert all(name == kind.name for name, kind in KINDS.items())


@pytest.mark.parametrize("name", KINDS)
def test_it_says_what_it_is_for(name: str) -> None:
    kind = KINDS[name]
    assert kind.about.endswith(".") and len(kind.about) > 20
    assert kind.sample.strip() == kind.sample != ""
    for field, about in getattr(kind, "model_fields", {}).items():
        assert field == "root" or (about.description or "").endswith("."), f"{name}.{field} has no description"


@pytest.mark.parametrize("name", NAMES)
def test_its_sample_gives_its_words_with_their_places(name: str, workshop: Workshop) -> None:
    item = made(name, workshop)
    texts = [item] if isinstance(item, Text) else list(item.texts())
    assert texts or not list(Wording(alone(sample(name))).body([sample(name)]))
    assert all(isinstance(text, Text) and text.span.file == "content.yaml" and text.span.line > 1 for text in texts)


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_printed(name: str, page: str, size: Size, workshop: Workshop) -> None:
    """With every word, every mark owned, within the margins, and as both standards want it."""
    what = alone(sample(name), page=page)
    pdf = workshop.pdf(what, size)
    found = words_of(" ".join(passage.alt or passage.text for passage in read(pdf)))
    assert found == Wording(what, size=size).words(page_of)
    assert faults(pdf) == []
    assert breaches(pdf, size=size) == []
    assert violations(pdf) == []


@pytest.mark.parametrize("name", NAMES)
def test_in_one_ink_nothing_of_it_is_lost(name: str, workshop: Workshop) -> None:
    """The same words and the same structure; no hue, no grey that a copier makes paper of, and no large area."""
    what = alone(sample(name))
    pdf = workshop.pdf(what, variant="mono")
    assert outline(pdf) == outline(workshop.pdf(what))
    assert faults(pdf) == [] and breaches(pdf) == [] and violations(pdf) == []
    for sheet in sheets(pdf):
        assert faint(sheet) == []
        for thing in (*sheet.runs, *sheet.areas, *sheet.lines):
            assert thing.colour is not None
            assert min(thing.colour) == max(thing.colour) and not 0.5 <= thing.colour[0] < 1, thing
        filled = [area.box for area in sheet.areas if area.colour == BLACK and area.is_rectangle]
        assert all(min(box.width, box.height) < 8 for box in filled)
    with pikepdf.open(BytesIO(pdf)) as document:
        images = [image for page in document.pages for image in page.Resources.get("/XObject", {}).values()]
        assert all(image.ColorSpace == "/DeviceGray" for image in images) and len(images) == (name == "figure")


@pytest.mark.parametrize("name", NAMES)
def test_with_ink_saved_no_tint_lies_behind_it(name: str, workshop: Workshop) -> None:
    what = alone(sample(name))
    pdf = workshop.pdf(what, variant="ink")
    assert outline(pdf) == outline(workshop.pdf(what))
    assert faults(pdf) == [] and breaches(pdf) == [] and violations(pdf) == []
    for sheet in sheets(pdf):
        wide = [area for area in sheet.areas if area.colour not in (WHITE, BLACK) and area.box.width > 100]
        assert all(area.box.height < 8 for area in wide)


@pytest.mark.parametrize("name", NAMES)
def test_its_structure_is_as_agreed(name: str, workshop: Workshop, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"{name}.txt", subtree(workshop.pdf(alone(sample(name)))))


@pytest.mark.parametrize("name", NAMES)
def test_it_gives_the_same_bytes_twice(name: str, workshop: Workshop) -> None:
    what = alone(sample(name))
    assert workshop.pdf(what) == workshop.pdf(what)


@pytest.mark.parametrize("name", TALL)
def test_it_goes_on_over_the_page_as_one_element(name: str, workshop: Workshop) -> None:
    item, role = TALL[name]
    what = alone(item)
    pdf = workshop.pdf(what)
    passages = read(pdf)
    assert {page for passage in passages for page in passage.pages} >= {1, 2}
    assert words_of(" ".join(passage.alt or passage.text for passage in passages)) == Wording(what).words(page_of)
    assert sum(line.split()[0] == role for line in subtree(pdf).splitlines()) == 1
    assert faults(pdf) == []
    assert breaches(pdf) == []


@pytest.mark.parametrize("lines", range(26, 40))
@pytest.mark.parametrize("name", NAMES)
def test_wherever_it_falls_the_page_keeps_its_rules(name: str, lines: int, workshop: Workshop) -> None:
    """A block that cannot be split stays whole; no heading, lead-in or single line is left behind."""
    what = content(handout(filler(lines), sample(name), LETTER_TEXT, TAIL, contents="no"), help=None)
    pdf = workshop.pdf(what)
    passages = read(pdf)
    assert words_of(" ".join(passage.alt or passage.text for passage in passages)) == Wording(what).words(page_of)
    assert breaches(pdf) == []
    if name not in TALL:
        place = next(index for index, passage in enumerate(passages) if "A line." in passage.text)
        end = next(index for index, passage in enumerate(passages) if passage.text.strip() == LETTER_TEXT)
        assert len({page for passage in passages[place + 1 : end] for page in passage.pages}) <= 1


@pytest.mark.parametrize("name", [name for name in KINDS if isinstance(sample(name)[name], dict)])
def test_an_unknown_field_in_it_is_told_with_its_place(name: str, workshop: Workshop) -> None:
    item = {name: {**sample(name)[name], "colour": "red"}}
    assert workshop.read(alone(item)) is None
    (problem,) = workshop.problems
    assert problem.code == "E203" and '"colour"' in problem.message
    assert workshop.at(problem).startswith('"colour"')


@pytest.mark.parametrize("name", [name for name in KINDS if isinstance(sample(name)[name], list)])
def test_a_list_is_wanted_where_it_is_one(name: str, workshop: Workshop) -> None:
    assert workshop.read(alone({name: {"colour": "red"}})) is None
    assert [problem.code for problem in workshop.problems] == ["E202"]
    assert workshop.read(alone({name: []})) is None
    assert len(workshop.problems) == 1


def test_an_item_holds_one_block(workshop: Workshop) -> None:
    assert workshop.read(alone({**sample("subhead"), **sample("steps")})) is None
    (problem,) = workshop.problems
    assert problem.code == "E202" and "steps and subhead" in problem.message


def test_bare_text_is_covered_too() -> None:
    assert TEXT in NAMES and TEXT not in KINDS
