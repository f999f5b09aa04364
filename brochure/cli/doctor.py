"""`brochure doctor`: what is installed, what was found, what is missing, to be pasted into a bug report."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from brochure import __version__
from brochure.cli import EXIT_CODES_HELP
from brochure.cli.build import hushed_libraries
from brochure.cli.screen import Screen, Styled, Terminal

if TYPE_CHECKING:
    from brochure.doctor.finding import Finding

__all__ = ["command"]

_WORDS = {"ok": ("ok", "faint"), "note": ("-", "faint"), "missing": ("MISSING", "error"), "wrong": ("WRONG", "error")}
_WIDEST_NAME = 32  # cells; a longer one, mostly a path, stands out of line


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path),
              help="The folder for the PDFs.  [default: output/ beside CONTENT]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def command(context: click.Context, content: Path, output: Path | None, as_json: bool) -> int:
    """Tell what is installed, what was found and what is missing.

    Paste it into a bug report: it holds no text of your content, no user name and no name of your computer. Libraries
    that are missing count as files that can't be read.
    """
    from brochure.doctor.examination import examine  # late: the help has no use for it
    from brochure.doctor.finding import exit_code

    terminal: Terminal = context.obj
    screen = terminal.out
    was_named = context.get_parameter_source("content") is not ParameterSource.DEFAULT
    folder = content.parent / "output" if output is None else output
    with hushed_libraries():
        findings = list(examine(content, was_named, folder, screen.is_terminal, screen.colour))
    code = exit_code(findings)
    if as_json:
        told = [dataclasses.asdict(finding) for finding in findings]
        whole = {"brochure": __version__, "exit_code": code, "findings": told}
        screen.lines(json.dumps(whole, indent=2))
    else:
        _print(screen, findings)
    return code


def _print(screen: Screen, findings: Sequence[Finding]) -> None:
    width = max(length for finding in findings if (length := len(finding.name)) <= _WIDEST_NAME)
    for group, members in groupby(findings, key=lambda finding: finding.group):
        screen.line(Styled(group, "strong"))
        for finding in members:
            word, style = _WORDS[finding.state]
            screen.line("  ", Styled(f"{word:<8}", style), f"{finding.name:<{width}}  {finding.says}")
            if finding.fix:
                screen.line(f"{'':<10}", Styled("fix", "fix"), f": {finding.fix}")
        screen.line()
    bad = sum(finding.is_bad for finding in findings)
    things = "1 thing is" if bad == 1 else f"{bad} things are"
    screen.line(f"{things} missing or wrong" if bad else "all that is needed is here")
