"""Roles that a brand leaves open follow from those it gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.brand.colour import BLACK, RGB, WHITE, hue, mix
from brochure.brand.contrast import ratio
from brochure.brand.palette import FOLLOWS, Colours, derive

TEAL: RGB = (0.06, 0.36, 0.39)
SKY: RGB = (0.6, 0.85, 0.95)
CHANNEL = st.integers(0, 255).map(lambda step: step / 255)


def test_what_is_given_is_taken_as_it_is() -> None:
    roles = ("primary", "accent", "accent_text", "ink", "paper", "emergency", "link")
    given_colours = {role: (index / 10, 0.5, 0.5) for index, role in enumerate(roles)}
    colours = derive(given_colours)
    assert {role: getattr(colours, role) for role in roles} == given_colours


def test_tints_are_mixed_into_the_paper() -> None:
    colours = derive({"primary": TEAL, "accent": SKY}, tint=0.05)
    assert colours.tint == mix(TEAL, WHITE, 0.05)
    assert colours.tint_accent == mix(SKY, WHITE, 0.05)


def test_paper_stands_on_a_dark_primary_and_ink_on_a_light_one() -> None:
    assert derive({"primary": TEAL}).on_primary == WHITE
    light = derive({"primary": SKY})
    assert light.on_primary == light.ink


@settings(deadline=None)
@given(st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_words_on_any_primary_can_be_read(primary: RGB) -> None:
    colours = derive({"primary": primary})
    assert ratio(colours.on_primary, primary) >= 4.5


def test_a_brand_of_one_colour_gets_no_second_one() -> None:
    assert derive({"primary": TEAL}).accent == TEAL
    assert derive({}).accent != derive({}).primary


def test_links_take_primary() -> None:
    assert derive({"primary": TEAL}).link == TEAL


def test_a_pale_accent_is_darkened_where_it_sets_words() -> None:
    colours = derive({"primary": TEAL, "accent": (0.94, 0.55, 0.2)})
    assert colours.accent == (0.94, 0.55, 0.2)
    assert colours.accent_text != colours.accent
    assert hue(colours.accent_text) == pytest.approx(hue(colours.accent), abs=2)
    assert min(ratio(colours.accent_text, ground) for ground in (WHITE, colours.tint, colours.tint_accent)) >= 4.5


def test_an_accent_that_reads_sets_words_itself() -> None:
    assert derive({"accent": BLACK}).accent_text == BLACK


@pytest.mark.parametrize("ink", [BLACK, (0.1, 0.15, 0.16), (0.3, 0.2, 0.1), (0.4, 0.4, 0.4)])
def test_muted_is_paler_than_ink_and_still_read_on_paper_and_tints(ink: RGB) -> None:
    colours = derive({"ink": ink})
    assert ratio(colours.muted, WHITE) <= ratio(ink, WHITE)
    assert min(ratio(colours.muted, ground) for ground in (WHITE, colours.tint, colours.tint_accent)) >= 4.5


def test_an_ink_too_pale_for_any_grey_serves_as_its_own() -> None:
    assert derive({"ink": (0.6, 0.6, 0.6)}).muted == (0.6, 0.6, 0.6)


@settings(deadline=None)
@given(st.tuples(*[st.integers(0xC0, 255).map(lambda step: step / 255)] * 3))
def test_amber_and_green_can_be_read_on_any_pale_paper(paper: RGB) -> None:
    colours = derive({"paper": paper})
    assert min(ratio(colours.caution, paper), ratio(colours.calm, paper)) >= 4.5


def test_no_brand_changes_what_amber_and_green_are() -> None:
    branded = derive({"primary": SKY, "accent": TEAL, "ink": TEAL, "emergency": TEAL})
    assert (branded.caution, branded.calm) == (derive({}).caution, derive({}).calm)
    assert 50 < hue(branded.caution) < 90 and 130 < hue(branded.calm) < 170


def test_every_derived_role_says_what_it_follows() -> None:
    roles = set(Colours.__dataclass_fields__)
    assert set(FOLLOWS) < roles and set(FOLLOWS.values()) < roles
    assert roles - set(FOLLOWS) == {"primary", "ink", "paper", "emergency", "caution", "calm"}
