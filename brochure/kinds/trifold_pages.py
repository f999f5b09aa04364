"""The tri-fold in large print: the same panels one under the other, in one column on whole pages. It is not folded."""

from __future__ import annotations

from brochure.content import Text as Words
from brochure.document import Document
from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND
from brochure.kinds.panels import Panels, cover_flows, panel_flows
from brochure.kinds.parts import about, contact_strip, help_line, short_source_list
from brochure.pdf.flow import Flow


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
    sources = short_source_list(composer, "section", outline=0)
    return makeup.planned([*flows, strip, *sources, *about(document.review, composer)])
