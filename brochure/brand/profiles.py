"""For whose eyes a page is set: the rules of regular print and of large print, as data.

Large print is laid out anew in these numbers, never a page made larger. The guidelines contradict each other (bold or
underlined emphasis, leadings from 1.15 to 1.5); `sources` says for every rule whose word was taken and why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of line: its size in steps of the scale above the body's, its leading as a part of its size."""

    steps: float
    leading: float


@dataclass(frozen=True, slots=True)
class Profile:
    """One set of rules. Lengths in points.

    Type: `body` is the least size of running text (a brand's larger one counts), `least` that of any text at all,
    footers and tables too; `step` is what one step of the scale multiplies by, and `lines` the kinds of line.

    The page: `measure` is the width of the text where the paper has room for it inside of `margin`, the least room at
    the left and the right; `top` and `foot` are the room above and below the text, `head_base` is how far below the
    upper edge the rule of the running head stands, `foot_base` how far above the lower one the foot ends.
    `single_column` wants lists of contents, questions and records of a table in one column; `facts_in_foot` repeats
    version and review on every page (else they stand at the end only).

    Tables: `column_gap` is between two columns, `hairline` the weight of the lines between rows. A column whose lines
    break is at least `narrowest_column` type sizes wide, else the rows are told one by one; 0 sets what is written.

    Manner: `grey_notes` sets notes and small print in grey, else in the ink of the text; `italics` are set italic, else
    bold; `underlines` mark links, else bold; `superiors` are figures of citations raised and small, else in brackets
    and full size. `hang` is that of lists in type sizes, `bold_bullets` makes their dots larger.

    `sources` names for every other field who asks for it.
    """

    name: str
    body: float
    least: float
    step: float
    lines: Mapping[str, Line]
    measure: float
    margin: float
    top: float
    foot: float
    head_base: float
    foot_base: float
    single_column: bool
    facts_in_foot: bool
    column_gap: float
    hairline: float
    narrowest_column: float
    grey_notes: bool
    italics: bool
    underlines: bool
    superiors: bool
    hang: float
    bold_bullets: bool
    sources: Mapping[str, str]


_CDC: Final = "CDC, Simply Put (2009): 12 points, lines of 40 to 75 letters, leading of 120 % and more"
_HOUSE: Final = "the look of the house, set by eye on printed pages"

REGULAR: Final = Profile(
    name="regular",
    body=12.0,
    least=9.0,
    step=1.25,
    # Thirds of a step give the sizes between body and subtitle.
    lines=MappingProxyType({
        "title": Line(4.5, 12 / 11),
        "section": Line(2, 23 / 19),
        "subtitle": Line(1, 4 / 3),
        "subhead": Line(2 / 3, 9 / 7),
        "question": Line(1 / 3, 33 / 26),
        "body": Line(0, 17 / 12),
        "small": Line(-1, 26 / 19),
    }),
    measure=380.0,
    margin=54.0,
    top=68.0,
    foot=68.0,
    head_base=48.0,
    foot_base=32.0,
    single_column=False,
    facts_in_foot=True,
    column_gap=14.0,
    hairline=0.5,
    narrowest_column=0.0,
    grey_notes=True,
    italics=True,
    underlines=True,
    superiors=True,
    hang=13 / 12,
    bold_bullets=False,
    sources=MappingProxyType({
        "body": _CDC,
        "least": "CDC, Simply Put (2009): 9 points at least for what stands at the foot",
        "step": _HOUSE,
        "lines": _HOUSE,
        "measure": _CDC,
        "margin": _HOUSE,
        "top": _HOUSE,
        "foot": _HOUSE,
        "head_base": _HOUSE,
        "foot_base": _HOUSE,
        "single_column": _HOUSE,
        "facts_in_foot": "DISCERN 4 and 5: who stands behind it and from when it is, on every loose page",
        "column_gap": _HOUSE,
        "hairline": _HOUSE,
        "narrowest_column": _HOUSE,
        "grey_notes": "WCAG 2.1, 1.4.3: a contrast of 4.5 to 1 at least",
        "italics": _HOUSE,
        "underlines": "WCAG 2.1, 1.4.1: colour is never the only sign of a link",
        "superiors": _HOUSE,
        "hang": _HOUSE,
        "bold_bullets": _HOUSE,
    }),
)

_ACB: Final = "ACB, Best Practices and Guidelines for Large Print Documents (2022, revised 6 May 2025)"
_UKAAF: Final = "UKAAF, Creating clear print and large print documents (G003, 2019)"

LARGE: Final = Profile(
    name="large",
    body=18.0,
    least=18.0,
    step=1.125,
    # Smaller steps than in regular print: in a line of 50 letters a heading of twice the size breaks at every word.
    lines=MappingProxyType({
        "title": Line(4.5, 12 / 11),
        "section": Line(2.5, 29 / 24),
        "subtitle": Line(1, 5 / 4),
        "subhead": Line(1.5, 5 / 4),
        "question": Line(1, 5 / 4),
        "body": Line(0, 4 / 3),
        "small": Line(0, 4 / 3),
    }),
    measure=570.0,
    margin=72.0,
    top=88.0,
    foot=72.0,
    head_base=62.0,
    foot_base=28.0,
    single_column=True,
    facts_in_foot=False,
    column_gap=24.0,
    hairline=1.0,
    narrowest_column=6.0,
    grey_notes=False,
    italics=False,
    underlines=False,
    superiors=False,
    hang=4 / 3,
    bold_bullets=True,
    sources=MappingProxyType({
        "body": f"{_ACB}: 18 points; {_UKAAF} asks for 16, ideally 18",
        "least": f"{_ACB}: everything in 18 points, the foot of the page too",
        "step": _HOUSE,
        "lines": f"{_ACB}: headings bold, of 22 and 20 points at least. Its leading of 1.15 is less and the 1.5 of the "
        "older ACB rules more than a reader needs who loses lines: 1.33 is between them and fits the quarter lines",
        "measure": _CDC,
        "margin": f"{_ACB}: 1 inch",
        "top": f"{_ACB}: 1 inch; the running head needs more",
        "foot": f"{_ACB}: 1 inch",
        "head_base": _HOUSE,
        "foot_base": _HOUSE,
        "single_column": f"{_ACB}: one column; {_UKAAF}: columns are avoided",
        "facts_in_foot": f"{_ACB}: notes stand at the end; in 18 points they would take a fifth of every page",
        "column_gap": _HOUSE,
        "hairline": _HOUSE,
        "narrowest_column": f"{_UKAAF}: columns are avoided; with two words a line they are worse",
        "grey_notes": f"{_UKAAF}: the strongest contrast there is for all that must be read",
        "italics": f"{_ACB} and {_UKAAF}: no italics",
        "underlines": f"{_UKAAF}: nothing is underlined, for the line hides what hangs below it. ACB underlines for "
        "emphasis; bold serves readers of both",
        "superiors": f"{_ACB}: everything in 18 points; a raised figure of 11 is not",
        "hang": f"{_ACB}: large bullets with room after them",
        "bold_bullets": f"{_ACB}: large bullets",
    }),
)

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType({one.name: one for one in (REGULAR, LARGE)})
