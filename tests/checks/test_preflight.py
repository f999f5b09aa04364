"""Preflight: checks of what goes to print, and of nothing else."""

from __future__ import annotations

import pytest

from brochure.checks import CHECKS
from brochure.checks.preflight import Preflight, percent
from brochure.document import Target
from brochure.editions.build import BuildOptions, build_one
from tests.checks.pages import BREAKING, WRECKING, judged
from tests.specimens import Workshop, content, handout

PREFLIGHT = [code.code for check in CHECKS if isinstance(check, Preflight) for code in check.codes]


def test_there_are_such_checks_and_they_say_so() -> None:
    assert PREFLIGHT == ["E770", "E771", "W776", "W772", "W773", "E774", "E775"]
    assert all(check.needs_press and check.needs_pages for check in CHECKS if isinstance(check, Preflight))
    assert not any(check.needs_press for check in CHECKS if not isinstance(check, Preflight))


@pytest.mark.parametrize("code", [code for code in PREFLIGHT if code not in WRECKING])
def test_pages_for_a_screen_are_no_matter_of_theirs(code: str, workshop: Workshop) -> None:
    what, breaking = BREAKING[code]
    assert judged(code, what, workshop, breaking=breaking, target="screen") == []


@pytest.mark.parametrize("code", ["E771", "W773", "E775"])
def test_an_office_printer_mixes_its_own_inks(code: str, workshop: Workshop) -> None:
    what, breaking = BREAKING[code]
    target: Target = "office"
    assert judged(code, what, workshop, breaking=breaking, target=target) == []


def test_a_build_for_print_asks_them(workshop: Workshop) -> None:
    what = content(handout(), brand=workshop.brand("defaults: {brochure: {cmyk: {primary: 100 80 40 70}}}\n"))
    project = workshop.project(what)
    (workshop.root / "output").mkdir()
    options = BuildOptions(workshop.root / "output")
    targets: tuple[Target, ...] = ("screen", "shop")
    built = [build_one(project, project.documents[0], options, target) for target in targets]
    assert ["W776" in {one.code for one in made.problems} for made in built] == [False, True]


def test_inks_are_written_as_printers_write_them() -> None:
    assert percent((0.9, 0.3, 0.405, 0.0)) == "C 90 M 30 Y 40 K 0"
