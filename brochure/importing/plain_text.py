"""Plain text: headings, lists and paragraphs told from how people set them with nothing but a keyboard.

A blank line ends a paragraph. A file with long lines has one paragraph a line, any other is broken into lines by hand.
A heading is underlined, or in capitals, or a short line without a full stop that text follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from brochure.importing.outline import LONGEST_HEADING
from brochure.importing.parts import TITLE, Heading, Item, Paragraph, Part, Reading, Runs
from brochure.importing.symbols import BULLETS
from brochure.markup import Run

__all__ = ["marked_item", "read_plain_text"]

# Nobody breaks lines by hand beyond this many letters.
_LONGEST_BROKEN = 100
_UNDERLINE = re.compile(r"(=+|-+|~+|\*+|_+)")
_RULE = re.compile(r"([-=_*~])(?:\s*\1){2,}")
_BULLET = re.compile(rf"([-*+–—{''.join(sorted(BULLETS))}])\s+(?=\S)")
_SIGN_WITHOUT_SPACE = re.compile(rf"([{''.join(sorted(BULLETS))}])(?=\w)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
_QUESTIONS = re.compile(r"(?:faqs?|frequently asked questions|questions(?: and answers)?|q ?& ?a)\s*:?", re.IGNORECASE)
_TAB = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its indentation; `indent` counts spaces, `number` is its place in the file."""

    text: str
    indent: int
    number: int


def read_plain_text(text: str, reading: Reading, shown_as: str) -> Reading:
    """The parts of a text, whose lines end with LF, added to `reading`."""
    lines = [_line(raw, number) for number, raw in enumerate(text.replace("\f", "\n").split("\n"), 1)]
    for number, raw in enumerate(text.split("\n"), 1):
        if "\t" in raw.strip():
            reading.change("tabs inside a line became spaces: is it a table?", f"{shown_as}:{number}")
    _Reader(lines, reading, shown_as).read()
    return reading


def marked_item(text: str) -> tuple[int | None, str] | None:
    """The number (None for a bullet) and the words of a line that someone typed as an item of a list; None when it is
    none."""
    if found := _BULLET.match(text) or _SIGN_WITHOUT_SPACE.match(text):
        return None, text[found.end() :]
    if found := _NUMBER.match(text):
        return int(found[1]), text[found.end() :]
    return None


def _line(raw: str, number: int) -> _Line:
    whole = raw.expandtabs(_TAB).rstrip()
    return _Line(raw.strip(), len(whole) - len(whole.lstrip()), number)


class _Reader:
    def __init__(self, lines: Sequence[_Line], reading: Reading, shown_as: str) -> None:
        self._lines = lines
        self._reading = reading
        self._shown_as = shown_as
        self._at = 0
        self._wrapped = all(len(line.text) <= _LONGEST_BROKEN for line in lines)
        self._indents: list[int] = []  # of the items that are open
        self._asks = False  # under a heading that announces questions

    def read(self) -> None:
        """Every line, in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.text:
                self._at += 1
            elif self._underlined(line) or self._rule(line) or self._item(line) or self._heading(line):
                pass
            else:
                self._paragraph(line)

    def _add(self, part: Part) -> None:
        self._reading.parts.append(part)
        if not isinstance(part, Item):
            self._indents = []

    def _place(self, line: _Line) -> str:
        return f"{self._shown_as}:{line.number}"

    def _next(self, after: int = 1) -> _Line:
        place = self._at + after
        return self._lines[place] if place < len(self._lines) else _Line("", 0, 0)

    def _underlined(self, line: _Line) -> bool:
        under = self._next().text
        if len(line.text) > LONGEST_HEADING or not _UNDERLINE.fullmatch(under):
            return False
        if len(under) < max(3, len(line.text) // 2) or _RULE.fullmatch(line.text):
            return False
        self._at += 2
        self._add(Heading(1 if under[0] in "=*" else 2, _runs(line.text), self._place(line)))
        return True

    def _rule(self, line: _Line) -> bool:
        if not _RULE.fullmatch(line.text):
            return False
        self._at += 1
        self._reading.leave_out("a line drawn with signs", self._place(line))
        self._indents = []
        return True

    def _item(self, line: _Line) -> bool:
        marked = marked_item(line.text)
        if marked is None:
            return False
        number, text = marked
        while self._indents and self._indents[-1] > line.indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < line.indent:
            self._indents.append(line.indent)
        self._at += 1
        words = [text]
        while (more := self._lines[self._at : self._at + 1]) and self._goes_on(more[0], line):
            words.append(more[0].text)
            self._at += 1
        self._add(Item(len(self._indents) - 1, number, (_runs(" ".join(words)),), self._place(line)))
        return True

    def _goes_on(self, line: _Line, item: _Line) -> bool:
        """Whether a line belongs to the item above it: it is set in, or the text is broken by hand."""
        if not line.text or marked_item(line.text) or _RULE.fullmatch(line.text):
            return False
        return line.indent > item.indent or (self._wrapped and not self._is_heading(line))

    def _heading(self, line: _Line) -> bool:
        if not self._is_heading(line):
            return False
        is_first = not self._reading.parts
        level = 1 if is_first or _is_capitals(line.text) else 2
        if _QUESTIONS.fullmatch(line.text):
            self._asks, level = True, 2
        elif self._asks and line.text.endswith("?"):
            level = 3
        else:
            self._asks = False
        self._at += 1
        self._add(Heading(TITLE if is_first else level, _runs(line.text), self._place(line)))
        return True

    def _is_heading(self, line: _Line) -> bool:
        text = line.text
        if len(text) > LONGEST_HEADING or not any(sign.isalpha() for sign in text):
            return False
        index = line.number - 1
        after = self._following(index)
        if _is_capitals(text):
            return bool(after.text)
        if text[-1] in ".,;!" or not after.text or _RULE.fullmatch(after.text):
            return False
        if marked_item(after.text):  # "Bring:" leads into its list, "Things to bring" is the heading of one
            return text[-1] != ":" and self._stands_alone(index)
        if self._stands_alone(index):
            return not self._short_run(index)
        return not self._wrapped and not self._short_run(index)

    def _following(self, index: int) -> _Line:
        return next((line for line in self._lines[index + 1 :] if line.text), _Line("", 0, 0))

    def _stands_alone(self, index: int) -> bool:
        """Whether a blank line, or the end of the file, stands above and below, or above and it is a one-line file."""
        above = self._lines[index - 1].text if index else ""
        below = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        return not above and (not below or not self._wrapped)

    def _short_run(self, index: int) -> bool:
        """Whether this is one of three or more short lines without a blank line between: an address, a timetable."""
        first = last = index
        while first and last - first < 2 and self._is_short(first - 1):
            first -= 1
        while last + 1 < len(self._lines) and last - first < 2 and self._is_short(last + 1):
            last += 1
        return last - first >= 2

    def _is_short(self, index: int) -> bool:
        text = self._lines[index].text
        return 0 < len(text) <= LONGEST_HEADING and text[-1] not in ".!" and not marked_item(text)

    def _paragraph(self, line: _Line) -> None:
        words = [line.text]
        self._at += 1
        while self._wrapped and (more := self._lines[self._at : self._at + 1]) and self._in_paragraph(more[0]):
            words.append(more[0].text)
            self._at += 1
        self._add(Paragraph(_runs(" ".join(words)), self._place(line)))

    def _in_paragraph(self, line: _Line) -> bool:
        if not line.text or _RULE.fullmatch(line.text) or _is_capitals(line.text):
            return False
        return marked_item(line.text) is None or (marked_item(line.text) or (1,))[0] not in (None, 1)


def _runs(text: str) -> Runs:
    return (Run(text),)


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 3 and len(text) <= LONGEST_HEADING and text.upper() == text and text[-1] not in ".,;"
