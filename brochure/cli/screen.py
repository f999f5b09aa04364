"""The two streams a command speaks to, made safe: whatever is printed can be printed.

A character that the stream's encoding lacks is written in ASCII, control characters from the content never reach the
terminal, a reader that has gone away is no error, and colour is used only where it is seen and wanted.
"""

from __future__ import annotations

import errno
import os
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TextIO

__all__ = ["Screen", "Styled", "Terminal"]

# Select Graphic Rendition parameters (ECMA-48, 8.3.117).
_STYLES = {
    "error": "1;31", "warning": "1;33", "fix": "1;36", "strong": "1", "faint": "2", "gone": "9;31", "new": "1;32",
}  # fmt: skip
# What stands for the commonest characters that are not in ASCII; any other is written as its number.
_ASCII = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "--", "…": "...", "•": "*", "→": "->", "×": "x",
    "\u00a0": " ", "\u202f": " ",
})  # fmt: skip


class Styled(NamedTuple):
    """A piece of a line in one of the styles: error, warning, fix, strong, faint, gone, new."""

    text: str
    style: str


class Screen:
    """One text stream. `stream` is None in a program without a console; what is printed is then dropped."""

    def __init__(self, stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> None:
        self._stream = stream
        self._encoding = getattr(stream, "encoding", None) or "utf-8"
        self.is_terminal = stream is not None and stream.isatty()
        self.colour = self.is_terminal if (wanted := _colour_wanted(environment)) is None else wanted
        self.fault: OSError | None = None
        """Why the stream took no more, other than that its reader left: a full disk, say."""
        self.closed = False
        """Whether the stream took no more, for whatever reason."""

    def line(self, *pieces: str | Styled) -> None:
        """Print one line made of `pieces`, and hand it on at once, so that both streams stay in step."""
        text = "".join(self._painted(piece) for piece in pieces)
        if self._stream is None:
            return
        try:
            self._stream.write(text + "\n")
            self._stream.flush()
        except OSError as error:
            self.lost(error)

    def lines(self, text: str) -> None:
        """Print `text`, which may have several lines."""
        for line in text.splitlines():
            self.line(line)

    def lost(self, error: OSError) -> None:
        """Take note that the stream took no more, and print nothing on it from now on."""
        # A reader that left is not worth a word. On Windows it shows as EINVAL.
        if not isinstance(error, BrokenPipeError) and not (os.name == "nt" and error.errno == errno.EINVAL):
            self.fault = error
        self.closed = True
        self._stream = None

    def safe(self, text: str) -> str:
        """`text` in characters that the stream takes and that do nothing to a terminal; always one line."""
        visible = "".join(_visible(character) for character in text)
        try:
            visible.encode(self._encoding)
        except UnicodeEncodeError:
            plain = visible.translate(_ASCII)
            return plain.encode(self._encoding, "backslashreplace").decode(self._encoding)
        return visible

    def _painted(self, piece: str | Styled) -> str:
        if isinstance(piece, str):
            return self.safe(piece)
        text = self.safe(piece.text)
        return f"\x1b[{_STYLES[piece.style]}m{text}\x1b[0m" if self.colour else text


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where results go (`out`), where messages go (`err`), and whether a bug of ours shows its traceback (`debug`)."""

    out: Screen = field(default_factory=lambda: Screen(sys.stdout))
    err: Screen = field(default_factory=lambda: Screen(sys.stderr))
    debug: bool = False


def _colour_wanted(environment: Mapping[str, str]) -> bool | None:
    """What the environment says about colour; None when the kind of stream decides. In Python's own order."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    if environment.get("TERM") == "dumb":
        return False
    # The old Windows console prints colour codes as text; the newer ones name themselves.
    if os.name == "nt" and not (environment.get("WT_SESSION") or environment.get("TERM")):
        return False
    return None


def _visible(character: str) -> str:
    """`character`, or its number when it would move the cursor, start a command or turn the line's direction."""
    if character.isprintable():
        return character
    if character in "\t\n\r":
        return " "
    # Spaces, joiners and soft hyphens are harmless and part of good text; Cf holds the marks that turn the direction.
    if unicodedata.category(character) == "Zs" or character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        return character
    return f"\\x{ord(character):02x}" if ord(character) < 0x100 else f"\\u{ord(character):04x}"
