"""The manual: an entry for every block, with a sample that can be pasted as it is."""

from __future__ import annotations

import pytest
import yaml

from brochure.blocks import KINDS
from brochure.manual import Entry, FieldEntry, entries
from brochure.manual.entries import BODY
from tests.blocks.samples import sample

MANUAL = entries()
INNER = (FieldEntry("signs", "list of texts", None, "What to watch for."),)
ENTRY = Entry(
    "tiers",
    "What to do, and when. It has two tiers.",
    "",
    (
        FieldEntry("red", "entry", "", "The first.", INNER),
        FieldEntry("green", "entry", "", "The second.", INNER),
        FieldEntry("size", "large or small", "small", " ".join(["So it goes on."] * 9)),
    ),
    "red:\n  signs: [Fever]",
)


def test_every_block_has_an_entry() -> None:
    assert list(MANUAL) == list(KINDS)
    assert all(entry.name == name and entry.about == KINDS[name].about for name, entry in MANUAL.items())


@pytest.mark.parametrize("name", MANUAL)
def test_the_line_is_the_first_sentence(name: str) -> None:
    entry = MANUAL[name]
    assert entry.about.startswith(entry.line)
    assert entry.line.endswith((".", "?")) and ". " not in entry.line


@pytest.mark.parametrize("indent", [0, BODY])
@pytest.mark.parametrize("name", MANUAL)
def test_the_sample_can_be_pasted_as_an_item_of_a_body(name: str, indent: int) -> None:
    item = MANUAL[name].item(indent)
    assert item.startswith(f"{' ' * indent}- {name}:")
    read = yaml.load(f"{' ' * (indent - 2)}body:\n{item}" if indent else f"body:\n{item}", Loader=yaml.BaseLoader)
    assert read == {"body": [sample(name)]}


def test_an_entry_is_told_in_lines_that_fit_a_terminal() -> None:
    assert list(ENTRY.lines()) == [
        "tiers",
        "What to do, and when. It has two tiers.",
        "",
        "Fields:",
        "  red    entry; can be left out",
        "         The first.",
        "         signs  list of texts; needed",
        "                What to watch for.",
        "  green  entry; can be left out",
        "         The second.",
        "         Its fields are those of red.",
        "  size   large or small; small when left out",
        "         So it goes on. So it goes on. So it goes on. So it goes on. So it goes on. So",
        "         it goes on. So it goes on. So it goes on. So it goes on.",
        "",
        "The smallest sample. Paste it below a body: of your content.yaml:",
        "",
        "          - tiers:",
        "              red:",
        "                signs: [Fever]",
    ]


def test_a_block_that_is_a_list_says_so() -> None:
    lines = list(Entry("notes", "Some notes.", "list of entries", INNER, "- signs: [Fever]").lines())
    assert lines[3:6] == ["Takes: list of entries", "", "In each entry:"]
    assert list(Entry("notes", "Some notes.", "text", (), "Fever").lines())[3:5] == ["Takes: text", ""]


@pytest.mark.parametrize(
    ("value", "item"),
    [
        ("Before you come", "- notes: Before you come"),
        ("Before: now", '- notes:\n    Before: now'),
        ("- One", "- notes:\n    - One"),
        ("[One, Two]", "- notes: [One, Two]"),
    ],
)
def test_a_short_value_stands_behind_the_name(value: str, item: str) -> None:
    assert Entry("notes", "Some notes.", "text", (), value).item() == item
