"""What documents in sections share, and what differs with the width of their pages."""

from __future__ import annotations

from typing import Any, cast

import pytest

from brochure.kinds import Chapters, Job
from brochure.kinds.chapters import MANNERS, Manner, made_up
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import draw
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.proof.measure import Sheet, sheets
from tests.specimens import LETTER_TEXT, Workshop, booklet, content, handout

KINDS = pytest.mark.parametrize("made", [handout, booklet])
REGULAR = MANNERS["regular"]


def pages(workshop: Workshop, manner: Manner, count: int = 24) -> list[Sheet]:
    """So many sections on whole pages, in a manner."""
    sections = [{"title": f"Chapter {number}", "body": [LETTER_TEXT] * 6} for number in range(1, count + 1)]
    project = workshop.project(content(handout(sections=sections, summary=[LETTER_TEXT] * 4)))
    document = cast(Chapters, project.documents[0])
    composer = _composer(project, document, RenderOptions(), Problems())
    planned = made_up(document, Job(project.paper, composer, None), manner)
    canvas = TaggedCanvas(project.paper, "en-US")
    draw(planned.pages, canvas, planned.furniture)
    return sheets(canvas.finish(Metadata("Chapters", "Elm Street Clinic", "", "en-US")))


def columns(made: list[Sheet]) -> int:
    """In how many columns the contents list stands."""
    return len({round(run.x) for run in made[0].runs if run.text.startswith("Chapter")})


@KINDS
def test_points_and_sections_are_told_in_order(made: Any, workshop: Workshop) -> None:
    parts = {"summary": ["Rest.", "Drink."], "sections": [{"title": "At home", "body": ["Sleep."]}]}
    document = workshop.project(content(made(**parts))).documents[0]
    assert [(one.role, one.parts) for one in document.told()] == [
        ("point", ("Rest.",)), ("point", ("Drink.",)), ("heading", ("At home",)), ("body", ("Sleep.",)),
    ]  # fmt: skip


@KINDS
def test_they_need_a_section(made: Any, workshop: Workshop) -> None:
    assert workshop.read(content(made(sections=[]))) is None
    assert [(problem.code, workshop.at(problem)[:2]) for problem in workshop.problems] == [("E202", "[]")]


def test_a_contents_list_has_two_columns_where_that_is_wanted(workshop: Workshop) -> None:
    assert columns(pages(workshop, REGULAR)) == 2
    assert columns(pages(workshop, Manner(REGULAR.band, two_columns=False))) == 1


@pytest.mark.parametrize("mark", [(29.0, 16.0), (19.0, 11.0)])
def test_the_mark_of_a_heading_begins_so_far_left_of_it_and_is_so_long(
    mark: tuple[float, float], workshop: Workshop
) -> None:
    page = pages(workshop, Manner(REGULAR.band, mark=mark))[1]
    heading = next(run for run in page.runs if run.text.startswith("Chapter"))
    drawn = [area.box for area in page.areas if area.box.height < 3]
    assert drawn and all(box.left == pytest.approx(heading.x - mark[0], abs=0.01) for box in drawn)
    assert all(box.width == pytest.approx(mark[1], abs=0.01) for box in drawn)
