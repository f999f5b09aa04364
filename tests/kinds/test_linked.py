"""Where the code of a document leads."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.kinds.linked import Linked
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from tests.kinds.folders import trifold
from tests.kinds.small_pages import card, half_sheet
from tests.specimens import CLINIC, Workshop, content, questions, sheet

LINK = {"url": "https://elm.example/more", "label": "Read more"}


def lead(workshop: Workshop, document: dict[str, Any], **parts: Any) -> tuple[str | None, str | None]:
    project = workshop.project(content(document, faqs=questions(1), **parts))
    (made,) = project.documents
    assert isinstance(made, Linked) and made.says_how_to_reach
    return made.leads_to(_composer(project, made, RenderOptions(), Problems()))


@pytest.mark.parametrize("make", [sheet, trifold, half_sheet, card])
def test_a_code_leads_to_the_link_or_else_to_the_website(make: Any, workshop: Workshop) -> None:
    assert lead(workshop, make(link=LINK)) == (LINK["url"], LINK["label"])
    assert lead(workshop, make(link={"url": LINK["url"]})) == (LINK["url"], None)
    without = {key: value for key, value in make(link=LINK).items() if key != "link"}
    assert lead(workshop, without) == (CLINIC["website"], "Website")


def test_without_a_website_it_leads_nowhere(workshop: Workshop) -> None:
    clinic = {key: value for key, value in CLINIC.items() if key != "website"}
    assert lead(workshop, sheet(), clinic=clinic) == (None, None)
