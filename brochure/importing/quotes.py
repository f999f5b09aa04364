"""How a text is written in one line of YAML so that every reader of YAML takes it for just this text."""

from __future__ import annotations

import re

from brochure.content.quoting import quoted

__all__ = ["in_one_line"]

# What a text can't start with (YAML 1.2, 7.3.3: indicators), and what ends it in the middle.
_START = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_MIDDLE = re.compile(r":(?:\s|$)|\s#")
_IN_BRACKETS = re.compile(r"[,\[\]{}:?]")
# Words that YAML 1.1 or 1.2 reads as something else: a switch, nothing, a number, a date, minutes and seconds.
_NO_TEXT = re.compile(
    r"y|n|yes|no|true|false|on|off|null|~"
    r"|[-+]?(?:[0-9][0-9_]*)?\.?[0-9_]*(?:e[-+]?[0-9]+)?|0[xo][0-9a-f_]+|0b[01_]+|[-+]?\.(?:inf|nan)|="
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|<<",
    re.IGNORECASE,
)


def in_one_line(text: str, *, in_brackets: bool = False) -> str:
    """`text`, which has no line breaks and no spaces at its ends, in quotes when it needs them."""
    special = (
        not text
        or _START.match(text)
        or _MIDDLE.search(text)
        or _NO_TEXT.fullmatch(text)
        or (in_brackets and _IN_BRACKETS.search(text))
    )
    return quoted(text) if special else text
