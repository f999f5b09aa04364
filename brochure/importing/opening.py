"""Opening a source file: its bytes, and by its kind the reader for it. What can't be read is said with a way out."""

from __future__ import annotations

import os
from pathlib import Path

from brochure.content.reading import LARGEST, why_unreadable
from brochure.importing.parts import Reading
from brochure.problems import Problem, Span, Stop

__all__ = ["KINDS", "read_source"]

_LARGEST_WORD = 50_000_000  # bytes
_WORD, _MARKDOWN, _TEXT = "word", "markdown", "text"
KINDS = {
    ".docx": _WORD, ".md": _MARKDOWN, ".markdown": _MARKDOWN, ".txt": _TEXT, ".text": _TEXT,
}  # fmt: skip
_SAVE_IN_WORD = "Open it in Word, save it as a Word document (.docx), and import that."
_EXPORT = "Open it in {}, export or save it as Word (.docx), and import that."
_OTHERS = {
    ".doc": ("an old Word file", _SAVE_IN_WORD),
    ".docm": ("a Word file with macros", _SAVE_IN_WORD),
    ".dotx": ("a Word template", _SAVE_IN_WORD),
    ".dot": ("an old Word template", _SAVE_IN_WORD),
    ".rtf": ("a rich text file", _SAVE_IN_WORD),
    ".odt": ("a LibreOffice file", _EXPORT.format("LibreOffice or Word")),
    ".pages": ("a Pages file", _EXPORT.format("Pages")),
    ".pdf": ("a PDF", "Import the file that it was made from; or open it in Word, save it as .docx, and check it."),
    ".html": ("a web page", _SAVE_IN_WORD),
    ".htm": ("a web page", _SAVE_IN_WORD),
    ".yaml": ("a YAML file", "A content file needs no import: run brochure build with its name."),
    ".yml": ("a YAML file", "A content file needs no import: run brochure build with its name."),
}
# What a file is by its first bytes, whatever its name says.
_FIRST_BYTES = (
    (b"%PDF", ".pdf"),
    (b"{\\rtf", ".rtf"),
)
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
# Beginnings of files that hold no text: a packed folder, an old Office file, pictures.
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")


def read_source(path: Path, shown_as: str) -> Reading:
    """Everything that the file at `path` holds, as parts and notes. Raises Stop: E101 when it can't be read, E117 for
    a kind that is not known, E113 and E119 for a file too large, E102 for one that is no text, E118 for a Word file
    that can't be opened, E120 when the reader of Word files is not installed, E104 when there is no text."""
    suffix = path.suffix.lower()
    kind = KINDS.get(suffix)
    if kind is None and os.path.isfile(path):
        raise _unknown_kind(suffix, shown_as)
    data = _bytes(path, shown_as, _LARGEST_WORD if kind == _WORD else LARGEST)
    for start, real in _FIRST_BYTES:
        if data.startswith(start):
            raise _unknown_kind(real, shown_as)
    reading = _read(kind or "", data, shown_as, path.parent)
    if not reading.parts:
        raise Stop(Problem("E104", f'"{shown_as}" holds no text', hint="Check that it is the right file."))
    return reading


def _read(kind: str, data: bytes, shown_as: str, folder: Path) -> Reading:
    # Late: each reader brings a library that the others do not need.
    if kind == _WORD:
        from brochure.importing.word import read_word

        return read_word(data, shown_as)
    reading = Reading()
    text = decoded(data, shown_as, reading)
    if kind == _MARKDOWN:
        from brochure.importing.markdown import read_markdown

        return read_markdown(text, reading, shown_as, folder)
    from brochure.importing.plain_text import read_plain_text

    return read_plain_text(text, reading, shown_as)


def decoded(data: bytes, shown_as: str, reading: Reading) -> str:
    """The text of a file: UTF-8, what its byte order mark says, or else Windows-1252, which is noted. Lines end with
    LF. Raises Stop (E102) for what is no text."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _decoded_as_windows(data, shown_as)
        reading.change("the file is not in UTF-8: its letters were read as Windows-1252; check é, ñ and ’", shown_as)
    if "\0" in text or data.startswith(_NO_TEXT):
        raise _no_text(shown_as)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded_as_windows(data: bytes, shown_as: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise _no_text(shown_as) from None


def _no_text(shown_as: str) -> Stop:
    hint = "Open it in the program that made it, and save it as Word (.docx) or as plain text in UTF-8."
    return Stop(Problem("E102", f'"{shown_as}" is not a text file', hint=hint))


def _unknown_kind(suffix: str, shown_as: str) -> Stop:
    what, hint = _OTHERS.get(suffix, ("of a kind that can't be imported", "Save it as Word (.docx) or as text (.txt)."))
    return Stop(Problem("E117", f'"{shown_as}" is {what}', hint=hint))


def _bytes(path: Path, shown_as: str, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = why_unreadable(path, shown_as, error)
        raise Stop(Problem("E101", reason, hint="Check the name and the folder.")) from None
    if len(data) > largest:
        code = "E113" if largest == LARGEST else "E119"
        size = f"{largest // 1_000_000} MB"
        hint = "Check that it is the right file; if it is, split it into several."
        raise Stop(Problem(code, f'"{shown_as}" is larger than {size}', Span(shown_as, 1, 1), hint))
    return data
