import pytest

from brochure.checks import passages
from brochure.checks.placing import place_in
from tests.checks.plain_words import said
from tests.specimens import Workshop

YAML = """\
format: 1
clinic: {name: Elm, phone: 770-555-0134}
help: {text: Call us.}
documents:
  - id: guide
    kind: handout
    title: Title
    sections:
      - title: One
        body:
          - >-
            Bring your card. Bring your **old
            glasses**, and say "good
            day".
          - Bring your card to the desk.
          - Bring your card to the desk.
"""


@pytest.mark.parametrize(
    "number, words, line, column",
    [
        (0, "Bring your card", 12, 13),
        (0, "old glasses", 12, 43),
        (0, "say “good day”", 13, 28),
        (1, "card", 15, 24),
    ],
)
def test_words_have_their_place_as_they_are_typed(
    number: int, words: str, line: int, column: int, workshop: Workshop
) -> None:
    project = workshop.project(YAML)
    prose = [one for one in passages(project.documents[0], project.content) if one.role == "paragraph"]
    start = prose[number].words.index(words)
    place = place_in(prose[number], start, start + len(words))
    assert (place.line, place.column) == (line, column)


def test_of_the_same_words_those_are_meant_that_go_on_as_these_do(workshop: Workshop) -> None:
    project = workshop.project(said("Bring your card. Bring your glasses."))
    passage = next(one for one in passages(project.documents[0], project.content) if one.role == "paragraph")
    start = passage.words.index("Bring your glasses")
    first, second = place_in(passage, 0, 10), place_in(passage, start, start + 10)
    assert second.column - first.column == start


def test_words_that_are_not_typed_have_the_start_of_their_text(workshop: Workshop) -> None:
    project = workshop.project({**said("{{ values.bring }} Thank you."), "values": {"bring": "Bring your card."}})
    passage = next(one for one in passages(project.documents[0], project.content) if one.role == "paragraph")
    assert passage.words == "Bring your card. Thank you."
    assert place_in(passage, 11, 15) == passage.origin.span
