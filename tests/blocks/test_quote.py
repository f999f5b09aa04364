from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from brochure.document import Size
from tests.blocks.measures import set_in, unfit
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

ONE = {
    "en": "One person\u2019s experience; yours may differ.",
    "es": "Es la experiencia de una persona; la suya puede ser distinta.",
}


def words(say: Wording, quote: dict[str, Any]) -> Iterator[str]:
    yield say.line(quote["text"])
    if "who" in quote:
        yield say.line(quote["who"])
    if "disclosure" in quote:
        yield say.line(quote["disclosure"])
    elif "who" in quote:
        yield ONE[say.language[:2]]


def alone(quote: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return content(handout({"quote": quote}, contents="no"), help=None, **parts)


def quoted(pdf: bytes) -> list[str]:
    """What stands in the section, after its title."""
    found = [passage.text.strip() for passage in read(pdf)]
    return found[found.index("What to know") + 1 : -1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_person_s_words_are_said_to_be_one_person_s(language: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"text": LETTER_TEXT, "who": "Ana"}, language=language))
    assert quoted(pdf) == [LETTER_TEXT, "Ana", ONE[language]]


def test_a_sentence_of_nobody_s_needs_no_disclosure(workshop: Workshop) -> None:
    assert quoted(workshop.pdf(alone({"text": LETTER_TEXT}))) == [LETTER_TEXT]


@pytest.mark.parametrize("who", [{"who": "Ana"}, {}], ids=["with a name", "without"])
def test_a_disclosure_may_say_more(who: dict[str, str], workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"text": LETTER_TEXT, "disclosure": "Ana was paid for her story.", **who}))
    assert quoted(pdf) == [LETTER_TEXT, *who.values(), "Ana was paid for her story."]


def test_a_disclosure_cannot_be_left_empty(workshop: Workshop) -> None:
    assert workshop.read(alone({"text": LETTER_TEXT, "who": "Ana", "disclosure": ""})) is None
    assert [problem.code for problem in workshop.problems] == ["E211"]


def test_it_is_set_larger_than_the_text_upright_beside_a_fine_rule(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone({"text": LETTER_TEXT, "who": "Ana"})))
    said = next(run for run in sheet.runs if run.text.startswith("Rest today"))
    known = next(run for run in sheet.runs if run.text.startswith("One person"))
    assert said.size > 1.2 * known.size
    assert "Italic" not in said.font
    (rule,) = [area for area in sheet.areas if area.box.width < 2 and area.box.height > 40]
    assert rule.box.right < said.x and rule.box.bottom < known.y < said.y < rule.box.top


def test_the_disclosure_is_as_large_as_the_text(workshop: Workshop) -> None:
    """Conspicuous, as the FTC's guides for testimonials ask."""
    (sheet,) = sheets(workshop.pdf(content(
        handout({"quote": {"text": "Ask.", "who": "Ana"}}, LETTER_TEXT, contents="no"), help=None,
    )))  # fmt: skip
    known, text = (next(run for run in sheet.runs if run.text.startswith(start)) for start in ("One person", "Rest"))
    assert (known.size, known.colour) == (text.size, text.colour)


def test_it_is_a_block_quotation(workshop: Workshop) -> None:
    assert '  BlockQuote\n    P "Rest today' in outline(workshop.pdf(alone({"text": LETTER_TEXT})))


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", [150, 240, 450])
def test_it_keeps_to_any_measure(width: float, size: Size, workshop: Workshop) -> None:
    quote = {"text": LETTER_TEXT, "who": "Ana, a patient"}
    assert unfit(set_in(width, {"quote": quote}, workshop, size)) == []
