"""`brochure due`: which documents must be checked again, and when."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.dates import day_to_judge_by, given_or_environment
from brochure.cli.report import count, print_problem
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import ExitCode, Problems

if TYPE_CHECKING:
    from brochure.editions.due import Due

__all__ = ["command"]

_SPAN = re.compile(r"([0-9]{1,4}) *(d|w|)", re.IGNORECASE)
_WEEK = 7


def _days(_: click.Context, __: click.Parameter, text: str | None) -> int | None:
    if text is None:
        return None
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise click.BadParameter(f'"{text}" is not a number of days: write 60d, or 8w for weeks')
    return int(found[1]) * (_WEEK if found[2].lower() == "w" else 1)


@click.command(epilog=EXIT_CODES_HELP)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--within", metavar="DAYS", callback=_days,
              help="Leave out what is due later than in so many days: 60d, or 8w for weeks.")
@click.option("--date", metavar="YYYY-MM-DD", callback=given_or_environment,
              help="The day that counts as today.  [default: SOURCE_DATE_EPOCH, else today]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a document is overdue.")
@click.pass_context
def command(
    context: click.Context, paths: Sequence[Path], within: int | None, date: datetime.date | None, as_json: bool,
    strict: bool,
) -> int:  # fmt: skip
    """List when documents must be checked again, the overdue ones first.

    PATHS are content files, and folders that are searched for content.yaml at any depth; this folder, when left out.
    Documents without a day for their next review come last.
    """
    from brochure.editions.due import due  # late: this brings YAML and the models

    terminal: Terminal = context.obj
    today = day_to_judge_by(date)
    problems = Problems()
    found = [one for one in due(paths or [Path()], problems) if _is_near(one, today, within)]
    if as_json:
        records = [_record(one, today) for one in found]
        whole = {"date": today.isoformat(), "documents": records, "problems": [one.record() for one in problems]}
        terminal.out.lines(json.dumps(whole, indent=2))
    else:
        _print(terminal.out, found, today)
        for problem in problems:
            print_problem(terminal.err, problem)
    overdue = any(_is_overdue(one, today) for one in found)
    return int(problems.exit_code()) or int(ExitCode.CONTENT if strict and overdue else ExitCode.FINE)


def _is_near(one: Due, today: datetime.date, within: int | None) -> bool:
    days = one.days(today)
    return within is None or days is None or days <= within


def _is_overdue(one: Due, today: datetime.date) -> bool:
    days = one.days(today)
    return days is not None and days < 0


def _print(screen: Screen, found: Sequence[Due], today: datetime.date) -> None:
    states = [_state(one.days(today)) for one in found]
    wide = max((len(state) for state in states), default=0)
    long = max((len(one.document) for one in found), default=0)
    for one, state in zip(found, states, strict=True):
        day = one.day.isoformat() if one.day else "-"
        told = Styled(f"{state:<{wide}}", "error") if _is_overdue(one, today) else f"{state:<{wide}}"
        place = Styled(f"{one.place.file}:{one.place.line}", "faint")
        name = Styled(f"{one.document:<{long}}", "strong")
        title = f"{one.title} (prints that it has expired)" if one.expired else one.title
        screen.line(f"{day:<10}  ", told, "  ", name, f"  {title}  ", place)
    late = sum(_is_overdue(one, today) for one in found)
    screen.line(f"{count(len(found), 'document')}, {late} overdue on {today.isoformat()}")


def _state(days: int | None) -> str:
    if days is None:
        return "no day set"
    if days < 0:
        return f"overdue by {count(-days, 'day')}"
    return f"due in {count(days, 'day')}" if days else "due today"


def _record(one: Due, today: datetime.date) -> dict[str, str | int | bool | None]:
    return {
        "file": one.place.file,
        "line": one.place.line,
        "id": one.document,
        "title": one.title,
        "next": one.day.isoformat() if one.day else None,
        "days": one.days(today),
        "overdue": _is_overdue(one, today),
        "expired": one.expired,
    }
