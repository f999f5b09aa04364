"""Every starter, as it is written into a folder, is a project that builds without a word, in both sizes and on both
papers, and says nothing that only a clinician may say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from brochure.brand import Variant
from brochure.checks import Matter, judge_pages, passages
from brochure.checks.reading import reading
from brochure.document import Size, Target
from brochure.kinds import Card, FaqSheet, Poster, Trifold
from brochure.markup import Listing, Paragraph, body, plain
from brochure.problems import Problems
from brochure.project import Project, load
from brochure.references import shared_texts
from brochure.render import RenderOptions, render
from brochure.starters import purposes
from brochure.starters.starting import start
from tests.page_rules import breaches
from tests.proof import pdfx
from tests.proof.integrity import faults
from tests.proof.reading import artifacts, read
from tests.proof.validation import violations
from tests.whole.test_schema import as_an_editor_reads

NAMES = list(purposes())
SIZES: tuple[Size, ...] = ("regular", "large")
PRINTERS: tuple[Target, ...] = ("office", "shop")
# Those that are made to be printed and folded, hung up or cut.
FOR_PRINT = ["trifold", "waiting-room"]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A project for each starter."""
    made = {name: tmp_path_factory.mktemp(name) for name in NAMES}
    for name, folder in made.items():
        list(start(name, folder))
    return made


def project_of(folder: Path, page: str = "letter") -> Project:
    """The project in a folder, on a paper; it must be without errors and warnings."""
    text = (folder / "content.yaml").read_text(encoding="utf-8")
    assert text.count("\npage: letter ") == 1
    path = folder / f"on-{page}.yaml"
    path.write_text(text.replace("\npage: letter ", f"\npage: {page} "), encoding="utf-8")
    problems = Problems()
    project = load(path, problems)
    assert list(problems) == [] and project is not None
    return project


def pdfs(folder: Path, page: str = "letter", size: Size = "regular") -> list[bytes]:
    """All documents of a starter, printed without errors and warnings."""
    project = project_of(folder, page)
    made = [render(project, document, RenderOptions(size=size)) for document in project.documents]
    assert [list(one.problems) for one in made] == [[]] * len(made)
    return [one.pdf for one in made if one.pdf is not None]


def paragraphs(project: Project) -> Iterator[str]:
    """What the documents of a project say, without marks."""

    def walk(parts: tuple[Paragraph | Listing, ...]) -> Iterator[str]:
        for part in parts:
            if isinstance(part, Paragraph):
                yield plain(part.runs).strip()
            else:
                for item in part.items:
                    yield from walk(item)

    for document in project.documents:
        for text in [*document.texts(), *shared_texts(document, project.content.faqs, project.content.help)]:
            yield from walk(body(text))


@pytest.mark.parametrize(("page", "size"), list(product(("letter", "a4"), SIZES)))
@pytest.mark.parametrize("name", NAMES)
def test_it_builds_without_a_word(name: str, page: str, size: Size, folders: dict[str, Path]) -> None:
    made = pdfs(folders[name], page, size)
    assert made
    for pdf in made:
        assert faults(pdf) == []
        assert breaches(pdf) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_it_keeps_both_standards(name: str, size: Size, folders: dict[str, Path]) -> None:
    assert [found for pdf in pdfs(folders[name], size=size) for found in violations(pdf)] == []


@pytest.mark.parametrize("variant", get_args(Variant))
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_printed_in_the_office_and_by_a_print_shop(
    name: str, page: str, variant: Variant, folders: dict[str, Path]
) -> None:
    project = project_of(folders[name], page)
    for document, target in product(project.documents, PRINTERS):
        made = render(project, document, RenderOptions(target=target, variant=variant, accessible="it.pdf"))
        assert list(made.problems) == [] and made.pdf is not None and made.press is not None
        assert list(judge_pages(project, document, made).problems) == []
        assert target == "office" or pdfx.breaches(made.pdf, made.press.standard) == []


def notes_of(folder: Path) -> str:
    """What a starter tells those who write, without the marks of a note and on one line."""
    return " ".join((folder / "content.yaml").read_text(encoding="utf-8").replace("\n#", "").split())


@pytest.mark.parametrize("name", FOR_PRINT)
def test_it_says_how_it_gets_on_paper_and_what_is_ordered(name: str, folders: dict[str, Path]) -> None:
    notes, project = notes_of(folders[name]), project_of(folders[name])
    for told in ("brochure build --for office", "brochure build --for shop", '"Actual size"', "-shop.pdf", ".job.txt"):
        assert told in notes
    ids = {str(document.id) for document in project.documents}
    named = re.findall(r"brochure (?:proof|build --only) ([\w-]+)", notes)
    assert named and set(named) <= ids
    for order in map(project.order_of, project.documents):
        assert order.quantity and order.paper and "weight" in order.model_fields_set


def test_a_tri_fold_says_how_its_sheet_is_turned_and_where_its_panels_are(folders: dict[str, Path]) -> None:
    notes, project = notes_of(folders["trifold"]), project_of(folders["trifold"])
    (document,) = project.documents
    assert isinstance(document, Trifold)
    made = render(project, document, RenderOptions(target="office", accessible="it.pdf"))
    assert made.press is not None
    assert f"flip on {made.press.imposition.duplex} edge" in notes
    names = ["cover", *(name for name, _ in document.panels.titled())]
    for side, flat in zip(("outside", "inside"), made.press.imposition.flats, strict=True):
        panels = [names[place.page] for place in sorted(flat.placements, key=lambda place: place.x)]
        assert f"# {side} {' | '.join(panels)} #" in notes


def test_what_hangs_and_lies_in_a_waiting_room_is_there(folders: dict[str, Path]) -> None:
    kinds = [document.kind for document in project_of(folders["waiting-room"]).documents]
    assert kinds == ["poster", "half-sheet", "card"]


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_finds_no_fault_in_it(name: str, folders: dict[str, Path]) -> None:
    """By the schema that its first line names, which was written beside it."""
    text = (folders[name] / "content.yaml").read_text(encoding="utf-8")
    (schema,) = re.findall(r"^# yaml-language-server: \$schema=(\S+)$", text, re.MULTILINE)
    validator = Draft202012Validator(json.loads((folders[name] / schema).read_text(encoding="ascii")))
    assert [error.message for error in validator.iter_errors(as_an_editor_reads(text))] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_is_easy_to_read(name: str, folders: dict[str, Path]) -> None:
    project, sentences = project_of(folders[name]), 0
    for document in project.documents:
        found = reading(Matter(project, document, passages(document, project.content))).measure
        if found is None:
            assert isinstance(document, Poster)  # it has too few sentences
            continue
        assert found.grade <= 8 and found.words_a_sentence <= 12
        sentences += found.sentences
    assert sentences >= 10


@pytest.mark.parametrize("name", NAMES)
def test_it_says_that_it_is_an_example_that_no_clinician_has_checked(name: str, folders: dict[str, Path]) -> None:
    project = project_of(folders[name])
    assert all(str(document.subtitle).startswith("Example: ") for document in project.documents)
    for document, pdf in zip(project.documents, pdfs(folders[name]), strict=True):
        if isinstance(document, Card):
            continue  # there is no room on it to say what is missing
        printed = [*(passage.text for passage in read(pdf)), *(text for page in artifacts(pdf) for text in page)]
        assert "Not yet clinically reviewed" in " ".join(printed)
    assert "This is an example from an invented clinic. No clinician has checked it." in notes_of(folders[name])


@pytest.mark.parametrize("name", NAMES)
def test_its_clinic_is_invented_and_its_words_promise_and_prescribe_nothing(
    name: str, folders: dict[str, Path]
) -> None:
    text = (folders[name] / "content.yaml").read_text(encoding="utf-8")
    numbers = re.findall(r"\b\d{3}-\d{3}-\d{4}\b", text)
    assert numbers and all(re.fullmatch(r"\d{3}-555-01\d\d", number) for number in numbers)
    assert all(site.endswith(".example") for site in re.findall(r"https?://([^/\s]+)", text))
    said = " ".join(paragraphs(project_of(folders[name]))).lower()
    assert re.findall(r"\b\d+ ?(?:mg|ml|hours?|days?|weeks?|%|percent)\b", said) == []
    assert re.findall(r"\b(?:cures?|proven|guarantee\w*|safe|ketamine)\b", said) == []


@pytest.mark.parametrize("name", NAMES)
def test_help_comes_first(name: str, folders: dict[str, Path]) -> None:
    project = project_of(folders[name])
    for document, pdf in zip(project.documents, pdfs(folders[name]), strict=True):
        first = " ".join(passage.text for passage in read(pdf)[:6])
        assert "911" in first
        assert ("988" in first) == (document.topic == "mental-health")


def test_one_is_about_mental_health_and_one_is_a_sheet(folders: dict[str, Path]) -> None:
    documents = {name: project_of(folders[name]).documents for name in NAMES}
    assert [one.topic for one in documents["treatment-guide"]] == ["mental-health"]
    assert any(isinstance(one, FaqSheet) for one in documents["faq"])


def test_without_the_logo_the_clinic_is_named(folders: dict[str, Path]) -> None:
    """What the note in brand.yml says."""
    folder = folders["faq"]
    brand = folder / "assets" / "brand.yml"
    kept = brand.read_text(encoding="utf-8")
    assert kept.count("logo:\n  medium: logo.svg\n") == 1
    brand.write_text(kept.replace("logo:\n  medium: logo.svg\n", ""), encoding="utf-8")
    try:
        (pdf,) = pdfs(folder)
    finally:
        brand.write_text(kept, encoding="utf-8")
    assert "Maple Lane Clinic" in [passage.text for passage in read(pdf)[:3]]
