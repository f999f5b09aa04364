from __future__ import annotations

from dataclasses import replace

from brochure.blocks.look import Look
from brochure.brand import LARGE, REGULAR, TypeScale, variant
from brochure.brand.contrast import ratio
from brochure.brand.theme import house_theme

THEME = house_theme()


def test_every_kind_of_line_has_its_size_from_the_scale() -> None:
    look = Look(THEME)
    for name in ("title", "subtitle", "section", "subhead", "question", "body", "small"):
        style, setting = look.style(name), THEME.type.setting(name)
        assert (style.size, style.leading) == (setting.size, setting.leading)
        assert style.bold == (name in ("title", "section", "subhead", "question"))


def test_colours_are_roles_of_the_brand_and_can_be_given() -> None:
    look = Look(THEME)
    assert look.style("title").colour == THEME.colours.on_primary
    assert look.style("section").colour == THEME.colours.primary
    assert look.style("body").colour == THEME.colours.ink
    assert look.style("body", THEME.colours.emergency, bold=True).colour == THEME.colours.emergency


def test_the_same_brand_on_another_scale_shares_its_fonts() -> None:
    look = Look(THEME)
    large = look.at(TypeScale.of(18))
    assert large.style("body").size == 18 and large.theme is THEME
    assert large.family == look.family


def test_saved_ink_leaves_lines_where_there_were_areas() -> None:
    saving = Look(replace(THEME, ink_saving=True))
    assert Look(THEME).tinted().fill == THEME.colours.tint and Look(THEME).tinted().outline is None
    assert saving.tinted().fill is None and saving.tinted().outline is not None
    assert saving.ruled(THEME.colours.accent, THEME.colours.tint).fill is None
    assert saving.ruled(THEME.colours.accent, THEME.colours.tint).rule == THEME.colours.accent


def test_in_one_ink_a_warning_is_striped_and_an_emergency_heavier() -> None:
    mono = Look(variant(THEME, "mono"))
    assert mono.mono and not Look(THEME).mono and not Look(variant(THEME, "ink")).mono
    black, white = mono.colours.accent, mono.colours.tint
    assert mono.ruled(black, white).hatching is None
    assert mono.warning(black, white).hatching is not None and mono.warning(black, white).fill is None
    assert mono.outlined(black).outline_width > Look(THEME).outlined(black).outline_width + 0.5
    for look in (Look(THEME), Look(variant(THEME, "ink"))):
        assert look.warning(black, white) == look.ruled(black, white)


def test_text_keeps_nine_points_to_the_edge_of_a_box_at_any_size() -> None:
    for size in (9.0, 11.0, 12.0, 18.0):
        for theme in (THEME, variant(THEME, "mono")):
            look, colour = Look(theme, TypeScale.of(size, gap=0.5)), theme.colours.emergency
            for box in (look.tinted(), look.outlined(colour)):
                assert box.padding >= 9 and box.padding_left >= 9
            warning = look.warning(colour, colour)
            assert warning.padding_left - warning.rule_width >= 9 or not look.mono


def test_the_rules_of_the_print_stay_on_another_scale_and_with_other_characters() -> None:
    look = Look(THEME, profile=LARGE)
    assert Look(THEME).profile is REGULAR and Look(THEME).scale is THEME.type
    assert look.scale.body.size == 18
    for other in (look.at(look.scale.scaled(gap=0.5)), look.at(TypeScale.of(12)), look.forgiving(frozenset("x"))):
        assert other.profile is LARGE and other.style("small").size == 18


def test_large_print_is_set_plainly_and_in_ink() -> None:
    regular, large = Look(THEME), Look(THEME, profile=LARGE)
    assert regular.style("small").colour == THEME.colours.muted and large.style("small").colour == THEME.colours.ink
    for look, manner in ((regular, True), (large, False)):
        style = look.style("body")
        assert (style.italics, style.underlines, style.superiors) == (manner, manner, manner)


def test_tables_in_large_print_have_their_columns_further_apart() -> None:
    regular, large = Look(THEME).table(), Look(THEME, profile=LARGE).table()
    assert (regular.column_gap, regular.hair_weight) == (14, 0.5)
    assert (large.column_gap, large.hair_weight) == (LARGE.column_gap, LARGE.hairline)
    assert large.column_gap > 18


def test_lines_to_write_on_are_seen_on_every_ground_and_leave_room_for_a_hand() -> None:
    for colours in (THEME.colours, replace(THEME.colours, rule=THEME.colours.paper)):
        look = Look(replace(THEME, colours=colours))
        for ground in (colours.paper, colours.tint, colours.tint_accent):
            assert ratio(look.ruling().colour, ground) >= 3
    for look, pitch, row in ((Look(THEME, TypeScale.of(11, 1.3)), 22, 24), (Look(THEME, profile=LARGE), 30, 34)):
        assert look.ruling().pitch >= pitch
        assert look.ruling().weight >= look.table().hair_weight
        assert look.grid().room >= row and look.grid().ruling == look.ruling()
