"""The screen and the environment."""

from __future__ import annotations

import getpass

import pytest

from brochure.codes import ExitCode
from brochure.doctor.surroundings import VARIABLES, environment, screen


@pytest.mark.parametrize(
    ("is_terminal", "colour", "says"),
    [(True, True, "a terminal, with colours"), (False, False, "a pipe or a file, without colours")],
)
def test_the_screen(is_terminal: bool, colour: bool, says: str) -> None:
    output, encoding = screen(is_terminal, colour)
    assert output.says == says
    assert "of their names utf-8" in encoding.says.lower()


def test_every_variable_is_told_set_or_not() -> None:
    found = {finding.name: finding for finding in environment({"NO_COLOR": "1", "HOME": "/home/anna"})}
    assert list(found) == list(VARIABLES)
    assert found["NO_COLOR"].says == "'1' (no colours)"
    assert found["BROCHURE_DEBUG"].says == "not set (tracebacks of bugs)"


def test_values_are_one_line_of_ascii_without_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    found = {finding.name: finding.says for finding in environment({"TERM": "x\ny\x1b[31mé", "NO_COLOR": "/mnt/anna"})}
    assert found["TERM"].startswith(r"'x\ny\x1b[31m\xe9'")
    assert found["NO_COLOR"].startswith("'/mnt/(user)'")


@pytest.mark.parametrize(("value", "bad"), [("1700000000", False), ("", False), ("soon", True), ("-1", True)])
def test_a_date_that_build_would_refuse(value: str, bad: bool) -> None:
    found = next(iter(environment({"SOURCE_DATE_EPOCH": value})))
    assert found.is_bad is bad
    assert found.exit_code == (ExitCode.USAGE if bad else ExitCode.FINE)
