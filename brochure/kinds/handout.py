"""The handout: several pages, a first one with a band, running head and folio on the others."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from brochure.kinds.base import Job, Planned
from brochure.kinds.chapters import MANNERS, Chapters, made_up


class Handout(Chapters):
    """A patient handout of several pages."""

    kind: Literal["handout"] = Field(description="handout: a guide of several pages.")

    def plan(self, job: Job) -> Planned:
        """Everything on its page."""
        return made_up(self, job, MANNERS[job.composer.look.profile.name])
