"""`{{ clinic.phone }}` in a text: values that are written once and used everywhere. Values are data: what stands in
them is never read as a name again, nor as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from brochure.content.model import refused
from brochure.content.nearest import nearest
from brochure.content.nodes import Text
from brochure.problems import Problem

_NAME = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
# Signs that mean something in our Markdown wherever they stand, and those that make a list at the start of a line.
_MARKS = re.compile(r"([\\*_\[\]])")
_LIST_START = re.compile(r"^(\s*)(?:([-+])|(\d+)([.)]))(?=\s|$)", re.MULTILINE)


def fill(text: Text, names: Mapping[str, str], write: Callable[[str, str], str]) -> Text:
    """`text` with every `{{ name }}` replaced by its value. `{{` without `}}` stays as typed.

    `write(value, before)` says how a value is written into the text that stands before it (`as_typed`, `as_markup`).
    Raises the error of `refused` with one E205 for each unknown name, at its braces.
    """
    unknown: list[Problem] = []
    parts: list[str] = []
    end = 0
    for match in _NAME.finditer(text):
        parts.append(text[end : match.start()])
        end = match.end()
        value = names.get(match[1])
        if value is None:
            unknown.append(_unknown(text, match, names))
        else:
            parts.append(write(value.strip(), "".join(parts)))
    if unknown:
        raise refused(*unknown)
    return text.with_value("".join([*parts, text[end:]])) if end else text


def as_typed(value: str, before: str) -> str:
    """For a text that is printed as typed."""
    return value


def as_markup(value: str, before: str) -> str:
    """For a text in Markdown: no sign of the value makes anything bold, a link, a citation or a list, and its line
    breaks stay line breaks (written as a backslash before the line end). Empty lines in it are left out."""
    escaped = _MARKS.sub(r"\\\1", value)
    escaped = _LIST_START.sub(lambda match: f"{match[1]}{match[3] or ''}\\{match[2] or match[4]}", escaped)
    if before.endswith("]") and escaped.startswith("("):
        escaped = "\\" + escaped
    return "\\\n".join(line.strip() for line in escaped.splitlines() if line.strip())


def _unknown(text: Text, match: re.Match[str], names: Mapping[str, str]) -> Problem:
    name = match[1]
    place = text.place_of("{{", text.count("{{", 0, match.start()))
    if not name:
        return Problem("E205", "there is no name between {{ and }}", place, _all_of(names))
    last_parts = {known.rpartition(".")[2]: known for known in names}
    meant = nearest(name, names) or last_parts.get(nearest(name, last_parts), "")
    suggestion = f': did you mean "{meant}"?' if meant else ""
    hint = f"Write {{{{ {meant} }}}}." if meant else _all_of(names)
    return Problem("E205", f'unknown name "{name}" between {{{{ and }}}}{suggestion}', place, hint)


def _all_of(names: Mapping[str, str]) -> str:
    return f"Names that can be used: {', '.join(names)}." if names else "No names can be used in this text."
