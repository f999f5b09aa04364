"""The rules of large print, held against the guidelines they are taken from."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from brochure.brand import LARGE, PROFILES, REGULAR, TypeScale
from brochure.brand.profiles import Profile
from brochure.units import INCH, PAPERS


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_rule_says_whose_it_is(profile: Profile) -> None:
    rules = {field.name for field in fields(profile)} - {"name", "sources"}
    assert set(profile.sources) == rules
    assert all(len(source) > 20 for source in profile.sources.values())


def test_they_are_known_by_their_names() -> None:
    assert dict(PROFILES) == {"regular": REGULAR, "large": LARGE}
    assert all(profile.name == name for name, profile in PROFILES.items())


def test_in_large_print_nothing_at_all_is_smaller_than_18() -> None:
    scale = TypeScale.of(profile=LARGE)
    sizes = {name: scale.setting(name).size for name in LARGE.lines}
    assert min(sizes.values()) == scale.body.size == LARGE.least == 18
    assert all(sizes[name] > 18 for name in ("title", "subtitle", "section", "subhead", "question"))


def test_headings_of_large_print_have_22_and_20_points_at_least() -> None:
    scale = TypeScale.of(profile=LARGE)
    assert scale.title.size > scale.section.size >= 22
    assert scale.section.size > scale.subhead.size > scale.question.size >= 20


def test_the_leading_of_large_print_is_between_what_the_guidelines_ask_for() -> None:
    scale = TypeScale.of(profile=LARGE)
    assert 1.25 <= scale.body.leading / scale.body.size <= 1.35
    assert scale.space.paragraph == scale.body.leading / 2


def test_large_print_is_plain_and_in_one_column_with_margins_of_an_inch() -> None:
    assert LARGE.single_column and not (LARGE.italics or LARGE.underlines or LARGE.superiors or LARGE.grey_notes)
    assert min(LARGE.margin, LARGE.top, LARGE.foot) >= INCH
    for paper in (PAPERS["letter"], PAPERS["a4"]):
        assert LARGE.measure > paper.width - 2 * LARGE.margin  # so that the margins are what counts


def test_a_line_of_regular_print_has_the_measure_that_the_look_asks_for() -> None:
    assert REGULAR.measure == 380
    assert all(REGULAR.measure < paper.width - 2 * REGULAR.margin for paper in PAPERS.values())


@pytest.mark.parametrize(("brand", "set_in"), [(12.0, 18.0), (17.5, 18.0), (18.0, 18.0), (22.0, 22.0)])
def test_the_larger_of_the_brands_body_and_the_profiles_wins(brand: float, set_in: float) -> None:
    scale = TypeScale.of(brand).under(LARGE)
    assert scale.body.size == scale.small.size == set_in
    assert scale.section.size > scale.subhead.size > scale.question.size > set_in


def test_a_scale_stays_under_its_profile_when_it_gives_way() -> None:
    scale = TypeScale.of(profile=LARGE).scaled(gap=0.5)
    assert scale.profile is LARGE and scale.small.size == 18
    assert scale.space.paragraph == LARGE.body * LARGE.lines["body"].leading / 4
    assert scale.under(LARGE) is scale


def test_a_scale_of_regular_print_is_as_it_was() -> None:
    scale = TypeScale.of(13, 1.5, 0.75)
    assert scale.under(REGULAR) is scale and scale.profile is REGULAR


def test_profiles_are_data() -> None:
    """Another one needs no code."""
    clear = replace(LARGE, name="clear", body=14.0, least=12.0)
    assert TypeScale.of(profile=clear).body.size == 14
