"""Which words of a document its author can write otherwise: what a named person said is not to be made plainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brochure.blocks.quote import Quote
from brochure.checks.passages import Passage


def authored(passages: Iterable[Passage]) -> Iterator[Passage]:
    """All passages but the words of a person who is quoted by name."""
    return (passage for passage in passages if not _is_quoted(passage))


def _is_quoted(passage: Passage) -> bool:
    block = passage.block
    return isinstance(block, Quote) and bool(block.who) and passage.origin is block.text
