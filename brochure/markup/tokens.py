"""From markdown-it's tokens to paragraphs and lists, and what is wrong on the way. Imported at first need only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it.token import Token

from brochure.markup.finishing import finish
from brochure.markup.grammar import parse, parse_inline
from brochure.markup.links import objection
from brochure.markup.runs import Listing, Paragraph, Run
from brochure.problems import Problems, Span

_STYLES = {"strong_open": "bold", "strong_close": "bold", "em_open": "italic", "em_close": "italic"}

# What was meant as something and is not: code, complaint, hint.
_ODD = {
    "odd_citation": ("E213", "is not a citation", r"Write [@source-id] or [@one; @two]; as plain text, \[@..."),
    "odd_link": ("E210", "is not a link", "An address has no spaces or brackets: write %20 for a space."),
}


class Reporter:
    """Notes the problems of one text in `problems`, if any, each at its own place.

    A `Text` knows its places; of any other only the start is known, from `span`.
    """

    def __init__(self, text: str, problems: Problems | None, span: Span | None) -> None:
        self._text = text
        self._problems = problems
        self._span = span

    def add(self, code: str, message: str, hint: str, fragment: str) -> None:
        """Note a problem with a `fragment` of the text."""
        if self._problems is not None:
            self._problems.add(code, message, self._place_of(fragment), hint)

    def _place_of(self, fragment: str) -> Span | None:
        own_place = getattr(self._text, "place_of", None)
        if own_place is not None and self._text.span.file:  # type: ignore[attr-defined]
            place: Span = own_place(fragment)
            return place
        lines_before = self._text.count("\n", 0, max(self._text.find(fragment), 0))
        if self._span is None or not lines_before:
            return self._span
        return replace(self._span, line=self._span.line + lines_before, column=1)


def inline_pieces(text: str, reporter: Reporter) -> Iterator[Run]:
    """The unfinished runs of a text that is one paragraph."""
    return _pieces(parse_inline(text), reporter)


def body_blocks(text: str, language: str, reporter: Reporter) -> Iterator[Paragraph | Listing]:
    """The finished paragraphs and lists of a text."""
    tokens, too_deep = parse(text)
    for line in sorted(too_deep):
        fragment = text.split("\n")[line].strip()
        reporter.add("E221", "a list inside a list inside a list", "Move its items one level up.", fragment)
    return _blocks(iter(tokens), language, reporter)


def _blocks(tokens: Iterator[Token], language: str, reporter: Reporter) -> Iterator[Paragraph | Listing]:
    """The blocks up to the end of the tokens, or of the list item that they stand in."""
    for token in tokens:
        if token.type == "inline":
            if runs := finish(_pieces(token.children or [], reporter), language):
                yield Paragraph(runs)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            items = tuple(item for item in _items(tokens, language, reporter) if item)
            if items:
                yield Listing(token.type == "ordered_list_open", int(token.attrs.get("start", 1)), items)
        elif token.type == "list_item_close":
            return


def _items(tokens: Iterator[Token], language: str, reporter: Reporter) -> Iterator[tuple[Paragraph | Listing, ...]]:
    for token in tokens:
        if token.type != "list_item_open":
            return
        yield tuple(_blocks(tokens, language, reporter))


def _pieces(tokens: list[Token], reporter: Reporter) -> Iterator[Run]:
    """The unfinished runs of one paragraph."""
    depth = {"bold": 0, "italic": 0}
    href = ""
    wordless_link = False
    for token in tokens:
        kind = token.type
        if kind in ("text", "softbreak") or kind in _ODD:
            words = " " if kind == "softbreak" else token.content
            wordless_link = wordless_link and not words.strip()
            if words:  # the signs of emphasis leave empty texts behind
                yield Run(words, bold=depth["bold"] > 0, italic=depth["italic"] > 0, href=href)
            if kind in _ODD:
                code, complaint, hint = _ODD[kind]
                reporter.add(code, f"{words} {complaint}", hint, words)
        elif kind in _STYLES:
            depth[_STYLES[kind]] += token.nesting
        elif kind == "citation":
            yield from (Run("", cite=source) for source in token.meta["ids"])
        elif kind == "hardbreak":
            yield Run("", is_break=True)
        elif kind == "link_open":
            wordless_link, href = True, _checked(str(token.attrs["href"]), reporter)
        elif kind == "link_close":
            if wordless_link:
                reporter.add("E211", "a link has no words", "Write words between the square brackets.", "[](")
            wordless_link, href = False, ""


def _checked(href: str, reporter: Reporter) -> str:
    """The address, or nothing if a link may not have it: the words stay, the link goes."""
    if wrong := objection(href):
        as_typed = href.partition("%")[0]  # what follows may be an encoded character
        reporter.add("E210", *wrong, as_typed)
        return ""
    return href
