"""Variants of a brand's look, for printers and copiers with less ink than the brand was drawn for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

from brochure.brand.colour import BLACK, RGB, WHITE
from brochure.brand.palette import Colours
from brochure.brand.theme import Theme

Variant = Literal["colour", "mono", "ink"]

# Black enough for small letters (9:1 on white, where WCAG 2.2, 1.4.6 asks for 7:1) and to be still black when a copier
# knows nothing in between; and for lines between rows, which a copier must not lose either.
_NOTES: Final[RGB] = (0x47 / 255, 0x47 / 255, 0x47 / 255)
_HAIRLINE: Final[RGB] = (0x66 / 255, 0x66 / 255, 0x66 / 255)

# One ink has no hue and hardly a shade: what a colour says in the other variants, shapes and hatching say in this one.
ONE_INK: Final = Colours(
    primary=BLACK,
    on_primary=WHITE,
    accent=BLACK,
    accent_text=BLACK,
    ink=BLACK,
    muted=_NOTES,
    paper=WHITE,
    tint=WHITE,
    tint_accent=WHITE,
    rule=_HAIRLINE,
    emergency=BLACK,
    caution=BLACK,
    calm=BLACK,
    link=BLACK,
)


def variant(theme: Theme, name: Variant) -> Theme:
    """The theme as it is for a variant: "colour" is the theme itself.

    "ink" is what a brand with `ink: saving` looks like: rules and outlines in place of bands and tints, in the brand's
    colours. "mono" saves ink in the same way and has one ink, black: nothing of it depends on a hue, nor on a faint
    grey. Type, logo and footer are the theme's own.
    """
    if name == "ink":
        return replace(theme, ink_saving=True)
    if name == "mono":
        return replace(theme, ink_saving=True, mono=True, colours=ONE_INK)
    return theme
