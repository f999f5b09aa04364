"""Type sizes, leadings and spaces, in points, all from the size of the body.

One scale with steps of 1.25 (a major third), sizes rounded to half points; every space is a number of quarter lines.
The same two tables serve a page of 12 on 17 and a sheet that has to give way to 11.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

BODY: Final = 12.0
LEADING_RATIO: Final = 17 / 12
SMALLEST: Final = 9.0
# Text nearer than this to the edge of its box looks like a mistake.
LEAST_PADDING: Final = 9.0

_STEP: Final = 1.25
# Steps above the body, and the leading as a part of the size. Thirds of a step give the sizes between body and
# subtitle.
_SETTINGS: Final[dict[str, tuple[float, float]]] = {
    "title": (4.5, 12 / 11),
    "section": (2, 23 / 19),
    "subtitle": (1, 4 / 3),
    "subhead": (2 / 3, 9 / 7),
    "question": (1 / 3, 33 / 26),
    "body": (0, LEADING_RATIO),
    "small": (-1, 26 / 19),
}
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

    @classmethod
    def of(cls, body: float = BODY, leading_ratio: float = LEADING_RATIO, gap: float = 1.0) -> TypeScale:
        """The scale for a body of `body` points.

        `leading_ratio` is the body's leading divided by its size; `gap` multiplies every space. Nothing is set smaller
        than 9.
        """
        change = leading_ratio / LEADING_RATIO
        settings = {}
        for name, (steps, ratio) in _SETTINGS.items():
            size = body if name == "body" else max(SMALLEST, to_half(body * _STEP**steps))
            settings[name] = Setting(size, round(size * ratio * (change if name in _RUNNING else 1), 3))
        quarter = settings["body"].leading / 4 * gap
        spaces = {name: round(quarter * count, 3) for name, count in _QUARTERS.items()}
        spaces["padding"] = max(LEAST_PADDING, spaces["padding"])
        return cls(**settings, space=Spaces(**spaces), gap=gap)

    def scaled(self, body: float | None = None, leading_ratio: float | None = None, gap: float = 1.0) -> TypeScale:
        """This scale with another body size (points), leading (as a part of the size) or spaces (`gap` times these).

        What is not given stays. It is the ladder by which a page gives way or grows.
        """
        return TypeScale.of(
            self.body.size if body is None else body,
            self.body.leading / self.body.size if leading_ratio is None else leading_ratio,
            self.gap * gap,
        )

    def setting(self, name: str) -> Setting:
        """The setting of one kind of line by its name, such as `section`."""
        found = getattr(self, name)
        assert isinstance(found, Setting), name
        return found


def to_half(points: float) -> float:
    """`points` rounded to halves, a quarter going up."""
    return math.floor(points * 2 + 0.5) / 2
