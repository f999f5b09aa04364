"""`brochure import`: words from Word, Markdown or plain text as a content file, with a list of what needs a person."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.report import Report, bytes_in_words
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import Problem, Stop

if TYPE_CHECKING:
    from brochure.importing.parts import Note
    from brochure.importing.result import Imported

__all__ = ["command"]


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("source", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path),
              help="The content file to write.  [default: content.yaml beside SOURCE; where there is one, a file named "
              "after SOURCE]")
@click.option("--id", "identifier", metavar="ID", help="The id of the document.  [default: made of SOURCE's name]")
@click.pass_context
def command(context: click.Context, source: Path, output: Path | None, identifier: str | None) -> int:
    """Make a content file of a Word, Markdown or text file.

    SOURCE ends in .docx, .md or .txt. Headings, lists, tables, pictures, bold, italics and links are carried over;
    pictures go into assets/ beside the result. A line "# TODO" stands wherever a person must decide, and what could
    not be carried over is listed with its place in SOURCE. No file is ever overwritten.

    \b
    Word files need one more package:
      pip install "brochure[import]"
    """
    terminal: Terminal = context.obj
    report = Report(terminal)
    try:
        _import(source, output, identifier, report, terminal.out)
    except Stop as stop:
        report.problems.extend([stop.problem])
    return report.close()


def _import(source: Path, output: Path | None, identifier: str | None, report: Report, screen: Screen) -> None:
    # Late: this brings the readers, and the help of this command needs none of them.
    from brochure.editions.writing import prepare, write
    from brochure.importing.result import import_source

    target = _target(source, output)
    made = import_source(source, str(source), target, identifier)
    written: list[Path] = []
    try:
        if made.pictures:
            prepare(target.parent / "assets")
        for path, data in made.pictures.items():
            picture = target.parent / path
            write(picture, data)
            written.append(picture)
        data = made.text.encode()
        write(target, data, inputs=(source,))
    except BaseException:
        # Without the content file nothing names these pictures.
        for picture in written:
            picture.unlink(missing_ok=True)
        raise
    report.result(str(target), f'document "{made.id}"', bytes_in_words(len(data)))
    _say(made, source, target, screen)


def _target(source: Path, output: Path | None) -> Path:
    """Where the result goes: a place where nothing is yet (E315)."""
    beside = source.parent / "content.yaml"
    target = output or (source.with_suffix(".yaml") if beside.exists() else beside)
    if os.path.lexists(target):  # unlike Path.exists, this has no names it fails on
        hint = f"Name another file: brochure import {source} -o other-name.yaml"
        raise Stop(Problem("E315", f"{target} is there already, and nothing was written", hint=hint))
    return target


def _say(made: Imported, source: Path, target: Path, screen: Screen) -> None:
    screen.line("  carried over: ", ", ".join(_count(number, noun) for noun, number in made.counts.items()))
    for path in made.pictures:
        screen.line("  picture: ", str(target.parent / path))
    if made.todos:
        screen.line()
        screen.line(Styled(f"To decide ({len(made.todos)}):", "strong"))
        for line, what in made.todos:
            screen.line(f"  {target}:{line}: ", what)
    _notes(screen, f"Not carried over from {source}", made.left_out)
    _notes(screen, "Carried over in another way", made.changed)
    screen.line()
    screen.line("Next: ", Styled(f"brochure build {target}", "strong"))


def _notes(screen: Screen, title: str, notes: Sequence[Note]) -> None:
    from brochure.importing.result import grouped

    if notes:
        screen.line()
        screen.line(Styled(f"{title} ({len(list(grouped(notes)))}):", "strong"))
        for line in grouped(notes):
            screen.line("  - ", line)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
