"""Whether the words of a document are those that somebody has approved."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.approvals import Approval, Spoiled, compare
from brochure.checks.base import Check, Matter
from brochure.codes import Code, ExitCode
from brochure.problems import Problem
from brochure.standing import wording

_LACKING = Code(
    "W734",
    "The document needs an approval and has none",
    "It says needs_approval: yes, but no approval is kept beside the content. Until there is one, it is printed as not "
    "yet reviewed, whoever is named under review:.",
    "When the words are right: brochure approve ID --by NAME. Or bring back the file of the approval, if it was lost.",
)
_CHANGED = Code(
    "W735",
    "The words have changed since they were approved",
    "Whoever approved the document has not seen these words. It is a draft again, and its pages say so in place of who "
    "reviewed it. Changes of layout, bold or line ends do not count; the clinic's phone number and the sources do.",
    "See what changed with brochure diff ID. When it is right, approve it again: brochure approve ID --by NAME.",
)
_SPOILED = Code(
    "E736",
    "An approval can't be relied on",
    "The file that holds an approval is damaged, belongs to another document, or was changed by hand. What was "
    "approved can't be told from it.",
    "Bring the file back as it was, from git or a backup. Or read the document again and approve it anew: "
    "brochure approve ID --by NAME.",
    exit_code=ExitCode.FILE,
)


class Approved(Check):
    """The approval of a document: there where it must be, in order, and of the words that are there."""

    codes = (_LACKING, _CHANGED, _SPOILED)
    source = "PIF TICK (Patient Information Forum, UK), the criterion on systems: how information is made and checked."
    triggers = "review: {author: 'Ana Ruiz, RN', needs_approval: yes}"
    passes = "review: {author: 'Ana Ruiz, RN', needs_approval: no}"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """At most one finding: what is wrong with the approval, or the first place that has changed since."""
        document = matter.document
        approval = matter.project.approval_of(document)
        again = f"brochure approve {document.id} --by NAME"
        if isinstance(approval, Approval):
            yield from _changed(approval, matter, again)
        elif isinstance(approval, Spoiled):
            yield unreliable(approval, str(document.id))
        elif document.review.needs_approval:
            message = "the document needs an approval, and there is none"
            fix = f"When its words are right: {again}."
            yield matter.problem("W734", message, document.review.span, fix)


def unreliable(approval: Spoiled, document: str) -> Problem:
    """What is said of an approval that can't be read or was tampered with."""
    fix = f"Bring the file back as it was, or approve the document anew: brochure approve {document} --by NAME."
    return Problem("E736", f"this approval can't be relied on: {approval.reason}", approval.place, fix, document)


def _changed(approval: Approval, matter: Matter, again: str) -> Iterator[Problem]:
    now = wording(matter.document, matter.project.content)
    words = tuple(said.words for said in now)
    if words == approval.words:
        return
    changes = [one for one in compare(approval.words, words) if one.fate != "kept"]
    place = now[min(changes[0].now, len(now) - 1)].place
    count = "in 1 passage" if len(changes) == 1 else f"in {len(changes)} passages"
    message = f"changed since approval by {approval.by} on {approval.date}, {count}, first here"
    fix = f"See what changed: brochure diff {matter.document.id}. When it is right: {again}."
    yield matter.problem("W735", message, place, fix)
