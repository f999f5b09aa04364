"""What is said about an exception that nobody foresaw: it is a bug of ours (E900), never the user's mistake."""

from __future__ import annotations

from pathlib import Path

import brochure
from brochure.problems import Problem

__all__ = ["bug", "traceback_of"]

_LONGEST = 200  # characters of the exception's own words


def bug(error: BaseException, where: str = "") -> Problem:
    """The problem that stands for an exception nobody foresaw: its kind, its words, the line of ours it left from."""
    words = " ".join(str(error).split())[:_LONGEST]
    line = _line_of_ours(error)
    message = ": ".join(part for part in ("this is a bug in brochure", type(error).__name__, words) if part)
    place = ", ".join(part for part in (where, line) if part)
    hint = "run it again with --debug and report what that prints"
    if isinstance(error, ImportError):
        hint = 'run "brochure doctor", which tells what is not installed or broken'
    return Problem("E900", f"{message} ({place})" if place else message, hint=hint)


def _line_of_ours(error: BaseException) -> str:
    package = Path(brochure.__file__).parent
    found = ""
    step = error.__traceback__
    while step is not None:
        file = Path(step.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            found = f"{file.relative_to(package.parent).as_posix()}:{step.tb_lineno}"
        step = step.tb_next
    return found


def traceback_of(error: BaseException) -> str:
    """The traceback of `error`, as Python prints it."""
    import traceback  # late: only a fault of ours needs it

    return "".join(traceback.format_exception(error))
