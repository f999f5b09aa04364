"""The colours of the page by role, and how the roles that a brand leaves open follow from those it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from brochure.brand.colour import BLACK, RGB, WHITE, mix
from brochure.brand.contrast import TEXT, closest, ratio

# Shares of a colour mixed into the paper.
TINT: Final = 0.08
_RULE: Final = 0.25
_MUTED: Final = 0.72

_PAPER: Final = WHITE
_INK: Final[RGB] = (0x1C / 255, 0x26 / 255, 0x29 / 255)
_PRIMARY: Final[RGB] = (0x0F / 255, 0x5C / 255, 0x63 / 255)
_ACCENT: Final[RGB] = (0xB8 / 255, 0x48 / 255, 0x1C / 255)
_EMERGENCY: Final[RGB] = (0xA8 / 255, 0x2A / 255, 0x1E / 255)
# Amber and green mean the same to everyone: no brand changes them.
_CAUTION: Final[RGB] = (0xB3 / 255, 0x6B / 255, 0x00 / 255)
_CALM: Final[RGB] = (0x2B / 255, 0x7A / 255, 0x45 / 255)

# The role that decides a role which the brand does not give: where to look for the cause when that one cannot be read.
FOLLOWS: Final[Mapping[str, str]] = {
    "on_primary": "primary",
    "tint": "primary",
    "link": "primary",
    "accent": "primary",
    "accent_text": "accent",
    "tint_accent": "accent",
    "muted": "ink",
    "rule": "ink",
}


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of a page, each red, green and blue from 0 to 1.

    `paper` is the sheet: boxes and knocked-out words take it, the page itself is never painted. `accent` is for marks
    (of a section, the rule of a warning), `accent_text` the same for what is set in type, bullets too. `tint` and
    `tint_accent` stand behind text. `muted` sets running heads and notes. `rule` draws hairlines without meaning.
    `emergency`, `caution` and `calm` are the red, amber and green of what to do when, in words and signs on paper.
    """

    primary: RGB
    on_primary: RGB
    accent: RGB
    accent_text: RGB
    ink: RGB
    muted: RGB
    paper: RGB
    tint: RGB
    tint_accent: RGB
    rule: RGB
    emergency: RGB
    caution: RGB
    calm: RGB
    link: RGB


def derive(given: Mapping[str, RGB], tint: float = TINT) -> Colours:
    """All roles from the `given` ones; `tint` is the share (0 to 1) of a colour in its tint.

    A given colour is taken as it is: whether it can be read is judged in `brochure.brand.legibility`. What is derived
    can be read wherever the given colours leave room for it.
    """
    paper = given.get("paper", _PAPER)
    ink = given.get("ink", _INK)
    primary = given.get("primary", _PRIMARY)
    # A brand of one colour stays one; ours of two is only used whole.
    accent = given.get("accent", primary if "primary" in given else _ACCENT)
    behind_primary, behind_accent = mix(primary, paper, tint), mix(accent, paper, tint)
    grounds = (paper, behind_primary, behind_accent)
    return Colours(
        primary=primary,
        on_primary=_knocked_out(primary, paper, ink),
        accent=accent,
        accent_text=given.get("accent_text") or _readable(accent, grounds),
        ink=ink,
        muted=_muted(ink, grounds),
        paper=paper,
        tint=behind_primary,
        tint_accent=behind_accent,
        rule=mix(ink, paper, _RULE),
        emergency=given.get("emergency", _EMERGENCY),
        caution=_readable(_CAUTION, (paper,)),
        calm=_readable(_CALM, (paper,)),
        link=given.get("link", primary),
    )


def _knocked_out(ground: RGB, paper: RGB, ink: RGB) -> RGB:
    """Paper or ink, whichever can be read on `ground`; white or black for the few grounds on which neither can."""
    return next(colour for colour in (paper, ink, WHITE, BLACK) if ratio(colour, ground) >= TEXT)


def _readable(colour: RGB, grounds: tuple[RGB, ...]) -> RGB:
    return closest(colour, lambda candidate: _reads(candidate, grounds)) or colour


def _muted(ink: RGB, grounds: tuple[RGB, ...]) -> RGB:
    """A grey of the ink, as pale as it may be."""
    steps = (_MUTED + step / 50 for step in range(15))
    return next((grey for share in steps if _reads(grey := mix(ink, grounds[0], share), grounds)), ink)


def _reads(colour: RGB, grounds: tuple[RGB, ...]) -> bool:
    return all(ratio(colour, ground) >= TEXT for ground in grounds)
