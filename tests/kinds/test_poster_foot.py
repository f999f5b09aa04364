"""The foot of a poster: large enough to be read and scanned by who has come near."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.imposition.flats import Sides
from brochure.pdf.canvas import TaggedCanvas
from tests.kinds.small_pages import planned, poster
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import links, outline, read
from tests.specimens import CLINIC, Workshop, content

SAVING = "defaults: {brochure: {ink: saving}}\n"


@pytest.mark.parametrize(
    ("paper", "least", "side"), [("letter", 18, 86.4), ("a4", 18, 86.4), ("tabloid", 24, 144), ("a3", 24, 144)]
)
def test_words_and_code_are_as_large_as_their_paper_asks(
    paper: str, least: float, side: float, workshop: Workshop
) -> None:
    made = workshop.rendered(content(poster(paper=paper), help=None))
    (sheet,) = made.sheets
    (code,) = sheet.codes
    assert code.module * code.modules >= side - 0.01 and code.quiet == 4
    wanted = ("Questions", "770", "Elm Street", "12 Elm", "Website", "elm.example")
    sizes = [letters.size for letters in sheet.letters() if letters.words.startswith(wanted)]
    assert len(sizes) >= 5 and min(sizes) >= least


def test_it_says_how_to_reach_the_clinic(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(poster(link={"url": "https://elm.example/after", "label": "More"})))
    texts = [passage.text for passage in read(pdf)]
    start = texts.index("Questions? Call 770-555-0134")
    assert texts[start + 1 : start + 4] == [
        "Elm Street Clinic", "12 Elm Street, Loganville, GA 30052", "More: elm.example/after",
    ]  # fmt: skip
    assert {"tel:7705550134", "https://elm.example/after"} <= {link.target for link in links(pdf)}


def test_without_a_website_and_link_there_is_no_code(workshop: Workshop) -> None:
    clinic = {key: value for key, value in CLINIC.items() if key != "website"}
    pdf = workshop.pdf(content(poster(), clinic=clinic))
    assert "Figure" not in outline(pdf) and breaches(pdf) == []


def test_sources_and_who_stands_behind_it_are_the_small_print(workshop: Workshop) -> None:
    sources = {"a": {"title": "Paper", "publisher": "A journal", "date": "2020-03-01"}}
    what = content(poster(["Rest today [@a]", "Sleep"]), sources=sources, help=None)
    pdf = workshop.pdf(what)
    texts = [passage.text for passage in read(pdf)]
    assert texts[-2].strip() == "Sources: 1. A journal, 2020." and texts[-1].startswith("Author not named")
    assert faults(pdf) == breaches(pdf) == []
    small = {run.size for run in sheets(pdf)[0].runs if "Author" in run.text or "journal" in run.text}
    assert small == {11.0}


@pytest.mark.parametrize(("reach", "edges"), [(9.0, (-9, -9, 621)), (0.0, (0, 0, 612)), (-18.0, (18, 18, 594))])
def test_its_ground_runs_into_the_bleed_or_stays_inside_and_its_words_stay_in_it(
    reach: float, edges: tuple[float, ...], workshop: Workshop
) -> None:
    plan = planned(poster(), workshop)
    (page,) = plan.pages
    canvas = TaggedCanvas((612, 792), "en-US")
    canvas.start((612, 792))
    canvas.reach = Sides(reach, reach, reach, reach)
    plan.furniture(canvas, page)
    ground = min((area.box for _, area in canvas.sheet._areas), key=lambda box: box[1])
    assert (ground[0], ground[1], ground[2]) == pytest.approx(edges)
    words = page.areas[-1][0]
    assert words.x >= ground[0] + 9 and words.y >= ground[1] + 9 and words.y + words.height <= ground[3] - 9


@pytest.mark.parametrize("parts", [{}, {"paper": "tabloid"}])
def test_with_saved_ink_it_stands_under_a_rule(parts: dict[str, Any], workshop: Workshop) -> None:
    (page,) = sheets(workshop.pdf(content(poster(**parts), brand=workshop.brand(SAVING))))
    wide = [area for area in page.areas if area.box.width >= page.box.width - 0.01]
    assert len(wide) == 2 and all(area.box.height <= 3.01 for area in wide)
