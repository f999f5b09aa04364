"""The half sheet: one small page, or two, of which the project's paper gives two side by side."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from brochure.imposition.repeating import Cutting
from brochure.kinds.base import Job, Planned
from brochure.kinds.leaf import Leaf
from brochure.units import halved, turned


class HalfSheet(Leaf):
    """A page of half the paper's size."""

    kind: Literal["half-sheet"] = Field(description="half-sheet: a page of half the size, two on a sheet.")

    def plan(self, job: Job) -> Planned:
        """Everything on its page, or DoesNotFitError. In large print on whole pages, as many as it takes."""
        from brochure.kinds.leaf_fit import fitted  # late: most content has no half-sheets

        return fitted(self, job, Cutting(halved(job.paper), turned(job.paper), 2, 1))
