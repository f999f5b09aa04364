"""What the program runs in: the screen it writes to, and what the environment asks of it."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator, Mapping
from typing import Final

from brochure.codes import ExitCode
from brochure.doctor.finding import Finding
from brochure.doctor.privacy import hidden

__all__ = ["VARIABLES", "environment", "screen"]

VARIABLES: Final = {
    "SOURCE_DATE_EPOCH": "the date in the PDFs, in seconds since 1970",
    "BROCHURE_DEBUG": "tracebacks of bugs",
    "NO_COLOR": "no colours",
    "FORCE_COLOR": "colours everywhere",
    "TERM": "the kind of terminal",
    "PYTHONUTF8": "UTF-8 everywhere",
    "PYTHONIOENCODING": "the encoding of the screen",
    "WATCHFILES_FORCE_POLLING": "how brochure watch looks",
}


def screen(is_terminal: bool, colour: bool) -> Iterator[Finding]:
    """The standard output, and the encodings."""
    kind = "a terminal" if is_terminal else "a pipe or a file"
    yield Finding("Screen", "output", "note", f"{kind}, {'with' if colour else 'without'} colours")
    encoding = getattr(sys.stdout, "encoding", None) or "none"
    preferred = locale.getpreferredencoding(False)
    yield Finding("Screen", "encoding", "note", f"{encoding}; of files {preferred}; of their names "
                  f"{sys.getfilesystemencoding()}")


def environment(variables: Mapping[str, str] = os.environ) -> Iterator[Finding]:
    """The variables that brochure, or what it uses, goes by."""
    for name, meaning in VARIABLES.items():
        value = variables.get(name)
        says = f"{'not set' if value is None else hidden(ascii(value))} ({meaning})"
        if name == "SOURCE_DATE_EPOCH" and value and not (value.isascii() and value.isdecimal()):
            fix = f"set {name} to a number of seconds, or remove it"
            yield Finding("Environment", name, "wrong", says, fix, ExitCode.USAGE)
        else:
            yield Finding("Environment", name, "note", says)
