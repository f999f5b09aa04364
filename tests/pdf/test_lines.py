from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from brochure.pdf.lines import Line, break_lines, longest_line
from tests.pdf.stage import steady


@dataclass
class Block:
    """A word of letters that are one point wide each."""

    width: float
    space: float = 1.0
    ends: bool = False

    @property
    def letters(self) -> int:
        return int(self.width)


def blocks(*widths: float) -> list[Block]:
    return [Block(width) for width in widths]


def lengths(lines: list[Line]) -> list[int]:
    """How many words each line has."""
    return [end - start for start, end, _ in lines]


def test_what_fits_is_one_line() -> None:
    assert break_lines(blocks(3, 3, 3), 11) == [(0, 3, 11.0)]
    assert break_lines([], 11) == []


def test_words_go_on_the_next_line_when_there_is_no_room() -> None:
    assert break_lines(blocks(5, 5, 5, 5), 11) == [(0, 2, 11.0), (2, 4, 11.0)]


def test_a_word_wider_than_the_measure_has_a_line_of_its_own() -> None:
    assert lengths(break_lines(blocks(3, 20, 3, 3), 8)) == [1, 1, 2]


def test_no_word_is_left_alone_at_the_end() -> None:
    """Greedy breaking would give 4 and 1."""
    assert lengths(break_lines(blocks(4, 4, 4, 4, 3), 20)) == [3, 2]


def test_a_word_is_alone_when_it_cannot_be_helped() -> None:
    assert lengths(break_lines(blocks(10, 10), 12)) == [1, 1]


def test_a_last_line_that_is_a_stub_takes_company() -> None:
    assert lengths(break_lines([*blocks(*[5] * 11), *blocks(1, 1)], 64)) == [9, 4]


def test_lines_end_where_they_must() -> None:
    words = [Block(3), Block(3, ends=True), Block(3), Block(3, ends=True), Block(3)]
    assert lengths(break_lines(words, 100)) == [2, 2, 1]
    assert lengths(break_lines(words, 4)) == [1, 1, 1, 1, 1]


def test_a_word_by_itself_on_a_line_is_no_reason_to_break_others() -> None:
    words = [*blocks(5, 5, 5), Block(5, ends=True), Block(5)]
    assert lengths(break_lines(words, 23)) == [4, 1]


def test_lines_are_even_rather_than_full() -> None:
    """Greedy breaking would give 4 and 1, a step in the rag."""
    assert lengths(break_lines(blocks(5, 5, 5, 1, 12, 9, 9, 5, 5), 20)) == [3, 2, 2, 2]


def test_breaks_after_a_dash_are_dearer_than_after_a_space() -> None:
    words = blocks(*[9] * 21)
    assert lengths(break_lines(words, 100)) == [9, 10, 2]
    words[8] = Block(9, space=0)
    assert lengths(break_lines(words, 100)) == [10, 9, 2]


def test_the_longest_line_is_what_no_break_but_a_forced_one_leaves() -> None:
    assert longest_line([Block(3), Block(3, ends=True), *blocks(2, 2, 2)]) == 8
    assert longest_line([]) == 0


WORDS = st.lists(st.builds(Block, st.integers(1, 30), st.sampled_from([0.0, 1.0]), st.booleans()), max_size=40)


@steady(200)
@given(WORDS, st.integers(5, 60))
def test_every_word_is_on_one_line_and_no_line_is_too_long(words: list[Block], measure: int) -> None:
    lines = break_lines(words, measure)
    assert [index for start, end, _ in lines for index in range(start, end)] == list(range(len(words)))
    for start, end, width in lines:
        gaps = sum(word.space for word in words[start : end - 1])
        assert width == sum(word.width for word in words[start:end]) + gaps
        assert width <= measure or end - start == 1
        assert not any(word.ends for word in words[start : end - 1])
