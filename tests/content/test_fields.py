"""The kinds of text."""

from typing import Any

import pytest
from pydantic import Field

from brochure.content import (
    Colour,
    FilePath,
    Flag,
    Identifier,
    IsoDate,
    Language,
    Markup,
    Model,
    Plain,
    Text,
    decode,
    json_schema,
    parse_map,
)
from brochure.problems import Problems, Span
from tests.content.standin import NAMES


class Everything(Model):
    """One of each."""

    plain: Plain | None = None
    markup: Markup | None = None
    path: FilePath | None = None
    date: IsoDate | None = None
    colour: Colour | None = None
    id: Identifier | None = None
    language: Language | None = None
    flag: Flag | None = Field(None, description="Of the field.")
    many: list[Plain] = Field(default_factory=list)
    named: dict[Identifier, Plain] = Field(default_factory=dict)


def value_of(field: str, typed: str) -> Any:
    problems = Problems()
    raw = parse_map(f"{field}: {typed}", "f", problems)
    assert raw is not None
    made = decode(raw, Everything, problems, NAMES)
    return getattr(made, field) if made else [f"{problem.code} {problem.message}" for problem in problems]


@pytest.mark.parametrize("field", ["plain", "markup"])
def test_texts_stay_as_typed_and_know_their_place(field: str) -> None:
    for typed in ("no", "12", "09:30", "2026-01-02", "~", "<b>5 < 6 & *x*"):
        text = value_of(field, typed)
        assert text == typed
        assert isinstance(text, Text)
        assert text.span == Span("f", 1, len(field) + 3)


def test_names_are_filled_in_and_only_markup_is_protected_from_markdown() -> None:
    assert value_of("plain", "at {{ clinic.name }}") == "at Example Clinic"
    raw = parse_map("plain: x {{ n }}\nmarkup: x {{ n }}", "f", Problems())
    assert raw is not None
    made = decode(raw, Everything, Problems(), {"n": "*y*"})
    assert made is not None
    assert (made.plain, made.markup) == ("x *y*", "x \\*y\\*")


def test_paths_ids_and_colours_have_no_names() -> None:
    assert value_of("path", "'{{ clinic.name }}.png'") == "{{ clinic.name }}.png"


def test_space_around_a_text_is_dropped_and_inside_kept() -> None:
    assert value_of("plain", "'  a  b '") == "a  b"
    assert value_of("plain", "|\n  a\n\n  b\n") == "a\n\nb"


@pytest.mark.parametrize("field", ["plain", "markup", "path", "date", "colour", "id", "language", "flag"])
@pytest.mark.parametrize("typed", ["", "''", "'  '", "|\n\n"])
def test_empty_is_nowhere_a_value(field: str, typed: str) -> None:
    assert value_of(field, typed) == ["E211 there is no text here"]


@pytest.mark.parametrize("field", ["plain", "markup", "path", "date", "colour", "id", "language", "flag"])
def test_lists_and_groups_are_no_texts(field: str) -> None:
    assert value_of(field, "[a]") == [f'E202 "{field}" needs a text, but here is a list']
    assert value_of(field, "{a: b, c: d}") == [f'E202 "{field}" needs a text, but here are keys with values']


@pytest.mark.parametrize("typed", ["2026-11-23", "2024-02-29", "'2026-01-01'"])
def test_dates(typed: str) -> None:
    assert value_of("date", typed) == typed.strip("'")


@pytest.mark.parametrize(
    "typed", ["11/23/2026", "2026-13-01", "2026-02-29", "20261123", "2026-W01-1", "2026-1-2", "soon"]
)
def test_no_dates(typed: str) -> None:
    assert value_of("date", typed) == [f'E212 "{typed}" is not a date']


@pytest.mark.parametrize("typed", ["'#0a5f5f'", "'#FFF'"])
def test_colours(typed: str) -> None:
    assert value_of("colour", typed) == typed.strip("'")


@pytest.mark.parametrize("typed", ["teal", "'#12345'", "'#12345g'", "0a5f5f", "rgb(1 2 3)"])
def test_no_colours(typed: str) -> None:
    assert value_of("colour", typed) == [f'E217 "{typed.strip(chr(39))}" is not a colour']


@pytest.mark.parametrize("typed", ["guide", "guide-2", "2026", "a" * 60])
def test_ids(typed: str) -> None:
    assert value_of("id", typed) == typed


@pytest.mark.parametrize(
    ("typed", "proposal"),
    [
        ("My Guide", "my-guide"),
        ("a_b", "a-b"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("caf\u00e9", "cafe"),
        ("\u4e2d", "my-id"),
        ("../a", "a"),
    ],
)
def test_no_ids(typed: str, proposal: str) -> None:
    problems = Problems()
    raw = parse_map(f"id: {typed}", "f", problems)
    assert raw is not None
    assert decode(raw, Everything, problems) is None
    (problem,) = problems
    assert problem.code == "E213"
    assert problem.hint.endswith(f"for example {proposal}")


@pytest.mark.parametrize("typed", ["con", "nul", "com1", "a" * 61])
def test_ids_that_no_file_can_be_called_after(typed: str) -> None:
    assert value_of("id", typed)[0].startswith("E213 ")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("en", "en"),
        ("en-us", "en-US"),
        ("ES-419", "es-419"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("no", "no"),
        ("haw", "haw"),
        ("de-1996", "de-1996"),
        ("en-x-clinic", "en-x-clinic"),
    ],
)
def test_languages_in_their_usual_letters(typed: str, written: str) -> None:
    assert value_of("language", typed) == written


@pytest.mark.parametrize("typed", ["English", "en_US", "e", "en-", "en US", "x"])
def test_no_languages(typed: str) -> None:
    assert value_of("language", typed) == [f'E209 "{typed}" is not a language tag']


@pytest.mark.parametrize(
    ("typed", "flag"), [("yes", True), ("on", True), ("True", True), ("no", False), ("OFF", False)]
)
def test_flags(typed: str, flag: bool) -> None:
    assert value_of("flag", typed) is flag


@pytest.mark.parametrize("typed", ["1", "y", "maybe", "~"])
def test_no_flags(typed: str) -> None:
    assert value_of("flag", typed) == [f'E204 "{typed}" is neither yes nor no']


def test_values_of_a_program_work_as_well_as_those_of_a_file() -> None:
    made = Everything.model_validate({"plain": "a {{ b }}", "flag": True, "many": ["c"]})
    assert (made.plain, made.flag, made.many) == ("a {{ b }}", True, ["c"])
    assert isinstance(made.plain, Text)


def test_schemas() -> None:
    fields = json_schema(Everything)["properties"]
    for name in ("plain", "markup"):
        assert fields[name]["type"] == ["string", "number", "boolean"]
    assert fields["flag"] == {"description": "Of the field.", "enum": [True, False, "yes", "no", "on", "off"]}
    assert all(fields[name]["description"] for name in fields if name not in ("many", "named"))
    assert fields["named"]["patternProperties"]
    assert fields["named"]["additionalProperties"] is False
