from __future__ import annotations

import pytest

from brochure.blocks.terms import folded, keyed, with_first_uses
from brochure.content import Text
from brochure.markup import Run, plain


def marked(terms: str, *runs: Run | str) -> list[str]:
    """What is linked, with the number of its term."""
    known = keyed(map(Text, terms.split(", ")))
    given = [Run(run) if isinstance(run, str) else run for run in runs]
    found = list(with_first_uses(given, known, set()))
    assert plain(found) == plain(given)
    return [f"{run.text} {run.href.rpartition('-')[2]}" for run in found if run.href.startswith("#")]


def test_a_term_has_one_key_however_it_is_typed() -> None:
    assert folded("Driver\u2019s \u00a0Licence") == folded("driver's licence")
    first = Text("Card")
    assert keyed([first, Text("card"), Text("Vein")])["card"] == ("term-1", first)


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        ("card", "Your card, a card.", ["card 1"]),
        ("card", "Cards are here.", ["Cards 1"]),
        ("glass", "A glass.", ["glass 1"]),
        ("card", "A cardigan; discard.", []),
        ("infusion, ketamine infusion", "Ketamine infusion. An infusion.", ["Ketamine infusion 2", "infusion 1"]),
        ("infusion, ketamine infusion", "Ketamine infusion, ketamine infusion.", ["Ketamine infusion 2"]),
        ("vital signs", "Vital\u00a0signs", ["Vital\u00a0signs 1"]),
        ("driver's licence", "A driver\u2019s licence", ["driver\u2019s licence 1"]),
        ("C++, 5.5", "C++ and 5x5 and 5.5", ["C++ 1", "5.5 2"]),
        ("\u00c9lan", "With \u00e9lan", ["\u00e9lan 1"]),
        ("kilo", "K\u0130LO and kilo", ["kilo 1"]),
    ],
)
def test_first_uses_of_whole_words(terms: str, text: str, found: list[str]) -> None:
    assert marked(terms, text) == found


def test_links_and_citations_stay_as_they_are() -> None:
    assert marked("card", Run("card", href="https://e.x"), Run("", cite="a"), Run("", is_break=True)) == []


def test_emphasis_is_kept() -> None:
    known = keyed([Text("card")])
    (run,) = with_first_uses([Run("card", bold=True)], known, set())
    assert run.bold and run.href == "#term-1"


def test_what_was_met_before_is_no_first_use() -> None:
    known, met = keyed([Text("card"), Text("vein")]), set[str]()
    assert len(list(with_first_uses([Run("A card.")], known, met))) == 3
    assert met == {"card"}
    assert [run.href for run in with_first_uses([Run("A card.")], known, met)] == [""]
