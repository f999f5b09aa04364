from __future__ import annotations

from collections.abc import Iterator

from tests.page_rules import headings_at_the_foot
from tests.proof.measure import sheets
from tests.proof.reading import read
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout
from tests.wording import Wording


def words(say: Wording, text: str) -> Iterator[str]:
    yield say.line(text)


def test_it_is_a_heading_below_the_sections(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"subhead": "Before **you** come"}, LETTER_TEXT)))
    (head,) = [passage for passage in read(pdf) if passage.role == "H3"]
    assert head.text == "Before you come"


def test_it_stands_nearer_to_what_follows(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout("Before.", {"subhead": "Middle"}, "After.", contents="no")))
    runs = sheets(pdf)[0].runs
    before, middle, after = (
        next(run.y for run in runs if run.text.startswith(words)) for words in ("Before", "Middle", "After.")
    )
    assert before - middle > middle - after


def test_it_is_never_the_last_on_a_page(workshop: Workshop) -> None:
    for lines in range(28, 40):
        body = [filler(lines), {"subhead": "Not alone"}, LETTER_TEXT, TAIL]
        pdf = workshop.pdf(content(handout(*body, contents="no"), help=None))
        assert headings_at_the_foot(pdf) == []


def test_as_the_last_thing_of_a_document_it_is_printed_all_the_same(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout(LETTER_TEXT, {"subhead": "The end"})))
    assert "The end" in [passage.text for passage in read(pdf)]
