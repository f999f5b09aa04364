"""What was found as one JSON object: the same keys in every version of the format, described in docs/checks.md."""

from __future__ import annotations

from typing import Any

from brochure.reports.appraisal import Appraisal, Judged, counted

__all__ = ["records"]


def records(appraisal: Appraisal) -> dict[str, Any]:
    """The whole appraisal."""
    return {
        "date": appraisal.question.date.isoformat(),
        "documents": [_document(one) for one in appraisal.documents],
        "left_out": list(appraisal.left_out),
        "problems": [problem.record() for problem in appraisal.problems],
        "accepted": [
            {**problem.record(), "reason": str(why.reason), "by": str(why.by)} for problem, why in appraisal.accepted
        ],
    }


def _document(judged: Judged) -> dict[str, Any]:
    errors, warnings = counted(judged.problems)
    measure = judged.reads.measure
    return {
        "id": judged.id,
        "kind": judged.document.kind,
        "size": judged.size,
        "pages": judged.pages,
        "grade": round(measure.grade, 1) if measure else None,
        "words_per_sentence": round(measure.words_a_sentence, 1) if measure else None,
        "errors": errors,
        "warnings": warnings,
        "accepted": len(judged.accepted),
    }
