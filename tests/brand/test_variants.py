"""What a variant keeps of a brand, and what it gives up."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from brochure.brand.contrast import ratio
from brochure.brand.legibility import USES, Use
from brochure.brand.theme import house_theme
from brochure.brand.type_scale import TypeScale
from brochure.brand.variants import Variant, variant

THEME = replace(house_theme(), type=TypeScale.of(13))
MONO = variant(THEME, "mono")


def test_in_colour_it_is_the_brand_as_it_is() -> None:
    assert variant(THEME, "colour") is THEME


def test_with_ink_saved_it_is_what_the_brand_itself_could_ask_for() -> None:
    assert variant(THEME, "ink") == replace(THEME, ink_saving=True)


@pytest.mark.parametrize("name", ["mono", "ink"])
def test_nothing_changes_but_colours_and_areas(name: Variant) -> None:
    made = variant(THEME, name)
    assert made.ink_saving and made.mono == (name == "mono")
    assert replace(made, ink_saving=False, mono=False, colours=THEME.colours) == THEME


@pytest.mark.parametrize("name", ["mono", "ink"])
def test_a_variant_of_a_variant_is_the_same(name: Variant) -> None:
    assert variant(variant(THEME, name), name) == variant(THEME, name)


def test_one_ink_has_no_hue_and_nothing_that_a_copier_makes_paper_of() -> None:
    for role, colour in asdict(MONO.colours).items():
        assert min(colour) == max(colour), role
        assert colour[0] < 0.5 or colour[0] == 1, role


def test_a_brand_on_cream_is_black_on_white() -> None:
    cream = replace(THEME, colours=replace(THEME.colours, paper=(1.0, 0.97, 0.9), ink=(0.2, 0.1, 0.0)))
    assert variant(cream, "mono").colours == MONO.colours
    assert (MONO.colours.ink, MONO.colours.paper) == ((0, 0, 0), (1, 1, 1))


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.role} on {use.ground}")
def test_everything_can_be_read_in_one_ink_and_small_print_well(use: Use) -> None:
    """7:1 is what WCAG 2.2, 1.4.6 asks for text of any size."""
    assert ratio(getattr(MONO.colours, use.role), getattr(MONO.colours, use.ground)) >= 7
