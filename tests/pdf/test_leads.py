"""Links, the places they lead to, and the outline."""

from __future__ import annotations

import pytest

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.leads import Leads
from brochure.pdf.marks import PAGINATION
from brochure.pdf.structure import Node
from tests.pdf.stage import METADATA, SHEET, assert_sound, heading
from tests.proof.reading import links, outline_entries

TITLE = heading("Title", 1, key="top", outline=0)


def canvas() -> TaggedCanvas:
    return TaggedCanvas(SHEET, "en-US")


def finished(made: TaggedCanvas) -> bytes:
    """The file, which must be sound."""
    pdf = made.finish(METADATA)
    assert_sound(pdf)
    return pdf


def test_every_canvas_leads_somewhere() -> None:
    assert isinstance(canvas(), Leads)


def test_links_and_places_within_artifacts_are_left_out() -> None:
    node = Node("Link")
    made = canvas()
    TITLE.paint(made, 50, 200, 200)
    with made.artifact(PAGINATION):
        made.link(node, "https://x.example", (0, 0, 9, 9), "x")
        made.place("there", 100)
    assert links(finished(made)) == [] and "there" not in made._destinations


def test_levels_of_the_outline_go_down_one_at_a_time() -> None:
    made = canvas()
    for title, level in (("a", 0), ("b", 3), ("c", 1), ("d", 0), ("ü", 2)):
        made.place(title, 100)
        made.entry(title, title, level)
    TITLE.outline, TITLE.key = None, ""
    TITLE.paint(made, 50, 200, 200)
    TITLE.outline, TITLE.key = 0, "top"
    found = [(entry.level, entry.title) for entry in outline_entries(finished(made))]
    assert found == [(1, "a"), (2, "b"), (2, "c"), (1, "d"), (2, "ü")]


def test_links_to_nowhere_are_named() -> None:
    made = canvas()
    node = Node("Link")
    with pytest.raises(TagError, match="'gone'"):
        with made.tag(Node("P"), node):
            made.link(node, "#gone", (0, 0, 9, 9), "x")
        made.finish(METADATA)
