"""Boxes, all lengths in points, y growing upwards from the bottom of the sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pikepdf import Matrix

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def area(self) -> float:
        return max(self.width, 0.0) * max(self.height, 0.0)

    @property
    def centre(self) -> Point:
        return ((self.left + self.right) / 2, (self.bottom + self.top) / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        return ((self.left, self.bottom), (self.left, self.top), (self.right, self.bottom), (self.right, self.top))

    def from_to(self, bottom: float, top: float) -> Box:
        """As wide, of another height."""
        return Box(self.left, bottom, self.right, top)

    def grown(self, by: float) -> Box:
        """Larger by so many points on each side; smaller when negative."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def holds(self, point: Point) -> bool:
        x, y = point
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def contains(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and self.right >= other.right
            and self.top >= other.top
        )

    def common(self, other: Box) -> Box:
        """What two boxes share; turned inside out (negative width or height) when they are apart."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def __str__(self) -> str:
        return f"({self.left:.1f}, {self.bottom:.1f}, {self.right:.1f}, {self.top:.1f})"


def around(points: Iterable[Point]) -> Box:
    """The smallest box with all these points, of which there must be at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def placed(box: Box, matrix: Matrix) -> Box:
    """The box around a box that a matrix moved, scaled or turned."""
    return around(matrix.transform(corner) for corner in box.corners)
