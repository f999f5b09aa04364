"""The worked example is held to what a handout about a medicine has to keep to: what it must say, what it must not,
where each number comes from, and how hard it is to read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brochure.blocks.base import blocks_in
from brochure.blocks.compare import Compare
from brochure.blocks.icon_array import IconArray
from brochure.checks import Matter, passages
from brochure.checks.reading import reading
from brochure.content import Text
from brochure.kinds import AnyDocument
from brochure.problems import Problems
from brochure.project import Project, load
from brochure.references import shared_texts
from tests.proof.reading import Passage, artifacts, read
from tests.whole.project import ROOT, run

# What the text came from, and must still have.
TITLE, SUBTITLE = "Ketamine for Depression", "A Guide for Patients in Loganville"
SECTIONS = ("Introduction", "What is Ketamine?", "How Does Ketamine Work for Depression?",
            "Benefits of Ketamine for Depression", "Risks and Concerns", "Conclusion", "FAQ")  # fmt: skip
LEAD_INS = ("Rapid onset of action", "Effectiveness for treatment-resistant depression", "Minimal side effects",
            "Potential for abuse", "Short-term side effects", "Long-term safety")  # fmt: skip
QUESTIONS = ("What is ketamine and how is it used for depression?", "Is ketamine for depression safe?",
             "How long do the effects of ketamine for depression last?")  # fmt: skip
# Promises and loaded words that nothing supports.
FORBIDDEN = ("cure", "cures", "proven", "psychedelic", "promising", "new hope", "rapid relief", "powerful", "robust",
             "breakthrough", "miracle", "increasingly popular", "good option", "relatively minimal",
             "appears to be safe", "fda approved ketamine", "fda-approved ketamine")  # fmt: skip
# Out of 100 people, as found in the four studies that may be quoted.
CLEARED = {"55", "41", "63", "46", "23", "8"}


@pytest.fixture(scope="module")
def sample() -> Project:
    problems = Problems()
    project = load(ROOT / "content.yaml", problems)
    assert project is not None and len(problems) == 0, list(problems)
    return project


@pytest.fixture(scope="module")
def documents(sample: Project) -> dict[str, AnyDocument]:
    return {str(document.id): document for document in sample.documents}


@pytest.fixture(scope="module")
def pages(good_pdfs: dict[str, bytes]) -> dict[str, list[Passage]]:
    """What a reader finds in each PDF."""
    return {name: read(pdf) for name, pdf in good_pdfs.items()}


def texts(document: AnyDocument, sample: Project) -> list[Text]:
    """All words of a document, with those it shares."""
    return [*document.texts(), *shared_texts(document, sample.content.faqs, sample.content.help)]


def joined(passages: list[Passage], page: int = 0) -> str:
    return " ".join(passage.text for passage in passages if not page or page in passage.pages)


# ---- how it reads ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_it_is_plain_language(documents: dict[str, AnyDocument], sample: Project, name: str) -> None:
    """Grade 8 at most, 15 words a sentence on average."""
    measured = reading(Matter(sample, documents[name], passages(documents[name], sample.content))).measure
    assert measured is not None and measured.sentences > 20
    assert measured.words_a_sentence <= 15
    assert measured.grade <= 8


# ---- what it must say -----------------------------------------------------------------------------------------------


def test_it_has_all_parts_of_the_text_it_came_from(pages: dict[str, list[Passage]]) -> None:
    guide = pages["ketamine-guide"]
    assert [passage.text for passage in guide if passage.role == "H1"] == [TITLE]
    assert guide[guide.index(next(p for p in guide if p.role == "H1")) + 1].text == SUBTITLE
    heads = [passage.text for passage in guide if passage.role == "H2"]
    assert [head for head in heads if head in SECTIONS] == list(SECTIONS)
    items = [passage.text for passage in guide if passage.role == "LBody"]
    for lead_in in LEAD_INS:
        assert any(item.startswith(lead_in) for item in items), lead_in
    asked = [passage.text for passage in guide if passage.role == "H3"]
    assert [question for question in asked if question in QUESTIONS] == list(QUESTIONS)


def test_it_answers_at_least_8_questions(sample: Project, pages: dict[str, list[Passage]]) -> None:
    assert len(sample.content.faqs) >= 8
    assert sum(passage.role == "H2" and passage.text.endswith("?") for passage in pages["ketamine-faq"]) >= 8


def test_it_has_what_patients_are_owed(pages: dict[str, list[Passage]]) -> None:
    heads = " / ".join(passage.text for passage in pages["ketamine-guide"] if passage.role in ("H2", "H3"))
    for part in ("Who Should Not Take", "Before and After", "Other Choices", "Not Know", "Questions to Ask", "Sources"):
        assert part in heads, part
    said = joined(pages["ketamine-guide"])
    for matter in ("Pregnancy", "Alcohol", "Do not drive", "bladder", "breath", "blood pressure", "TMS", "ECT",
                   "Talking therapy", "No treatment", "at home", "health plan", "24 or younger"):  # fmt: skip
        assert matter.lower() in said.lower(), matter


def test_the_table_sets_infusion_beside_esketamine(documents: dict[str, AnyDocument]) -> None:
    guide = documents["ketamine-guide"]
    found = [part for section in guide.sections for part in section.body if isinstance(part, Compare)]
    assert [[str(option) for option in table.options] for table in found] == [
        ["Ketamine infusion", "Esketamine nasal spray"]
    ]
    assert len(found[0].points) >= 5


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_help_in_a_crisis_comes_first_on_page_one(pages: dict[str, list[Passage]], name: str) -> None:
    first = [passage.text for passage in pages[name] if 1 in passage.pages and passage.role not in ("H1", "Figure")][:2]
    help_text = next(text for text in first if "988" in text)
    assert "911" in help_text and "In a crisis" in help_text


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_page_one_says_that_the_use_is_off_label(
    documents: dict[str, AnyDocument], pages: dict[str, list[Passage]], name: str
) -> None:
    assert re.search(r"FDA\)? has not approved", joined(pages[name], 1)) and "off-label" in joined(pages[name], 1)


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_every_page_says_that_nobody_has_reviewed_it(good_pdfs: dict[str, bytes], name: str) -> None:
    feet = artifacts(good_pdfs[name], "Pagination")
    assert feet
    for texts_of_page in feet:
        assert "Not yet clinically reviewed" in " ".join(texts_of_page)


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_it_says_that_the_clinic_is_invented(pages: dict[str, list[Passage]], name: str) -> None:
    assert re.search(r"invented|not a real clinic", joined(pages[name]))


def test_it_is_to_be_looked_at_again_before_the_law_on_prescribing_by_video_may_change(
    documents: dict[str, AnyDocument],
) -> None:
    for document in documents.values():
        assert document.review.reviewer is None and document.review.reviewed is None
        assert document.review.next is not None and "2026-11-23" < document.review.next < "2026-12-31"


# ---- what it must not say -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_it_promises_nothing(pages: dict[str, list[Passage]], name: str) -> None:
    said = [passage.text for passage in pages[name] if not _is_source(passage)]
    found = {word for word in FORBIDDEN for text in said if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)}
    assert found == set()
    # The word is in the question that patients ask, and in no answer.
    assert [text for text in said if re.search(r"\bsafe\b", text, re.IGNORECASE)] == [QUESTIONS[1]]


def _is_source(passage: Passage) -> bool:
    return "https" in passage.text or "Read on " in passage.text


@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_the_brand_name_of_a_drug_stands_once_after_the_drug(pages: dict[str, list[Passage]], name: str) -> None:
    said = joined(pages[name])
    assert said.count("Spravato") == said.count("Spravato (esketamine)") == 1


# ---- where it comes from --------------------------------------------------------------------------------------------


def test_every_source_is_cited_and_every_question_used(tmp_path: Path) -> None:
    """And nothing else is wrong: warnings count."""
    ran = run(ROOT, "build", "--strict", "--date", "2026-11-23", "-o", str(tmp_path))
    assert (ran.code, ran.err) == (0, "")


def test_it_builds_on_any_day(tmp_path: Path) -> None:
    """Nobody hands the example out, so that a review which is overdue is only told."""
    ran = run(ROOT, "build", "--date", "2031-01-01", "-o", str(tmp_path))
    assert ran.code == 0 and "E730" in ran.err and len(list(tmp_path.glob("*.pdf"))) == 7


def test_every_source_can_be_found(sample: Project) -> None:
    assert len(sample.content.sources) >= 8
    for name, source in sample.content.sources.items():
        assert source.publisher and source.accessed, name
        assert source.url or name == "esketamine-label", name


def test_numbers_of_people_are_the_cleared_ones(documents: dict[str, AnyDocument], sample: Project) -> None:
    said = " ".join(text for document in documents.values() for text in texts(document, sample))
    arrays = [array for document in documents.values() for array in blocks_in(document) if isinstance(array, IconArray)]
    drawn = {str(row.count) for array in arrays for row in array.rows}
    assert drawn | set(re.findall(r"(\d+) (?:of|in|out of) 100\b", said)) == CLEARED
    assert {array.of for array in arrays} == {"100"} and all(len(array.rows) == 2 for array in arrays)
    assert all("[@" in row.label for array in arrays for row in array.rows)
    assert not re.search(r"\d ?%|per ?cent|\b\d+ (?:mg|mcg|ml|milligram)", said)


def test_every_number_has_its_source(documents: dict[str, AnyDocument], sample: Project) -> None:
    """In its own text, where it stands."""
    known = {
        "988",
        "911",
        *re.findall(r"\d+", " ".join([*sample.content.values.values(), sample.content.clinic.phone])),
    }
    found = 0
    for document in documents.values():
        for text in texts(document, sample):
            numbers = set(re.findall(r"\d+", re.sub(r"\[@[^\]]*\]", "", text))) - known
            if numbers:
                found += 1
                assert "[@" in text, text
    assert found > 8


# ---- as a file ------------------------------------------------------------------------------------------------------


def test_it_is_small(good_pdfs: dict[str, bytes]) -> None:
    assert len(good_pdfs["ketamine-guide"]) <= 60_000
