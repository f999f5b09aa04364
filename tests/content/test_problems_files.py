"""Every annotated bad file that reading and decoding can judge gives just the problems its head names."""

from pathlib import Path

import pytest

from brochure.content import decode, read_yaml
from brochure.content.encoding import SAVE_AS_UTF8
from brochure.content.reading import LARGEST
from brochure.problems import Problems
from tests.content.standin import Content, read, shown
from tests.expectations import FOLDER, bad_files, differences, expected_in

FILES = bad_files("reading")
GOOD = "format: 1\nlanguage: en-US\nclinic:\n  name: Z\u00fcrich Clinic\n"


def found_in(path: Path) -> Problems:
    problems = Problems()
    raw = read_yaml(path, "content.yaml", problems)
    if raw is not None:
        clinic = raw.get("clinic", {})
        decode(raw, Content, problems, {f"clinic.{key}": value for key, value in clinic.items()})
    return problems


def lines_of(problems: Problems) -> list[str]:
    return [shown(problem) for problem in problems]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_problems_are_those_of_the_head(path: Path, parser: object) -> None:
    found = found_in(path)
    assert differences(expected_in(path), found) == []
    for problem in found:
        assert problem.hint and "\n" not in problem.hint, f"no way out, or one of several lines: {problem}"
        assert not problem.message.endswith("."), problem.message


def test_mending_the_mistake_leaves_nothing_wrong() -> None:
    """The files hold one mistake each: with it taken out, there is none."""
    text = (FOLDER / "unknown-key.yaml").read_text(encoding="utf-8").replace("tittle", "title")
    problems = Problems()
    assert read(text, problems) is not None
    assert lines_of(problems) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "1:1 E104 the file is empty"),
        (b"\xef\xbb\xbf", "1:1 E104 the file is empty"),
        (b" \r\n\n", "1:1 E104 the file is empty"),
        (b"---\n", "1:1 E104 the file is empty"),
        (GOOD.encode("utf-16"), "1:1 E103 the file is saved as UTF-16, not as UTF-8"),
        (GOOD.encode("utf-16-be"), "1:1 E103 the file is saved as UTF-16, not as UTF-8"),
        (GOOD.encode("utf-16-le"), "1:1 E103 the file is saved as UTF-16, not as UTF-8"),
        (GOOD.encode("utf-32"), "1:1 E103 the file is saved as UTF-32, not as UTF-8"),
        (GOOD.encode("utf-32-le"), "1:1 E103 the file is saved as UTF-32, not as UTF-8"),
        (b"%PDF-1.7\n%\xe2\xe3", "1:1 E102 this is a PDF, not a text file"),
        (b"PK\x03\x04\x14\x00", "1:1 E102 this is a Word, Excel or zip file, not a text file"),
    ],
)
def test_files_that_are_no_text_in_utf8(data: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes(data)
    assert lines_of(found_in(path)) == [expected]


def test_a_latin_1_file_names_byte_line_and_letter(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode("latin-1"))
    (problem,) = found_in(path)
    assert shown(problem) == (
        "4:10 E102 the file is not saved as UTF-8: byte 0xFC in line 4 is no part of it; "
        'in Windows-1252 or Latin-1 it would be "\u00fc"'
    )
    assert problem.hint == SAVE_AS_UTF8


def test_a_file_of_10_mb_is_refused_before_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes(b"title: " + b"x" * 10_000_000)
    monkeypatch.setattr("brochure.content.reading.text_of", lambda *_: pytest.fail("it was decoded"))
    assert lines_of(found_in(path)) == ["1:1 E113 the file is larger than 1 MB"]


def test_a_file_of_just_1_mb_is_read(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes(b"title: ".ljust(LARGEST, b"x"))
    raw = read_yaml(path, "content.yaml", Problems())
    assert raw is not None
    assert len(raw["title"]) == LARGEST - len("title: ")
