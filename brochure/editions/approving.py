"""Approving the words of a document, and telling what has changed in them since."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.approvals import Approval, Compared, Spoiled, approval_file, approval_name, compare, sheet
from brochure.checks.approval import unreliable
from brochure.content.nearest import did_you_mean
from brochure.editions.writing import prepare, write
from brochure.kinds import AnyDocument
from brochure.problems import Problem, Problems
from brochure.project import Project, read
from brochure.standing import Said, wording

__all__ = ["Changes", "approve", "changes"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What has become of an approved document: its words now, and all passages of both wordings."""

    project: Project
    document: AnyDocument
    approval: Approval
    said: Sequence[Said]
    compared: Sequence[Compared]

    @property
    def changed(self) -> list[Compared]:
        """The passages that are not as they were."""
        return [one for one in self.compared if one.fate != "kept"]


def approve(
    content: Path, document: str, by: str, day: datetime.date, problems: Problems
) -> tuple[Path, Approval] | None:
    """Keep the words that a document of a content file has now, as approved by `by` on `day`; an earlier approval is
    replaced. Returns the file and what it holds, or None with the reason in `problems`.

    It is not judged whether they may be approved: that is what whoever approves them has done. Raises Stop when the
    file can't be written (E310 and others).
    """
    found = _chosen(content, document, problems)
    if found is None:
        return None
    project, chosen = found
    words = tuple(said.words for said in wording(chosen, project.content))
    made = Approval(str(chosen.id), by, day.isoformat(), words)
    path = approval_file(content, made.document)
    prepare(path.parent)
    write(path, sheet(made).encode(), inputs=(content,))
    return path, made


def changes(content: Path, document: str, problems: Problems) -> Changes | None:
    """What has changed in a document since it was approved; None with the reason in `problems`: E316 when it never was,
    E736 when the approval can't be relied on."""
    found = _chosen(content, document, problems)
    if found is None:
        return None
    project, chosen = found
    approval, document = project.approval_of(chosen), str(chosen.id)
    if isinstance(approval, Spoiled):
        problems.extend([unreliable(approval, document)])
    elif approval is None:
        message = f'"{document}" has not been approved yet: there is no {approval_name(content.resolve(), document)}'
        hint = f"When its words are right: brochure approve {document} --by NAME."
        problems.extend([Problem("E316", message, chosen.id.span, hint, document)])
    else:
        said = wording(chosen, project.content)
        return Changes(project, chosen, approval, said, compare(approval.words, [one.words for one in said]))
    return None


def _chosen(content: Path, wanted: str, problems: Problems) -> tuple[Project, AnyDocument] | None:
    """The document, or the one whose words it repeats, when all words could be read (else the errors that concern it
    are in `problems`)."""
    found = Problems()
    reading = read(content, found)
    errors = [problem for problem in found.errors() if problem.document in ("", wanted)]
    if reading.project is None or errors:
        problems.extend(errors)
        return None
    documents = {str(document.id): document for document in reading.project.documents}
    if wanted not in documents:
        hint = f"the documents are: {', '.join(documents)}"
        problems.add("E220", f'no document "{wanted}"{did_you_mean(wanted, list(documents))}', hint=hint)
        return None
    return reading.project, reading.project.original_of(documents[wanted])
