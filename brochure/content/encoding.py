"""Bytes to text: UTF-8 and nothing else, and no characters that nobody can see."""

from __future__ import annotations

import re

from brochure.problems import Problems, Span

SAVE_AS_UTF8 = 'Save it again as UTF-8: look for "Save as" or "Save with encoding" in your editor.'

# C0 and C1 controls, separators that are line ends for YAML but for no editor, a byte order mark inside the text, and
# what is no character at all. Tab, LF and CR are judged by the parser.
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

_SHOWN_AT_MOST = 10

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
)


def text_of(data: bytes, shown_as: str, problems: Problems) -> str | None:
    """The text of a file without byte order mark, or None when it can't be read (E102, E103).

    Invisible characters (E115) are reported and replaced by spaces, so that reading goes on and finds the rest.
    """
    start = Span(shown_as, 1, 1)
    other = next((name for magic, name in _OTHER_FILES if data.startswith(magic)), "")
    if other:
        problems.add("E102", f"this is {other}, not a text file", start, "Name the content file (.yaml) instead.")
        return None
    wide = _wide_encoding(data)
    if wide:
        problems.add("E103", f"the file is saved as {wide}, not as UTF-8", start, SAVE_AS_UTF8)
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add("E102", *_stray_byte(data, error.start, shown_as), SAVE_AS_UTF8)
        return None
    return INVISIBLE.sub(" ", text) if _report_invisible(text, shown_as, problems) else text


def character_name(character: str) -> str:
    """An invisible character in words, as in "a manual line break of Word (U+000B)"."""
    known = {
        "\x0b": "a manual line break of Word",
        "\x0c": "a page break",
        "\x85": "a line separator",
        "\u2028": "a line separator",
        "\u2029": "a paragraph separator",
        "\ufeff": "a byte order mark",
    }
    return f"{known.get(character, 'a control character')} (U+{ord(character):04X})"


def _wide_encoding(data: bytes) -> str:
    """The name of the encoding if the text is stored in two or four bytes a letter, with or without a mark."""
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "")
    if marked:
        return marked
    sample = data[:4096]
    zeros = sample.count(0)
    if zeros * 3 < len(sample) or not zeros:
        return ""
    return "UTF-32" if zeros * 3 > len(sample) * 2 else "UTF-16"


def _stray_byte(data: bytes, at: int, shown_as: str) -> tuple[str, Span]:
    """What the first byte is that is not UTF-8, and where it stands; characters before it are counted as UTF-8."""
    before = data[:at].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    span = Span(shown_as, before.count("\n") + 1, len(before) - before.rfind("\n"))
    guess = data[at : at + 1].decode("cp1252", errors="ignore")
    meant = f'; in Windows-1252 or Latin-1 it would be "{guess}"' if guess else ""
    return f"the file is not saved as UTF-8: byte 0x{data[at]:02X} in line {span.line} is no part of it{meant}", span


def _report_invisible(text: str, shown_as: str, problems: Problems) -> bool:
    """Whether invisible characters were found; the first few are reported, each with its place."""
    found = list(INVISIBLE.finditer(text))
    for match in found[:_SHOWN_AT_MOST]:
        before = text[: match.start()].replace("\r\n", "\n").replace("\r", "\n")
        span = Span(shown_as, before.count("\n") + 1, len(before) - before.rfind("\n"))
        left = len(found) - _SHOWN_AT_MOST
        more = f" (and {left} more)" if left > 0 and match is found[_SHOWN_AT_MOST - 1] else ""
        problems.add(
            "E115",
            f"an invisible character is in the text: {character_name(match.group())}{more}",
            span,
            "Delete it, or type the words around it anew.",
        )
    return bool(found)
