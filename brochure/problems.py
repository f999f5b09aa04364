"""Problems as values: a place, a code, what is wrong, what to do. Every stage adds to one collector; nothing is raised
for a mistake in the content, so that one run shows all of them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brochure.codes import CODES, ExitCode, Severity

__all__ = ["REPORT", "ExitCode", "Problem", "Problems", "Span", "Stop", "source_line"]

# What to do about a fault of the program itself.
REPORT = "This is a bug of ours, not yours. Please report it."

# Which exit code wins when problems of several kinds were found, strongest first. A bug of ours says nothing about the
# content; a wrong command or an unreadable file hides what would come after it; the words come last.
PRECEDENCE = (ExitCode.BUG, ExitCode.USAGE, ExitCode.FILE, ExitCode.ASSET, ExitCode.FIT, ExitCode.CONTENT)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file. `file` is written as the user is to see it; line and column count characters from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `message` says what, `hint` is one line of what to do, `document` an id or empty;
    `level` is another severity than the usual one of its code."""

    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    document: str = ""
    level: Severity | None = None

    @property
    def severity(self) -> Severity:
        """ "error" or "warning", as the catalogue of codes says unless it was set otherwise."""
        return self.level or CODES[self.code].severity

    @property
    def fix(self) -> str:
        """One line of what to do."""
        return self.hint or CODES[self.code].fix

    def record(self) -> dict[str, str | int | None]:
        """The problem as data: what JSON says of it."""
        span = self.span
        return {
            "file": span.file if span else None,
            "line": span.line if span else None,
            "column": span.column if span else None,
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "fix": self.fix,
        }

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of a run in which this is the only problem."""
        return CODES[self.code].exit_code


class Problems:
    """The collector that is handed from stage to stage. Identical problems are kept once."""

    def __init__(self, found: Iterable[Problem] = ()) -> None:
        self._found: dict[Problem, None] = dict.fromkeys(found)

    def add(
        self, code: str, message: str, span: Span | None = None, hint: str = "", document: str = "",
        level: Severity | None = None,
    ) -> None:
        """Note one problem. A span without a file (a text that was made, not read) counts as no place."""
        if code not in CODES:
            raise KeyError(f"unknown problem code {code}")
        place = span if span is not None and span.file else None
        self._found[Problem(code, message, place, hint, document, level)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note all of `problems`, which may be another collector."""
        for problem in problems:
            self.add(problem.code, problem.message, problem.span, problem.hint, problem.document, problem.level)

    def __iter__(self) -> Iterator[Problem]:
        """In reading order: file, line, column, then code. Those without a place come first."""
        return iter(sorted(self._found, key=_reading_order))

    def __len__(self) -> int:
        return len(self._found)

    def errors(self) -> list[Problem]:
        """The problems that stop a document from being built, in reading order."""
        return [problem for problem in self if problem.severity == "error"]

    def warnings(self) -> list[Problem]:
        """The problems that do not stop a document, in reading order."""
        return [problem for problem in self if problem.severity == "warning"]

    @property
    def has_errors(self) -> bool:
        """Whether at least one problem is an error."""
        return any(problem.severity == "error" for problem in self._found)

    def exit_code(self, strict: bool = False) -> ExitCode:
        """The exit code of the run: 0 without errors (and, when `strict`, without warnings), else the strongest by
        this order: 70 a bug, 2 usage, 3 file or disk, 4 font or asset, 5 does not fit, 1 content."""
        counted = {problem.exit_code for problem in self._found if strict or problem.severity == "error"}
        return next((code for code in PRECEDENCE if code in counted), ExitCode.FINE)


class Stop(Exception):
    """Leaves a stage that cannot go on. Whoever called the stage catches it and collects `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def source_line(span: Span) -> str:
    """The line of the file that `span` points at, without its line end; empty when it can't be shown.

    The file is read again, so that no stage has to carry source text along; once for all problems while it stays as it
    is. Lines end where YAML ends them for us (LF, CRLF, CR), not where `str.splitlines` does. Bytes that are not UTF-8
    show as U+FFFD.
    """
    try:
        path = Path(span.file)
        state = path.stat()
        lines = _lines(path, state.st_mtime_ns, state.st_size)
    except (OSError, ValueError):
        return ""
    line = lines[span.line - 1] if 0 < span.line <= len(lines) else ""
    return "" if "\0" in line else line


@functools.lru_cache(maxsize=4)
def _lines(path: Path, changed: int, size: int) -> list[str]:
    """The lines of a file in one state of it, without their ends."""
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str, str]:
    span = problem.span or Span("", 0, 0)
    return span.file, span.line, span.column, problem.code, problem.document, problem.message
