"""Nothing that the checks print is a score, a mark of somebody else's, or a claim that a document conforms to anything:
no program can know that, and people would print it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from brochure.cli import main
from tests.proof.reading import artifacts, read
from tests.specimens import Workshop, content, handout

CLAIMS = re.compile(
    r"\d\s*%|\bscored?\b(?! from)|\bconform|\bcompl(?:ies|iant|iance)\b|\bcertified\b|\baccredited\b|\bHONcode\b"
    r"|\bPIF\b|(?-i:\bTICK\b)|\bpass(?:es|ed) (?:the )?(?:PEMAT|check|review)|\bguaranteed\b.{0,20}\breadable\b"
    r"|\b(?:reviewed|approved|endorsed) by (?:AHRQ|the Agency|CDC|FDA|NHS)\b",
    re.IGNORECASE,
)
SEEN = content(handout("Come in, and bring your card. We will call you. You may wait inside."))


@pytest.fixture
def outputs(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, str]:
    """All that is printed about a document in which hardly anything is found."""
    monkeypatch.chdir(workshop.root)
    Path("content.yaml").write_text(json.dumps(SEEN, indent=1), encoding="utf-8")
    found = {}
    for form in ("text", "json", "sarif", "github"):
        main(["check", "--format", form, "--list", "--date", "2026-11-23", "--report", "report.pdf"])
        found[form] = capsys.readouterr().out
    pdf = Path("report.pdf").read_bytes()
    lines = [line for page in artifacts(pdf) for line in page]
    found["report"] = " ".join([*(passage.text for passage in read(pdf)), *lines])
    main(["check", "--help"])
    found["help"] = capsys.readouterr().out
    return found


def test_nothing_that_is_printed_claims_more_than_a_program_can_know(outputs: dict[str, str]) -> None:
    # What a rule says of others (its reason, its source) is no claim about the document.
    found = json.loads(outputs.pop("sarif"))
    outputs["sarif"] = json.dumps([result["message"] for result in found["runs"][0]["results"]])
    assert {name: CLAIMS.findall(text) for name, text in outputs.items() if CLAIMS.search(text)} == {}


def test_what_is_left_to_people_is_always_said(outputs: dict[str, str]) -> None:
    assert "No program can tell whether a text is true" in outputs["text"]
    assert "It cannot tell whether what is said is true" in outputs["report"].replace("\u00a0", " ")
    assert "This page is no certificate" in outputs["report"]


@pytest.mark.parametrize(
    "claim",
    ["PEMAT 95 %", "PEMAT score: 18 of 24", "It conforms to Section 508.", "508 compliant", "It passed the check."],
)
def test_such_a_claim_would_be_seen(claim: str) -> None:
    assert CLAIMS.search(claim)
