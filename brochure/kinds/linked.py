"""What kinds have in common whose pages tell how to reach the clinic, beside a code."""

from __future__ import annotations

from pydantic import Field

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.document import Document, WebLink


class Linked(Document):
    """A document with a code that leads to its link, or else to the clinic's website."""

    link: WebLink | None = Field(None, description="Where its code leads; without it, to the clinic's website.")

    @property
    def says_how_to_reach(self) -> bool:
        """The lines beside the code do."""
        return True

    def leads_to(self, composer: Composer) -> tuple[Words | None, Words | None]:
        """The address of the code and what that is, each if there is one."""
        if self.link:
            return self.link.url, self.link.label
        website = composer.clinic.website
        return (website, Words(composer.phrases.website)) if website else (None, None)
