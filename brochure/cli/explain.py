"""`brochure explain`: what a problem code means and how to mend it. Works without any content.

The codes of the checks stand with them and are fetched late: whoever asks for another one need not wait for the models.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from brochure.cli.screen import Screen, Styled, Terminal
from brochure.codes import CODES, Code

if TYPE_CHECKING:
    from brochure.checks import Check

__all__ = ["command"]

WIDTH = 88


@click.command()
@click.argument("code", required=False)
@click.pass_context
def command(context: click.Context, code: str | None) -> None:
    """Explain a problem code, such as E203. Without CODE all are listed."""
    terminal: Terminal = context.obj
    if code is None:
        _fetch_checks()
        for known in sorted(CODES):
            terminal.out.line(Styled(known, "strong"), f"  {CODES[known].title}")
        return
    name = code.strip().strip("[]").upper()
    if name not in CODES:
        _fetch_checks()
    if name not in CODES:
        # No guess at the code that was meant: one digit more or less is a problem of quite another kind.
        raise click.UsageError(f'no problem has the code "{code}": "brochure explain" lists them all', context)
    _explain(terminal.out, CODES[name])
    if name[1:].startswith("7") and (check := _fetch_checks().get(name)) is not None:
        _explain_check(terminal.out, check)


def _fetch_checks() -> dict[str, Check]:
    """The checks by their codes; having them registers the codes."""
    from brochure.checks import CHECKS  # late: they bring the models

    return {code.code: check for check in CHECKS for code in check.codes}


def _explain(screen: Screen, code: Code) -> None:
    ending = "" if code.severity == "warning" else f", exit code {code.exit_code:d}"
    screen.line(Styled(code.code, "strong"), ": ", Styled(code.title, "strong"), f" ({code.severity}{ending})")
    for text in (code.why, f"What to do: {code.fix}"):
        _say(screen, text)
    if code.example:
        screen.line()
        screen.lines(code.example)


def _explain_check(screen: Screen, check: Check) -> None:
    """Where the rule is from, its limits, and two pieces of content: one that it stops at and one that it does not."""
    _say(screen, f"Source: {check.source}")
    for name, limit in check.limits.items():
        _say(screen, f"Limit: {name}, usually {limit.usual:g}: {limit.about}")
    for title, sample in (("Stopped at", check.triggers), ("Left alone", check.passes)):
        if not sample:
            continue
        screen.line()
        screen.line(f"{title}:")
        screen.lines(textwrap.indent(textwrap.dedent(sample).strip(), "  "))


def _say(screen: Screen, text: str) -> None:
    screen.line()
    screen.lines(textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False))
