"""What is claimed, and what is only asked, denied or quoted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import brochure.checks
from brochure.checks import Matter, passages
from brochure.checks.assertions import LONGEST, Reader, Wording, reader_of, statements, wording
from tests.checks.claims import codes
from tests.checks.plain_words import said
from tests.specimens import Workshop

FOLDER = Path(brochure.checks.__file__).parent / "wording"
FEW = settings(max_examples=30, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def reader(workshop: Workshop, *body: object) -> Reader:
    project = workshop.project(said(*body))
    document = project.documents[0]
    made = reader_of(Matter(project, document, passages(document, project.content)))
    assert made is not None
    return made


def _words(language: str) -> Wording:
    found = wording(language)
    assert found is not None
    return found


def patterns(words: Wording, *path: str) -> list[re.Pattern[str]]:
    """All patterns of a file, compiled."""
    found = []
    for key, value in words.group(*path).items():
        if isinstance(value, dict):
            found.extend(patterns(words, *path, str(key)))
        elif not isinstance(value, list):
            pattern = words.pattern(*path, str(key))
            assert pattern is not None
            found.append(pattern)
    return found


def test_there_are_words_for_two_languages_and_their_regions() -> None:
    assert LANGUAGES == ["en", "es"]
    assert wording("en-US") is not None and wording("es-MX") is not None and wording("fr") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_one_and_none_matches_nothing(language: str) -> None:
    words = wording(language)
    assert words is not None
    found = patterns(words)
    assert len(found) > 50
    # A pattern that is met by an empty text would be met everywhere: a forgotten "|" at the end of a line.
    assert [pattern.pattern for pattern in found if pattern.fullmatch("") and not pattern.pattern.endswith("$")] == []
    assert [pattern.pattern for pattern in found if re.search(r"\{[a-z-]+\}|\n", pattern.pattern)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_spanish_and_english_know_the_same_kinds_of_claims(language: str) -> None:
    english, other = wording("en"), wording(language)
    assert english is not None and other is not None
    assert set(english.group("claims")) == set(other.group("claims"))
    assert set(english.group()) == set(other.group())


def entries(words: Wording, *path: str) -> list[tuple[str, ...]]:
    """The entries that name words without which their patterns are not tried."""
    group = words.group(*path)
    inner = [entries(words, *path, str(key)) for key, value in group.items() if isinstance(value, dict)]
    return [*([path] if "near" in group and path != ("testimonial",) else []), *(one for many in inner for one in many)]


@pytest.mark.parametrize(
    ("language", "path"), [(language, path) for language in LANGUAGES for path in entries(_words(language))]
)
def test_no_pattern_is_kept_from_what_it_would_find(language: str, path: tuple[str, ...]) -> None:
    """Whatever a pattern matches has one of its near words in it."""
    words = _words(language)
    latin = st.characters(max_codepoint=0x2013)
    for name in ("words", "calm", "grave"):
        pattern = words.pattern(*path, name)
        if pattern is None:
            continue

        @settings(
            max_examples=30, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(st.from_regex(pattern, fullmatch=True, alphabet=latin))
        def holds(text: str) -> None:
            assert any(near in text.lower() for near in words.near(*path)), text

        holds()


def test_a_question_is_no_claim_and_what_follows_it_is(workshop: Workshop) -> None:
    claims = reader(workshop, "Does it cure? It cures pain.").claims("claims", "cure")
    assert [claim.words for claim in claims] == ["cures"]


@pytest.mark.parametrize(
    ("sentence", "is_claimed"),
    [
        ("It cures pain.", True),
        ("It does not cure pain.", False),
        ("It is not only gentle, it cures pain.", True),
        ("When other drugs did not help, it cures pain.", True),
        ("It helped those who could not sleep, and cures pain.", True),
        ("It does not last, but it cures pain.", True),
        ("A cure is not known.", False),
    ],
)
def test_a_denial_holds_for_its_own_clause(sentence: str, is_claimed: bool, workshop: Workshop) -> None:
    assert any(reader(workshop, sentence).claims("claims", "cure")) is is_claimed


def test_a_claim_knows_its_place_over_lines_and_stars(workshop: Workshop) -> None:
    project = workshop.project(
        "format: 1\nclinic: {name: Elm, phone: 770-555-0134}\ndocuments:\n- id: a\n  kind: handout\n  title: A\n"
        "  sections:\n  - title: B\n    body:\n    - >-\n      First it cures nothing? Then, say they, it\n"
        "      works **without\n      side effects** for you.\n"
    )
    document = project.documents[0]
    made = reader_of(Matter(project, document, passages(document, project.content)))
    assert made is not None
    (claim,) = made.claims("claims", "no-side-effects")
    assert claim.words == "without side effects" and (claim.place.line, claim.place.column) == (12, 15)


def test_statements_know_what_stands_above_them(workshop: Workshop) -> None:
    project = workshop.project(
        said("Bring:", {"bullets": ["Your card"]}, "Then:", {"subhead": "More"}, "Rest.",
             {"faq": [{"question": "Why?", "answer": "Because."}]})
    )  # fmt: skip
    document = project.documents[0]
    made = {one.text: one for one in statements(passages(document, project.content))}
    assert made["Your card"].lead == "Bring:" and made["Your card"].heading == "What to know"
    assert made["Rest."].lead == "" and made["Rest."].heading == "More" and made["Rest."].question == ""
    assert made["Because."].question == "Why?"


def test_a_text_without_end_is_read_as_far_as_people_write(workshop: Workshop) -> None:
    """Patterns of many words would take minutes for one sentence of a hundred thousand."""
    endless = "if that who some many several cures safe “x” " * 3000
    assert {len(one.text) for one in reader(workshop, endless).statements} >= {LONGEST}
    codes(workshop, endless, title="About the Treatment", off_label="yes")


def test_the_checks_of_one_document_share_its_reader(workshop: Workshop) -> None:
    project = workshop.project(said("One."))
    document = project.documents[0]
    matter = Matter(project, document, passages(document, project.content))
    assert reader_of(matter) is reader_of(matter)
    assert reader_of(matter) is not reader_of(Matter(project, document, passages(document, project.content)))
