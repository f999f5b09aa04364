"""A project: one content file, its brand, the folder they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from brochure.blocks import Faq
from brochure.brand import Theme, load_theme
from brochure.clinic import Clinic
from brochure.content import FilePath, Identifier, Language, Map, Model, Plain, Text, decode, inside, read_yaml, refused
from brochure.document import Help
from brochure.kinds import AnyDocument, FaqSheet, Handout
from brochure.problems import Problem, Problems
from brochure.references import check
from brochure.sources import Source
from brochure.units import PAPERS, Paper
from brochure.words import Phrases, languages, phrases


def _known_format(value: Any) -> Any:
    """E216 for a version that only another brochure can read."""
    if isinstance(value, str) and value not in ("", "1"):
        message = f'this brochure does not know the format "{value}"'
        raise refused(Problem("E216", message, hint="Write format: 1, or install the brochure that the file is for."))
    return value


class Content(Model):
    """A content file: every word of a clinic's documents."""

    format: Annotated[Literal["1"], BeforeValidator(_known_format)] = Field(
        description="The version of this way to write. It is 1."
    )
    language: Language = Field(
        default_factory=lambda: Text("en-US"), description="The language of the texts. Left out, it is en-US."
    )
    page: Literal["letter", "a4"] = Field("letter", description="The paper: letter or a4.")
    brand: FilePath | None = Field(None, description="The brand file: colours, logo, fonts.")
    clinic: Clinic = Field(description="Who you are, written once.")
    values: dict[Identifier, Plain] = Field(
        default_factory=dict, description="Your own values, used as {{ values.name }}."
    )
    help: Help | None = Field(None, description="The emergency box: first on page one of every document.")
    sources: dict[Identifier, Source] = Field(
        default_factory=dict, description="Where facts come from, cited as [@id]."
    )
    faqs: dict[Identifier, Faq] = Field(default_factory=dict, description="Questions and answers that documents share.")
    documents: list[AnyDocument] = Field(description="The documents to make.", min_length=1)


@dataclass(frozen=True, slots=True)
class Project:
    """A content file that was read without an error. `root` is its folder: no file outside it is used."""

    root: Path
    content: Content
    theme: Theme
    phrases: Phrases

    @property
    def documents(self) -> list[Handout | FaqSheet]:
        """The documents, in the order of the file."""
        return list(self.content.documents)

    @property
    def paper(self) -> Paper:
        """The paper they are printed on."""
        return PAPERS[self.content.page]


def load(path: Path, problems: Problems, shown_as: str | None = None) -> Project | None:
    """Read a content file and its brand. None when there are errors that concern every document.

    All errors are in `problems`; those that carry a document's id stop only that document, which must not be rendered.
    """
    shown = shown_as or str(path)
    raw = read_yaml(path, shown, problems)
    if raw is None:
        return None
    content = decode(raw, Content, problems, _names(raw))
    root = path.resolve().parent
    theme = _theme(content, raw, root, shown, problems)
    if content is None:
        return None
    known = _phrases(content, problems)
    _distinct_ids(content, problems)
    check(content.documents, content.sources, content.faqs, content.help, problems)
    stopped = any(not problem.document for problem in problems.errors())
    return None if stopped or theme is None or known is None else Project(root, content, theme, known)


def _names(raw: Map) -> dict[str, str]:
    """The values that texts may use: clinic.* and values.*, as typed."""
    return {
        f"{part}.{key}": value
        for part in ("clinic", "values")
        if isinstance(group := raw.get(part), Mapping)
        for key, value in group.items()
        if isinstance(value, Text)
    }


def _theme(content: Content | None, raw: Map, root: Path, shown: str, problems: Problems) -> Theme | None:
    """The brand, read even when the content has errors, so that one run shows the errors of both."""
    name = content.brand if content else raw.get("brand")
    if not isinstance(name, Text):
        return load_theme(None, "", root, problems)
    path = inside(root, name, problems)
    if path is None:
        return None
    return load_theme(
        path, str(Path(shown).parent / name) if Path(shown).parent.name else str(name), root, problems, _names(raw)
    )


def _phrases(content: Content, problems: Problems) -> Phrases | None:
    try:
        return phrases(content.language)
    except LookupError:
        problems.add(
            "E209",
            f'there are no fixed phrases in the language "{content.language}" yet',
            content.language.span,
            f"Languages that can be used: {', '.join(languages())}.",
        )
        return None


def _distinct_ids(content: Content, problems: Problems) -> None:
    seen: dict[str, Text] = {}
    for document in content.documents:
        if document.id in seen:
            first = seen[document.id].span
            problems.add(
                "E208",
                f'a document is already called "{document.id}", in line {first.line}',
                document.id.span,
                "Give each document its own id: it becomes the name of the PDF.",
            )
        seen.setdefault(document.id, document.id)
