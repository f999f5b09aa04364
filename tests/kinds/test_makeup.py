"""What every page of a text of any length has, in regular and in large print."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.brand import PROFILES
from brochure.document import Size
from tests.page_rules import breaches
from tests.proof.layout import WHITE, contrasts
from tests.proof.measure import Sheet, sheets
from tests.proof.reading import artifacts
from tests.specimens import LETTER_TEXT, Workshop, content, handout, questions, sheet

SIZES = pytest.mark.parametrize("size", ["regular", "large"])
PAPERS = pytest.mark.parametrize("page", ["letter", "a4"])
LONG = {
    "name": "The Loganville and Greater Walton County Center for Mood Disorders, Anxiety and Sleep, P.C.",
    "phone": "770-555-0134",
}
LONG_TITLE = "Understanding Your Treatment Options for Depression That Did Not Improve"


def pages(workshop: Workshop, size: Size, **parts: Any) -> list[Sheet]:
    return sheets(workshop.pdf(content(handout(*[LETTER_TEXT * 2] * 30), **parts), size))


@SIZES
@PAPERS
def test_the_measure_is_the_profiles_as_far_as_the_margins_let_it(size: Size, page: str, workshop: Workshop) -> None:
    profile = PROFILES[size]
    made = pages(workshop, size, page=page)
    runs = [run.outline for one in made[1:] for run in one.runs]
    left, right = min(box.left for box in runs), max(box.right for box in runs)
    width = min(profile.measure, made[0].box.width - 2 * profile.margin)
    assert left >= profile.margin - 1 and right <= made[0].box.right - profile.margin + 1
    assert width - 40 < right - left <= width + 1


@PAPERS
def test_in_large_print_the_margins_are_an_inch_and_the_text_is_between_them(page: str, workshop: Workshop) -> None:
    for made in pages(workshop, "large", page=page)[1:]:
        text = [run.outline for run in made.runs if not run.is_artifact]
        assert min(box.left for box in text) == pytest.approx(72, abs=2)
        assert min(box.bottom for box in text) > 70 and max(box.top for box in text) < made.box.top - 80


def test_a_page_of_large_print_says_whose_it_is_and_which(workshop: Workshop) -> None:
    what = content(handout(*[LETTER_TEXT] * 40, review={"version": "2.1"}))
    running = [" ".join(found) for found in artifacts(workshop.pdf(what, "large"), "Pagination")]
    for number, found in enumerate(running, start=1):
        assert found.startswith("After Your Visit") == (number > 1)
        assert "Elm Street Clinic\u00a0\u00b7 770-555-0134" in found.replace(" \u00b7", "\u00a0\u00b7")
        assert found.endswith(f"Page {number} of {len(running)}")
        assert "Version" not in found and "reviewed" not in found  # all of that would take a fifth of the page


@SIZES
@PAPERS
@pytest.mark.parametrize("title", ["Rest", LONG_TITLE])
def test_long_names_and_titles_keep_the_pages_rules(title: str, page: str, size: Size, workshop: Workshop) -> None:
    document = handout(*[LETTER_TEXT * 2] * 30, title=title, subtitle=title)
    pdf = workshop.pdf(content(document, clinic=LONG, page=page, help=None), size)
    assert breaches(pdf, size=size) == []


def test_under_a_running_head_of_two_lines_the_text_gives_way(workshop: Workshop) -> None:
    found = {}
    for name, title, clinic in (("short", "Rest", None), ("long", LONG_TITLE, LONG)):
        parts = {"clinic": clinic} if clinic else {}
        document = handout(*[LETTER_TEXT * 2] * 30, title=title)
        second = sheets(workshop.pdf(content(document, **parts), "large"))[1]
        rule = max(line.box.top for line in second.lines if line.box.width > 400)
        found[name] = (rule, max(run.outline.top for run in second.runs if not run.is_artifact))
    moved = [short - long for short, long in zip(found["short"], found["long"], strict=True)]
    assert moved[0] == pytest.approx(moved[1], abs=1) and moved[0] > 5


def test_running_parts_in_large_print_can_be_read_well(workshop: Workshop) -> None:
    for made in pages(workshop, "large"):
        assert {run.size for run in made.runs if run.is_artifact} == {18.0}
        grounds = [one for one in contrasts(made) if one.run.is_artifact and one.ground == WHITE]
        assert grounds and all(one.ratio >= 4.5 for one in grounds)


@pytest.mark.parametrize(
    ("size", "lines", "fit"),
    [("regular", 30, ""), ("large", 1, "large print, 1 page"), ("large", 20, "large print, 4 pages")],
)
def test_large_print_says_how_many_pages_it_took(size: Size, lines: int, fit: str, workshop: Workshop) -> None:
    what = content(handout(*[LETTER_TEXT * 2] * lines, contents="no"), help=None)
    assert workshop.rendered(what, size).fit == fit


def test_a_sheet_and_a_handout_are_made_up_alike(workshop: Workshop) -> None:
    documents = handout(*[LETTER_TEXT] * 20, title="Same"), sheet(title="Same")
    made = [sheets(workshop.pdf(content(one, faqs=questions(12)), "large")) for one in documents]
    first, second = ({(run.text, run.x, run.y) for run in pages[1].runs if run.is_artifact} for pages in made)
    assert {one for one in first if "Page" not in one[0] and "of" not in one[0]} & second
    tops = [max(run.outline.top for run in pages[1].runs if not run.is_artifact) for pages in made]
    assert tops[0] == pytest.approx(tops[1], abs=4)
