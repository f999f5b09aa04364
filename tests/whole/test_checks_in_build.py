"""A build asks the checks: what it is shown, what stops it, and by which day; what it prints is the same every day."""

from __future__ import annotations

import datetime
import json

import pytest

from tests.whole.project import Shop

CLAIM = "          - This treatment has no side effects at all.\n"
WORD = "          - We utilize a clipboard.\n"
AFTER = "          - A nurse measures your blood pressure first.\n"
REVIEW = "    subtitle: What to bring and what to expect\n"
DUE = f"{REVIEW}    review: {{author: Ana Ruiz, reviewer: Lee Moss, reviewed: 2025-11-20, next: 2026-11-20}}\n"


@pytest.fixture
def shop(judging_shop: Shop) -> Shop:
    return judging_shop


def codes(shop: Shop, *arguments: str) -> tuple[int, list[str]]:
    ran = shop.build(*arguments)
    return ran.code, ran.codes


def test_nothing_found_is_not_worth_a_word(shop: Shop) -> None:
    ran = shop.build()
    assert (ran.code, ran.err) == (0, "")


def test_a_warning_is_shown_and_stops_nothing(shop: Shop) -> None:
    shop.change(AFTER, AFTER + WORD)
    assert codes(shop) == (0, ["W712"])
    assert shop.made()["first-visit.pdf"] != shop.earlier["first-visit.pdf"]


def test_strict_lets_it_stop_that_document_and_no_other(shop: Shop) -> None:
    shop.change(AFTER, AFTER + WORD)
    (shop.output / "questions.pdf").unlink()
    assert codes(shop, "--strict") == (1, ["W712"])
    assert shop.made() == shop.earlier


def test_an_error_stops_that_document_and_no_other(shop: Shop) -> None:
    shop.change(AFTER, AFTER + CLAIM)
    (shop.output / "questions.pdf").unlink()
    code, found = codes(shop)
    assert code == 1 and "E720" in found
    assert shop.made() == shop.earlier


def test_what_is_accepted_is_not_shown(shop: Shop) -> None:
    shop.change(AFTER, AFTER + WORD)
    accepted = "  accept:\n    - {code: W712, at: clipboard, reason: It is one., by: the test}\n"
    shop.change("checks:\n", f"checks:\n{accepted}")
    assert codes(shop) == (0, [])


def test_what_shared_words_cause_is_shown_once(shop: Shop) -> None:
    shop.change("    answer: Eat and drink as you always do.\n", "    answer: Eat and drink. We utilize a clipboard.\n")
    shop.change(AFTER, f"{AFTER}          - faq: all\n")
    assert codes(shop) == (0, ["W712"])
    found = json.loads(shop.build("--json").out)
    assert [one["code"] for one in found["problems"]] == ["W712"]


def test_a_review_is_overdue_by_the_day_that_is_given(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.change(REVIEW, DUE)
    assert codes(shop, "--date", "2026-11-20") == (0, [])
    assert codes(shop, "--date", "2026-11-21") == (1, ["E730"])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795737600")  # 2026-11-27
    assert codes(shop) == (1, ["E730"])


def test_else_by_the_clock_which_is_never_printed(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.change(REVIEW, DUE)
    made = []
    for day in (10, 20, 30):
        today = datetime.date(2026, 11, day)
        monkeypatch.setattr("brochure.cli.build.day_to_judge_by", lambda given, today=today: given or today)
        made.append((codes(shop), shop.made()["first-visit.pdf"]))
    assert [found for found, _ in made] == [(0, []), (0, []), (1, ["E730"])]
    assert made[0][1] == made[1][1] == made[2][1]


def test_with_mistakes_in_one_document_the_other_is_judged_all_the_same(shop: Shop) -> None:
    shop.change("    answer: Eat and drink as you always do.\n", "    answer: We utilize a clipboard.\n")
    shop.change(REVIEW, "    subtitel: What to bring\n")
    ran = shop.fails()
    assert ran.codes == ["W712", "E203"]


def test_a_code_that_no_check_has_is_a_mistake_in_the_content(shop: Shop) -> None:
    shop.change("{code: W731, level: off", "{code: E731, level: off")
    ran = shop.fails()
    assert "E204" in ran.codes and 'no check has the code "E731": did you mean "W731"?' in ran.err
