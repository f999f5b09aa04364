"""What a clinic sets for the checks of its own content: other limits, other severities, and what it accepts, each with
the reason and who decided it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from brochure.content import FilePath, Identifier, Model, Plain, refused
from brochure.problems import Problem

Level = Literal["error", "warning", "off"]


class Accepted(Model):
    """A finding that a person has looked at and lets pass."""

    code: Plain = Field(description="The code of the finding, such as W713.")
    at: Plain | None = Field(
        None,
        description="Words of the text that it is about, or the document's id; left out, every finding of this code.",
    )
    reason: Plain = Field(description="Why it may stay.")
    by: Plain = Field(description="Who decided that.")


class Weight(Model):
    """Another severity for a code."""

    code: Plain = Field(description="The code, such as W712.")
    level: Level = Field(description="error, warning or off.")
    reason: Plain = Field(description="Why this is right here.")
    by: Plain = Field(description="Who decided that.")


def _number(value: Any) -> Any:
    text = str(value).strip()
    if not text.replace(".", "", 1).isdecimal() or not text.isascii():
        raise refused(Problem("E204", f'"{value}" is not a number', hint="Write it in figures, for example 8."))
    return value


Number = Annotated[Plain, BeforeValidator(_number)]


class Limit(Model):
    """Another number for a limit."""

    limit: Identifier = Field(description="The name of the limit, such as grade; docs/checks.md lists them.")
    value: Number = Field(description="The number.")
    reason: Plain = Field(description="Why this is right here.")
    by: Plain = Field(description="Who decided that.")


class Judging(Model):
    """How the content is judged, where that differs from what is usual."""

    accept: list[Accepted] = Field(default_factory=list, description="Findings that may stay, each with its reason.")
    severity: list[Weight] = Field(default_factory=list, description="Codes with another severity.")
    limits: list[Limit] = Field(default_factory=list, description="Limits with another number.")
    rules: list[FilePath] = Field(
        default_factory=list, description="Files with rules of your own, such as assets/our-rules.yaml."
    )

    def limit(self, name: str, usual: float) -> float:
        """The number for a limit: the clinic's own, else the `usual` one."""
        return next((float(one.value) for one in reversed(self.limits) if one.limit == name), usual)

    def levels(self) -> Mapping[str, Level]:
        """Severities by code, where the clinic has set one."""
        return {str(one.code): one.level for one in self.severity}
