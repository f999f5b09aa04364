"""Rows of figures as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Target:
    """The most that a figure should be, in the form it is printed in; None for a figure that is only shown."""

    most: float | None
    form: str = "{:.2f}"

    def cells(self, figure: float) -> tuple[str, str]:
        """The target, and whether `figure` meets it."""
        if self.most is None:
            return "", ""
        return f"at most {self.form.format(self.most)}", "met" if figure <= self.most else "MISSED"


def lines(rows: Sequence[Row]) -> list[str]:
    """The rows with their columns aligned: the first to the left, as all that are not figures; figures to the right."""
    count = max(len(row) for row in rows)
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = [max(len(row[column]) for row in full) for column in range(count)]
    return ["  ".join(_placed(cell, wide) for cell, wide in zip(row, widths, strict=True)).rstrip() for row in full]


def _placed(cell: str, width: int) -> str:
    return cell.rjust(width) if cell[:1].isdigit() else cell.ljust(width)
