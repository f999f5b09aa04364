from __future__ import annotations

import json
from pathlib import Path

import pytest

from brochure.kinds import FaqSheet, Handout
from brochure.problems import Problems
from brochure.project import load, read
from brochure.units import PAPERS
from tests.specimens import Workshop, content, handout, questions, sheet

WRONG = """\
format: 1
language: tlh
brand: brand.yml
clinic: {name: Elm, phone: "988"}
sources: {a: {title: A}}
documents:
- {id: guide, kind: handout, title: T, sections: [{title: A, body: ["Call {{ clinic.fone }} [@b]."]}]}
- {id: guide, kind: faq-sheet, title: "Text [@b]", faq: [nobody]}
"""


def test_documents_come_in_the_order_of_the_file(workshop: Workshop) -> None:
    project = workshop.project(content(handout(), sheet(id="q"), handout(id="c"), faqs=questions(1), page="a4"))
    assert [document.id for document in project.documents] == ["guide", "q", "c"]
    kinds = [isinstance(document, Handout) for document in project.documents]
    assert kinds == [True, False, True] and isinstance(project.documents[1], FaqSheet)
    assert project.paper == PAPERS["a4"]
    assert project.root == workshop.root.resolve()


def test_what_is_left_out_has_a_default(workshop: Workshop) -> None:
    project = workshop.project(content())
    assert (project.content.language, project.content.page) == ("en-US", "letter")
    assert project.phrases.language == "en" and project.theme.logo is None
    assert workshop.problems == []


def test_mistakes_of_the_content_and_of_the_brand_come_in_one_run(workshop: Workshop) -> None:
    (workshop.root / "brand.yml").write_text(
        "color: {primary: teel}\ndefaults: {brochure: {inkk: full}}\nlogo: no.png\n", encoding="utf-8"
    )
    text = WRONG.replace("kind: faq-sheet", "kind: faq-shet")
    assert workshop.read(text) is None
    codes = sorted({problem.code for problem in workshop.problems})
    assert codes == ["E203", "E204", "E205", "E206", "E207", "E208", "E209", "E217", "E301"]
    assert {problem.span.file for problem in workshop.problems if problem.span} == {"content.yaml", "brand.yml"}


def test_what_only_the_whole_file_shows_comes_in_one_run_with_the_brands(workshop: Workshop) -> None:
    assert workshop.read(WRONG.replace("fone", "phone")) is None
    found = [(problem.code, problem.span.line) for problem in workshop.problems if problem.span]
    assert found == [("E209", 2), ("E301", 3), ("W601", 5), ("E206", 7), ("E208", 8), ("E206", 8), ("E207", 8)]


def test_two_documents_of_one_name(workshop: Workshop) -> None:
    assert workshop.read(content(handout(), sheet(id="guide"), faqs=questions(1))) is None
    (problem,) = workshop.problems
    lines = (workshop.root / "content.yaml").read_text(encoding="utf-8").splitlines()
    first, second = (number for number, line in enumerate(lines, start=1) if '"id": "guide"' in line)
    assert problem.code == "E208" and f"in line {first}" in problem.message
    assert problem.span is not None and problem.span.line == second


def test_a_mistake_of_one_document_leaves_the_others(workshop: Workshop) -> None:
    project = workshop.read(content(handout("Text [@nobody]."), handout(id="good")))
    assert project is not None and len(project.documents) == 2
    assert [(problem.code, problem.document) for problem in workshop.problems] == [("E206", "guide")]


def test_a_language_without_phrases_is_told_with_those_there_are(workshop: Workshop) -> None:
    assert workshop.read(content(language="tlh")) is None
    (problem,) = workshop.problems
    assert problem.code == "E209" and "en" in problem.hint and "es" in problem.hint and problem.span is not None


def test_a_language_of_a_country_has_the_phrases_of_the_language(workshop: Workshop) -> None:
    assert workshop.project(content(language="es-MX")).phrases.language == "es"


@pytest.mark.parametrize("brand", ["brand.yml", "../brand.yml", "assets"])
def test_a_brand_that_is_not_there(brand: str, workshop: Workshop) -> None:
    assert workshop.read(content(brand=brand)) is None
    (problem,) = workshop.problems
    assert problem.code in ("E301", "E302") and problem.span is not None


def test_names_of_the_clinic_and_of_values_can_be_used(workshop: Workshop) -> None:
    project = workshop.project(content(handout("{{ clinic.phone }} {{ values.rest }}"), values={"rest": "Rest *now*."}))
    assert project.documents[0].sections[0].body == ["770-555-0134 Rest \\*now\\*."]  # type: ignore[union-attr]


def test_places_are_shown_as_the_caller_calls_the_file(workshop: Workshop) -> None:
    path = workshop.root / "content.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    problems = Problems()
    assert load(path, problems) is None
    assert {problem.span.file for problem in problems if problem.span} == {str(path)}
    problems = Problems()
    assert load(path, problems, "my.yaml") is None
    assert {problem.span.file for problem in problems if problem.span} == {"my.yaml"}


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    problems = Problems()
    assert load(tmp_path / "none.yaml", problems) is None
    assert [problem.code for problem in problems] == ["E101"]


def test_the_brands_problems_name_its_path_from_where_the_reader_stands(workshop: Workshop) -> None:
    (workshop.root / "assets" / "brand.yml").write_text("color: {primary: teel}\n", encoding="utf-8")
    (workshop.root / "content.yaml").write_text(
        "format: 1\nbrand: assets/brand.yml\nclinic: {name: A, phone: '1'}\ndocuments:\n"
        "- {id: a, kind: handout, title: T, sections: [{title: A, body: B}]}\n",
        encoding="utf-8",
    )
    problems = Problems()
    assert load(workshop.root / "content.yaml", problems, "here/content.yaml") is None
    (problem,) = problems
    assert problem.span is not None and Path(problem.span.file) == Path("here/assets/brand.yml")


def test_a_document_can_be_judged_when_all_its_words_are_there(workshop: Workshop) -> None:
    """Not one with a mistake in it, or that refers to what is not there; all others can."""
    bad = handout(id="bad", tittle="x")
    citing = handout("So they say [@nobody].", id="citing")
    path = workshop.root / "content.yaml"
    path.write_text(json.dumps(content(handout(), bad, citing), indent=1), encoding="utf-8")
    reading = read(path, Problems())
    assert reading.project is not None
    assert [str(one.id) for one in reading.project.documents if reading.is_settled(one)] == ["guide"]
