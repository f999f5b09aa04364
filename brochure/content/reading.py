"""A YAML file to a located tree."""

from __future__ import annotations

import os
from pathlib import Path

from brochure.content.encoding import text_of
from brochure.content.nodes import Map, Seq
from brochure.content.parsing import Parsed, parse
from brochure.problems import Problems, Span

LARGEST = 1_000_000  # bytes


def read_yaml(path: Path, shown_as: str, problems: Problems) -> Map | None:
    """The map that the file holds; None when there is none or it could not be read to its end. Every problem (E1xx)
    goes to `problems`.

    All values are texts as typed: `no`, `12`, `09:30` and `~` are not turned into anything else. A map is also returned
    when single places are wrong (E108, E109, E110, E111, E115, E116), so that decoding finds the rest: ask
    `problems.has_errors` before using what comes of it. `shown_as` is how the file is called in messages.
    """
    parsed = read_parts(path, shown_as, problems)
    return None if parsed.is_cut else parsed.tree


def read_parts(path: Path, shown_as: str, problems: Problems) -> Parsed:
    """As `read_yaml`, but with what stands before a fault that ends the reading. Before a problem with it is told, ask
    `can_tell`."""
    data = _bytes_of(path, shown_as, problems)
    text = text_of(data, shown_as, problems) if data is not None else None
    return _parse(text, shown_as, problems) if text is not None else Parsed(None)


def parse_map(text: str, shown_as: str, problems: Problems) -> Map | None:
    """As `read_yaml`, from text that is already there."""
    parsed = _parse(text, shown_as, problems)
    return None if parsed.is_cut else parsed.tree


def _parse(text: str, shown_as: str, problems: Problems) -> Parsed:
    known = len(problems)
    parsed = parse(text, shown_as, problems)
    root = parsed.root
    if isinstance(root, Map) or parsed.is_cut:
        return parsed
    start = Span(shown_as, 1, 1)
    if root is None or root == "":
        if len(problems) == known:
            holds = "holds nothing but comments" if "#" in text else "is empty"
            problems.add("E104", f"the file {holds}", start, "Write the content, or name another file.")
    else:
        found = "a list" if isinstance(root, Seq) else "a single text"
        hint = 'Start with lines of the form "name: value", with a space after the colon. Is it the right file?'
        problems.add("E105", f"the file holds {found}, not names with values", root.span, hint)
    return Parsed(None)


def _bytes_of(path: Path, shown_as: str, problems: Problems) -> bytes | None:
    """The bytes of a file that is there (E101) and not too large (E113); never reads much more than the limit."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no system can have
        problems.add("E101", why_unreadable(path, shown_as, error), hint="Check the name and the folder.")
        return None
    if len(data) > LARGEST:
        hint = "Check that it is the right file; if it is, split its documents over several files."
        problems.add("E113", "the file is larger than 1 MB", Span(shown_as, 1, 1), hint)
        return None
    return data


def why_unreadable(path: Path, shown_as: str, error: OSError | ValueError) -> str:
    if os.path.isdir(path):  # unlike Path.is_dir, this has no names it fails on
        return f'"{shown_as}" is a folder, not a file'
    if isinstance(error, FileNotFoundError):
        return f'there is no file "{shown_as}"'
    if isinstance(error, PermissionError):
        return f'you are not allowed to read "{shown_as}"'
    return f'"{shown_as}" can\'t be read ({getattr(error, "strerror", None) or error})'
