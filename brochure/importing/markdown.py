"""Markdown (CommonMark with tables) as parts. Raw HTML is not carried over; the words in it are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brochure.importing.parts import Box, Heading, Item, Paragraph, Part, Picture, Reading, Runs, Table
from brochure.markup import Run

__all__ = ["read_markdown"]

_LARGEST_PICTURE = 50_000_000  # bytes
_FRONT_MATTER = re.compile(r"\A---[ ]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ ]*\n")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_WEB = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def read_markdown(text: str, reading: Reading, shown_as: str, folder: Path) -> Reading:
    """The parts of a Markdown text added to `reading`. Pictures are read from `folder`, where the file stands, and
    from folders in it."""
    skipped = 0
    if front := _FRONT_MATTER.match(text):
        reading.leave_out(f"its head with facts about the file: {' '.join(front[0].split())}", f"{shown_as}:1")
        skipped = front[0].count("\n")
        text = text[front.end() :]
    tokens = _Grammar("commonmark").enable("table").parse(text)
    reader = _Reader(iter(tokens), reading, shown_as, folder, skipped)
    reading.parts.extend(reader.parts(""))
    return reading


class _Grammar(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Let every address pass: one that no handout may have is named, not printed as brackets."""
        return True


@dataclass(slots=True)
class _Dress:
    """How the words are dressed at a place of a paragraph."""

    bold: int = 0
    italic: int = 0
    href: str = ""


@dataclass(slots=True)
class _Reader:
    tokens: Iterator[Token]
    reading: Reading
    shown_as: str
    folder: Path
    skipped: int
    place: str = ""
    pictures: list[Picture] = field(default_factory=list)

    def parts(self, end: str, level: int = 0) -> list[Part]:
        """The parts up to the token of the type `end`. Items of lists have `level` or more."""
        made: list[Part] = []
        for token in self.tokens:
            if token.map:
                self.place = f"{self.shown_as}:{token.map[0] + 1 + self.skipped}"
            if token.type == end:
                break
            made += self._parts_of(token, level)
        return made

    def _parts_of(self, token: Token, level: int) -> list[Part]:
        place = self.place
        match token.type:
            case "heading_open":
                runs = self._inline(next(self.tokens))
                return [*([Heading(int(token.tag[1]), runs, place)] if runs else []), *self._hung()]
            case "inline":
                runs = self._inline(token)
                return [*([Paragraph(runs, place)] if runs else []), *self._hung()]
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, level)
            case "blockquote_open":
                return [Box(tuple(self.parts("blockquote_close")), "a quotation", place)]
            case "table_open":
                return [self._table(place)]
            case "fence" | "code_block":
                self.reading.change("lines of code became a text", place)
                return [Paragraph(_lines(token.content.rstrip("\n")), place)]
            case "html_block":
                return self._html(token.content)
            case "hr":
                self.reading.leave_out("a line across the page", place)
        return []

    def _list(self, opening: Token, level: int) -> list[Part]:
        made: list[Part] = []
        number = int(opening.attrs.get("start", 1)) if opening.type == "ordered_list_open" else None
        for token in self.tokens:
            if token.type != "list_item_open":
                break
            place = self.place
            inner = self.parts("list_item_close", level + 1)
            own = tuple(part.runs for part in _leading_paragraphs(inner))
            rest = inner[len(own) :]
            if own:
                made.append(Item(level, number, own, place))
            elif inner:
                self.reading.change("an item of a list without words of its own was left out", place)
            if any(not isinstance(part, Item) for part in rest):
                self.reading.change("what stood inside an item of a list stands after it", place)
            made += rest
            number = None if number is None else number + 1
        return made

    def _table(self, place: str) -> Table:
        rows: list[tuple[Runs, ...]] = []
        after: list[Part] = []
        cells: list[Runs] = []
        for token in self.tokens:
            if token.type == "table_close":
                break
            if token.type == "inline":
                cells.append(self._inline(token))
                after += self._hung()
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        return Table(tuple(rows), True, True, place, after=tuple(after))

    def _hung(self) -> list[Picture]:
        pictures, self.pictures = self.pictures, []
        return pictures

    def _inline(self, token: Token) -> Runs:
        runs: list[Run] = []
        dress = _Dress()
        for child in token.children or []:
            self._take(child, dress, runs)
        return tuple(runs) if any(run.text.strip() for run in runs) else ()

    def _take(self, token: Token, dress: _Dress, runs: list[Run]) -> None:
        match token.type:
            case "text" | "code_inline" | "softbreak":
                words = " " if token.type == "softbreak" else token.content
                runs.append(Run(words, dress.bold > 0, dress.italic > 0, dress.href))
            case "hardbreak":
                runs.append(Run("", is_break=True))
            case "strong_open" | "strong_close":
                dress.bold += token.nesting
            case "em_open" | "em_close":
                dress.italic += token.nesting
            case "link_open":
                dress.href = str(token.attrs["href"])
                self.reading.count("link")
            case "link_close":
                dress.href = ""
            case "image":
                self._picture(str(token.attrs["src"]), token.content)
            case "html_inline":
                if re.match(r"<br\s*/?>", token.content, re.IGNORECASE):
                    runs.append(Run("", is_break=True))
                else:
                    self.reading.leave_out(f"the HTML {token.content}; its words are kept", self.place)

    def _html(self, html: str) -> list[Part]:
        place = self.place
        words = unescape(_TAG.sub(" ", html)).strip()
        kept = "; its words are kept" if words else ""
        self.reading.leave_out(f"the HTML {' '.join(html.split())}{kept}", place)
        return [Paragraph((Run(words),), place)] if words else []

    def _picture(self, source: str, alt: str) -> None:
        path = self.folder / unquote(source)
        said = f'the picture "{alt}" ({source[:80]})' if alt else f"a picture ({source[:80]})"
        try:
            if _WEB.match(source):
                self.reading.leave_out(f"{said}: it is not a file beside the text", self.place)
            elif not path.resolve().is_relative_to(self.folder.resolve()):
                self.reading.leave_out(f"{said}: it lies outside of the folder of the text", self.place)
            elif path.stat().st_size > _LARGEST_PICTURE:
                self.reading.leave_out(f"{said}: it is larger than 50 MB", self.place)
            else:
                self.pictures.append(Picture(path.read_bytes(), alt, self.place))
        except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
            reason = getattr(error, "strerror", None) or "its name can't be used"
            self.reading.leave_out(f"{said}: {reason}", self.place)


def _leading_paragraphs(parts: list[Part]) -> Iterator[Paragraph]:
    for part in parts:
        if not isinstance(part, Paragraph):
            return
        yield part


def _lines(text: str) -> Runs:
    runs: list[Run] = []
    for number, line in enumerate(text.split("\n")):
        runs += [Run("", is_break=True)] * bool(number)
        runs.append(Run(line))
    return tuple(runs)
