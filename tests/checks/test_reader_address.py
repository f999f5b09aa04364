import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

HARMLESS = [
    "You should rest.",
    "Patients in a hospital must often wait.",
    "In one study, patients had to stay for a day.",
    "Other patients may not want to hear your call, so please go outside.",
    "Most patients cannot tell the two apart.",
    "Some patients have to come twice.",
    "Patients like our garden.",
    "Help for patients and families: ask us.",
    "The patient before you may need more time.",
    "One of you should stay.",
    "One dose must be kept cool.",
    "No one should drive you but an adult.",
    "This one must be signed.",
    "Two of 100 patients should expect more.",
    "Experts say that patients should ask more.",
    "Every patient has rights, and we must keep them.",
    "Our patients come from all over Georgia.",
]
INSTRUCTIONS = [
    ("Patients should bring a list.", "Patients should"),
    ("The patient must not drive.", "The patient must"),
    ("Patients who take blood thinners must tell us.", "Patients who take blood thinners must"),
    ("After the visit, patients are advised to rest.", "patients are advised to"),
    ("All patients will be asked for a card.", "All patients will be asked"),
    ("One should rest at home.", "One should"),
    ("Clients need to sign in.", "Clients need to"),
    ("Individuals have to rest.", "Individuals have to"),
]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_sentences_are_left_alone(text: str, workshop: Workshop) -> None:
    assert found("W715", said(text), workshop) == []


@pytest.mark.parametrize("text, words", INSTRUCTIONS)
def test_an_instruction_is_for_the_reader(text: str, words: str, workshop: Workshop) -> None:
    (problem,) = found("W715", said(f"Rest today. {text}"), workshop)
    assert problem.message.startswith(f'"{words}" ') and workshop.at(problem).startswith(words)


@pytest.mark.parametrize(
    "audience, count",
    [("Nurses and staff", 0), ("Families of patients", 1), ("Caregivers", 0), ("Adults with asthma", 1)],
)
def test_who_helps_a_patient_may_be_told_about_the_patient(audience: str, count: int, workshop: Workshop) -> None:
    what = said("The patient must rest.", purpose={"audience": audience})
    assert len(found("W715", what, workshop)) == count


@pytest.mark.parametrize(
    "text, count",
    [
        ("Los pacientes deben traer una lista.", 1),
        ("El paciente tiene que descansar.", 1),
        ("Usted debe traer una lista.", 0),
        ("En un estudio, los pacientes tenían que esperar.", 0),
        ("En un estudio, los pacientes deben esperar.", 0),
    ],
)
def test_spanish_has_its_own_words(text: str, count: int, workshop: Workshop) -> None:
    assert len(found("W715", said(text, language="es"), workshop)) == count
