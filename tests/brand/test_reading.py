"""A brand.yml to a theme."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from brochure.brand import Theme, load_theme
from brochure.brand.colour import parse, to_hex
from brochure.brand.contrast import ratio
from brochure.brand.legibility import USES
from brochure.brand.theme import house_theme
from brochure.problems import Problems
from tests.brand.project import Project, place

ROOT = Path(__file__).resolve().parents[2]


def hexes(theme: Theme, *roles: str) -> list[str]:
    return [to_hex(getattr(theme.colours, role)) for role in roles]


# ---- the sample -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample() -> Theme:
    problems = Problems()
    theme = load_theme(ROOT / "assets" / "brand.yml", "assets/brand.yml", ROOT, problems)
    assert theme is not None and len(problems) == 0, list(problems)
    return theme


def test_the_sample_has_its_colours_and_a_logo_for_either_ground(sample: Theme) -> None:
    assert hexes(sample, "primary", "accent", "accent_text", "paper") == ["#0f5c63", "#b8481c", "#b8481c", "#ffffff"]
    assert sample.logo is not None and sample.logo.on_light is not None and sample.logo.on_dark is not None
    assert sample.logo.on_light.alt == sample.logo.on_dark.alt == "Loganville Mood Clinic"
    assert sample.footer


def test_the_sample_can_be_read_everywhere_and_its_headings_with_ease(sample: Theme) -> None:
    for use in USES:
        reached = ratio(getattr(sample.colours, use.role), getattr(sample.colours, use.ground))
        assert reached >= use.needed(sample.type), use
    assert ratio(sample.colours.primary, sample.colours.paper) >= 7


@pytest.mark.parametrize("name", ["logo.png", "logo-on-dark.png"])
def test_the_sample_logos_are_small_and_clear(name: str) -> None:
    from PIL import Image

    path = ROOT / "assets" / name
    assert path.stat().st_size < 12_000
    with Image.open(path) as picture:
        assert picture.mode == "RGBA"
        # At 34 points high this prints at 250 dots to the inch, more than an office printer shows of a logo.
        assert picture.height / (34 / 72) > 250


# ---- the standard, unchanged ----------------------------------------------------------------------------------------


def test_without_a_brand_there_is_the_house_theme(tmp_path: Path) -> None:
    problems = Problems()
    assert load_theme(None, "", tmp_path, problems) == house_theme()
    assert len(problems) == 0


def test_a_brand_made_for_other_tools_is_read_unchanged(project: Project) -> None:
    project.add("assets/wide.png")
    theme = project.theme("""\
        meta:
          name: {full: "Clinic, PBC", short: Clinic}
          link: {home: https://example.org, mastodon: https://example.org/@clinic}
          added: [anything]
        logo: {images: {wide: wide.png}, medium: wide, small: }
        color:
          palette: {white: "#FFFFFF", blue: "#2f5a85", gray: "#404041", orange: "#c04a10"}
          foreground: {light: "#151515", dark: "#fafafa"}
          background: white
          primary: blue
          secondary: gray
          tertiary: "#C2C2C4"
          danger: orange
          light: white
        typography:
          fonts:
            - {family: Fira Code, source: google, weight: [400, 600], display: block}
          base: {line-height: 1.25, size: 1rem, weight: 200}
          headings: {family: Rubik, color: primary, weight: 600, style: normal}
          monospace: Fira Code
          monospace-block: {background-color: blue}
          link: {weight: bold, color: blue, decoration: underline}
        defaults:
          bootstrap: {enable-rounded: no, navbar-bg: $brand-black}
          quarto: {format: {html: {}}}
          shiny: anything
        """)
    roles = ("ink", "paper", "primary", "accent", "emergency", "link")
    assert hexes(theme, *roles) == ["#151515", "#ffffff", "#2f5a85", "#404041", "#c04a10", "#2f5a85"]


def test_what_only_print_has_goes_before_what_the_screen_has(project: Project) -> None:
    theme = project.theme("""\
        color: {primary: "#2f5a85", secondary: "#404041", danger: "#aa0000", link: "#2f5a85"}
        defaults:
          brochure:
            primary: "#0f5c63"
            accent: "#b8481c"
            accent_text: "#903010"
            emergency: "#880000"
            link: "#204060"
        """)
    roles = ("primary", "accent", "accent_text", "emergency", "link")
    assert hexes(theme, *roles) == ["#0f5c63", "#b8481c", "#903010", "#880000", "#204060"]


@pytest.mark.parametrize(
    ("text", "role", "colour"),
    [
        ('color: {warning: "#b8481c"}', "accent", "#b8481c"),
        ('color: {secondary: "#404041", warning: "#b8481c"}', "accent", "#404041"),
        ('color: {primary: "#2f5a85"}', "accent", "#2f5a85"),
        ('color: {primary: "#2f5a85"}\ntypography: {link: {color: "#204060"}}', "link", "#204060"),
        ('color: {link: "#204060"}\ntypography: {link: {color: "#000000"}}', "link", "#204060"),
    ],
)
def test_where_a_role_comes_from(project: Project, text: str, role: str, colour: str) -> None:
    assert hexes(project.theme(text), role) == [colour]


def test_a_pale_background_is_the_paper(project: Project) -> None:
    assert hexes(project.theme('color: {background: "#f9f9f9"}'), "paper", "on_primary") == ["#f9f9f9", "#f9f9f9"]


def test_a_brand_of_light_on_dark_is_printed_dark_on_white(project: Project) -> None:
    theme = project.theme('color: {foreground: "#fafafa", background: "#16202c"}')
    assert hexes(theme, "ink", "paper") == ["#16202c", "#ffffff"]


def test_a_background_too_dark_for_paper_is_left_to_the_screen(project: Project) -> None:
    theme = project.theme('color: {foreground: "#111111", background: "#999999"}')
    assert hexes(theme, "ink", "paper") == ["#111111", "#ffffff"]
    assert hexes(project.theme('color: {background: "#222222"}'), "paper") == ["#ffffff"]


# ---- problems -------------------------------------------------------------------------------------------------------


def test_a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(project: Project) -> None:
    text = 'color:\n  palette:\n    sun: "#ff6f20"\n  primary: sun\n'
    problem = project.problem(text)
    assert (problem.code, place(problem)) == ("E218", (4, 12))
    assert problem.message == (
        "color.primary makes headings of boxes hard to see: primary #ff6f20 on tint #fff3ed has a contrast of 2.56:1, "
        "but needs 4.5:1"
    )
    proposed = problem.hint.split('"')[1]
    assert parse(proposed)
    assert f'defaults: brochure: primary: "{proposed}"' in problem.hint
    project.theme(text.replace("#ff6f20", proposed))
    project.theme(text + f'defaults: {{brochure: {{primary: "{proposed}"}}}}')


def test_a_print_colour_is_mended_where_it_stands(project: Project) -> None:
    problem = project.problem('defaults:\n  brochure:\n    emergency: "#ff8080"\n')
    assert (problem.code, place(problem)) == ("E218", (3, 16))
    assert "defaults" not in problem.hint


def test_ink_can_only_be_mended_in_its_place(project: Project) -> None:
    problem = project.problem('color: {foreground: "#aaaaaa"}')
    assert problem.code == "E218" and "defaults" not in problem.hint


def test_a_contrast_just_below_what_is_needed_is_not_shown_as_enough(project: Project) -> None:
    problem = project.problem('defaults: {brochure: {emergency: "#777777"}}')
    assert "4.47:1" in problem.message and "needs 4.5:1" in problem.message


def test_all_problems_are_told_in_one_go(project: Project) -> None:
    _, problems = project.load("""\
        color: {primary: "#ff6f20", secondary: nocolour}
        typography: {base: Open Sans}
        logo: gone.png
        defaults: {brochure: {foot: x}}
        """)
    assert [problem.code for problem in problems] == ["E218", "E217", "E402", "E301", "E203"]


def test_what_the_yaml_has_wrong_is_not_told_twice(project: Project) -> None:
    _, problems = project.load('color: {primary: "#0f5c63", link: *teal}')
    assert [problem.code for problem in problems] == ["E110"]


def test_a_file_that_is_no_yaml_is_told_alone(project: Project) -> None:
    assert project.problem("a: [").code == "E107"
    assert project.problem("").code == "E104"


def test_a_missing_brand_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    assert load_theme(tmp_path / "brand.yml", "brand.yml", tmp_path, problems) is None
    assert [problem.code for problem in problems] == ["E101"]


# ---- what it costs --------------------------------------------------------------------------------------------------


def test_reading_a_brand_loads_no_drawing(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from brochure.brand import load_theme; "
        "from brochure.problems import Problems; "
        f"load_theme(Path({str(ROOT / 'assets' / 'brand.yml')!r}), 'brand.yml', Path({str(ROOT)!r}), Problems()); "
        "print(sorted({'PIL', 'reportlab', 'uharfbuzz', 'svglib', 'fontTools'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
