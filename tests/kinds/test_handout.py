from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.page_rules import breaches, lines_of
from tests.proof.measure import sheets
from tests.proof.reading import Passage, artifacts, links, outline, outline_entries, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout

SOURCES = {name: {"title": f"Paper {name}", "url": f"https://elm.example/{name}"} for name in ("a", "b", "idle")}
LONG = [" ".join([LETTER_TEXT] * 4), {"bullets": [LETTER_TEXT] * 6}]


def guide(sections: int = 8, **parts: Any) -> dict[str, Any]:
    """A handout of several pages that cites two sources."""
    made = [{"title": f"Chapter {number}", "body": LONG} for number in range(1, sections + 1)]
    made[0] = {"title": "Chapter 1", "body": ["A fact [@b]. Another [@a].", *LONG]}
    return content(handout(sections=made, **parts), sources=SOURCES)


def texts(passages: list[Passage]) -> list[str]:
    return [passage.text.strip() for passage in passages]


def page_of(passages: list[Passage], heading: str) -> int:
    """Where a section's heading really stands."""
    return next(passage.pages[0] for passage in passages if passage.role == "H2" and passage.text.strip() == heading)


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_the_band_leaves_most_of_page_one_to_the_text(page: str, workshop: Workshop) -> None:
    title = "What to Know Before, During and After Your First Ketamine Infusion at Our Clinic for Mood"
    brand = workshop.brand("logo: logo.png\n")
    for words in (title[:20], title[:50], title):
        what = guide(title=words, subtitle="A guide for patients and the people who help them")
        sheet = sheets(workshop.pdf({**what, "page": page, "brand": brand}))[0]
        band = max((area.box for area in sheet.areas if area.box.width >= sheet.box.width), key=lambda box: box.height)
        assert band.top == pytest.approx(sheet.box.top) and band.height < 0.22 * sheet.box.height


def test_the_emergency_box_is_the_first_thing_under_the_title(workshop: Workshop) -> None:
    passages = read(workshop.pdf(guide(subtitle="For you", summary=["Point one."])))
    assert texts(passages)[:6] == [
        "Elm Street Clinic", "After Your Visit", "For you",
        "In a crisis Call or text 988. In danger, call 911.", "Key points", "\u2022",
    ]  # fmt: skip
    assert [passage.role for passage in passages[:3]] == ["P", "H1", "P"]


def test_an_emergency_box_may_hold_several_paragraphs(workshop: Workshop) -> None:
    help = {"title": "In a crisis", "text": "Call **988**.\n\nIn danger:\n\n- call 911\n- stay with someone"}
    found = texts(read(workshop.pdf({**guide(), "help": help})))
    start = found.index("In a crisis Call 988.")
    assert found[start + 1 : start + 6] == ["In danger:", "\u2022", "call 911", "\u2022", "stay with someone"]


@pytest.mark.parametrize("sections", [1, 3, 8, 11, 14, 30])
def test_the_contents_list_names_the_page_of_every_heading(sections: int, workshop: Workshop) -> None:
    pdf = workshop.pdf(guide(sections))
    passages = read(pdf)
    names = [*(f"Chapter {number}" for number in range(1, sections + 1)), "Sources"]
    entries = [passage.text for passage in passages if "TOCI" in passage.path]
    assert entries == [f"{name} {page_of(passages, name)}" for name in names]
    jumps = [link for link in links(pdf) if link.contents.endswith(tuple("0123456789")) and "page" in link.contents]
    assert [(link.contents, link.target) for link in jumps] == [
        (f"{name}, page {page_of(passages, name)}", f"page {page_of(passages, name)}") for name in names
    ]


def test_the_contents_list_can_be_left_out(workshop: Workshop) -> None:
    found = outline(workshop.pdf(guide(contents="no")))
    assert "TOC" not in found and "In this guide" not in found


def test_the_key_points_are_a_list_under_their_own_heading(workshop: Workshop) -> None:
    found = outline(workshop.pdf(guide(summary=["One [@a].", "**Two.**"])))
    assert '    H2 "Key points"\n    L ListNumbering=Disc\n      LI\n' in found
    assert "Key points" not in outline(workshop.pdf(guide()))


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_every_page_has_its_folio_and_all_but_the_first_a_running_head(page: str, workshop: Workshop) -> None:
    pdf = workshop.pdf({**guide(), "page": page})
    running = [" ".join(found) for found in artifacts(pdf, "Pagination")]
    assert len(running) >= 3
    for number, found in enumerate(running, start=1):
        assert found.count(f"Page {number} of {len(running)}") == 1
        assert "Elm Street Clinic" in found and "770-555-0134" in found and "Not yet clinically reviewed" in found
        assert ("After Your Visit" in found) == (number > 1)


def test_what_stands_around_the_text_is_not_read_out(workshop: Workshop) -> None:
    found = " ".join(texts(read(workshop.pdf(guide()))))
    assert "Page 2" not in found and found.count("770-555-0134") == 0


def test_the_pdfs_outline_leads_to_the_sections(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide(9))
    passages = read(pdf)
    found = [(entry.title, entry.level, entry.target and entry.target.page) for entry in outline_entries(pdf)]
    names = [*(f"Chapter {number}" for number in range(1, 10)), "Sources"]
    assert found == [(name, 1, page_of(passages, name)) for name in names]


def test_the_sources_are_those_that_are_cited(workshop: Workshop) -> None:
    pdf = workshop.pdf(guide())
    found = texts(read(pdf))
    assert found[found.index("Sources") + 1 : -1] == ["1.", "Paper b. elm.example/b.", "2.", "Paper a. elm.example/a."]
    assert "https://elm.example/a" in [link.target for link in links(pdf)]


def test_without_citations_there_is_no_list_of_sources(workshop: Workshop) -> None:
    assert "Sources" not in outline(workshop.pdf(content(handout(LETTER_TEXT), sources=SOURCES)))


@pytest.mark.parametrize(
    ("review", "about", "foot"),
    [
        ({}, ["Author not named", "Not yet clinically reviewed", "No next review date set", "No version number"],
         "Not yet clinically reviewed"),
        ({"author": "A. B. Cole", "reviewer": "Dr. Ana O'Neil", "reviewed": "2026-11-23", "next": "2027-05-01",
          "version": "2.1"},
         ["Written by A. B. Cole", "Reviewed by Dr. Ana O\u2019Neil on November 23, 2026", "Next review May 1, 2027",
          "Version 2.1"],
         "Reviewed by Dr. Ana O\u2019Neil on November 23, 2026"),
        ({"reviewer": "Dr. Cole"}, ["Reviewed by Dr. Cole, date not given"], "Reviewed by Dr. Cole, date not given"),
        ({"reviewed": "2026-01-02"}, ["Reviewed on January 2, 2026, reviewer not named"], "Reviewed on January 2"),
    ],
)  # fmt: skip
def test_who_stands_behind_it_is_said_and_what_is_missing_too(
    review: dict[str, str], about: list[str], foot: str, workshop: Workshop
) -> None:
    pdf = workshop.pdf(guide(review=review))
    last = read(pdf)[-1].text
    assert last.startswith("About this guide. ") and all(line in last for line in about)
    assert all(foot in " ".join(found) for found in artifacts(pdf, "Pagination"))


def test_the_brands_footer_stands_on_every_page(workshop: Workshop) -> None:
    brand = workshop.brand('defaults: {brochure: {footer: "Elm\'s own line"}}\n')
    pdf = workshop.pdf({**guide(), "brand": brand})
    assert all("Elm\u2019s own line" in " ".join(found) for found in artifacts(pdf, "Pagination"))


def test_spanish_is_spanish_throughout(workshop: Workshop) -> None:
    pdf = workshop.pdf({**guide(summary=["Uno."]), "language": "es-US"})
    passages = read(pdf)
    running = " ".join(" ".join(found) for found in artifacts(pdf))
    words = " ".join(texts(passages)) + running
    for english in ("Sources", "Page ", "Key points", "In this guide", "About this", "Not yet", "Author", "Ask us"):
        assert english not in words
    assert {passage.lang for passage in passages} == {"es-US"}
    assert breaches(pdf) == []


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize(
    "clinic",
    [
        {"name": "Elm", "phone": "988"},
        {"name": "The Loganville and Greater Walton County Center for Mood Disorders, Anxiety and Sleep, P.C.",
         "phone": "770-555-0134", "email": "front-desk@a-very-long-name-of-a-clinic.example"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("title", ["Rest", "Understanding Your Treatment Options for Depression That Did Not Improve"])
def test_any_clinic_and_any_title_keep_the_pages_rules(
    title: str, clinic: dict[str, str], paper: str, workshop: Workshop
) -> None:
    what = {**guide(title=title, subtitle=title), "clinic": clinic, "page": paper, "help": None}
    pdf = workshop.pdf({name: value for name, value in what.items() if value is not None})
    assert breaches(pdf) == []


def test_no_line_of_running_text_ends_with_a_lonely_word(workshop: Workshop) -> None:
    words = LETTER_TEXT.split()
    for count in range(len(words) + 3, len(words) + 30):
        text = " ".join((words * 4)[:count]).rstrip(",.") + "."
        (sheet,) = sheets(workshop.pdf(content(handout(text, contents="no"), help=None)))
        body = [line for line in lines_of(sheet) if line.strip() and line.strip() in text]
        assert len(body) == 1 or len(body[-1].split()) > 1


def test_the_date_of_review_dates_the_file_unless_another_is_given(workshop: Workshop) -> None:
    what = guide(review={"reviewer": "Dr. Cole", "reviewed": "2026-11-23"})
    assert b"20261123" in workshop.pdf(what) or b"2026-11-23" in workshop.pdf(what)
    dated = workshop.pdf(what, date=date(2027, 1, 2))
    assert b"2027-01-02" in dated and b"2026-11-23" not in dated


# Large print.


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("sections", [1, 8, 14, 30])
def test_in_large_print_the_contents_stand_in_one_column(sections: int, page: str, workshop: Workshop) -> None:
    pdf = workshop.pdf({**guide(sections), "page": page}, "large")
    marks = [run for sheet in sheets(pdf) for run in sheet.runs if run.text.startswith("Chapter") and run.size == 18]
    assert len({round(run.x) for run in marks if not run.is_bold}) == 1
    passages = read(pdf)
    names = [*(f"Chapter {number}" for number in range(1, sections + 1)), "Sources"]
    entries = [passage.text for passage in passages if "TOCI" in passage.path]
    assert entries == [f"{name} {page_of(passages, name)}" for name in names]
    assert breaches(pdf, size="large") == []


def test_in_large_print_who_stands_behind_it_is_said_line_by_line(workshop: Workshop) -> None:
    review = {"author": "A. B. Cole", "reviewer": "Dr. Ana Cole", "reviewed": "2026-11-23", "version": "2.1"}
    found = texts(read(workshop.pdf(guide(review=review), "large")))
    assert found[-6:] == [
        "About this guide", "Written by A. B. Cole", "Reviewed by Dr. Ana Cole on November 23, 2026",
        "No next review date set", "Version 2.1", "Ask us for regular print or another language",
    ]  # fmt: skip


def test_in_large_print_the_brands_footer_is_said_once_at_the_end(workshop: Workshop) -> None:
    own = workshop.brand('defaults: {brochure: {footer: "Elm\'s own line"}}\n')
    pdf = workshop.pdf({**guide(), "brand": own}, "large")
    assert texts(read(pdf))[-2:] == ["Elm\u2019s own line", "Ask us for regular print or another language"]
    assert not any("own line" in " ".join(found) for found in artifacts(pdf, "Pagination"))


def test_in_large_print_nobody_is_told_to_ask_for_it(workshop: Workshop) -> None:
    usual = workshop.brand('defaults: {brochure: {footer: "Ask us for large print or another language"}}\n')
    pdf = workshop.pdf({**guide(), "brand": usual}, "large")
    assert "large print" not in " ".join(texts(read(pdf)) + [" ".join(found) for found in artifacts(pdf)])


def test_the_larger_of_the_brands_body_and_the_prints_is_set(workshop: Workshop) -> None:
    for body, size, wanted in ((14, "regular", 14), (14, "large", 18), (21, "large", 21)):
        brand = workshop.brand(f"defaults: {{brochure: {{body: {body}}}}}\n")
        pdf = workshop.pdf({**guide(), "brand": brand}, size)
        text = [run for sheet in sheets(pdf) for run in sheet.runs if "Rest today" in run.text]
        assert text and {run.size for run in text} == {wanted}
        assert breaches(pdf, size=size) == []
