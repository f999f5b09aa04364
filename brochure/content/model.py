"""What every part of the content is: a frozen record that knows its place and refuses keys it does not know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationInfo
from pydantic.functional_validators import ModelWrapValidatorHandler, model_validator
from pydantic_core import PydanticCustomError

from brochure.content.nodes import NOWHERE
from brochure.problems import Problem, Span

M = TypeVar("M", bound="Model")


class Context:
    """What validation is told and what it leaves behind. `names` are the values for {{ }}; `read_as` says which model
    each map was read as, by the map's `id`, so that a problem can name the keys that are allowed there."""

    __slots__ = ("names", "read_as")

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self.read_as: dict[int, type[Model]] = {}


class Model(BaseModel):
    """Base of all content. Unknown keys are errors; a made record can't be changed."""

    # Building is put off so that only the outermost model is built, with all others inside it, and once.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    _span: Span = PrivateAttr(default=NOWHERE)

    @property
    def span(self) -> Span:
        """Where the map starts that this was read from; `NOWHERE` for one that was made."""
        return self._span

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls: type[M], value: Any, read: ModelWrapValidatorHandler[M], info: ValidationInfo) -> M:
        if isinstance(info.context, Context):
            info.context.read_as[id(value)] = cls
        made = read(value)
        if made is not value:
            made._span = getattr(value, "span", NOWHERE)
        return made


def refused(*problems: Problem, stand_ins: Mapping[str, str] = MappingProxyType({})) -> PydanticCustomError:
    """What a validator of a model raises to report `problems` in its own words. A problem without a place gets that of
    the value the validator was given. With `stand_ins` for some fields it would be right (see `mending`)."""
    return PydanticCustomError("refused", "refused", {"problems": problems, "stand_ins": stand_ins})
