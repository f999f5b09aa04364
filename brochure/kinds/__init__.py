"""The kinds of document: one module each. Adding one is a module here and a line in `AnyDocument`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

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
    "AnyDocument", "Booklet", "Card", "Chapters", "DoesNotFitError", "FaqSheet", "HalfSheet", "Handout", "Job",
    "Planned", "Poster", "Trifold",
]  # fmt: skip

AnyDocument = Annotated[Handout | FaqSheet | Booklet | Trifold | HalfSheet | Card | Poster, Field(discriminator="kind")]
