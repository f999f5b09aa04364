"""What bullets and steps share: items of several paragraphs, nested lists, and where their mistakes stand."""

from __future__ import annotations

import pytest

from tests.proof.reading import outline
from tests.specimens import Workshop, content, handout


@pytest.mark.parametrize("name", ["bullets", "steps"])
def test_an_item_may_hold_paragraphs_and_a_list(name: str, workshop: Workshop) -> None:
    item = "First.\n\nSecond.\n\n- inner\n- more"
    tree = outline(workshop.pdf(content(handout({name: [item, "Last."]}, contents="no"), help=None)))
    assert (
        '      LBody "First."\n        P "Second."\n        L ListNumbering=Disc\n          LI\n'
        '            Lbl "\u2022"\n            LBody "inner"\n' in tree
    )


@pytest.mark.parametrize("name", ["bullets", "steps"])
def test_an_empty_item_is_told(name: str, workshop: Workshop) -> None:
    assert workshop.read(content(handout({name: ["One", " "]}))) is None
    (problem,) = workshop.problems
    assert problem.code == "E211" and problem.span is not None


@pytest.mark.parametrize("name", ["bullets", "steps"])
def test_a_colon_without_quotes_in_an_item_is_told(name: str, workshop: Workshop) -> None:
    assert workshop.read(content(handout({name: [{"Note": "bring your card"}]}))) is None
    assert [problem.code for problem in workshop.problems] == ["E108"]
