"""The tri-fold in large print: the words of the folded one, in one column on whole pages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kinds.folders import SOURCES, folder, panel, panels, text_of, trifold
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import links, outline_entries, read
from tests.proof.validation import violations
from tests.specimens import Workshop, content


def cited(**parts: Any) -> dict[str, Any]:
    """A folder that cites three sources and has a picture on its cover."""
    cover = {"picture": {"image": "assets/logo.png", "alt": "A sign"}, "body": ["First. [@c]"]}
    given = panels(cover=cover, left=panel("Left. [@b]", title="Left"), flap=panel(text_of(90) + " [@a]", title="Flap"))
    return content(trifold(given, subtitle="For you"), sources=SOURCES, **parts)


def told(pdf: bytes) -> list[str]:
    return [passage.alt or passage.text.strip() for passage in read(pdf)]


def test_it_is_read_in_the_order_of_the_panels(workshop: Workshop) -> None:
    found = told(workshop.pdf(cited(), "large"))
    wanted = ["After Your Visit", "For you", "In a crisis Call or text 988. In danger, call 911.", "A sign",
              "First. [1]", "Left", "Left. [2]", "The middle one", "The right one", "Flap", "The back one",
              "Questions? Call 770-555-0134", "Sources", "Journal c, 2020.", "Journal b, 2020.", "Journal a, 2020.",
              "About this guide", "Ask us for regular print or another language"]  # fmt: skip
    places = [found.index(text) for text in wanted]
    assert places == sorted(places) and places[-1] == len(found) - 1


def test_it_has_the_words_of_the_folded_one(workshop: Workshop) -> None:
    what = folder(panels(left=panel(text_of(120), {"subhead": "More"}, {"bullets": ["One", "Two"]})))
    folded, large = (told(workshop.pdf(what, size)) for size in ("regular", "large"))
    body = folded[folded.index("What to know") : folded.index("Questions? Call 770-555-0134")]
    start = large.index("What to know")
    assert large[start : start + len(body)] == body


def test_each_panel_is_a_section_that_the_outline_leads_to(workshop: Workshop) -> None:
    pdf = workshop.pdf(cited(), "large")
    heads = [passage.text.strip() for passage in read(pdf) if passage.role == "H2"]
    assert heads == ["Left", "The middle one", "The right one", "Flap", "The back one", "Sources"]
    assert [entry.title for entry in outline_entries(pdf)] == heads


def test_citations_lead_to_the_list(workshop: Workshop) -> None:
    pdf = workshop.pdf(cited(), "large")
    found = [link for link in links(pdf) if link.contents.startswith("Source")]
    assert [link.text for link in found] == ["1", "2", "3"]
    assert len({link.target for link in found}) == 1


def test_without_citations_there_are_no_sources(workshop: Workshop) -> None:
    assert "Sources" not in told(workshop.pdf(folder(), "large"))


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("words", [20, 150, 600])
def test_text_of_any_length_keeps_every_rule(words: int, page: str, workshop: Workshop) -> None:
    given = {name: panel(text_of(words), title=name) for name in ("left", "middle", "right", "flap", "back")}
    pdf = workshop.pdf(folder(given, page=page), "large")
    assert len(sheets(pdf)) > 1
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=0.1, size="large") == []


def test_the_emergency_box_keeps_its_distance_from_what_follows(workshop: Workshop) -> None:
    page = sheets(workshop.pdf(folder(panels(cover={"body": ["First of all."]})), "large"))[0]
    frame = max(page.lines, key=lambda line: line.box.height)
    first = next(run for run in page.runs if run.text.startswith("First"))
    assert frame.box.bottom - first.outline.top > 24


def test_the_pages_are_counted_for_the_builder(workshop: Workshop) -> None:
    made = workshop.rendered(folder(), "large")
    assert made.fit == f"large print, {made.pages} pages"
