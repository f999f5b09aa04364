from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from brochure.brand import Variant
from tests.blocks.samples import sample
from tests.proof.layout import cramped, faint
from tests.proof.measure import Area, Line, sheets
from tests.proof.pictures import pictures
from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"tone": "warning", "title": "Do not drive", "body": [LETTER_TEXT] * 40}
TALL_IS_ONE = "Sect"


def words(say: Wording, callout: dict[str, Any]) -> Iterator[str]:
    yield say.line(callout["title"]) if "title" in callout else say.phrases[callout.get("tone", "note")]
    yield from say.body(callout["body"])


TONES = {"note": "Good to know", "warning": "Take care", "emergency": "In an emergency"}


def alone(callout: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return content(handout({"callout": callout}, contents="no"), help=None, **parts)


@pytest.mark.parametrize(("tone", "title"), TONES.items())
def test_without_a_title_the_tone_names_itself(tone: str, title: str, workshop: Workshop) -> None:
    texts = [passage.text for passage in read(workshop.pdf(alone({"tone": tone, "body": LETTER_TEXT})))]
    assert texts[texts.index(title) + 1] == LETTER_TEXT


def test_tones_are_told_apart_by_words_and_by_shapes(workshop: Workshop) -> None:
    """Colour is never the only signal: the words differ, and so do the drawn sign and the frame."""
    shapes, titles = {}, set()
    for tone in TONES:
        pdf = workshop.pdf(alone({"tone": tone, "body": LETTER_TEXT}))
        (sheet,) = sheets(pdf)
        title = next(run for run in sheet.runs if run.text.startswith(TONES[tone]))
        signs = [area for area in sheet.areas if abs(area.box.centre[1] - title.outline.centre[1]) < 8
                 and area.box.width < 20 and area.box.right < title.outline.left]  # fmt: skip
        frames = [line for line in sheet.lines if line.box.height > 30]
        shapes[tone] = (len(frames), sorted((round(area.box.width), round(area.box.height)) for area in signs))
        titles.add(title.text)
    assert shapes["emergency"][0] == 1 and shapes["note"][0] == shapes["warning"][0] == 0
    assert all(len(signs) >= 3 for _, signs in shapes.values())
    assert len({str(signs) for _, signs in shapes.values()}) == 3
    assert len(titles) == 3


def test_a_copier_tells_the_tones_apart_by_their_frames(workshop: Workshop) -> None:
    """In one ink, when all that is darker than half is black: a bar, a striped bar, a line all around."""
    frames = []
    for tone in TONES:
        callout = {"tone": tone, "title": "A title", "body": LETTER_TEXT}
        pdf = workshop.pdf(alone(callout), variant="mono")
        words = next(run for run in sheets(pdf)[0].runs if run.text.startswith("Rest"))
        page = pictures(pdf, 144)[0].convert("L").point([0] * 128 + [255] * 128)
        left, middle = round(2 * words.box.left), page.height - round(2 * words.box.centre[1])
        frames.append(page.crop((left - 50, middle - 30, left - 8, middle + 30)).tobytes())
    dark = [frame.count(0) / len(frame) for frame in frames]
    assert all(share > 0.05 for share in dark)
    for one, other in combinations(frames, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 0.03 * len(one)


def test_a_note_is_the_tone_that_needs_no_saying(workshop: Workshop) -> None:
    assert workshop.pdf(alone({"body": "Rest."})) == workshop.pdf(alone({"tone": "note", "body": "Rest."}))


def test_another_tone_is_refused_with_the_choices(workshop: Workshop) -> None:
    assert workshop.read(alone({"tone": "danger", "body": "Rest."})) is None
    (problem,) = workshop.problems
    assert problem.code == "E204"
    assert all(tone in problem.message + problem.hint for tone in TONES)


def test_it_may_hold_any_block_and_another_callout(workshop: Workshop) -> None:
    names = ("bullets", "table", "figure", "qr", "contact", "callout", "faq", "subhead", "steps")
    pdf = workshop.pdf(alone({"body": [sample(name) for name in names]}))
    tree = outline(pdf)
    assert "  Sect\n" in tree and "      Sect\n" in tree.replace("    Sect", "      Sect", 1)
    for role in ("Table", "Figure", "H3", "L "):
        assert f"    {role}" in tree


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("variant", ["colour", "ink", "mono"])
def test_its_words_keep_their_distance_and_can_be_read(tone: str, variant: Variant, workshop: Workshop) -> None:
    what = alone({"tone": tone, "title": "A title", "body": [LETTER_TEXT] * 3})
    pdf = workshop.pdf(what, variant=variant)
    for sheet in sheets(pdf):
        shapes: list[Area | Line] = [*sheet.areas, *sheet.lines]
        boxes = [shape for shape in shapes if shape.box.width > 300 and 40 < shape.box.height < 200]
        assert cramped(sheet, 8.5, [shape for shape in boxes if shape.box.top < 680]) == []
        assert faint(sheet) == []


def test_a_long_one_goes_on_in_the_same_box(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"tone": "emergency", "body": [LETTER_TEXT] * 45}))
    frames = {sheet.number: len([line for line in sheet.lines if line.box.height > 200]) for sheet in sheets(pdf)}
    assert frames[1] == frames[2] == 1
