"""SARIF: held against the parts of the 2.1.0 schema that are used here, said in our own words, nothing else allowed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from brochure import __version__
from brochure.problems import Problem, Span
from brochure.reports import sarif
from brochure.reports.appraisal import Appraisal
from brochure.reports.sarif import log
from tests.reports.conftest import Ask


def _exactly(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    properties = {**required, **(optional or {})}
    return {
        "type": "object", "properties": properties, "required": list(required), "additionalProperties": False,
    }  # fmt: skip


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


WORDS: dict[str, Any] = {"type": "string", "minLength": 1}
MESSAGE = _exactly({"text": WORDS})
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}
RULE = _exactly({
    "id": WORDS, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": MESSAGE,
    "defaultConfiguration": _exactly({"level": LEVEL}),
})  # fmt: skip
PLACE = _exactly({
    "artifactLocation": _exactly({"uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~:/%-]+$"}}),
    "region": _exactly({"startLine": COUNT, "startColumn": COUNT}),
})  # fmt: skip
SUPPRESSION = _exactly({"kind": {"enum": ["inSource", "external"]}},
                       {"status": {"enum": ["accepted", "underReview", "rejected"]}, "justification": WORDS})
RESULT = _exactly(
    {"ruleId": WORDS, "ruleIndex": {"type": "integer", "minimum": 0}, "level": LEVEL, "message": MESSAGE},
    {"locations": _list(_exactly({"physicalLocation": PLACE})), "suppressions": _list(SUPPRESSION, 1)},
)
DRIVER = _exactly({"name": WORDS, "version": WORDS, "rules": _list(RULE)})
RUN = _exactly({
    "tool": _exactly({"driver": DRIVER}), "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    "results": _list(RESULT),
})  # fmt: skip
SCHEMA = _exactly({
    "$schema": {"type": "string", "pattern": "^https://.*sarif-schema-2.1.0.json$"},
    "version": {"const": "2.1.0"},
    "runs": _list(RUN),
})  # fmt: skip


def checked(appraisal: Appraisal) -> dict[str, Any]:
    """The one run of a log that is valid."""
    made = log(appraisal)
    assert list(Draft202012Validator(SCHEMA).iter_errors(made)) == []
    (run,) = made["runs"]
    return run  # type: ignore[no-any-return]


def test_results_point_at_rules_that_say_what_to_do(ask: Ask, loud: dict[str, Any]) -> None:
    run = checked(ask(loud))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("brochure", __version__)
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    (rule,) = (rule for rule in driver["rules"] if rule["id"] == "E798")
    assert rule["help"]["text"] == "Write it small. Source: Good manners, first lesson."
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_a_result_has_its_place_and_its_fix(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    first = checked(found)["results"][0]
    span = found.problems[0].span
    assert span is not None
    assert first["message"]["text"] == '"CARD" shouts\nWrite: card.'
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content.yaml"},
        "region": {"startLine": span.line, "startColumn": span.column},
    }


def test_every_check_is_a_rule_whether_it_found_something_or_not(ask: Ask, loud: dict[str, Any]) -> None:
    run = checked(ask(loud, with_pages=False))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["E798", "W799"]


def test_what_reading_found_has_its_rule_too(ask: Ask, loud: dict[str, Any]) -> None:
    loud["documents"][0]["tittle"] = "x"
    assert "E203" in {rule["id"] for rule in checked(ask(loud))["tool"]["driver"]["rules"]}


def test_what_is_accepted_is_suppressed_with_the_reason(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {"accept": [{"code": "E798", "at": "CARD", "reason": "They know it.", "by": "Dr. Lee Moss"}]}
    results = checked(ask(loud))["results"]
    (suppressed,) = (one for one in results if "suppressions" in one)
    assert suppressed["ruleId"] == "E798" and suppressed["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "They know it. (Dr. Lee Moss)"}
    ]


def test_paths_are_addresses(tmp_path: Path) -> None:
    place = sarif._place
    assert place(Span("our words/guide 1.yaml", 1, 1))["artifactLocation"]["uri"] == "our%20words/guide%201.yaml"
    whole = place(Span(str(tmp_path / "a.yaml"), 1, 1))["artifactLocation"]["uri"]
    assert whole == (tmp_path / "a.yaml").as_uri() and whole.startswith("file:///")


def test_a_problem_without_a_place_has_no_location(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    from dataclasses import replace

    bare = replace(found, problems=(Problem("E311", "the disk is full"),))
    assert "locations" not in checked(bare)["results"][0]
