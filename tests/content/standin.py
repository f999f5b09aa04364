"""A stand-in for the models of the program: the shape of a content file, with every kind of field and union that the
reading of content has to cope with, so that its tests don't hang on what stands above it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from brochure.content import (
    FilePath,
    Flag,
    Identifier,
    IsoDate,
    Language,
    Map,
    Markup,
    Model,
    Plain,
    decode,
    parse_map,
)
from brochure.problems import Problems


class Clinic(Model):
    """Who hands the document out."""

    name: Plain = Field(description="The name of the clinic.")
    phone: Plain
    address: Plain | None = None
    website: Plain | None = None


class Source(Model):
    """Where a fact comes from."""

    title: Plain
    publisher: Plain
    accessed: IsoDate | None = None


class Bullets(Model):
    """A list with dots."""

    bullets: list[Markup] = Field(min_length=1)


class CalloutFields(Model):
    """A box."""

    tone: Literal["note", "warning", "emergency"]
    title: Plain
    body: Markup | list[Item]


class Callout(Model):
    """A box that stands out."""

    callout: CalloutFields


class FigureFields(Model):
    """A picture."""

    image: FilePath
    alt: Plain | None = None


class Figure(Model):
    """A picture with its description."""

    figure: FigureFields


def _label(value: Any) -> str | None:
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return next(iter(value)) if len(value) == 1 else None
    return next(iter(type(value).model_fields)) if isinstance(value, Model) else None


Item = Annotated[
    Annotated[Markup, Tag("text")]
    | Annotated[Bullets, Tag("bullets")]
    | Annotated[Callout, Tag("callout")]
    | Annotated[Figure, Tag("figure")],
    Discriminator(_label),
]


class Section(Model):
    """A part with a heading."""

    title: Markup
    body: list[Item]


class Purpose(Model):
    """What it is for."""

    audience: Plain
    message: Plain
    action: Plain


class Review(Model):
    """Who stands behind it."""

    author: Plain | None = None
    reviewed: IsoDate | None = None
    version: Plain | None = None


class Handout(Model):
    """A guide of several pages."""

    id: Identifier
    kind: Literal["handout"]
    title: Markup
    subtitle: Markup | None = None
    topic: Plain | None = None
    purpose: Purpose | None = None
    review: Review | None = None
    contents: Flag = True
    off_label: Flag = False
    sections: list[Section]


class FaqSheet(Model):
    """Questions on one page."""

    id: Identifier
    kind: Literal["faq-sheet"]
    title: Markup
    columns: Literal["auto", "1", "2"] = "auto"
    faq: list[Identifier]


class Content(Model):
    """A content file."""

    format: Literal["1"]
    language: Language
    page: Literal["letter", "a4"] = "letter"
    clinic: Clinic
    values: dict[Identifier, Plain] = Field(default_factory=dict)
    sources: dict[Identifier, Source] = Field(default_factory=dict)
    documents: list[Annotated[Handout | FaqSheet, Field(discriminator="kind")]] = Field(min_length=1)


NAMES = {"clinic.name": "Example Clinic", "clinic.phone": "(770) 555-0134"}


def found_in(text: str, model: type[Model] = Content) -> list[str]:
    """Every problem of a content file, as `line:column code message`."""
    problems = Problems()
    read(text, problems, model)
    return [shown(problem) for problem in problems]


def read(text: str, problems: Problems, model: type[Model] = Content) -> Any:
    """`text` read and decoded; None when it can't be."""
    raw = parse_map(text, "content.yaml", problems)
    return decode(raw, model, problems, NAMES) if isinstance(raw, Map) else None


def shown(problem: Any) -> str:
    """A problem as one line of a test."""
    place = f"{problem.span.line}:{problem.span.column} " if problem.span else ""
    return f"{place}{problem.code} {problem.message}"
