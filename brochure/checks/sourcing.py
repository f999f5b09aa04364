"""Sources: whether a document about health has any, and whether their dates can be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from brochure.checks.base import Check, Matter
from brochure.codes import Code
from brochure.content import Text
from brochure.problems import Problem
from brochure.references import citations, shared_texts
from brochure.sources import Source

_NONE = Code(
    "W732",
    "A document about health cites no source",
    "Nobody can check a claim that does not say where it is from, and the next reviewer starts from nothing. A "
    "document counts as one about health when it has a topic: or is marked off_label:.",
    "List where its facts come from under sources:, and cite each where it is used, as in [@its-name].",
    "Before:\n    - It works for some people.\nAfter:\n    - It works for some people. [@study-2025]",
)
_DATES = Code(
    "W733",
    "The dates of a source are missing or can't be right",
    "What stands at a web address changes. The day on which it was last read says which words were meant; it can't be "
    "in the future, nor before the day on which the source was published.",
    "Read the source again, then write the day after accessed:.",
    "Before:\n    url: https://clinic.example/study\nAfter:\n    url: https://clinic.example/study\n"
    "    accessed: 2026-11-23",
)
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Sourcing(Check):
    """Sources that are not there, and days on which they can't have been read."""

    codes = (_NONE, _DATES)
    source = (
        "DISCERN, questions 4 and 5 (it is clear which sources were used, and when they were made); EQIP, item on the "
        "bibliography (PMC5500780, table 1)."
    )
    triggers = "topic: mental-health"
    passes = """\
topic: mental-health
sections: [{title: What to know, body: ["Some people wait longer than others. [@study]"]}]"""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """No source where there must be one; each source that it cites and whose dates are wrong."""
        document, content = matter.document, matter.project.content
        texts = (*document.texts(), *shared_texts(document, content.faqs, content.help))
        cited = dict.fromkeys(mention.source for text in texts for mention in citations(text))
        if not cited and (document.topic or document.off_label):
            about = f"about health (topic: {document.topic})" if document.topic else "about an off-label use"
            fix = "List where its facts come from under sources:, and cite each where it is used, as in [@its-name]."
            place = document.topic.span if document.topic else None
            yield matter.problem("W732", f"the document is {about} and cites no source", place, fix)
        known = {**content.sources, **document.sources}
        for name in cited:
            if source := known.get(Text(name)):
                yield from _dated(name, source, matter)


def _dated(name: str, source: Source, matter: Matter) -> Iterator[Problem]:
    if source.accessed is None:
        if source.url is not None:
            message = f'it is not said when the source "{name}" was last read on the web'
            fix = "Read it again, then write the day after accessed:."
            yield matter.problem("W733", message, source.url.span, fix)
        return
    if matter.date is not None and datetime.date.fromisoformat(source.accessed) > matter.date:
        message = f'the source "{name}" can\'t have been read on {source.accessed}, which is yet to come'
        yield matter.problem("W733", message, source.accessed.span, "Write the day on which you last read it.")
    published = source.date
    if published and _DAY.fullmatch(published) and published > source.accessed[: len(published)]:
        message = f'the source "{name}" is dated {published}, after the day on which it was read, {source.accessed}'
        yield matter.problem("W733", message, published.span, "Correct one of the two days.")
