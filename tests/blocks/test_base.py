from __future__ import annotations

from collections.abc import Iterator

import pytest

from brochure.blocks.base import Block, named_in, texts_of
from brochure.content import Text


class Panel(Block):
    """A block with two texts that shows two questions."""

    name = "panel"
    about = "Nothing."
    sample = "x"

    def texts(self) -> Iterator[Text]:
        yield from (Text("inner"), Text("words"))

    def named(self, known: object) -> Iterator[Text]:
        yield from (Text("one"), Text("two"))


class Rule(Block):
    """A block without words."""

    def texts(self) -> Iterator[Text]:
        return iter(())


def test_the_words_of_a_body_are_those_of_its_texts_and_blocks() -> None:
    assert list(texts_of([Text("a"), Panel(), Rule(), Text("b")])) == ["a", "inner", "words", "b"]


def test_the_questions_of_a_body_are_those_of_its_blocks() -> None:
    assert list(named_in([Text("a"), Panel(), Rule()], [])) == ["one", "two"]


def test_a_block_must_say_its_words_and_how_it_is_set() -> None:
    with pytest.raises(NotImplementedError):
        Block().texts()
    with pytest.raises(NotImplementedError):
        Block().flow(None)  # type: ignore[arg-type]
