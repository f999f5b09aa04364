"""The FAQ sheet in large print: the same questions in one column, on as many pages as they need."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.blocks.faq import Faq, answer_flows
from brochure.content import Text as Words
from brochure.document import Document
from brochure.kinds.base import Job, Planned, foot_lines
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import LARGE_BAND
from brochure.kinds.parts import about, contact_strip, help_line, short_source_list
from brochure.pdf.flow import Flow


def on_pages(document: Document, faqs: Sequence[Faq], lead: tuple[Words | None, Words | None], job: Job) -> Planned:
    """The sheet with its questions on one or more pages; `lead` is the address of its code and what that leads to. Its
    type never gives way."""
    composer = job.composer
    space = composer.look.scale.space
    makeup = Makeup(document, job, LARGE_BAND)
    # In reading order: a source's number is the order of its first citation.
    flows: list[Flow] = [help_line(job.help, composer)] if job.help else []
    for flow in flows:
        flow.below = space.box
    for faq in faqs:
        flows += answer_flows(faq, composer, 2)
    strip = contact_strip(*lead, composer)
    strip.above = strip.below = space.box
    makeup.close(foot_lines(job, document.review))
    return makeup.planned([*flows, strip, *short_source_list(composer, "question"), *about(document.review, composer)])
