"""The look without any brand."""

from __future__ import annotations

from brochure.brand.faces import SOURCE_SANS
from brochure.brand.theme import house_theme


def test_without_a_brand_there_is_a_whole_look_and_no_logo() -> None:
    theme = house_theme()
    assert theme.faces == SOURCE_SANS
    assert theme.type.body.size == 12
    assert theme.logo is None and theme.footer is None and not theme.ink_saving
    assert theme.colours.paper == (1, 1, 1)
