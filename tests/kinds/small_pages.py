"""Small documents of the kinds that are cut from sheets or hung on walls, and their plans."""

from __future__ import annotations

from typing import Any

from brochure.document import Target
from brochure.imposition.flats import Sides
from brochure.kinds import Job, Planned
from brochure.pdf.canvas import TaggedCanvas
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.specimens import LETTER_TEXT, Workshop, content

# A back may have as little on it as somebody wants: it is no last page.
ANY = -9.0
SHORT = "Rest today. Drink water."


def half_sheet(body: Any = LETTER_TEXT, **parts: Any) -> dict[str, Any]:
    """A half sheet."""
    return {"id": "half", "kind": "half-sheet", "title": "After Your Visit", "body": body, **parts}


def card(body: Any = SHORT, **parts: Any) -> dict[str, Any]:
    """A card for the wallet unless `up` says otherwise."""
    return {"id": "card", "kind": "card", "title": "Going Home", "body": body, **parts}


def poster(points: Any = ("Let somebody take you home", "Rest today"), **parts: Any) -> dict[str, Any]:
    """A poster."""
    return {"id": "poster", "kind": "poster", "title": "Do not drive today", "points": list(points), **parts}


def planned(document: dict[str, Any], workshop: Workshop, target: Target = "screen", **parts: Any) -> Planned:
    """The plan of a document; `parts` are those of its content file."""
    project = workshop.project(content(document, **parts))
    (read,) = project.documents
    composer = _composer(project, read, RenderOptions(), Problems())
    return read.plan(Job(project.paper, composer, read.help or project.content.help, target=target))


def grounds(document: dict[str, Any], reach: Sides, workshop: Workshop, page: int = 0) -> tuple[float, ...]:
    """The rectangle of colour that the furniture of a page paints: left, lower, right, upper."""
    plan = planned(document, workshop)
    one = plan.pages[page]
    assert one.size is not None
    canvas = TaggedCanvas(one.size, "en-US")
    canvas.start(one.size)
    canvas.reach = reach
    plan.furniture(canvas, one)
    (area,) = [area for _, area in canvas.sheet._areas]
    return area.box
