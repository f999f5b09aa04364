"""What is wrong with text that is not YAML, in words for somebody who never heard of tokens.

PyYAML's two parsers (libyaml and its own) word the same fault differently, but agree on its place. So the reason is
mostly read from the text at that place, and their words are only the last resort.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from brochure.content.quoting import quoted, unquoted_colon
from brochure.problems import Problem, Span

_LINE_END = re.compile("\r\n|\n|\r")
# Where the text of a line starts: after its indentation, its hyphens and its key.
_VALUE = re.compile(r"""^[ ]*(?:-[ ]+)*(?:[^\s:#'"\[{][^:]*:[ ]+)?(?P<value>\S.*)$""")
_KEY_AND_VALUE = re.compile(r"^[ ]*(?:-[ ]+)*[^\s:][^:]*:[ ]+(?P<value>\S.*)$")
# A list item that looks like a text with a colon, not like a key: its first words have a space or a capital letter.
_ITEM_WITH_COLON = re.compile(r"^[ ]*(?:-[ ]+)+(?P<text>(?P<first>[A-Z][^\s:]*|[^\s:#'\"\[{][^:]* [^:]*):[ ]+\S.*)$")
_NO_SPACE_AFTER_COLON = re.compile(r"^[ ]*(?:-[ ]+)*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s:/].*)$")
_SIGNS = "*&!%@`[{|>,]}"  # what no text can start with unless it is quoted
_CURLY_QUOTES = "“”„«»‘’"


class Explained(NamedTuple):
    """What is wrong, in which line (from 1), and that line as it was surely meant, where that is plain: with it reading
    can go on."""

    problem: Problem
    line: int
    meant: str | None


def explain(error: Exception, text: str, shown_as: str) -> Explained:
    """The problem (E106, E107, E108) behind what PyYAML raised for `text`."""
    fault = _Fault.of(error, text, shown_as)
    for reason in (_tab, _colon, _unclosed, _no_colon, _escape, _sign, _after_quote, _flow, _out_of_line):
        problem = reason(fault)
        if problem is not None:
            return Explained(problem, fault.line + 1, fault.meant)
    hint = "Put quotes round the text if it is one."
    return Explained(fault.problem("E107", f"this is not valid YAML ({fault.reason})", hint), fault.line + 1, None)


@dataclass
class _Fault:
    """The fault as PyYAML sees it. Lines and columns count from 0 here; `began` is where the broken part starts.

    `meant` is its line as it was meant, once a reason knows."""

    reason: str
    context: str
    line: int
    column: int
    began: tuple[int, int]
    lines: list[str]
    shown_as: str
    meant: str | None = field(default=None, init=False)

    @classmethod
    def of(cls, error: Exception, text: str, shown_as: str) -> _Fault:
        mark = getattr(error, "problem_mark", None)
        start = getattr(error, "context_mark", None) or mark
        lines = _LINE_END.split(text)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        began = (start.line, start.column) if start else (line, column)
        reason = getattr(error, "problem", None) or str(error)
        return cls(reason, getattr(error, "context", None) or "", line, column, began, lines, shown_as)

    def line_at(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    @property
    def here(self) -> str:
        """The line of the fault."""
        return self.line_at(self.line)

    @property
    def above(self) -> str:
        """The nearest line above the fault that is neither empty nor a comment."""
        before = reversed(self.lines[: self.line])
        return next((line for line in before if line.strip() and not line.lstrip().startswith("#")), "")

    def problem(
        self, code: str, message: str, hint: str, line: int | None = None, column: int | None = None
    ) -> Problem:
        at = (self.line if line is None else line, self.column if column is None else column)
        return Problem(code, message, Span(self.shown_as, at[0] + 1, at[1] + 1), hint)


def _tab(fault: _Fault) -> Problem | None:
    indentation = fault.here[: len(fault.here) - len(fault.here.lstrip())]
    if "\t" not in indentation:
        return None
    others = [number for number, line in enumerate(fault.lines) if re.match(" *\t *\\S", line) and number != fault.line]
    more = f"; so {'is' if len(others) == 1 else 'are'} {len(others)} more" if others else ""
    hint = 'Replace tabs by spaces, two for each level; most editors can "convert indentation to spaces".'
    return fault.problem("E106", f"the line is indented with a tab{more}", hint, column=indentation.index("\t"))


def _colon(fault: _Fault) -> Problem | None:
    """A colon where there can be none: in a text without quotes, or on a line that moved too far right."""
    if not fault.reason.startswith("mapping values are not allowed"):
        return None
    same_line = _KEY_AND_VALUE.match(fault.here[: fault.column])
    if same_line:
        whole = fault.here[same_line.start("value") :].rstrip()
        curly = " straight" if whole[0] in _CURLY_QUOTES else ""
        instead = quoted(whole.strip(_CURLY_QUOTES) if curly else whole)
        fault.meant = fault.here[: same_line.start("value")] + instead
        return fault.problem(
            "E108",
            f"a text with a colon needs{curly} quotes, or its first words are taken for a key",
            f"Put quotes round the text: {instead}",
        )
    missing = _NO_SPACE_AFTER_COLON.match(fault.above)
    if missing:
        number = max(index for index in range(fault.line) if fault.lines[index] == fault.above)
        return _space_missing(fault, missing, number)
    return fault.problem(
        "E107",
        "this line starts further right than the line above, so it counts as part of that line's text",
        "Start it below the first letter of the line above; if it is text, put quotes round the whole text.",
        column=len(fault.here) - len(fault.here.lstrip()),
    )


def _unclosed(fault: _Fault) -> Problem | None:
    if "quoted scalar" not in fault.context or "end of" not in fault.reason:
        return None
    hint = "Put the same quote at the end of the text."
    return fault.problem("E107", "a quote is opened here and never closed", hint, *fault.began)


def _no_colon(fault: _Fault) -> Problem | None:
    if "could not find expected ':'" not in fault.reason:
        return None
    line, column = fault.began
    missing = _NO_SPACE_AFTER_COLON.match(fault.line_at(line))
    if missing:
        return _space_missing(fault, missing, line)
    item = _ITEM_WITH_COLON.match(fault.line_at(line - 1)) if line else None
    if item and item.start("text") == column:
        hint = f"Put quotes round the text: {quoted(item['text'].rstrip() + ' ' + fault.line_at(line).strip())}"
        return fault.problem("E108", unquoted_colon(item["first"]), hint, line - 1, column)
    hint = 'Write "name: value", start it with "- " for a list, or move it right if it belongs to the text above.'
    return fault.problem("E107", "this line is neither a name with a value nor part of a list", hint, line, column)


def _space_missing(fault: _Fault, match: re.Match[str], line: int) -> Problem:
    hint = f"Write {match['key']}: {match['value'].rstrip()}"
    return fault.problem("E107", "a space is missing after the colon", hint, line, match.end("key"))


def _escape(fault: _Fault) -> Problem | None:
    if "escape" not in fault.reason and "hexadecimal" not in fault.reason:
        return None
    column = fault.here.rfind("\\", 0, fault.column + 1)
    if column >= 0:
        fault.meant = f"{fault.here[:column]}\\{fault.here[column:]}"
    return fault.problem(
        "E107",
        "a backslash in double quotes starts a special character, and this is none",
        "Use single quotes round the text, or write the backslash twice.",
        column=max(column, 0),
    )


def _sign(fault: _Fault) -> Problem | None:
    """A text without quotes that starts with a sign that YAML keeps for itself."""
    value = _VALUE.match(fault.here)
    if value is None or value.start("value") > fault.column or value["value"][0] not in _SIGNS:
        return None
    sign = "{{" if value["value"].startswith("{{") else value["value"][0]
    whole = value["value"].rstrip()
    fault.meant = fault.here[: value.start("value")] + quoted(whole)
    hint = f"Put quotes round the text: {quoted(whole)}"
    return fault.problem("E107", f"a text that starts with {sign} needs quotes", hint, column=value.start("value"))


def _after_quote(fault: _Fault) -> Problem | None:
    value = _VALUE.match(fault.here)
    if value is None or value.start("value") >= fault.column or value["value"][0] not in "\"'":
        return None
    inner = value["value"].rstrip()
    if inner[0] == "'" and inner.endswith("'") and len(inner) > 1:
        instead = quoted(inner[1:-1])
        hint = f"An apostrophe ends the text. Use double quotes: {instead}"
    else:
        instead = quoted(inner)
        hint = f"Put quotes round all of it: {instead}"
    fault.meant = fault.here[: value.start("value")] + instead
    return fault.problem("E107", "the quoted text ends before this word", hint)


def _flow(fault: _Fault) -> Problem | None:
    if "flow" not in fault.context:
        return None
    bracket = fault.line_at(fault.began[0])[fault.began[1] : fault.began[1] + 1]
    if bracket not in ("[", "{"):
        return None
    closing = "]" if bracket == "[" else "}"
    hint = f"Close it with {closing}, with commas between the entries; if it is a text, put quotes round it."
    return fault.problem("E107", f"what is opened here with {bracket} does not end as it should", hint, *fault.began)


def _out_of_line(fault: _Fault) -> Problem | None:
    """A line whose first letter stands below nothing, or that is an item among keys, or a key among items."""
    if fault.here[: fault.column].strip() or not fault.here.strip() or "parsing a block" not in fault.context:
        return None
    in_list = "collection" in fault.context or "sequence" in fault.context
    level = fault.began[1]
    if in_list and fault.column == level:
        what, hint = "this is not a list item, but it stands in a list", 'Start it with "- ", or move it to the left.'
    elif not in_list and fault.column == level:
        what, hint = "this list item stands among names", "Move it right, below the name it belongs to."
    else:
        what = f"this line starts at column {fault.column + 1}, in line with nothing above it"
        hint = "Start it exactly below the first letter of the line it belongs with."
    return fault.problem("E107", what, hint)
