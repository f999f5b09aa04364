"""The FAQ sheet in large print: the same questions in one column, on as many pages as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brochure.blocks.composer import Composer
from brochure.blocks.faq import answer_flows, picked
from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND
from brochure.kinds.parts import about, contact_strip, help_line, source_list
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

if TYPE_CHECKING:
    from brochure.kinds.faq_sheet import FaqSheet


def on_pages(document: FaqSheet, job: Job) -> Planned:
    """The sheet on one or more pages. Its type never gives way."""
    composer = job.composer
    space = composer.look.scale.space
    makeup = Makeup(document, job, LARGE_BAND)
    # In reading order: a source's number is the order of its first citation.
    flows: list[Flow] = [help_line(job.help, composer)] if job.help else []
    for flow in flows:
        flow.below = space.box
    for faq in picked(document.faq, composer):
        flows += answer_flows(faq, composer, 2)
    strip = contact_strip(*document.leads_to(composer), composer)
    strip.above = strip.below = space.box
    makeup.close(foot_lines(job, document.review))
    return makeup.planned([*flows, strip, *_sources(composer), *about(document.review, composer)])


def _sources(composer: Composer) -> list[Flow]:
    """Who published what is cited, and when; the guide has the full list."""
    if not composer.cited:
        return []
    look, space = composer.look, composer.look.scale.space
    head = Text(
        [Piece(composer.phrases.sources)],
        look.style("question"),
        Node("H2"),
        above=space.above_question,
        below=space.below_question,
        stays_with_next=True,
        whole=True,
    )
    style = look.style("small", look.colours.ink)
    rows = [
        Text([Piece(composer.typeset(composer.sources[name].short()))], style, keys=(f"source-{name}",))
        for name in composer.cited
    ]
    return [head, *source_list(rows, style, composer)]
