"""Every use of a colour is in one table, and what falls short is mended in one go."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.brand.colour import RGB, parse, quantised
from brochure.brand.contrast import ratio
from brochure.brand.legibility import USES, Shortfall, shortfalls
from brochure.brand.palette import TINT, Colours, derive
from brochure.brand.type_scale import TypeScale

SCALE = TypeScale.of()
CHANNEL = st.integers(0, 255).map(lambda step: step / 255)


def brand(**hexes: str) -> Mapping[str, RGB]:
    return {role: colour for role, text in hexes.items() if (colour := parse(text))}


def judged(**hexes: str) -> list[Shortfall]:
    return shortfalls(brand(**hexes), TINT, SCALE)


def test_every_role_in_front_and_behind_is_a_colour_and_every_text_role_is_judged() -> None:
    roles = set(Colours.__dataclass_fields__)
    assert {use.role for use in USES} | {use.ground for use in USES} <= roles
    # Grounds are judged by what stands on them, hairlines carry no meaning.
    assert roles - {use.role for use in USES} == {"paper", "tint", "tint_accent", "rule"}


def test_no_use_is_listed_twice() -> None:
    assert len({(use.role, use.ground, use.setting) for use in USES}) == len(USES)


def test_the_house_colours_pass_every_use() -> None:
    colours = derive({})
    for use in USES:
        assert ratio(getattr(colours, use.role), getattr(colours, use.ground)) >= use.needed(SCALE), use


def test_need_follows_the_size_in_the_scale() -> None:
    heading = next(use for use in USES if use.what == "section headings")
    assert heading.needed(SCALE) == 3
    assert heading.needed(TypeScale.of(8)) == 4.5
    mark = next(use for use in USES if use.what == "the rule of warnings")
    assert mark.needed(SCALE) == 3


def test_a_pale_primary_is_one_shortfall_with_its_worst_use() -> None:
    (found,) = judged(primary="#ff6f20")
    assert (found.given, found.use.role, found.needed) == ("primary", "primary", 4.5)
    assert found.ratio == pytest.approx(2.56, abs=0.01)


def test_each_cause_is_told_once() -> None:
    assert sorted(found.given for found in judged(primary="#f9c80e", ink="#aaaaaa")) == ["ink", "primary"]


def test_the_ground_is_the_cause_when_nothing_else_was_given() -> None:
    (found,) = judged(paper="#999999")
    assert found.given == "paper"
    assert found.better is not None and ratio(found.better, (0, 0, 0)) > ratio(
        brand(paper="#999999")["paper"], (0, 0, 0)
    )


def test_a_tint_too_strong_is_the_fault_of_its_colour() -> None:
    assert [found.given for found in shortfalls(brand(primary="#0f5c63"), 0.6, SCALE)] == ["primary"]


def test_an_accent_only_needs_what_marks_need() -> None:
    assert judged(primary="#0f5c63", accent="#d0642d") == []
    assert [found.needed for found in judged(primary="#0f5c63", accent="#ffd0a0")] == [3]


def test_words_in_a_given_accent_need_more() -> None:
    (found,) = judged(primary="#0f5c63", accent="#d0642d", accent_text="#d0642d")
    assert (found.given, found.needed) == ("accent_text", 4.5)


def test_no_colour_is_proposed_where_none_passes() -> None:
    (found,) = shortfalls(brand(primary="#0f5c63"), 1, SCALE)  # a tint of the whole colour is the colour
    assert found.better is None


@settings(deadline=None, max_examples=60)
@given(
    role=st.sampled_from(["primary", "accent", "accent_text", "ink", "emergency", "link"]),
    colour=st.tuples(CHANNEL, CHANNEL, CHANNEL),
)
def test_writing_the_proposed_colour_ends_the_problem(role: str, colour: RGB) -> None:
    for found in shortfalls({role: colour}, TINT, SCALE):
        assert found.given == role
        assert found.better is not None and found.better == quantised(found.better)
        assert shortfalls({role: found.better}, TINT, SCALE) == []


@settings(deadline=None, max_examples=60)
@given(st.fixed_dictionaries({role: st.tuples(CHANNEL, CHANNEL, CHANNEL) for role in ("primary", "accent", "link")}))
def test_what_is_proposed_for_several_roles_fits_together(colours: dict[str, RGB]) -> None:
    better = {found.given: found.better for found in shortfalls(colours, TINT, SCALE) if found.better}
    assert not better.keys() & {found.given for found in shortfalls(colours | better, TINT, SCALE)}


def test_a_colour_faint_only_on_a_tint_that_will_change_is_left_alone() -> None:
    assert [found.given for found in judged(paper="#777777", ink="#303030")] == ["paper"]
