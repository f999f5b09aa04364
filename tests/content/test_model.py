"""The base of all content."""

import pytest
from pydantic import Field, ValidationError, field_validator

from brochure.content import NOWHERE, Model, Plain, Text, decode, parse_map, refused
from brochure.problems import Problem, Problems, Span
from tests.content.standin import shown


class Inner(Model):
    """A part."""

    a: Plain

    @field_validator("a")
    @classmethod
    def _not_x(cls, value: Text) -> Text:
        if value == "xx":
            raise refused(Problem("E212", "first"), Problem("E213", "second", value.place_of("x", 1), "Do this."))
        return value


class Outer(Model):
    """A whole, with the part named before it is known."""

    one: Inner
    many: "list[Later]" = Field(default_factory=list)


class Later(Model):
    """A part of itself."""

    b: Plain
    inner: "Later | None" = None


def test_every_record_knows_where_its_map_starts() -> None:
    raw = parse_map("one:\n  a: 1\nmany:\n  - b: 2\n    inner: {b: 3}\n", "f", Problems())
    assert raw is not None
    made = decode(raw, Outer, Problems())
    assert made is not None
    assert made.span == Span("f", 1, 1)
    assert made.one.span == Span("f", 2, 3)
    assert made.many[0].span == Span("f", 4, 5)
    assert made.many[0].inner is not None
    assert made.many[0].inner.span == Span("f", 5, 12)


def test_a_made_record_has_no_place() -> None:
    assert Inner(a=Text("x")).span == NOWHERE


def test_records_are_frozen_and_refuse_unknown_keys() -> None:
    made = Inner(a=Text("x"))
    with pytest.raises(ValidationError):
        made.a = Text("y")
    with pytest.raises(ValidationError):
        Inner.model_validate({"a": "x", "z": "y"})


def test_a_record_that_is_already_made_is_taken_as_it_is() -> None:
    inner = Inner(a=Text("x"))
    assert Outer(one=inner).one is inner


def test_a_validator_reports_in_its_own_words_one_or_several_problems() -> None:
    problems = Problems()
    raw = parse_map("one:\n  a: xx", "f", problems)
    assert raw is not None
    assert decode(raw, Outer, problems) is None
    assert [shown(problem) for problem in problems] == ["2:6 E212 first", "2:7 E213 second"]
    assert [problem.hint for problem in problems] == ["", "Do this."]
