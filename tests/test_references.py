"""What texts refer to must be there, and what is there should be used."""

from __future__ import annotations

import pytest

from brochure.content import Text
from brochure.problems import Span
from brochure.references import citations, defined, shown, texts_in
from tests.specimens import Workshop, content, handout, questions, sheet

HEAD = """\
format: 1
clinic: {name: Elm, phone: "988"}
sources:
  fda-2023: {title: A paper}
  apa-2017: {title: Another}
faqs:
  one: {question: Why?, answer: 'Because [@fda-2023].'}
  two: {question: How?, answer: So.}
documents:
"""
GUIDE = "- {id: guide, kind: handout, title: T, sections: [{title: A, body: ['Text [@apa-2017].', {faq: all}]}]}\n"


def guide(text: str) -> str:
    """A file whose second document has one text, in line 11 from column 46 on."""
    return f"{HEAD}{GUIDE}- {{id: b, kind: handout, title: T, sections: [{{title: A, body: [{text}]}}]}}\n"


def at(workshop: Workshop, text: str) -> list[tuple[str, str]]:
    """The codes of a file's problems, each with what stands at its place."""
    found = workshop.codes(text)
    lines = text.splitlines()
    places = [problem.span for problem in workshop.problems if problem.span]
    assert len(places) == len(found)
    return [(problem.code, lines[span.line - 1][span.column - 1 :].split()[0])
            for problem, span in zip(workshop.problems, places, strict=True)]  # fmt: skip


def test_all_that_is_needed_is_there(workshop: Workshop) -> None:
    assert workshop.codes(HEAD + GUIDE) == []


def test_an_unknown_source_is_told_at_the_very_citation(workshop: Workshop) -> None:
    text = guide("'The fda-2032 of [@fda-2023; @fda-2032] and [@nobody].'")
    assert at(workshop, text) == [("E206", "@fda-2032]"), ("E206", "@nobody].']}]}")]
    assert 'did you mean "fda-2023"?' in workshop.problems[0].message
    assert "fda-2023, apa-2017" in workshop.problems[1].hint
    assert [problem.document for problem in workshop.problems] == ["b", "b"]


def test_every_mention_of_an_unknown_source_is_told(workshop: Workshop) -> None:
    found = workshop.codes(guide("'A [@nobody]. B [@nobody].', 'C [@nobody].'"))
    assert [code.split()[1] for code in found] == ["E206"] * 3 and len(set(found)) == 3


def test_an_unknown_source_in_a_shared_text_is_told_once_and_concerns_all(workshop: Workshop) -> None:
    text = HEAD.replace("answer: So.", "answer: 'So [@x].'") + GUIDE + GUIDE.replace("id: guide", "id: b")
    assert at(workshop, text) == [("E206", "@x].'}")]
    assert workshop.problems[0].document == ""


def test_a_document_may_have_sources_of_its_own(workshop: Workshop) -> None:
    own = HEAD + GUIDE.replace("title: T", "title: T, sources: {mine: {title: B}, idle: {title: C}}").replace(
        "Text", "Text [@mine]"
    )
    assert at(workshop, own) == [("W601", "idle:")]
    assert workshop.problems[0].document == "guide"
    other = own + "- {id: b, kind: handout, title: T, sections: [{title: A, body: ['Text [@mine].']}]}\n"
    assert ("E206", "@mine].']}]}") in at(workshop, other)


def test_a_source_of_the_file_that_a_document_writes_anew_is_not_cited(workshop: Workshop) -> None:
    text = HEAD.replace("'Because [@fda-2023].'", "Because.") + GUIDE.replace(
        "title: T", "title: T, summary: ['S [@fda-2023]'], sources: {fda-2023: {title: My own}}"
    )
    assert at(workshop, text) == [("W601", "fda-2023:")]
    assert workshop.problems[0].document == ""


def test_a_citation_that_is_escaped_is_none() -> None:
    text = Text(r"One \[@a] two [@b]", Span("f", 1, 1), r"One \[@a] two [@b]")
    assert [(mention.source, mention.place.column) for mention in citations(text)] == [("b", 16)]


@pytest.mark.parametrize("picks", ["[one, too]", "[too, one]", "[{question: Q, answer: [{faq: [too]}]}]"])
@pytest.mark.parametrize("kind", ["faq-sheet\n  faq: {}", "handout\n  sections: [{{title: A, body: [{{faq: {}}}]}}]"])
def test_an_unknown_question_is_told_at_its_name(picks: str, kind: str, workshop: Workshop) -> None:
    text = f"{HEAD}{GUIDE}- id: b\n  title: T\n  kind: {kind.format(picks)}\n"
    assert [(code, word.rstrip("]},")) for code, word in at(workshop, text)] == [("E207", "too")]
    assert 'did you mean "two"?' in workshop.problems[0].message
    assert workshop.problems[0].document == "b"


def test_an_unknown_question_in_a_shared_answer_concerns_all(workshop: Workshop) -> None:
    text = HEAD.replace("answer: So.", "answer: [{faq: [too]}]") + GUIDE
    assert at(workshop, text) == [("E207", "too]}]}")]
    assert workshop.problems[0].document == ""


@pytest.mark.parametrize("document", [sheet("all"), handout({"faq": "all"})])
def test_all_of_no_questions_is_a_mistake(document: dict[str, object], workshop: Workshop) -> None:
    workshop.read(content(document))
    (problem,) = workshop.problems
    assert problem.code == "E207" and "no questions" in problem.message and problem.span is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [("[{faq: [one]}]", "So."), ("[{faq: [two]}]", "[{callout: {body: [{faq: all}]}}]"), ("[{faq: all}]", "So.")],
)
def test_an_answer_never_shows_its_own_question(first: str, second: str, workshop: Workshop) -> None:
    text = HEAD.replace("'Because [@fda-2023].'", first).replace("So.", second) + GUIDE
    assert ("E221", "one:") in at(workshop, text)


def test_a_source_that_no_document_cites_is_a_warning(workshop: Workshop) -> None:
    text = (HEAD + GUIDE).replace("Because [@fda-2023].", "Because.")
    assert at(workshop, text) == [("W601", "fda-2023:")]
    assert workshop.read(text) is not None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T", "title: 'T [@fda-2023]'"),
        ("title: A,", "title: 'A [@fda-2023]',"),
        ("title: T", "title: T, subtitle: 'S [@fda-2023]'"),
        ("title: T", "title: T, summary: ['S [@fda-2023]']"),
        ("title: T", "title: T, help: {text: 'S [@fda-2023]'}"),
        ("documents:", "help: {text: 'Call [@fda-2023].'}\ndocuments:"),
        ("{faq: all}", "{faq: all}, {callout: {body: {table: {columns: [A], rows: [['B [@fda-2023]']]}}}}"),
    ],
)
def test_one_citation_anywhere_is_enough(before: str, after: str, workshop: Workshop) -> None:
    text = (HEAD + GUIDE).replace("Because [@fda-2023].", "Because.").replace(before, after)
    assert workshop.codes(text.replace("body: {table", "body: [{table").replace("]]}}}}", "]]}}]}}")) == []


def test_a_citation_in_a_question_that_nobody_shows_does_not_count(workshop: Workshop) -> None:
    text = HEAD + GUIDE.replace("{faq: all}", "{faq: [two]}")
    assert at(workshop, text) == [("W601", "fda-2023:"), ("W602", "one:")]


def test_a_question_shown_only_inside_an_answer_is_used(workshop: Workshop) -> None:
    text = (HEAD + GUIDE).replace("answer: So.", "answer: [{faq: [one]}]").replace("{faq: all}", "{faq: [two]}")
    assert workshop.codes(text) == []


def test_questions_come_in_the_order_met_and_once(workshop: Workshop) -> None:
    project = workshop.project(content(sheet(["q2", "q1", "q2"]), faqs=questions(3)))
    faqs = project.content.faqs
    assert list(shown([Text("q2"), Text("nobody"), Text("q1"), Text("q2")], faqs)) == ["q2", "q1"]


def test_a_document_defines_the_terms_of_its_glossaries_and_of_the_answers_it_shows(workshop: Workshop) -> None:
    def words(**terms: str) -> dict[str, object]:
        return {"glossary": {"terms": terms}}

    faqs = {name: {"question": "What?", "answer": [words(**{name: "A word."})]} for name in ("shown", "hidden")}
    unlinked = {"glossary": {"terms": {"silent": "x"}, "link": "no"}}
    project = workshop.project(content(handout(words(first="x"), unlinked, {"faq": ["shown"]}), faqs=faqs))
    assert list(defined(project.documents[0], project.content.faqs)) == ["first", "shown"]


def test_the_texts_of_a_record_are_its_own_fields(workshop: Workshop) -> None:
    clinic = workshop.project(content(clinic={"name": "Elm", "phone": "988"})).content.clinic
    assert list(texts_in(clinic)) == ["Elm", "988"]
