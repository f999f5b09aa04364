"""As much said of risks as of benefits."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.claims import problems, problems_of
from tests.checks.plain_words import said
from tests.specimens import Workshop

GOOD = "The treatment can bring relief within hours, and some patients sleep better after it. " * 3
BAD = "The treatment can make you dizzy, and some patients have higher blood pressure after it. " * 3


def told(workshop: Workshop, *sections: tuple[str, Any], **parts: Any) -> list[str]:
    made = [{"title": title, "body": body} for title, body in sections]
    found = problems(workshop, sections=made, **parts)
    return [one.message for one in found if one.code == "W723"]


@pytest.mark.parametrize("place", ["sections", "subheads", "neither"])
def test_risks_have_as_many_words_as_benefits(place: str, workshop: Workshop) -> None:
    def parts(benefits: str, risks: str) -> list[tuple[str, Any]]:
        if place == "sections":
            return [("Benefits of the treatment", benefits), ("Risks and concerns", risks)]
        if place == "subheads":
            return [("The treatment", [{"subhead": "Benefits"}, benefits, {"subhead": "What can go wrong"}, risks])]
        return [("The treatment", [benefits, risks])]

    assert told(workshop, *parts(GOOD, BAD)) == []
    assert told(workshop, *parts(GOOD, "It can make you dizzy.")) == ["42 words on benefits, but 5 on risks"]


def test_none_at_all_are_missed(workshop: Workshop) -> None:
    assert told(workshop, ("Benefits of the treatment", GOOD)) == ["42 words on benefits, and none on risks"]


def test_a_clinic_may_set_the_share(workshop: Workshop) -> None:
    parts = [("Benefits of the treatment", GOOD), ("Risks", "It can make you dizzy and sick.")]
    assert len(told(workshop, *parts)) == 1
    made = said(title="About the Treatment", sections=[{"title": title, "body": body} for title, body in parts])
    limit = {"limit": "risk-share", "value": "0.1", "reason": "The risks are in a sheet of their own.", "by": "Ana"}
    assert problems_of(workshop.project({**made, "checks": {"limits": [limit]}})) == []


def test_it_points_at_the_part_on_benefits(workshop: Workshop) -> None:
    sections = [{"title": "What it is", "body": "The treatment may help some people."},
                {"title": "Benefits of the treatment", "body": GOOD}]  # fmt: skip
    (found,) = [one for one in problems(workshop, sections=sections) if one.code == "W723"]
    assert workshop.at(found).startswith('"The treatment can bring relief')


def test_praise_counts_as_a_benefit_wherever_it_stands(workshop: Workshop) -> None:
    praise = "The treatment has minimal side effects. " * 6
    assert told(workshop, ("About it", praise)) == ["36 words on benefits, and none on risks"]
    assert told(workshop, ("About it", praise.replace("has", "does not have"))) == []


def test_a_question_among_the_benefits_may_be_answered_with_risks(workshop: Workshop) -> None:
    answered = f"Is it gentle? No. {BAD}"
    assert told(workshop, ("Benefits of the treatment", [GOOD, answered])) == []


def test_key_points_do_not_name_benefits_alone(workshop: Workshop) -> None:
    sections = ("Benefits of the treatment", GOOD), ("Risks", BAD)
    alone = ["The treatment can lift mood fast."]
    assert told(workshop, *sections, summary=alone) == ["the key points name benefits and no risk"]
    assert told(workshop, *sections, summary=[*alone, "It can make you dizzy."]) == []
    assert told(workshop, *sections, summary=["Bring your card to the treatment."]) == []


def test_only_what_is_about_a_treatment_is_weighed(workshop: Workshop) -> None:
    offers = "You can sleep better when you know who helps you, and our staff helps with forms and rides. " * 4
    assert told(workshop, ("How we can help you", offers), title="Welcome") == []
    assert told(workshop, ("Benefits of a visit", offers), title="Welcome") == []


def test_a_few_words_are_not_weighed(workshop: Workshop) -> None:
    assert told(workshop, ("Benefits", "The treatment may help some people.")) == []
