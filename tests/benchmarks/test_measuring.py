"""Processes are run and counted; nothing is compared with a clock."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import COUNTS_CPU, Cost, RunError, median, pair, run


def note(word: str) -> list[str]:
    """A command that appends a word to a file."""
    return [sys.executable, "-c", f"open('notes', 'a').write('{word}')"]


def test_a_process_costs_time_and_memory(tmp_path: Path) -> None:
    cost = run([sys.executable, "-c", "pass"], tmp_path)
    assert cost.seconds > 0
    assert (cost.peak > 1) == COUNTS_CPU


def test_pairs_run_in_turns_after_one_that_does_not_count(tmp_path: Path) -> None:
    found = pair(note("a"), note("b"), tmp_path, 2)
    assert (tmp_path / "notes").read_text() == "ababab"
    assert found.ratio > 0


def test_a_failure_says_what_the_process_said(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no such luck"):
        run([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)


def test_the_median_is_of_each_figure() -> None:
    assert median([Cost(1, 30), Cost(3, 10), Cost(2, 20)]) == Cost(2, 20)
