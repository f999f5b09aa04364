"""Only files inside the project."""

from pathlib import Path

import pytest

from brochure.content import Text, inside
from brochure.problems import Problems, Span

SPAN = Span("content.yaml", 3, 9)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    (project / "assets").mkdir(parents=True)
    (project / "assets" / "logo.png").write_bytes(b"x")
    (tmp_path / "outside.png").write_bytes(b"x")
    return project


def looking_for(root: Path, path: str) -> tuple[Path | None, list[str]]:
    problems = Problems()
    found = inside(root, Text(path, SPAN), problems)
    assert all(problem.span == SPAN and problem.hint for problem in problems)
    return found, [f"{problem.code} {problem.message}" for problem in problems]


@pytest.mark.parametrize("path", ["assets/logo.png", "assets\\logo.png", "./assets/logo.png", "assets//logo.png"])
def test_a_file_of_the_project(root: Path, path: str) -> None:
    assert looking_for(root, path) == ((root / "assets" / "logo.png").resolve(), [])


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/etc/passwd", "is a path of one computer, not one within the project"),
        ("\\etc\\passwd", "is a path of one computer, not one within the project"),
        ("C:\\pictures\\x.png", "is a path of one computer, not one within the project"),
        ("c:/pictures/x.png", "is a path of one computer, not one within the project"),
        ("C:x.png", "is a path of one computer, not one within the project"),
        ("\\\\server\\share\\x.png", "is a path of one computer, not one within the project"),
        ("//server/share/x.png", "is a path of one computer, not one within the project"),
        ("../outside.png", 'leads out of the project with ".."'),
        ("..\\outside.png", 'leads out of the project with ".."'),
        ("assets/../../outside.png", 'leads out of the project with ".."'),
        ("assets/../assets/logo.png", 'leads out of the project with ".."'),
        ("https://clinic.example/logo.png", "is a web address; files are never fetched from the web"),
        ("file:///etc/passwd", "is a web address; files are never fetched from the web"),
    ],
)
def test_outside(root: Path, path: str, reason: str) -> None:
    assert looking_for(root, path) == (None, [f'E302 "{path}" {reason}'])


def test_an_absolute_path_is_refused_even_to_a_file_of_the_project(root: Path) -> None:
    assert looking_for(root, str(root / "assets" / "logo.png"))[1][0].startswith("E302")


def link(at: Path, to: Path) -> None:
    try:
        at.symlink_to(to)
    except (OSError, NotImplementedError):
        pytest.skip("links can't be made here")


def test_a_link_out_of_the_project(root: Path) -> None:
    link(root / "assets" / "link.png", root.parent / "outside.png")
    link(root / "out", root.parent)
    for path in ("assets/link.png", "out/outside.png"):
        assert looking_for(root, path) == (None, [f'E302 "{path}" is a link that leads outside of the project'])


def test_a_link_within_the_project_is_followed(root: Path) -> None:
    link(root / "logo.png", root / "assets" / "logo.png")
    assert looking_for(root, "logo.png") == ((root / "assets" / "logo.png").resolve(), [])


def test_a_project_that_is_itself_reached_by_a_link(root: Path) -> None:
    link(root.parent / "alias", root)
    found, problems = looking_for(root.parent / "alias", "assets/logo.png")
    assert (found, problems) == ((root / "assets" / "logo.png").resolve(), [])


def test_a_sister_folder_that_starts_with_the_same_name_is_outside(root: Path) -> None:
    sister = root.parent / "project-2"
    sister.mkdir()
    (sister / "x.png").write_bytes(b"x")
    link(root / "x.png", sister / "x.png")
    assert looking_for(root, "x.png")[1][0].startswith("E302")


def test_links_in_a_circle(root: Path) -> None:
    link(root / "a.png", root / "b.png")
    link(root / "b.png", root / "a.png")
    found, (problem,) = looking_for(root, "a.png")
    assert found is None
    assert problem.startswith("E301")


def test_a_missing_file_and_what_was_probably_meant(root: Path) -> None:
    assert looking_for(root, "assets/lgo.png") == (
        None,
        ['E301 there is no file "assets/lgo.png": did you mean "assets/logo.png"?'],
    )
    assert looking_for(root, "assets/photo.jpg") == (None, ['E301 there is no file "assets/photo.jpg"'])
    assert looking_for(root, "asets/logo.png") == (None, ['E301 there is no file "asets/logo.png"'])
    assert looking_for(root, "assets/logo.png/x") == (None, ['E301 there is no file "assets/logo.png/x"'])


def test_a_folder_is_no_file(root: Path) -> None:
    assert looking_for(root, "assets") == (None, ['E301 "assets" is a folder, not a file'])


def test_a_name_too_long_for_the_system(root: Path) -> None:
    found, (problem,) = looking_for(root, "x" * 5000)
    assert found is None
    assert problem.startswith("E301")
