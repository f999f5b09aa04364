"""Posters: what may stand on one, and that it is short."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.kinds.poster import Poster
from tests.kinds.small_pages import planned, poster
from tests.proof.reading import outline, read
from tests.specimens import Workshop, content

PICTURE = {"image": "assets/logo.png", "alt": "The sun over waves", "caption": "Our sign"}
LINK = {"url": "https://elm.example/after", "label": "More"}


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("parts", "place", "message", "hint"),
    [
        ({"title": words(11)}, '"word word', "the title has 11 words; 10 is the most", "Cut 1 word:"),
        ({"subtitle": words(20)}, '"word word', "the subtitle has 20 words; 18 is the most", "Cut 2 words:"),
        ({"points": ["Rest", words(15)]}, '"word word', "this point has 15 words; 12 is the most", "Cut 3 words:"),
        (
            {"title": words(10), "subtitle": words(18), "points": [words(12), words(12), words(9)]}, '"word word',
            "title, subtitle and points of this poster have 61 words; 60 is the most", "Cut 1 words",
        ),
    ],
)  # fmt: skip
def test_a_poster_with_too_many_words_is_refused_where_they_stand(
    parts: dict[str, Any], place: str, message: str, hint: str, workshop: Workshop
) -> None:
    assert workshop.read(content(poster(**parts))) is None
    (problem,) = workshop.problems
    assert problem.code == "E223" and message in problem.message and problem.hint.startswith(hint)
    assert workshop.at(problem).startswith(place)


def test_each_part_that_is_too_long_is_told(workshop: Workshop) -> None:
    assert workshop.read(content(poster([words(13), words(14)], title=words(11)))) is None
    assert [problem.code for problem in workshop.problems] == ["E223"] * 3


def test_the_most_words_may_stand_there_and_marks_are_no_words(workshop: Workshop) -> None:
    most = poster([words(12), words(12), words(8)], title=words(10), subtitle=f"**{words(18)}** [@a]")
    assert workshop.read(content(most, sources={"a": {"title": "Paper"}})) is not None


@pytest.mark.parametrize("points", [[], [words(2)] * 6])
def test_it_has_one_to_five_points(points: list[str], workshop: Workshop) -> None:
    assert workshop.read(content(poster(points))) is None


def test_what_it_tells(workshop: Workshop) -> None:
    (document,) = workshop.project(content(poster(picture=PICTURE, link=LINK))).documents
    assert isinstance(document, Poster) and document.says_how_to_reach
    told = list(document.told())
    assert [part.role for part in told] == ["body", "point", "point", "label", "address"]
    assert [str(text) for text in document.texts()] == [
        "Do not drive today", "The sun over waves", "Our sign", "Let somebody take you home", "Rest today", "More",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        (None, (612, 792)), ("letter", (612, 792)), ("tabloid", (792, 1224)), ("a4", (595.28, 841.89)),
        ("a3", (841.89, 1190.55)),
    ],
)  # fmt: skip
def test_its_paper_is_the_files_own_or_another(
    paper: str | None, size: tuple[float, float], workshop: Workshop
) -> None:
    parts = {"paper": paper} if paper else {}
    (page,) = planned(poster(**parts), workshop).pages
    assert page.size == pytest.approx(size, abs=0.01)


def test_it_is_read_from_title_to_clinic_with_the_emergency_box_after_the_points(workshop: Workshop) -> None:
    what = poster(subtitle="Wait until tomorrow", picture=PICTURE, link=LINK, paper="tabloid")
    pdf = workshop.pdf(content(what))
    tree = outline(pdf)
    assert tree.index("H1") < tree.index("Figure") < tree.index("L") and tree.count("LI") == 2
    texts = [passage.alt or passage.text for passage in read(pdf)]
    wanted = [
        "Do not drive today", "Wait until tomorrow", "The sun over waves", "Our sign", "Let somebody take you home",
        "Rest today", "In a crisis Call or text 988. In danger, call 911.", "Questions? Call 770-555-0134",
        "More: elm.example/after", "QR code that opens https://elm.example/after",
    ]  # fmt: skip
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)


def test_in_large_print_it_is_the_same_page(workshop: Workshop) -> None:
    made = workshop.rendered(content(poster(), help=None), "large")
    assert made.pages == 1 and made.pdf is not None
    assert min(letters.size for sheet in made.sheets for letters in sheet.letters()) >= 18
