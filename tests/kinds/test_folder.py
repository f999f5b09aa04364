"""The fit rule of a folder: one setting for all panels, from the roomiest downward, and never a panel cut short."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from brochure.kinds import DoesNotFitError, Job, Trifold
from brochure.kinds.folder import Folder
from brochure.kinds.panels import LADDER
from brochure.pdf.pages import Page
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.kinds.folders import folder, panel, panels, text_of, trifold
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import cramped, faint
from tests.proof.measure import Area, Sheet, sheets
from tests.proof.reading import artifacts, links, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content

NAMES = ("left", "middle", "right", "flap", "back")
REVIEW = {"author": "Ana Ruiz, RN", "reviewer": "Dr. Lee Moss", "reviewed": "2025-10-01", "next": "2026-10-01"}
ACCEPT = {"accept": [{"code": "E730", "reason": "New paper is at the printer.", "by": "Ana Ruiz"}]}
SAVING = "defaults: {brochure: {ink: saving}}\n"
MARGIN = 27.0


def folder_of(workshop: Workshop, what: dict[str, Any]) -> Folder:
    """The fit rule, ready to be asked."""
    project = workshop.project(what)
    (document,) = project.documents
    assert isinstance(document, Trifold)
    composer = _composer(project, document, RenderOptions(), Problems())
    job = Job(project.paper, composer, project.content.help, project.order_of(document))
    return Folder(document, document.panels, document.leads_to(composer), job)


def filled(words: int, **given: Any) -> dict[str, Any]:
    """A folder with so many words on each panel but the back, which has less room."""
    made = {name: panel(text_of(words), title=f"The {name} one") for name in NAMES[:-1]}
    return folder(panels(**{**made, **given}))


def first_line(sheet: Sheet) -> float:
    """The baseline of a panel's heading."""
    return max(run.y for run in sheet.runs if not run.is_artifact)


def mark(sheet: Sheet) -> Area:
    """The mark over a panel's heading."""
    return next(area for area in sheet.areas if area.box.height == pytest.approx(3.0) and area.box.width < 40)


def test_every_rung_takes_less_room_than_the_one_before(workshop: Workshop) -> None:
    """Halving finds the right rung only on such a ladder."""
    box = {"callout": {"title": "A", "body": LETTER_TEXT}}
    lists = panel({"bullets": [LETTER_TEXT] * 4}, {"subhead": "More"}, LETTER_TEXT, box)
    for what in (filled(60), filled(160), folder({**panels(), "left": lists, "back": lists})):
        made = folder_of(workshop, what)
        spare = [[one.spare for one in made._attempt(rung).panels] for rung in LADDER]
        for above, below in pairwise(spare):
            assert all(one < other for one, other in zip(above, below, strict=True)), spare


def test_little_text_is_set_in_14_points_with_open_spaces(workshop: Workshop) -> None:
    made = workshop.rendered(folder())
    assert made.fit == LADDER[0].words()


def test_the_more_there_is_the_smaller_it_gets_and_never_under_12(workshop: Workshop) -> None:
    sizes = []
    for words in range(60, 400, 20):
        made = workshop.rendered(filled(words))
        if made.pdf is None:
            break
        sizes.append(float(made.fit.split(" pt")[0]))
        body = {run.size for page in sheets(made.pdf)[1:5] for run in page.runs if "Rest today" in run.text}
        assert body == {sizes[-1]}
    assert sizes[0] == 14 and sizes[-1] == 12 and len(sizes) > 5
    assert all(one >= other for one, other in pairwise(sizes))


def test_all_panels_share_the_setting_of_the_fullest(workshop: Workshop) -> None:
    pdf = workshop.pdf(folder(panels(right=panel(text_of(190)))))
    found = {run.size for page in sheets(pdf)[1:] for run in page.runs if "Rest today" in run.text}
    assert len(found) == 1 and found < {12.0, 12.5, 13.0, 13.5}


def test_each_panel_that_is_too_full_is_told_with_its_place(workshop: Workshop) -> None:
    long = panel(LETTER_TEXT, text_of(330) + " This one is longer.", title="Long")
    given = panels(left=long, flap=long)
    made = folder_of(workshop, folder(given))
    with pytest.raises(DoesNotFitError) as caught:
        made.plan()
    errors = [caught.value, *caught.value.others]
    assert [error.part for error in errors] == ['the panel "left"', 'the panel "flap"']
    lines = (workshop.root / "content.yaml").read_text(encoding="utf-8").splitlines()
    assert all("This one is longer" in lines[error.longest.line - 1] for error in errors)
    assert errors[0].longest.line < errors[1].longest.line
    # Render tells each of them.
    problems = list(workshop.rendered(folder(given)).problems)
    assert [problem.code for problem in problems] == ["E501", "E501"]
    assert '"left"' in problems[0].message and '"flap"' in problems[1].message


@pytest.mark.parametrize("words", [260, 320, 500, 900])
def test_cutting_as_many_words_as_it_says_makes_it_fit(words: int, workshop: Workshop) -> None:
    with pytest.raises(DoesNotFitError) as caught:
        folder_of(workshop, filled(60, middle=panel(text_of(words)))).plan()
    cut = caught.value.words
    assert 0 < cut < words
    assert workshop.rendered(filled(60, middle=panel(text_of(words - cut)))).pdf is not None
    # And it does not ask for much more than it takes.
    assert workshop.rendered(filled(60, middle=panel(text_of(words - int(cut * 0.8) + 12)))).pdf is None


@pytest.mark.parametrize(
    ("parts", "part", "place"),
    [
        ({"help": {"text": text_of(200)}}, "cover", "help"),
        ({"given": panels(cover={"body": [text_of(150)]})}, "cover", "cover"),
        ({"given": panels(back=panel(text_of(200)))}, "back", "back"),
        ({"given": panels(back=None), "clinic": {"name": text_of(300), "phone": "988"}}, "cover", "help"),
    ],
)
def test_a_cover_or_a_back_that_is_too_full_is_told_too(
    parts: dict[str, Any], part: str, place: str, workshop: Workshop
) -> None:
    with pytest.raises(DoesNotFitError) as caught:
        folder_of(workshop, folder(**parts)).plan()
    assert caught.value.part == f'the panel "{part}"' and caught.value.words > 10
    lines = (workshop.root / "content.yaml").read_text(encoding="utf-8").splitlines()[: caught.value.longest.line]
    assert any(f'"{place}"' in line for line in lines[-4:])


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("weight", ["light", "heavy"])
@pytest.mark.parametrize("words", [40, 190])
def test_words_stay_away_from_edges_and_folds_and_are_centred_on_their_panel(
    words: int, weight: str, page: str, workshop: Workshop
) -> None:
    given = {name: panel(text_of(words), title=name) for name in NAMES[:-1]} | {"back": panel()}
    pdf = workshop.pdf(content(trifold(given, print={"weight": weight}), page=page))
    for sheet in sheets(pdf):
        left = min(run.box.left for run in sheet.runs)
        right = max(run.outline.right for run in sheet.runs)
        assert left >= MARGIN - 1 and sheet.box.width - right >= MARGIN - 0.5
        assert min(run.outline.bottom for run in sheet.runs) >= 27
        assert sheet.box.top - max(run.outline.top for run in sheet.runs) >= 27
    # The measure of the narrow panels stands in the middle of the wide ones.
    wide, narrow = sheets(pdf)[1], sheets(pdf)[3]
    assert mark(narrow).box.left == pytest.approx(MARGIN)
    assert mark(wide).box.left == pytest.approx(MARGIN + (wide.box.width - narrow.box.width) / 2, abs=0.01)
    assert breaches(pdf, last_page=0) == []


def test_lines_break_alike_on_wide_and_narrow_panels(workshop: Workshop) -> None:
    pages = sheets(workshop.pdf(filled(80)))
    counts = {sum(run.size == 14 and not run.is_bold for run in page.runs) for page in pages[1:5]}
    assert len(counts) == 1


@pytest.mark.parametrize("words", [15, 60, 190])
def test_the_panels_of_one_side_begin_on_one_line(words: int, workshop: Workshop) -> None:
    pages = sheets(workshop.pdf(filled(words)))
    assert len({round(first_line(page), 2) for page in pages[1:5]}) == 1
    assert len({round(mark(page).box.top, 2) for page in pages[1:5]}) == 1
    for page in pages[1:]:
        assert 8 < mark(page).box.bottom - first_line(page) < 34


def test_little_text_begins_lower_and_full_panels_at_the_top(workshop: Workshop) -> None:
    tops = [mark(sheets(workshop.pdf(filled(words)))[1]).box.top for words in (15, 60, 190)]
    assert tops[0] < tops[1] < tops[2] == pytest.approx(612 - 40)


def test_one_full_panel_keeps_all_at_the_top(workshop: Workshop) -> None:
    pages = sheets(workshop.pdf(filled(15, flap=panel(text_of(150)))))
    assert mark(pages[1]).box.top == pytest.approx(612 - 40)


def band(sheet: Sheet) -> Area:
    """The colour over the whole width of a cover."""
    return max((area for area in sheet.areas if area.box.width >= sheet.box.width), key=lambda one: one.box.height)


def test_the_band_on_the_cover_takes_what_room_is_left(workshop: Workshop) -> None:
    empty = sheets(workshop.pdf(folder()))[0]
    full = sheets(workshop.pdf(folder(panels(cover={"body": [text_of(50)]}))))[0]
    assert 0.5 * 612 < band(empty).box.height <= 0.6 * 612 + 0.01
    assert band(full).box.height < band(empty).box.height
    for page in (empty, full):
        assert band(page).box.top == pytest.approx(612)
        (title,) = [run for run in page.runs if run.text.startswith("After")]
        lowest = min(run.y for run in page.runs if run.size == title.size)
        assert 24 < lowest - band(page).box.bottom < 60  # it stands low in the band
        assert cramped(page, 8.5) == []


def test_with_saved_ink_the_band_is_a_rule_and_the_flap_has_no_ground(workshop: Workshop) -> None:
    pages = sheets(workshop.pdf(folder(brand=workshop.brand(SAVING))))
    assert band(pages[0]).box.height == pytest.approx(3)
    assert not any(area.box.width > 200 for area in pages[4].areas)


@pytest.mark.parametrize("words", [80, 220])
def test_the_ground_of_the_flap_stands_behind_its_heading_only(words: int, workshop: Workshop) -> None:
    flap = sheets(workshop.pdf(filled(words)))[4]
    ground = band(flap)
    assert ground.box.left == 0 and ground.box.right == pytest.approx(261) and ground.box.top == pytest.approx(612)
    on_it = [run for run in flap.runs if run.outline.bottom > ground.box.bottom]
    assert {run.text for run in on_it if run.is_bold} and all(run.is_bold for run in on_it)
    assert all(run.outline.top < ground.box.bottom - 6 for run in flap.runs if not run.is_bold)


def test_what_stands_small_on_the_back_does_not_grow_with_the_text(workshop: Workshop) -> None:
    made = workshop.rendered(folder())
    assert made.pdf is not None and made.fit.startswith("14 pt")
    back = sheets(made.pdf)[5]
    sizes = {words: next(run.size for run in back.runs if run.text.startswith(words)) for words in ("Monday", "Author")}
    assert sizes == {"Monday": 9.5, "Author": 9.5}
    assert next(run.size for run in back.runs if run.text.startswith("Questions")) == 12


@pytest.mark.parametrize("words", [0, 10, 25, 40])
def test_a_picture_takes_what_the_words_of_the_cover_leave(words: int, workshop: Workshop) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100"/></svg>'
    (workshop.root / "assets" / "square.svg").write_text(drawing, encoding="utf-8")
    picture = {"image": "assets/square.svg", "alt": "A square"}
    cover = {"picture": picture, **({"body": [text_of(words)]} if words else {})}
    pdf = workshop.pdf(folder(panels(cover=cover)))
    page = sheets(pdf)[0]
    (square,) = [area for area in page.areas if 60 < area.box.width == pytest.approx(area.box.height)]
    assert 72 <= square.box.height <= 190 and square.box.top < band(page).box.bottom - 8
    under = [run.outline.top for run in page.runs if run.outline.top < square.box.bottom + 8]
    assert square.box.bottom - max(under) > 4 and breaches(pdf, last_page=0) == []


def test_words_that_the_glossary_explains_lead_there_whatever_rung_is_taken(workshop: Workshop) -> None:
    terms = {"glossary": {"terms": {"Infusion": "A slow drip into a vein."}}}
    what = folder(panels(left=panel("You get an infusion."), right=panel(terms, text_of(60))))
    found = [link for link in links(workshop.pdf(what)) if link.text == "infusion"]
    assert [(link.page, link.target) for link in found] == [(2, "page 4")]


@pytest.mark.parametrize(
    ("title", "size"),
    [("Rest", 36), ("Ketamine for Depression", 36), ("Antidepressants", 26.5), ("Electroconvulsive Therapy", 24)],
)
def test_the_title_is_as_large_as_its_longest_word_allows(title: str, size: float, workshop: Workshop) -> None:
    cover = sheets(workshop.pdf(content(trifold(title=title))))[0]
    runs = [run for run in cover.runs if run.size == size]
    assert max(run.size for run in cover.runs) == size
    assert " ".join(run.text.strip() for run in runs) == title


def test_a_long_title_leaves_room_for_the_help_line(workshop: Workshop) -> None:
    title = "Everything You Wanted to Ask About Your Treatment and the Days That Follow It"
    cover = sheets(workshop.pdf(content(trifold(title=title, subtitle=title))))[0]
    assert any("crisis" in run.text for run in cover.runs) and band(cover).box.height < 0.6 * 612 + 0.01
    logo = next(run for run in cover.runs if run.text.startswith("Elm"))
    assert all(run.y < logo.y for run in cover.runs if run is not logo)


@pytest.mark.parametrize("ink", ["", SAVING])
@pytest.mark.parametrize(("language", "word"), [("en-US", "EXPIRED"), ("es", "VENCIDO")])
def test_one_that_is_used_past_its_date_says_so_on_every_panel(
    language: str, word: str, ink: str, workshop: Workshop
) -> None:
    brand = workshop.brand(ink) if ink else None
    given = {name: panel(text_of(150), title=name) for name in NAMES[:-1]}
    what = content(trifold(panels(**given), review=REVIEW), checks=ACCEPT, language=language)
    pdf = workshop.pdf({**what, **({"brand": brand} if brand else {})})
    first = [passage.text for passage in read(pdf) if passage.text.startswith(word)]
    assert len(first) == 1 and "2026" in first[0]
    assert [word in " ".join(texts) for texts in artifacts(pdf, "Pagination")] == [False, *[True] * 5]
    assert violations(pdf) == faults(pdf) == breaches(pdf, last_page=0) == []
    assert [line for sheet in sheets(pdf) for line in faint(sheet)] == []


def test_pages_know_their_sizes_and_are_numbered_in_reading_order(workshop: Workshop) -> None:
    made = folder_of(workshop, folder())
    pages: list[Page] = made.plan().pages
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]
    assert [page.size for page in pages] == list(made.sizes)
