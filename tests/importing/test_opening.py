"""Which files can be imported, how their letters are read, and what is said of all others."""

import pytest

from brochure.importing.opening import read_source
from brochure.importing.parts import words
from brochure.problems import Stop
from tests.importing.desk import notes


@pytest.fixture
def read(tmp_path):
    def read(name, data):
        (tmp_path / name).write_bytes(data)
        return read_source(tmp_path / name, name)

    return read


@pytest.fixture
def refusal(read):
    def refusal(name, data=b"words"):
        with pytest.raises(Stop) as stop:
            read(name, data)
        return stop.value.problem

    return refusal


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_are_read_as_the_file_says(read, encoding):
    reading = read("notes.txt", "Señor Müller’s card.".encode(encoding))
    assert words(reading.parts[0].runs) == "Señor Müller’s card." and notes(reading) == ""


def test_letters_of_old_windows_are_read_with_a_note(read):
    reading = read("notes.txt", "Señor Müller’s card.".encode("cp1252"))
    assert words(reading.parts[0].runs) == "Señor Müller’s card."
    assert "read as Windows-1252" in notes(reading)


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_lines_may_end_in_any_way(read, end):
    assert len(read("notes.txt", b"One." + end + end + b"Two.").parts) == 2


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("a.doc", "old Word file"), ("a.docm", "macros"), ("a.pdf", "a PDF"), ("a.pages", "Pages"),
        ("a.odt", "LibreOffice"), ("a.rtf", "rich text"), ("a.html", "web page"), ("a.yaml", "YAML"),
        ("a.xyz", "can't be imported"), ("a", "can't be imported"),
    ],
)  # fmt: skip
def test_other_kinds_are_named_with_a_way_out(refusal, name, word):
    problem = refusal(name)
    assert problem.code == "E117" and word in problem.message
    assert ".docx" in problem.hint or "brochure build" in problem.hint


def test_a_file_is_judged_by_what_it_is_not_by_its_name(refusal):
    assert refusal("a.docx", b"%PDF-1.7").message == '"a.docx" is a PDF'
    assert refusal("a.txt", b"{\\rtf1 words}").code == "E117"
    assert refusal("a.txt", b"PK\x03\x04 words").code == "E102"
    assert refusal("a.txt", b"words\0").code == "E102"
    assert refusal("a.txt", b"\x81\x8d\xff").code == "E102"


def test_a_file_that_is_not_there(tmp_path):
    for name in ("missing.docx", "missing.xyz"):
        with pytest.raises(Stop) as stop:
            read_source(tmp_path / name, name)
        assert (stop.value.problem.code, stop.value.problem.message) == ("E101", f'there is no file "{name}"')


def test_a_file_without_words_and_one_that_is_too_large(refusal):
    assert refusal("a.txt", b" \n\n").code == "E104"
    assert refusal("a.md", b"a" * 1_000_001).code == "E113"
    assert refusal("a.docx", b"a" * 50_000_001).code == "E119"
