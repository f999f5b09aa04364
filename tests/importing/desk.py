"""What tests of importing share: a source in a folder, imported and read again as content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from brochure.blocks import texts_of
from brochure.importing.parts import Doubt, Paragraph, Reading, Runs, words
from brochure.importing.result import Imported, import_source
from brochure.kinds import Handout
from brochure.markup import Run, body, plain
from brochure.problems import Problems
from brochure.project import Project, load
from brochure.render import RenderOptions, render


def imported(source: Path) -> Imported:
    """A source imported, its result and pictures written beside it."""
    made = import_source(source, source.name, source.parent / "content.yaml")
    (source.parent / "content.yaml").write_text(made.text, encoding="utf-8", newline="\n")
    for path, data in made.pictures.items():
        (source.parent / "assets").mkdir(exist_ok=True)
        (source.parent / path).write_bytes(data)
    return made


def imported_text(folder: Path, text: str, name: str = "notes.md") -> Imported:
    """As `imported`, of a text."""
    (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return imported(folder / name)


def loaded(folder: Path) -> Project:
    """The content file that was written, which must be without any problem."""
    problems = Problems()
    project = load(folder / "content.yaml", problems)
    assert project is not None and not list(problems), list(problems)
    return project


def handout(folder: Path) -> Handout:
    """Its one document."""
    (document,) = loaded(folder).documents
    assert isinstance(document, Handout)
    return document


def pages(folder: Path) -> int:
    """The number of its pages once it is rendered, which must be without any problem."""
    project = loaded(folder)
    rendered = render(project, project.documents[0], RenderOptions())
    assert rendered.pdf is not None and not list(rendered.problems), list(rendered.problems)
    return rendered.pages


def parts_of(document: Handout) -> list[Any]:
    """The texts and blocks of all its sections."""
    return [part for section in document.sections for part in section.body]


def said(document: Handout) -> Iterator[str]:
    """Everything that its sections say, paragraph by paragraph."""
    for section in document.sections:
        yield plain(body(section.title))
        for text in texts_of(section.body):
            yield from plain(body(text)).split("\n")


def runs(text: str) -> Runs:
    """A text without any dress."""
    return (Run(text),)


def notes(made: Imported | Reading) -> str:
    """All that is said of what was not carried over as it was."""
    return "\n".join(f"{note.what} @ {note.place}" for note in (*made.left_out, *made.changed))


def paragraphs(reading: Reading) -> list[str]:
    """The words of its paragraphs."""
    return [words(part.runs) for part in reading.parts if isinstance(part, Paragraph)]


def doubts(reading: Reading) -> list[str]:
    """What a person must decide."""
    return [part.what for part in reading.parts if isinstance(part, Doubt)]
