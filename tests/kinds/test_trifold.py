"""The tri-fold: six panels that are read in order, each on a page of its own size, whatever stands on them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from brochure.imposition.folding import impose_letter_fold
from brochure.kinds import Job, Trifold
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer, render
from tests.blocks.samples import ANYWHERE, sample
from tests.kinds.folders import SOURCES, folder, panel, panels, text_of, trifold
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import faint
from tests.proof.measure import sheets
from tests.proof.reading import links, outline, outline_entries, read
from tests.proof.validation import syntax_faults, violations
from tests.specimens import CLINIC, LETTER_TEXT, Workshop, content

LETTER = (265.5, 265.5, 265.5, 261.0, 261.0, 265.5)
HEAVY = (266.25, 266.25, 266.25, 259.5, 259.5, 266.25)


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    """The size of every page."""
    with pikepdf.open(BytesIO(pdf)) as document:
        boxes = [[float(edge) for edge in page.MediaBox] for page in document.pages]
    return [(right - left, upper - lower) for left, lower, right, upper in boxes]


def told(pdf: bytes) -> list[str]:
    return [passage.alt or passage.text.strip() for passage in read(pdf)]


def assert_sound(pdf: bytes) -> None:
    assert violations(pdf) == faults(pdf) == syntax_faults(pdf) == breaches(pdf, last_page=0) == []
    assert [line for page in sheets(pdf) for line in faint(page)] == []


@pytest.mark.parametrize(("weight", "widths"), [("light", LETTER), ("heavy", HEAVY)])
def test_each_panel_is_a_page_of_its_own_size(weight: str, widths: tuple[float, ...], workshop: Workshop) -> None:
    pdf = workshop.pdf(content(trifold(print={"weight": weight})))
    assert pages_of(pdf) == [pytest.approx((width, 612.0), abs=0.01) for width in widths]


def test_on_a4_too(workshop: Workshop) -> None:
    pdf = workshop.pdf(folder(page="a4"))
    widths, heights = zip(*pages_of(pdf), strict=True)
    assert list(heights) == pytest.approx([595.28] * 6, abs=0.01)
    assert sum(widths[1:4]) == pytest.approx(841.89, abs=0.01) and widths[0] - widths[4] == pytest.approx(4.5, abs=0.01)


def test_it_is_read_from_the_cover_to_the_back(workshop: Workshop) -> None:
    cover = {"body": ["First of all. [@a]"], "picture": {"image": "assets/logo.png", "alt": "A sign over a door"}}
    given = panels(cover=cover, left=panel("Left text. [@b]", title="Left"), middle=panel("Middle text.", title="Mid"),
                   right=panel("Right text. [@a]", title="Right"), flap=panel("Flap text.", title="Flap"),
                   back=panel("Back text.", title="Back"))  # fmt: skip
    link = {"url": "https://elm.example/guide", "label": "Read more"}
    what = content(trifold(given, subtitle="For you", link=link), sources={name: SOURCES[name] for name in "ab"})
    assert told(workshop.pdf(what)) == [
        "Elm Street Clinic", "After Your Visit", "For you",
        "In a crisis Call or text 988. In danger, call 911.",
        "A sign over a door", "First of all.1", "Elm Street Clinic 770-555-0134",
        "Left", "Left text.2", "Mid", "Middle text.", "Right", "Right text.1", "Flap", "Flap text.",
        "Back", "Back text.",
        "Questions? Call 770-555-0134", "Elm Street Clinic", "12 Elm Street, Loganville, GA 30052",
        "Monday to Friday, 9 am to 5 pm", "Read more", "QR code that opens https://elm.example/guide",
        "elm.example/guide",
        "Sources: 1. Journal a, 2020. 2. Journal b, 2020.",
        "Author not named", "Not yet clinically reviewed", "No next review date set", "No version number",
        "Ask us for large print or another language",
    ]  # fmt: skip


def test_every_panel_stands_on_its_page_and_nothing_runs_over_a_fold(workshop: Workshop) -> None:
    given = {name: panel(text_of(80), title=name) for name in ("left", "middle", "right", "flap", "back")}
    passages = read(workshop.pdf(folder(given)))
    assert all(len(passage.pages) == 1 for passage in passages)
    pages = {passage.text.strip(): passage.pages[0] for passage in passages if passage.role == "H2"}
    assert pages == {"left": 2, "middle": 3, "right": 4, "flap": 5, "back": 6}


def test_the_title_is_the_first_heading_and_each_panel_has_one(workshop: Workshop) -> None:
    pdf = workshop.pdf(folder(panels(left=panel({"subhead": "More"}, "Text."))))
    heads = [(passage.role, passage.text.strip()) for passage in read(pdf) if passage.role[0] == "H"]
    assert heads == [("H1", "After Your Visit"), ("H2", "What to know"), ("H3", "More"), ("H2", "The middle one"),
                     ("H2", "The right one"), ("H2", "The flap one"), ("H2", "The back one")]  # fmt: skip
    assert [entry.title for entry in outline_entries(pdf)] == [text for role, text in heads if role == "H2"]


def test_a_heading_in_the_body_of_the_cover_follows_the_title(workshop: Workshop) -> None:
    pdf = workshop.pdf(folder(panels(cover={"body": [{"subhead": "Read this"}, "Text."]})))
    assert '\n  H2 "Read this"' in outline(pdf)


def test_the_emergency_box_stands_on_the_cover_over_the_clinic(workshop: Workshop) -> None:
    cover, *others = sheets(workshop.pdf(folder(panels(cover={"body": [LETTER_TEXT]}))))
    heights = {name: next(run.y for run in cover.runs if name in run.text) for name in ("crisis", "Rest", "770")}
    assert heights["Rest"] > heights["crisis"] > heights["770"]
    assert not any("crisis" in run.text for page in others for run in page.runs)


def test_a_citation_leads_to_the_back(workshop: Workshop) -> None:
    what = folder(panels(left=panel("So they say. [@a]")), sources={"a": SOURCES["a"]})
    cited = [link for link in links(workshop.pdf(what)) if link.contents == "Source 1"]
    assert [(link.page, link.target) for link in cited] == [(2, "page 6")]


def test_without_citations_there_are_no_sources(workshop: Workshop) -> None:
    assert not any("Sources" in text for text in told(workshop.pdf(folder())))


@pytest.mark.parametrize("back", [panel(), None])
def test_the_back_always_says_how_to_reach_the_clinic(back: Any, workshop: Workshop) -> None:
    pdf = workshop.pdf(folder(panels(back=back)))
    found = {link.target for link in links(pdf) if link.page == 6}
    assert {"tel:7705550134", "https://elm.example"} <= found
    last = [passage for passage in read(pdf) if 6 in passage.pages]
    assert ("H2" in [passage.role for passage in last]) == bool(back)


def test_without_website_and_link_there_is_no_code(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(folder(clinic={"name": "Elm", "phone": "988"})))
    assert "QR code" not in tree and "Questions? Call 988" in tree


def test_it_says_who_reviewed_it_unless_a_block_does(workshop: Workshop) -> None:
    review = {"author": "Ana Ruiz", "reviewer": "Dr. Lee", "reviewed": "2026-10-01", "version": "2"}
    what = content(trifold(review=review))
    assert "Reviewed by Dr. Lee on October 1, 2026" in told(workshop.pdf(what))
    what["documents"][0]["panels"]["left"] = panel({"provenance": {"funding": "None"}})
    lines = told(workshop.pdf(what))
    assert "Reviewed by Dr. Lee on October 1, 2026" not in lines
    assert lines[-1] == "Ask us for large print or another language"


@pytest.mark.parametrize("name", ANYWHERE)
def test_a_panel_may_hold_any_block(name: str, workshop: Workshop) -> None:
    given = panels(left=panel("First.", sample(name), "Last."), flap=panel(sample(name), "Last."))
    assert_sound(workshop.pdf(folder(given)))


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en-US", "es"])
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"help": None},
        {"clinic": {"name": "Elm", "phone": "988"}},
        {"clinic": {**CLINIC, "name": "The Center for Mood Disorders of Loganville and Greater Walton County, P.C."}},
        {"brand": "defaults: {brochure: {ink: saving}}\n"},
        {"brand": "logo: logo.png\ndefaults: {brochure: {footer: We are here for you}}\n"},
    ],
)
def test_whatever_is_missing_or_long_it_keeps_the_standards(
    parts: dict[str, Any], language: str, page: str, workshop: Workshop
) -> None:
    brand = workshop.brand(parts["brand"]) if "brand" in parts else None
    title = "Everything You Wanted to Ask About Electroconvulsive Therapy"
    what = content(
        trifold(subtitle=f"{title} and the Days That Follow It", title=title), page=page, language=language,
        **{**parts, "brand": brand},
    )  # fmt: skip
    assert_sound(workshop.pdf(what))


def test_the_flats_are_those_of_the_letter_fold(workshop: Workshop) -> None:
    project = workshop.project(content(trifold(print={"weight": "heavy"})))
    (document,) = project.documents
    composer = _composer(project, document, RenderOptions(), Problems())
    job = Job(project.paper, composer, project.content.help, project.order_of(document))
    planned = document.plan(job)
    assert planned.impose is not None
    made = planned.impose()
    assert made == impose_letter_fold(project.paper, 6.75)
    sizes = {one.page: (one.width, one.height) for flat in made.flats for one in flat.placements}
    assert [page.size for page in planned.pages] == [sizes[index] for index in range(6)]


def test_in_large_print_it_is_read_on_whole_pages_and_not_folded(workshop: Workshop) -> None:
    project = workshop.project(folder(), "large")
    (document,) = project.documents
    composer = _composer(project, document, RenderOptions(size="large"), Problems())
    assert document.plan(Job(project.paper, composer, project.content.help)).impose is None
    assert set(pages_of(workshop.pdf(folder(), "large"))) == {(612.0, 792.0)}


@pytest.mark.parametrize("name", ["left", "middle", "right", "flap"])
def test_no_panel_but_the_back_may_be_left_out(name: str, workshop: Workshop) -> None:
    assert workshop.read(folder(panels(**{name: None}))) is None
    assert [problem.code for problem in workshop.problems] == ["E201"]


def test_a_panel_that_is_not_there_is_told(workshop: Workshop) -> None:
    assert workshop.read(folder({**panels(), "center": panel()})) is None
    (problem,) = workshop.problems
    assert "center" in problem.message and all(name in problem.hint for name in ("cover", "middle", "flap", "back"))


def test_what_it_tells_is_what_is_read(workshop: Workshop) -> None:
    cover = {"body": ["First."], "picture": {"image": "assets/logo.png", "alt": "A sign", "caption": "Our sign"}}
    link = {"url": "https://elm.example/guide", "label": "Read more"}
    (document,) = workshop.project(content(trifold(panels(cover=cover), link=link))).documents
    assert isinstance(document, Trifold) and document.says_how_to_reach
    assert [role for role, _ in document.told()] == ["body", *["heading", "body"] * 5, "label", "address"]
    assert [str(text) for text in document.texts()] == [
        "After Your Visit", "A sign", "Our sign", "First.", "The left one", LETTER_TEXT, "The middle one", LETTER_TEXT,
        "The right one", LETTER_TEXT, "The flap one", LETTER_TEXT, "The back one", LETTER_TEXT, "Read more",
    ]  # fmt: skip


def test_a_picture_that_is_not_there_is_told_once(workshop: Workshop) -> None:
    cover = {"picture": {"image": "assets/none.png", "alt": "A sign"}}
    made = workshop.rendered(folder(panels(cover=cover)))
    assert made.pdf is None and len(list(made.problems)) == 1


def test_the_same_content_gives_the_same_bytes(workshop: Workshop) -> None:
    project = workshop.project(folder())
    options = replace(RenderOptions(), size="regular")
    made = [render(project, project.documents[0], options).pdf for _ in range(2)]
    assert made[0] == made[1] is not None
