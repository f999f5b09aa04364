"""JSON Schema for editors."""

import json
import os
import subprocess
import sys
from typing import Any, Literal

import pytest
import yaml
from jsonschema import Draft202012Validator

from brochure.content import Model, json_schema
from brochure.content.schema import choices_of, schema_file
from tests.content.standin import Clinic, Content
from tests.content.test_decode import GOOD

SCHEMA = json_schema(Content)


def as_an_editor_reads(text: str) -> Any:
    return yaml.safe_load(text)


def test_it_is_a_schema_of_the_current_draft() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_file_for_editors_is_the_schema_in_ascii() -> None:
    data = schema_file(Content)
    assert data.isascii() and data.endswith(b"}\n")
    assert json.loads(data) == SCHEMA


def test_a_good_file_is_good_for_an_editor_that_turns_texts_into_numbers() -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_an_editor_reads(GOOD))) == []
    odd = (
        GOOD.replace("Your treatment", "12")
        .replace("title: Before", "title: no")
        .replace("fax: 404-555-0135", "fax: 4")
    )
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_an_editor_reads(odd))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Your treatment", "tittle: Your treatment"),
        ("format: 1", "format: 2"),
        ("columns: 2", "columns: 3"),
        ("off_label: yes", "off_label: 7"),
        ("title: Questions", "title: [a]"),
        ("kind: handout", "kind: leaflet"),
        ("  fax:", "  Fax Number:"),
        ("- bullets: [One, Two]", "- bulets: [One, Two]"),
        ("sections:\n", "sections: none\n      #"),
    ],
)
def test_an_editor_sees_what_the_program_would_refuse(old: str, new: str) -> None:
    bad = GOOD.replace(old, new)
    if old == "sections:\n":
        bad = GOOD[: GOOD.index("    sections:")] + "    sections: none\n"
    assert bad != GOOD
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_an_editor_reads(bad))) != []


def test_descriptions_of_models_and_fields_are_there() -> None:
    clinic = json_schema(Clinic)
    assert clinic["description"] == "Who hands the document out."
    assert clinic["properties"]["name"]["description"] == "The name of the clinic."
    assert clinic["properties"]["phone"]["description"]


def test_what_may_be_left_out_is_neither_null_nor_has_it_a_null_default() -> None:
    assert json_schema(Clinic)["properties"]["address"]["type"] == ["string", "number", "boolean"]
    assert '"null"' not in json.dumps(SCHEMA)
    assert "null" not in json.dumps(SCHEMA).replace('"null"', "")


def test_there_are_no_titles_that_repeat_the_keys() -> None:
    assert "title" not in json_schema(Clinic)["properties"]["name"]


def test_choices_are_also_what_yaml_makes_of_them() -> None:
    class Choices(Model):
        """Choices."""

        one: Literal["1"]
        some: Literal["auto", "2", "true", "007"]

    fields = json_schema(Choices)["properties"]
    assert fields["one"] == {"enum": ["1", 1]}
    assert fields["some"] == {"enum": ["auto", "2", 2, "true", True, "007", 7]}


def test_choices_of_the_field_that_labels_a_union() -> None:
    assert choices_of(Content, "kind") == ["faq-sheet", "handout"]
    assert choices_of(Content, "title") == []


def test_the_schema_is_the_same_in_every_process() -> None:
    program = "import json; from tests.content.test_schema import SCHEMA; print(json.dumps(SCHEMA))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {json.dumps(SCHEMA) + "\n"}
