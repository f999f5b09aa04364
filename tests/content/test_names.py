"""{{ names }} in texts."""

import pytest
from pydantic_core import PydanticCustomError

from brochure.content import Text, parse_map
from brochure.content.names import as_markup, as_typed, fill
from brochure.problems import Problem, Problems, Span

NAMES = {"clinic.phone": "(770) 555-0134", "clinic.name": "Oak & *Elm*", "values.fee": " 75 "}


def filled(text: str) -> str:
    return fill(Text(text), NAMES, as_typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call {{ clinic.phone }}.", "Call (770) 555-0134."),
        ("{{clinic.phone}} or {{   clinic.phone\n  }}", "(770) 555-0134 or (770) 555-0134"),
        ("${{ values.fee }}", "$75"),
        ("{{ clinic.name", "{{ clinic.name"),
        ("clinic.name }}", "clinic.name }}"),
        ("{ clinic.name }", "{ clinic.name }"),
        ("{{ {{ values.fee }}", "{{ 75"),
        ("no names", "no names"),
    ],
)
def test_fill(text: str, expected: str) -> None:
    assert filled(text) == expected


def test_values_are_not_searched_for_names() -> None:
    assert fill(Text("{{ a }}"), {"a": "{{ b }}", "b": "2"}, as_typed) == "{{ b }}"


def unknown_in(source: str) -> tuple[Problem, ...]:
    raw = parse_map(source, "f", Problems())
    assert raw is not None
    with pytest.raises(PydanticCustomError) as refusal:
        fill(raw["a"], NAMES, as_typed)
    assert refusal.value.context is not None
    found = refusal.value.context["problems"]
    assert isinstance(found, tuple)
    return found


def test_every_unknown_name_is_reported_at_its_braces() -> None:
    one, two = unknown_in("a: 'it {{ x }} {{ clinic.phone }} {{ clinic.fone }}'")
    assert (one.span, one.message) == (Span("f", 1, 8), 'unknown name "x" between {{ and }}')
    assert one.hint == "Names that can be used: clinic.phone, clinic.name, values.fee."
    assert (two.span, two.message) == (
        Span("f", 1, 35),
        'unknown name "clinic.fone" between {{ and }}: did you mean "clinic.phone"?',
    )
    assert two.hint == "Write {{ clinic.phone }}."


@pytest.mark.parametrize("typed", ["phone", "Clinic.Phone", "clinic phone", "clinic.phones", "clinik.phone"])
def test_what_was_probably_meant(typed: str) -> None:
    (problem,) = unknown_in(f"a: it {{{{ {typed} }}}}")
    assert problem.message.endswith(': did you mean "clinic.phone"?')


def test_braces_with_nothing_in_them() -> None:
    (problem,) = unknown_in("a: it {{ }}")
    assert problem.message == "there is no name between {{ and }}"


def test_without_names_the_hint_says_so() -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        fill(Text("{{ x }}"), {}, as_typed)
    assert refusal.value.context is not None
    assert refusal.value.context["problems"][0].hint == "No names can be used in this text."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Oak & *Elm*", "Oak & \\*Elm\\*"),
        ("a_b [@c] \\d", "a\\_b \\[@c\\] \\\\d"),
        ("1. Main Street", "1\\. Main Street"),
        ("- a", "\\- a"),
        ("2026 visits", "2026 visits"),
        ("12 Main Street\nAtlanta, GA", "12 Main Street\\\nAtlanta, GA"),
        ("Monday\n\n  - Friday\n", "Monday\\\n\\- Friday"),
        ("(770) 555-0134", "(770) 555-0134"),
    ],
)
def test_values_are_no_markdown(value: str, written: str) -> None:
    assert as_markup(value, "Call ") == written


def test_a_value_is_no_address_of_a_link() -> None:
    assert as_markup("(https://example.org)", "[here]") == "\\(https://example.org)"
