from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.pdf.pages import Area
from brochure.pdf.people import People
from tests.pdf.stage import assert_sound, marks, printed
from tests.proof.geometry import Box
from tests.proof.measure import sheets
from tests.proof.reading import outline

BLUE = (0.0, 0.0, 1.0)


def people(filled: int, of: int, columns: tuple[int, ...] = (10, 5)) -> People:
    return People(filled, of, 20.0, BLUE, f"{filled} of {of}", columns)


def drawn(figure: People, width: float = 300) -> tuple[list[Box], list[Box]]:
    """The heads and bodies that are filled, and those in outline."""
    (sheet,) = sheets(printed(figure, area=Area(50, 40, width, 220)))
    assert {area.colour for area in sheet.areas} | {line.colour for line in sheet.lines} <= {BLUE}
    return [area.box for area in sheet.areas], [line.box for line in sheet.lines]


def test_it_is_a_figure_with_its_words() -> None:
    pdf = printed(people(4, 10))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == ["  Figure Alt=4 of 10"]
    assert "Artifact" not in marks(pdf)


@pytest.mark.parametrize(("filled", "of"), [(0, 10), (4, 10), (10, 10), (33, 50)])
def test_every_one_has_a_head_and_a_body_filled_or_in_outline(filled: int, of: int) -> None:
    full, empty = drawn(people(filled, of))
    assert (len(full), len(empty)) == (2 * filled, 2 * (of - filled))


def test_they_are_counted_in_rows_from_the_upper_left() -> None:
    full, empty = drawn(people(12, 20))
    assert all(max(box.bottom for box in full[20:]) < min(box.bottom for box in full[:20]) for _ in full)
    assert max(box.right for box in full[20:]) < min(box.left for box in empty)


def test_after_each_five_is_more_white() -> None:
    heads = sorted(box.left for box in drawn(people(10, 10))[0][::2])
    steps = [right - left for left, right in pairwise(heads)]
    assert steps[4] == max(steps) > steps[0] + 3 and steps[:4] == pytest.approx([steps[0]] * 4, abs=0.02)


def test_outlines_are_no_larger_than_what_is_filled() -> None:
    full, empty = drawn(people(5, 10))
    assert [(round(box.width, 1), round(box.height, 1)) for box in full[:2]] == [
        (round(box.width, 1), round(box.height, 1)) for box in empty[:2]
    ]


@pytest.mark.parametrize(("width", "row"), [(300, 10), (100, 5)])
def test_rows_are_as_long_as_there_is_room(width: float, row: int) -> None:
    full, _ = drawn(people(10, 10), width)
    assert len({round(box.left, 1) for box in full[::2]}) == row
    assert {round(box.height, 1) for box in full[::2]} == {5.8}


def test_they_shrink_only_where_the_shortest_row_has_no_room() -> None:
    figure = people(10, 10)
    assert figure.height_at(30) < figure.height_at(100) and figure.height_at(300) == people(10, 10).height_at(900)
    assert max(box.right for box in drawn(figure, 30)[0]) <= 80.01
