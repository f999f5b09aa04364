"""Always one page: the fit rule downwards and upwards, and what it never does to a text."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from brochure.kinds import Job
from brochure.kinds.faq_sheet import LADDER, FaqSheet, _Sheet
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.page_rules import breaches, owners
from tests.proof.integrity import faults
from tests.proof.measure import Run, sheets
from tests.proof.reading import artifacts, links, outline, read
from tests.specimens import CLINIC, LETTER_TEXT, Workshop, content, questions, sheet
from tests.wording import Wording, words_of

WORDS = (LETTER_TEXT + " ").split()


def various(count: int, longest: int, seed: int = 1) -> dict[str, Any]:
    """Questions and answers of many lengths; the same for the same numbers."""
    rng = random.Random(1000 * seed + 10 * count + longest)
    return {
        f"q{number}": {
            "question": " ".join(rng.choices(WORDS, k=rng.choice((3, 5, 9, 12)))) + "?",
            "answer": " ".join(rng.choices(WORDS, k=rng.randint(5, longest))) + ".",
        }
        for number in range(count)
    }


def printed(pdf: bytes) -> list[str]:
    return words_of(" ".join(passage.alt or passage.text for passage in read(pdf)))


def columns(pdf: bytes) -> dict[str, list[tuple[Run, str]]]:
    """The runs of questions and answers, with their roles, by the column they stand in: those under the band and
    outside of boxes."""
    (page,) = sheets(pdf)
    marked = owners(pdf)
    found: dict[str, list[tuple[Run, str]]] = {"left": [], "right": []}
    for run in page.runs:
        owner = marked.get((1, run.mcid)) if run.mcid is not None else None
        if owner is not None and owner.role in ("H2", "P", "LBody") and "Sect" not in owner.path:
            found["left" if run.x < page.box.width / 2 else "right"].append((run, owner.role))
    top = max(run.y for runs in found.values() for run, role in runs if role == "H2")
    return {side: [(run, role) for run, role in runs if run.y <= top] for side, runs in found.items()}


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("count", [1, 2, 4, 8, 12, 16])
@pytest.mark.parametrize("longest", [12, 30, 70])
def test_it_is_one_page_or_says_where_to_cut(count: int, longest: int, page: str, workshop: Workshop) -> None:
    what = content(sheet(), faqs=various(count, longest), page=page)
    made = workshop.rendered(what)
    if made.pdf is None:
        (problem,) = made.problems
        assert problem.code == "E501" and problem.exit_code == 5 and count >= 8
        return
    assert made.pages == len(sheets(made.pdf)) == 1
    assert printed(made.pdf) == Wording(what).words(lambda heading: 1)
    assert faults(made.pdf) == breaches(made.pdf) == []
    for runs in columns(made.pdf).values():
        assert all(run.size >= 11 for run, role in runs if len(run.text) > 2 and role != "Caption")


def test_too_much_text_names_the_longest_answer_and_about_how_much_to_cut(workshop: Workshop) -> None:
    faqs = questions(16, 60)
    faqs["q7"]["answer"] += " And this one is longer."
    made = workshop.rendered(content(sheet(), faqs=faqs))
    (problem,) = made.problems
    lines = (workshop.root / "content.yaml").read_text(encoding="utf-8").splitlines()
    longest = next(number for number, line in enumerate(lines, start=1) if "this one is longer" in line)
    assert problem.span is not None and problem.span.line == longest
    assert f"content.yaml:{longest}" in problem.message and problem.document == "questions"
    words = int(problem.message.split("about ")[1].split()[0])
    for name in list(faqs)[::-1]:  # cutting about as much as was said makes it fit
        if words <= 0:
            break
        words -= len((faqs[name]["question"] + faqs[name]["answer"]).split())
        del faqs[name]
    assert workshop.rendered(content(sheet(), faqs=faqs)).pdf is not None


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_questions_grow_to_14_points(count: int, workshop: Workshop) -> None:
    made = workshop.rendered(content(sheet(), faqs=questions(count, 20)))
    assert made.pdf is not None and made.fit.startswith("14 pt")
    assert {run.size for runs in columns(made.pdf).values() for run, role in runs if role == "P"} == {14.0}


def test_the_more_there_is_the_smaller_it_gets_and_never_under_11(workshop: Workshop) -> None:
    sizes = []
    for count in range(2, 30):
        made = workshop.rendered(content(sheet(), faqs=questions(count, 20)))
        if made.pdf is None:
            break
        sizes.append(float(made.fit.split(" pt")[0]))
    assert sizes[0] == 14 and sizes[-1] == 11 and len(sizes) > 10
    assert all(one >= other for one, other in pairwise(sizes))


def test_every_rung_takes_less_room_than_the_one_before(workshop: Workshop) -> None:
    """Halving finds the right rung only on such a ladder."""
    for count, words in ((4, 40), (8, 30), (12, 15), (16, 12), (10, 45)):
        project = workshop.project(content(sheet(columns="2"), faqs=questions(count, words)))
        (document,) = project.documents
        assert isinstance(document, FaqSheet)
        job = Job(project.paper, _composer(project, document, RenderOptions(), Problems()), project.content.help)
        spare = [_Sheet(document, job)._attempt(rung, 2).spare for rung in LADDER]
        assert all(one < other for one, other in pairwise(spare)), spare


def test_the_ladder_gives_way_in_spacing_first_and_then_in_size() -> None:
    assert max(rung.body for rung in LADDER) == LADDER[0].body == 14
    assert min(rung.body for rung in LADDER) == LADDER[-1].body == 11
    regular = [rung for rung in LADDER if rung.body == 12]
    assert len(regular) >= 3 and regular[0].gap > regular[-1].gap and regular[0].leading > regular[-1].leading
    assert all(one.body >= other.body for one, other in pairwise(LADDER))


@pytest.mark.parametrize("seed", range(12))
def test_columns_end_within_two_lines(seed: int, workshop: Workshop) -> None:
    faqs = questions(6 + seed % 4, 45)  # long enough for an answer to run over
    for number, faq in enumerate(faqs.values()):
        faq["answer"] = " ".join(faq["answer"].split()[: 28 + (number * 7 + seed * 5) % 17]) + "."
    made = workshop.rendered(content(sheet(columns="2"), faqs=faqs))
    assert made.pdf is not None
    found = columns(made.pdf)
    ends = {side: min(run.y for run, _ in runs) for side, runs in found.items()}
    leading = float(made.fit.split(" pt")[0]) * 1.45
    assert abs(ends["left"] - ends["right"]) <= 2 * leading


@pytest.mark.parametrize("words", [62, 66, 70, 74, 78])
def test_the_room_between_few_questions_keeps_the_columns_even(words: int, workshop: Workshop) -> None:
    """A column of three short answers would otherwise be drawn out further than one with a long one."""
    faqs = {**questions(3, 10), "long": questions(1, words)["q1"]}
    made = workshop.rendered(content(sheet(columns="2"), faqs=faqs))
    assert made.pdf is not None and made.fit.startswith("14 pt")
    found = columns(made.pdf)
    assert [sum(role == "H2" for _, role in runs) for runs in found.values()] == [3, 1]
    ends = [min(run.y for run, _ in runs) for runs in found.values()]
    assert abs(ends[0] - ends[1]) <= 2 * 14 * 1.45


@pytest.mark.parametrize("seed", range(8))
def test_a_question_is_never_parted_from_its_answer(seed: int, workshop: Workshop) -> None:
    made = workshop.rendered(content(sheet(columns="2"), faqs=various(7, 45, seed)))
    assert made.pdf is not None
    for runs in columns(made.pdf).values():
        ordered = sorted(runs, key=lambda pair: -pair[0].y)
        assert ordered[-1][1] != "H2"
        heads = [index for index, (_, role) in enumerate(ordered) if role == "H2"]
        assert all(any(role != "H2" for _, role in ordered[head:]) for head in heads)


@pytest.mark.parametrize("columns_wanted", ["1", "2"])
def test_the_number_of_columns_can_be_set(columns_wanted: str, workshop: Workshop) -> None:
    made = workshop.rendered(content(sheet(columns=columns_wanted), faqs=questions(6, 30)))
    assert made.pdf is not None
    assert made.fit.endswith("one column" if columns_wanted == "1" else "two columns")
    assert bool(columns(made.pdf)["right"]) == (columns_wanted == "2")


def test_the_fit_is_reported_in_words(workshop: Workshop) -> None:
    made = workshop.rendered(content(sheet(), faqs=questions(12, 20)))
    assert made.fit.split(", ")[0].endswith(" pt")
    assert [part.split()[0] for part in made.fit.split(", ")[1:3]] == ["leading", "spacing"]


def test_questions_are_headings_and_the_parts_stand_in_reading_order(workshop: Workshop) -> None:
    what = content(sheet(subtitle="For you"), faqs=questions(2, 20), sources=None)
    tree = outline(workshop.pdf(what))
    assert tree.index("H1") < tree.index('P "For you"') < tree.index("In a crisis") < tree.index("H2")
    assert tree.index("H2") < tree.index("Questions? Call") < tree.index("QR code that opens https://elm.example")
    assert tree.count("\n  H2 ") == 2


def test_the_foot_says_how_to_reach_the_clinic(workshop: Workshop) -> None:
    link = {"url": "https://elm.example/guide", "label": "Read **more**"}
    pdf = workshop.pdf(content(sheet(link=link), faqs=questions(3)))
    texts = [passage.text for passage in read(pdf)]
    start = texts.index("Questions? Call 770-555-0134")
    assert texts[start + 1 : start + 5] == [
        "Elm Street Clinic", "12 Elm Street, Loganville, GA 30052", "Monday to Friday, 9 am to 5 pm",
        "Read more: elm.example/guide",
    ]  # fmt: skip
    assert {"tel:7705550134", "https://elm.example/guide"} <= {link.target for link in links(pdf)}


def test_without_website_and_link_there_is_no_code(workshop: Workshop) -> None:
    clinic = {"name": "Elm", "phone": "988"}
    tree = outline(workshop.pdf(content(sheet(), faqs=questions(3), clinic=clinic)))
    assert "QR code" not in tree and "Questions? Call 988" in tree


def test_sources_are_named_in_short_and_citations_lead_there(workshop: Workshop) -> None:
    faqs = {"a": {"question": "Why [@y]?", "answer": "Because [@y; @x]."}}
    sources = {name: {"title": name, "publisher": f"Publisher {name}", "date": "2020-01-02"} for name in ("x", "y")}
    what = content(sheet(title="Why [@x]"), faqs=faqs, sources=sources)
    pdf = workshop.pdf(what)
    assert printed(pdf) == Wording(what).words(lambda heading: 1)
    assert "Sources: 1. Publisher x, 2020. 2. Publisher y, 2020." in " ".join(printed(pdf))


def test_what_only_the_foot_cites_is_in_the_sources_too(workshop: Workshop) -> None:
    link = {"url": "https://elm.example", "label": "The study [@x]"}
    what = content(sheet(link=link), faqs=questions(2), sources={"x": {"title": "X"}})
    assert printed(workshop.pdf(what)) == Wording(what).words(lambda heading: 1)


def test_an_answer_may_hold_any_block(workshop: Workshop) -> None:
    from tests.blocks.samples import ANYWHERE, sample

    for name in ANYWHERE:
        answer = ["First.", {"callout": {"title": "A box", "body": [sample(name)]}}]
        what = content(sheet([{"question": "What?", "answer": answer}]))
        made = workshop.rendered(what)
        assert made.pdf is not None, list(made.problems)
        # In so narrow a place what stands in columns elsewhere may be told row by row.
        ways = [Wording(what, records=records).words(lambda heading: 1) for records in (False, True)]
        assert printed(made.pdf) in ways
        assert faults(made.pdf) == breaches(made.pdf) == []


def test_an_empty_list_of_questions_is_refused(workshop: Workshop) -> None:
    assert workshop.read(content(sheet([]), faqs=questions(1))) is None
    assert workshop.problems[0].span is not None


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en-US", "es"])
@pytest.mark.parametrize(
    "parts",
    [
        {"help": None},
        {"clinic": {"name": "Elm", "phone": "988"}},
        {"clinic": {**CLINIC, "name": "The Center for Mood Disorders of Loganville and Greater Walton County, P.C."}},
    ],
)
def test_whatever_is_missing_or_long_the_page_keeps_its_rules(
    parts: dict[str, Any], language: str, page: str, workshop: Workshop
) -> None:
    title = "Everything You Wanted to Ask About Your Treatment and the Days That Follow It"
    what = content(sheet(title=title, subtitle=title), faqs=questions(7, 22), page=page, language=language, **parts)
    made = workshop.rendered(what)
    assert made.pdf is not None and made.pages == 1
    assert faults(made.pdf) == breaches(made.pdf) == []
    (found,) = artifacts(made.pdf, "Pagination")
    assert ("Page 1 of 1" if language == "en-US" else "1") in " ".join(found)


def test_who_reviewed_it_is_said_at_the_foot(workshop: Workshop) -> None:
    for review, line in (
        ({}, "Not yet clinically reviewed"),
        ({"reviewer": "Dr. Cole", "reviewed": "2026-11-23"}, "Reviewed by Dr. Cole on November 23, 2026"),
    ):
        (found,) = artifacts(workshop.pdf(content(sheet(review=review), faqs=questions(2))), "Pagination")
        assert line in " ".join(found)
        assert ("No next review date set" in " ".join(found)) and ("No version number" in " ".join(found))
