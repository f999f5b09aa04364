"""Files that a brand.yml names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brochure.brand.files import Files
from brochure.content import Text
from brochure.problems import Problem, Problems
from tests.brand.project import SHOWN, Project


def find(project: Project, name: str, brand: str = SHOWN) -> tuple[Path | None, list[Problem]]:
    problems = Problems()
    path = Files(project.root / brand, project.root, problems).find(Text(name))
    return path, list(problems)


def test_paths_start_at_the_folder_of_the_brand(project: Project) -> None:
    logo = project.add("assets/logo.png")
    assert find(project, "logo.png") == (logo.resolve(), [])
    assert find(project, "logo.png", brand="brand.yml")[0] is None


@pytest.mark.parametrize("name", ["fonts/A.ttf", "./fonts/A.ttf", "fonts\\A.ttf", "../assets/fonts/A.ttf"])
def test_the_same_file_written_in_other_ways(project: Project, name: str) -> None:
    font = project.add("assets/fonts/A.ttf")
    assert find(project, name) == (font.resolve(), [])


def test_a_folder_of_the_project_beside_the_brand_can_be_used(project: Project) -> None:
    logo = project.add("pictures/logo.png")
    assert find(project, "../pictures/logo.png") == (logo.resolve(), [])


@pytest.mark.parametrize(
    "name", ["../../x.png", "/etc/hosts", "C:\\x.png", "C:x.png", "\\\\server\\x.png", "https://example.org/x.png"]
)
def test_nothing_outside_the_project_is_used(project: Project, name: str) -> None:
    path, (problem,) = find(project, name)
    assert path is None and problem.code == "E302"
    assert f'"{name}"' in problem.message


def test_a_link_that_leads_outside_is_refused(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elsewhere") / "logo.png"
    outside.write_bytes(b"x")
    try:
        os.symlink(outside, project.root / "assets" / "logo.png")
    except OSError:
        pytest.skip("this system makes no links for this user")
    path, (problem,) = find(project, "logo.png")
    assert path is None and problem.code == "E302"


def test_a_missing_file_is_told_with_where_paths_start(project: Project) -> None:
    path, (problem,) = find(project, "logo.png")
    assert path is None and problem.code == "E301"
    assert '"assets/logo.png"' in problem.message
    assert problem.hint.endswith('Paths in a brand file start at the folder of this file, "assets".')
    _, (problem,) = find(project, "logo.png", brand="brand.yml")
    assert problem.hint.endswith("Paths in a brand file start at the folder of this file.")
