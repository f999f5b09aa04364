"""Letters of symbol fonts as the characters that they show.

Word stores a sign of Wingdings as a letter of that font (or as that letter plus U+F000), so without the font it reads
as nonsense. Only signs that the shipped typeface has, or an equal of them, are here.
"""

from __future__ import annotations

__all__ = ["BULLETS", "is_symbol_font", "symbol"]

_WINGDINGS = {
    0x28: "Phone:", 0x29: "Phone:", 0x2A: "Mail:", 0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□",
    0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "•", 0x9E: "•", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "☐", 0xD8: "→", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xEF: "←",
    0xF0: "→", 0xF1: "↑", 0xF2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "✗", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "✗", 0x52: "☑", 0x53: "✗", 0xA3: "☐", 0x97: "●", 0x98: "•"}
_WINGDINGS_3 = {0x61: "→", 0x63: "↑", 0x64: "↓", 0x7D: "▶"}
_SYMBOL = {
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x57: "Ω", 0xA3: "≤",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0x2D: "−", 0xA5: "∞", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "symbol": _SYMBOL,
    "webdings": {0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"},
}  # fmt: skip

BULLETS = frozenset("•·▪◦‣●○■➢❖◆►▶∙")
"""Signs that people type before a line to make it an item of a list. Boxes to tick say more than that."""


def is_symbol_font(font: str) -> bool:
    """Whether the letters of the font are signs."""
    return font.strip().lower() in _FONTS


def symbol(font: str, code: int) -> str | None:
    """What the letter with this code shows in the font, or None when that is not known."""
    if code >= 0xF000:
        code -= 0xF000
    if code == 0x20:
        return " "
    return _FONTS.get(font.strip().lower(), {}).get(code)
