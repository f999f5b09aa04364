"""content.schema.json, by which editors complete and check content.yaml: fresh, true to the sample, and as strict as
the program where a schema can be."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.expectations import bad_files, expected_in
from tests.whole.project import GOOD, ROOT, run

SCHEMA_FILE = ROOT / "content.schema.json"
# What a schema can see, and what hangs together over several places or with other files. The rest is broken YAML, which
# an editor sees without one, or may be either.
SEEN = {"E108", "E201", "E202", "E203", "E204", "E209", "E212", "E213", "E216"}
UNSEEN = {"E205", "E206", "E207", "E208", "E215", "E301", "E302", "E303", "E304", "E305", "E401", "E402", "E501"}


class _Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does (its core schema, section 10.3.2), and so do the editors: no and yes are texts."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML wants it here)


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
     list("-+0123456789.")),
):  # fmt: skip
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first)


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=_Loader)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


def faults(validator: Draft202012Validator, text: str) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(as_an_editor_reads(text))]


def test_texts_are_read_as_an_editor_does() -> None:
    read = as_an_editor_reads("{a: no, b: 12, c: 09:30, d: 2026-01-02, e: true, f: 1.0, g: ~, h: 0x1F, i: yes, j: '1'}")
    assert read == {"a": "no", "b": 12, "c": "09:30", "d": "2026-01-02", "e": True, "f": 1.0, "g": None, "h": 31,
                    "i": "yes", "j": "1"}  # fmt: skip


def test_the_file_is_fresh(tmp_path: Path) -> None:
    """After a change to a model: brochure schema -o content.schema.json"""
    ran = run(tmp_path, "schema")
    assert (ran.code, ran.err) == (0, "")
    assert SCHEMA_FILE.read_text(encoding="utf-8") == ran.out


def test_it_is_a_schema(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)


def test_the_sample_starts_with_the_line_that_makes_editors_use_it() -> None:
    with (ROOT / "content.yaml").open(encoding="utf-8") as file:
        first = file.readline()
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)\n", first)
    assert match and (ROOT / match[1]).resolve() == SCHEMA_FILE


def test_the_sample_has_no_faults(validator: Draft202012Validator) -> None:
    assert faults(validator, (ROOT / "content.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", ["no", "yes", "true", "12", "1.5", "09:30", "2026-01-02", "'~'", "-x", "0x1F"])
def test_whatever_is_a_text_for_us_is_none_of_an_editor_s_business(
    validator: Draft202012Validator, tmp_path: Path, text: str
) -> None:
    content = GOOD.replace("title: Your first visit", f"title: {text}").replace(
        "- Bring your insurance card.", f"- {text}"
    )
    assert content.count(f" {text}\n") == 2
    assert faults(validator, content) == []
    (tmp_path / "content.yaml").write_text(content, encoding="utf-8")
    assert run(tmp_path, "build").code == 0


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_an_editor_underlines_what_the_program_would_refuse(validator: Draft202012Validator, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    try:
        found = faults(validator, text)
    except yaml.YAMLError:
        return  # an editor underlines this too, as broken YAML
    expected = {one.code for one in expected_in(path)}
    if expected & SEEN:
        assert found
    elif expected <= UNSEEN:
        assert found == []


def test_every_key_is_explained(validator: Draft202012Validator) -> None:
    """An editor shows the description beside the key that it completes."""
    bare: list[str] = []
    seen = 0
    waiting = [("", validator.schema)]
    while waiting:
        where, part = waiting.pop()
        if isinstance(part, dict):
            for key, value in part.get("properties", {}).items():
                seen += 1
                if not (value.get("description") or "").strip():
                    bare.append(f"{where}.{key}")
            waiting += [(f"{where}.{key}", value) for key, value in part.items()]
        elif isinstance(part, list):
            waiting += [(where, value) for value in part]
    assert seen > 60
    assert bare == []
