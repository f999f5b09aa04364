"""Which picture of a brand stands where."""

from __future__ import annotations

import pytest

from tests.brand.project import Project, place

IMAGES = """\
logo:
  images:
    icon: icon.png
    wide: {path: wide.png, alt: The clinic's name}
    wide-white: {path: white.png, alt: The clinic's name in white}
"""


@pytest.fixture(autouse=True)
def pictures(project: Project) -> None:
    for name in ("icon.png", "wide.png", "white.png", "wide.svg", "wide.jpeg"):
        project.add(f"assets/{name}")


def logo(project: Project, text: str) -> tuple[str | None, str | None]:
    """File names for light and for dark ground."""
    found = project.theme(text).logo
    assert found is not None
    light, dark = (image.path.name if image else None for image in (found.on_light, found.on_dark))
    return light, dark


@pytest.mark.parametrize(
    ("text", "light", "dark"),
    [
        ("logo: wide.svg", "wide.svg", None),
        ("logo: {path: wide.jpeg, alt: A name}", "wide.jpeg", None),
        ("logo: {small: icon.png, medium: wide.png, large: wide.svg}", "wide.png", None),
        ("logo: {small: icon.png, large: wide.svg}", "wide.svg", None),
        ("logo: {small: icon.png}", "icon.png", None),
        ("logo: {medium: {light: wide.png, dark: white.png}}", "wide.png", "white.png"),
        ("logo: {medium: {dark: white.png}}", None, "white.png"),
        ("logo: {medium: {path: wide.png, alt: A name}}", "wide.png", None),
        (IMAGES + "  medium: wide", "wide.png", None),
        (IMAGES + "  medium: icon", "icon.png", None),
        (IMAGES + "  medium: {light: wide, dark: wide-white}", "wide.png", "white.png"),
        (IMAGES + "  medium: {light: {path: wide.svg}, dark: wide-white}", "wide.svg", "white.png"),
    ],
)
def test_every_form_of_the_standard(project: Project, text: str, light: str | None, dark: str | None) -> None:
    assert logo(project, text) == (light, dark)


def test_a_picture_knows_where_the_brand_names_it(project: Project) -> None:
    found = project.theme(IMAGES + "  medium: wide").logo
    assert found is not None and found.on_light is not None
    name = found.on_light.name
    assert (name, name.span.line, name.span.column) == ("wide.png", 4, 18)


def test_the_words_for_a_logo(project: Project) -> None:
    def words(text: str) -> str:
        found = project.theme(text).logo
        assert found is not None and found.on_light is not None
        return found.on_light.alt

    assert words("logo: {path: wide.png, alt: A name}") == "A name"
    assert words(IMAGES + "  medium: wide") == "The clinic's name"
    assert words("meta: {name: Mood Clinic}\nlogo: wide.png") == "Mood Clinic"
    assert words("meta: {name: {full: Mood Clinic Ltd, short: MC}}\nlogo: wide.png") == "Mood Clinic Ltd"
    assert words("logo: wide.png") == ""


def test_height_and_clear_space_in_points(project: Project) -> None:
    found = project.theme("logo: wide.png").logo
    assert found is not None and (found.height, found.clear) == (34, 9)
    found = project.theme("logo: wide.png\ndefaults: {brochure: {logo: {height: 48.5, clear: 12}}}").logo
    assert found is not None and (found.height, found.clear) == (48.5, 12)


@pytest.mark.parametrize("text", ["meta: {name: x}", "logo:", "logo: {images: {icon: icon.png}}", "logo: {medium: }"])
def test_a_brand_may_have_no_logo(project: Project, text: str) -> None:
    assert project.theme(text).logo is None


def test_a_missing_picture_is_a_problem_at_its_path(project: Project) -> None:
    problem = project.problem("logo:\n  medium: gone.png")
    assert (problem.code, place(problem)) == ("E301", (2, 11))


def test_each_missing_picture_is_told(project: Project) -> None:
    _, problems = project.load("logo: {medium: {light: gone.png, dark: gone-too.png}}")
    assert [problem.code for problem in problems] == ["E301", "E301"]


def test_a_kind_of_picture_that_cannot_be_printed(project: Project) -> None:
    project.add("assets/wide.webp")
    assert project.problem("logo: wide.webp").code == "E303"


def test_a_logo_of_the_wrong_kind(project: Project) -> None:
    assert project.problem("logo: [wide.png]").code == "E202"
    assert project.problem("logo: {medium: [wide.png]}").code == "E202"
