from brochure.checks import passages
from brochure.checks.authored import authored
from tests.checks.plain_words import said
from tests.specimens import Workshop


def test_the_words_of_a_person_stay_as_they_were_said(workshop: Workshop) -> None:
    quotes = [
        {"quote": {"text": "I was told prior to it.", "who": "Ana, a patient", "disclosure": "Ana works here."}},
        {"quote": {"text": "A sentence of ours."}},
    ]
    project = workshop.project(said(*quotes))
    left = [passage.words for passage in authored(passages(project.documents[0], project.content))]
    assert left[-3:] == ["Ana, a patient", "Ana works here.", "A sentence of ours."]
