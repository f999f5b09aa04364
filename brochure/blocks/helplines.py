"""The numbers that save lives in the United States, and fixed phrases with a number in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from brochure.blocks.composer import Composer
from brochure.blocks.reach import phone_link
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece

# Everywhere in the country; 988 also takes texts (988lifeline.org).
EMERGENCY: Final = "911"
CRISIS: Final = "988"


def with_number(phrase: str, number: str, composer: Composer, colour: Colour) -> list[Piece]:
    """A fixed phrase with the field phone: the number in its place can be tapped, and has the colour of the words."""
    before, _, after = phrase.partition("{phone}")
    pieces = [Piece(before), replace(phone_link(number, composer), colour=colour), Piece(after)]
    return [piece for piece in pieces if piece.text]
