"""Headings that head nothing, and headings of the same words. Their levels are the program's own, and always right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from brochure.blocks.page_break import PageBreak
from brochure.blocks.subhead import Subhead
from brochure.checks.base import Check, Matter
from brochure.checks.passages import bare
from brochure.codes import Code
from brochure.content import Text
from brochure.kinds import Chapters
from brochure.markup import inline, plain
from brochure.problems import Problem


class Headings(Check):
    """Headings that do not lead to what they name."""

    codes = (
        Code(
            "W742",
            "A heading leads nowhere, or two say the same",
            "People look through the headings, with their eyes or with a screen reader, to find what they need. A "
            "heading without text under it leads nowhere, and of two with the same words nobody knows which to take.",
            "Write the text under the heading, or remove it. Say in each heading what only its part is about.",
        ),
    )
    source: ClassVar[str] = "W3C, WCAG 2.2, 2.4.6 and 1.3.1; PEMAT-P (AHRQ 14-0002-EF), item 9."
    triggers: ClassVar[str] = """\
sections:
- title: Before
  body: [Bring your card., subhead: Parking]"""
    passes: ClassVar[str] = """\
sections:
- title: Before
  body: [subhead: What to do, Bring your card.]
- title: After
  body: [subhead: What to do, Rest today.]"""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Subheads without text; sections, questions and subheads of one section with the same words."""
        for body in matter.parts():
            if isinstance(body, list):
                yield from _headless(body, matter)
        yield from _empty_sections(matter)
        yield from _twice(matter)


def _headless(body: Sequence[object], matter: Matter) -> Iterator[Problem]:
    """Subheads that are the last of a body, or followed by another."""
    parts = [part for part in body if not isinstance(part, PageBreak)]
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(part, Subhead) and (following is None or isinstance(following, Subhead)):
            words = _words(part.root, matter)
            what = f'"{_words(following.root, matter)}" follows' if following else "it is the last of its part"
            message = f'there is no text under the heading "{words}": {what}'
            yield matter.problem("W742", message, part.root.span, "Write what belongs under it, or remove it.")


def _empty_sections(matter: Matter) -> Iterator[Problem]:
    """Sections of which only the ends of pages are left."""
    for section in matter.document.sections if isinstance(matter.document, Chapters) else ():
        if all(isinstance(part, PageBreak) for part in section.body):
            message = f'there is nothing under the heading "{_words(section.title, matter)}"'
            yield matter.problem("W742", message, section.title.span, "Write what belongs under it, or remove it.")


def _twice(matter: Matter) -> Iterator[Problem]:
    """Headings with the words of an earlier one: of the document, or, for a subhead, of its own section."""
    titles = {id(section.title) for section in getattr(matter.document, "sections", ())}
    everywhere: set[str] = set()
    here: set[str] = set()
    for passage in matter.passages:
        if passage.role not in ("heading", "question"):
            continue
        words, is_title = bare(passage.words), id(passage.origin) in titles
        known = everywhere if is_title or passage.role == "question" else here
        if words and words in known:
            where = "document" if known is everywhere else "section"
            message = f'two headings of this {where} say "{passage.words}"'
            yield matter.problem("W742", message, passage.origin.span, "Say in each what only its part is about.")
        known.add(words)
        here = {words} if is_title else here


def _words(text: Text, matter: Matter) -> str:
    return " ".join(plain(inline(text, matter.language)).split())
