"""Words, pictures and codes keep away from folds and cuts; what runs into the bleed runs through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from brochure.brand import Variant
from brochure.checks.base import Matter
from brochure.checks.press_safe_area import PressSafeArea
from brochure.document import Target
from brochure.imposition.flats import BLEED, UNREACHED, Flat, Imposition, Placement
from brochure.pdf.flow import Flow
from brochure.pdf.pages import Area, Page
from brochure.pdf.press import Workshop as Shop
from brochure.pdf.press import print_pages
from brochure.pdf.sheet import DrawingPlace, Image, QrCode
from brochure.problems import Problem, Problems, Span
from brochure.render import Rendered, RenderOptions, render
from tests.checks.pages import Sheets, judged, moved
from tests.kinds.folders import folder, panel, panels
from tests.kinds.small_pages import card, half_sheet, poster
from tests.pdf.stage import METADATA, text
from tests.specimens import Workshop, content, handout

SHOP, OFFICE = Shop(BLEED), Shop(0.0, UNREACHED)
# Two pages of 200 by 100 points side by side, and the sheet folded between them.
SPREAD = Flat(400, 100, (Placement(0, 0, 0, 200, 100), Placement(1, 200, 0, 200, 100)), folds=(200.0,))
AREA = Area(30, 30, 140, 40)
PLACE = Span("content.yaml", 7, 3)
Change = Callable[[Sheets], object]
EVERY_KIND = {
    "handout": content(handout()), "trifold": folder(), "half-sheet": content(half_sheet()),
    "cards in a block": content(card(shop="sheets")), "poster": content(poster()),
    "booklet": content(handout(), {"id": "small", "kind": "booklet", "of": "guide"}),
}  # fmt: skip


def found_on(
    workshop: Workshop, breaking: Change, *, flat: Flat = SPREAD, shop: Shop = SHOP, flows: list[Flow] | None = None,
    area: Area = AREA,
) -> list[Problem]:
    """What is told of the pages of a flat, which are 200 by 100 points, after something was added to the first."""
    project = workshop.project(content())
    pages = [Page(1, [(area, flows or [])]), Page(2, [(AREA, [])])][: len({one.page for one in flat.placements})]
    made = print_pages(pages, lambda *_: None, (200.0, 100.0), Imposition((flat,)), shop, METADATA, "a.pdf")
    breaking(made.sheets)
    rendered = Rendered(made.pdf, len(pages), "", Problems(), "regular", made.sheets, made.press)
    return list(PressSafeArea().judge(Matter(project, project.documents[0], (), None, rendered)))


def told(*given: Any, **options: Any) -> list[str]:
    return [one.message for one in found_on(*given, **options)]


def nothing(sheets: Sheets) -> None:
    """As it is."""


def picture(left: float, right: float, lower: float = 30, upper: float = 60) -> Change:
    return lambda sheets: sheets[0].images.append(Image((left, lower, right, upper), (9, 9), PLACE))


@pytest.mark.parametrize("target", ["shop", "office"])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_keeps_clear_of_folds_and_cuts(kind: str, target: Target, workshop: Workshop) -> None:
    assert judged("E774", EVERY_KIND[kind], workshop, target=target) == []


@pytest.mark.parametrize("variant", ["mono", "ink"])
@pytest.mark.parametrize("kind", [*EVERY_KIND, "card"])
def test_so_do_their_rules_in_place_of_areas(kind: str, variant: Variant, workshop: Workshop) -> None:
    project = workshop.project({**EVERY_KIND, "card": content(card())}[kind])
    for document in project.documents:
        rendered = render(project, document, RenderOptions(target="shop", variant=variant))
        assert rendered.press is not None
        found = PressSafeArea().judge(Matter(project, document, (), None, rendered))
        assert [one.message for one in found] == []


def test_a_flow_that_is_painted_over_a_fold(workshop: Workshop) -> None:
    line = text("Rest today and drink water.", span=PLACE)
    (found,) = found_on(workshop, nothing, flows=[line], area=Area(150, 30, 180, 40))
    assert found.message == '"Rest today and drink water." on page 1 runs across a fold'
    assert found.span == PLACE and "bug of ours" in found.hint


@pytest.mark.parametrize(("left", "message"), [
    (30.0, []), (9.0, []), (8.0, ['"Rest" on page 1 is 8 points from where the paper is cut; 9 is the least']),
    (-2.0, ['"Rest" on page 1 is -2 points from where the paper is cut; 9 is the least']),
])  # fmt: skip
def test_words_near_a_cut(left: float, message: list[str], workshop: Workshop) -> None:
    assert told(workshop, nothing, flows=[text("Rest", span=PLACE)], area=Area(left, 30, 100, 40)) == message


@pytest.mark.parametrize(("gap", "count"), [(9.0, 0), (8.0, 1)])
@pytest.mark.parametrize("shop", [SHOP, OFFICE], ids=["shop", "office"])
def test_words_near_a_fold_on_any_printer(shop: Shop, gap: float, count: int, workshop: Workshop) -> None:
    line = text("Rest", span=PLACE)
    left = 200 - gap - line.natural_width()
    found = told(workshop, nothing, shop=shop, flows=[line], area=Area(left, 30, 100, 40))
    assert found == ['"Rest" on page 1 is 8 points from a fold; 9 is the least'] * count


def test_a_panel_whose_words_were_moved_into_the_fold(workshop: Workshop) -> None:
    def into_the_fold(sheets: Sheets) -> None:
        moved(sheets[1], 40)

    what = folder(panels(left=panel("Rest today, and drink water, and call us when the pain gets worse.")))
    found = judged("E774", what, workshop, breaking=into_the_fold)
    assert found and {one.message.rpartition(" on page 2 ")[2] for one in found} <= {
        "runs across a fold", *(f"is {room} points from a fold; 9 is the least" for room in range(9)),
    }  # fmt: skip
    assert workshop.at(found[0]).startswith('"Rest today,')


@pytest.mark.parametrize(("left", "right", "message"), [
    (30, 170, None), (30, 200, None), (30, 196, None), (-9, 200, None), (-12, 100, None),
    (30, 205, "runs across a fold"),
    (-4, 100, "ends 4 points outside of where the paper is cut; it must run 9 points over the cut or end 9 inside"),
    (0, 100, "ends just where the paper is cut; it must run 9 points over the cut or end 9 inside"),
    (5, 100, "ends 5 points inside of where the paper is cut; it must run 9 points over the cut or end 9 inside"),
])  # fmt: skip
def test_a_picture_runs_through_the_bleed_or_ends_well_inside(
    left: float, right: float, message: str | None, workshop: Workshop
) -> None:
    found = found_on(workshop, picture(left, right))
    assert [one.message for one in found] == ([f"the picture on page 1 {message}"] if message else [])
    assert all(one.span == PLACE for one in found)


def test_a_drawing_is_judged_as_a_picture_is(workshop: Workshop) -> None:
    def drawn(sheets: Sheets) -> None:
        sheets[1].drawings.append(DrawingPlace((-20, 30, 100, 60), PLACE))

    assert told(workshop, drawn) == ["the drawing on page 2 runs across a fold"]


@pytest.mark.parametrize(("left", "count"), [(9, 0), (5, 0), (4, 1)])
def test_the_white_around_a_code_may_come_nearer_than_the_code(left: float, count: int, workshop: Workshop) -> None:
    """A module of 1 point and 4 of them around: the code itself starts 4 points farther in."""
    def coded(sheets: Sheets) -> None:
        sheets[0].codes.append(QrCode((left, 30, left + 33, 63), 25, 4, "elm.example", PLACE))

    assert len(told(workshop, coded)) == count


@pytest.mark.parametrize(("sides", "count"), [(9.0, 0), (0.0, 1), (4.0, 1)])
def test_the_ground_of_a_page_runs_through_the_bleed(sides: float, count: int, workshop: Workshop) -> None:
    def grounded(sheets: Sheets) -> None:
        sheets[0].area((-sides, -sides, 200, 100 + sides), (1, 0, 0, 1, 0, 0), (0.1, 0.3, 0.3))

    found = told(workshop, grounded)
    assert len(found) == count and all(one.startswith("an area of color on page 1 ends ") for one in found)


def test_an_office_printer_does_not_reach_the_edge_of_the_paper(workshop: Workshop) -> None:
    assert told(workshop, picture(10, 100), shop=OFFICE) == [
        "the picture on page 1 is 10 points from the edge of the paper; office printers leave 18 white"
    ]
    assert told(workshop, picture(18, 200), shop=OFFICE) == []


def test_a_fold_through_the_middle_of_a_page(workshop: Workshop) -> None:
    flat = Flat(200, 100, (Placement(0, 0, 0, 200, 100),), folds=(100.0,))
    assert told(workshop, picture(50, 150), flat=flat) == ["the picture on page 1 runs across a fold"]
    assert told(workshop, picture(20, 100), flat=flat) == []


def test_words_that_the_edge_of_their_page_cuts_off(workshop: Workshop) -> None:
    """Where pages overlap on an office printer's sheet, one ends where the other begins."""
    flat = Flat(400, 300, (Placement(0, 50, 50, 200, 100), Placement(1, 50, 130, 200, 100)))
    high = Area(30, 60, 100, 38)
    found = told(workshop, nothing, flat=flat, shop=OFFICE, flows=[text("Rest", span=PLACE)], area=high)
    assert found == ['"Rest" on page 1 is cut off']


def test_what_stands_on_several_flats_is_told_once(workshop: Workshop) -> None:
    places = tuple(Placement(0, x, 0, 200, 100) for x in (0.0, 218.0))
    assert len(told(workshop, picture(2, 100), flat=Flat(418, 100, places))) == 1


def test_a_clinic_may_want_more_room(workshop: Workshop) -> None:
    limit = {"limit": "fold-safe", "value": "60", "reason": "Our folding machine", "by": "Ana"}
    found = judged("E774", folder(checks={"limits": [limit]}), workshop)
    assert any(one.message.endswith(" points from a fold; 60 is the least") for one in found)
    assert judged("E774", folder(), workshop) == []
