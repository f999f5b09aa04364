"""Signs of symbol fonts as characters that the shipped typeface has."""

import pytest

from brochure.brand.faces import SOURCE_SANS
from brochure.importing import symbols
from brochure.importing.symbols import is_symbol_font, symbol
from brochure.pdf.fonts import Family


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [("Wingdings", 0xF0FC, "✓"), ("wingdings", 0xFC, "✓"), ("Symbol", 0xF0B7, "•"), ("Symbol", 0x61, "α"),
     ("Wingdings 2", 0x50, "✓"), ("Wingdings", 0x20, " "), ("Wingdings", 0xF022, None), ("Arial", 0x41, None)],
)  # fmt: skip
def test_a_sign_is_the_character_that_it_shows(font, code, shown):
    assert symbol(font, code) == shown


def test_fonts_of_signs_are_known_by_name():
    assert is_symbol_font(" Wingdings ") and not is_symbol_font("Arial")


def test_the_shipped_typeface_has_every_character():
    family = Family(*SOURCE_SANS.files())
    shown = {character for font in symbols._FONTS.values() for text in font.values() for character in text}
    assert len(shown) > 30
    for character in shown:
        family.shape(character, False, False)  # raises MissingGlyphError otherwise
