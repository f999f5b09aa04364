"""The inks of a brand: what its printer specifies, text in black alone, paper without ink."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.brand import variant
from brochure.brand.colour import BLACK, WHITE
from brochure.brand.palette import derive
from brochure.brand.separations import separations
from brochure.brand.theme import house_theme
from brochure.pdf.inks import BLACK_INK, NO_INK, Inks, our_profile
from tests.brand.project import Project, place

TEAL_INKS = (0.92, 0.3, 0.4, 0.22)
TEAL = 'color: {primary: "#0f5c63"}\n'


def brand(inks: str) -> str:
    return f"{TEAL}defaults:\n  brochure:\n    cmyk:\n      {inks}\n"


def test_text_is_black_ink_alone_and_paper_is_none_in_every_brand(project: Project) -> None:
    ivory = project.theme('color: {foreground: "#14213d", background: "#fffdf5", primary: "#0f5c63"}')
    for theme in (house_theme(), ivory):
        found = theme.separations
        assert found[theme.colours.ink] == BLACK_INK and found[theme.colours.paper] == NO_INK
        for grey in (found[theme.colours.muted], found[theme.colours.rule]):
            assert grey[:3] == (0, 0, 0) and 0 < grey[3] < 1


def test_notes_are_lighter_than_text_and_darker_than_hairlines() -> None:
    theme = house_theme()
    found = theme.separations
    assert found[theme.colours.rule][3] < found[theme.colours.muted][3] < 1


def test_words_on_the_band_are_the_paper() -> None:
    theme = house_theme()
    assert Inks(our_profile(), given=theme.separations).of(theme.colours.on_primary) == NO_INK


def test_what_the_printer_specifies_counts(project: Project) -> None:
    theme = project.theme(brand("primary: 92 30 40 22"))
    assert theme.separations[theme.colours.primary] == TEAL_INKS
    assert Inks(our_profile(), given=theme.separations).of(theme.colours.primary) == TEAL_INKS


@pytest.mark.parametrize("written", ["92 30 40 22", "92, 30, 40, 22", '"92% 30% 40% 22%"', "92  30 40.0 22"])
def test_ways_to_write_it(project: Project, written: str) -> None:
    theme = project.theme(brand(f"primary: {written}"))
    assert theme.separations[theme.colours.primary] == pytest.approx(TEAL_INKS)


def test_a_tint_is_a_share_of_the_same_inks(project: Project) -> None:
    theme = project.theme(brand("primary: 92 30 40 22"))
    assert theme.separations[theme.colours.tint] == (0.07, 0.02, 0.03, 0.02)
    strong = project.theme(brand("primary: 92 30 40 22").replace("    cmyk:", "    tint: 5\n    cmyk:"))
    assert strong.separations[strong.colours.tint] == (0.05, 0, 0.02, 0), "too little ink to hold is none"


def test_what_follows_from_a_colour_follows_in_its_inks(project: Project) -> None:
    """A brand of one colour has its links and marks in it, too."""
    theme = project.theme(brand("primary: 92 30 40 22"))
    assert theme.separations[theme.colours.link] == theme.separations[theme.colours.accent] == TEAL_INKS


def test_every_colour_of_the_brand_can_have_its_inks(project: Project) -> None:
    roles = {
        "primary": "#0f5c63", "accent": "#b8481c", "accent_text": "#a03c14", "emergency": "#a82a1e", "link": "#123a8c",
    }  # fmt: skip
    lines = "".join(f'    {role}: "{colour}"\n' for role, colour in roles.items())
    inks = "".join(f"      {role}: {10 + step} 20 30 0\n" for step, role in enumerate(roles))
    theme = project.theme(f"defaults:\n  brochure:\n{lines}    cmyk:\n{inks}")
    given = {role: theme.separations[getattr(theme.colours, role)] for role in roles}
    assert given == {role: pytest.approx((0.1 + step / 100, 0.2, 0.3, 0)) for step, role in enumerate(roles)}
    assert theme.separations[theme.colours.tint_accent] == (0, 0.02, 0.02, 0)


def test_nothing_makes_black_text_rich() -> None:
    """A brand whose heading colour is the ink of its text, and has four inks, still sets text in one."""
    colours = derive({"primary": BLACK, "ink": BLACK})
    assert separations(colours, {"primary": (0.6, 0.4, 0.4, 1)}, 0.08)[BLACK] == BLACK_INK


def test_paper_is_never_printed() -> None:
    colours = derive({"link": WHITE})
    assert separations(colours, {"link": (0.1, 0, 0, 0)}, 0.08)[WHITE] == NO_INK


def test_in_one_ink_the_brand_has_no_other() -> None:
    theme = variant(replace(house_theme(), mixtures={"primary": TEAL_INKS}), "mono")
    assert all(inks[:3] == (0, 0, 0) for inks in theme.separations.values())


@pytest.mark.parametrize(
    ("inks", "said"),
    [
        ("primary: 92 30 40", "not four amounts of ink but 3 numbers"),
        ("primary: 92 30 40 22 10", "not four amounts of ink but 5 numbers"),
        ('primary: "#0f5c63"', "not four amounts of ink but one number"),
        ("primary: 92 30 40 101", '"101" is not an amount of ink from 0 to 100'),
        ("primary: 92 -3 40 1", '"-3" is not an amount of ink'),
        ("primary: 92 thirty 40 1", '"thirty" is not an amount of ink'),
        ("primary: nan 1 1 1", '"nan" is not an amount of ink'),
        ("primary: 100 90 90 40", "comes to 320 % of ink, more than dries"),
    ],
)
def test_what_are_no_inks(project: Project, inks: str, said: str) -> None:
    problem = project.problem(brand(inks))
    assert problem.code == "E225" and said in problem.message and problem.hint
    assert place(problem) == (5, 16)


@pytest.mark.parametrize(("inks", "code"), [("ink: 60 40 40 100", "E203"), ("primary: [92, 30, 40, 22]", "E202")])
def test_other_mistakes(project: Project, inks: str, code: str) -> None:
    assert project.problem(brand(inks)).code == code
