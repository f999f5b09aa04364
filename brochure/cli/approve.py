"""`brochure approve`: keep the words of a document as approved, with who approved them and when."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.dates import day_to_judge_by, given_or_environment
from brochure.cli.report import Report
from brochure.cli.screen import Terminal
from brochure.problems import Stop

__all__ = ["command"]


def _name(_: click.Context, __: click.Parameter, text: str) -> str:
    name = " ".join(text.split())
    if not name or not name.isprintable():
        raise click.BadParameter("write the name of the person who approves the words")
    return name


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("document", metavar="ID")
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("--by", required=True, metavar="NAME", callback=_name, help="Who approves the words, with title.")
@click.option("--date", metavar="YYYY-MM-DD", callback=given_or_environment,
              help="The day of the approval.  [default: SOURCE_DATE_EPOCH, else today]")
@click.pass_context
def command(context: click.Context, document: str, content: Path, by: str, date: datetime.date | None) -> int:
    """Keep the words of a document as somebody has approved them.

    The words of the document ID of CONTENT (content.yaml, when left out) go into a file beside CONTENT, which belongs
    into git with it. When they change later, the document is a draft again: its pages say so, "brochure check" tells
    where, and "brochure diff" shows what has changed. CONTENT is not touched: who reviewed the document, as its pages
    print it, is what you write there under review:.
    """
    from brochure.editions.approving import approve  # late: this brings YAML and the models

    terminal: Terminal = context.obj
    report = Report(terminal)
    try:
        done = approve(content, document, by, day_to_judge_by(date), report.problems)
    except Stop as stop:
        report.problems.extend([stop.problem])
        return report.close()
    if done is not None:
        path, approval = done
        report.result(_near(path, content), f"{len(approval.words)} passages", f"approved by {by} on {approval.date}")
    return report.close()


def _near(path: Path, content: Path) -> str:
    """The path as one that starts where that of the content file does, unless that is a link."""
    near = content.parent / path.parent.name / path.name
    return str(near if near.exists() else path)
