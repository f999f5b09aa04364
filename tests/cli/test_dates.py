"""Which day it is."""

from __future__ import annotations

import datetime

import click
import pytest

from brochure.cli.dates import day_to_judge_by, given_or_environment

DAY = datetime.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def day(text: str | None) -> datetime.date | None:
    command = click.Command("check")
    return given_or_environment(click.Context(command), click.Option(["--date"]), text)


def test_a_day_as_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert day("2026-11-23") == DAY


def test_the_day_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert day(None) == datetime.date(2026, 11, 23)


def test_else_none() -> None:
    assert day(None) is None


@pytest.mark.parametrize("text", ["20261123", "2026-W48-1", "2026-13-01", "today", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a date: write year-month-day"):
        day(text)


@pytest.mark.parametrize("seconds", ["soon", "-1", "9" * 30])
def test_an_environment_that_is_no_number_of_seconds_is_refused(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(click.UsageError, match="not a number of seconds"):
        day(None)


def test_what_is_judged_is_judged_by_the_day_that_is_given() -> None:
    assert day_to_judge_by(DAY) == DAY


def test_or_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return DAY

    monkeypatch.setattr("brochure.cli.dates.datetime.date", Clock)
    assert day_to_judge_by(None) == DAY
