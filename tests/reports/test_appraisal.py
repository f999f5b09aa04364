"""Judging a whole file: one list of all that is found, each finding once, and for each document what is its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brochure.problems import Problem
from brochure.reports.appraisal import Appraisal
from tests.reports.conftest import Ask
from tests.specimens import content, handout

BY = {"reason": "Our patients know it.", "by": "Dr. Lee Moss"}


def told(appraisal: Appraisal) -> list[str]:
    return [f"{problem.code} {problem.message}" for problem in appraisal.problems]


def test_what_two_documents_print_is_told_once_and_counts_for_both(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    words = [problem for problem in found.problems if problem.code == "E798"]
    assert [problem.message for problem in words] == ['"CARD" shouts', '"EARLY" shouts']
    assert [[problem.message for problem in one.problems if problem.code == "E798"] for one in found.documents] == [
        ['"CARD" shouts', '"EARLY" shouts'], ['"CARD" shouts'],
    ]  # fmt: skip


def test_each_document_is_judged_on_its_pages_by_the_day(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    assert [(one.id, one.pages, one.size) for one in found.documents] == [
        ("guide", 1, "regular"), ("questions", 1, "regular"),
    ]  # fmt: skip
    assert sum(line == "W799 it has 1 pages by 2026-11-23" for line in told(found)) == 2


def test_without_pages_only_words_are_judged(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud, with_pages=False)
    assert {problem.code for problem in found.problems} == {"E798"}
    assert [one.pages for one in found.documents] == [0, 0]


def test_in_another_size(ask: Ask, loud: dict[str, Any]) -> None:
    assert [one.size for one in ask(loud, size="large").documents] == ["large", "large"]


def test_only_what_is_asked_for_is_told(ask: Ask, loud: dict[str, Any]) -> None:
    assert {problem.code for problem in ask(loud, only={"W799"}).problems} == {"W799"}


def test_what_keeps_documents_from_being_judged_is_told_whatever_is_asked_for(ask: Ask, loud: dict[str, Any]) -> None:
    loud["documents"][0]["tittle"] = "x"
    assert told(ask(loud, only={"W799"}))[0].startswith("E203")


def test_what_reading_finds_stands_in_the_same_list_and_the_other_document_is_judged(
    ask: Ask, loud: dict[str, Any]
) -> None:
    loud["documents"][0]["tittle"] = "x"
    found = ask(loud)
    assert [problem.code for problem in found.problems] == ["E798", "E203", "W799"]
    assert found.left_out == ("guide",) and [one.id for one in found.documents] == ["questions"]


def test_a_source_that_is_not_there_keeps_only_its_document_from_being_judged(ask: Ask, loud: dict[str, Any]) -> None:
    loud["documents"][0]["subtitle"] = "So they say [@nobody]"
    found = ask(loud)
    assert found.left_out == ("guide",) and [one.id for one in found.documents] == ["questions"]


def test_what_can_not_be_read_has_no_documents(ask: Ask) -> None:
    found = ask("- a list")
    assert found.project is None and found.documents == () and found.problems[0].severity == "error"


def test_a_file_that_is_not_there(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    from brochure.reports.appraisal import Question, appraise
    from tests.reports.conftest import DAY

    assert [problem.code for problem in appraise(Path("gone.yaml"), Question(DAY)).problems] == ["E101"]


def test_what_is_accepted_is_kept_with_its_reason_and_told_once(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {"accept": [{"code": "E798", "at": "CARD", **BY}]}
    found = ask(loud)
    assert "E798 \"CARD\" shouts" not in told(found)
    ((problem, why),) = found.accepted
    assert (problem.message, why.reason, why.by) == ('"CARD" shouts', BY["reason"], BY["by"])


def test_what_is_accepted_and_not_found_is_told_at_its_place(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {"accept": [{"code": "E798", "at": "CARD", **BY}, {"code": "E798", "at": "LATE", **BY}]}
    (idle,) = (problem for problem in ask(loud).problems if problem.code == "W760")
    assert idle.message == 'E798 at "LATE" is accepted, and nothing of that kind is found'
    assert idle.span is not None and idle.span.line > 1


def test_what_was_not_looked_for_may_be_accepted(ask: Ask, loud: dict[str, Any]) -> None:
    """Without pages nobody knows whether what is accepted on them is still there."""
    loud["checks"] = {"accept": [{"code": "W799", **BY}]}
    assert "W760" not in {problem.code for problem in ask(loud, with_pages=False).problems}
    assert "W760" not in {problem.code for problem in ask(loud, only={"E798"}).problems}
    assert "W760" not in {problem.code for problem in ask(loud).problems}


def test_codes_and_limits_that_no_check_has_are_mistakes(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {
        "accept": [{"code": "W798", **BY}],
        "severity": [{"code": "E7", "level": "off", **BY}],
        "limits": [{"limit": "capitol", "value": 5, **BY}],
    }
    assert [line for line in told(ask(loud)) if line.startswith("E204")] == [
        'E204 no check has the code "W798": did you mean "E798"?',
        'E204 no check has the code "E7"',
        'E204 no check has a limit called "capitol": did you mean "capitals"?',
    ]


def test_a_limit_and_a_severity_of_the_clinic(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {
        "severity": [{"code": "E798", "level": "warning", **BY}],
        "limits": [{"limit": "capitals", "value": 5, **BY}],
    }
    found = [problem for problem in ask(loud).problems if problem.code == "E798"]
    assert [(problem.message, problem.severity) for problem in found] == [('"EARLY" shouts', "warning")]


def test_a_fault_of_ours_is_a_problem_and_stops_no_other_document(
    ask: Ask, loud: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from brochure.reports import appraisal

    def broken(matter: Any) -> Any:
        if matter.document.id == "guide":
            raise ValueError("no such luck")
        return weigh(matter)

    weigh = appraisal.weigh
    monkeypatch.setattr(appraisal, "weigh", broken)
    found = ask(loud)
    assert any('no such luck (met in the document "guide"' in line for line in told(found))
    assert any(line.startswith("E798") for line in told(found)) and "no such luck" in found.trace


def test_pages_that_can_not_be_made_leave_the_words_to_be_judged(ask: Ask) -> None:
    found = ask(content(handout("A cat \U0001f408 in the WAITING room.")))
    assert {problem.code for problem in found.problems} == {"E401", "E798"}
    assert [one.pages for one in found.documents] == [0]


def for_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """Besides the checks of words and pages, one of pages for print: it tells how many sheets there are."""
    import brochure.checks
    from brochure.checks import Check
    from brochure.codes import CODES, Code, register
    from brochure.reports import appraisal

    sheets = CODES.get("W797") or Code("W797", "Sheets", "They cost.", "Print less.")
    if "W797" not in CODES:
        register(sheets)

    class Sheets(Check):
        codes = (sheets,)
        needs_pages = needs_press = True

        def judge(self, matter: Any) -> Any:
            press = matter.rendered.press
            if press is not None:
                cut = "with bleed" if press.workshop.bleed else "without"
                yield matter.problem("W797", f"{len(press.imposition.flats)} sheets {cut}", None, "Cut it.")

    for module in (brochure.checks, appraisal):
        monkeypatch.setattr(module, "CHECKS", (*module.CHECKS, Sheets()))


def test_files_for_print_are_judged_too_when_that_is_asked(
    ask: Ask, loud: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for_print(monkeypatch)
    assert not any(line.startswith("W797") for line in told(ask(loud)))
    found = ask(loud, targets=("office", "shop"))
    sheets = [line for line in told(found) if line.startswith("W797")]
    assert sorted({*sheets}) == ["W797 1 sheets with bleed", "W797 1 sheets without"] and len(sheets) == 4
    assert [one.targets for one in found.documents] == [("office", "shop")] * 2


def test_what_the_pages_for_screens_have_too_is_told_once_and_words_are_judged_once(
    ask: Ask, loud: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.reports.shouting import Loud

    judged: list[str] = []
    plain = Loud.judge
    monkeypatch.setattr(Loud, "judge", lambda self, matter: judged.append(matter.document.id) or plain(self, matter))
    alone, printed = told(ask(loud)), told(ask(loud, targets=("office", "shop")))
    # Pages are judged without a day, words with it.
    assert [line for line in printed if line != "W799 it has 1 pages"] == alone
    assert judged == ["guide", "questions"] * 2


def test_a_picture_of_another_size_in_print_is_told_once(
    ask: Ask, loud: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from brochure.reports import appraisal

    for_print(monkeypatch)
    plain = appraisal.judge_pages
    first = ask(loud).project
    assert first is not None
    place = first.documents[0].title.span
    coarse = Problem("W746", "10 pixels an inch", place, "Take a larger one.", "guide")

    def judge_pages(project: Any, document: Any, rendered: Any) -> Any:
        found = plain(project, document, rendered)
        pixels = 11 if rendered.press.workshop.bleed else 12
        told = replace(coarse, message=f"{pixels} pixels an inch", document=str(document.id))
        return found._replace(problems=(*found.problems, told))

    monkeypatch.setattr(appraisal, "judge_pages", judge_pages)
    found = ask(loud, targets=("office", "shop"), only={"W746"})
    assert told(found) == ["W746 12 pixels an inch"]


def test_what_does_not_fit_a_sheet_is_told(ask: Ask) -> None:
    """A tri-fold is set for a sheet in all its files: what is too long for one is too long for all."""
    from tests.kinds.folders import folder, panel, panels, text_of

    found = ask(folder(panels(left=panel(text_of(400)))), targets=("shop",))
    assert [problem.code for problem in found.problems].count("E501") == 1
    assert found.documents[0].targets == ()


@pytest.mark.parametrize(("targets", "count"), [((), 0), (("office",), 0), (("shop",), 0), (("office", "shop"), 1)])
def test_what_is_accepted_of_print_is_missed_only_where_all_of_it_was_judged(
    targets: tuple[str, ...], count: int, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for_print(monkeypatch)
    what = content(handout(), checks={"accept": [{"code": "W797", "at": "9 sheets", **BY}]})
    assert [problem.code for problem in ask(what, targets=targets).problems].count("W760") == count


def test_what_is_accepted_of_print_is_kept_with_its_reason(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for_print(monkeypatch)
    found = ask(content(handout(), checks={"accept": [{"code": "W797", **BY}]}), targets=("office", "shop"))
    assert [problem.message for problem, _ in found.accepted] == ["1 sheets without", "1 sheets with bleed"]
    assert not any(line.startswith("W797") for line in told(found))
