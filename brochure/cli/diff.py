"""`brochure diff`: what has changed in a document since it was approved, as text and as a marked PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.build import hushed_libraries
from brochure.cli.process import own_process
from brochure.cli.report import Report, bytes_in_words, count
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import ExitCode, Stop

if TYPE_CHECKING:
    from brochure.approvals import Compared, Part
    from brochure.editions.approving import Changes

__all__ = ["command"]

# Passages that are shown before and after one that has changed.
_AROUND = 1
_SIGNS = {"kept": " ", "gone": "-", "new": "+", "changed": "~"}


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("document", metavar="ID")
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("-o", "--output", metavar="FILE.pdf", type=click.Path(path_type=Path, dir_okay=False),
              help="Also write all its words as a PDF in which the changes are marked.")
@click.pass_context
def command(context: click.Context, document: str, content: Path, output: Path | None) -> int:
    """Show what has changed since a document was approved.

    ID is a document of CONTENT (content.yaml, when left out). Words that are gone stand in [- -], new ones in {+ +},
    and @@ names the line of CONTENT. The exit code is 0 when nothing has changed and 1 when something has; without an
    approval it is 3.
    """
    # Late: this brings YAML and the models.
    from brochure.editions.approving import changes

    terminal: Terminal = context.obj
    report = Report(terminal)
    with own_process(), hushed_libraries():
        found = changes(content, document, report.problems)
        if found is None:
            return report.close()
        _print(terminal.out, found)
        if output is not None:
            _write(found, content, output, report)
    return report.close() or int(ExitCode.CONTENT if found.changed else ExitCode.FINE)


def _write(found: Changes, content: Path, output: Path, report: Report) -> None:
    from brochure.editions.writing import write  # late: this brings the PDF engine
    from brochure.reports.changes import marked

    made = marked(found)
    report.problems.extend(made.problems)
    if made.pdf is None:
        return
    try:
        write(output, made.pdf, inputs=(content,))
    except Stop as stop:
        report.problems.extend([stop.problem])
        return
    report.result(str(output), count(made.pages, "page"), bytes_in_words(len(made.pdf)))


def _print(screen: Screen, found: Changes) -> None:
    approval, changed = found.approval, found.changed
    name = Styled(str(found.document.id), "strong")
    who = f"by {approval.by} on {approval.date}"
    if not changed:
        screen.line(name, f": no change since approval {who}")
        return
    screen.line(name, f": changed since approval {who}")
    last = -1
    for index in _shown(found):
        one = found.compared[index]
        if index != last + 1 or last < 0:
            screen.line(Styled(f"@@ {_place(one, found)} @@", "faint"))
        screen.line(f"{_SIGNS[one.fate]} ", *_parts(one))
        last = index
    fates = [one.fate for one in changed]
    counts = [(fates.count("changed"), "changed"), (fates.count("new"), "new"), (fates.count("gone"), "gone")]
    screen.line(", ".join(f"{count(number, 'passage')} {fate}" for number, fate in counts if number))


def _shown(found: Changes) -> Iterator[int]:
    """The passages that have changed, with those around them."""
    changed = [index for index, one in enumerate(found.compared) if one.fate != "kept"]
    near = {index + step for index in changed for step in range(-_AROUND, _AROUND + 1)}
    return iter(sorted(index for index in near if 0 <= index < len(found.compared)))


def _place(one: Compared, found: Changes) -> str:
    place = found.said[min(one.now, len(found.said) - 1)].place
    return f"{place.file}:{place.line}"


def _parts(one: Compared) -> Iterator[str | Styled]:
    for number, part in enumerate(one.parts):
        yield from [" "] if number else []
        yield _marked(part)


def _marked(part: Part) -> str | Styled:
    if part.fate == "kept":
        return part.words
    return Styled(f"[-{part.words}-]", "gone") if part.fate == "gone" else Styled(f"{{+{part.words}+}}", "new")
