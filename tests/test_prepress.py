"""With what a document is printed: for an office, for a shop, with a shop's own profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.brand import variant
from brochure.imposition.flats import BLEED, UNREACHED, Flat, Imposition
from brochure.kinds import Planned
from brochure.pdf.inks import our_profile
from brochure.pdf.pages import Page
from brochure.prepress import flats, workshop
from brochure.problems import Problems
from brochure.units import PAPERS
from tests.specimens import Workshop, content, handout


def test_an_office_printer_has_a_margin_and_no_inks(workshop_folder: Workshop) -> None:
    project = workshop_folder.project(content(handout()))
    made = workshop(project, project.documents[0], "office", project.theme, Problems())
    assert (made.bleed, made.margin, made.inks, made.profile) == (0, UNREACHED, None, None)


def test_a_shop_has_bleed_our_profile_and_the_ink_that_was_ordered(workshop_folder: Workshop) -> None:
    project = workshop_folder.project(content(handout(print={"ink_limit": "240"})))
    made = workshop(project, project.documents[0], "shop", project.theme, Problems())
    assert (made.bleed, made.margin, made.profile) == (BLEED, 0, our_profile())
    assert made.inks is not None
    assert made.inks.limit == pytest.approx(2.4)
    assert made.inks.of(project.theme.colours.ink) == (0, 0, 0, 1)
    assert not made.one_ink
    assert workshop(project, project.documents[0], "shop", variant(project.theme, "mono"), Problems()).one_ink


def test_a_shops_own_profile_is_used(workshop_folder: Workshop) -> None:
    (workshop_folder.root / "press.icc").write_bytes(our_profile().data)
    project = workshop_folder.project(content(handout(print={"profile": "press.icc"})))
    problems = Problems()
    made = workshop(project, project.documents[0], "shop", project.theme, problems)
    assert made.profile is not None and made.profile.origin == "press.icc"
    assert len(problems) == 0


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("press.icc", b"no profile", "E306"), ("gone.icc", None, "E301"), ("../press.icc", b"", "E302")],
)
def test_one_that_cannot_be_used_is_a_problem_at_its_line(
    name: str, data: bytes | None, code: str, workshop_folder: Workshop
) -> None:
    if data is not None and "/" not in name:
        (workshop_folder.root / name).write_bytes(data)
    project = workshop_folder.project(content(handout(print={"profile": name})))
    problems = Problems()
    made = workshop(project, project.documents[0], "shop", project.theme, problems)
    (problem,) = problems
    assert problem.code == code
    assert problem.span and problem.span.line
    assert made.profile == our_profile()


def test_pages_stand_as_their_kind_says_else_each_by_itself() -> None:
    own = Imposition((Flat(10, 10, ()),), fold="once")
    pages = [Page(1), Page(2, size=(100.0, 50.0))]
    furniture = lambda canvas, page: None  # noqa: E731
    assert flats(Planned(pages, furniture, "", lambda: own), PAPERS["letter"]) is own
    sizes = [(flat.width, flat.height) for flat in flats(Planned(pages, furniture, ""), PAPERS["letter"]).flats]
    assert sizes == [(612, 792), (100, 50)]


@pytest.fixture
def workshop_folder(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)
