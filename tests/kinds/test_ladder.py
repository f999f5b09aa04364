"""The ladder of the fit rule: the first rung that fits, and how many words must go when none does."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest

from brochure.kinds.ladder import DOWN_TO_11, Rung, roomiest, words_to_cut
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.specimens import Workshop, content


class Try(NamedTuple):
    rung: Rung
    spare: float


@pytest.mark.parametrize("first", range(len(DOWN_TO_11)))
def test_the_first_rung_that_fits_is_taken(first: int) -> None:
    found = roomiest(DOWN_TO_11, lambda rung: Try(rung, float(DOWN_TO_11.index(rung) - first)))
    assert found is not None and found.rung == DOWN_TO_11[first]


def test_when_none_fits_there_is_none() -> None:
    assert roomiest(DOWN_TO_11, lambda rung: Try(rung, -1.0)) is None


def test_size_comes_down_to_12_before_spacing_gives_way_and_then_to_11() -> None:
    assert all(one.body >= other.body and one.gap >= other.gap for one, other in pairwise(DOWN_TO_11))
    assert min(rung.body for rung in DOWN_TO_11) == 11
    assert {rung.gap for rung in DOWN_TO_11 if rung.body > 12} == {1.25}


def test_a_rung_says_what_it_is() -> None:
    assert Rung(12.5, 1.4, 0.85).words() == "12.5 pt, leading 1.40, spacing 85%"


def test_the_smaller_of_two_in_each_respect() -> None:
    assert Rung(14, 1.3, 1.5).no_larger_than(Rung(12, 1.4, 1.0)) == Rung(12, 1.3, 1.0)


def test_a_composer_in_a_setting_counts_for_itself(workshop: Workshop) -> None:
    project = workshop.project(content())
    given = _composer(project, project.documents[0], RenderOptions(), Problems())
    made = Rung(14, 1.5, 1.0).sets(given)
    made.cited.append("a")
    assert given.cited == []
    assert (made.look.scale.body.size, made.look.scale.body.leading) == (14, 21)


@pytest.mark.parametrize(
    ("words", "missing", "tall", "cut"),
    [(100, 50.0, 500.0, 11), (100, 0.1, 500.0, 1), (100, 900.0, 500.0, 106), (0, 10.0, 0.0, 1)],
)
def test_a_little_more_than_the_share_that_is_missing_must_be_cut(
    words: int, missing: float, tall: float, cut: int
) -> None:
    assert words_to_cut(words, missing, tall) == cut
