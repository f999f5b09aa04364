"""What checks of files for print have in common. A file for screens is no matter of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brochure.checks.base import Check, Matter
from brochure.problems import Problem

if TYPE_CHECKING:
    from brochure.pdf.press import Press


class Preflight(Check):
    """A check of pages as they are printed."""

    needs_pages = True
    needs_press = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """What it stops at, where the pages are for print."""
        press = matter.rendered.press if matter.rendered else None
        if press is not None:
            yield from self.printed(matter, press)

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """What it stops at in what went to press."""
        raise NotImplementedError  # every check has its own


def percent(inks: tuple[float, ...]) -> str:
    """Inks as printers write them: C 90 M 30 Y 40 K 20."""
    return " ".join(f"{name} {part * 100:.0f}" for name, part in zip("CMYK", inks, strict=True))
