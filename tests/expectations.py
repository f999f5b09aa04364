"""What a bad content file must be told, as written in its own head.

    # Why this file is bad, for the reader.
    # found by: reading
    # expect: E109 16:5 the key "title" is written twice
    format: 1
    ...

One `expect` line for each problem, all of them, nothing else may be found: the code, line:column (`-` for a problem
without a place), and words that its message must contain. `found by` names the first stage that can tell all of it
(`reading`: brochure/content alone; without the line: a whole build), so that the tests of that stage can use the file.
A file that can't carry a head (an empty one, another encoding) is made by the test that needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from brochure.problems import Problem

FOLDER = Path(__file__).parent / "problems"

_EXPECT = re.compile(r"^# expect: (?P<code>[EW]\d{3}) (?P<place>\d+:\d+|-)(?: (?P<words>.+))?$", re.MULTILINE)
_FOUND_BY = re.compile(r"^# found by: (?P<stage>[a-z]+)$", re.MULTILINE)
_HEAD = re.compile(r"(?:#[^\n]*\n)*")


@dataclass(frozen=True)
class Expected:
    """One problem that a file must give."""

    code: str
    place: str
    words: str

    def is_met_by(self, problem: Problem) -> bool:
        """Whether `problem` has the code, the place and the words."""
        place = f"{problem.span.line}:{problem.span.column}" if problem.span else "-"
        return (problem.code, place) == (self.code, self.place) and self.words in problem.message


def bad_files(stage: str = "") -> list[Path]:
    """The annotated files whose problems `stage` can find; all of them without one."""
    return [path for path in sorted(FOLDER.glob("*.yaml")) if not stage or _stage(path) == stage]


def expected_in(path: Path) -> list[Expected]:
    """What the head of `path` says. A head without a readable `expect` line is a mistake in the test."""
    head = _head(path)
    expected = [Expected(match["code"], match["place"], match["words"] or "") for match in _EXPECT.finditer(head)]
    if not expected or len(expected) != head.count("expect:"):
        raise ValueError(f"{path.name}: its head must have lines such as '# expect: E203 4:1 unknown key'")
    return expected


def differences(expected: Iterable[Expected], found: Iterable[Problem]) -> list[str]:
    """Each expectation that no problem meets, and each problem that nobody expected."""
    left = list(found)
    lines = []
    for one in expected:
        match = next((problem for problem in left if one.is_met_by(problem)), None)
        if match is None:
            lines.append(f"expected, not found: {one.code} {one.place} {one.words}".rstrip())
        else:
            left.remove(match)
    for problem in left:
        place = f"{problem.span.line}:{problem.span.column}" if problem.span else "-"
        lines.append(f"found, not expected: {problem.code} {place} {problem.message}")
    return lines


def _head(path: Path) -> str:
    match = _HEAD.match(path.read_bytes().decode("utf-8").replace("\r\n", "\n"))
    return match.group() if match else ""


def _stage(path: Path) -> str:
    match = _FOUND_BY.search(_head(path))
    return match["stage"] if match else ""
