"""The approval of a document as a file: who approved which words, and when.

The file stands in a folder named after the content file (`content.approved/guide.yaml` for the document `guide` of
`content.yaml`), one passage a line, so that people can read it and git can show what changes in it. Its checksum tells
whether somebody has changed it by hand, or half of it was lost on the way; it is no signature, for whoever wants to
deceive can approve again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from brochure.content import NOWHERE, Map, Seq, Text, inside, read_yaml
from brochure.problems import Problems, Span

__all__ = ["Approval", "Spoiled", "approval_file", "approval_name", "kept", "read_approvals", "sheet"]

FOLDER = ".approved"
_KEYS = ("format", "document", "by", "date", "sha256", "words")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Approval:
    """Who has approved a document, when (as 2026-11-23), and its words then, a passage each. `place` is where the file
    says who it was."""

    document: str
    by: str
    date: str
    words: tuple[str, ...]
    place: Span = NOWHERE

    @property
    def checksum(self) -> str:
        """SHA-256 of all that it says, in hexadecimal."""
        said = json.dumps([self.document, self.by, self.date, *self.words], ensure_ascii=False)
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A file of an approval that can't be relied on: why, and where."""

    reason: str
    place: Span


def approval_file(content: Path, document: str) -> Path:
    """Where the approval of a document of a content file is kept. Links are followed, as for all files of a project."""
    real = content.resolve()
    return real.parent / approval_name(real, document)


def approval_name(content: Path, document: str) -> str:
    """The same, as a path that starts at the folder of the content file."""
    return f"{content.stem}{FOLDER}/{document}.yaml"


def kept(content: Path) -> tuple[Path, ...]:
    """The files of all approvals that are kept beside a content file, of whatever documents, as paths that start as
    `content` does."""
    return tuple(sorted((content.parent / f"{content.stem}{FOLDER}").glob("*.yaml")))


def read_approvals(content: Path, shown_as: str, documents: Iterable[str]) -> dict[str, Approval | Spoiled]:
    """The approvals of `documents` (ids), for those that have one. `shown_as` is how the content file is called in
    messages."""
    real = content.resolve()
    if not (real.parent / f"{real.stem}{FOLDER}").is_dir():
        return {}
    found: dict[str, Approval | Spoiled] = {}
    for document in documents:
        name = approval_name(real, document)
        if not (real.parent / name).exists():
            continue
        shown = (Path(shown_as).parent / name).as_posix()
        problems = Problems()
        path = inside(real.parent, Text(name, Span(shown, 1, 1)), problems)
        raw = read_yaml(path, shown, problems) if path else None
        wrong = next(iter(problems), None)
        if raw is None or wrong:
            place = (wrong and wrong.span) or Span(shown, 1, 1)
            found[document] = Spoiled(wrong.message if wrong else "it can't be read", place)
        else:
            found[document] = _approval(raw, document)
    return found


def _approval(raw: Map, document: str) -> Approval | Spoiled:
    for key in _KEYS:
        if key not in raw:
            return Spoiled(f'"{key}" is missing', raw.span)
    words = raw["words"]
    if not isinstance(words, Seq) or not all(isinstance(line, Text) for line in words):
        return Spoiled("the words are not a list of texts", raw.key_span("words"))
    texts = [raw[key] for key in _KEYS[:-1]]
    for key, text in zip(_KEYS, texts, strict=False):
        if not isinstance(text, Text) or not text:
            return Spoiled(f'there is no text after "{key}"', raw.key_span(key))
    version, of, by, day, checksum = texts
    if version != "1":
        return Spoiled("it was written by another brochure", version.span)
    if of != document:
        return Spoiled(f'it is the approval of "{of}"', of.span)
    if not _is_day(day):
        return Spoiled(f'"{day}" is not a date', day.span)
    made = Approval(document, str(by), str(day), tuple(map(str, words)), by.span)
    if made.checksum != checksum:
        return Spoiled("it was changed by hand: its checksum is not that of what it says", checksum.span)
    return made


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def sheet(approval: Approval) -> str:
    """The text of its file."""
    lines = [
        f"# The words of {approval.document} as they were approved, a passage a line, written by brochure approve.",
        "# Once this file is changed by hand it no longer counts. Keep it beside the content, and in git with it.",
        "format: 1",
        f"document: {_quoted(approval.document)}",
        f"by: {_quoted(approval.by)}",
        f"date: {_quoted(approval.date)}",
        f"sha256: {_quoted(approval.checksum)}",
        "words:",
        *_listed(approval.words),
    ]
    return "\n".join(lines) + "\n"


def _listed(words: Sequence[str]) -> list[str]:
    return [f"  - {_quoted(line)}" for line in words] or ["  []"]


def _quoted(text: str) -> str:
    """A text between double quotes, as JSON and YAML both write it, with what can't be seen as a number."""
    return "".join(
        character if character.isprintable() else f"\\U{ord(character):08x}"
        for character in json.dumps(text, ensure_ascii=False)
    )
