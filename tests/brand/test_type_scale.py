"""The type scale: sizes from one scale, spaces from the quarter line."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from brochure.brand.type_scale import Setting, TypeScale


def test_the_starting_values_of_a_body_of_12() -> None:
    scale = TypeScale.of()
    assert scale.title == Setting(33, 36)
    assert scale.section == Setting(19, 23)
    assert scale.subtitle == Setting(15, 20)
    assert scale.subhead == Setting(14, 18)
    assert scale.question == Setting(13, 16.5)
    assert scale.body == Setting(12, 17)
    assert scale.small == Setting(9.5, 13)


def test_every_space_is_a_number_of_quarter_lines() -> None:
    for name, points in asdict(TypeScale.of().space).items():
        assert points / 4.25 == pytest.approx(round(points / 4.25)), name


def test_a_heading_stands_nearer_to_what_follows_than_to_what_precedes() -> None:
    space = TypeScale.of().space
    assert space.above_section > 2 * space.below_section
    assert space.above_subhead > 2 * space.below_subhead
    assert space.above_question > 2 * space.below_question


def test_leading_gives_way_for_running_text_only() -> None:
    tight = TypeScale.of().scaled(leading_ratio=1.3)
    assert tight.body == Setting(12, 15.6)
    assert tight.question.leading < 16.5
    assert tight.small.leading < 13
    assert tight.title == Setting(33, 36)
    assert tight.section == Setting(19, 23)


def test_gap_multiplies_spaces_and_leaves_sizes() -> None:
    plain, tight = TypeScale.of(), TypeScale.of().scaled(gap=0.5)
    assert tight.space.paragraph == plain.space.paragraph / 2
    assert tight.body == plain.body
    assert tight.scaled(gap=2).space == plain.space


def test_text_never_comes_nearer_than_9_to_the_edge_of_its_box() -> None:
    assert TypeScale.of(11, gap=0.25).space.padding == 9


@pytest.mark.parametrize("body", [11, 11.5, 12, 12.5, 13, 13.5, 14, 18])
def test_sizes_keep_their_order_and_are_halves(body: float) -> None:
    scale = TypeScale.of().scaled(body=body)
    names = ("small", "body", "question", "subhead", "subtitle", "section", "title")
    sizes = [scale.setting(name).size for name in names]
    assert sizes == sorted(set(sizes))
    assert all(size * 2 == round(size * 2) for size in sizes)
    assert scale.body.size == body
    assert scale.question.size == pytest.approx(body * 13 / 12, abs=0.26)
    assert all(scale.setting(name).leading > scale.setting(name).size for name in names)


def test_nothing_is_set_smaller_than_9() -> None:
    assert TypeScale.of(11).small.size == 9
    assert TypeScale.of(9).small.size == 9


def test_what_is_not_given_stays() -> None:
    scale = TypeScale.of(13, 1.5, 0.75)
    assert scale.scaled() == scale
    assert scale.scaled(body=12).body.leading == 18


def test_a_setting_has_a_name_and_a_space_is_no_setting() -> None:
    assert TypeScale.of().setting("small").size == 9.5
    with pytest.raises(AssertionError):
        TypeScale.of().setting("space")
