"""The letters of a run of Word as a handout can set them: signs of symbol fonts, ticked boxes, raised digits.

What of its look can't be kept is noted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brochure.importing.parts import Doubt, Part, Reading
from brochure.importing.symbols import is_symbol_font, symbol
from brochure.importing.word_styles import Look

__all__ = ["Lettering"]

_CHECKED = str.maketrans({"☒": "☑", "🗹": "☑", "🗷": "☑", "⬜": "☐"})
_RAISED = {
    "superscript": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "subscript": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}
_CAN_BE_RAISED = re.compile(r"[0-9+-]+")
_PRIVATE = range(0xF000, 0xF100)


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sets the letters of one paragraph. `place` is where it stands, for notes; what a person must decide about it is
    added to `doubts`."""

    reading: Reading
    place: str
    doubts: list[Part]

    def letters(self, text: str, look: Look, *, is_link: bool) -> str | None:
        """The text of a run without its font, which may leave nothing of it; None when it is hidden."""
        if look.hidden:
            if text.strip():
                self.reading.leave_out(f'hidden text: "{text.strip()}"', self.place)
            return None
        if is_symbol_font(look.font):
            text = "".join(self._drawn(look.font, ord(letter)) for letter in text)
        elif any(ord(letter) in _PRIVATE for letter in text):
            text = "".join(
                self._drawn("Wingdings", ord(letter)) if ord(letter) in _PRIVATE else letter for letter in text
            )
        if text != (ticked := text.translate(_CHECKED)):
            self.reading.change(f"the sign {text.strip()} is written {ticked.strip()}", self.place)
            text = ticked
        return self._dressed(text, look, is_link)

    def sign(self, font: str, code: str) -> str:
        """What a sign shows, by its font and its number there in hexadecimal; nothing when that is not known."""
        try:
            number = int(code, 16)
        except ValueError:
            number = 0
        return self._drawn(font, number)

    def _dressed(self, text: str, look: Look, is_link: bool) -> str:
        """Note what of the look can't be kept; raised digits have characters of their own."""
        said = f'"{text.strip()}"'
        if not text.strip():
            return text
        if look.raised in _RAISED:
            if _CAN_BE_RAISED.fullmatch(text):
                return text.translate(_RAISED[look.raised])
            self.reading.change(f"{said} is no longer {look.raised}", self.place)
        if look.struck:
            self.reading.change(f"{said} is no longer crossed out", self.place)
            self.doubts.append(Doubt(f"{said} was crossed out. Keep it, or delete it.", self.place))
        if look.underlined and not is_link:
            self.reading.change(f"{said} is no longer underlined", self.place)
        return text

    def _drawn(self, font: str, code: int) -> str:
        found = symbol(font, code)
        if found is None:
            self.reading.leave_out(f"a sign of the font {font} (number {code:#x})", self.place)
            self.doubts.append(Doubt(f"A sign of the font {font} stood in the next text.", self.place))
            return ""
        return found
