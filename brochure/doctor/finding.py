"""One line of the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from brochure.codes import ExitCode
from brochure.problems import PRECEDENCE

__all__ = ["Finding", "exit_code"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing. `state`: good, bad, or a fact that is neither ("note").

    `says` is half a sentence; `fix` one line of what to do; `exit_code` what a bad finding makes the program end with.
    """

    group: str
    name: str
    state: Literal["ok", "note", "missing", "wrong"]
    says: str
    fix: str = ""
    exit_code: ExitCode = ExitCode.FINE

    @property
    def is_bad(self) -> bool:
        """Whether something needs to be done."""
        return self.state in ("missing", "wrong")


def exit_code(findings: Iterable[Finding]) -> ExitCode:
    """The exit code of the report: that of the worst finding, by the order that problems have."""
    found = {finding.exit_code for finding in findings if finding.is_bad}
    return next((code for code in PRECEDENCE if code in found), ExitCode.FINE)
