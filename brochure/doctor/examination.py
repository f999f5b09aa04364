"""All findings, in the order of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from brochure.codes import ExitCode
from brochure.doctor import installation, project, surroundings
from brochure.doctor.finding import Finding
from brochure.doctor.privacy import hidden

__all__ = ["examine"]

_FIRST = "mend what is told above first"


def examine(content: Path, was_named: bool, output: Path, is_terminal: bool, colour: bool) -> Iterator[Finding]:
    """Looks at everything. Raises nothing for what it finds.

    `content` is the content file, which must be there when `was_named`; `output` the folder for the PDFs;
    `is_terminal` and `colour` are what the program found of the standard output.
    """
    looks: dict[str, Callable[[], Iterable[Finding]]] = {
        "Program": installation.program,
        "Libraries": installation.libraries,
        "Default fonts": installation.fonts,
        "Content": partial(project.content, content, was_named),
        "Named files": partial(project.named_files, content),
        "Output": partial(project.output, output),
        "Screen": partial(surroundings.screen, is_terminal, colour),
        "Environment": surroundings.environment,
        "Extras": installation.extras,
    }
    for group, look in looks.items():
        try:
            yield from look()
        except Exception as error:  # a broken installation breaks in ways that nobody has thought of
            fault = hidden(f"{type(error).__name__}: {error}".split("\n")[0])
            yield Finding(group, "the rest", "wrong", f"could not be looked at: {fault}", _FIRST, ExitCode.FILE)
