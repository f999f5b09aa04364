"""What a run says: one line for each file on stdout, each problem with its place on stderr, or all of it as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from brochure.cli.excerpt import excerpt
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import Problem, Problems, source_line

if TYPE_CHECKING:
    from brochure.editions.build import Built

__all__ = ["Report", "bytes_in_words", "count", "print_problem", "summary"]


class Report:
    """Gathers the results and problems of one run and prints them.

    `quiet` leaves only errors, `verbose` adds the steps, `strict` counts warnings as errors, `as_json` prints one
    JSON object on stdout at the end in place of all else.
    """

    def __init__(
        self, terminal: Terminal, *, quiet: bool = False, verbose: bool = False, strict: bool = False,
        as_json: bool = False,
    ) -> None:  # fmt: skip
        self.problems = Problems()
        self._terminal = terminal
        self._quiet, self._verbose, self._strict, self._as_json = quiet, verbose, strict, as_json
        self._documents: list[dict[str, Any]] = []

    def step(self, text: str) -> None:
        """Say on stderr what is being done, when that was asked for."""
        if self._verbose:
            self._terminal.err.line(Styled(f"brochure: {text}", "faint"))

    def built(self, built: Built, seconds: float) -> None:
        """Take in what became of one document, and print its line at once when a file was written."""
        self.problems.extend(built.problems)
        path = None if built.path is None else str(built.path)
        self._documents.append({
            "id": built.document, "kind": built.kind, "for": built.target, "size": built.profile, "path": path,
            "pages": built.pages,
            "bytes": built.size, "seconds": round(seconds, 3), "fit": built.fit,
        })  # fmt: skip
        if path is None:
            self.step(f"{built.document} was not written")
        elif built.spared:
            self.step(f"{path} is as it was")
        else:
            facts = [count(built.pages, "page"), bytes_in_words(built.size), f"{seconds:.2f} s"]
            self.result(path, *facts, *([f"fit: {built.fit}"] if built.fit else []))
        self.trace(built.trace)

    def result(self, path: str, *facts: str) -> None:
        """Print the line of one file that was written."""
        if not self._quiet and not self._as_json:
            self._terminal.out.line(Styled(path, "strong"), ": ", ", ".join(facts))

    def trace(self, traceback: str) -> None:
        """Print a traceback, when that was asked for."""
        if self._terminal.debug:
            self._terminal.err.lines(traceback)

    def close(self) -> int:
        """Print all problems in reading order, and their number. Returns the exit code of the run."""
        # Words that several documents print are told of once.
        told = Problems(replace(problem, document="") for problem in self.problems)
        if self._as_json:
            problems = [problem.record() for problem in told]
            whole = {"documents": self._documents, "problems": problems}
            # In ASCII: the same bytes in every locale.
            self._terminal.out.lines(json.dumps(whole, indent=2))
        else:
            for problem in told:
                if problem.severity == "error" or not self._quiet:
                    print_problem(self._terminal.err, problem)
            if len(told) and not self._quiet:
                self._terminal.err.line(summary(told, self._strict))
        return int(self.problems.exit_code(self._strict))


def print_problem(screen: Screen, problem: Problem) -> None:
    """Print where and what, the line of the file with a caret, and one line of what to do."""
    span = problem.span
    place = f"{span.file}:{span.line}:{span.column}" if span else "brochure"
    kind = Styled(f"{problem.severity}[{problem.code}]", problem.severity)
    screen.line(Styled(place, "strong"), ": ", kind, ": ", problem.message)
    if span and (line := source_line(span)).strip():
        source, caret = excerpt(line, span.column, screen.safe)
        number = f"{span.line:>6}"
        screen.line(Styled(f"{number} | ", "faint"), source)
        screen.line(Styled(f"{'':>{len(number)}} | ", "faint"), Styled(caret, problem.severity))
    screen.line("  ", Styled("fix", "fix"), ": ", problem.fix)


def bytes_in_words(size: int) -> str:
    """`size` bytes as people write it, in decimal units: 812 bytes, 43.2 kB, 1.3 MB."""
    if size < 1000:
        return count(size, "byte")
    return f"{size / 1000:.1f} kB" if size < 999_950 else f"{size / 1_000_000:.1f} MB"


def summary(problems: Iterable[Problem], strict: bool) -> str:
    """How many errors and warnings there are; `strict` says whether warnings count as errors."""
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count("error"), severities.count("warning")
    counts = [count(errors, "error")] * bool(errors) + [count(warnings, "warning")] * bool(warnings)
    return ", ".join(counts) + (" (--strict counts warnings as errors)" if strict and not errors else "")


def count(number: int, noun: str) -> str:
    """So many of something: 1 page, 2 pages."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
