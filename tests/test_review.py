from __future__ import annotations

import pytest

from brochure.content import Text
from brochure.review import Review, Standing, about_lines, expired_line, facts, review_line
from brochure.words import languages, phrases

ENGLISH, SPANISH = phrases("en"), phrases("es")


def review(**fields: str) -> Review:
    return Review(**{name: Text(value) for name, value in fields.items()})


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (review(), "Not yet clinically reviewed"),
        (review(author="A. Cole", next="2027-01-01"), "Not yet clinically reviewed"),
        (review(reviewer="Dr. Cole"), "Reviewed by Dr. Cole, date not given"),
        (review(reviewed="2026-11-23"), "Reviewed on November 23, 2026, reviewer not named"),
        (review(reviewer="Dr. Cole", reviewed="2026-11-23"), "Reviewed by Dr. Cole on November 23, 2026"),
    ],
)
def test_the_line_of_review_never_says_more_than_is_known(given: Review, line: str) -> None:
    assert review_line(given, ENGLISH) == line


def test_what_is_missing_is_said() -> None:
    assert about_lines(review(), ENGLISH) == [
        "Author not named", "Not yet clinically reviewed", "No next review date set", "No version number",
    ]  # fmt: skip
    assert len(about_lines(review(), SPANISH)) == 4
    assert not set(about_lines(review(), SPANISH)) & set(about_lines(review(), ENGLISH))


def test_names_and_dates_get_their_typography() -> None:
    lines = about_lines(review(author="Dr. O'Neil", reviewer="Dr. Cole", reviewed="2026-11-23"), ENGLISH)
    assert lines[:2] == ["Written by Dr.\u00a0O\u2019Neil", "Reviewed by Dr.\u00a0Cole on November\u00a023, 2026"]


def test_each_fact_has_a_label_and_what_follows_it() -> None:
    known = facts(review(author="A. Cole", reviewer="Dr. Cole", reviewed="2026-11-23", version="3"), ENGLISH)
    assert [(fact.label, fact.text) for fact in known] == [
        ("Written by", "A. Cole"),
        ("Reviewed by", "Dr. Cole on November 23, 2026"),
        ("Next review", "No next review date set"),
        ("Version", "3"),
    ]


def test_a_date_without_a_reviewer_has_a_label_of_its_own() -> None:
    fact = facts(review(reviewed="2026-11-23"), ENGLISH)[1]
    assert (fact.label, fact.text) == ("Reviewed on", "November 23, 2026, reviewer not named")


@pytest.mark.parametrize("language", languages())
def test_every_language_has_words_before_what_is_filled_in(language: str) -> None:
    """They are the labels."""
    for fact in facts(review(), phrases(language)):
        assert fact.label and not fact.label.endswith((":", " "))


WHOLE = review(author="A. Cole", reviewer="Dr. Cole", reviewed="2026-11-23", next="2027-11-23")


@pytest.mark.parametrize(
    ("standing", "line"),
    [
        (Standing(), "Reviewed by Dr. Cole on November 23, 2026"),
        (Standing(expired=True), "Reviewed by Dr. Cole on November 23, 2026"),
        (Standing(changed=True), "Draft: changed since the review"),
        (Standing(unapproved=True), "Not yet clinically reviewed"),
        (Standing(changed=True, expired=True), "Draft: changed since the review"),
    ],
)
def test_nobody_is_named_for_words_that_were_not_approved(standing: Standing, line: str) -> None:
    assert review_line(WHOLE, ENGLISH, standing) == line
    assert about_lines(WHOLE, ENGLISH, standing)[1] == line.replace("Dr. ", "Dr.\u00a0").replace("r 23", "r\u00a023")
    assert facts(WHOLE, ENGLISH, standing)[1].label == "Reviewed by"


@pytest.mark.parametrize("language", languages())
def test_an_expired_document_says_until_when_it_was_to_be_used(language: str) -> None:
    assert phrases(language).long_date("2027-11-23") in expired_line(WHOLE, phrases(language))
