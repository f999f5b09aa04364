"""`brochure new`: a folder with a small project to begin from."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.report import Report, bytes_in_words
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import Stop

__all__ = ["command"]


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@click.option("--starter", metavar="NAME", help="What to begin with. Without it, all starters are listed.")
@click.pass_context
def command(context: click.Context, folder: Path | None, starter: str | None) -> int:
    """Start a project: write a starter's files into DIR, or here.

    You get the words in content.yaml, with notes on how to change them, a brand file and a stand-in for your logo.
    Nothing that is there is overwritten.
    """
    from brochure.starters import purposes  # late: the help has no use for it

    terminal: Terminal = context.obj
    known = purposes()
    if starter is None and folder is None:
        _list(terminal.out, known)
        return 0
    if starter is None:
        raise click.UsageError(f'"{folder}" needs a starter: add --starter and one of {", ".join(known)}', context)
    meant = starter.strip().lower().replace("_", "-").replace(" ", "-")
    if meant not in known:
        from brochure.content import did_you_mean

        guess = did_you_mean(starter, known) or f': there are {", ".join(known)}'
        raise click.UsageError(f'no starter is called "{starter}"{guess}', context)
    return _start(meant, folder or Path(), terminal)


def _list(screen: Screen, known: dict[str, str]) -> None:
    width = max(map(len, known))
    for name, purpose in known.items():
        screen.line(Styled(name.ljust(width), "strong"), f"  {purpose}")
    screen.line()
    screen.line("To begin with one, in a new folder:")
    screen.line(f"  brochure new my-handouts --starter {next(iter(known))}")


def _start(starter: str, folder: Path, terminal: Terminal) -> int:
    from brochure.starters.starting import start  # late: this brings YAML and the models

    report = Report(terminal)
    try:
        for path in start(starter, folder):
            report.result(str(path), bytes_in_words(path.stat().st_size))
    except Stop as stop:
        report.problems.extend([stop.problem])
        return report.close()
    terminal.out.line()
    terminal.out.line("Next:")
    for step in _steps(folder):
        terminal.out.line(f"  {step}")
    return report.close()


def _steps(folder: Path) -> list[str]:
    place = f'"{folder}"' if " " in str(folder) else str(folder)
    return [
        *([f"cd {place}"] if folder != Path() else []),
        "brochure build            makes the PDFs, in the folder output",
        "Open content.yaml in an editor, change the words, and build again.",
        "Put your logo and colors into the folder assets.",
    ]
