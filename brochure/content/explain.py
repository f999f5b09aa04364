"""pydantic's errors as problems: with a place, in plain words, with the way out.

pydantic hands back the very object each error is about, so places come from there (see `Atlas`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from brochure.content.atlas import Atlas
from brochure.content.model import Model
from brochure.content.nearest import did_you_mean, nearest
from brochure.content.nodes import Map, Seq
from brochure.content.quoting import quoted, unquoted_colon
from brochure.content.schema import choices_of
from brochure.problems import Problem

Error = Any  # pydantic's ErrorDetails, whose keys differ by type

# What pydantic wanted where it found another kind of value.
WANTED = {
    "text_wanted": "a text",
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "decimal_parsing": "a number",
}
_LIMITS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("less than", "lt"),
    "less_than_equal": ("at most", "le"),
}
# Labels of a union that stand for a plain value and not for the key of a block.
_NO_BLOCKS = {"text", "list"}


def explain(error: ValidationError, raw: Map, model: type[Model], read_as: dict[int, type[Model]]) -> list[Problem]:
    """All problems behind `error`, which came of reading `raw` as `model`. `read_as` is the one of `Context`."""
    return list(_Explainer(Atlas(raw), model, read_as).problems(error.errors(include_url=False)))


class _Explainer:
    def __init__(self, atlas: Atlas, model: type[Model], read_as: dict[int, type[Model]]) -> None:
        self._atlas = atlas
        self._model = model
        self._read_as = read_as
        self._explain_by_type: dict[str, Callable[[Error], Iterator[Problem]]] = {
            "refused": self._refused,
            "extra_forbidden": self._unknown_key,
            "missing": self._missing,
            "literal_error": self._not_a_choice,
            "enum": self._not_a_choice,
            "union_tag_invalid": self._wrong_label,
            "union_tag_not_found": self._no_label,
            "too_short": self._wrong_length,
            "too_long": self._wrong_length,
            **dict.fromkeys(_LIMITS, self._outside_limits),
        }

    def problems(self, errors: list[Error]) -> Iterator[Problem]:
        mistyped = {self._meant_key(error) for error in errors if error["type"] == "extra_forbidden"}
        others = [error for error in errors if error["type"] not in WANTED]
        for error in others:
            # A key that is there but mistyped is one mistake, not two.
            if error["type"] == "missing" and (id(error["input"]), error["loc"][-1]) in mistyped:
                continue
            yield from self._explain_by_type.get(error["type"], self._any_other)(error)
        yield from self._wrong_kinds([error for error in errors if error["type"] in WANTED], others)

    def _refused(self, error: Error) -> Iterator[Problem]:
        place = self._atlas.place(error["input"], error["loc"])
        for problem in error["ctx"]["problems"]:
            yield Problem(problem.code, problem.message, problem.span or place, problem.hint, problem.document)

    # ---- keys -------------------------------------------------------------------------------------------------------

    def _allowed_keys(self, owner: object) -> list[str]:
        model = self._read_as.get(id(owner))
        return [field.alias or name for name, field in model.model_fields.items()] if model else []

    def _meant_key(self, error: Error) -> tuple[int, str]:
        """The map with an unknown key, by its id, and the key that was probably meant."""
        owner = self._atlas.owner(error["input"])
        free = [key for key in self._allowed_keys(owner) if not isinstance(owner, Map) or key not in owner]
        return id(owner), nearest(str(error["loc"][-1]), free)

    def _unknown_key(self, error: Error) -> Iterator[Problem]:
        key = str(error["loc"][-1])
        owner = self._atlas.owner(error["input"])
        span = owner.key_span(key) if isinstance(owner, Map) else self._atlas.place(error["input"], error["loc"])
        meant = self._meant_key(error)[1]
        suggestion = f': did you mean "{meant}"?' if meant else ""
        remedy = f'Write "{meant}", or delete this line.' if meant else "Delete this line, or use another key."
        in_list = isinstance(self._atlas.owner(owner), Seq)
        if not meant and in_list and isinstance(owner, Map) and is_text_with_colon(owner):
            remedy = f"If it is a text, put quotes round it: {_in_quotes(owner)}. If not, use another key."
        hint = f"{remedy} Allowed here: {', '.join(self._allowed_keys(owner))}."
        yield Problem("E203", f'unknown key "{key}"{suggestion}', span, hint)

    def _missing(self, error: Error) -> Iterator[Problem]:
        owner, key = error["input"], str(error["loc"][-1])
        model = self._read_as.get(id(owner))
        described = (
            next((field.description for name, field in model.model_fields.items() if key in (name, field.alias)), None)
            if model
            else None
        )
        yield self._missing_key(owner, key, error, f" ({described})" if described else "")

    def _missing_key(self, owner: object, key: str, error: Error, more: str) -> Problem:
        where = "" if owner is self._atlas.root else f" in {self._atlas.name(owner, error['loc'][:-1])}"
        place = self._atlas.place(owner, error["loc"][:-1])
        return Problem("E201", f'"{key}" is missing{where}', place, f'Add a line "{key}: ..."{more}')

    # ---- choices ----------------------------------------------------------------------------------------------------

    def _not_a_choice(self, error: Error) -> Iterator[Problem]:
        yield self._bad_choice(error["input"], choices_in(error), error)

    def _bad_choice(self, value: object, choices: list[str], error: Error) -> Problem:
        name, place = self._atlas.name(value, error["loc"]), self._atlas.place(value, error["loc"])
        if not isinstance(value, str):
            return Problem("E202", f"{name} needs one word, but {_found(value)}", place, _one_of(choices))
        if not value:
            return Problem("E211", f"{name} is empty", place, _one_of(choices))
        return Problem("E204", f'{name} can\'t be "{value}"{did_you_mean(value, choices)}', place, _one_of(choices))

    def _wrong_label(self, error: Error) -> Iterator[Problem]:
        """A union whose label is not known: of a field such as `kind`, or the key of a block."""
        labels = choices_in(error)
        field = field_of(error)
        if field:
            yield self._bad_choice(error["input"][field], labels, error)
        else:
            yield self._not_a_block(error, labels)

    def _no_label(self, error: Error) -> Iterator[Problem]:
        owner, field = error["input"], field_of(error)
        if not field:
            yield self._not_a_block(error, [])
            return
        if not isinstance(owner, Map):
            yield self._wrong_kind(owner, ["keys with values"], error)
            return
        choices = choices_of(self._model, field)
        meant_by = nearest(field, [key for key in owner if key not in choices], likeness=0.7)
        if meant_by:
            hint = f'Write "{field}". {_one_of(choices)}'
            message = f'unknown key "{meant_by}": did you mean "{field}"?'
            yield Problem("E203", message, owner.key_span(meant_by), hint)
        else:
            yield self._missing_key(owner, field, error, f". {_one_of(choices)}" if choices else "")

    def _not_a_block(self, error: Error, labels: list[str]) -> Problem:
        """Neither a text nor a block with one known key, where one of the two is needed."""
        value = error["input"]
        blocks = [label for label in labels if label not in _NO_BLOCKS]
        name, place = self._atlas.name(value, error["loc"]), self._atlas.place(value, error["loc"])
        usable = f" (or use a block: {', '.join(blocks)})" if blocks else ""
        if not isinstance(value, Map) or not value:
            hint = f"Write a text, or a block with its key{usable.replace('or use a block', 'one of')}."
            return Problem("E202", f"{name} needs a text or a block, but {_found(value)}", place, hint)
        if len(value) > 1:
            first, second = list(value)[:2]
            message = f'{name} has {len(value)} keys, but a block has one: "{first}", then "{second}"'
            hint = f'If "{second}" and the rest belong to "{first}", move them two spaces further right than it.'
            return Problem("E202", message, place, hint)
        key = next(iter(value))
        meant = nearest(key, blocks, likeness=0.75)
        if not meant and is_text_with_colon(value):
            return _colon_in_text(value, usable)
        suggestion = f': did you mean "{meant}"?' if meant else ""
        hint = f'Write "{meant}"{usable}.' if meant else f"Put quotes round it if it is a text{usable}."
        return Problem("E203", f'unknown block "{key}"{suggestion}', value.key_span(key), hint)

    # ---- kinds of value, numbers, everything else -------------------------------------------------------------------

    def _wrong_kinds(self, errors: list[Error], others: list[Error]) -> Iterator[Problem]:
        """One problem for each value of the wrong kind. Where several kinds were possible (a union), pydantic has one
        error for each; and none counts if one of the others got further into the value."""
        explored = {id(error["input"]) for error in others}
        for error in [*others, *errors]:
            explored.update(id(owner) for owner in self._atlas.owners(error["input"]))
        by_value: dict[int, list[Error]] = {}
        for error in errors:
            by_value.setdefault(id(error["input"]), []).append(error)
        for value, same in by_value.items():
            if value not in explored:
                wanted = list(dict.fromkeys(WANTED[error["type"]] for error in same))
                yield self._wrong_kind(same[0]["input"], wanted, same[0])

    def _wrong_kind(self, value: object, wanted: list[str], error: Error) -> Problem:
        if "a text" in wanted and isinstance(value, Map) and is_text_with_colon(value):
            return _colon_in_text(value, "")
        name = self._atlas.name(value, error["loc"])
        message = f"{name} needs {' or '.join(wanted)}, but {_found(value)}"
        return Problem("E202", message, self._atlas.place(value, error["loc"]), _way_out(value, wanted))

    def _wrong_length(self, error: Error) -> Iterator[Problem]:
        context, value = error["ctx"], error["input"]
        few = "min_length" in context
        limit = context["min_length"] if few else context["max_length"]
        needs = f"{'at least' if few else 'at most'} {limit} {'entry' if limit == 1 else 'entries'}"
        message = f"{self._atlas.name(value, error['loc'])} needs {needs}, but has {context['actual_length']}"
        hint = 'Add a line that starts with "- ".' if few else "Take some out."
        yield Problem("E202", message, self._atlas.place(value, error["loc"]), hint)

    def _outside_limits(self, error: Error) -> Iterator[Problem]:
        words, key = _LIMITS[error["type"]]
        name, place = self._atlas.name(error["input"], error["loc"]), self._atlas.place(error["input"], error["loc"])
        limit = f"{words} {error['ctx'][key]}"
        yield Problem("E204", f'{name} can\'t be "{error["input"]}"', place, f"Write a number that is {limit}.")

    def _any_other(self, error: Error) -> Iterator[Problem]:
        """What no model here should cause, and a ValueError of a validator: its own words are better than none."""
        raised = error.get("ctx", {}).get("error")
        message = f"{self._atlas.name(error['input'], error['loc'])} is not right: {raised or error['msg']}"
        yield Problem("E202", message, self._atlas.place(error["input"], error["loc"]))


def is_text_with_colon(value: Map) -> bool:
    """Whether this is one key with a text behind it, as a text with a colon looks when it has no quotes."""
    return len(value) == 1 and all(isinstance(inner, str) and "\n" not in inner for inner in value.values())


def _in_quotes(value: Map) -> str:
    """The text that a map with one key was meant to be."""
    key, inner = next(iter(value.items()))
    return quoted(f"{key}: {inner}".strip())


def _found(value: object) -> str:
    if isinstance(value, str):
        return "here is a text" if value else "nothing is there"
    if isinstance(value, Seq | list):
        return "here is a list"
    return "here are keys with values" if value else "nothing is there"


def _one_of(choices: list[str]) -> str:
    if len(choices) == 1:
        return f"Write {choices[0]}."
    return f"Use one of: {', '.join(choices)}." if choices else ""


def choices_in(error: Error) -> list[str]:
    """The words, or labels of a union, that an error names as allowed."""
    return re.findall(r"'([^']*)'", error["ctx"].get("expected") or error["ctx"]["expected_tags"])


def field_of(error: Error) -> str:
    """The field that tells the members of a union apart; "" when a function does."""
    match = re.fullmatch(r"'(\w+)'", error["ctx"]["discriminator"])
    return match[1] if match else ""


def _colon_in_text(value: Map, more: str) -> Problem:
    message = unquoted_colon(next(iter(value)))
    return Problem("E108", message, value.span, f"Put quotes round the text: {_in_quotes(value)}{more}")


def _way_out(value: object, wanted: list[str]) -> str:
    if wanted == ["a list"] and isinstance(value, Map):
        return 'Start each entry with "- ", in a column further right than the name of the list.'
    if "a list" in wanted and isinstance(value, str):
        if re.match(r"-\S", value):
            return "Write a space after the hyphen."
        return 'Write each entry on a line of its own below, starting with "- ".'
    if wanted == ["a text"]:
        if isinstance(value, list):
            return 'Write the text behind the key, without "- " or brackets; or put quotes round it.'
        return "Write the text behind the key. If it holds a colon, put quotes round all of it."
    if wanted == ["keys with values"]:
        return 'Write lines of the form "name: value" below it, moved two spaces to the right.'
    return f"Write {' or '.join(wanted)}."
