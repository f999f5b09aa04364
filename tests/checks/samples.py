"""What the checks are asked about: whole content made of the few fields that a sample has."""

from __future__ import annotations

import datetime
from typing import Any

import yaml

from brochure.checks import Check, Findings, judge
from brochure.render import Rendered, RenderOptions, render
from tests.specimens import LETTER_TEXT, Workshop, content

TODAY = datetime.date(2026, 11, 23)
SOURCES = {"study": {"title": "A study of waiting rooms", "publisher": "A journal", "date": "2025-03-01",
                     "url": "https://elm.example/study", "accessed": "2026-11-01"}}  # fmt: skip


def guide(sample: str) -> dict[str, Any]:
    """Content with one handout that has the fields of a sample, and is sound apart from them."""
    given = yaml.load(sample, Loader=yaml.BaseLoader) or {}
    sections = [{"title": "What to know", "body": [LETTER_TEXT]}]
    review = {"author": "Ana Ruiz, RN", "reviewer": "Dr. Lee Moss", "reviewed": "2026-10-01", "next": "2027-04-01"}
    made = {"id": "guide", "kind": "handout", "title": "After Your Visit", "sections": sections, "review": review}
    return content({**made, **given}, sources=SOURCES)


def findings(what: dict[str, Any] | str, workshop: Workshop, date: datetime.date | None = TODAY) -> Findings:
    """What all checks find in the first document of a content file, its pages included."""
    project = workshop.read(what)
    assert project is not None, workshop.problems
    document = project.documents[0]
    rendered: Rendered | None = render(project, document, RenderOptions())
    return judge(project, document, date, rendered if rendered and rendered.pdf else None)


def codes(what: dict[str, Any] | str, workshop: Workshop, check: Check | None = None) -> list[str]:
    """The codes of what is found, in the order of the file; only those of `check` if it is given."""
    own = {code.code for code in check.codes} if check else None
    found = sorted(findings(what, workshop).problems, key=lambda one: (one.span.line if one.span else 0, one.code))
    return [problem.code for problem in found if own is None or problem.code in own]
