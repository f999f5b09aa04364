from __future__ import annotations

import pytest

from tests.specimens import CLINIC, Workshop, content, handout


def test_a_clinic_needs_a_name_and_a_phone_and_nothing_else(workshop: Workshop) -> None:
    clinic = workshop.project(content(clinic={"name": "Elm", "phone": "988"})).content.clinic
    assert (clinic.name, clinic.phone) == ("Elm", "988")
    assert {clinic.address, clinic.website, clinic.email, clinic.hours, clinic.state} == {None}


@pytest.mark.parametrize("missing", ["name", "phone"])
def test_what_is_missing_is_told(missing: str, workshop: Workshop) -> None:
    clinic = {name: value for name, value in CLINIC.items() if name != missing}
    assert workshop.read(content(clinic=clinic)) is None
    assert [(problem.code, f'"{missing}"' in problem.message) for problem in workshop.problems] == [("E201", True)]


def test_every_line_can_be_used_in_a_text(workshop: Workshop) -> None:
    names = (*CLINIC, "email")
    text = " ".join(f"{{{{ clinic.{name} }}}}" for name in names)
    project = workshop.project(content(handout(text), clinic={**CLINIC, "email": "desk@elm.example"}))
    (filled,) = project.documents[0].sections[0].body  # type: ignore[union-attr]
    for name in ("name", "phone", "website", "hours", "state"):
        assert CLINIC[name] in str(filled)


def test_a_line_is_a_text_whatever_it_looks_like(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: 12, phone: 988, state: no, hours: 09:30}\ndocuments:\n"
    text += "- {id: a, kind: handout, title: T, sections: [{title: A, body: B}]}\n"
    clinic = workshop.project(text).content.clinic
    assert (clinic.name, clinic.phone, clinic.state, clinic.hours) == ("12", "988", "no", "09:30")
