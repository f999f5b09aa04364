from __future__ import annotations

from dataclasses import replace

from brochure.blocks.look import Look
from brochure.brand import TypeScale
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


def test_text_keeps_nine_points_to_the_edge_of_a_box_at_any_size() -> None:
    for size in (9.0, 11.0, 12.0, 18.0):
        look = Look(THEME, TypeScale.of(size, gap=0.5))
        for box in (look.tinted(), look.outlined(THEME.colours.emergency)):
            assert box.padding >= 9 and box.padding_left >= 9
