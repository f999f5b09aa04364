"""`brochure explain`: what a problem code means and how to mend it. Works without any content."""

from __future__ import annotations

import textwrap

import click

from brochure.cli.screen import Screen, Styled, Terminal
from brochure.codes import CODES, Code

__all__ = ["command"]

WIDTH = 88


@click.command()
@click.argument("code", required=False)
@click.pass_context
def command(context: click.Context, code: str | None) -> None:
    """Explain a problem code, such as E203. Without CODE all are listed."""
    terminal: Terminal = context.obj
    if code is None:
        for known in sorted(CODES):
            terminal.out.line(Styled(known, "strong"), f"  {CODES[known].title}")
        return
    name = code.strip().strip("[]").upper()
    if name not in CODES:
        # No guess at the code that was meant: one digit more or less is a problem of quite another kind.
        raise click.UsageError(f'no problem has the code "{code}": "brochure explain" lists them all', context)
    _explain(terminal.out, CODES[name])


def _explain(screen: Screen, code: Code) -> None:
    ending = "" if code.severity == "warning" else f", exit code {code.exit_code:d}"
    screen.line(Styled(code.code, "strong"), ": ", Styled(code.title, "strong"), f" ({code.severity}{ending})")
    for text in (code.why, f"What to do: {code.fix}"):
        screen.line()
        screen.lines(textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False))
    if code.example:
        screen.line()
        screen.lines(code.example)
