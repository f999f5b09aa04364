"""The half sheet: one small page, or two, of which the project's paper gives two side by side."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from brochure.imposition.repeating import Cutting
from brochure.kinds.base import Job, Planned
from brochure.kinds.leaf import Leaf
from brochure.units import halved, turned


class HalfSheet(Leaf):
    """A page of half the paper's size."""

    about: ClassVar[str] = (
        "A small page to take home, such as what to do after a visit, of which one sheet gives two. All of it stands "
        'on one side, or on both with "back:".'
    )
    sizes: ClassVar[str] = (
        "Half of the paper that the file names: 5.5 x 8.5 inches out of Letter, A5 out of A4. In large print it takes "
        "whole pages, as many as it needs."
    )
    office: ClassVar[str] = (
        "A sheet with the same page twice, side by side, to be cut in the middle. With a back, print on both sides and "
        "flip on the short edge."
    )
    press: ClassVar[str] = (
        'The page in its finished size. With "shop: sheets" you get two on a sheet, a quarter of an inch apart.'
    )
    sample: ClassVar[str] = """\
id: next-steps
kind: half-sheet
title: After Your Visit
subtitle: What we agreed on
body:
  - write-in:
      lines:
        - My next visit
        - Whom I will see
  - checklist:
      title: Until then
      items:
        - Pick up what was prescribed
        - Write down what changes
        - Call if something worries you"""

    kind: Literal["half-sheet"] = Field(description="half-sheet: a page of half the size, two on a sheet.")

    def plan(self, job: Job) -> Planned:
        """Everything on its page, or DoesNotFitError. In large print on whole pages, as many as it takes."""
        from brochure.kinds.leaf_fit import fitted  # late: most content has no half-sheets

        return fitted(self, job, Cutting(halved(job.paper), turned(job.paper), 2, 1))
