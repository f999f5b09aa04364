"""The box of key points, wherever it stands."""

from __future__ import annotations

from tests.page_rules import breaches
from tests.proof.layout import cramped
from tests.proof.measure import sheets
from tests.specimens import LETTER_TEXT, Workshop, content, handout


def test_the_box_at_the_head_of_a_handout_and_the_block_are_made_alike(workshop: Workshop) -> None:
    points = [LETTER_TEXT, "Short."]
    (sheet,) = sheets(workshop.pdf(content(handout({"key-points": points}, contents="no", summary=points), help=None)))
    first, second = (area.box for area in sheet.areas if 300 < area.box.width < 500)
    assert (first.left, first.width, first.height) == (second.left, second.width, second.height)
    titles = [run for run in sheet.runs if run.text == "Key points"]
    assert titles[0].colour == titles[1].colour and titles[0].size == titles[1].size and titles[0].is_bold
    assert titles[0].y - first.top == titles[1].y - second.top


def test_its_words_keep_their_distance_to_its_edge(workshop: Workshop) -> None:
    for ink in ("full", "saving"):
        brand = workshop.brand(f"defaults: {{brochure: {{ink: {ink}}}}}\n")
        pdf = workshop.pdf(content(handout({"key-points": [LETTER_TEXT] * 3}, contents="no"), help=None, brand=brand))
        assert all(cramped(sheet, 8.5) == [] for sheet in sheets(pdf))
        assert breaches(pdf) == []
