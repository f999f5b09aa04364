"""Type sizes, leadings and spaces, in points, all from the size of the body.

One scale with the steps of a profile, sizes rounded to half points; every space is a number of quarter lines. The
same tables serve a page of 12 on 17 and a sheet that has to give way to 11.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from brochure.brand.profiles import REGULAR, Profile

# Text nearer than this to the edge of its box looks like a mistake.
LEAST_PADDING: Final = 9.0

# Running text shares the body's change of leading; display lines are set tight enough already.
_RUNNING: Final = ("question", "body", "small")
_QUARTERS: Final[dict[str, int]] = {
    "paragraph": 2,
    "item": 1,
    "above_section": 6,
    "below_section": 1,
    "above_subhead": 4,
    "below_subhead": 1,
    "above_question": 3,
    "below_question": 1,
    "box": 4,
    "padding": 3,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set: type size and leading, both in points ("12 on 17")."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Spaces:
    """White between things, in points. `item` parts list items, `box` is above and below a box, `padding` in it."""

    paragraph: float
    item: float
    above_section: float
    below_section: float
    above_subhead: float
    below_subhead: float
    above_question: float
    below_question: float
    box: float
    padding: float


@dataclass(frozen=True, slots=True)
class TypeScale:
    """All settings and spaces of one document."""

    title: Setting
    subtitle: Setting
    section: Setting
    subhead: Setting
    question: Setting
    body: Setting
    small: Setting
    space: Spaces
    gap: float = 1.0
    profile: Profile = REGULAR

    @classmethod
    def of(
        cls,
        body: float | None = None,
        leading_ratio: float | None = None,
        gap: float = 1.0,
        profile: Profile = REGULAR,
    ) -> TypeScale:
        """The scale of `profile` for a body of `body` points; without one, of the profile's size.

        `leading_ratio` is the body's leading divided by its size; `gap` multiplies every space. Nothing is set smaller
        than the profile allows.
        """
        body = profile.body if body is None else body
        usual = profile.lines["body"].leading
        change = (usual if leading_ratio is None else leading_ratio) / usual
        settings = {}
        for name, line in profile.lines.items():
            size = body if name == "body" else max(profile.least, to_half(body * profile.step**line.steps))
            settings[name] = Setting(size, round(size * line.leading * (change if name in _RUNNING else 1), 3))
        quarter = settings["body"].leading / 4 * gap
        spaces = {name: round(quarter * count, 3) for name, count in _QUARTERS.items()}
        spaces["padding"] = max(LEAST_PADDING, spaces["padding"])
        return cls(**settings, space=Spaces(**spaces), gap=gap, profile=profile)

    def scaled(self, body: float | None = None, leading_ratio: float | None = None, gap: float = 1.0) -> TypeScale:
        """This scale with another body size (points), leading (as a part of the size) or spaces (`gap` times these).

        What is not given stays. It is the ladder by which a page gives way or grows.
        """
        return TypeScale.of(
            self.body.size if body is None else body,
            self.body.leading / self.body.size if leading_ratio is None else leading_ratio,
            self.gap * gap,
            self.profile,
        )

    def under(self, profile: Profile) -> TypeScale:
        """This scale by the rules of `profile`: in the larger of both bodies."""
        if profile == self.profile:
            return self
        return TypeScale.of(max(self.body.size, profile.body), profile=profile)

    def setting(self, name: str) -> Setting:
        """The setting of one kind of line by its name, such as `section`."""
        found = getattr(self, name)
        assert isinstance(found, Setting), name
        return found


def to_half(points: float) -> float:
    """`points` rounded to halves, a quarter going up."""
    return math.floor(points * 2 + 0.5) / 2
