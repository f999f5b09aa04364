"""`brochure schema` prints the schema, or writes it as carefully as a PDF."""

import json

import pytest

from brochure.cli import main
from brochure.content import json_schema
from brochure.project import Content


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_prints_the_schema_of_the_content_in_ascii(capsys):
    assert main(["schema"]) == 0
    out, err = capsys.readouterr()
    assert (json.loads(out), err) == (json_schema(Content), "")
    assert out.isascii() and out.endswith("}\n")


def test_writes_the_same_bytes_to_a_file(capsys, tmp_path):
    main(["schema"])
    printed = capsys.readouterr().out
    assert main(["schema", "-o", "content.schema.json"]) == 0
    assert (tmp_path / "content.schema.json").read_bytes() == printed.encode("ascii")
    out, err = capsys.readouterr()
    assert (out, err) == (f"content.schema.json: {len(printed) / 1000:.1f} kB\n", "")


def test_a_file_that_can_not_be_written_is_said_so(capsys):
    assert main(["schema", "-o", "no/content.schema.json"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "error[E310]: cannot write " in err
