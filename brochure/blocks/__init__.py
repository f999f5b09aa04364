"""The blocks: one module each. Adding one is one module here, and its test: whatever class of this folder has a `name`
of its own is a block that content can use; the manual and the schema follow.

Containers (callout, FAQ) hold other blocks through `Body`; no block imports another's module for that.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pydantic import Field, create_model, model_validator

from brochure.blocks.base import Block, BlockItemBase, body_type, named_in, texts_of
from brochure.blocks.faq import Faq
from brochure.content import Model, Text, refused
from brochure.problems import Problem

__all__ = ["KINDS", "Block", "BlockItem", "Body", "Faq", "named_in", "texts_of"]

_MODULES = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def _kinds_in(module: ModuleType) -> list[type[Any]]:
    """The blocks that a module defines."""
    own = [thing for thing in vars(module).values() if isinstance(thing, type) and thing.__module__ == module.__name__]
    return [thing for thing in own if issubclass(thing, Block) and "name" in vars(thing)]


KINDS: dict[str, type[Any]] = dict(sorted((kind.name, kind) for module in _MODULES for kind in _kinds_in(module)))


class _OneBlock(Model, BlockItemBase):
    """A block: a mapping with one key that says which kind it is."""

    @model_validator(mode="after")
    def _just_one(self) -> _OneBlock:
        given = [type(self).model_fields[name].alias for name, value in self if value is not None]
        if len(given) != 1:
            found = " and ".join(str(name) for name in given) if given else "none"
            raise refused(
                Problem(
                    "E202",
                    f"one item of a list holds one block; here are {found}",
                    None,
                    "Start each block with its own hyphen.",
                )
            )
        return self


_fields: dict[str, Any] = {
    name.replace("-", "_"): (kind | None, Field(None, alias=name, description=kind.about))
    for name, kind in KINDS.items()
}
BlockItem = create_model("BlockItem", __base__=_OneBlock, __module__=__name__, **_fields)
# Containers name this model before it is there; now each finds it where it looks.
for _module in _MODULES:
    vars(_module).setdefault("BlockItem", BlockItem)

if TYPE_CHECKING:
    Body = list[Text | Block]
else:
    Body = body_type(BlockItem)
