"""What a problem code is, and the catalogue that all of them are filed in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

Severity = Literal["error", "warning"]


class ExitCode(IntEnum):
    """What a run hands back to the shell."""

    FINE = 0
    CONTENT = 1
    USAGE = 2
    FILE = 3
    ASSET = 4
    FIT = 5
    BUG = 70
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `why` says what it means, `fix` how to mend it, `example` shows before and after."""

    code: str
    title: str
    why: str
    fix: str
    example: str = ""
    exit_code: ExitCode = ExitCode.CONTENT

    @property
    def severity(self) -> Severity:
        """ "warning" for a W, "error" for an E."""
        return "warning" if self.code.startswith("W") else "error"


CODES: dict[str, Code] = {}


def register(code: Code) -> None:
    """Take in a code that is described elsewhere: those of the checks stand with them."""
    if CODES.setdefault(code.code, code) is not code:
        raise ValueError(f"the code {code.code} is taken")


def turns_into(before: str, after: str) -> str:
    """An example of content, wrong and then right."""
    return f"Before:\n{_indented(before)}\nAfter:\n{_indented(after)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
