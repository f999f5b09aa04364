"""`brochure check`: would this content pass a careful reviewer? Nothing is written but what is asked for."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.build import hushed_libraries
from brochure.cli.dates import day_to_judge_by, given_or_environment
from brochure.cli.judged import print_appraisal, print_points
from brochure.cli.process import own_process
from brochure.cli.report import count
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import Problems

if TYPE_CHECKING:
    from brochure.document import Size, Target
    from brochure.reports.appraisal import Appraisal

__all__ = ["command"]

Format = Literal["text", "json", "sarif", "github"]


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text",
              help="text for people (the usual), json, sarif for code hosts, github for its workflows.")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--only", metavar="CODE", multiple=True, help="Look for this only; can be given several times.")
@click.option("--size", type=click.Choice(["regular", "large"]), help="Judge the pages in this size.")
@click.option("--for", "targets", type=click.Choice(["screen", "office", "shop"]), multiple=True,
              help="Also judge the pages for the office printer or the print shop; can be given twice.")
@click.option("--date", metavar="YYYY-MM-DD", callback=given_or_environment,
              help="The day by which something is overdue.  [default: SOURCE_DATE_EPOCH, else today]")
@click.option("--fast", is_flag=True, help="Leave out what needs finished pages.")
@click.option("--list", "lists", is_flag=True, help="Also list who judges what: the program, the author, a person.")
@click.option("--report", metavar="FILE.pdf", type=click.Path(path_type=Path),
              help="Write a report in your brand, for the reviewer to sign.")
@click.option("--debug", is_flag=True, expose_value=False,
              help="Print the traceback of a bug in brochure. BROCHURE_DEBUG=1 does the same.")
@click.pass_context
def command(
    context: click.Context, content: Path, form: Format, strict: bool, only: tuple[str, ...], size: Size | None,
    targets: tuple[Target, ...], date: datetime.date | None, fast: bool, lists: bool, report: Path | None,
) -> int:  # fmt: skip
    """Judge the words, claims, dates and pages of CONTENT (content.yaml, when left out), and write no PDF.

    Each finding has its line, the reason and a way out; "brochure explain CODE" says more. What CONTENT accepts under
    "checks:" is listed with its reason. No program can tell whether a text is true: see --list.
    """
    terminal: Terminal = context.obj
    printed: tuple[Target, ...] = tuple(one for one in dict.fromkeys(targets) if one != "screen")
    if fast and printed:
        raise click.UsageError("--for needs finished pages, and --fast leaves them out", context)
    with own_process(), nullcontext() if terminal.debug else hushed_libraries():
        # Late: this brings YAML, the models and the PDF engine.
        from brochure.reports.appraisal import Question, appraise

        question = Question(day_to_judge_by(date), size, not fast, _codes(only, context), printed)
        appraisal = appraise(content, question)
        written = None
        if report is not None and appraisal.project is not None:
            appraisal, written = _reported(appraisal, report)
        if terminal.debug:
            terminal.err.lines(appraisal.trace)
        _print(terminal.out, appraisal, form, strict)
        if form == "text":
            if lists:
                print_points(terminal.out)
            if written:
                terminal.out.line(Styled(str(report), "strong"), ": ", count(written, "page"))
    return int(Problems(appraisal.problems).exit_code(strict))


def _codes(only: Sequence[str], context: click.Context) -> frozenset[str]:
    """The codes that were asked for, as people copy them."""
    if not only:
        return frozenset()
    from brochure.checks import CHECKS  # late: they bring the models
    from brochure.codes import CODES

    known = {*CODES, *(code.code for check in CHECKS for code in check.codes)}
    meant = [code.strip().strip("[]").upper() for code in only]
    for code, typed in zip(meant, only, strict=True):
        if code not in known:
            raise click.UsageError(f'no problem has the code "{typed}": "brochure explain" lists them all', context)
    return frozenset(meant)


def _reported(appraisal: Appraisal, path: Path) -> tuple[Appraisal, int]:
    """Write the report, and how many pages it has; why that could not be done is one more problem."""
    from brochure.editions.writing import write
    from brochure.problems import Stop
    from brochure.reports.printed import printed

    made = printed(appraisal)
    problems = list(made.problems)
    pages = 0
    try:
        if made.pdf is not None:
            write(path, made.pdf, [appraisal.content])
            pages = made.pages
    except Stop as stop:
        problems.append(stop.problem)
    return replace(appraisal, problems=tuple(Problems([*appraisal.problems, *problems]))), pages


def _print(screen: Screen, appraisal: Appraisal, form: Format, strict: bool) -> None:
    if form == "text":
        print_appraisal(screen, appraisal, strict)
    elif form == "github":
        from brochure.reports.github import commands

        for line in commands(appraisal):
            screen.line(line)
    else:
        from brochure.reports import records, sarif

        whole = records.records(appraisal) if form == "json" else sarif.log(appraisal)
        # In ASCII: the same bytes in every locale.
        screen.lines(json.dumps(whole, indent=2))
