"""The tri-fold in large print: the same panels one under the other, in one column on whole pages. It is not folded."""

from __future__ import annotations

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.document import Document
from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND
from brochure.kinds.panels import Panels, cover_flows, panel_flows
from brochure.kinds.parts import about, contact_strip, help_line, source_list
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece


def on_pages(document: Document, panels: Panels, lead: tuple[Words | None, Words | None], job: Job) -> Planned:
    """The panels on as many pages as they need; `lead` is the address of the code and what that leads to. The type
    never gives way."""
    composer = job.composer
    space = composer.look.scale.space
    makeup = Makeup(document, job, LARGE_BAND)
    # In reading order: a source's number is the order of its first citation.
    flows: list[Flow] = [help_line(job.help, composer)] if job.help else []
    for flow in flows:
        flow.below = space.box
    flows += panels.cover.picture.flow(composer) if panels.cover.picture else []
    flows += cover_flows(panels.cover, composer)
    for name, panel in panels.titled():
        flows += panel_flows(name, panel, composer)
    strip = contact_strip(*lead, composer)
    strip.above = strip.below = space.box
    makeup.close(foot_lines(job, document.review))
    return makeup.planned([*flows, strip, *_sources(composer), *about(document.review, composer)])


def _sources(composer: Composer) -> list[Flow]:
    """Who published what is cited, and when, as on the back of the folder."""
    if not composer.cited:
        return []
    head = composer.head_of([Piece(composer.phrases.sources)], "section", 2, key="sources", outline=0)
    return [head, *source_list(_short, composer)]


def _short(name: str, composer: Composer) -> list[Piece]:
    return [Piece(composer.typeset(composer.sources[name].short()))]
