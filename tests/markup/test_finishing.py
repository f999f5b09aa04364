import pytest

from brochure.markup.finishing import finish
from brochure.markup.runs import Run

BREAK = Run("", is_break=True)
CITE = Run("", cite="a")


@pytest.mark.parametrize(
    ("pieces", "runs"),
    [
        ([Run("word "), CITE, Run(". More")], [Run("word"), CITE, Run(". More")]),
        ([Run("word", bold=True), Run(" "), CITE], [Run("word", bold=True), CITE]),
        ([Run("word "), CITE, Run(" "), CITE], [Run("word"), CITE, CITE]),
        ([Run("word"), BREAK, CITE], [Run("word"), CITE]),
        ([CITE, Run(" word")], [CITE, Run(" word")]),
        ([Run("a "), BREAK, Run(" b")], [Run("a"), BREAK, Run("b")]),
        ([Run("a"), BREAK, Run(" "), BREAK, Run("b")], [Run("a"), BREAK, BREAK, Run("b")]),
        ([BREAK, Run("a"), BREAK], [Run("a")]),
        ([Run(" a "), Run(" ", bold=True)], [Run("a")]),
        ([Run("a"), Run(" "), Run("b"), Run(""), Run("c")], [Run("a bc")]),
        ([Run("a"), Run("", bold=True), Run("b")], [Run("ab")]),
        ([Run("a", bold=True), Run("b")], [Run("a", bold=True), Run("b")]),
        ([Run(" ")], []),
        ([], []),
    ],
)
def test_runs_are_tidy(pieces: list[Run], runs: list[Run]) -> None:
    assert finish(pieces, "en") == tuple(runs)


def test_typography_is_set_in_the_language() -> None:
    assert finish([Run("página 2...")], "es") == (Run("página\u00a02…"),)
