"""The blocks: one module each. Adding one is a module here and a line in `KINDS`, which the manual and the schema
follow.

Containers (callout, FAQ) hold other blocks through `Body`; no block imports another's module for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import Field, create_model, model_validator

from brochure.blocks.base import Block, BlockItemBase, body_type, named_in, texts_of
from brochure.blocks.bullets import Bullets
from brochure.blocks.callout import Callout
from brochure.blocks.contact import Contact
from brochure.blocks.faq import Faq, FaqBlock
from brochure.blocks.figure import Figure
from brochure.blocks.qr import Qr
from brochure.blocks.steps import Steps
from brochure.blocks.subhead import Subhead
from brochure.blocks.table import Table
from brochure.content import Model, Text, refused
from brochure.problems import Problem

__all__ = ["KINDS", "Block", "BlockItem", "Body", "Faq", "named_in", "texts_of"]

KINDS: dict[str, type[Any]] = {
    kind.name: kind for kind in (Subhead, Bullets, Steps, Callout, Table, Figure, FaqBlock, Contact, Qr)
}


class _OneBlock(Model, BlockItemBase):
    """A block: a mapping with one key that says which kind it is."""

    @model_validator(mode="after")
    def _just_one(self) -> _OneBlock:
        given = [name for name, value in self if value is not None]
        if len(given) != 1:
            found = " and ".join(given) if given else "none"
            raise refused(
                Problem(
                    "E202",
                    f"one item of a list holds one block; here are {found}",
                    None,
                    "Start each block with its own hyphen.",
                )
            )
        return self


_fields: dict[str, Any] = {name: (kind | None, Field(None, description=kind.about)) for name, kind in KINDS.items()}
BlockItem = create_model("BlockItem", __base__=_OneBlock, __module__=__name__, **_fields)
for _model in (Faq, Callout, FaqBlock):
    _model.model_rebuild(_types_namespace={"BlockItem": BlockItem})
BlockItem.model_rebuild(_types_namespace={"BlockItem": BlockItem})

if TYPE_CHECKING:
    Body = list[Text | Block]
else:
    Body = body_type(BlockItem)
