"""The kinds of document: one module each. Adding one is a module here and a line in `AnyDocument`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from brochure.kinds.base import DoesNotFitError, Job, Planned
from brochure.kinds.faq_sheet import FaqSheet
from brochure.kinds.handout import Handout

__all__ = ["AnyDocument", "DoesNotFitError", "FaqSheet", "Handout", "Job", "Planned"]

AnyDocument = Annotated[Handout | FaqSheet, Field(discriminator="kind")]
