"""Two checks that nobody needs, in the place of all others: what reports do with a finding is not about which it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

import pytest

from brochure.checks import Check, Limit, Matter
from brochure.codes import Code, register
from brochure.problems import Problem

LOUD = Code("E798", "A word in capitals", "It shouts.", "Write it small.")
LONG = Code("W799", "Many pages", "It tires.", "Leave something out.")
for _code in (LOUD, LONG):
    register(_code)


class Loud(Check):
    """Words of four capitals and more."""

    codes: ClassVar = (LOUD,)
    source: ClassVar = "Good manners, first lesson."
    triggers: ClassVar = "summary: [Bring your CARD.]"
    passes: ClassVar = "summary: [Bring your card.]"
    limits: ClassVar = {"capitals": Limit(4, "letters of a word in capitals")}

    def judge(self, matter: Matter) -> Iterator[Problem]:
        for passage in matter.passages:
            for word in re.findall(rf"\b[A-Z]{{{self.limit(matter, 'capitals'):.0f},}}\b", passage.words):
                yield matter.problem("E798", f'"{word}" shouts', passage.place_of(word), f"Write: {word.lower()}.")


class Long(Check):
    """Any pages at all."""

    codes: ClassVar = (LONG,)
    source: ClassVar = "Good manners, last lesson."
    triggers: ClassVar = "{}"
    passes: ClassVar = "{}"
    needs_pages: ClassVar = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        assert matter.rendered is not None
        day = f" by {matter.date}" if matter.date else ""
        yield matter.problem("W799", f"it has {matter.rendered.pages} pages{day}", None, "Cut it.")


def only_these(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let these be all checks."""
    import brochure.checks
    import brochure.reports.appraisal
    import brochure.reports.sarif

    for module in (brochure.checks, brochure.reports.appraisal, brochure.reports.sarif):
        monkeypatch.setattr(module, "CHECKS", (Loud(), Long()))
    monkeypatch.setattr(brochure.checks, "LIMITS", dict(Loud.limits))
