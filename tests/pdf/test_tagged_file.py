"""What only a tagged file has: its catalog, its tree, the names of notes."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.structure import Node
from tests.pdf.stage import assert_sound, heading, painted, printed, text


def test_the_catalog_says_what_readers_need() -> None:
    with pikepdf.open(BytesIO(printed(text("Rest today.")))) as document:
        root = document.Root
        assert root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle
        assert root.PageMode == "/UseOutlines" and str(root.Lang) == "en-US"
        assert all(page.Tabs == "/S" and "/StructParents" in page for page in document.pages)


def test_a_file_without_headings_in_its_outline_has_none() -> None:
    with pikepdf.open(BytesIO(painted(lambda canvas: heading("T", 1).paint(canvas, 50, 200, 300)))) as document:
        assert "/Outlines" not in document.Root and "/PageMode" not in document.Root


def test_notes_are_found_by_their_ids() -> None:
    def paint(canvas: TaggedCanvas) -> None:
        heading("T", 1).paint(canvas, 50, 250, 300)
        for index, name in enumerate(("b", "a")):
            note = text(f"note {name}")
            note.node = Node("Note", ID=name)
            note.paint(canvas, 50, 200 - 30 * index, 300)

    pdf = painted(paint)
    assert_sound(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert [str(one) for one in document.Root.StructTreeRoot.IDTree.Names][::2] == ["a", "b"]


def test_a_forbidden_tree_is_refused() -> None:
    with pytest.raises(TagError, match="heading of level 3"):
        printed(heading("Skipped", 3))
