"""Claims and promotion; and, for all checks on claims, two lists: what must be stopped at, and what must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.content import Text
from brochure.problems import Problem
from tests.checks.claims import OURS, codes, harmless, problems, problems_in, problems_of, telling
from tests.checks.plain_words import said
from tests.specimens import Workshop, content, handout

HARMLESS, TELLING = list(harmless()), list(telling())


def test_the_lists_are_long_and_every_check_on_claims_reads_them() -> None:
    assert len(OURS) == 7
    counts = {(kind, one[0]): 0 for kind, ones in (("harmless", HARMLESS), ("telling", TELLING)) for one in ones}
    for kind, ones in (("harmless", HARMLESS), ("telling", TELLING)):
        for one in ones:
            counts[kind, one[0]] += 1
    assert counts["harmless", "en"] >= 60 and counts["telling", "en"] >= 40
    assert counts["harmless", "es"] >= 15 and counts["telling", "es"] >= 15


@pytest.fixture(scope="module")
def alarms(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[Problem]]:
    """What is found in each harmless sentence: alone in a paragraph, and as an item and key point."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for language in sorted({language for language, _ in HARMLESS}):
        workshop = Workshop(tmp_path_factory.mktemp(language))
        sentences = [sentence for known, sentence in HARMLESS if known == language]
        documents = []
        for number, sentence in enumerate(sentences):
            named = {"title": "About the Treatment"}
            documents.append(handout(sentence, id=f"paragraph-{number}", **named))
            documents.append(handout({"bullets": [sentence]}, id=f"item-{number}", summary=[sentence], **named))
        project = workshop.project(content(*documents, language=language))
        for number, sentence in enumerate(sentences):
            first, second = project.documents[2 * number : 2 * number + 2]
            found[language, sentence] = [*problems_in(project, first), *problems_in(project, second)]
    return found


@pytest.mark.parametrize(("language", "sentence"), HARMLESS)
def test_alarming_words_that_claim_nothing_are_left_alone(
    language: str, sentence: str, alarms: dict[tuple[str, str], list[Problem]]
) -> None:
    assert alarms[language, sentence] == []


@pytest.mark.parametrize(("language", "code", "sentence"), TELLING)
def test_a_claim_is_stopped_at_where_it_is_made(language: str, code: str, sentence: str, workshop: Workshop) -> None:
    found = [one for one in problems(workshop, "Some words first.", sentence, language=language) if one.code == code]
    assert found and all(one.hint.endswith(".") for one in found)
    for one in found:
        quoted = one.message.split('"')[1]
        assert workshop.at(one).replace("\\", "").startswith(quoted[:9].replace("“", '"')), one


def test_where_two_words_say_one_thing_it_is_told_once(workshop: Workshop) -> None:
    assert codes(workshop, "The treatment is 100% safe, and this medicine is completely safe.") == ["E720"]


def test_each_sentence_is_told(workshop: Workshop) -> None:
    assert codes(workshop, "The treatment cures pain. It also cures fear.") == ["E720", "E720"]


def test_a_heading_may_say_that_what_follows_is_not_so(workshop: Workshop) -> None:
    claim = "The treatment cures depression."
    said = [{"title": "What to know", "body": [claim]}]
    assert codes(workshop, sections=said) == ["E720"]
    assert codes(workshop, sections=[{**said[0], "title": "Myths about the treatment"}]) == []
    assert codes(workshop, {"subhead": "What it does not do"}, claim) == []


def test_a_line_with_a_colon_may_deny_its_whole_list(workshop: Workshop) -> None:
    items = {"bullets": ["Cures depression", "Works without side effects"]}
    assert codes(workshop, "The treatment:", items) == ["E720", "E720"]
    assert codes(workshop, "The treatment never:", items) == []
    assert codes(workshop, "The treatment never:", items, "But it cures depression.") == ["E720"]


def test_what_is_proven_needs_only_its_source(workshop: Workshop) -> None:
    assert codes(workshop, "It is a proven treatment for pain.") == ["E720"]
    assert codes(workshop, "It is a proven treatment for pain. [@study]") == []
    assert codes(workshop, "The tablets are not addictive. [@study]") == []
    assert codes(workshop, "It always works. [@study]") == ["E720"]


def test_safe_is_a_claim_about_treatments_only(workshop: Workshop) -> None:
    assert codes(workshop, "The lift is safe.") == []
    assert codes(workshop, "The treatment is safe.") == ["E720"]
    assert codes(workshop, "We give the treatment by drip. It is safe.") == ["E720"]
    assert codes(workshop, "The garden has new paths. It is safe.") == []


def test_an_answer_is_about_what_was_asked(workshop: Workshop) -> None:
    assert codes(workshop, {"faq": [{"question": "Is ketamine safe?", "answer": "Yes, it is very safe."}]}) == ["E720"]
    assert codes(workshop, {"faq": [{"question": "Is the parking lot safe?", "answer": "Yes, it is safe."}]}) == []


def test_somebody_quoted_in_a_block_says_it_for_the_clinic(workshop: Workshop) -> None:
    """16 CFR 255.1: an endorsement may not claim what the advertiser may not."""
    assert codes(workshop, {"quote": {"text": "The treatment cured me.", "who": "Ana, a patient"}}) == ["E720"]


def test_other_languages_are_left_alone(workshop: Workshop) -> None:
    """There are no words for them, and English words may mean something else there."""
    project = workshop.project(said("The treatment cures everything."))
    french = replace(project, content=project.content.model_copy(update={"language": Text("fr")}))
    assert [one.code for one in problems_of(project)] == ["E720"] and problems_of(french) == []
