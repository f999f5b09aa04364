"""A Word handout of ten pages: every heading, list item, table cell and picture of it is accounted for."""

import builtins
import itertools

import docx
import pytest

from brochure.blocks.bullets import Bullets
from brochure.blocks.callout import Callout
from brochure.blocks.figure import Figure
from brochure.blocks.steps import Steps
from brochure.blocks.subhead import Subhead
from brochure.blocks.table import Table
from brochure.importing.result import import_source
from brochure.importing.word import read_word
from brochure.markup import Listing, body, inline, plain
from brochure.problems import Stop
from tests.importing import word_handout
from tests.importing.desk import handout, imported, notes, pages, parts_of
from tests.importing.word_handout import append, run


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """The folder of the handout, what was imported of it, and what is in it."""
    folder = tmp_path_factory.mktemp("visit")
    data, inventory = word_handout.make()
    (folder / "visit.docx").write_bytes(data)
    return folder, imported(folder / "visit.docx"), inventory


def words(text):
    return plain(inline(text)) if text else ""


def typeset(text):
    """A text of the source as the pages show it: as typed, with the typography of its language."""
    return plain(inline(text.replace("\n", " ").replace("*", r"\*").replace("[", r"\["))).strip()


def test_every_heading_is_there_in_order(visit):
    folder, _, inventory = visit
    document = handout(folder)
    found = [document.title]
    for section in document.sections:
        found += [section.title, *(part.root for part in section.body if isinstance(part, Subhead))]
    assert found == [*(text for _, text in inventory.headings), "Notes"]
    assert document.subtitle == "A guide for new patients"


def test_headings_of_the_first_level_are_sections_and_lower_ones_subheads(visit):
    folder, made, inventory = visit
    assert [section.title for section in handout(folder).sections] == [
        *(text for level, text in inventory.headings if level == 1), "Notes",
    ]  # fmt: skip
    assert "a heading of level 3 stands on the level above" in notes(made)


def test_every_paragraph_is_there_in_order_and_as_typed(visit):
    folder, _, inventory = visit
    texts = [part for part in parts_of(handout(folder)) if isinstance(part, str)]
    found = [plain(body(text)) for text in texts if not isinstance(body(text)[0], Listing)]
    assert found == [typeset(text) for text in inventory.paragraphs]


def test_every_list_item_is_there_with_its_level_and_number(visit):
    folder, _, inventory = visit
    found, numbers = [], []
    for part in parts_of(handout(folder))[:-1]:
        if isinstance(part, (Bullets, Steps)):
            for item in part.root:
                first, *below = body(item)
                found.append((0, plain([first])))
                found += _items(below, 1)
        elif isinstance(part, str) and isinstance(body(part)[0], Listing):
            found += _items(body(part), 0)
            numbers.append((body(part)[0].start, len(body(part)[0].items)))
    assert len(inventory.items) > 60
    assert found == inventory.items
    assert numbers == [(13, 14)]  # after twelve steps the list goes on behind a paragraph


def _items(parts, level):
    for listing in parts:
        for first, *below in listing.items:
            yield level, plain([first])
            yield from _items(below, level + 1)


def test_every_table_cell_is_there(visit):
    folder, made, inventory = visit
    tables = [part for part in parts_of(handout(folder)) if isinstance(part, Table)]
    found = [[[words(cell) for cell in row] for row in (table.columns, *table.rows)] for table in tables]
    expected = [[[typeset(cell) for cell in row] for row in rows] for rows in inventory.tables]
    expected[1][3][0] = "Labor Day"  # the lower half of a merged cell says the same as the upper
    assert found == expected
    assert made.counts["table"] == 5
    assert made.counts["table cell"] == sum(len(row) for rows in inventory.tables for row in rows)


def test_merged_cells_are_said_at_the_table_and_in_the_list(visit):
    _, made, _ = visit
    (todo,) = [what for _, what in made.todos if "merged" in what]
    assert '"We are closed all day" went over 2 columns' in todo and '"Labor Day" stands in row 4 again' in todo
    assert notes(made).count("merged cells in a table") == 2


def test_every_picture_is_there_with_its_words(visit):
    folder, made, inventory = visit
    figures = [part for part in parts_of(handout(folder)) if isinstance(part, Figure)]
    found = [((folder / figure.image).read_bytes(), figure.alt) for figure in figures]
    assert found == [(data, alt or "TODO: say what this picture shows") for data, alt in inventory.pictures]
    assert figures[0].caption == "The door is under the blue sign"
    assert [figure.width for figure in figures] == ["full", "half", "full", "two-thirds", "two-thirds", "two-thirds"]
    assert sum("Say what this picture shows" in what for _, what in made.todos) == 1


def test_bold_italics_and_links_are_there(visit):
    folder, made, _ = visit
    good = next(section for section in handout(folder).sections if section.title == "Good to know")
    assert good.body[0].startswith("Ask for **Bold words** and *slanted words*, and see [our site](")
    assert good.body[0].endswith("(https://clinic.example/visit_%28new%29) for more.")
    assert made.counts["link"] == 1


def test_a_footnote_is_text_with_a_todo(visit):
    folder, made, _ = visit
    last = handout(folder).sections[-1]
    (steps,) = last.body
    assert last.title == "Notes" and list(steps.root) == ["Behind the house, as the city map of 2026 shows."]
    assert any("write it under sources" in what for _, what in made.todos)


def test_a_text_box_is_a_callout(visit):
    folder, _, _ = visit
    (box,) = [part for part in parts_of(handout(folder)) if isinstance(part, Callout)]
    assert list(box.body) == ["Call us first", "We are glad to help."]


def test_what_is_not_carried_over_is_listed_with_its_place(visit):
    _, made, _ = visit
    left_out = [f"{note.what} @ {note.place}" for note in made.left_out]
    assert left_out == [
        'a page break: pages are filled by the program @ paragraph 124, under "On holidays"',
        '"eight": deleted with changes tracked @ paragraph 190, under "Good to know"',
        'hidden text: "Not for print." @ paragraph 195, under "Good to know"',
        'the header "Elm Street Clinic, new patients": the program makes its own @ header',
        'the footer "Printed in our own office": the program makes its own @ footer',
    ]
    changed = notes(made)
    assert '"nine" was a tracked insertion, which is kept' in changed
    assert 'the comment of B. Reader became a TODO: "Is this still so?"' in changed


def test_it_builds_without_any_problem(visit):
    folder, _, _ = visit
    assert pages(folder) >= 10


def test_the_same_source_gives_the_same_file(visit, tmp_path):
    folder, made, _ = visit
    again = import_source(folder / "visit.docx", "visit.docx", tmp_path / "content.yaml")
    assert (again.text, again.pictures) == (made.text, made.pictures)


# Single things.


@pytest.fixture
def word(tmp_path):
    """Imports a document of python-docx, and gives its content and its notes."""

    def word(document):
        document.save(tmp_path / "notes.docx")
        made = imported(tmp_path / "notes.docx")
        return handout(tmp_path), made

    return word


def document(*paragraphs):
    made = docx.Document()
    made.add_heading("Title", 0)
    made.add_heading("Section", 1)
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return made


def test_bold_lines_are_headings_where_there_are_no_others(word):
    source = docx.Document()
    for text, bold in (("Getting here", True), ("Take the bus.", False), ("Parking", True), ("It is free.", False)):
        source.add_paragraph().add_run(text).bold = bold
    found, made = word(source)
    assert [section.title for section in found.sections] == ["Getting here", "Parking"]
    assert 'the bold line "Parking" became a heading' in notes(made)


def test_text_before_the_first_heading_opens_with_a_todo(word):
    source = docx.Document()
    source.add_paragraph("Welcome.")
    source.add_heading("One", 1)
    source.add_paragraph("First.")
    source.add_heading("Two", 1)
    source.add_paragraph("Second.")
    source.core_properties.title = "Our Guide"
    found, made = word(source)
    assert found.title == "Our Guide"
    assert [section.title for section in found.sections] == ["TODO: a heading for the opening", "One", "Two"]
    assert sum("before the first heading" in what or "names no title" in what for _, what in made.todos) == 2


def test_signs_typed_by_hand_make_a_list(word):
    found, _ = word(document("•\tone", "•\ttwo", "1. first", "2. second"))
    bullets, steps = parts_of(found)
    assert list(bullets.root) == ["one", "two"] and list(steps.root) == ["first", "second"]


def test_a_list_of_contents_is_left_out_and_said(word):
    source = document()
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')  # fmt: skip
    append(source.add_paragraph(), field, run("Section......1"))
    append(source.add_paragraph(), run("More......2"))
    append(source.add_paragraph(), '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    source.add_paragraph("Text.")
    found, made = word(source)
    assert parts_of(found) == ["Text."]
    assert "the list of contents: the program makes it anew" in notes(made)


def test_a_field_that_never_ends_hides_nothing_in_silence(word):
    source = document()
    append(source.add_paragraph("Before. "), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("Lost words"))
    _, made = word(source)
    assert 'a text in a form that is not known: "Lost words"' in notes(made)


def test_text_in_elements_that_nobody_knows_is_carried(word):
    source = document()
    append(source.add_paragraph(), f"<w:sdt><w:sdtContent>{run('In a control')}</w:sdtContent></w:sdt>",
           f"<w:smartTag>{run(' and a tag')}</w:smartTag>")  # fmt: skip
    found, _ = word(source)
    assert parts_of(found) == ["In a control and a tag"]


def test_the_automatic_number_of_a_heading_is_noted(word):
    source = document()
    numbers = source.styles["List Number"].element.pPr.numPr.numId.val
    source.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbers
    source.add_heading("Numbered", 1)
    source.add_paragraph("Text.")
    _, made = word(source)
    assert '"Numbered" lost its automatic number' in notes(made)


def test_without_python_docx_the_way_to_install_it_is_said(monkeypatch):
    real = builtins.__import__

    def without(name, *arguments, **options):
        if name.split(".")[0] == "docx":
            raise ImportError(name)
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Stop) as stop:
        read_word(b"", "notes.docx")
    assert (stop.value.problem.code, stop.value.problem.hint) == ("E120", 'Install it: pip install "brochure[import]"')


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_file_cut_anywhere_is_a_problem_and_no_crash(cut):
    data, _ = word_handout.make()
    with pytest.raises(Stop) as stop:
        read_word(data[: len(data) * cut // 100], "notes.docx")
    assert stop.value.problem.code == "E118"


@pytest.mark.parametrize(
    ("opening", "closing", "depth"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120), ("<w:ins>", "</w:ins>", 240),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80),
    ],
)  # fmt: skip
def test_what_is_nested_as_deep_as_xml_goes_is_read(word, opening, closing, depth):
    source = document()
    append(source.add_paragraph(), f"{opening * depth}<w:p>{run('deep words')}</w:p>{closing * depth}")
    source.element.body.insert(2, source.paragraphs[-1]._p[-1])
    _, made = word(source)
    assert "deep words" in made.text


def test_a_package_without_a_text_is_damaged():
    source = document()
    source.element.remove(source.element.body)
    with pytest.raises(Stop) as stop:
        word_handout.read(source)
    assert stop.value.problem.code == "E118"


def test_words_behind_a_list_of_contents_in_its_last_paragraph_stay(word):
    source = document()
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')  # fmt: skip
    append(source.add_paragraph(), field, run("Section......1"))
    append(source.add_paragraph(), run("More......2"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>', run("Text."))
    found, _ = word(source)
    assert parts_of(found) == ["Text."]


def test_places_are_told_apart(visit):
    _, made, _ = visit
    places = [note.place for note in made.left_out]
    assert all(one != other for one, other in itertools.combinations(places, 2))
