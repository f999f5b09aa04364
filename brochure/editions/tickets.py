"""Writing the job ticket of a document beside its PDFs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brochure.editions.build import BuildOptions, Built, file_name
from brochure.editions.writing import holds, write
from brochure.kinds import AnyDocument
from brochure.problems import Problems, Stop
from brochure.project import Project
from brochure.ticket import PrintedFile, ticket

__all__ = ["write_ticket"]


def write_ticket(
    project: Project, document: AnyDocument, built: Sequence[Built], options: BuildOptions, problems: Problems
) -> Path | None:
    """Write `<id>.job.txt` for the files of one document that were `built`; None when none of them is for print, when
    one is missing, or when the ticket can't be written: that is then in `problems`."""
    if any(one.path is None for one in built) or not any(one.press for one in built):
        return None
    pages = next(one.pages for one in built if one.press is None)
    files = [PrintedFile(one.target, one.path.name, one.press, pages) for one in built if one.path]
    text = ticket(project, document, options.variant, files)
    path = options.folder / f"{file_name(project, document, options)}.job.txt"
    # With the line ends of Windows, whose editors all read them: others do, too.
    data = text.replace("\n", "\r\n").encode()
    try:
        if not (options.sparing and holds(path, data)):
            write(path, data, options.inputs)
    except Stop as stop:
        problems.extend([stop.problem])
        return None
    return path
