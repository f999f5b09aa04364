from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import TAIL, Workshop, content, filler, handout
from tests.wording import Wording


def words(say: Wording, figure: dict[str, str]) -> Iterator[str]:
    if "alt" in figure:
        yield say.filled(figure["alt"])
    if "caption" in figure:
        yield say.line(figure["caption"])


DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#246"/></svg>
"""


def alone(**figure: Any) -> dict[str, Any]:
    return content(handout({"figure": {"image": "assets/logo.png", **figure}}, contents="no"), help=None)


def picture(workshop: Workshop, width: int, height: int, name: str = "assets/photo.png") -> str:
    Image.new("RGB", (width, height), (40, 80, 120)).save(workshop.root / name)
    return name


def test_a_picture_needs_words_or_must_be_said_to_decorate(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: 988}\ndocuments:\n- id: a\n  kind: handout\n  title: T\n  sections:\n"
    text += "  - title: A\n    body:\n    - figure:\n        caption: A sign\n        image: assets/logo.png\n"
    assert workshop.codes(text) == ["12:16 E219"]
    assert "alt" in workshop.problems[0].hint


def test_one_that_only_decorates_is_not_read_out(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(decorative="yes"))
    assert "Figure" not in outline(pdf)
    assert len(sheets(pdf)[0].pictures) == 1
    assert faults(pdf) == violations(pdf) == []


def test_the_caption_stands_right_after_it_and_stays_with_it(workshop: Workshop) -> None:
    for lines in range(20, 34):
        figure = {"image": picture(workshop, 400, 100), "alt": "A door", "caption": "Our *door*"}
        pdf = workshop.pdf(content(handout(filler(lines), {"figure": figure}, TAIL, contents="no"), help=None))
        passages = read(pdf)
        at = next(index for index, passage in enumerate(passages) if passage.alt == "A door")
        assert passages[at + 1].text == "Our door" and passages[at + 1].role == "Caption"
        assert passages[at].pages == passages[at + 1].pages


@pytest.mark.parametrize(("width", "share"), [("full", 1), ("two-thirds", 2 / 3), ("half", 1 / 2), ("third", 1 / 3)])
def test_its_width_is_a_share_of_the_text(width: str, share: float, workshop: Workshop) -> None:
    image = picture(workshop, 900, 300)
    (placed,) = sheets(workshop.pdf(alone(image=image, alt="A door", width=width)))[0].pictures
    assert placed.box.width == pytest.approx(380 * share, abs=0.1)
    assert placed.box.width / placed.box.height == pytest.approx(3, abs=0.01)


def test_a_tall_picture_still_fits_on_a_page(workshop: Workshop) -> None:
    image = picture(workshop, 200, 2000)
    pages = sheets(workshop.pdf(alone(image=image, alt="A tower", caption="Tall")))
    (placed,) = [placed for sheet in pages for placed in sheet.pictures]
    assert placed.box.height <= 481 and placed.box.width / placed.box.height == pytest.approx(0.1, abs=0.01)


def test_a_drawing_is_set_as_a_drawing(workshop: Workshop) -> None:
    (workshop.root / "assets" / "map.svg").write_text(DRAWING, encoding="utf-8")
    pdf = workshop.pdf(alone(image="assets/map.svg", alt="A map", width="half"))
    (sheet,) = sheets(pdf)
    assert not sheet.pictures
    assert any(area.box.width == pytest.approx(190, abs=0.5) for area in sheet.areas)
    assert "Figure Alt=A map" in outline(pdf)
    assert faults(pdf) == violations(pdf) == []


@pytest.mark.parametrize(
    ("image", "code"),
    [("assets/lgo.png", "E301"), ("../logo.png", "E302"), ("/etc/logo.png", "E302"), ("C:\\logo.png", "E302")],
)
def test_a_file_that_is_not_there_or_not_ours_is_told_at_its_name(image: str, code: str, workshop: Workshop) -> None:
    assert workshop.rendered(alone(image=image, alt="A door")).pdf is None
    (problem,) = workshop.problems
    assert problem.code == code and problem.exit_code == 4
    assert workshop.at(problem).startswith(json.dumps(image))


def test_all_bad_pictures_are_told_in_one_run(workshop: Workshop) -> None:
    figures = [{"figure": {"image": f"assets/{name}.png", "alt": "A door"}} for name in ("one", "two", "three")]
    assert workshop.rendered(content(handout(*figures))).pdf is None
    assert [problem.code for problem in workshop.problems] == ["E301"] * 3
