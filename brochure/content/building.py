"""PyYAML's events to nodes that know their places, and what is wrong with single ones on the way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from brochure.content.encoding import INVISIBLE, character_name
from brochure.content.nodes import Map, Node, Seq, Text
from brochure.content.quoting import quoted
from brochure.problems import Problem, Problems, Span, Stop

DEEPEST = 20  # levels of lists and groups inside each other

LINE_END = re.compile("(\r\n|\n|\r)")
# Indentation with a tab in it.
TABBED = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)
# A comment that looks like text: the # stands right before a letter or a number ("Suite #200", "color: #0a5f5f").
# A comment that starts with a number stands further away than one blank; "Suite # 200" does not.
_TEXT_LIKE_COMMENT = re.compile(r"(?:[ \t]+(?=#[^\W_])|[ ](?=#[ ]\d))(#[^\r\n]*)")


@dataclass(slots=True)
class _Frame:
    """An open map or list. In a map `key` is the key whose value comes next; `dropped` when that value has no place."""

    node: Map | Seq
    key: Text | None = None
    dropped: bool = False


class Builder:
    """Takes the events of one file and builds its tree."""

    def __init__(self, text: str, typed: str, shown_as: str, problems: Problems, mended: frozenset[int]) -> None:
        """`typed` is `text` before any line of it was put right; `mended` are those lines, but for their tabs."""
        self._mended = mended
        self._indented = _indented_by_tabs(typed) if text != typed else {}
        self.root: Node | None = None
        self._text = text
        self._file = shown_as
        self._problems = problems
        self._open: list[_Frame] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Add one event to the tree. Raises Stop where going on makes no sense."""
        match event:
            case yaml.ScalarEvent():
                self._put(self._scalar(event))
            case yaml.AliasEvent():
                self._put(self._alias(event))
            case yaml.MappingStartEvent():
                self._descend(Map(self._span(event)), event)
            case yaml.SequenceStartEvent():
                self._descend(Seq(self._span(event)), event)
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.DocumentStartEvent():
                self._start_document(event)

    @property
    def open(self) -> tuple[Map | Seq, ...]:
        """The maps and lists whose end was not met, outermost first."""
        return tuple(frame.node for frame in self._open)

    def _span(self, event: Any) -> Span:
        line, column = event.start_mark.line, event.start_mark.column
        if line in self._indented:
            typed = self._indented[line]
            indentation = len(self._lines[line]) - len(self._lines[line].lstrip(" "))
            column = max(column - indentation + typed, 0)
        return Span(self._file, line + 1, column + 1)

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "Delete the line with the three hyphens; only one YAML document can be in the file."
            raise Stop(Problem("E114", "a second YAML document starts here", self._span(event), hint))

    def _scalar(self, event: Any) -> Text:
        start, end = event.start_mark.index, event.end_mark.index
        span, source, value = self._span(event), self._text[start:end], event.value
        if not self._is_as_typed(event):
            return Text(unicodedata.normalize("NFC", value), span)
        self._refuse_marks(event, source)
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        hidden = INVISIBLE.search(value)
        if hidden:
            message = f"an invisible character is in the text: {character_name(hidden.group())}"
            self._problems.add("E115", message, span, "Delete the part that starts with a backslash.")
            value = INVISIBLE.sub(" ", value)
        if not event.style:  # None or "", by parser: a text without quotes
            lost = _TEXT_LIKE_COMMENT.match(self._text, end)
            if lost:
                return self._with_lost_text(value, span, source, lost)
        return Text(value, span, source)

    def _with_lost_text(self, value: str, span: Span, source: str, lost: re.Match[str]) -> Text:
        """A text that was cut off at a # is reported, and given back whole so that later checks see what was meant."""
        whole = f"{value} {lost.group(1).rstrip()}".strip()
        text = Text(whole, span, source + lost.group())
        message = f'the text is cut off at the #: "{lost.group(1).rstrip()}" would not be printed'
        hint = f"Put quotes round the whole text: {quoted(whole)}. For a comment write a space after the #."
        self._problems.add("E116", message, text.place_of("#", source.count("#")), hint)
        return text

    def _is_as_typed(self, event: Any) -> bool:
        """Whether places inside of a text are where they seem to be; else it has a start only."""
        first, last = event.start_mark.line, event.end_mark.line
        if event.style and first + 1 in self._mended:
            return False
        return all(line not in self._indented for line in range(first + 1, last + 1))

    def _alias(self, event: Any) -> Text:
        span = self._span(event)
        self._problems.add(
            "E110",
            f'"*{event.anchor}" would be an alias, a copy from another place of the file; these are not used here',
            span,
            "If it is a text, put quotes round it. Else write the value out, or use {{ values.your-name }}.",
        )
        return Text(f"*{event.anchor}", span)

    def _refuse_marks(self, event: Any, source: str) -> None:
        """Anchors (E110) and tags (E111) of any node."""
        span = self._span(event)
        if event.anchor is not None:
            hint = "If it is a text, put quotes round it. Else delete the word that starts with &."
            self._problems.add("E110", f'"&{event.anchor}" would be an anchor; these are not used here', span, hint)
        if event.tag is not None:
            word = source.split(maxsplit=1)[0] if source.startswith("!") else event.tag
            hint = "Delete the word that starts with !, or put quotes round the text."
            self._problems.add("E111", f'"{word}" would be a tag; these are not used here', span, hint)

    def _descend(self, node: Map | Seq, event: Any) -> None:
        line_end = self._text.find("\n", event.start_mark.index)
        self._refuse_marks(event, self._text[event.start_mark.index : line_end if line_end >= 0 else None])
        if len(self._open) >= DEEPEST:
            message = f"more than {DEEPEST} levels of lists and groups are inside each other"
            hint = "Check the indentation above; if it is meant, make the inner parts sections of their own."
            raise Stop(Problem("E112", message, node.span, hint))
        self._put(node)
        self._open.append(_Frame(node))

    def _put(self, node: Node) -> None:
        """Give a finished text, or a map or list that just started, its place in what is open."""
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        if isinstance(frame.node, Seq):
            frame.node.append(node)
        elif frame.key is None and not frame.dropped:
            self._take_key(frame, frame.node, node)
        else:
            if frame.key is not None:
                frame.node[frame.key] = node
            frame.key, frame.dropped = None, False

    def _take_key(self, frame: _Frame, owner: Map, key: Node) -> None:
        """The next value belongs to `key`, unless the key is taken or is no text: then the value is dropped."""
        if not isinstance(key, Text):
            frame.dropped = True
            self._report_key(owner, key)
        elif key in owner:
            frame.dropped = True
            first = owner.key_span(key).line
            message = f'the key "{key}" is written twice, in line {first} and in line {key.span.line}'
            self._problems.add("E109", message, key.span, "Delete one of the two, or rename one.")
        else:
            frame.key = key

    def _report_key(self, owner: Map, key: Map | Seq) -> None:
        """A group or list where a key should be; nearly always {{ }} without quotes."""
        if key.span.column > 1 and (line := self._line(key.span.line))[key.span.column - 2 :].startswith("{{"):
            rest = line[key.span.column - 2 :].strip()
            hint = f"Put quotes round the whole text: {quoted(rest)}"
            self._problems.add("E107", "a text that starts with {{ needs quotes", owner.span, hint)
        else:
            self._problems.add("E107", "a key must be a text", key.span, "Put quotes round it.")

    def _line(self, number: int) -> str:
        return self._lines[number - 1]

    @cached_property
    def _lines(self) -> list[str]:
        return LINE_END.split(self._text)[::2]


def _indented_by_tabs(text: str) -> dict[int, int]:
    """The lines (from 0) that are indented with tabs, and by how many characters."""
    lines = LINE_END.split(text)[::2]
    return {number: found.end() for number, line in enumerate(lines) if (found := TABBED.match(line))}
