"""Separations: the colours of a brand whose inks are known and not left to the profile of a press.

Text is set in black ink alone, and so are its greys: letters of four inks have coloured edges when the sheet moves by a
hair between two of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import AfterValidator

from brochure.brand.colour import RGB
from brochure.brand.palette import Colours
from brochure.content import Plain, refused
from brochure.pdf.inks import BLACK_INK, CMYK, NO_INK, Inks, our_profile
from brochure.problems import Problem

# What no print shop takes, in per cent: sheet-fed presses go up to 300, most ask for 280 or less.
_MOST: Final = 300
# Less ink than this leaves stray dots.
_LEAST: Final = 0.02
_HINT: Final = "Write the per cents of cyan, magenta, yellow and black, such as 92 30 40 22."
_NUMBER: Final = re.compile(r"\d{1,3}(\.\d+)?%?")


def _mixture(text: Any) -> CMYK:
    parts = re.split(r"[\s,]+", str(text).strip())
    if len(parts) != 4:
        counted = "one number" if len(parts) == 1 else f"{len(parts)} numbers"
        raise refused(Problem("E225", f'"{text}" is not four amounts of ink but {counted}', hint=_HINT))
    wrong = next((part for part in parts if not _NUMBER.fullmatch(part) or float(part.rstrip("%")) > 100), None)
    if wrong is not None:
        raise refused(Problem("E225", f'"{wrong}" is not an amount of ink from 0 to 100', hint=_HINT))
    cyan, magenta, yellow, black = (float(part.rstrip("%")) for part in parts)
    total = cyan + magenta + yellow + black
    if total > _MOST:
        hint = f"Ask your printer for a mixture of at most {_MOST} in all, with more black and less of the others."
        raise refused(Problem("E225", f'"{text}" comes to {total:g} % of ink, more than dries', hint=hint))
    return cyan / 100, magenta / 100, yellow / 100, black / 100


# "92 30 40 22": the per cents of cyan, magenta, yellow and black. Refused as E225.
Mixture = Annotated[Plain, AfterValidator(_mixture)]


def separations(colours: Colours, given: Mapping[str, CMYK], tint: float) -> dict[RGB, CMYK]:
    """The inks of a brand's colours, as far as they are not left to the profile of a press.

    `given` are inks for the roles of `brochure.brand.options`; `tint` is the share (0 to 1) of a colour in its tint,
    which has the same share of its inks. Text is black, its greys are less of it, and paper is no ink, whatever is
    given for a role that has the same colour.
    """
    found = {getattr(colours, role): inks for role, inks in given.items()}
    for ground, role in ((colours.tint_accent, "accent"), (colours.tint, "primary")):
        inks = found.get(getattr(colours, role))
        if inks is not None:
            found[ground] = _share(inks, tint)
    ours = Inks(our_profile())
    found |= {grey: ours.black(grey) for grey in (colours.rule, colours.muted)}
    return {**found, colours.ink: BLACK_INK, colours.paper: NO_INK}


def _share(inks: CMYK, share: float) -> CMYK:
    cyan, magenta, yellow, black = (part if (part := round(ink * share, 2)) >= _LEAST else 0.0 for ink in inks)
    return cyan, magenta, yellow, black
