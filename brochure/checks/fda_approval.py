"""Approval: said of a use that has none (E722), and not said to be missing where it is (E727)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from brochure.checks.assertions import Claim, Wording, reader_of
from brochure.checks.base import Check, Matter
from brochure.checks.known_rules import any_of, medicines
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.kinds import Chapters
from brochure.problems import Problem
from brochure.rule_packs import Named

_FIRST = ("title", "subtitle", "help", "point")


class Approval(Check):
    """What a document says of the FDA's approval."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "E722",
            "A use is called approved that is not",
            "A medicine is approved for some uses only. To call another use approved is false, and readers trust a "
            "treatment more that a public body has checked.",
            "Say that this use is not approved, or what the medicine is approved for. Which medicines are known "
            "stands in the packs of rules; a document about a use without approval says off_label: yes.",
            "Before:\n    Ketamine is FDA approved for depression.\nAfter:\n    The FDA has not approved ketamine for "
            "depression. This use is off-label.",
        ),
        Code(
            "E727",
            "It is not said that the use is off-label",
            "The document says off_label: yes. Its readers must be told, in words and on page one, that the FDA has "
            "not approved the medicine for this use.",
            "Say it in the key points, the subtitle or the emergency box.",
            "Before:\n    summary: [Ketamine may lift mood within hours.]\nAfter:\n    summary:\n      - The FDA has "
            "not approved ketamine for depression. This use is called off-label.",
        ),
    )
    source: ClassVar[str] = (
        "FTC Act section 5 on false claims; the FDA's alert on compounded ketamine, 10 October 2023; the FDA's page on "
        "unapproved uses of approved drugs."
    )
    triggers: ClassVar[str] = "off_label: yes\nsummary: [This treatment is FDA approved.]"
    passes: ClassVar[str] = "off_label: yes\nsummary: [The FDA has not approved this use. It is called off-label.]"

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Claims of approval; then the line that must be there."""
        reader = reader_of(matter)
        if reader is None:
            return
        words, known = reader.words, medicines(matter)
        for claim in reader.claims("approval"):
            if _is_false(claim, known, matter, words):
                message = f'"{claim.words}" is said of a use that is not approved'
                fix = "Say that this use is not approved, or what the approval is for."
                yield matter.problem("E722", message, claim.place, fix)
        if matter.document.off_label:
            yield from _unsaid(matter, words)


def _is_false(claim: Claim, known: dict[str, Named], matter: Matter, words: Wording) -> bool:
    """Whether what is called approved is a medicine, or a use, that is known not to be. In doubt it is not."""
    names = any_of(tuple(known))
    before = names.findall(claim.before)
    if before:
        return _is_unapproved(known[before[-1].lower()], claim)
    after = names.search(claim.sentence, claim.end)
    if after:
        return _is_unapproved(known[after[0].lower()], claim)
    statement = claim.statement
    around = names.findall(f"{statement.question} {statement.lead} {claim.earlier}") or names.findall(statement.heading)
    if around:
        return all(_is_unapproved(known[name.lower()], claim) for name in around)
    if not words.has(claim.before, "approval", "verbs_before"):
        return False
    titled = names.findall(str(matter.document.title))
    if titled:
        return all(_is_unapproved(known[name.lower()], claim) for name in titled)
    return matter.document.off_label


def _is_unapproved(medicine: Named, claim: Claim) -> bool:
    """Whether the approval can't be the one that the medicine has for another use."""
    uses = medicine.approved_for
    said = f"{claim.earlier} {claim.sentence}"
    return medicine.approved == "no" and not (uses and any_of(tuple(uses)).search(said))


def _unsaid(matter: Matter, words: Wording) -> Iterator[Problem]:
    said = [passage for passage in matter.passages if words.has(passage.words.replace("’", "'"), "off_label")]
    if any(_is_on_page_one(passage, matter) for passage in said):
        return
    if said:
        message = f"that the use is not approved is only said in line {said[0].origin.span.line}, not on page one"
        fix = "Say it in the key points, too."
    else:
        message = "off_label is yes, but no sentence says that the use is not approved"
        fix = "Add to the key points: The FDA has not approved this use. It is called off-label."
    yield matter.problem("E727", message, None, fix)


def _is_on_page_one(passage: Passage, matter: Matter) -> bool:
    document = matter.document
    if not isinstance(document, Chapters):
        return True
    return passage.role in _FIRST or (document.contents and passage.role == "heading" and passage.block is None)
