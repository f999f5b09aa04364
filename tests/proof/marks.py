"""Marks: the marked-content sequences of a content stream (ISO 32000-1, 14.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Dictionary, Name, Object

from tests.proof.tree import bare

ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True)
class Mark:
    """One BMC or BDC. `kind` is an artifact's Type (Pagination, Layout, ...), empty when it has none."""

    tag: str
    mcid: int | None = None
    actual_text: str | None = None
    kind: str = ""

    @property
    def is_artifact(self) -> bool:
        return self.tag == ARTIFACT


def opened(operands: Sequence[object], resources: Object | None) -> Mark:
    """The mark that a BMC or BDC opens; a property list may be written in place or named in the page's resources."""
    tag = bare(operands[0])
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, Name):
        named = resources.get("/Properties") if resources is not None else None
        properties = named.get(properties) if named is not None else None
    if not isinstance(properties, Dictionary):
        return Mark(tag)
    mcid = properties.get("/MCID")
    actual = properties.get("/ActualText")
    kind = properties.get("/Type")
    return Mark(
        tag,
        mcid=None if mcid is None else int(mcid),
        actual_text=None if actual is None else str(actual),
        kind="" if kind is None else bare(kind),
    )


def is_artifact(marks: Sequence[Mark]) -> bool:
    """Whether the innermost of the open marks that says anything says 'artifact'."""
    return any(mark.is_artifact for mark in marks)


def mcid_of(marks: Sequence[Mark]) -> int | None:
    """The MCID of the innermost open mark that has one."""
    return next((mark.mcid for mark in reversed(marks) if mark.mcid is not None), None)
