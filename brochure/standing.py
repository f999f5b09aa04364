"""How a document stands: what its words are, whether they are those that were approved, whether it has expired.

Told by the content alone, never by the clock: the same content prints the same today and tomorrow. So a document prints
that it has expired when the content says so, by accepting that it is overdue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from brochure.approvals import Approval
from brochure.blocks import Block, Faq
from brochure.blocks.base import blocks_in
from brochure.blocks.contact import Contact
from brochure.blocks.faq import FaqBlock
from brochure.blocks.subhead import Subhead
from brochure.content import Text
from brochure.document import Document
from brochure.kinds import AnyDocument
from brochure.markup import Listing, Paragraph, Run, body
from brochure.problems import Span
from brochure.project import Content, Project
from brochure.references import citations, shown
from brochure.review import Standing

__all__ = ["OVERDUE", "Said", "overdue", "standing", "wording"]

OVERDUE = "E730"
# Marks that typography makes of others, or that a reader takes for the same.
_PLAIN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u2026": "...",
})  # fmt: skip


class Said(NamedTuple):
    """A passage: its words, and where they stand in the content. A heading begins with "# "; a source that is cited
    stands in [ ], the address of a link in < >."""

    words: str
    place: Span


def standing(project: Project, document: AnyDocument) -> Standing:
    """What the pages say of a document's approval and age."""
    document = project.original_of(document)
    approval = project.approval_of(document)
    if isinstance(approval, Approval):
        now = tuple(said.words for said in wording(document, project.content))
        changed, unapproved = now != approval.words, False
    else:
        changed, unapproved = False, bool(approval) or document.review.needs_approval
    return Standing(changed, unapproved, _has_expired(project.content, document))


def overdue(document: Document) -> str:
    """What is said of a document whose review is overdue. It is accepted by a part of this, by the document's id or by
    words of its title."""
    return f"the next review was due on {document.review.next}"


def _has_expired(content: Content, document: Document) -> bool:
    """Whether the content says itself that the document is used past its date."""
    if not document.review.next:
        return False
    names = (str(document.id), overdue(document), str(document.title))
    return any(
        one.code == OVERDUE and (one.at is None or one.at == names[0] or any(one.at in name for name in names[1:]))
        for one in content.checks.accept
    )


def wording(document: AnyDocument, content: Content) -> tuple[Said, ...]:
    """All that a document says to its readers, in reading order: its own words, those of the file's that it prints, the
    sources it cites, how to reach the clinic.

    What only dresses words is left out (bold, quotes of either form, line ends, pictures), and so are the lines on who
    reviewed it, the days on which sources were read, and what the program and the brand add.
    """
    return tuple(_Reader(content).document(document))


class _Reader:
    def __init__(self, content: Content) -> None:
        self._content = content
        self._told: set[str] = set()
        self._cited: dict[str, None] = {}

    def document(self, document: AnyDocument) -> Iterator[Said]:
        yield from self._text(document.title, heading=True)
        if document.subtitle:
            yield from self._text(document.subtitle)
        helping = document.help or self._content.help
        for text in helping.texts() if helping else ():
            yield from self._text(text)
        for role, parts in document.told():
            for part in parts:
                if isinstance(part, Block):
                    yield from self._block(part)
                elif role == "address":
                    yield Said(_plain(part), part.span)
                else:
                    yield from self._text(part, heading=role == "heading")
        yield from self._sources(document)
        yield from self._clinic(document)

    def _body(self, parts: Sequence[Text | Block]) -> Iterator[Said]:
        for part in parts:
            yield from self._block(part) if isinstance(part, Block) else self._text(part)

    def _block(self, block: Block) -> Iterator[Said]:
        if isinstance(block, FaqBlock):
            for pick in block.named(self._content.faqs) if isinstance(block.root, str) else block.root:
                yield from self._question(pick) if isinstance(pick, Faq) else self._shared([pick])
            return
        for text in block.texts():
            yield from self._text(text, heading=isinstance(block, Subhead))
        for inner in blocks_in(block):
            yield from (Said(_plain(fact), fact.span) for fact in inner.facts())
        yield from self._shared(block.named(self._content.faqs))

    def _shared(self, names: Iterable[Text]) -> Iterator[Said]:
        for name, faq in shown(names, self._content.faqs).items():
            if name not in self._told:
                self._told.add(name)
                yield from self._question(faq)

    def _question(self, faq: Faq) -> Iterator[Said]:
        yield from self._text(faq.question, heading=True)
        yield from self._body(faq.answer)

    def _text(self, text: Text, heading: bool = False) -> Iterator[Said]:
        self._cited.update(dict.fromkeys(mention.source for mention in citations(text)))
        for runs in _paragraphs(body(text, self._content.language)):
            yield Said(f"# {_line(runs)}" if heading else _line(runs), text.span)

    def _sources(self, document: Document) -> Iterator[Said]:
        known = {**self._content.sources, **document.sources}
        for name in self._cited:
            if source := known.get(Text(name)):
                parts = [source.title, source.publisher, source.date]
                words = ", ".join(part for part in parts if part)
                yield Said(_plain(f"[{name}] {words}{f' <{source.url}>' if source.url else ''}"), source.title.span)

    def _clinic(self, document: AnyDocument) -> Iterator[Said]:
        """Name and phone are on every page; the rest where a part tells how to reach the clinic."""
        clinic, faqs = self._content.clinic, self._content.faqs
        lines = [clinic.name, clinic.phone]
        parts = (document, *shown(document.named(faqs), faqs).values())
        if document.says_how_to_reach or any(isinstance(one, Contact) for part in parts for one in blocks_in(part)):
            lines += [line for line in (clinic.address, clinic.hours, clinic.email, clinic.website) if line]
        yield from (Said(_plain(line), line.span) for line in lines)


def _paragraphs(parts: Iterable[Paragraph | Listing]) -> Iterator[tuple[Run, ...]]:
    for part in parts:
        if isinstance(part, Paragraph):
            yield part.runs
        else:
            for item in part.items:
                yield from _paragraphs(item)


def _line(runs: Sequence[Run]) -> str:
    said: list[str] = []
    for href, stretch in groupby(runs, key=lambda run: run.href):
        said += [f" [{run.cite}]" if run.cite else " " if run.is_break else run.text for run in stretch]
        said += [f" <{href}>"] if href else []
    return _plain("".join(said))


def _plain(text: str) -> str:
    """In one line, with single spaces and typewriter's marks."""
    return " ".join(text.translate(_PLAIN).split())
