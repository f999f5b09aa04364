"""`brochure schema` prints the schema, or writes it as carefully as a PDF."""

import json
import sys
import types

import pytest

from brochure.cli import main

SCHEMA = {"title": "content.yaml \u2013 Inhalt", "type": "object"}


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    module = types.ModuleType("brochure.project")
    module.schema = lambda: SCHEMA
    monkeypatch.setitem(sys.modules, "brochure.project", module)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_prints_it_in_ascii(capsys):
    assert main(["schema"]) == 0
    out, err = capsys.readouterr()
    assert (json.loads(out), err) == (SCHEMA, "")
    assert out.isascii()


def test_writes_the_same_bytes_to_a_file(capsys, tmp_path):
    main(["schema"])
    printed = capsys.readouterr().out
    assert main(["schema", "-o", "content.schema.json"]) == 0
    assert (tmp_path / "content.schema.json").read_bytes() == printed.encode("ascii")
    assert capsys.readouterr() == (f"content.schema.json: {len(printed)} bytes\n", "")


def test_a_file_that_can_not_be_written_is_said_so(capsys, tmp_path):
    assert main(["schema", "-o", "no/content.schema.json"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "error[E310]: cannot write " in err
