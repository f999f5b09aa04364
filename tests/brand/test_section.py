"""The parts of a brand.yml that other tools own too."""

from __future__ import annotations

import pytest

from brochure.brand.section import Section
from brochure.problems import Problems
from tests.brand.project import section


@pytest.fixture
def problems() -> Problems:
    return Problems()


def test_a_text_is_as_typed_and_knows_its_place(problems: Problems) -> None:
    text = section("meta:\n  name: 12", problems).section("meta").text("name")
    assert text is not None and (text, text.span.line, text.span.column) == ("12", 2, 9)


@pytest.mark.parametrize("nothing", ["", "~", "null", '""'])
def test_nothing_reads_as_missing(problems: Problems, nothing: str) -> None:
    brand = section(f"meta: {nothing}\nlogo: {nothing}", problems)
    assert "meta" not in brand
    assert brand.section("meta").text("name") is None
    assert brand.text("logo") is None
    assert list(brand.entries("logo")) == []
    assert len(problems) == 0


def test_a_missing_section_reads_as_an_empty_one(problems: Problems) -> None:
    assert Section(None, "color", problems).section("palette").text("blue") is None
    assert len(problems) == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("color: [red]", '"color" needs keys with values, but this is a list'),
        ("color: red", '"color" needs keys with values, but this is a text'),
        ("color:\n  primary: [red]", '"color.primary" needs a text, but this is a list'),
        ("color:\n  primary: {a: b}", '"color.primary" needs a text, but this is keys with values'),
    ],
)
def test_the_wrong_kind_is_a_problem_and_counts_as_missing(problems: Problems, text: str, message: str) -> None:
    assert section(text, problems).section("color").text("primary") is None
    assert [(problem.code, problem.message) for problem in problems] == [("E202", message)]


def test_a_list_gives_texts_and_sections_and_reports_the_rest(problems: Problems) -> None:
    files = section("files: [a.ttf, {path: b.ttf}, [c.ttf]]", problems)
    first, second = files.entries("files")
    assert first == "a.ttf"
    assert isinstance(second, Section) and second.text("path") == "b.ttf"
    assert [problem.message for problem in problems] == [
        "an entry of files needs a text or keys with values, but this is a list"
    ]


def test_what_should_be_a_list_and_is_not_is_a_problem(problems: Problems) -> None:
    assert list(section("files: a.ttf", problems).entries("files")) == []
    assert [problem.code for problem in problems] == ["E202"]


def test_a_dotted_place_is_found_and_named(problems: Problems) -> None:
    brand = section("typography:\n  link:\n    color: blue", problems)
    inner, key = brand.place("typography.link.color")
    assert (inner.text(key), inner.name_of(key)) == ("blue", "typography.link.color")
    assert brand.name_of("logo") == "logo"


def test_a_dotted_place_through_something_else_is_empty_without_a_problem(problems: Problems) -> None:
    inner, key = section("typography:\n  link: bold", problems).place("typography.link.color")
    assert inner.text(key) is None
    assert len(problems) == 0
