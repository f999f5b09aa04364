"""The kinds of document: one module each. Adding one is a module here and a line in `AnyDocument`."""

from __future__ import annotations

from typing import Annotated, Final, get_args

from pydantic import Field

from brochure.document import Document
from brochure.kinds.base import DoesNotFitError, Job, Planned
from brochure.kinds.booklet import Booklet
from brochure.kinds.card import Card
from brochure.kinds.chapters import Chapters
from brochure.kinds.faq_sheet import FaqSheet
from brochure.kinds.half_sheet import HalfSheet
from brochure.kinds.handout import Handout
from brochure.kinds.poster import Poster
from brochure.kinds.trifold import Trifold

__all__ = [
    "KINDS", "AnyDocument", "Booklet", "Card", "Chapters", "DoesNotFitError", "FaqSheet", "HalfSheet", "Handout",
    "Job", "Planned", "Poster", "Trifold",
]  # fmt: skip

AnyDocument = Annotated[Handout | FaqSheet | Booklet | Trifold | HalfSheet | Card | Poster, Field(discriminator="kind")]

# Every kind by the name that it has in a content file.
KINDS: Final[dict[str, type[Document]]] = {
    get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(get_args(AnyDocument)[0])
}
