"""Titles, sections and subheads, told from the levels of headings."""

from brochure.importing.outline import outline_of, promote_bold_lines
from brochure.importing.parts import TITLE, Doubt, Heading, Paragraph, Reading
from brochure.markup import Run
from tests.importing.desk import runs


def headings(*levels):
    return [Heading(level, runs(f"heading {level}"), "line 1") for level in levels]


def ranks(*levels):
    parts = headings(*levels)
    outline = outline_of(parts)
    names = []
    for part in parts:
        if part is outline.title:
            names.append("title")
        elif outline.is_section(part):
            names.append("section")
        else:
            names.append("raised" if outline.is_raised(part) else "subhead")
    return names


def test_a_marked_title():
    assert ranks(TITLE, 1, 2, 3, 1) == ["title", "section", "subhead", "raised", "section"]


def test_a_single_first_heading_above_all_others_is_the_title():
    assert ranks(1, 2, 3, 2) == ["title", "section", "subhead", "section"]
    assert ranks(2, 4) == ["title", "section"]


def test_several_headings_of_the_first_level_are_sections():
    assert ranks(1, 2, 1) == ["section", "subhead", "section"]
    assert ranks(2, 1) == ["subhead", "section"]


def test_one_heading_alone_is_a_section():
    assert ranks(1) == ["section"]


def test_a_second_title_is_a_section():
    assert ranks(TITLE, TITLE, 2) == ["title", "section", "subhead"]


def bold(text):
    return Paragraph((Run(text, bold=True),), "line 2")


def promoted(*parts):
    reading = Reading(list(parts))
    promote_bold_lines(reading)
    return [part for part in reading.parts if isinstance(part, Heading)]


TEXT = Paragraph(runs("Take the bus."), "line 3")


def test_bold_lines_above_text_are_headings_where_there_are_no_others():
    (heading,) = promoted(bold("Getting here"), Doubt("?", "line 2"), TEXT)
    assert (heading.level, heading.runs) == (1, runs("Getting here"))


def test_sentences_bold_texts_in_a_row_and_the_last_line_are_no_headings():
    assert promoted(bold("Call us first."), TEXT) == []
    assert promoted(bold("A" * 81), TEXT) == []
    assert len(promoted(bold("One"), bold("Two"), TEXT)) == 1
    assert promoted(TEXT, bold("The end")) == []


def test_bold_lines_stay_where_there_are_headings():
    assert len(promoted(*headings(1), bold("Getting here"), TEXT)) == 1
