from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import Link, links, outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, handout, sheet
from tests.wording import Wording

TALL: Any = {"terms": {f"Term {number}": LETTER_TEXT for number in range(40)}, "sort": "no"}
TALL_IS_ONE = "L"


def words(say: Wording, glossary: dict[str, Any]) -> Iterator[str]:
    if "title" in glossary:
        yield say.line(glossary["title"])
    terms = glossary["terms"]
    # The terms of the tests have no accents and differ in their first letters.
    for term in sorted(terms, key=str.lower) if glossary.get("sort", "yes") == "yes" else terms:
        yield f"{term} {say.line(terms[term])}"


TERMS = {"Vital signs": "Your pulse and more.", "infusion": "Slowly into a vein.", "Card": "What you bring."}


def book(*body: Any, terms: Any = TERMS, **parts: Any) -> dict[str, Any]:
    """A handout with a glossary at its end."""
    return content(handout(*body, {"glossary": {"terms": terms, **parts}}, contents="no"), help=None)


def to_terms(pdf: bytes) -> list[Link]:
    return [link for link in links(pdf) if link.contents.startswith("What this means")]


def linked(pdf: bytes) -> list[str | None]:
    return [link.text for link in to_terms(pdf)]


# What it looks like.


def test_it_is_a_list_of_terms_with_what_they_mean(workshop: Workshop) -> None:
    pdf = workshop.pdf(book(LETTER_TEXT, title="Words to know"))
    assert [line[2:] for line in outline(pdf).splitlines() if "Lbl" in line or "LBody" in line or "H3" in line] == [
        'H3 "Words to know"',
        *('    Lbl "Card"', '    LBody "What you bring."'),
        *('    Lbl "infusion"', '    LBody "Slowly into a vein."'),
        *('    Lbl "Vital signs"', '    LBody "Your pulse and more."'),
    ]


def test_terms_may_stay_as_typed(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(book(sort="no")))
    assert tree.index("Vital signs") < tree.index("infusion") < tree.index("Card")


def test_accents_do_not_change_the_order(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(book(terms={"f": "x", "\u00c9lan": "x", "e": "x", "\u00e9a": "x"})))
    assert [line.split('"')[1] for line in tree.splitlines() if "Lbl" in line] == ["e", "\u00e9a", "\u00c9lan", "f"]


def test_long_terms_stand_above_what_they_mean(workshop: Workshop) -> None:
    def lead(term: str) -> float:
        (page,) = sheets(workshop.pdf(book(terms={term: "Means this."})))
        label, text = (next(run for run in page.runs if run.text.startswith(one)) for one in (term[:5], "Means"))
        return text.x - label.x

    assert lead("Infusion") > 40 and lead("Infusion of something that has a long name") == 0


@pytest.mark.parametrize("width", [150, 190, 240, 300, 380, 450])
def test_nothing_sticks_out_of_any_measure(width: float, workshop: Workshop) -> None:
    terms = {"Electroencephalography": LETTER_TEXT, "Card": LETTER_TEXT}
    for size in ("regular", "large"):
        for some in (terms, {"Card": LETTER_TEXT}):
            assert unfit(set_in(width, {"glossary": {"terms": some}}, workshop, size)) == []  # type: ignore[arg-type]


# What is refused.


def test_a_term_is_defined_once(workshop: Workshop) -> None:
    assert workshop.read(book(terms={"Infusion": "a", "infusion": "b", "Card": "c", "CARD": "d"})) is None
    assert [problem.code for problem in workshop.problems] == ["E208", "E208"]
    assert [workshop.at(problem)[:6] for problem in workshop.problems] == ['"infus', '"CARD"']
    first = next(iter(workshop.problems)).message
    assert 'the term "infusion" is already defined in line' in first


@pytest.mark.parametrize("terms", [{}, {"Card": ""}, ["Card"], {"": "What?"}])
def test_a_glossary_without_terms_or_meanings_is_refused(terms: Any, workshop: Workshop) -> None:
    assert workshop.read(book(terms=terms)) is None
    assert len(workshop.problems) == 1 and workshop.problems[0].span


# What leads to it.


def test_the_first_use_in_the_text_leads_to_the_term(workshop: Workshop) -> None:
    pdf = workshop.pdf(book("The infusion runs. An infusion is slow.", "Bring your card, or two cards."))
    assert linked(pdf) == ["infusion", "card"]
    assert [link.contents for link in to_terms(pdf)] == ["What this means: infusion", "What this means: card"]
    assert outline(pdf).count("Link") == 2
    assert faults(pdf) == [] and violations(pdf) == []


def test_a_glossary_may_stand_before_its_uses(workshop: Workshop) -> None:
    glossary = {"glossary": {"terms": TERMS}}
    assert linked(workshop.pdf(content(handout(glossary, "The infusion runs."), help=None))) == ["infusion"]


def test_links_can_be_left_out(workshop: Workshop) -> None:
    assert linked(workshop.pdf(book("The infusion runs.", link="no"))) == []


def test_the_words_stay_as_they_are_and_where_they_are(workshop: Workshop) -> None:
    text = "Two infusions, and your *vital signs*: (card)."
    with_links, without = (workshop.pdf(book(text, link=link)) for link in ("yes", "no"))
    assert len(to_terms(with_links)) == 3
    assert [passage.text for passage in read(with_links)] == [passage.text for passage in read(without)]


@pytest.mark.parametrize("item", [
    {"bullets": ["The infusion runs."]},
    {"callout": {"body": "The infusion runs."}},
    {"faq": [{"question": "How?", "answer": "The infusion runs."}]},
])  # fmt: skip
def test_uses_in_lists_boxes_and_answers_count(item: Any, workshop: Workshop) -> None:
    assert linked(workshop.pdf(book(item))) == ["infusion"]


@pytest.mark.parametrize("item", [
    {"subhead": "The infusion"},
    {"table": {"columns": ["The infusion"], "rows": [["An infusion"]]}},
    {"callout": {"title": "The infusion", "body": "Runs."}},
    "[The infusion](https://elm.example) runs.",
    "The transfusion and the infusional, the pre-infusion.",
])  # fmt: skip
def test_headings_cells_links_and_other_words_are_left_alone(item: Any, workshop: Workshop) -> None:
    assert linked(workshop.pdf(book(item))) == []


def test_a_glossary_in_a_box_or_an_answer_is_found(workshop: Workshop) -> None:
    inside = {"glossary": {"terms": TERMS}}
    for item in ({"callout": {"body": ["Words:", inside]}}, {"faq": [{"question": "Words?", "answer": [inside]}]}):
        assert linked(workshop.pdf(content(handout("The infusion runs.", item), help=None))) == ["infusion"]


def test_a_glossary_in_a_shared_answer_counts_only_where_it_is_shown(workshop: Workshop) -> None:
    faqs = {
        "words": {"question": "Words?", "answer": [{"glossary": {"terms": TERMS}}]},
        "run": {"question": "How?", "answer": "The infusion runs."},
    }
    every, one = (content(sheet(pick), faqs=faqs, help=None) for pick in (["run", "words"], ["run"]))
    assert linked(workshop.pdf(every)) == ["infusion"]
    assert linked(workshop.pdf(every, "large")) == ["infusion"]
    assert linked(workshop.pdf(one)) == []


def test_the_same_term_in_two_glossaries_leads_to_the_first(workshop: Workshop) -> None:
    pdf = workshop.pdf(book({"glossary": {"terms": {"Infusion": "First."}}}, "The infusion runs."))
    assert linked(pdf) == ["infusion"] and faults(pdf) == []


def test_a_link_to_a_term_is_dotted_and_keeps_the_colour_of_the_text(workshop: Workshop) -> None:
    for size in ("regular", "large"):
        (page,) = sheets(workshop.pdf(book("The infusion runs."), size))  # type: ignore[arg-type]
        run = next(run for run in page.runs if run.text.strip() == "infusion" and not run.is_bold)
        around = next(run for run in page.runs if run.text.startswith("The"))
        assert run.colour == around.colour
        (dots,) = [line for line in page.lines if abs(line.box.left - run.x) < 2 and line.box.top < run.y]
        assert dots.box.width == pytest.approx(run.box.width, abs=2)
        assert dots.colour == pytest.approx(run.colour, abs=0.01)
