"""What is read of a leaf: its words in reading order, its sides, and where its code leads."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.kinds import HalfSheet
from brochure.kinds.leaf import Leaf
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.kinds.small_pages import card, half_sheet
from tests.specimens import CLINIC, Workshop, content

LINK = {"url": "https://elm.example/after", "label": "More"}


def leaf(workshop: Workshop, **parts: Any) -> Leaf:
    (document,) = workshop.project(content(half_sheet("Rest.", **parts))).documents
    assert isinstance(document, HalfSheet)
    return document


def test_the_front_is_told_with_its_link_and_then_the_back(workshop: Workshop) -> None:
    document = leaf(workshop, link=LINK, back={"title": "At home", "body": ["Sleep.", "Eat."]})
    assert [(part.role, part.parts) for part in document.told()] == [
        ("body", ("Rest.",)), ("label", ("More",)), ("address", ("https://elm.example/after",)),
        ("heading", ("At home",)), ("body", ("Sleep.", "Eat.")),
    ]  # fmt: skip
    texts = [str(text) for text in document.texts()]
    assert texts == ["After Your Visit", "Rest.", "More", "At home", "Sleep.", "Eat."]


def test_it_has_a_side_more_with_a_back(workshop: Workshop) -> None:
    assert leaf(workshop).sides == 1
    assert leaf(workshop, back={"body": "Sleep."}).sides == 2
    assert leaf(workshop).says_how_to_reach


def test_its_code_leads_to_its_link_or_else_to_the_website(workshop: Workshop) -> None:
    def lead(website: str | None, **parts: Any) -> tuple[str | None, str | None]:
        clinic = {key: value for key, value in CLINIC.items() if key != "website"}
        if website:
            clinic["website"] = website
        project = workshop.project(content(half_sheet(**parts), clinic=clinic))
        (document,) = project.documents
        assert isinstance(document, HalfSheet)
        return document.leads_to(_composer(project, document, RenderOptions(), Problems()))

    assert lead("https://elm.example", link=LINK) == ("https://elm.example/after", "More")
    assert lead("https://elm.example") == ("https://elm.example", "Website")
    assert lead(None) == (None, None)


@pytest.mark.parametrize("make", [half_sheet, card])
@pytest.mark.parametrize(("parts", "code"), [({"body": []}, "E202"), ({"back": {}}, "E201"), ({"shop": "no"}, "E204")])
def test_what_is_missing_or_wrong_is_told(make: Any, parts: dict[str, Any], code: str, workshop: Workshop) -> None:
    assert workshop.read(content(make(**parts))) is None
    assert code in {problem.code for problem in workshop.problems}
