"""The words of a document as a reader meets them, in order: each passage knows what it is, where it stands and whose
words it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from brochure.blocks import Block, Faq
from brochure.blocks.base import Words
from brochure.blocks.faq import FaqBlock
from brochure.blocks.subhead import Subhead
from brochure.kinds import AnyDocument
from brochure.markup import Listing, Paragraph, Run, body, inline, plain
from brochure.problems import Span
from brochure.project import Content

Role = Literal["title", "subtitle", "help", "point", "heading", "question", "paragraph", "item", "block"]
"""`point` is a key point of the summary, `paragraph` and `item` are prose, `block` are words of a block other than
these: cells, labels, captions, steps."""
_ROLES: dict[str, Role] = {"heading": "heading", "point": "point", "line": "paragraph"}
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item, a heading or another stretch of words that stands by itself.

    `origin` is the text of the content it is from; `section` the title of the section it stands in, "" outside of all;
    `block` the block it is part of; `shared` whether it is the file's own and other documents may print it too.
    """

    runs: tuple[Run, ...]
    role: Role
    origin: Words
    section: str = ""
    block: Block | None = None
    shared: bool = False

    @cached_property
    def words(self) -> str:
        """What it says, without marks and citations, spaces as single ones."""
        return " ".join(plain(self.runs).split())

    @property
    def cites(self) -> tuple[str, ...]:
        """The sources it cites."""
        return tuple(run.cite for run in self.runs if run.cite)

    def place_of(self, fragment: str) -> Span:
        """Where a fragment of its words stands; the start of its text when it can't be found as typed."""
        return self.origin.place_of(fragment)


def passages(document: AnyDocument, content: Content) -> tuple[Passage, ...]:
    """All that a document says, but for its sources and what the program itself prints."""
    return tuple(_Reader(document, content).passages())


def bare(words: str) -> str:
    """Words as they are compared: letters and digits only, large and small alike."""
    return _NO_LETTERS.sub(" ", words).strip().casefold()


class _Reader:
    def __init__(self, document: AnyDocument, content: Content) -> None:
        self._document = document
        self._content = content
        self._language = content.language
        self._open: list[Words] = []

    def passages(self) -> Iterator[Passage]:
        document = self._document
        yield self._line(document.title, "title")
        if document.subtitle:
            yield self._line(document.subtitle, "subtitle")
        helping = document.help or self._content.help
        for text in helping.texts() if helping else ():
            yield from self._prose(text, "help", "help", shared=document.help is None)
        section = ""
        for role, parts in document.told():
            if role == "body":
                yield from self._body(parts, section)
                continue
            for line in parts if role in _ROLES else ():
                assert not isinstance(line, Block)
                if role == "heading":
                    section = plain(inline(line, self._language))
                yield self._line(line, _ROLES[role], section if role == "heading" else "")

    def _body(self, parts: Sequence[Words | Block], section: str, shared: bool = False) -> Iterator[Passage]:
        for part in parts:
            if isinstance(part, Block):
                yield from self._block(part, section, shared)
            else:
                yield from self._prose(part, "paragraph", "item", section, shared=shared)

    def _block(self, block: Block, section: str, shared: bool = False) -> Iterator[Passage]:
        if isinstance(block, Subhead):
            yield from (self._line(text, "heading", section, shared=shared) for text in block.texts())
            return
        if isinstance(block, FaqBlock):
            yield from self._questions(block, section, shared)
            return
        for text in block.texts():
            yield from self._prose(text, "block", "block", section, block, shared)
        # The file's own questions that a container shows are written elsewhere.
        for name in block.named(self._content.faqs):
            yield from self._shared(name, section)

    def _questions(self, block: FaqBlock, section: str, shared: bool) -> Iterator[Passage]:
        for pick in block.named(self._content.faqs) if isinstance(block.root, str) else block.root:
            if isinstance(pick, Faq):
                yield from self._asked(pick, section, shared)
            else:
                yield from self._shared(pick, section)

    def _shared(self, name: Words, section: str) -> Iterator[Passage]:
        """A question of the file; not again inside its own answer."""
        if name in self._content.faqs and name not in self._open:
            self._open.append(name)
            yield from self._asked(self._content.faqs[name], section, shared=True)
            self._open.pop()

    def _asked(self, faq: Faq, section: str, shared: bool) -> Iterator[Passage]:
        yield self._line(faq.question, "question", section, shared=shared)
        yield from self._body(faq.answer, section, shared=shared)

    def _line(self, text: Words, role: Role, section: str = "", *, shared: bool = False) -> Passage:
        return Passage(inline(text, self._language), role, text, section, None, shared)

    def _prose(
        self, text: Words, paragraph: Role, item: Role, section: str = "", block: Block | None = None,
        shared: bool = False,
    ) -> Iterator[Passage]:
        for role, runs in _stretches(body(text, self._language), paragraph, item):
            yield Passage(runs, role, text, section, block, shared)


def _stretches(
    parts: Sequence[Paragraph | Listing], paragraph: Role, item: Role
) -> Iterator[tuple[Role, tuple[Run, ...]]]:
    for part in parts:
        if isinstance(part, Paragraph):
            yield paragraph, part.runs
        else:
            for inner in part.items:
                yield from _stretches(inner, item, item)
