"""pydantic's errors in words. Each case is one change of a good file."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, field_validator, model_validator

from brochure.content import Identifier, Model, Plain, decode, parse_map
from brochure.problems import Problem, Problems
from tests.content.standin import NAMES, Content, shown
from tests.content.test_decode import GOOD


def problems_of(text: str, model: type[Model] = Content) -> list[Problem]:
    problems = Problems()
    raw = parse_map(text, "f", problems)
    assert raw is not None
    assert decode(raw, model, problems, NAMES) is None
    return list(problems)


@pytest.mark.parametrize(
    ("old", "new", "expected", "hint"),
    [
        (
            "title: Your",
            "tittle: Your",
            ['9:5 E203 unknown key "tittle": did you mean "title"?'],
            'Write "title", or delete this line. Allowed here: id, kind, title, subtitle, topic, purpose, review,'
            " contents, off_label, sections.",
        ),
        (
            "    off_label: yes",
            "    colour: red",
            ['10:5 E203 unknown key "colour"'],
            "Delete this line, or use another key. Allowed here: id, kind, title, subtitle, topic, purpose, review,"
            " contents, off_label, sections.",
        ),
        (
            "    off_label: yes",
            "    sectoins: a second time",
            ['10:5 E203 unknown key "sectoins"'],
            "Delete this line, or use another key. Allowed here: id, kind, title, subtitle, topic, purpose, review,"
            " contents, off_label, sections.",
        ),
        (
            "name: Example Clinic, ",
            "",
            ['3:9 E201 "name" is missing in "clinic"'],
            'Add a line "name: ..." (The name of the clinic.)',
        ),
        ("format: 1\n", "", ['1:1 E201 "format" is missing'], 'Add a line "format: ..."'),
        (
            "- id: guide\n    kind",
            "- kind",
            ['7:5 E201 "id" is missing in an entry of "documents"'],
            'Add a line "id: ..."',
        ),
        ("format: 1", "format: 2", ['1:9 E204 "format" can\'t be "2"'], "Write 1."),
        (
            "tone: warning",
            "tone: Warnings",
            ['17:21 E204 "tone" can\'t be "Warnings": did you mean "warning"?'],
            "Use one of: note, warning, emergency.",
        ),
        ("tone: warning", "tone:", ['17:20 E211 "tone" is empty'], "Use one of: note, warning, emergency."),
        (
            "tone: warning",
            "tone: [a]",
            ['17:21 E202 "tone" needs one word, but here is a list'],
            "Use one of: note, warning, emergency.",
        ),
        (
            "kind: handout",
            "kind: handuot",
            ['8:11 E204 "kind" can\'t be "handuot": did you mean "handout"?'],
            "Use one of: handout, faq-sheet.",
        ),
        (
            "kind: handout",
            "knd: handout",
            ['8:5 E203 unknown key "knd": did you mean "kind"?'],
            'Write "kind". Use one of: faq-sheet, handout.',
        ),
        (
            "    kind: handout\n",
            "",
            ['7:5 E201 "kind" is missing in an entry of "documents"'],
            'Add a line "kind: ...". Use one of: faq-sheet, handout.',
        ),
        (
            "- bullets: [One, Two]",
            "- bulets: [One, Two]",
            ['15:13 E203 unknown block "bulets": did you mean "bullets"?'],
            'Write "bullets" (or use a block: bullets, callout, figure).',
        ),
        (
            "- bullets: [One, Two]",
            "- Note: bring your card",
            ['15:13 E108 a text with a colon needs quotes, or its first words ("Note") are taken for a key'],
            'Put quotes round the text: "Note: bring your card" (or use a block: bullets, callout, figure)',
        ),
        (
            "- bullets: [One, Two]",
            "- bullets:\n            - Note: bring your card",
            ['16:15 E108 a text with a colon needs quotes, or its first words ("Note") are taken for a key'],
            'Put quotes round the text: "Note: bring your card"',
        ),
        (
            "title: Questions",
            "title:\n      Questions: answered",
            ['24:7 E108 a text with a colon needs quotes, or its first words ("Questions") are taken for a key'],
            'Put quotes round the text: "Questions: answered"',
        ),
        (
            "- bullets: [One, Two]",
            "- callout:\n            tone: note\n            title: One",
            ['15:13 E202 an entry of "body" has 3 keys, but a block has one: "callout", then "tone"'],
            'If "tone" and the rest belong to "callout", move them two spaces further right than it.',
        ),
        (
            "- bullets: [One, Two]",
            "- [One, Two]",
            ['15:13 E202 an entry of "body" needs a text or a block, but here is a list'],
            "Write a text, or a block with its key.",
        ),
        (
            "- bullets: [One, Two]",
            "- bullets: One",
            ['15:22 E202 "bullets" needs a list, but here is a text'],
            'Write each entry on a line of its own below, starting with "- ".',
        ),
        (
            "- bullets: [One, Two]",
            "- bullets: -One",
            ['15:22 E202 "bullets" needs a list, but here is a text'],
            "Write a space after the hyphen.",
        ),
        (
            "- bullets: [One, Two]",
            "- bullets:",
            ['15:21 E202 "bullets" needs a list, but nothing is there'],
            'Write each entry on a line of its own below, starting with "- ".',
        ),
        (
            "- bullets: [One, Two]",
            "- bullets: []",
            ['15:22 E202 "bullets" needs at least 1 entry, but has 0'],
            'Add a line that starts with "- ".',
        ),
        (
            "clinic: {name: Example Clinic, phone: (404) 555-0134}",
            "clinic: Example Clinic",
            ['3:9 E202 "clinic" needs keys with values, but here is a text'],
            'Write lines of the form "name: value" below it, moved two spaces to the right.',
        ),
        (
            "title: Questions",
            "title: [a, b]",
            ['23:12 E202 "title" needs a text, but here is a list'],
            'Write the text behind the key, without "- " or brackets; or put quotes round it.',
        ),
        (
            "body:\n                - bullets: [Three]",
            "body: {a: b, c: d}",
            ['19:21 E202 "body" needs a text or a list, but here are keys with values'],
            "Write a text or a list.",
        ),
        (
            "- bullets: [One, Two]",
            "- bullets: {One: 1, Two: 2}",
            ['15:22 E202 "bullets" needs a list, but here are keys with values'],
            'Start each entry with "- ", in a column further right than the name of the list.',
        ),
        (
            "  fax: 404",
            "  Fax Number: 404",
            ['5:3 E213 "Fax Number" can\'t be an id'],
            "Use small letters without accents, digits and single hyphens, for example fax-number",
        ),
    ],
)
def test_one_mistake_one_problem(old: str, new: str, expected: list[str], hint: str) -> None:
    assert GOOD.count(old) == 1, "the change is not one"
    problems = problems_of(GOOD.replace(old, new))
    assert [shown(problem) for problem in problems] == expected
    assert problems[0].hint == hint


def test_a_mistyped_key_in_a_list_of_records_may_be_a_text() -> None:
    class Answers(Model):
        many: list["Answer"]

    class Answer(Model):
        question: Plain | None = None

    Answers.model_rebuild(_types_namespace={"Answer": Answer})
    (problem,) = problems_of("many:\n  - Note: bring it", Answers)
    assert shown(problem) == '2:5 E203 unknown key "Note"'
    assert problem.hint.startswith('If it is a text, put quotes round it: "Note: bring it". ')


class Numbers(Model):
    """What only numbers can be wrong in."""

    whole: int = 1
    part: Annotated[float, Field(gt=0, le=1)] = 1.0
    few: Annotated[list[Plain], Field(max_length=1)] = Field(default_factory=list)


@pytest.mark.parametrize(
    ("text", "expected", "hint"),
    [
        ("whole: x", '1:8 E202 "whole" needs a whole number, but here is a text', "Write a whole number."),
        ("whole: 1.5", '1:8 E202 "whole" needs a whole number, but here is a text', "Write a whole number."),
        ("part: half", '1:7 E202 "part" needs a number, but here is a text', "Write a number."),
        ("part: 0", '1:7 E204 "part" can\'t be "0"', "Write a number that is more than 0.0."),
        ("part: 1.01", '1:7 E204 "part" can\'t be "1.01"', "Write a number that is at most 1.0."),
        ("few: [a, b]", '1:6 E202 "few" needs at most 1 entry, but has 2', "Take some out."),
    ],
)
def test_numbers_and_limits(text: str, expected: str, hint: str) -> None:
    (problem,) = problems_of(text, Numbers)
    assert (shown(problem), problem.hint) == (expected, hint)


class Shorthand(Model):
    """A text stands for a group."""

    title: Plain
    note: Plain | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"title": value, "nte": "x"} if isinstance(value, str) else value


class Loose(Model):
    """A union without a label, and values made on the way."""

    either: list[Identifier | Shorthand] = Field(default_factory=list)
    short: Shorthand | None = None
    raised: Literal["a"] | None = None

    @field_validator("raised", mode="before")
    @classmethod
    def _never(cls, value: Any) -> Any:
        raise ValueError("it never is")


def test_a_union_without_labels_reports_what_got_furthest() -> None:
    (problem,) = problems_of("either:\n  - fine\n  - {title: []}", Loose)
    assert shown(problem) == '3:13 E202 "title" needs a text, but here is a list'


def test_a_union_without_labels_names_all_it_takes() -> None:
    (problem,) = problems_of("either:\n  - [a]", Loose)
    assert shown(problem) == '2:5 E202 an entry of "either" needs a text or keys with values, but here is a list'


def test_what_was_made_on_the_way_is_placed_where_it_came_from() -> None:
    (problem,) = problems_of("short: x", Loose)
    assert shown(problem) == '1:8 E203 unknown key "nte"'


def test_a_plain_error_of_a_validator_keeps_its_words() -> None:
    (problem,) = problems_of("raised: a", Loose)
    assert shown(problem) == '1:9 E202 "raised" is not right: it never is'
