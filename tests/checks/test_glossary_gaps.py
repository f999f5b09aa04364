import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

GLOSSARY = {"glossary": {"terms": {"Foyer": "The small hall."}}}
CALLED = "A use without approval is called **off-label** use."


def test_a_term_that_is_introduced_and_used_again_belongs_into_the_glossary(workshop: Workshop) -> None:
    (problem,) = found("W714", said(CALLED, "Off-label use is common.", GLOSSARY), workshop)
    assert problem.message == 'the glossary does not have "off-label", which is used again'
    assert workshop.at(problem).startswith("off-label** use")


def test_a_name_that_is_explained_nowhere_does_too(workshop: Workshop) -> None:
    (problem,) = found("W714", said("Two biopsies are taken.", GLOSSARY), workshop)
    assert problem.message == '"biopsies" is explained nowhere, not in the glossary either'
    assert problem.hint.endswith("Its sense: taking out a small piece to look at it closely.")


@pytest.mark.parametrize(
    "body",
    [
        [CALLED, "Off-label use is common."],  # no glossary, no gap
        [CALLED, GLOSSARY],  # used once, where it is explained
        ["The hall is called the **foyer**.", "Wait in the foyer.", GLOSSARY],
        ["Halls are called **foyers**.", "Wait in the foyers.", GLOSSARY],
        ["The spray is called **Spravato**.", "Spravato is a spray.", GLOSSARY],  # a name
        ["We are **open** today.", "We are open.", GLOSSARY],  # bold, and no term
        ["You have a biopsy (a small piece is taken).", "A biopsy is quick.", GLOSSARY],
        ["Rest prior to the visit.", GLOSSARY],  # W712 has a plain word for it
    ],
)
def test_what_is_in_no_need_of_it_is_left_alone(body: list[object], workshop: Workshop) -> None:
    assert found("W714", said(*body), workshop) == []
