"""What a model takes, in words for people: every field with its kind of value, whether it is needed, and what it means.

Read off the models that content is decoded with, so that nothing is said twice. What a validator does beyond the type
is not seen here: the field's description has to tell it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from brochure.addresses import WebAddress
from brochure.blocks import BlockItem, Body
from brochure.content import Colour, FilePath, Flag, Identifier, IsoDate, Language, Markup, Plain

# What the kinds of text are called. The first that an annotation begins with is meant: an address is plain text, too.
TEXTS: Final[dict[str, Any]] = {
    "web address": WebAddress,
    "text": Markup,
    "plain text": Plain,
    "name": Identifier,
    "date": IsoDate,
    "file": FilePath,
    "colour": Colour,
    "language": Language,
    "yes or no": Flag,
}
_NUMBERS: Final = {int: "whole number", float: "number"}
_IRREGULAR: Final = {"entry": "entries", "yes or no": "yes or no", "web address": "web addresses"}


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field: its name, the kind of value it `takes`, and `else_`: what counts when it is left out, "" for nothing and
    None when it can't be left out. `inner` are the fields of each entry it holds."""

    name: str
    takes: str
    else_: str | None
    about: str
    inner: tuple[FieldEntry, ...] = ()

    @property
    def when_left_out(self) -> str:
        """Whether it is needed, in words."""
        if self.else_ is None:
            return "needed"
        return f"{self.else_} when left out" if self.else_ else "can be left out"

    def like_one_of(self, fields: Sequence[FieldEntry]) -> str:
        """The name of the first of `fields` that stands before this one and holds the same fields; "" for none."""
        before = fields[: fields.index(self)] if self.inner else ()
        return next((field.name for field in before if field.inner == self.inner), "")


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value in the singular and in the plural, and the fields of the entries in it."""

    one: str
    many: str
    inner: tuple[FieldEntry, ...] = ()


def fields_of(model: type[BaseModel]) -> tuple[FieldEntry, ...]:
    """The fields of `model`, in its order."""
    # Blocks that hold blocks name their body before all blocks are known; this looks it up.
    model.model_rebuild()
    return tuple(_field(field.alias or name, field) for name, field in model.model_fields.items())


def value_of(annotation: Any, metadata: Iterable[Any] = ()) -> Value:
    """The kind of value that a type with its metadata takes. TypeError for types that no content can have."""
    base, marks = _parted(annotation, tuple(metadata))
    if any(type(mark) is type(get_args(Body)[-1]) for mark in marks):
        return Value("text, or list of texts and blocks", "bodies")
    if named := _name_of_text(base, marks):
        return _plain(named)
    origin = get_origin(base)
    if origin in (Union, UnionType):
        return _either([value_of(member) for member in get_args(base) if member is not NoneType])
    if origin is Literal:
        return _plain(_or([str(choice) for choice in get_args(base)]))
    if origin in (list, tuple):
        item = value_of(get_args(base)[0])
        return Value(f"list of {item.many}{_limits(marks)}", f"lists of {item.many}", item.inner)
    if origin is dict:
        value = value_of(get_args(base)[1])
        return Value(f"names with {value.many}", f"names with {value.many}", value.inner)
    if base in _NUMBERS:
        return _plain(_NUMBERS[base] + _bounds(marks))
    if isinstance(base, type) and issubclass(base, BlockItem):
        return _plain("block")
    if isinstance(base, type) and issubclass(base, RootModel):
        base.model_rebuild()
        root = base.model_fields["root"]
        return value_of(root.annotation, root.metadata)
    if isinstance(base, type) and issubclass(base, BaseModel):
        return Value("entry", "entries", fields_of(base))
    raise TypeError(f"the manual has no words for {base}")


def _field(name: str, field: FieldInfo) -> FieldEntry:
    value = value_of(field.annotation, field.metadata)
    return FieldEntry(name, value.one, _else(field), field.description or "", value.inner)


def _else(field: FieldInfo) -> str | None:
    if field.is_required():
        return None
    default = field.get_default(call_default_factory=True, validated_data={})
    if isinstance(default, bool):
        return "yes" if default else "no"
    return str(default) if isinstance(default, (str, int, float)) else ""


def _parted(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """A type and all that is annotated to it, from the inside out. A `Field()` counts as what it holds."""
    inner: tuple[Any, ...] = ()
    if get_origin(annotation) is Annotated:
        annotation, *given = get_args(annotation)
        inner = tuple(given)
    flat: list[Any] = []
    for mark in (*inner, *marks):
        flat += mark.metadata if isinstance(mark, FieldInfo) else [mark]
    return annotation, tuple(flat)


def _name_of_text(base: Any, marks: tuple[Any, ...]) -> str:
    for name, known in TEXTS.items():
        kind, own = _parted(known, ())
        if base is kind and marks[: len(own)] == own:
            return name
    return ""


def _plain(name: str) -> Value:
    return Value(name, _IRREGULAR.get(name, name if " or " in name or " to " in name else f"{name}s"))


def _either(members: list[Value]) -> Value:
    inner = tuple(field for member in members for field in member.inner)
    return Value(_or([one.one for one in members]), _or([one.many for one in members]), inner)


def _or(words: list[str]) -> str:
    different = list(dict.fromkeys(words))
    joint = ", or " if any("list of" in word for word in different) else " or "
    return joint.join([", ".join(different[:-1]), different[-1]] if different[1:] else different)


def _limits(marks: tuple[Any, ...]) -> str:
    """How long a list may be, when that is more than "not empty"."""
    least = next((mark.min_length for mark in marks if hasattr(mark, "min_length")), 0)
    most = next((mark.max_length for mark in marks if hasattr(mark, "max_length")), None)
    return _range(least if least > 1 else None, most)


def _bounds(marks: tuple[Any, ...]) -> str:
    least = next((mark.ge for mark in marks if hasattr(mark, "ge")), None)
    most = next((mark.le for mark in marks if hasattr(mark, "le")), None)
    return _range(least, most)


def _range(least: Any, most: Any) -> str:
    if least is not None and most is not None:
        return f", {least}" if least == most else f", {least} to {most}"
    if least is not None:
        return f", at least {least}"
    return f", at most {most}" if most is not None else ""
