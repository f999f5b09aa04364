"""Blocks that are a list with a little more: most of the time they are written as the list alone."""

from __future__ import annotations

from typing import Any

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from brochure.content import NOWHERE, Map, Model


class Brief(Model):
    """A model with a list called `items`, which may be written short: as that list."""

    @model_validator(mode="before")
    @classmethod
    def _list_alone(cls, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        made = Map(getattr(value, "span", NOWHERE))
        made["items"] = value
        return made

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        whole = handler(schema)
        items = handler.resolve_ref_schema(whole)["properties"]["items"]
        return {"anyOf": [items, whole]}
