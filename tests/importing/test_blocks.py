"""Parts of a section as the items of its body."""

import pytest

from brochure.importing.blocks import body_of, text_of
from brochure.importing.outline import Outline
from brochure.importing.parts import Box, Doubt, Heading, Item, Paragraph, Picture, Reading, Table
from brochure.importing.pictures import Shelf
from brochure.importing.writing import Bare, Group, Pair, Row, Series, write_sheet
from brochure.markup import Run
from tests.importing.desk import notes, runs
from tests.importing.word_handout import picture

EMF = bytes([1, 0, 0, 0]) + bytes(36) + b" EMF" + bytes(60)


def paragraph(text, role="text", bold=False):
    return Paragraph((Run(text, bold=bold),), "line 1", role)


def table(*rows, has_head=True, **more):
    return Table(tuple(tuple(runs(cell) for cell in row) for row in rows), has_head, True, "line 2", **more)


def made(*parts):
    """The body as plain values, the comments that stand in it, and the notes."""
    reading = Reading()
    body = body_of(parts, Outline(None, (1, 2, 3)), reading, Shelf("guide"))
    sheet = write_sheet([], Group([Pair("body", body)]))
    return _plain(body), [what for _, what in sheet.todos], notes(reading)


def _plain(value):
    match value:
        case Series():
            return [_plain(entry.value) for entry in value.entries]
        case Group():
            return {pair.key: _plain(pair.value) for pair in value.pairs}
        case Row():
            return list(value.cells)
        case Bare():
            return value.word
    return value


def test_texts_subheads_and_lists_in_order():
    items = (Item(0, None, (runs(text),), "") for text in "ab")
    body, todos, said = made(paragraph("One."), Heading(2, runs("Bus"), "line 1"), *items)
    assert (body, todos, said) == (["One.", {"subhead": "Bus"}, {"bullets": ["a", "b"]}], [], "")


def test_a_heading_is_one_line_and_a_lower_one_is_raised_with_a_note():
    runs_ = (Run("By"), Run("", is_break=True), Run("bus"))
    body, _, said = made(Heading(3, runs_, "line 4"))
    assert body == [{"subhead": "By bus"}] and said == "a heading of level 3 stands on the level above @ line 4"


def test_a_doubt_stands_above_what_comes_next_and_never_parts_a_list():
    item = Item(0, None, (runs("a"),), "")
    body, todos, _ = made(item, Doubt("What of it?", ""), item, paragraph("End."), Doubt("And then?", ""))
    assert body == [{"bullets": ["a", "a"]}, "End."]
    assert todos == ["What of it?", "And then?"]


def test_what_can_not_be_written_is_noted():
    odd = Paragraph((Run("a"), Run("(b)", bold=True), Run("c")), "line 7")
    assert made(odd)[0::2] == (["a(b)c"], 'bold in "a(b)c" @ line 7')


@pytest.mark.parametrize(("share", "width"), [(1.0, None), (0.7, "two-thirds"), (0.5, "half"), (0.2, "third")])
def test_figures_have_words_and_a_width(share, width):
    body, todos, _ = made(Picture(picture("navy"), "Our door", "", share=share, doubts=("Is it sharp?",)))
    figure = {"image": "assets/guide-1.png", "alt": "Our door", **({"width": width} if width else {})}
    assert (body, todos) == ([{"figure": figure}], ["Is it sharp?"])


def test_a_figure_without_words_asks_for_them():
    body, (todo,), _ = made(Picture(picture("navy"), "", ""))
    assert body[0]["figure"]["alt"] == "TODO: say what this picture shows" and "Say what this picture shows" in todo


def test_a_decorative_figure_needs_no_words():
    body, todos, _ = made(Picture(picture("navy"), "", "", decorative=True))
    assert body[0]["figure"]["decorative"] == "yes" and todos == []


def test_a_picture_that_can_not_be_printed_is_said_where_it_stood():
    body, (todo,), said = made(Picture(EMF, "", "line 3"), paragraph("Next."))
    assert body == ["Next."] and "assets/guide-1.emf" in todo
    assert said == "a picture in the format EMF can't be printed: it is saved as assets/guide-1.emf @ line 3"
    body, (todo,), said = made(Picture(b"no picture", "", "line 3"))
    assert body == [] and "can't be read" in todo and "a picture that can't be read" in said


def test_captions_go_to_what_they_stand_at():
    caption = paragraph("A caption", "caption")
    assert made(Picture(picture("navy"), "a", ""), caption)[0][0]["figure"]["caption"] == "A caption"
    assert made(caption, table("ab", "cd"))[0][0]["table"]["title"] == "A caption"
    assert made(table("ab", "cd"), caption)[0][0]["table"]["title"] == "A caption"
    assert made(paragraph("x"), caption)[0] == ["x", "A caption"]


def test_tables():
    body, todos, _ = made(table(("Day", "Hours"), ("Monday", "")))
    assert (body, todos) == ([{"table": {"columns": ["Day", "Hours"], "rows": [["Monday", ""]]}}], [])
    unsure = Table(((runs("a"),), (runs("b"),)), None, False, "")
    body, todos, _ = made(unsure)
    assert body[0]["table"]["row_heads"] == "no" and "first row became the head" in todos[0]
    assert "5 columns" in made(table("abcde", "fghij"))[1][0]
    assert "merged" in made(table("ab", "cd", merged=('"a" went over 2 columns.',)))[1][0]


def test_tables_that_no_page_can_show_become_texts():
    wide = [f"c{number}" for number in range(13)]
    body, todos, said = made(table(wide, wide))
    assert body == [" | ".join(wide)] * 2 and "13 columns" in todos[0] and "became texts" in said
    assert made(table(("a", "", "b")))[0] == ["a", "b"]
    assert made(table(("", ""), ("", "")))[0::2] == ([], "an empty table @ line 2")


def test_what_stood_in_cells_follows_the_table():
    assert made(table("ab", "cd", after=(paragraph("More."),)))[0][1] == "More."


def test_a_box_is_a_callout_with_its_title():
    box = Box((paragraph("Note", bold=True), paragraph("Be on time.")), "a text box", "line 5")
    body, todos, said = made(box)
    assert body == [{"callout": {"tone": "note", "title": "Note", "body": ["Be on time."]}}]
    assert "Choose its tone" in todos[0] and said == "a text box became a callout @ line 5"
    heading = Box((Heading(3, runs("Note"), ""), Box((paragraph("In."),), "a text box", "")), "a text box", "")
    assert made(heading)[0] == [{"callout": {"tone": "note", "title": "Note", "body": ["In."]}}]


def test_boxes_with_a_heading_only_or_nothing():
    assert made(Box((Heading(1, runs("Alone"), ""),), "a text box", ""))[0] == [
        {"callout": {"tone": "note", "body": ["Alone"]}}
    ]
    assert made(Box((), "a text box", "line 6"))[0::2] == ([], "a text box without any text @ line 6")


def test_text_of_keeps_breaks_only_in_a_body():
    broken = (Run("a"), Run("", is_break=True), Run("b"))
    assert text_of(broken, Reading(), "") == "a b"
    assert text_of(broken, Reading(), "", is_body=True) == "a\\\nb"
