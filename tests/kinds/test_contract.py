"""What every kind owes: one test runs over all of them, each with its own sample."""

from __future__ import annotations

from typing import Any, get_args

import pytest
import yaml

from brochure.checks import judge, judge_pages
from brochure.document import Document, Size, Target
from brochure.kinds import KINDS, AnyDocument
from brochure.project import Project
from brochure.render import Rendered, RenderOptions, render
from brochure.units import PAPERS, Paper, turned
from tests.proof.integrity import faults
from tests.proof.validation import syntax_faults, violations
from tests.specimens import Workshop, content

# What is folded or cut from a sheet that lies on its side.
SIDEWAYS = ("booklet", "trifold", "half-sheet")
SHORT = "Rest today."


def sample(name: str, **parts: Any) -> dict[str, Any]:
    """The sample of a kind; every value is a text, as in a content file."""
    return {**yaml.load(KINDS[name].sample, Loader=yaml.BaseLoader), **parts}


def around(document: dict[str, Any]) -> list[dict[str, Any]]:
    """A document, first, and the one that it has the words of."""
    others = [sample(name) for name in KINDS]
    return [document, *(one for one in others if one["id"] == document.get("of"))]


def read(name: str, workshop: Workshop, *, page: str = "letter", size: Size = "regular", **parts: Any) -> Project:
    """The content file of a sample, which must have no problem."""
    project = workshop.project(content(*around(sample(name, **parts)), page=page, size=size))
    assert workshop.problems == []
    return project


def made(project: Project, target: Target = "screen") -> Rendered:
    """The first document."""
    return render(project, project.documents[0], RenderOptions(target=target))


def test_every_kind_is_registered_by_the_name_it_has_in_a_content_file() -> None:
    assert tuple(KINDS.values()) == get_args(get_args(AnyDocument)[0]) and len(KINDS) >= 7
    assert all(sample(name)["kind"] == name for name in KINDS)
    assert all(issubclass(kind, Document) for kind in KINDS.values())


@pytest.mark.parametrize("name", KINDS)
def test_it_says_what_it_is_for_and_what_comes_out(name: str) -> None:
    kind = KINDS[name]
    for said in (kind.about, kind.sizes, kind.office, kind.press):
        assert said.endswith(".") and len(said) > 12 and "  " not in said
    assert kind.sample.strip() == kind.sample != ""
    for field, about in kind.model_fields.items():
        assert (about.description or "").endswith("."), f"{name}.{field} has no description"


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", KINDS)
def test_its_sample_can_be_read_on_a_screen(name: str, page: str, workshop: Workshop) -> None:
    project = read(name, workshop, page=page)
    rendered = made(project)
    assert rendered.pdf is not None and list(rendered.problems) == []
    assert faults(rendered.pdf) == [] and violations(rendered.pdf) == []
    found = [*judge(project, project.documents[0], None).problems]
    found += judge_pages(project, project.documents[0], rendered).problems
    assert [problem for problem in found if problem.severity == "error"] == []


@pytest.mark.parametrize("target", ["office", "shop"])
@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", KINDS)
def test_its_sample_can_be_printed(name: str, page: str, target: Target, workshop: Workshop) -> None:
    rendered = made(read(name, workshop, page=page), target)
    assert rendered.pdf is not None and list(rendered.problems) == []
    assert syntax_faults(rendered.pdf) == []


@pytest.mark.parametrize("name", KINDS)
def test_its_sample_can_be_read_in_large_print(name: str, workshop: Workshop) -> None:
    rendered = made(read(name, workshop, size="large"))
    assert rendered.pdf is not None and list(rendered.problems) == []
    assert violations(rendered.pdf) == []


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", [name for name in KINDS if name != "poster"])
def test_the_office_prints_it_on_the_paper_of_the_file(name: str, page: str, workshop: Workshop) -> None:
    press = made(read(name, workshop, page=page), "office").press
    assert press is not None
    paper = turned(PAPERS[page]) if name in SIDEWAYS else PAPERS[page]
    assert {Paper(flat.width, flat.height) for flat in press.imposition.flats} == {paper}


@pytest.mark.parametrize("name", KINDS)
def test_its_sheets_are_turned_as_the_manual_says(name: str, workshop: Workshop) -> None:
    back = {"back": {"body": SHORT}} if "back" in KINDS[name].model_fields else {}
    press = made(read(name, workshop, **back), "office").press
    assert press is not None
    said = {edge for edge in ("long", "short") if f"on the {edge} edge" in KINDS[name].office}
    assert said == ({press.imposition.duplex} if press.imposition.duplex else set())


@pytest.mark.parametrize("name", KINDS)
def test_it_gives_the_same_bytes_twice(name: str, workshop: Workshop) -> None:
    project = read(name, workshop)
    assert made(project).pdf == made(project).pdf


@pytest.mark.parametrize("name", KINDS)
def test_an_unknown_field_in_it_is_told_with_its_place(name: str, workshop: Workshop) -> None:
    assert workshop.read(content(*around(sample(name, smell="sweet")))) is None
    (problem,) = workshop.problems
    assert problem.code == "E203" and '"smell"' in problem.message
    assert workshop.at(problem).startswith('"smell"')
