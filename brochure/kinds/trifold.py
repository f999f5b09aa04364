"""The tri-fold: one sheet folded twice, six panels, each of which stands by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.document import Document, Told, WebLink
from brochure.kinds.base import Job, Planned
from brochure.kinds.panels import Panels
from brochure.kinds.parts import leads_to


class Trifold(Document):
    """A folder of six panels on one sheet."""

    kind: Literal["trifold"] = Field(description="trifold: one sheet folded into six panels.")
    panels: Panels = Field(description="The panels by their names.")
    link: WebLink | None = Field(
        None, description="Where the code on the back leads; without it, to the clinic's website."
    )

    def told(self) -> Iterator[Told]:
        """The panels from the cover to the back, and what the code on the back leads to."""
        yield from self.panels.told()
        if self.link:
            yield from self.link.told()

    @property
    def says_how_to_reach(self) -> bool:
        """The back does."""
        return True

    def leads_to(self, composer: Composer) -> tuple[Words | None, Words | None]:
        """The address of the code on the back and its label, each if there is one."""
        return leads_to(self.link, composer)

    def plan(self, job: Job) -> Planned:
        """Six pages, each of the size of its panel, or DoesNotFitError for each panel that is too full. Large print
        has no room on panels: it is an edition for reading, on whole pages."""
        from brochure.kinds.folder import Folder  # late: most content has no tri-fold
        from brochure.kinds.trifold_pages import on_pages

        if job.composer.look.profile.single_column:
            return on_pages(self, self.panels, self.leads_to(job.composer), job)
        return Folder(self, self.panels, self.leads_to(job.composer), job).plan()
