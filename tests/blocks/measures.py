"""A block in any measure: a column, a box in a box."""

from __future__ import annotations

from typing import Any

from brochure.document import Size
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import Area, draw, plan
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.page_rules import KERNED
from tests.proof.integrity import faults
from tests.proof.layout import collisions, faint, outside
from tests.proof.measure import Sheet, sheets
from tests.specimens import Workshop, content, handout

_MARGIN, _HEIGHT = 40.0, 2000.0


def set_in(width: float, item: Any, workshop: Workshop, size: Size = "regular") -> bytes:
    """A PDF of an item of a body, `width` points wide, on one very long page."""
    project = workshop.project(content(handout(item)), size)
    document = project.documents[0]
    composer = _composer(project, document, RenderOptions(), Problems())
    title = Text(composer.pieces(document.title), composer.look.style("section"), Node("H1"))
    flows = [title, *composer.body(document.sections[0].body)]  # type: ignore[union-attr]
    canvas = TaggedCanvas((width + 2 * _MARGIN, _HEIGHT), "en-US")
    draw(plan(flows, lambda _: Area(_MARGIN, _MARGIN, width, _HEIGHT - 2 * _MARGIN)), canvas, lambda *_: None)
    return canvas.finish(Metadata("A block", "", "", "en-US"))


def unfit(pdf: bytes) -> list[str]:
    """What sticks out of the measure, lies over something else or can't be read; and what is wrong with the file."""
    return [*faults(pdf), *(line for sheet in sheets(pdf) for line in _unfit(sheet))]


def _unfit(sheet: Sheet) -> list[str]:
    measure = sheet.box.grown(0.1 - _MARGIN)
    shapes = [f"{area} sticks out" for area in sheet.areas if not measure.contains(area.box)]
    # Lines end square where they are drawn to; their boxes have half their weight at the ends too.
    ends = [(line, measure.grown(0 if line.is_rectangle else line.width / 2)) for line in sheet.lines]
    shapes += [f"{line} sticks out" for line, room in ends if not room.contains(line.box)]
    return [*shapes, *outside(sheet, _MARGIN - 0.1), *collisions(sheet, KERNED), *faint(sheet)]
