from __future__ import annotations

from typing import Any

import pytest

from brochure.document import Target
from tests.checks.pages import Sheets, judged
from tests.specimens import Workshop, content, handout

# 638 pixels across.
LOGO = {"image": "assets/logo.png", "alt": "A leaf beside the clinic's name"}


def figure(**parts: Any) -> dict[str, Any]:
    return content(handout({"figure": {**LOGO, **parts}}))


def test_a_picture_over_the_whole_width(workshop: Workshop) -> None:
    (found,) = judged("W746", figure(), workshop)
    assert found.message == "this picture is printed 5.3 inches wide with 120 pixels an inch"
    assert found.hint == "Use one that is 1060 pixels wide (it has 638), or print it smaller."
    assert workshop.at(found).startswith('"assets/logo.png"')


@pytest.mark.parametrize(("width", "count"), [("full", 1), ("two-thirds", 1), ("half", 0), ("third", 0)])
def test_smaller_it_is_sharp(width: str, count: int, workshop: Workshop) -> None:
    assert len(judged("W746", figure(width=width), workshop)) == count


def test_a_figure_that_was_scaled_up(workshop: Workshop) -> None:
    def scaled(sheets: Sheets) -> None:
        sheets[0].images[:] = [one._replace(box=(0, 0, 400, 100)) for one in sheets[0].images]

    assert len(judged("W746", figure(width="third"), workshop, breaking=scaled)) == 1


def test_a_drawing_is_sharp_at_any_size(workshop: Workshop) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (workshop.root / "assets" / "square.svg").write_text(drawing, encoding="utf-8")
    assert judged("W746", figure(image="assets/square.svg"), workshop) == []


def test_a_picture_that_is_shown_twice_is_told_once_at_its_largest(workshop: Workshop) -> None:
    """The brand's logo has the same place wherever it stands."""
    def twice(sheets: Sheets) -> None:
        (one,) = sheets[0].images
        sheets[0].images.append(one._replace(box=(0, 0, 500, 120)))

    (found,) = judged("W746", figure(), workshop, breaking=twice)
    assert "6.9 inches" in found.message


def test_the_logo_is_a_picture_too(workshop: Workshop) -> None:
    from PIL import Image

    Image.new("RGB", (40, 20), "navy").save(workshop.root / "assets" / "small.png")
    brand = workshop.brand("logo: small.png\n")
    (found,) = judged("W746", content(handout(), brand=brand), workshop)
    assert found.span is not None and (found.span.file, found.span.line) == ("assets/brand.yml", 1)


def test_a_clinic_may_be_content_with_less(workshop: Workshop) -> None:
    limit = {"limit": "dpi", "value": "100", "reason": "Only shown on screens", "by": "Ana"}
    assert judged("W746", {**figure(), "checks": {"limits": [limit]}}, workshop) == []


@pytest.mark.parametrize("target", ["office", "shop"])
def test_files_for_print_are_judged_by_the_pixels_of_the_picture_itself(target: Target, workshop: Workshop) -> None:
    (found,) = judged("W746", figure(), workshop, target=target)
    assert found.message == "this picture is printed 5.3 inches wide with 120 pixels an inch"
    assert judged("W746", figure(width="half"), workshop, target=target) == []
