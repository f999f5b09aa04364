"""The checks on plain words together: what they say of the guide that we were handed, and where they are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.checks import Matter, passages
from brochure.problems import Problem, Problems
from brochure.project import load
from brochure.starters import purposes
from brochure.starters.starting import start
from tests.checks.plain_words import check_of, found, said
from tests.specimens import PROJECT, Workshop

SEED = Path(__file__).with_name("seed.yaml")
CODES = ("W710", "W711", "W712", "W713", "W714", "W715")


def all_of(path: Path) -> list[Problem]:
    """What these checks find in all documents of a content file."""
    problems = Problems()
    project = load(path, problems, path.name)
    assert project is not None, list(problems)
    return [
        problem
        for document in project.documents
        for code in CODES
        for problem in check_of(code).judge(Matter(project, document, passages(document, project.content)))
    ]


def test_the_guide_that_we_were_handed_is_long_winded_and_full_of_hard_words() -> None:
    problems = all_of(SEED)
    hard = {problem.message.split('"')[1] for problem in problems if problem.code == "W712"}
    assert {"debilitating", "psychotherapy", "anesthetic", "neurochemical", "adverse reactions", "efficacy"} <= hard
    assert len([problem for problem in problems if problem.code == "W710"]) >= 10
    (passive,) = (problem for problem in problems if problem.code == "W711")
    assert '"has been used" (line ' in passive.message


def test_each_finding_of_it_stands_on_its_words() -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    for problem in all_of(SEED):
        if problem.code in ("W711", "W712", "W713"):
            assert problem.span is not None
            quoted = problem.message.split('"')[1].split()[0]
            assert lines[problem.span.line - 1][problem.span.column - 1 :].startswith(quoted), problem


def test_the_sample_content_is_plain() -> None:
    assert all_of(PROJECT / "content.yaml") == []


@pytest.mark.parametrize("name", list(purposes()))
def test_every_starter_is_plain(name: str, tmp_path: Path) -> None:
    list(start(name, tmp_path))
    assert all_of(tmp_path / "content.yaml") == []


@pytest.mark.parametrize("code", CODES)
def test_a_language_without_data_is_left_alone(code: str, workshop: Workshop) -> None:
    """There are no fixed phrases in such a language yet, so that it is set behind the reading."""
    texts = ["Patients should see the FDA prior to a biopsy. " * 8, f"{'word ' * 30}.", *["It is written."] * 5]
    assert code == "W714" or found(code, said(*texts), workshop) != []
    project = workshop.project(said(*texts))
    content = project.content.model_copy(update={"language": "de"})
    matter = Matter(project, project.documents[0], passages(project.documents[0], project.content))
    object.__setattr__(project, "content", content)
    assert list(check_of(code).judge(matter)) == []


@pytest.mark.parametrize("code", CODES)
def test_the_words_of_a_person_stay_as_they_were_said(code: str, workshop: Workshop) -> None:
    words = "Patients should rest prior to a biopsy. It was said. It was written. It was heard. " + "word " * 30
    quote = {"quote": {"text": f"{words}.", "who": "Ana, a patient"}}
    assert found(code, said(quote, {"glossary": {"terms": {"visit": "The time with us."}}}), workshop) == []
