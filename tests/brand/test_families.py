"""The typeface of a brand."""

from __future__ import annotations

import struct

import pytest

from brochure.brand.faces import SOURCE_SANS
from tests.brand.project import Project, place

FILES = """\
typography:
  fonts:
    - family: Open Sans
      source: file
      files:
        - fonts/D.ttf
        - fonts/C.ttf
        - path: fonts/B.ttf
        - path: fonts/A.ttf
  base: Open Sans
"""


def names(project: Project, text: str) -> list[str]:
    return [path.name for path in project.theme(text).faces.files()]


@pytest.mark.parametrize(
    "text",
    [
        "typography: {base: Source Sans 3}",
        "typography: {base: {family: source sans 3, size: 1rem, weight: 300}}",
        "typography: {fonts: [{family: Source Sans 3, source: google}], base: Source Sans 3}",
        "typography: {fonts: [{family: Fira Code, source: google}], monospace: Fira Code, headings: Rubik}",
        "typography: {base: {line-height: 1.6}}",
        "meta: {name: x}",
    ],
)
def test_the_shipped_family_needs_no_files(project: Project, text: str) -> None:
    assert project.theme(text).faces == SOURCE_SANS


def test_a_font_says_itself_which_style_it_is(project: Project) -> None:
    project.add_fonts()
    assert names(project, FILES) == ["A.ttf", "B.ttf", "C.ttf", "D.ttf"]


def test_what_the_shipped_family_has_helps_out(project: Project) -> None:
    project.add_fonts()
    assert project.theme(FILES).faces.fallbacks == SOURCE_SANS.files()


def test_what_the_brand_says_of_a_file_goes_before_what_the_font_says(project: Project) -> None:
    project.add_fonts()
    swapped = """\
        typography:
          base: {family: Open Sans}
          fonts:
            - family: Open Sans
              source: file
              files:
                - {path: fonts/A.ttf, weight: bold}
                - {path: fonts/B.ttf, weight: 400}
                - {path: fonts/D.ttf, style: italic, weight: regular}
                - {path: fonts/C.ttf, style: italic, weight: 800}
        """
    assert names(project, swapped) == ["B.ttf", "A.ttf", "D.ttf", "C.ttf"]


def test_the_weights_nearest_to_regular_and_bold_are_taken(project: Project) -> None:
    project.add_fonts()
    text = """\
        typography:
          base: Open Sans
          fonts:
            - family: Open Sans
              source: file
              files:
                - {path: fonts/A.ttf, weight: 300}
                - {path: fonts/B.ttf, weight: 500, style: normal}
                - {path: fonts/C.ttf, weight: 600, style: normal}
                - {path: fonts/D.ttf, weight: 900, style: normal}
        """
    assert names(project, text)[:2] == ["A.ttf", "C.ttf"]


def test_a_family_without_italics_borrows_them(project: Project) -> None:
    project.add_fonts()
    text = FILES.replace("        - fonts/D.ttf\n        - fonts/C.ttf\n", "")
    assert project.theme(text).faces.italic == SOURCE_SANS.italic
    assert project.theme(text).faces.bold_italic == SOURCE_SANS.bold_italic


@pytest.mark.parametrize(("gone", "lacks", "weight"), [("A", "regular", 400), ("B", "bold", 700)])
def test_a_family_without_regular_or_bold_is_a_problem(project: Project, gone: str, lacks: str, weight: int) -> None:
    project.add_fonts()
    problem = project.problem(FILES.replace(f"        - path: fonts/{gone}.ttf\n", ""))
    assert problem.code == "E402" and f"no {lacks} file" in problem.message
    assert str(weight) in problem.hint


@pytest.mark.parametrize("source", ["google", "bunny", "system"])
def test_nothing_is_downloaded_or_looked_for(project: Project, source: str) -> None:
    problem = project.problem(f"""\
        typography:
          fonts:
            - family: Open Sans
              source: {source}
          base: Open Sans
        """)
    assert problem.code == "E402" and source in problem.message
    assert place(problem) == (4, 15)
    assert "source: file" in problem.hint and "Source Sans 3" in problem.hint


def test_a_family_that_is_not_listed_is_a_problem_at_its_name(project: Project) -> None:
    problem = project.problem("typography:\n  base:\n    family: Open Sans\n")
    assert (problem.code, place(problem)) == ("E402", (3, 13))


def test_files_are_preferred_where_a_family_is_listed_twice(project: Project) -> None:
    project.add_fonts()
    twice = FILES.replace("  fonts:\n", "  fonts:\n    - {family: Open Sans, source: google}\n")
    assert names(project, twice)[0] == "A.ttf"


def test_a_font_that_is_not_used_is_not_looked_at(project: Project) -> None:
    assert project.theme(FILES.replace("base: Open Sans", "monospace: Open Sans")).faces == SOURCE_SANS


def test_each_file_that_cannot_be_used_is_told_at_its_path(project: Project) -> None:
    project.add_fonts()
    project.add("assets/fonts/A.ttf")
    (project.root / "assets/fonts/B.ttf").unlink()
    bold = (project.root / "assets/fonts/D.ttf").read_bytes()
    at = next(row[2] for row in struct.iter_unpack(">4sLLL", bold[12 : 12 + 16 * 16]) if row[0] == b"OS/2") + 8
    (project.root / "assets/fonts/D.ttf").write_bytes(bold[:at] + b"\0\x02" + bold[at + 2 :])
    _, problems = project.load(FILES)
    assert [(problem.code, place(problem)) for problem in problems] == [
        ("E403", (6, 11)),
        ("E301", (8, 17)),
        ("E402", (9, 17)),
    ]
    assert problems[0].message == 'the font file "fonts/D.ttf" may not be embedded: the font itself forbids it'


def test_a_font_on_the_web_is_refused(project: Project) -> None:
    project.add_fonts()
    problem = project.problem(FILES.replace("fonts/A.ttf", "https://example.org/A.ttf"))
    assert problem.code == "E302"


def test_a_list_of_fonts_that_is_no_list(project: Project) -> None:
    _, problems = project.load("typography: {fonts: Open Sans, base: Open Sans}")
    assert sorted(problem.code for problem in problems) == ["E202", "E402"]
