"""Models as JSON Schema (draft 2020-12), for editors that check and complete YAML while it is typed."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from brochure.content.model import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# What YAML's own reading makes of words that are plain text for us.
_READ_AS = {"true": True, "false": False, "null": None}


def json_schema(model: type[Model]) -> dict[str, Any]:
    """The schema of `model`. The same model gives the same schema, in the same order, every time."""
    return {"$schema": DIALECT, **model.model_json_schema(schema_generator=_EditorSchema)}


def schema_file(model: type[Model]) -> bytes:
    """The schema as the file that editors read; in ASCII, so that it is the same whatever it passes through."""
    return f"{json.dumps(json_schema(model), indent=2)}\n".encode("ascii")


def choices_of(model: type[Model], field: str) -> list[str]:
    """The values that `field` can have where it tells the members of a union apart; [] when `model` has no such union,
    or several that differ."""
    found: list[list[str]] = []
    waiting: list[Any] = [model.model_json_schema(schema_generator=_EditorSchema)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            union = part.get("discriminator")
            if isinstance(union, dict) and union.get("propertyName") == field and list(union["mapping"]) not in found:
                found.append(list(union["mapping"]))
        waiting.extend(part.values() if isinstance(part, dict) else part if isinstance(part, list) else ())
    return found[0] if len(found) == 1 else []


class _EditorSchema(GenerateJsonSchema):
    """Schema of the file as an editor's YAML parser sees it, where `1` is a number and `no` may be a boolean."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No titles: they only repeat the keys."""
        return False

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Choices, each also as the number or boolean that YAML makes of it."""
        choices: list[Any] = []
        for choice in schema["expected"]:
            choices.append(choice)
            if isinstance(choice, str) and choice.isascii() and choice.isdigit():
                choices.append(int(choice))
            elif isinstance(choice, str) and choice in _READ_AS:
                choices.append(_READ_AS[choice])
        return {"const": choices[0]} if len(choices) == 1 else {"enum": choices}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out is left out, not written as null (which would be the text "null")."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Without the default None, for the same reason."""
        made = super().default_schema(schema)
        if made.get("default", ...) is None:
            del made["default"]
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Keys that do not have the form of their type are unknown."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made
