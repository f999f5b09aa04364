"""A guide as it was handed to us, without one word changed: each of its faults is told with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from brochure.problems import Problem, Problems
from brochure.project import load
from tests.checks.claims import problems_of

SEED = Path(__file__).parent / "seed.yaml"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    path = tmp_path_factory.mktemp("seed") / "content.yaml"
    shutil.copyfile(SEED, path)
    problems = Problems()
    project = load(path, problems, "content.yaml")
    assert project is not None and not list(problems)
    return problems_of(project)


@pytest.mark.parametrize(
    ("code", "words", "line"),
    [
        ("E720", '"Minimal side effects"', "Minimal side effects: Compared to other treatments"),
        ("E720", '"appears to be safe"', "appears to be safe"),
        ("W721", '"a new hope"', "ketamine may offer a new hope"),
        ("W721", "promising new treatment", "ketamine has emerged as a promising new treatment"),
        ("W723", "words on benefits, but", "There are several benefits"),
        ("W724", '"Some studies have shown"', "Some studies have shown"),
        ("W724", '"has been found to"', "has been found to have rapid"),
        ("W728", 'the answer to "Is ketamine for depression safe?"', "Minimal side effects: Compared"),
        ("E729", '"988"', "kind: handout"),
    ],
)
def test_each_fault_is_told_with_its_line(code: str, words: str, line: str, found: list[Problem]) -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    told = [one for one in found if one.code == code and words in one.message]
    assert told
    # A map starts at its first key; the line after it names the kind.
    assert any(one.span and line in "\n".join(lines[one.span.line - 1 : one.span.line + 1]) for one in told)


def test_what_it_says_well_is_left_alone(found: list[Problem]) -> None:
    assert sorted({one.code for one in found}) == ["E720", "E729", "W721", "W723", "W724", "W728"]
    assert len(found) <= 15
