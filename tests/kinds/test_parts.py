from __future__ import annotations

from tests.kinds.folders import trifold
from tests.proof.layout import cramped
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, links, outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout, questions, sheet


def test_the_emergency_box_is_framed_and_signed(workshop: Workshop) -> None:
    for document in (handout(), sheet()):
        page = sheets(workshop.pdf(content(document, faqs=questions(2))))[0]
        words = next(run for run in page.runs if run.text.startswith("In a crisis"))
        frame = min((line for line in page.lines if line.box.contains(words.outline)), key=lambda line: line.box.height)
        assert cramped(page, 8.5, [frame]) == []
        signs = [area for area in page.areas if frame.box.contains(area.box) and area.box.right < words.outline.left]
        assert len(signs) >= 3


def test_without_a_title_the_box_names_itself(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(help={"text": "Call **988**."}))
    assert "In an emergency Call 988." in [passage.text for passage in read(pdf)]


def test_a_source_leads_to_its_page(workshop: Workshop) -> None:
    source = {"title": "A paper", "publisher": "A journal", "date": "2020-03-01", "url": "https://elm.example/ä?b=1",
              "accessed": "2026-11-23"}  # fmt: skip
    pdf = workshop.pdf(content(handout("A fact [@a]."), sources={"a": source}))
    (found,) = [link for link in links(pdf) if link.target.startswith("https")]
    assert (found.target, found.contents) == ("https://elm.example/%C3%A4?b=1", "A paper")
    line = "A paper. A journal. March 1, 2020. elm.example/ä?b=1. Read on November 23, 2026."
    assert line in [passage.text for passage in read(pdf)]


def test_the_foot_breaks_alike_on_every_page(workshop: Workshop) -> None:
    clinic = {"name": "The Center for Mood Disorders of Loganville and Walton County", "phone": "770-555-0134"}
    review = {"reviewer": "Dr. Anna Maria Cole", "reviewed": "2026-11-23", "version": "2.10"}
    what = content(handout(*[LETTER_TEXT * 3] * 60, review=review), clinic=clinic)
    pages = sheets(workshop.pdf(what))
    assert len(pages) > 3
    feet = [
        sorted((round(run.y), run.text) for run in page.runs if run.y < 60 and "Page" not in run.text) for page in pages
    ]
    assert all(foot == feet[0] for foot in feet)


def test_running_parts_are_artifacts(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout(*[LETTER_TEXT] * 60)))
    assert "Page 1 of" not in outline(pdf)
    assert all(any("Page" in text for text in found) for found in artifacts(pdf, "Pagination"))


def test_in_a_narrow_measure_the_code_stands_under_the_lines_and_over_its_address(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(trifold(link={"url": "https://elm.example/guide", "label": "Read more"})))
    passages = [passage.alt or passage.text for passage in read(pdf)]
    start = passages.index("Read more")
    assert passages[start - 1 : start + 3] == [
        "Monday to Friday, 9 am to 5 pm", "Read more", "QR code that opens https://elm.example/guide",
        "elm.example/guide",
    ]  # fmt: skip
    page = sheets(pdf)[5]
    hours, label, address = (next(run for run in page.runs if run.text.startswith(words))
                             for words in ("Monday", "Read", "elm"))  # fmt: skip
    assert hours.y > label.y > address.y and label.x > hours.x == address.x


def test_sources_run_together_in_a_line_that_citations_lead_to(workshop: Workshop) -> None:
    sources = {name: {"title": name, "publisher": f"Journal {name}", "date": "2020-03-01"} for name in ("x", "y")}
    card = {"id": "card", "kind": "card", "title": "Our card", "body": "A fact [@y; @x]."}
    pdf = workshop.pdf(content(card, sources=sources, help=None))
    assert "Sources: 1. Journal y, 2020. 2. Journal x, 2020." in [passage.text.strip() for passage in read(pdf)]
    assert {link.target for link in links(pdf) if link.contents.startswith("Source")} == {"page 1"}
