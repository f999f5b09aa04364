"""`brochure proof`: one document as a print shop would get it, to look at and sign."""

from __future__ import annotations

import datetime
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.build import hushed_libraries
from brochure.cli.dates import day_to_judge_by, given_or_environment
from brochure.cli.process import own_process
from brochure.cli.report import Report
from brochure.cli.screen import Terminal

if TYPE_CHECKING:
    from brochure.brand import Variant
    from brochure.document import Size

__all__ = ["command"]


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("document", metavar="ID")
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("-o", "--output", metavar="FILE.pdf", type=click.Path(path_type=Path, dir_okay=False),
              help="Where to write it.  [default: output/ID-proof.pdf beside CONTENT]")
@click.option("--size", type=click.Choice(["regular", "large"]), help="Print in this size, whatever CONTENT says.")
@click.option("--variant", type=click.Choice(["mono", "ink"]),
              callback=lambda _context, _option, name: name or "colour",
              help="mono: in black only. ink: without tints and areas of color.")
@click.option("--date", metavar="YYYY-MM-DD", callback=given_or_environment,
              help="The date to print and embed.  [default: SOURCE_DATE_EPOCH, else only the dates in CONTENT]")
@click.option("--debug", is_flag=True, expose_value=False,
              help="Print the traceback of a bug in brochure. BROCHURE_DEBUG=1 does the same.")
@click.pass_context
def command(
    context: click.Context, document: str, content: Path, output: Path | None, size: Size | None, variant: Variant,
    date: datetime.date | None,
) -> int:  # fmt: skip
    """Write a proof of one document, to look at and sign before it is printed.

    ID is a document of CONTENT (content.yaml, when left out). The sheets are those that "brochure build --for shop"
    makes, with coarse pictures, with lines where they are cut and folded and where words should stay inside, and with
    room for a name and a date. What "brochure build" would find is told; with an error nothing is written.
    """
    terminal: Terminal = context.obj
    report = Report(terminal)
    with own_process(), nullcontext() if terminal.debug else hushed_libraries():
        # Late: this brings YAML, the models and the PDF engine.
        from brochure.editions.build import BuildOptions, plan
        from brochure.reports.proof import proof_name, prove

        folder = content.parent / "output" if output is None else output.parent
        today = day_to_judge_by(date)
        options = BuildOptions(folder, date, inputs=(content,), size=size, today=today, variant=variant)
        work = plan(content, (document,), options, report.problems)
        for one in work.documents if work else ():
            assert work is not None  # it has documents
            start = time.perf_counter()
            path = output or folder / f"{proof_name(work.project, one, options)}.pdf"
            report.built(prove(work.project, one, options, path), time.perf_counter() - start)
    return report.close()
