"""What is asked of the checks, and what a clinic has set about them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import brochure
from brochure.checks import CHECKS, LIMITS, Findings, judge, judge_pages, misnamed
from brochure.content import read_yaml
from brochure.problems import Problems
from brochure.render import RenderOptions, render
from tests.checks.samples import TODAY, guide
from tests.reports.shouting import only_these
from tests.specimens import Workshop, content, handout

BY = {"reason": "Our patients know it.", "by": "Dr. Lee Moss"}


def of_clinic(**set_for: Any) -> dict[str, Any]:
    """A handout that shouts twice, and what its clinic has set."""
    return content(handout("Come EARLY.", "Bring your CARD."), checks=set_for)


@pytest.fixture
def ask(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> Any:
    only_these(monkeypatch)

    def ask(what: dict[str, Any], pages: bool = False) -> Findings:
        project = workshop.project(what)
        document = project.documents[0]
        return judge(project, document, TODAY, render(project, document, RenderOptions()) if pages else None)

    return ask


def told(found: Findings) -> list[str]:
    return [problem.message for problem in found.problems]


def test_codes_and_the_names_of_limits_stand_for_one_thing() -> None:
    codes = [code.code for check in CHECKS for code in check.codes]
    assert len(codes) == len(set(codes))
    for check in CHECKS:
        for name, limit in check.limits.items():
            assert limit == LIMITS[name] and limit.about and not limit.about.endswith(".")


def test_pages_are_judged_where_there_are_some(ask: Any) -> None:
    assert told(ask(of_clinic())) == ['"EARLY" shouts', '"CARD" shouts']
    assert told(ask(of_clinic(), pages=True)) == ['"EARLY" shouts', '"CARD" shouts', "it has 1 pages by 2026-11-23"]


@pytest.mark.parametrize("at", [None, "guide"])
def test_a_code_is_accepted_in_a_whole_document(ask: Any, at: str | None) -> None:
    one = {"code": "E798", **BY, **({"at": at} if at else {})}
    found = ask(of_clinic(accept=[one]))
    assert told(found) == [] and [problem.message for problem, _ in found.accepted] == [
        '"EARLY" shouts', '"CARD" shouts',
    ]  # fmt: skip


def test_or_where_some_words_stand(ask: Any) -> None:
    found = ask(of_clinic(accept=[{"code": "E798", "at": "Bring your", **BY}]))
    assert told(found) == ['"EARLY" shouts']
    assert [(problem.message, why.by) for problem, why in found.accepted] == [('"CARD" shouts', "Dr. Lee Moss")]


def test_another_code_is_not(ask: Any) -> None:
    assert len(told(ask(of_clinic(accept=[{"code": "W799", **BY}])))) == 2


def test_a_severity_of_the_clinics_own(ask: Any) -> None:
    found = ask(of_clinic(severity=[{"code": "E798", "level": "warning", **BY}]))
    assert {problem.severity for problem in found.problems} == {"warning"}
    assert told(ask(of_clinic(severity=[{"code": "E798", "level": "off", **BY}]))) == []


def test_a_limit_of_the_clinics_own(ask: Any) -> None:
    assert told(ask(of_clinic(limits=[{"limit": "capitals", "value": "5", **BY}]))) == ['"EARLY" shouts']


@pytest.mark.parametrize(("typed", "guess"), [("W798", ': did you mean "E798"?'), ("798", ': did you mean "E798"?'),
                                              ("E799x", ""), ("E203", "")])
def test_a_code_that_no_check_has(ask: Any, workshop: Workshop, typed: str, guess: str) -> None:
    for part in ("accept", "severity"):
        level = {"level": "off"} if part == "severity" else {}
        project = workshop.project(of_clinic(**{part: [{"code": typed, **level, **BY}]}))
        (problem,) = misnamed(project.content.checks)
        assert problem.code == "E204" and problem.message == f'no check has the code "{typed}"{guess}'
        assert workshop.at(problem).startswith(f'"{typed}"')


def test_a_limit_that_no_check_has(ask: Any, workshop: Workshop) -> None:
    project = workshop.project(of_clinic(limits=[{"limit": "capital", "value": "5", **BY}]))
    (problem,) = misnamed(project.content.checks)
    assert problem.message == 'no check has a limit called "capital": did you mean "capitals"?'
    assert problem.hint == "The limits are: capitals."


@pytest.mark.parametrize("path", sorted(Path(brochure.__file__).parent.glob("*/**/*.yaml")), ids=lambda path: path.name)
def test_data_that_travels_with_the_program_is_without_a_fault(path: Path) -> None:
    """Reading would go on behind one, which takes its time in every build."""
    problems = Problems()
    assert read_yaml(path, path.name, problems) is not None and list(problems) == []


def test_pages_can_be_judged_on_their_own(workshop: Workshop) -> None:
    """Words and pages apart find what they find together."""
    what = guide("title: CARD")
    project = workshop.project(what)
    rendered = render(project, project.documents[0], RenderOptions())
    together = judge(project, project.documents[0], TODAY, rendered).problems
    words = judge(project, project.documents[0], TODAY).problems
    pages = judge_pages(project, project.documents[0], rendered).problems
    assert sorted(map(str, together)) == sorted(map(str, (*words, *pages)))
