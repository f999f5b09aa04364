"""How posters are set: letters that are read from three metres, and pages that are full."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from brochure.brand.faces import SOURCE_SANS
from brochure.kinds.poster_wall import LEAST_CAPITALS, least_size
from brochure.pdf.fonts import Family
from brochure.units import to_mm
from tests.kinds.small_pages import planned, poster
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import Sheet, sheets
from tests.proof.validation import syntax_faults, violations
from tests.specimens import Workshop, content

PICTURE = {"image": "assets/logo.png", "alt": "The sun over waves", "caption": "Our sign"}
HELP = {"title": "In a crisis", "text": "Call **988**"}
LONG_HELP = {"text": "Call, text or chat **988** at any time, day or night. If a life is in danger, call **911**."}
FULL: dict[str, Any] = {
    "paper": "tabloid", "subtitle": "Wait until the day after, when you have slept well", "title": "Do not drive home",
    "points": ["Let somebody take you home", "No machines, no risky tasks", "Rest", "Drink no alcohol"],
}  # fmt: skip
FOOT = "Questions?"
PAPERS = pytest.mark.parametrize("paper", ["letter", "tabloid", "a4", "a3"])


def page_of(document: dict[str, Any], workshop: Workshop, **parts: Any) -> Sheet:
    (page,) = sheets(workshop.pdf(content(document, **{"help": HELP, **parts})))
    return page


def far(page: Sheet) -> list[Any]:
    """What is read from across the room: all above the foot."""
    foot = max(run.y for run in page.runs if run.text.startswith(FOOT))
    return [run for run in page.runs if run.y > foot + 1]


def test_capitals_span_ten_minutes_of_arc_at_three_metres() -> None:
    assert math.degrees(math.atan(to_mm(LEAST_CAPITALS) / 3000)) * 60 == pytest.approx(10)
    assert to_mm(LEAST_CAPITALS) == pytest.approx(8.73, abs=0.01)


def test_the_least_size_follows_from_the_capitals_of_the_font() -> None:
    family = Family(*SOURCE_SANS.files())
    assert least_size(family) == 38.5  # E has 0.652 of the size in bold
    assert least_size(family, 65.01) == 100


@PAPERS
def test_all_capitals_above_the_foot_are_that_high_and_the_title_is_much_larger(paper: str, workshop: Workshop) -> None:
    """Measured on the outlines of the letters: these words have capitals only."""
    picture = {"picture": PICTURE} if paper in ("tabloid", "a3") else {}
    what = poster(["REST", "EXIT"], paper=paper, title="HELP", subtitle="NEXT DOOR", **picture)
    page = page_of(what, workshop, help={"title": "IN NEED", "text": "TEXT 988"})
    runs = far(page)
    heights = {run.text.split()[0]: run.outline.top - run.y for run in runs if run.text.isupper()}
    assert {"REST", "EXIT", "HELP", "NEXT", "IN", "TEXT"} <= set(heights)
    assert min(heights.values()) >= LEAST_CAPITALS
    points = next(run.size for run in runs if run.text.startswith("REST"))
    assert heights["HELP"] / LEAST_CAPITALS >= 1.6
    assert next(run.size for run in runs if run.text.startswith("HELP")) >= 1.6 * points
    assert all(run.size * 0.66 >= LEAST_CAPITALS * 0.999 for run in runs)


@PAPERS
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"points": ["Rest"]},
        {"picture": PICTURE},
        {"picture": {"image": "assets/logo.png", "decorative": "yes"}, "points": ["Rest"]},
        {"link": {"url": "https://elm.example/after", "label": "More"}, "subtitle": "Wait until tomorrow"},
    ],
)
def test_whatever_stands_on_it_the_page_keeps_its_rules(parts: dict[str, Any], paper: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(poster(**{"paper": paper, **parts}), help=HELP))
    assert violations(pdf) == faults(pdf) == syntax_faults(pdf) == breaches(pdf) == []
    assert len(sheets(pdf)) == 1


@PAPERS
@pytest.mark.parametrize("parts", [{}, {"points": ["Rest"]}, {"picture": PICTURE}])
def test_the_page_is_full_from_the_band_to_the_foot(parts: dict[str, Any], paper: str, workshop: Workshop) -> None:
    page = page_of(poster(**{"paper": paper, **parts}), workshop)
    places = sorted({round(run.y) for run in page.runs}, reverse=True)
    assert max(one - other for one, other in pairwise(places)) < 0.34 * page.box.height


def test_fewer_words_are_set_larger(workshop: Workshop) -> None:
    def sizes(**parts: Any) -> list[float]:
        fit = planned(poster(**{**FULL, **parts}), workshop, help=HELP).fit
        return [float(part.split()[1]) for part in fit.split(", ")[:2]]

    full, less = sizes(), sizes(points=["Rest"], subtitle="Wait")
    assert less[1] > full[1] >= 37.5 and full[0] >= 1.6 * full[1]


def test_no_word_of_the_title_is_broken(workshop: Workshop) -> None:
    page = page_of(poster(title="Electroconvulsive therapy"), workshop)
    assert any(run.text.strip() == "Electroconvulsive" for run in page.runs)


def test_a_word_wider_than_the_page_is_refused_where_it_stands(workshop: Workshop) -> None:
    made = workshop.rendered(content(poster(title="Otorhinolaryngological questions"), help=None))
    assert made.pdf is None
    (problem,) = workshop.problems
    assert problem.code == "E501" and workshop.at(problem).startswith('"Otorhino')


def test_an_emergency_box_that_is_too_long_to_be_large_is_read_from_near_and_the_builder_is_told(
    workshop: Workshop,
) -> None:
    points = ["Let somebody take you home", "No machines", "Rest", "Drink no alcohol"]
    plan = planned(poster(points), workshop, help=LONG_HELP)
    assert plan.fit.endswith("the emergency box to be read from near")
    runs = page_of(poster(points), workshop, help=LONG_HELP).runs
    assert {run.size for run in runs if "988" in run.text} == {22.5}
    assert "near" not in planned(poster(points, paper="tabloid"), workshop, help=LONG_HELP).fit


def test_more_than_a_page_holds_is_refused_with_the_longest_part(workshop: Workshop) -> None:
    points = ["Tell us about every single medicine that you take at home now"] * 4
    made = workshop.rendered(content(poster(points), help=HELP))
    assert made.pdf is None
    (problem,) = workshop.problems
    assert problem.code == "E501" and workshop.at(problem).startswith('"Tell us')


def test_a_picture_takes_the_room_that_is_left(workshop: Workshop) -> None:
    (few,) = page_of(poster(["Rest"], picture=PICTURE, paper="a3"), workshop).pictures
    (many,) = page_of(poster(FULL["points"], picture=PICTURE, paper="letter"), workshop, help=None).pictures
    assert few.box.height / 1191 >= 0.14 and many.box.height / 792 >= 0.14
    assert few.box.height > many.box.height
    assert few.box.width / few.box.height == pytest.approx(few.pixels[0] / few.pixels[1], rel=0.01)


def test_a_picture_comes_before_letters_that_are_larger_than_they_need_be(tmp_path: Path) -> None:
    """One short point leaves room for huge letters; a picture that nobody makes out from afar helps nobody."""
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "door.png")
    workshop = Workshop(tmp_path)
    what = poster(["Rest"], picture={"image": "door.png", "alt": "Our door is blue"}, paper="letter")
    (drawn,) = page_of(what, workshop).pictures
    assert drawn.box.height / 792 >= 0.3


def test_a_disc_stands_before_each_point_on_half_the_height_of_its_capitals(workshop: Workshop) -> None:
    page = page_of(poster(["REST", "EXIT"]), workshop)
    for text in ("REST", "EXIT"):
        run = next(run for run in page.runs if run.text.startswith(text))
        middle = (run.outline.top + run.y) / 2
        discs = [area for area in page.areas if abs((area.box.top + area.box.bottom) / 2 - middle) < 1]
        assert any(area.box.right < run.x and area.box.height > run.size * 0.4 for area in discs)


@pytest.mark.parametrize("paper", ["letter", "tabloid"])
def test_the_band_and_the_foot_run_to_the_edges_and_from_afar_the_title_stands_out(
    paper: str, workshop: Workshop
) -> None:
    page = page_of(poster(paper=paper), workshop)
    wide = [area for area in page.areas if area.box.width >= page.box.width - 0.01]
    band = max(wide, key=lambda area: area.box.top)
    foot = min(wide, key=lambda area: area.box.bottom)
    assert band.box.top == pytest.approx(page.box.height) and foot.box.bottom == pytest.approx(0)
    assert band.box.height > 0.16 * page.box.height and band.box.bottom > foot.box.top
    # In a picture of 200 pixels its capitals are 7 pixels high, which can be read.
    title = next(run for run in page.runs if run.text.startswith("Do not"))
    assert title.size * 0.66 / page.box.height * 200 > 7


def test_one_that_is_used_past_its_date_says_so_in_letters_as_large_as_the_rest(workshop: Workshop) -> None:
    accept = {"accept": [{"code": "E730", "reason": "New paper is at the printer.", "by": "Ana Ruiz"}]}
    page = page_of(poster(review={"next": "2020-01-01"}), workshop, checks=accept)
    (run,) = [run for run in far(page) if "EXPIRED" in run.text]
    assert run.size * 0.66 >= LEAST_CAPITALS
    assert "This was to be checked again by January 1, 2020." in " ".join(run.text for run in page.runs)
