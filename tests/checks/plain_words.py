"""What one check finds in a few texts, without their pages."""

from __future__ import annotations

import json
from typing import Any

from brochure.checks import CHECKS, Check, Matter, passages
from brochure.problems import Problem
from tests.checks.samples import TODAY, guide
from tests.specimens import Workshop


def check_of(code: str) -> Check:
    """The check that has a code."""
    return next(check for check in CHECKS if code in [one.code for one in check.codes])


def said(*texts: Any, **parts: Any) -> dict[str, Any]:
    """Content whose one document says these texts, or holds these blocks, under one heading."""
    language = parts.pop("language", "en-US")
    fields = {"sections": [{"title": "What to know", "body": list(texts)}], **parts}
    return {**guide(json.dumps(fields, ensure_ascii=False)), "language": language}


def found(code: str, what: dict[str, Any], workshop: Workshop) -> list[Problem]:
    """What the check with this code finds in the first document."""
    project = workshop.project(what)
    document = project.documents[0]
    matter = Matter(project, document, passages(document, project.content), TODAY)
    return list(check_of(code).judge(matter))
