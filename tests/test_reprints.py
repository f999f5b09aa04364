"""A booklet that is `of` a handout: what it takes from it, what it keeps, and what is said when that cannot be."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from brochure.approvals import approval_file
from brochure.checks import judge, judge_pages
from brochure.content import parse_map
from brochure.editions.approving import approve, changes
from brochure.editions.build import BuildOptions, plan
from brochure.kinds import AnyDocument, Booklet, Handout
from brochure.problems import Problem, Problems
from brochure.project import Project, load, read
from brochure.render import RenderOptions, render
from brochure.reports.appraisal import Question, appraise
from brochure.reprints import original, with_words
from brochure.review import AS_WRITTEN, Standing
from brochure.standing import standing, wording
from tests.proof.reading import read as passages_of
from tests.specimens import LETTER_TEXT, Workshop, booklet, content, handout, questions, sheet

TODAY = datetime.date(2026, 11, 23)
GUIDE = handout("Rest today. Call us.", subtitle="For you", summary=["Rest."])


def pair(guide: dict[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    """A handout and a booklet of it, which has `parts` of its own."""
    return content(guide or GUIDE, booklet(**{"of": "guide", **parts}))


def both(workshop: Workshop, what: dict[str, Any]) -> tuple[Project, Handout, Booklet]:
    project = workshop.project(what)
    guide, small = project.documents
    assert isinstance(guide, Handout) and isinstance(small, Booklet)
    return project, guide, small


def told(workshop: Workshop, what: dict[str, Any]) -> list[Problem]:
    """What a check says of a file, each thing once."""
    workshop.read(what)
    return list(appraise(workshop.root / "content.yaml", Question(TODAY)).problems)


def stopped(workshop: Workshop, what: dict[str, Any]) -> set[str]:
    """The documents that errors of reading or of a check keep from being built; all where it is the whole file."""
    workshop.read(what)
    problems = Problems()
    work = plan(workshop.root / "content.yaml", (), BuildOptions(workshop.root / "output"), problems)
    return {"guide", "booklet"} - {str(document.id) for document in (work.documents if work else ())}


# ---- what it takes --------------------------------------------------------------------------------------------------


def test_all_words_are_those_of_the_handout_at_their_places(workshop: Workshop) -> None:
    _, guide, small = both(workshop, pair())
    assert list(small.texts()) == list(guide.texts())
    assert [text.span for text in small.texts()] == [text.span for text in guide.texts()]
    assert small.review == guide.review and small.id == "booklet"


def test_what_it_says_itself_is_its_own(workshop: Workshop) -> None:
    _, guide, small = both(workshop, pair(subtitle="To carry with you"))
    assert (small.title, small.subtitle) == (guide.title, "To carry with you")


def test_what_is_ordered_of_a_printer_is_not_taken(workshop: Workshop) -> None:
    """So many handouts on such paper say nothing of booklets."""
    project, guide, small = both(workshop, pair({**GUIDE, "print": {"quantity": "500"}}))
    assert (project.order_of(guide).quantity, project.order_of(small).quantity) == ("500", None)


def test_sources_of_both_are_known(workshop: Workshop) -> None:
    mine, theirs = {"a": {"title": "Paper a"}}, {"b": {"title": "Paper b"}, "a": {"title": "Another"}}
    guide = handout("A fact [@b], and one [@a].", sources=theirs)
    _, _, small = both(workshop, pair(guide, sources=mine))
    assert {name: source.title for name, source in small.sources.items()} == {"a": "Paper a", "b": "Paper b"}


def test_its_pages_say_what_those_of_the_handout_do(workshop: Workshop) -> None:
    project, *documents = both(workshop, pair(GUIDE))
    made = [render(project, document, RenderOptions()).pdf for document in documents]
    texts = [[one.text for one in passages_of(pdf or b"") if "TOCI" not in one.path] for pdf in made]
    assert texts[0] == texts[1] != []


def test_the_file_as_it_was_read_stays_as_it_is() -> None:
    text = "documents:\n- {id: guide, kind: handout, title: A}\n- {id: small, kind: booklet, of: guide}\n"
    raw = parse_map(text, "content.yaml", Problems())
    assert raw is not None
    made = with_words(raw, Problems())
    assert list(raw["documents"][1]) == ["id", "kind", "of"]
    assert list(made["documents"][1]) == ["id", "kind", "of", "title"]
    assert made["documents"][0] is raw["documents"][0] and made.span == raw.span


@pytest.mark.parametrize(
    "text", ["format: 1\n", "documents: x\n", "documents: [x, {id: [a]}, {kind: booklet, of: [a]}, {of: ''}]\n"]
)
def test_a_file_without_such_a_booklet_is_handed_on(text: str) -> None:
    raw = parse_map(text, "content.yaml", Problems())
    assert raw is not None and with_words(raw, Problems()) is raw


# ---- what cannot be -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of", "message"),
    [
        ("giude", 'no handout is called "giude": did you mean "guide"?'),
        ("questions", '"questions" is no handout but a faq-sheet'),
        ("booklet", '"booklet" is no handout but a booklet'),
    ],
)
def test_a_handout_that_is_not_there_stops_this_booklet_only(of: str, message: str, workshop: Workshop) -> None:
    what = content(handout(), sheet(), booklet(of=of), faqs=questions(2))
    project = workshop.read(what)
    assert project is not None
    (problem,) = workshop.problems
    assert (problem.code, problem.message, problem.document) == ("E224", message, "booklet")
    assert problem.hint == "The handouts are: guide." and workshop.at(problem).startswith(f'"{of}"')
    assert stopped(workshop, what) == {"booklet"}


def test_without_any_handout_it_is_told_to_have_words_of_its_own(workshop: Workshop) -> None:
    workshop.read(content(sheet(), booklet(of="guide"), faqs=questions(2)))
    assert [(one.code, one.hint) for one in workshop.problems] == [("E224", "Write title: and sections: here.")]


def test_the_nearest_kind_counts_where_one_is_misspelled(workshop: Workshop) -> None:
    """One mistake is one message: what the words are is told all the same."""
    for guide, small in (({"kind": "handuot"}, {}), ({}, {"kind": "bookelt"}), ({}, {"of": None, "off": "guide"})):
        found = told(workshop, pair({**GUIDE, **guide}, **small))
        assert [one.code for one in found if one.severity == "error"] == ["E203" if "off" in small else "E204"]


MISTAKES = pytest.mark.parametrize(
    ("guide", "codes"),
    [
        ({"title": None}, ["E201"]),
        ({"titel": "A"}, ["E203"]),
        ({"sections": [{"title": "A", "body": ["{{ nobody }}"]}]}, ["E205"]),
        ({"sections": [{"title": "A", "body": ["See [@gone]."]}]}, ["E206"]),
        ({"sections": [{"title": "A", "body": [{"faq": ["gone"]}]}]}, ["E207"]),
        ({"sections": [{"title": "A", "body": "x", "colour": "red"}]}, ["E203"]),
        ({"sections": [{"title": "A", "body": [{"calout": {"body": "x"}}]}]}, ["E203"]),
    ],
)


@MISTAKES
def test_a_mistake_in_the_handout_is_told_once_and_stops_both(
    guide: dict[str, Any], codes: list[str], workshop: Workshop
) -> None:
    what = pair({name: value for name, value in {**GUIDE, **guide}.items() if value is not None})
    assert [one.code for one in told(workshop, what) if one.severity == "error"] == codes
    assert stopped(workshop, what) == {"guide", "booklet"}


def test_words_that_could_not_be_read_are_not_judged_in_the_booklet_either(workshop: Workshop) -> None:
    workshop.read(pair({**GUIDE, "colour": "red"}))
    assert read(workshop.root / "content.yaml", Problems()).unsettled == {"guide", "booklet"}


# ---- what is found in the words -------------------------------------------------------------------------------------


def test_what_is_found_in_the_words_is_told_once_and_holds_of_both(workshop: Workshop) -> None:
    what = pair(handout("Do NOT EVER do this at home by yourself.", review={"next": "2026-01-01"}))
    project, guide, small = both(workshop, what)
    found = {one.id: judge(project, one, TODAY).problems for one in (guide, small)}
    assert {problem.document for problem in found["booklet"]} == {"booklet"}
    assert [replace(one, document="") for one in found["booklet"]] == [
        replace(one, document="") for one in found["guide"]
    ] != []
    codes = [one.code for one in told(workshop, what)]
    assert "E730" in codes and len(codes) == len(set(codes))


def test_its_pages_are_judged_by_themselves(workshop: Workshop) -> None:
    """Its margins are narrower than the handout's, and near enough to the edge for this clinic to stop at them."""
    limit = {"limit": "safe-area", "value": "30", "reason": "Our folder trims badly.", "by": "Dr. Lee Moss"}
    what = {**pair(handout(*[LETTER_TEXT] * 3)), "checks": {"limits": [limit]}}
    project, guide, small = both(workshop, what)
    found = [judge_pages(project, one, render(project, one, RenderOptions())).problems for one in (guide, small)]
    assert [{(one.code, one.document) for one in problems} for problems in found] == [set(), {("E748", "booklet")}]


def test_words_of_its_own_are_judged(workshop: Workshop) -> None:
    project, guide, small = both(workshop, pair(subtitle="A [gold](https://elm.example) standard that cures"))
    found = [{(one.code, one.span) for one in judge(project, document, TODAY).problems} for document in (guide, small)]
    assert any(span and span.line == small.subtitle.span.line for _, span in found[1] - found[0] if small.subtitle)


def test_what_is_accepted_in_the_handout_is_accepted_in_the_booklet(workshop: Workshop) -> None:
    accept = {"code": "W731", "at": "guide", "reason": "It is a draft.", "by": "Dr. Lee Moss"}
    project, guide, small = both(workshop, {**pair(), "checks": {"accept": [accept]}})
    for document in (guide, small):
        found = judge(project, document, TODAY)
        assert "W731" in [one.code for one, _ in found.accepted]
        assert "W731" not in [one.code for one in found.problems]


# ---- whether they are approved --------------------------------------------------------------------------------------


def kept(path: Path, document: str) -> Path:
    done = approve(path, document, "Dr. Lee Moss", TODAY, Problems())
    assert done is not None
    return done[0]


def at_hand(workshop: Workshop) -> tuple[Project, AnyDocument, AnyDocument]:
    project = load(workshop.root / "content.yaml", Problems())
    assert project is not None
    guide, small = project.documents
    return project, guide, small


@pytest.mark.parametrize("approved", ["guide", "booklet"])
def test_an_approval_of_the_words_holds_of_both(approved: str, workshop: Workshop) -> None:
    what = pair({**GUIDE, "review": {"needs_approval": "yes"}})
    project, guide, small = both(workshop, what)
    assert standing(project, guide) == standing(project, small) == Standing(unapproved=True)
    path = workshop.root / "content.yaml"
    assert kept(path, approved) == approval_file(path, "guide")
    project, guide, small = at_hand(workshop)
    assert standing(project, guide) == standing(project, small) == AS_WRITTEN
    found = changes(path, approved, Problems())
    assert found is not None and found.changed == []


def test_words_that_have_changed_since_are_a_draft_in_both(workshop: Workshop) -> None:
    workshop.read(pair())
    kept(workshop.root / "content.yaml", "guide")
    workshop.read(pair({**GUIDE, "subtitle": "For all of you"}))
    project, guide, small = at_hand(workshop)
    assert standing(project, guide) == standing(project, small) == Standing(changed=True)
    assert [one.code for one in told(workshop, pair({**GUIDE, "subtitle": "For all of you"}))].count("W735") == 1


def test_words_of_its_own_are_not_approved_with_the_handout(workshop: Workshop) -> None:
    workshop.read(pair(subtitle="To carry with you"))
    path = workshop.root / "content.yaml"
    kept(path, "guide")
    project, guide, small = at_hand(workshop)
    assert (standing(project, guide), standing(project, small)) == (AS_WRITTEN, Standing(changed=True))
    assert [one.document for one in judge(project, small, TODAY).problems if one.code == "W735"] == ["booklet"]
    assert kept(path, "booklet") == approval_file(path, "booklet")
    project, guide, small = at_hand(workshop)
    assert standing(project, small) == AS_WRITTEN


def test_it_expires_with_the_handout(workshop: Workshop) -> None:
    accept = {"code": "E730", "at": "guide", "reason": "In use until the new one is here.", "by": "Dr. Lee Moss"}
    guide = {**GUIDE, "review": {"next": "2026-01-01"}}
    project, _, small = both(workshop, {**pair(guide), "checks": {"accept": [accept]}})
    assert standing(project, small).expired


# ---- which document says the same -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "same"),
    [({}, True), ({"size": "large"}, True), ({"contents": "no"}, True), ({"sheet": "tabloid"}, True),
     ({"title": "Small"}, False), ({"review": {"author": "Ana"}}, False), ({"help": {"text": "Call 911."}}, False)],
)  # fmt: skip
def test_the_original_is_the_handout_as_long_as_the_words_are_its_words(
    own: dict[str, Any], same: bool, workshop: Workshop
) -> None:
    project, guide, small = both(workshop, pair(**own))
    assert original(small, project.documents) is (guide if same else small)
    assert original(guide, project.documents) is guide
    assert (wording(small, project.content) == wording(guide, project.content)) == (same or "review" in own)
