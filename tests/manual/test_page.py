"""The Markdown of the manual's pages: tables that hold together whatever stands in them, and words for pictures."""

from __future__ import annotations

from brochure.manual import FieldEntry
from brochure.manual.page import alternative, field_table

INNER = (FieldEntry("signs", "list of texts", None, "What to watch for."),)
FIELDS = (
    FieldEntry("red", "entry", "", "The first.", INNER),
    FieldEntry("green", "entry", "", "The second.", INNER),
    FieldEntry("size", "large | small", "small", "How large."),
)


def test_a_field_is_a_row_and_the_fields_in_it_follow_under_whole_names() -> None:
    assert list(field_table(FIELDS)) == [
        "| field | takes | | meaning |",
        "|---|---|---|---|",
        "| `red` | entry | can be left out | The first. |",
        "| `red.signs` | list of texts | needed | What to watch for. |",
        "| `green` | entry | can be left out | The second. Its fields are those of `red`. |",
        "| `size` | large &#124; small | small when left out | How large. |",
    ]


def test_fields_that_are_told_once_are_named_with_what_they_are_in() -> None:
    *_, green, _ = field_table((FieldEntry("tiers", "entry", "", "All.", FIELDS),))
    assert green.startswith("| `tiers.green`") and "those of `tiers.red`" in green


def test_a_picture_is_told_in_its_words_but_not_in_all_of_many() -> None:
    assert alternative("Sit down [1]") == "Sit down (1)"
    assert alternative("") == "no words"
    long = alternative(" ".join(["word"] * 100))
    assert long.endswith("word and so on") and 180 < len(long) < 215
