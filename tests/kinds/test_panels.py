"""What is written for panels, and what it becomes before its place is known."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.kinds.panels import (
    FOOT,
    LADDER,
    Cover,
    CoverPicture,
    Panels,
    clinic_lines,
    cover_flows,
    panel_flows,
    standing_lines,
)
from brochure.kinds.parts import sources_line
from brochure.kinds.trifold import Trifold
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.text import Text
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.kinds.folders import SOURCES, folder, panel, panels, trifold
from tests.pdf.stage import words_in
from tests.specimens import CLINIC, Workshop, content

WIDTH = 200.0


def read(workshop: Workshop, what: dict[str, Any]) -> tuple[Panels, Composer]:
    """The panels of a folder, and a composer for its text."""
    project = workshop.project(what)
    (document,) = project.documents
    assert isinstance(document, Trifold)
    return document.panels, _composer(project, document, RenderOptions(), Problems())


def picture(workshop: Workshop, **parts: Any) -> tuple[CoverPicture, Composer]:
    """The picture of a cover."""
    given, composer = read(workshop, folder(panels(cover={"picture": {"image": "assets/logo.png", **parts}})))
    assert given.cover.picture is not None
    return given.cover.picture, composer


def said(flows: list[Flow]) -> str:
    return " ".join(words_in(flows))


def test_the_ladder_comes_down_from_14_points_to_12_and_no_further() -> None:
    assert (LADDER[0].body, LADDER[-1].body) == (14, 12)
    assert all(one.body >= other.body for one, other in pairwise(LADDER))
    assert all(one.gap >= other.gap and one.leading >= other.leading for one, other in pairwise(LADDER))
    assert all(one != other for one, other in pairwise(LADDER))


def test_spaces_give_way_before_the_type_does() -> None:
    for size in (14, 12):
        gaps = [rung.gap for rung in LADDER if rung.body == size]
        assert len(gaps) >= 3 and gaps[0] > gaps[-1]


def test_a_rung_is_told_in_words() -> None:
    assert LADDER[-3].words() == "12 pt, leading 1.36, spacing 85%"


def test_what_stands_small_at_the_foot_of_a_back_does_not_grow_but_gives_way() -> None:
    assert LADDER[0].no_larger_than(FOOT) == FOOT and LADDER[-1].no_larger_than(FOOT) == LADDER[-1]


def test_a_panel_is_a_heading_near_its_text(workshop: Workshop) -> None:
    given, composer = read(workshop, folder(panels(left=panel("One.", "Two.", title="Left"))))
    head, *body = panel_flows("left", given.left, composer)
    assert isinstance(head, Text) and head.node is not None and (head.node.role, head.key) == ("H2", "panel-left")
    assert head.stays_with_next and body[0].above == 0.0 < head.below
    assert said([head, *body]) == "Left One. Two."


def test_the_panels_are_told_in_reading_order(workshop: Workshop) -> None:
    given, _ = read(workshop, folder())
    assert [name for name, _ in given.titled()] == ["left", "middle", "right", "flap", "back"]
    given, _ = read(workshop, folder(panels(back=None)))
    assert [name for name, _ in given.titled()] == ["left", "middle", "right", "flap"]
    assert [part.role for part in given.told()] == ["heading", "body"] * 4


def test_an_empty_cover_tells_nothing(workshop: Workshop) -> None:
    given, composer = read(workshop, folder())
    assert given.cover == Cover() and list(given.cover.told()) == cover_flows(given.cover, composer) == []


def test_headings_of_a_cover_are_one_level_under_the_title_and_no_others(workshop: Workshop) -> None:
    given, composer = read(workshop, folder(panels(cover={"body": [{"subhead": "Read this"}]})))
    (head,) = cover_flows(given.cover, composer)
    assert isinstance(head, Text) and head.node is not None and head.node.role == "H2" and composer.heading == 3


@pytest.mark.parametrize(("room", "tall"), [(500.0, 190.0), (120.0, 120.0), (20.0, 72.0)])
def test_a_picture_gives_way_to_the_words_but_not_wholly(room: float, tall: float, workshop: Workshop) -> None:
    given, composer = picture(workshop, alt="A sign")
    (flow,) = given.fitted(room, 10_000.0, composer)
    assert flow.height_at(10_000.0) == pytest.approx(tall)
    assert given.flow(composer)[0].height_at(10_000.0) == pytest.approx(190)


def test_the_line_under_a_picture_has_its_share_of_the_room(workshop: Workshop) -> None:
    given, composer = picture(workshop, alt="A sign", caption="The sign over the door of our clinic, which is red")
    for room in (110.0, 150.0):
        (flow,) = given.fitted(room, WIDTH, composer)
        assert flow.height_at(WIDTH) <= room + 0.01
    assert "over the door" in said([flow])


def test_a_picture_needs_words_unless_it_only_decorates(workshop: Workshop) -> None:
    assert workshop.read(folder(panels(cover={"picture": {"image": "assets/logo.png"}}))) is None
    assert [problem.code for problem in workshop.problems] == ["E219"]
    assert picture(workshop, decorative="yes")[0].decorative


def test_the_clinic_on_the_cover_is_its_name_and_a_phone_number_to_tap(workshop: Workshop) -> None:
    _, composer = read(workshop, folder())
    assert clinic_lines(composer).plain() == "Elm Street Clinic 770-555-0134"
    assert len(clinic_lines(composer).lines(500.0)) == 2


def test_sources_are_run_together_with_places_for_all_that_is_cited(workshop: Workshop) -> None:
    _, composer = read(workshop, folder(panels(left=panel("So [@b; @a].")), sources=SOURCES))
    style = composer.look.style("small")
    assert sources_line(composer, style) == []
    composer.cited += ["b", "a"]
    (line,) = sources_line(composer, style)
    assert said([line]) == "Sources: 1. Journal b, 2020. 2. Journal a, 2020."
    assert line.keys == ("source-b", "source-a")


def test_who_stands_behind_it_is_told_line_by_line(workshop: Workshop) -> None:
    review = {"author": "Ana Ruiz", "reviewed": "2026-10-01", "reviewer": "Dr. Lee", "next": "2027-04-01"}
    given = workshop.project(content(trifold(review=review))).documents[0].review
    _, composer = read(workshop, content(trifold(review=review)))
    (stack,) = standing_lines(given, composer)
    assert isinstance(stack, Stack)
    assert [line.plain() for line in stack.children if isinstance(line, Text)] == [
        "Written by Ana Ruiz", "Reviewed by Dr. Lee on October 1, 2026", "Next review April 1, 2027",
        "No version number", "Ask us for large print or another language",
    ]  # fmt: skip
    composer.review_is_told = True
    assert said(standing_lines(given, composer)) == "Ask us for large print or another language"


def test_the_brands_own_line_takes_the_place_of_the_offer(workshop: Workshop) -> None:
    brand = workshop.brand("defaults: {brochure: {footer: We are here for you}}\n")
    given, composer = read(workshop, folder(brand=brand))
    assert said(standing_lines(composer.review, composer)).endswith("No version number We are here for you")
    assert composer.clinic.name == Words(CLINIC["name"]) and given.back is not None
