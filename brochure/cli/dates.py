"""Which day it is, as told on the command line, by the environment, or by the clock.

The clock is asked here and nowhere else, and only for what is judged: what is printed must be the same tomorrow.
"""

from __future__ import annotations

import datetime
import os
import re

import click

__all__ = ["day_to_judge_by", "given_or_environment"]


def given_or_environment(_: click.Context, __: click.Parameter, text: str | None) -> datetime.date | None:
    """A click callback: a day written as 2026-11-23, else that of SOURCE_DATE_EPOCH, else None."""
    if text is None:
        return _of_environment()
    try:
        # fromisoformat takes 20261123 and 2026-W48-1 too, which nobody here means.
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise click.BadParameter(f'"{text}" is not a date: write year-month-day, such as 2026-11-23')


def day_to_judge_by(given: datetime.date | None) -> datetime.date:
    """The day that counts as today: `given`, else the clock's. By it is told what is overdue, never what is printed."""
    return given or datetime.date.today()


def _of_environment() -> datetime.date | None:
    """The day in SOURCE_DATE_EPOCH (seconds since 1970, UTC): build systems set it to get the same result again."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return None
    try:
        if not re.fullmatch(r"[0-9]+", seconds):
            raise ValueError(seconds)
        return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f'SOURCE_DATE_EPOCH is "{seconds}", which is not a number of seconds') from None
