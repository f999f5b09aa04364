"""A leaf in large print: the same words on whole pages of the project's paper, on as many as they need."""

from __future__ import annotations

from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.leaf import Leaf
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND
from brochure.kinds.parts import about, contact_strip, help_line, short_source_list
from brochure.pdf.flow import Flow


def on_pages(leaf: Leaf, job: Job) -> Planned:
    """Front and back one after the other. The type never gives way."""
    composer = job.composer
    space = composer.look.scale.space
    makeup = Makeup(leaf, job, LARGE_BAND)
    # In reading order: a source's number is the order of its first citation.
    flows: list[Flow] = [help_line(job.help, composer)] if job.help else []
    for flow in flows:
        flow.below = space.box
    composer.heading = 2
    flows += composer.body(leaf.body)
    strip = contact_strip(*leaf.leads_to(composer), composer)
    strip.above = strip.below = space.box
    flows.append(strip)
    if leaf.back and leaf.back.title:
        flows.append(composer.head(leaf.back.title, "section", 2))
        composer.heading = 3
    flows += composer.body(leaf.back.body) if leaf.back else []
    makeup.close(foot_lines(job, leaf.review))
    return makeup.planned([*flows, *short_source_list(composer, "question"), *about(leaf.review, composer)])
