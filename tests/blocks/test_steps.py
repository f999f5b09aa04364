from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.blocks.test_figure import picture
from tests.blocks.test_figure import words as words_of_figure
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import stray_labels
from tests.proof.measure import Picture, sheets
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout
from tests.wording import Wording, words_of

TALL: Any = [f"Step {number}: {LETTER_TEXT}" for number in range(50)]
TALL_IS_ONE = "L"


def words(say: Wording, items: list[Any]) -> Iterator[str]:
    for number, item in enumerate(items, start=1):
        yield f"{number}."
        yield from say.prose(item if isinstance(item, str) else item["text"])
        if not isinstance(item, str):
            yield from words_of_figure(say, item)


def test_numbers_are_made_and_end_under_each_other(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"steps": [f"Do {number}." for number in range(1, 13)]}, contents="no")))
    labels = [passage.text for passage in read(pdf) if passage.role == "Lbl"]
    assert labels == [f"{number}." for number in range(1, 13)]
    runs = [run for run in sheets(pdf)[0].runs if run.text in labels]
    assert len({round(run.box.right, 1) for run in runs}) == 1
    assert len({round(run.x, 1) for run in sheets(pdf)[0].runs if run.text.startswith("Do ")}) == 1
    assert stray_labels(pdf) == []


def test_steps_on_two_pages_are_one_list_that_counts_on(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"steps": [f"Do {number}." for number in range(1, 41)]}, contents="no")))
    passages = [passage for passage in read(pdf) if passage.role == "Lbl"]
    assert [passage.text for passage in passages] == [f"{number}." for number in range(1, 41)]
    assert {passage.pages for passage in passages} == {(1,), (2,)}


# Steps with pictures.

STEP = {"text": "Come in by the blue door.", "image": "assets/logo.png", "alt": "A blue door"}


def alone(*steps: Any, **parts: Any) -> dict[str, Any]:
    return content(handout({"steps": list(steps)}, contents="no"), help=None, **parts)


def placed(pdf: bytes) -> list[Picture]:
    return [one for page in sheets(pdf) for one in page.pictures]


def test_a_picture_stands_beside_its_words_and_belongs_to_its_step(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone("Ring the bell.", {**STEP, "caption": "Behind the *house*"}, "Wait."))
    assert (
        '    LI\n      Lbl "2."\n      LBody "Come in by the blue door."\n        Figure Alt=A blue door\n'
        '        Caption "Behind the house"\n    LI\n      Lbl "3."\n' in outline(pdf)
    )
    (found,) = placed(pdf)
    run = next(run for run in sheets(pdf)[0].runs if run.text.startswith("Come"))
    assert found.box.left > run.box.right and found.box.right == pytest.approx(run.x - 13 + 380, abs=4)
    # The picture starts at the height of the capitals beside it, which are 0.66 of the type size tall.
    assert found.box.top == pytest.approx(run.y + 0.66 * run.size, abs=0.1)
    assert faults(pdf) == violations(pdf) == breaches(pdf) == []


def test_a_list_of_texts_is_not_changed_by_it(workshop: Workshop) -> None:
    """A step without a picture stands as it does among others without."""
    runs = [run for run in sheets(workshop.pdf(alone(LETTER_TEXT, STEP)))[0].runs if run.text in LETTER_TEXT]
    plain = [run for run in sheets(workshop.pdf(alone(LETTER_TEXT, "Wait.")))[0].runs if run.text in LETTER_TEXT]
    assert [(run.text, run.x, run.y) for run in runs] == [(run.text, run.x, run.y) for run in plain] != []


def test_pictures_are_equally_wide(workshop: Workshop) -> None:
    sizes = [(900, 300), (300, 300), (400, 450), (90, 60)]
    images = [picture(workshop, *size, name=f"assets/{index}.png") for index, size in enumerate(sizes)]
    found = placed(workshop.pdf(alone(*({**STEP, "image": image} for image in images))))
    assert len({round(one.box.width, 1) for one in found}) == len({round(one.box.left, 1) for one in found}) == 1
    assert [one.box.width / one.box.height for one in found] == pytest.approx([w / h for w, h in sizes], abs=0.02)


def test_a_very_tall_picture_is_narrower(workshop: Workshop) -> None:
    images = [picture(workshop, 100, 1000, "assets/tower.png"), picture(workshop, 100, 100, "assets/square.png")]
    tower, square = placed(workshop.pdf(alone(*({**STEP, "image": image} for image in images))))
    assert tower.box.height == pytest.approx(square.box.height * 1.25, abs=0.1)
    assert tower.box.left == pytest.approx(square.box.left, abs=0.1)


NARROW = {"callout": {"body": [{"columns": {"left": [{"steps": [STEP, STEP]}], "right": "Rest."}}]}}


@pytest.mark.parametrize("case", ["a narrow column", "large print"])
def test_where_there_is_no_room_the_picture_stands_below(case: str, workshop: Workshop) -> None:
    narrow = case == "a narrow column"
    what = content(handout(NARROW, contents="no"), help=None) if narrow else alone(STEP, STEP)
    pdf = workshop.pdf(what, None if narrow else "large")
    found = placed(pdf)
    run = next(run for run in sheets(pdf)[0].runs if run.text.startswith("Come"))
    assert all(one.box.left == pytest.approx(run.x, abs=0.1) for one in found) and len(found) == 2
    assert found[0].box.top < run.box.bottom
    assert faults(pdf) == violations(pdf) == breaches(pdf) == []


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", range(150, 451, 50))
def test_they_fit_in_any_measure(width: int, size: Any, workshop: Workshop) -> None:
    steps = [{**STEP, "text": LETTER_TEXT, "caption": "A blue door behind the house"}] * 11
    assert unfit(set_in(width, {"steps": steps[: 11 if width > 250 else 3]}, workshop, size)) == []


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("lines", range(14, 34, 2))
def test_a_step_and_its_picture_stand_on_one_page(lines: int, size: Any, workshop: Workshop) -> None:
    step = {**STEP, "image": picture(workshop, 400, 300), "text": f"{LETTER_TEXT} {LETTER_TEXT}", "caption": "A door"}
    pdf = workshop.pdf(content(handout(filler(lines), {"steps": [step]}, TAIL, contents="no"), help=None), size)
    passages = read(pdf)
    at = next(index for index, passage in enumerate(passages) if passage.role == "Lbl")
    assert [passage.role for passage in passages[at : at + 4]] == ["Lbl", "LBody", "Figure", "Caption"]
    assert len({page for passage in passages[at : at + 4] for page in passage.pages}) == 1
    assert breaches(pdf, size=size) == []


def test_its_words_may_be_paragraphs_and_a_list(workshop: Workshop) -> None:
    what = alone({**STEP, "text": "One.\n\nTwo.\n\n- three"}, "Four.")
    pdf = workshop.pdf(what)
    found = words_of(" ".join(passage.alt or passage.text for passage in read(pdf)))
    assert found == Wording(what).words(lambda heading: 1)
    assert faults(pdf) == []


def test_a_picture_that_only_decorates_is_not_read_out(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"text": "Go.", "image": "assets/logo.png", "decorative": "yes"}))
    assert "Figure" not in outline(pdf) and len(placed(pdf)) == 1
    assert faults(pdf) == violations(pdf) == []


STEPS = """\
format: 1
clinic: {name: A, phone: 988}
documents:
- id: a
  kind: handout
  title: T
  sections:
  - title: A
    body:
    - steps:
      - Ring the bell.
      - text: Come in.
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("        image: assets/logo.png\n", "13:16 E219"),
        ("        image: assets/lgo.png\n        alt: A door\n", "13:16 E301"),
        ("        image: ../logo.png\n        alt: A door\n", "13:16 E302"),
        ("        alt: A door\n", "12:9 E201"),
        ("        image: assets/logo.png\n        alt: A door\n        width: half\n", "15:9 E203"),
    ],
)
def test_what_is_wrong_with_a_picture_is_told_at_its_place(more: str, expected: str, workshop: Workshop) -> None:
    assert workshop.codes(STEPS + more)[0] == expected
    assert all(problem.hint for problem in workshop.problems)


def test_a_picture_that_cannot_be_read_is_told(workshop: Workshop) -> None:
    (workshop.root / "assets" / "bad.png").write_bytes(b"no picture")
    assert workshop.codes(STEPS + "        image: assets/bad.png\n        alt: A door\n") == ["13:16 E303"]
