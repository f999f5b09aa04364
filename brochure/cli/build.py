"""`brochure build`: read the content, build its documents, say what became of each."""

from __future__ import annotations

import datetime
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.dates import day_to_judge_by, given_or_environment
from brochure.cli.process import own_process
from brochure.cli.report import Report
from brochure.cli.screen import Terminal

if TYPE_CHECKING:
    from brochure.brand import Variant
    from brochure.document import Size, Target
    from brochure.editions.build import Built

__all__ = ["Order", "build", "command", "hushed_libraries"]


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line; the fields are the parameters of `command`."""

    content: Path
    output: Path | None
    only: tuple[str, ...]
    date: datetime.date | None
    as_json: bool
    quiet: bool
    verbose: bool
    strict: bool
    size: Size | None
    targets: tuple[Target, ...]
    variant: Variant

    @property
    def folder(self) -> Path:
        """Where the PDFs go: beside the content unless said otherwise."""
        return self.content.parent / "output" if self.output is None else self.output


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("content", type=click.Path(path_type=Path), default="content.yaml")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path),
              help="The folder for the PDFs.  [default: output/ beside CONTENT]")
@click.option("--only", metavar="ID", multiple=True, help="Build this document only; can be given several times.")
@click.option("--size", type=click.Choice(["regular", "large"]),
              help="Print in this size, whatever CONTENT says. A PDF in another size than its own is ID-SIZE.pdf.")
@click.option("--for", "targets", type=click.Choice(["screen", "office", "shop"]), multiple=True,
              help="Also make files for the office printer or the print shop, with a job ticket; can be given twice.")
@click.option("--variant", type=click.Choice(["mono", "ink"]), callback=lambda _c, _o, name: name or "colour",
              help="mono: in black only. ink: without tints and areas of color. Written to ID-VARIANT.pdf.")
@click.option("--date", metavar="YYYY-MM-DD", callback=given_or_environment,
              help="The date to print and embed.  [default: SOURCE_DATE_EPOCH, else only the dates in CONTENT]")
@click.option("--json", "as_json", is_flag=True, help="Print results and problems as one JSON object.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Print the steps, too.")
@click.option("--strict", is_flag=True, help="Let warnings fail the build, as errors do.")
@click.option("--debug", is_flag=True, expose_value=False,
              help="Print the traceback of a bug in brochure. BROCHURE_DEBUG=1 does the same.")
@click.pass_context
def command(context: click.Context, **given: Any) -> int:
    """Build the documents of CONTENT (content.yaml, when left out).

    Each becomes one PDF, named after its id. A file is replaced only by a whole new one; when something is wrong, all
    mistakes are listed with their places, and the earlier PDF stays.

    What "brochure check" finds is told, too: errors stop a document, warnings do not. A review is overdue by --date, or
    by SOURCE_DATE_EPOCH, or else by today's date, which is never printed.
    """
    order = Order(**given)
    if order.quiet and order.verbose:
        raise click.UsageError("-q and -v contradict each other", context)
    terminal: Terminal = context.obj
    report = Report(terminal, quiet=order.quiet, verbose=order.verbose, strict=order.strict, as_json=order.as_json)
    with own_process(), nullcontext() if terminal.debug else hushed_libraries():
        build(order, report)
    return report.close()


def build(order: Order, report: Report, sparing: bool = False) -> list[Built]:
    """Build what is asked for and tell `report` of it. With `sparing` a PDF that would stay as it is is left alone."""
    # Late: this brings YAML, the models and the PDF engine.
    from brochure.editions.build import BuildOptions, build_one, plan
    from brochure.editions.faults import bug, traceback_of

    today = day_to_judge_by(order.date)
    # The tagged file is always made: whoever can't read the paper needs it.
    targets: tuple[Target, ...] = tuple(dict.fromkeys(("screen", *order.targets)))
    options = BuildOptions(
        order.folder, order.date, order.strict, (order.content,), sparing, order.size, today, targets, order.variant
    )
    report.step(f"reading {order.content}")
    try:
        work = plan(order.content, order.only, options, report.problems)
    except Exception as error:
        report.trace(traceback_of(error))
        report.problems.extend([bug(error)])
        return []
    if work is None:
        return []
    done: list[Built] = []
    for document in work.documents:
        files: list[Built] = []
        for target in targets:
            report.step(f"building {document.id} ({document.kind}){f' for {target}' if target != 'screen' else ''}")
            start = time.perf_counter()
            built = build_one(work.project, document, options, target)
            report.built(built, time.perf_counter() - start)
            files.append(built)
        if len(targets) > 1:
            from brochure.editions.tickets import write_ticket  # late: most builds print nothing

            path = write_ticket(work.project, document, files, options, report.problems)
            if path is not None:
                report.result(str(path), "job ticket")
        done += files
    return done


@contextmanager
def hushed_libraries() -> Iterator[None]:
    """Keep what libraries tell their own developers (warnings, logs) off the user's screen."""
    import logging  # late: the help has no use for it

    last_resort = logging.lastResort
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.lastResort = logging.NullHandler()
        try:
            yield
        finally:
            logging.lastResort = last_resort
