"""Plain text: what people type for headings and lists is told from what they type for words."""

import pytest
from hypothesis import HealthCheck, given, settings

from brochure.importing.escaping import words_only
from brochure.importing.parts import Heading, Item, Paragraph, Reading, words
from brochure.importing.plain_text import marked_item, read_plain_text
from brochure.markup import plain, typography
from brochure.markup.reading import body
from tests.importing.desk import handout, imported, notes, parts_of
from tests.markup.strange import TEXTS

LONG = "This is a sentence that goes on for so long that nobody would have broken the line by hand after all of it."


def read(text):
    reading = read_plain_text(text, Reading(), "notes.txt")
    return [_short(part) for part in reading.parts]


def _short(part):
    match part:
        case Heading():
            return f"h{part.level} {words(part.runs)}"
        case Item():
            return f"{'  ' * part.level}{part.number or '-'} {words(part.paragraphs[0])}"
        case Paragraph():
            return words(part.runs)


def test_blank_lines_part_paragraphs_and_broken_lines_are_joined():
    assert read("one\ntwo.\n\nthree.\n") == ["one two.", "three."]


def test_long_lines_are_a_paragraph_each():
    assert read(f"{LONG}\n{LONG}") == [LONG, LONG]


def test_the_first_short_line_is_the_title():
    assert read("Your visit\n\nPlease come in.") == ["h0 Your visit", "Please come in."]


def test_underlined_lines_and_lines_in_capitals_are_headings():
    assert read("Welcome.\n\nHours\n=====\nNine to five.\n\nParking\n-------\nFree.\n\nWHAT TO BRING\nYour card.") == [
        "Welcome.", "h1 Hours", "Nine to five.", "h2 Parking", "Free.", "h1 WHAT TO BRING", "Your card.",
    ]  # fmt: skip


def test_a_short_line_without_a_full_stop_above_text_is_a_heading():
    assert read(f"{LONG}\nGetting here\n{LONG}") == [LONG, "h2 Getting here", LONG]
    assert read("Title\n\nFirst text.\n\nGetting here\n\nTake the bus.") == [
        "h0 Title", "First text.", "h2 Getting here", "Take the bus.",
    ]  # fmt: skip


def test_an_address_is_no_row_of_headings():
    assert read(f"{LONG}\n\nElm Street Clinic\n12 Elm Street\nLoganville\n\n{LONG}")[1:4] == [
        "Elm Street Clinic", "12 Elm Street", "Loganville",
    ]  # fmt: skip


def test_a_line_that_leads_into_its_list_is_no_heading():
    assert read(f"{LONG}\nPlease bring:\n- your card\n- a list") == [LONG, "Please bring:", "- your card", "- a list"]


def test_items_with_signs_and_numbers_nested_and_over_several_lines():
    assert read("Do this.\n\n1. first\n   and more\n2) second\n   • inner\n     * innermost\n(3) third\n– fourth") == [
        "Do this.", "1 first and more", "2 second", "  - inner", "    - innermost", "3 third", "- fourth",
    ]  # fmt: skip


def test_a_year_at_the_start_of_a_line_is_no_number_of_a_list():
    assert read("It was in\n2026. A good year.") == ["It was in 2026. A good year."]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("- a", (None, "a")), ("•a", (None, "a")), ("* a", (None, "a")), ("3. a", (3, "a")), ("(3) a", (3, "a")),
        ("-5 degrees", None), ("3.5 hours", None), ("a - b", None), ("-", None), ("**a**", None), ("☐ a", None),
    ],
)  # fmt: skip
def test_what_begins_an_item(line, marked):
    assert marked_item(line) == marked


def test_questions_stand_under_their_announcement():
    text = f"Title\n{LONG}\nFAQ\nWhere do I park?\n{LONG}\nCan I bring a friend?\n{LONG}\nGoodbye\n{LONG}"
    assert [line for line in read(text) if line.startswith("h")] == [
        "h0 Title", "h2 FAQ", "h3 Where do I park?", "h3 Can I bring a friend?", "h2 Goodbye",
    ]  # fmt: skip


def test_drawn_lines_are_left_out_and_tabs_are_named():
    reading = read_plain_text("One.\n\n* * *\n\nMonday\t9 to 5\tfriendly.", Reading(), "notes.txt")
    assert [_short(part) for part in reading.parts] == ["One.", "Monday 9 to 5 friendly."]
    assert "a line drawn with signs @ notes.txt:3" in notes(reading)
    assert "tabs inside a line became spaces: is it a table? @ notes.txt:5" in notes(reading)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(TEXTS)
def test_any_paragraph_prints_as_typed(tmp_path, typed):
    sentence = words_only(f"Note {typed} and so on.")
    (tmp_path / "notes.txt").write_text(f"{LONG}\n{sentence}\n", encoding="utf-8", errors="replace", newline="\n")
    sentence = sentence.encode(errors="replace").decode()
    imported(tmp_path / "notes.txt")
    text = parts_of(handout(tmp_path))[-1]
    assert plain(body(text)).replace("\u00a0", " ") == typography(sentence).replace("\u00a0", " ")
