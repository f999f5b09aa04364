"""Numbers and findings of studies: each with its source (W724), each share also as people out of 100 (W725)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from brochure.blocks.base import Block
from brochure.blocks.compare import Compare
from brochure.blocks.icon_array import IconArray
from brochure.blocks.table import Table
from brochure.checks.assertions import Claim, Reader, Statement, Wording, blocks_of, reader_of
from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.content import Text
from brochure.problems import Problem
from brochure.references import citations

_KINDS = ("percent", "ratio", "likely", "study")
# How far from a percentage stands what it is of, in characters.
_REACH = 45


class Results(Check):
    """Shares, chances and findings."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "W724",
            "A number or a finding without its source",
            "Readers can't weigh a number or a study that they can't look up, and a reviewer can't check it.",
            "Cite the source in the same paragraph, item or row: [@its-name]. "
            "The line above a list may cite for all of it.",
            "Before:\n    Studies have shown that it works fast.\nAfter:\n    In one study, 55 of 100 people felt "
            "better. [@study]",
        ),
        Code(
            "W725",
            "A percentage that is not said in people",
            '"24 of 100 people" is understood by more readers than "24 %".',
            "Write so many of 100 people, or show it with an icon-array.",
            "Before:\n    It helped 24 % of patients. [@study]\nAfter:\n    It helped 24 of 100 patients. [@study]",
        ),
    )
    source: ClassVar[str] = (
        "FTC Act section 5 on evidence for claims; DISCERN questions 4 and 5 on sources; PEMAT-P item 6 and CDC Clear "
        "Communication Index items 15 to 17 on numbers."
    )
    triggers: ClassVar[str] = "summary: [Studies have shown that 24 % of patients feel better.]"
    passes: ClassVar[str] = "summary: ['In one study, 24 of 100 patients felt better. [@study]']"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """One of each code for a passage."""
        reader = reader_of(matter)
        if reader is None:
            return
        yield from _drawn(matter, reader.words)
        found = _results(reader)
        if not found:
            return
        covered = _covered(matter)
        for kind, result in found.values():
            passage = result.statement.passage
            if not passage.cites and id(passage.origin) not in covered:
                message = f'"{result.words}" has no source'
                fix = "Cite where it is from, in the same paragraph: [@its-name]."
                yield matter.problem("W724", message, result.place, fix)
            if kind == "percent" and not _is_said_in_people(result, reader.words):
                message = f'"{result.words}" is not said in people'
                yield matter.problem("W725", message, result.place, "Write so many of 100 people.")


def _drawn(matter: Matter, words: Wording) -> Iterator[Problem]:
    """Results that are drawn as people: W724 for each row without a source."""
    for block in blocks_of(matter):
        if not isinstance(block, IconArray) or (block.title and any(citations(block.title))):
            continue
        for row in block.rows:
            if not any(citations(row.label)) and words.has(f"{block.title or ''} {row.label}", "results", "counted"):
                message = f'"{row.count} in {block.of}" has no source'
                yield matter.problem(
                    "W724", message, row.label.span, "Cite where it is from, in the label: [@its-name]."
                )


def _results(reader: Reader) -> dict[int, tuple[str, Claim]]:
    """The first result of each statement, and which kind it is."""
    found: dict[int, tuple[str, Claim]] = {}
    for kind in _KINDS:
        for statement in reader.near(reader.words.near("results", kind)):
            if id(statement) in found or statement.passage.role in ("question", "help"):
                continue
            result = _first(kind, statement, reader)
            if result:
                found[id(statement)] = kind, result
    return found


def _first(kind: str, statement: Statement, reader: Reader) -> Claim | None:
    """The first result of a kind in a statement."""
    pattern = reader.words.pattern("results", kind, "words")
    if pattern is None or not pattern.search(statement.text):
        return None
    for sentence in reader.sentences(statement):
        for match in pattern.finditer(sentence) if not sentence.endswith("?") else ():
            if _counts(kind, match, sentence, reader.words) and not reader.is_denied(sentence, *match.span()):
                return Claim(statement, sentence, *match.span())
    return None


def _is_said_in_people(result: Claim, words: Wording) -> bool:
    """Whether a share is also told as people; a change ("by 30 %") can't be."""
    return words.has(result.statement.text, "results", "in_words") or words.has(result.before, "results", "change")


def _counts(kind: str, match: re.Match[str], sentence: str, words: Wording) -> bool:
    """Whether it is a result, not the number of something else."""
    if kind == "study":
        return not words.has(sentence, "results", "study_except")
    if words.has(sentence, "results", "except"):
        return False
    near = sentence[max(match.start() - _REACH, 0) : match.end() + _REACH]
    return kind != "percent" or words.has(near, "results", "outcome")


def _covered(matter: Matter) -> frozenset[int]:
    """The texts, by identity, that a citation beside them covers: that of their row, of the head, title or note of
    their block, of the line with a colon above their list."""
    found: set[int] = set()
    for block in blocks_of(matter):
        found.update(_covered_in(block))
    lead: tuple[str, ...] = ()
    for passage in matter.passages:
        if passage.role not in ("item", "block"):
            lead = ()
        if lead:
            found.add(id(passage.origin))
        if passage.words.endswith(":"):
            lead = passage.cites
    return frozenset(found)


def _covered_in(block: Block) -> Iterator[int]:
    if not isinstance(block, Table | Compare):
        title = getattr(block, "title", None)
        if isinstance(title, Text) and any(citations(title)):
            yield from map(id, block.texts())
        return
    if isinstance(block, Table):
        heads, rows = block.columns, block.rows
    else:
        heads, rows = list(block.options), [[point, *answers] for point, answers in block.points.items()]
    if any(text is not None and any(citations(text)) for text in (block.title, block.note, *heads)):
        yield from map(id, block.texts())
        return
    for row in rows:
        if any(cell is not None and any(citations(cell)) for cell in row):
            yield from (id(cell) for cell in row if cell is not None)
