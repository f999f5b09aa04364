"""The report as a document: a handout for those who review handouts."""

from __future__ import annotations

from brochure.blocks.composer import Composer
from brochure.content import Plain
from brochure.kinds import Handout, Job
from brochure.kinds.base import dotted
from brochure.markup import typography
from brochure.pdf.flow import Flow

__all__ = ["ReviewSheet"]


class ReviewSheet(Handout):
    """A handout that says of itself only when and by what it was made: it has no author and is reviewed by nobody."""

    made: Plain

    def foot(self, job: Job) -> list[str]:
        """The clinic, and when this was made."""
        return [typography(dotted([job.composer.clinic.name, self.made]), job.composer.language)]

    def closing(self, composer: Composer) -> list[Flow]:
        """Nothing: the last thing is the signature."""
        return []
