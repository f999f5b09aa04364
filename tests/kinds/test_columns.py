"""Columns of questions end near each other."""

from __future__ import annotations

from brochure.kinds.columns import EVEN, even_columns, spread
from brochure.pdf.flow import Flow, Stack
from tests.pdf.stage import heading, lines_of

WIDTH, LINE = 300.0, 17.0


def unit(lines: int) -> list[Flow]:
    """A question whose answer has so many lines."""
    return [heading("Why?", above=8), lines_of(lines)]


def ends(columns: list[list[Flow]]) -> list[float]:
    return [Stack(column).measure(WIDTH) for column in columns]


def test_answers_stay_whole_where_room_above_the_questions_can_even_the_ends() -> None:
    columns = even_columns([unit(3) for _ in range(9)], 2, WIDTH, LINE, parted=False)
    assert sorted(len(column) for column in columns) == [8, 10], "no answer is parted"
    assert abs(ends(columns)[0] - ends(columns)[1]) > EVEN * LINE, "as they are, they end too far apart"
    spread(columns, WIDTH, 500, 40, EVEN * LINE)
    assert abs(ends(columns)[0] - ends(columns)[1]) <= EVEN * LINE + 0.01


def test_an_answer_may_be_parted_where_that_is_allowed() -> None:
    columns = even_columns([unit(4), unit(4), unit(4), unit(4), unit(4)], 2, WIDTH, LINE, parted=True)
    assert sum(len(column) for column in columns) == 11
    assert abs(ends(columns)[0] - ends(columns)[1]) <= EVEN * LINE


def test_one_column_holds_all_and_one_question_is_not_parted() -> None:
    assert [len(column) for column in even_columns([unit(3), unit(3)], 1, WIDTH, LINE, parted=False)] == [4]
    assert [len(column) for column in even_columns([unit(30)], 2, WIDTH, LINE, parted=True)] == [2]


def test_no_question_gets_more_room_than_allowed() -> None:
    columns = even_columns([unit(3) for _ in range(4)], 2, WIDTH, LINE, parted=False)
    before = [head.above for column in columns for head in column[2::2]]
    spread(columns, WIDTH, 5000, 40, EVEN * LINE)
    after = [head.above for column in columns for head in column[2::2]]
    assert [new - old for new, old in zip(after, before, strict=True)] == [40, 40]
