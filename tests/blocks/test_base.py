from __future__ import annotations

from collections.abc import Iterator

import pytest

from brochure.blocks.base import Block, blocks_in, named_in, parts_in, texts_of
from brochure.content import Text
from tests.specimens import Workshop, content, handout


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


def test_blocks_are_found_wherever_they_stand(workshop: Workshop) -> None:
    inside = {"callout": {"body": [{"faq": [{"question": "Why?", "answer": ["So.", {"subhead": "In it"}]}]}]}}
    project = workshop.project(content(handout("Text.", inside, {"bullets": ["One"]})))
    found = [block.name for block in blocks_in(project.documents[0])]
    assert found == ["callout", "faq", "subhead", "bullets"]
    assert list(blocks_in([Text("a"), Rule()])) != [] and list(blocks_in(Text("a"))) == []
    # Records and lists are parts, too: sections and steps with their pictures.
    parts = [type(part).__name__ for part in parts_in(project.documents[0].sections)]  # type: ignore[union-attr]
    assert parts[:5] == ["list", "Section", "list", "Callout", "list"]


def test_a_block_must_say_its_words_and_how_it_is_set() -> None:
    with pytest.raises(NotImplementedError):
        Block().texts()
    with pytest.raises(NotImplementedError):
        Block().flow(None)  # type: ignore[arg-type]
