"""How a text is written in YAML so that all of it is one text: every hint that says "put quotes round it" shows it."""

from __future__ import annotations


def quoted(text: str) -> str:
    """`text` in double quotes, or in single ones when it holds a double quote or a backslash."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def unquoted_colon(first_words: str) -> str:
    """The message of E108 where the words before the colon are known."""
    return f'a text with a colon needs quotes, or its first words ("{first_words}") are taken for a key'
