"""What the blocks that list texts have in common."""

from __future__ import annotations

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.text import Text


def item_of(text: Words, composer: Composer) -> list[Flow]:
    """The flows of an item that is a text. Its first words stand directly in the item's body."""
    flows = composer.prose(text)
    if flows and isinstance(flows[0], Text):
        flows[0].node = None
    return flows
