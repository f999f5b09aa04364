from __future__ import annotations

import pytest

from brochure.problems import Problem
from tests.checks.pages import judged
from tests.checks.samples import guide
from tests.specimens import Workshop


def found(workshop: Workshop, text: str, language: str = "en-US") -> list[Problem]:
    made = guide("")
    (document,) = made["documents"]
    return judged("W743", {**made, "language": language, "documents": [{**document, "summary": [text]}]}, workshop)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call us for anything in the red box.", "the red box"),
        ("Read the light blue column first.", "the light blue column"),
        ("Words in red matter most.", "Words in red"),
        ("Call if a sign is marked in red.", "marked in red"),
        ("The steps are shown in green.", "shown in green"),
        ("See the picture on the right.", "picture on the right"),
        ("The table is at the left.", "table is at the left"),
        ("Start with the left column.", "the left column"),
        ("For the hours see page 3.", "see page 3"),
        ("More is on the next page.", "on the next page"),
    ],
)
def test_what_points_by_colour_or_place_alone(text: str, words: str, workshop: Workshop) -> None:
    (problem,) = found(workshop, text)
    assert problem.message.startswith(f'"{words}" points to something only by its ')
    assert workshop.at(problem).startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        # A name, words or a shape stand beside the colour.
        'Call us for anything in the red box "Call us".',
        "Call us for anything in the red box titled Call us.",
        "Words in red and bold matter most.",
        # Colours and sides of bodies, medicines and rooms.
        "Red spots on the skin fade by themselves.",
        "Your urine may turn orange or red.",
        "A red line that spreads from the wound needs a doctor.",
        "Take the yellow pill from the blue box of tablets.",
        "Press the green button when the red light is on.",
        "Lie on your left side. The pain is on the right side of the belly.",
        "Wear the band on the left wrist.",
        "Our door is on the left. It is the blue one.",
        "Park in the blue zone.",
        "Take a picture at the right time.",
        "The people in blue coats are nurses.",
        # Above and below stay true in any print: what is meant stands there in the order of reading (WCAG, 1.3.3).
        "The list below says what to bring.",
        "As said above, bring your card.",
        "Call when it is above 101.",
        # Pages of something else.
        "Sign page 2 of the form. For more see page 2 of the leaflet.",
    ],
)
def test_what_says_more_or_is_no_page_at_all(text: str, workshop: Workshop) -> None:
    assert found(workshop, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Llame por lo que dice el recuadro rojo.", "Está marcado en rojo.", "Mire la foto a la derecha.",
        "Vea la página 3.",
    ],
)
def test_it_knows_spanish(text: str, workshop: Workshop) -> None:
    assert len(found(workshop, text, "es")) == 1
    assert found(workshop, "Las manchas rojas de la piel se van solas.", "es") == []


def test_each_is_told_at_its_own_place(workshop: Workshop) -> None:
    first, second = found(workshop, "Read the red box. It has a note. Then read the red box again.")
    assert first.span and second.span and first.span.column < second.span.column


def test_it_is_silent_in_a_language_that_it_does_not_know() -> None:
    from brochure.checks.colour_words import _patterns

    assert _patterns("fr") == () and len(_patterns("en")) == len(_patterns("es")) == 2
