from __future__ import annotations

import pytest

from brochure.problems import Problem
from tests.checks.pages import judged
from tests.checks.samples import guide
from tests.specimens import Workshop

MAP = "https://elm.example/map"


def found(workshop: Workshop, *points: str, language: str = "en-US") -> list[Problem]:
    return judged("W741", {**guide(""), "language": language, "documents": [
        {**guide("")["documents"][0], "summary": list(points)}]}, workshop)  # fmt: skip


@pytest.mark.parametrize("words", ["here", "Click here", "this link", "Read more ...", "More", "**here**", "link"])
def test_words_that_name_nothing(words: str, workshop: Workshop) -> None:
    (problem,) = found(workshop, f"For the map go [{words}]({MAP}).")
    assert "does not say where it leads" in problem.message and "elm.example/map" in problem.hint
    assert workshop.at(problem).startswith(("[", '"For'))


@pytest.mark.parametrize("words", ["aquí", "Haga clic aquí", "más información", "este enlace"])
def test_words_that_name_nothing_in_spanish(words: str, workshop: Workshop) -> None:
    assert len(found(workshop, f"El mapa: [{words}]({MAP}).", language="es")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"See [our map]({MAP}).",
        f"[Here is our map]({MAP})",
        f"[How to get here]({MAP})",
        f"[elm.example/map]({MAP})",
        "Call [770-555-0134](tel:770-555-0134).",
        "Click here and there as you like.",
        f"See [our map]({MAP}) or once more [our map]({MAP}).",
    ],
)
def test_words_that_say_where_they_lead(text: str, workshop: Workshop) -> None:
    assert found(workshop, text) == []


def test_the_same_words_for_two_addresses(workshop: Workshop) -> None:
    (problem,) = found(workshop, f"See [our map]({MAP}).", "See [Our map](https://elm.example/parking).")
    assert problem.message == 'the link "Our map" leads to elm.example/parking, and elsewhere to elm.example/map'
    assert workshop.at(problem).startswith("[Our map]")


def test_a_long_address_in_full(workshop: Workshop) -> None:
    address = "https://elm.example/patients/guides/before-your-visit/what-to-bring?lang=en"
    (problem,) = found(workshop, f"The list is at {address}.")
    assert f"an address of {len(address)} characters" in problem.message
    assert workshop.at(problem).startswith(address)
    assert found(workshop, "The list is at https://elm.example/bring, or https://elm.example.") == []


def test_a_clinic_may_allow_longer_addresses(workshop: Workshop) -> None:
    address = "https://elm.example/" + "a" * 60
    limit = {"limit": "address-length", "value": "90", "reason": "Ours are long", "by": "Ana"}
    what = guide(f"summary: ['Go to {address}.']")
    assert len(judged("W741", what, workshop)) == 1
    assert judged("W741", {**what, "checks": {"limits": [limit]}}, workshop) == []
