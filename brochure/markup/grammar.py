"""The Markdown this project understands, as a markdown-it parser. Everything not switched on here prints as typed.

Importing markdown-it costs as much as reading a whole content file, so this module is imported at the first text that
needs it (see `reading`), never at the start.
"""

from __future__ import annotations

import functools
import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from brochure.markup.citations import CITATION, ODD_CITATION, source_ids
from brochure.markup.links import ODD_LINK, TELEPHONE_LINK, telephone

DEEPEST_LIST = 2
"""Lists may hold lists, and no further: a third level cannot be told apart on a printed page."""

_TOO_DEEP = "lines of lists that are too deep"  # a key of markdown-it's environment
# One or two digits: `12. Bring water` is a step, `2026. A year` is a sentence.
_LIST_MARKER = re.compile(r"(?:-|[0-9]{1,2}\.)(?:[ \t]+(\S)?|$)")
_LEVELS_PER_LIST = 2  # markdown-it counts the list and its item


class _Grammar(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Let every address pass: a refused one is reported with its place, not printed as brackets."""
        return True


@functools.cache
def parser() -> MarkdownIt:
    """Bold, italic, links, citations, hard breaks, and lists marked `- ` or `1. `."""
    grammar = _Grammar("zero").enable(["newline", "escape", "emphasis", "link"])
    grammar.inline.ruler.before("link", "citation", _citation)
    grammar.inline.ruler.before("link", "picture as typed", _picture_as_typed)
    grammar.inline.ruler.before("link", "telephone", _telephone)
    grammar.inline.ruler.after("link", "odd link", _odd_link)
    grammar.block.ruler.at("list", _list, {"alt": ["paragraph"]})
    return grammar.enable("list")


def parse(text: str) -> tuple[list[Token], set[int]]:
    """The block tokens of a body, and the lines (from 0) where a list was too deep and stays text."""
    found: dict[str, set[int]] = {_TOO_DEEP: set()}
    return parser().parse(text, found), found[_TOO_DEEP]


def parse_inline(text: str) -> list[Token]:
    """The inline tokens of a text that is one paragraph."""
    (token,) = parser().parseInline(text)
    return token.children or []


def _citation(state: StateInline, silent: bool) -> bool:
    """A token `citation` with ids, or `odd_citation` for what begins and ends like one; both with what was typed."""
    if silent:  # the end of a link's words is sought, where a bracket counts as a bracket
        return False
    if not state.src.startswith("[@", state.pos):
        return False
    if found := CITATION.match(state.src, state.pos, state.posMax):
        kind = "citation"
    elif found := ODD_CITATION.match(state.src, state.pos, state.posMax):
        kind = "odd_citation"
    else:
        return False
    token = state.push(kind, "", 0)
    token.content = found[0]
    token.meta = {"ids": source_ids(found[0])}
    state.pos = found.end()
    return True


def _picture_as_typed(state: StateInline, silent: bool) -> bool:
    """`![` opens no link: pictures in a text are not understood and print as typed. `Now![@id]` is a citation."""
    if not state.src.startswith("![", state.pos) or state.src.startswith("@", state.pos + 2):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True


def _telephone(state: StateInline, silent: bool) -> bool:
    """A link to tel: whose number is written as people write it, with spaces and round brackets."""
    found = TELEPHONE_LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("link_open", "a", 1).attrs = {"href": telephone(found[2])}
        end_of_text = state.posMax
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.posMax = end_of_text
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


def _odd_link(state: StateInline, silent: bool) -> bool:
    """A token `odd_link` for what was surely meant as a link, with what was typed. Tried after the link itself."""
    found = ODD_LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("odd_link", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _list(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """markdown-it's own list rule, for our markers only and not deeper than DEEPEST_LIST."""
    found = _LIST_MARKER.match(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first])
    if not found:
        return False
    is_new = state.sCount[first] >= state.blkIndent  # else it is the next item of a list further out
    if is_new and not found[1]:  # a hyphen by itself is a hyphen
        return False
    if is_new and state.level >= DEEPEST_LIST * _LEVELS_PER_LIST:
        state.env[_TOO_DEEP].add(first)
        return False
    return list_block(state, first, end, silent)
