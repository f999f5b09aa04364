"""The starters as files: which there are, and what each is for."""

from __future__ import annotations

import re

import pytest

from brochure.starters import files_of, purposes

NAMES = list(purposes())


def test_those_that_a_clinic_needs_first_are_there() -> None:
    on_pages = {"treatment-guide", "faq", "aftercare", "preparation", "welcome", "medicine"}
    assert set(NAMES) >= {*on_pages, "trifold", "waiting-room"}
    assert sorted(NAMES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_is_for(name: str) -> None:
    assert re.fullmatch(r"(A|Aftercare|Getting)\b.{20,100}\.", purposes()[name])


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_whole_project_with_the_content_last(name: str) -> None:
    assert list(files_of(name)) == ["assets/brand.yml", "assets/logo.svg", "content.yaml"]
    assert all(files_of(name).values())


@pytest.mark.parametrize("name", NAMES)
def test_editors_find_the_schema_and_people_the_notes(name: str) -> None:
    lines = files_of(name)["content.yaml"].decode("utf-8").split("\n")
    assert lines[0] == "# yaml-language-server: $schema=content.schema.json"
    notes = [line for line in lines if line.lstrip().startswith("#") or "   # " in line]
    assert len(notes) > 25
    assert "#     brochure build" in lines
    assert sum("YOURS:" in line for line in notes) >= 4
    assert max(map(len, lines)) <= 120
