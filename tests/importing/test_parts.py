"""What is read, and the notes about it."""

from brochure.importing.parts import Note, Reading, words
from brochure.markup import Run


def test_the_words_of_runs_are_one_line():
    assert words([Run("one "), Run("two", bold=True), Run("", is_break=True), Run(" three")]) == "one two three"


def test_a_note_is_kept_once_for_each_place():
    reading = Reading()
    for place in ("line 1", "line 1", "line 2"):
        reading.leave_out("a chart", place)
        reading.change("a box", place)
    assert reading.left_out == [Note("a chart", "line 1"), Note("a chart", "line 2")]
    assert reading.changed == [Note("a box", "line 1"), Note("a box", "line 2")]


def test_things_are_counted():
    reading = Reading()
    reading.count("link")
    reading.count("link")
    assert reading.counts == {"link": 2}
