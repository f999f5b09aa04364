import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

PASSIVE = ["Your card is checked.", "The form has been filled in by a nurse.", "You will not be seen before ten."]
HARMLESS = [
    "You may be tired.",
    "We are closed on Sunday.",
    "Your leg is swollen.",
    "If you are worried, call us.",
    "The clinic is located on Main Street.",
    "This is called off-label.",
    "There is need for care.",
    "The light is red.",
    "You are allowed one guest.",
    "It is complicated.",
    "Are you pregnant or married?",
    "You were at home, and we called you.",
    "She is our head nurse.",
]


def test_one_finding_names_the_first_three_with_their_lines(workshop: Workshop) -> None:
    (problem,) = found("W711", said(*PASSIVE, "Rooms were cleaned.", "Rest."), workshop)
    assert problem.message.startswith("4 of 5 sentences say what is done and not who does it, such as ")
    assert '"has been filled" (line ' in problem.message and '"will not be seen" (line ' in problem.message
    assert "cleaned" not in problem.message and workshop.at(problem).startswith("is checked")


def test_a_sentence_counts_once(workshop: Workshop) -> None:
    text = "Your card is checked and your coat is taken and your name is written."
    assert found("W711", said(text, "Rest.", "Drink.", "Sleep."), workshop) == []


def test_a_few_are_no_habit(workshop: Workshop) -> None:
    assert found("W711", said(*PASSIVE[:2]), workshop) == []
    assert found("W711", said(*PASSIVE, *["Rest today."] * 12), workshop) == []


def test_the_share_can_be_set(workshop: Workshop) -> None:
    limit = {"limit": "passive-share", "value": "0.05", "reason": "We mind.", "by": "Ana Ruiz, RN"}
    given = said(*PASSIVE, *["Rest today."] * 12)
    assert len(found("W711", {**given, "checks": {"limits": [limit]}}, workshop)) == 1


def test_harmless_sentences_are_not_passive(workshop: Workshop) -> None:
    assert found("W711", said(*HARMLESS), workshop) == []


def test_titles_and_labels_are_no_sentences(workshop: Workshop) -> None:
    assert found("W711", said({"bullets": ["What is known", "What is done", "What is given"]}), workshop) == []


@pytest.mark.parametrize(
    "texts, count",
    [
        (["La tarjeta es revisada.", "El papel fue escrito ayer.", "Los datos serán guardados."], 1),
        (["Es demasiado.", "Un ser querido viene.", "La visita es privada.", "Eso es complicado."], 0),
    ],
)
def test_spanish_has_its_own_grammar(texts: list[str], count: int, workshop: Workshop) -> None:
    assert len(found("W711", said(*texts, language="es"), workshop)) == count
