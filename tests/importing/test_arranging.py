"""Parts as a document: title, sections, and a TODO for what nobody but a person knows."""

from brochure.importing.arranging import arrange, tally
from brochure.importing.parts import TITLE, Box, Doubt, Heading, Item, Paragraph, Picture, Reading, Table
from brochure.importing.pictures import Shelf
from brochure.importing.writing import write_sheet
from tests.importing.desk import notes, runs


def heading(level, text):
    return Heading(level, runs(text), f"line {level}")


def text(words="Text.", role="text"):
    return Paragraph(runs(words), "line 9", role)


def sheet(*parts, brand="", footnotes=(), title=""):
    reading = Reading(list(parts), [runs(note) for note in footnotes], title=title)
    return write_sheet([], arrange(reading, "guide", Shelf("guide"), brand)), notes(reading)


def lines(*parts, **more):
    return [line.strip() for line in sheet(*parts, **more)[0].text.splitlines()]


def todos(*parts, **more):
    return " ".join(what for _, what in sheet(*parts, **more)[0].todos)


def test_title_subtitle_and_sections():
    sections = heading(1, "One"), text(), heading(1, "Two"), text()
    found = lines(heading(TITLE, "Guide"), text("For all", "subtitle"), *sections)
    for line in ("title: Guide", "subtitle: For all", "- title: One", "- title: Two", "- id: guide", "kind: handout"):
        assert line in found


def test_what_only_the_clinic_knows_is_asked_for():
    asked = todos(heading(TITLE, "Guide"), heading(1, "One"), text())
    for word in ("clinic's name", "number patients call", "emergency box", "Who wrote this"):
        assert word in asked


def test_a_brand_that_is_there_is_used():
    assert "brand: assets/brand.yml" in lines(text(), brand="assets/brand.yml")
    assert not any(line.startswith("brand") for line in lines(text()))


def test_a_title_is_guessed_from_what_there_is():
    assert 'title: "TODO: a heading for the opening"' in " ".join(lines(text()))
    assert "title: Guide" in lines(text()) and "title: Our file" in lines(text(), title="Our file")
    assert "names no title" in todos(text())


def test_a_doubt_before_a_section_stands_above_it():
    found = lines(heading(1, "One"), text(), Doubt("Is it two?", ""), heading(1, "Two"), text())
    assert found[found.index("# TODO: Is it two?") + 1] == "- title: Two"


def test_a_section_without_text_says_so():
    assert "- \"TODO: there was no text here\"" in lines(heading(1, "One"), heading(1, "Two"), text())
    assert "no text under this heading" in todos(heading(1, "One"), heading(1, "Two"), text())


def test_a_heading_of_an_empty_list_of_contents_goes_with_a_note():
    made, said = sheet(heading(1, "Table of Contents"), heading(1, "Two"), text())
    assert "Table of Contents" not in made.text and "the list of contents is made by the program" in said
    assert "makes the list of contents" in todos(heading(1, "Contents"), text("Two ... 3"), heading(1, "Two"), text())


def test_footnotes_are_a_section_with_a_todo():
    found = lines(heading(1, "One"), text(), footnotes=("First.", "Second."))
    assert found[-4:] == ["body:", "- steps:", "- First.", "- Second."]
    assert "These were footnotes" in todos(text(), footnotes=("First.",))


def test_what_was_read_is_counted():
    cell = (runs("a"), runs("b"))
    inner = Table((cell, cell), True, True, "", after=(Picture(b"", "", ""),))
    item, box = Item(0, 1, (runs("a"),), ""), Box((text(), inner), "", "")
    reading = Reading([heading(1, "One"), text(), item, box], [runs("n")])
    reading.count("link")
    assert tally(reading) == {
        "heading": 1, "paragraph": 2, "list item": 1, "table": 1, "table cell": 4, "picture": 1, "footnote": 1,
        "link": 1,
    }  # fmt: skip
