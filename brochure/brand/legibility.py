"""Which colours stand on which in print, what each needs, and what to write when one falls short.

The table is the whole of it: a block that sets a role on another ground adds its row, and every brand is judged by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from brochure.brand.colour import RGB
from brochure.brand.contrast import GRAPHIC, closest, needed, ratio
from brochure.brand.palette import FOLLOWS, Colours, derive
from brochure.brand.type_scale import TypeScale


@dataclass(frozen=True, slots=True)
class Use:
    """One role in front of another. `setting` names a line of the type scale; empty for a mark that is no text."""

    role: str
    ground: str
    setting: str
    bold: bool
    what: str

    def needed(self, scale: TypeScale) -> float:
        """The contrast ratio this use needs at the sizes of `scale`."""
        return needed(scale.setting(self.setting).size, self.bold) if self.setting else GRAPHIC


USES: Final = (
    Use("ink", "paper", "body", False, "body text"),
    Use("ink", "paper", "subhead", True, "subheads"),
    Use("ink", "tint", "body", False, "text in boxes"),
    Use("ink", "tint_accent", "body", False, "text in warnings"),
    Use("primary", "paper", "title", True, "titles when ink is saved"),
    Use("primary", "paper", "section", True, "section headings"),
    Use("primary", "paper", "question", True, "questions"),
    Use("primary", "paper", "body", True, "table heads"),
    Use("primary", "tint", "body", True, "headings of boxes"),
    Use("primary", "tint_accent", "body", True, "numbers of steps in warnings"),
    Use("primary", "paper", "", False, "rules of tables"),
    Use("on_primary", "primary", "title", True, "titles on the band"),
    Use("on_primary", "primary", "subtitle", False, "subtitles on the band"),
    Use("on_primary", "primary", "body", True, "the clinic's name on the band"),
    Use("accent", "paper", "", False, "the marks of sections"),
    Use("accent", "tint_accent", "", False, "the rule of warnings"),
    Use("accent_text", "paper", "body", False, "bullets"),
    Use("accent_text", "tint", "body", False, "bullets in boxes"),
    Use("accent_text", "tint_accent", "body", True, "headings of warnings"),
    Use("emergency", "paper", "body", True, "headings of emergency boxes"),
    Use("emergency", "paper", "", False, "outlines of emergency boxes"),
    Use("caution", "paper", "body", True, "headings of what needs a call"),
    Use("caution", "paper", "", False, "signs of what needs a call"),
    Use("calm", "paper", "body", True, "headings of what can be managed at home"),
    Use("calm", "paper", "", False, "signs of what can be managed at home"),
    Use("muted", "paper", "small", False, "running heads and notes"),
    Use("muted", "tint", "small", False, "notes in boxes"),
    Use("link", "paper", "body", False, "links"),
    Use("link", "tint", "body", False, "links in boxes"),
    Use("link", "tint_accent", "body", False, "links in warnings"),
)


_MAKES_GROUND: Final = ("paper", "primary", "accent")


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A role that cannot be read somewhere: its worst use, by ratio over need.

    `given` is the role of the brand that is the cause, `better` the nearest colour for it that mends every use it is
    the cause of, None when only another ground could.
    """

    use: Use
    front: RGB
    behind: RGB
    ratio: float
    needed: float
    given: str
    better: RGB | None


def shortfalls(given: Mapping[str, RGB], tint: float, scale: TypeScale) -> list[Shortfall]:
    """What cannot be read when a brand gives these roles, at most one for each; `tint` is a share (0 to 1).

    What is proposed for several roles fits together.
    """
    colours = derive(given, tint)
    worst: dict[str, Use] = {}
    for use in USES:
        cause = _cause(use, given)
        if cause and _margin(use, colours, scale) < 1:
            worst[cause] = min(worst.get(cause, use), use, key=lambda one: _margin(one, colours, scale))
    mended, found = dict(given), []
    # The colours that tints are made of come first, so that the others are mended for the tints as they will be.
    for cause in sorted(worst, key=lambda role: role not in _MAKES_GROUND):
        use, better = worst[cause], _mended(cause, mended, tint, scale)
        if better == given[cause]:
            continue  # it is only faint on a tint that will change
        mended[cause] = better or given[cause]
        front, behind = getattr(colours, use.role), getattr(colours, use.ground)
        found.append(Shortfall(use, front, behind, ratio(front, behind), use.needed(scale), cause, better))
    return found


def _margin(use: Use, colours: Colours, scale: TypeScale) -> float:
    return ratio(getattr(colours, use.role), getattr(colours, use.ground)) / use.needed(scale)


def _cause(use: Use, given: Mapping[str, RGB]) -> str:
    """The given role that decides the colour in front, else the one behind; empty when both are ours."""
    for role in (use.role, use.ground):
        while role not in given and role in FOLLOWS:
            role = FOLLOWS[role]
        if role in given:
            return role
    return ""


def _mended(role: str, given: Mapping[str, RGB], tint: float, scale: TypeScale) -> RGB | None:
    own = [use for use in USES if _cause(use, given) == role]

    def passes(candidate: RGB) -> bool:
        colours = derive({**given, role: candidate}, tint)
        return all(_margin(use, colours, scale) >= 1 for use in own)

    return closest(given[role], passes)
