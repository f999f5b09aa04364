"""Texts become flowables: links, citations and their numbers, lead-ins."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page_rules import headings_at_the_foot, lines_of
from tests.proof.measure import sheets
from tests.proof.reading import Link, links, outline, outline_entries, read
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout

SOURCES = {name: {"title": f"Paper {name}"} for name in ("a", "b", "c")}


def guide(*body: Any, **parts: Any) -> dict[str, Any]:
    return content(handout(*body, contents="no", **parts), help=None, sources=SOURCES)


def passages(workshop: Workshop, what: dict[str, Any]) -> list[str]:
    return [passage.text.strip() for passage in read(workshop.pdf(what))]


def test_a_source_has_the_number_of_its_first_citation(workshop: Workshop) -> None:
    found = passages(workshop, guide("One [@b]. Two [@a].", "Again [@b], then [@c]."))
    start = found.index("What to know")
    assert found[start + 1 : start + 3] == ["One1. Two2.", "Again1, then3."]
    sources = found[found.index("Sources") + 1 :]
    assert sources[:6] == ["1.", "Paper b.", "2.", "Paper a.", "3.", "Paper c."]


def test_the_key_points_are_counted_before_the_sections(workshop: Workshop) -> None:
    found = passages(workshop, guide("In the section [@a].", summary=["In the summary [@c]."]))
    assert "In the summary1." in found and "In the section2." in found


def test_citations_beside_each_other_are_parted_by_a_comma(workshop: Workshop) -> None:
    found = passages(workshop, guide("Together [@a; @b]. Apart [@a] and [@b]. One by one [@a][@b]."))
    assert "Together1,2. Apart1 and2. One by one1,2." in found


def test_citations_in_one_place_stand_in_the_order_of_their_numbers_and_once(workshop: Workshop) -> None:
    found = passages(workshop, guide("First [@b]. Then [@a; @b; @c; @a]."))
    assert "First1. Then1,2,3." in found


def test_a_citation_hugs_its_word_is_raised_and_leads_to_the_source(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide("A fact [@a]."))
    assert Link("page 1", "Source 1", "1", 1) in links(pdf)
    (figure,) = [run for run in sheets(pdf)[0].runs if run.text == "1"]
    (words,) = [run for run in sheets(pdf)[0].runs if "fact" in run.text]
    assert figure.outline.bottom > words.outline.bottom + 2
    assert figure.outline.left - words.outline.right < 1


def test_a_link_over_several_looks_is_one_link(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide("See [our **big** site](https://elm.example/a) now."))
    (link,) = [link for link in links(pdf) if link.target.startswith("https")]
    assert (link.text, link.contents) == ("our big site", "our big site")


def test_two_links_to_one_place_say_their_own_words(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide("See [here](https://elm.example/a) or [there](https://elm.example/a)."))
    found = [link for link in links(pdf) if link.target == "https://elm.example/a"]
    assert [(link.text, link.contents) for link in found] == [("here", "here"), ("there", "there")]


@pytest.mark.parametrize("title", ["[@a]", "\u00ad", "[@a; @b]", "**\u200b**"])
def test_a_heading_must_have_words(title: str, workshop: Workshop) -> None:
    """Not only a citation, or what nobody sees."""
    body = [{"subhead": title}, {"faq": [{"question": title, "answer": "Yes."}]}]
    sections = [{"title": title, "body": body}]
    made = workshop.rendered(content(handout(sections=sections, title=title), sources=SOURCES))
    assert made.pdf is None
    assert [problem.code for problem in made.problems] == ["E211"] * 4
    assert len({problem.span for problem in made.problems}) == 4


def test_a_text_may_hold_paragraphs_and_lists(workshop: Workshop) -> None:
    text = "First.\n\nDo this:\n\n- one\n- two\n\n  more of two\n\n3. three\n4. four\n\nLast."
    found = passages(workshop, guide(text))
    start = found.index("First.")
    assert found[start : start + 12] == [
        "First.", "Do this:", "\u2022", "one", "\u2022", "two", "more of two", "3.", "three", "4.", "four", "Last.",
    ]  # fmt: skip


def test_the_first_words_of_an_item_stand_in_its_body_and_further_paragraphs_are_paragraphs(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(guide("- one\n\n  two\n- three")))
    assert '      LBody "one"\n        P "two"\n' in tree


def test_a_line_break_that_the_writer_asked_for_is_kept(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(guide("Main Road\\\nGeorgia")))
    first, second = (next(run for run in sheet.runs if word in run.text) for word in ("Main Road", "Georgia"))
    assert first.y > second.y and first.x == second.x


def test_a_paragraph_that_ends_with_a_colon_stays_with_what_it_introduces(workshop: Workshop) -> None:
    for lines in range(24, 40):
        pdf = workshop.pdf(guide(filler(lines), "Take these with you:", {"bullets": [LETTER_TEXT] * 4}, TAIL))
        lead, first = (
            next(passage for passage in read(pdf) if words in passage.text) for words in ("Take these", LETTER_TEXT[:9])
        )
        assert lead.pages[0] == first.pages[0]
        assert headings_at_the_foot(pdf) == []


def test_signs_of_other_languages_of_markup_print_as_typed(workshop: Workshop) -> None:
    typed = "<script>alert('x')</script> <para> AT&T &amp; 5 < 6 > 4 `code` # no | table {{"
    found = passages(workshop, guide(typed))
    assert typed.replace("'x'", "\u2018x\u2019") in found


def test_what_comes_as_typed_gets_the_typography_of_the_language(workshop: Workshop) -> None:
    what = guide({"contact": {}})
    what["clinic"] = {"name": "The Patient's Clinic", "phone": "770-555-0134", "hours": "9 am - 5 pm"}
    found = passages(workshop, what)
    assert found.count("The Patient\u2019s Clinic") == 2
    assert "Hours: 9 am \u2013 5 pm" in found


def test_sources_cited_in_one_place_stand_in_the_order_of_their_numbers(workshop: Workshop) -> None:
    found = passages(workshop, guide("One [@a]. Two [@b]. Both [@b; @a; @b]."))
    assert "One1. Two2. Both1,2." in found


# Large print.


def test_in_large_print_citations_stand_in_brackets_and_full_size(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide("One [@b]. Two [@a]. Both [@b; @a], done."), "large")
    assert "One [1]. Two [2]. Both [1, 2], done." in [passage.text for passage in read(pdf)]
    assert [link.text for link in links(pdf)] == ["1", "2", "1", "2"]
    runs = [run for sheet in sheets(pdf) for run in sheet.runs]
    assert {run.size for run in runs if run.text.strip() in ("1", "2", "[", "]")} == {18.0}


def test_a_bracket_stays_with_the_word_before_it(workshop: Workshop) -> None:
    for count in range(20, 60):
        pdf = workshop.pdf(guide("A" + " word" * count + " [@a]."), "large")
        assert not any(line.startswith("[") for sheet in sheets(pdf) for line in lines_of(sheet))


def test_a_citation_that_begins_a_text_has_no_room_before_it(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide("[@a] says so."), "large")
    (bracket,) = [run for run in sheets(pdf)[0].runs if run.text.startswith("[")]
    assert bracket.text.startswith("[1") or bracket.text == "["
    assert "[1] says so." in [passage.text for passage in read(pdf)]


def test_headings_are_in_the_outline_without_brackets_too(workshop: Workshop) -> None:
    what = content(handout(sections=[{"title": "Risks [@a]", "body": [LETTER_TEXT]}]), help=None, sources=SOURCES)
    pdf = workshop.pdf(what, "large")
    assert "Risks [1]" in [passage.text for passage in read(pdf)]
    assert [entry.title for entry in outline_entries(pdf)] == ["Risks", "Sources"]


def test_bullets_are_larger_and_further_from_their_items(workshop: Workshop) -> None:
    found = {}
    for size in ("regular", "large"):
        runs = sheets(workshop.pdf(guide("- point"), size))[0].runs
        bullet, words = (next(run for run in runs if text in run.text) for text in ("\u2022", "point"))
        found[size] = (bullet.is_bold, (words.x - bullet.x) / words.size)
    assert found["large"][0] and not found["regular"][0]
    assert found["large"][1] > found["regular"][1] * 1.2
