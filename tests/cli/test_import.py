"""`brochure import`: a content file, its pictures, and a list of what needs a person."""

import subprocess
import sys
from pathlib import Path

import pytest

from brochure.cli import main
from tests.importing import word_handout
from tests.importing.word_handout import picture

ROOT = Path(__file__).resolve().parents[2]
TEXT = "# Our guide\n\n## Getting here\n\nTake the <b>bus</b>.\n\n![Our door](door.png)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "door.png").write_bytes(picture("navy"))
    return tmp_path


def run(capsys, *arguments):
    code = main(["import", *arguments])
    return code, *capsys.readouterr()


def test_what_was_carried_what_to_decide_and_what_was_not_is_said(capsys, folder):
    code, out, err = run(capsys, "notes.md")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith('content.yaml: document "notes", ')
    assert lines[1] == "  carried over: 2 headings, 1 paragraph, 1 picture"
    assert lines[2].replace("\\", "/") == "  picture: assets/notes-1.png"
    assert "To decide (4):" in lines
    assert any(line.startswith("  content.yaml:") and "clinic's name" in line for line in lines)
    assert "Not carried over from notes.md (2):" in lines
    assert "  - the HTML <b>; its words are kept (notes.md:5)" in lines
    assert lines[-1] == "Next: brochure build content.yaml"
    assert (folder / "assets" / "notes-1.png").read_bytes() == picture("navy")


def test_what_was_written_builds(capsys, folder):
    run(capsys, "notes.md")
    assert main(["build", "-q"]) == 0
    assert capsys.readouterr().err == ""
    assert (folder / "output" / "notes.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_is_ever_overwritten(capsys, folder):
    (folder / "content.yaml").write_text("mine", encoding="utf-8")
    assert run(capsys, "notes.md")[0] == 0
    first = (folder / "notes.yaml").read_bytes()
    code, out, err = run(capsys, "notes.md")
    assert (code, out) == (3, "")
    assert "error[E315]: notes.yaml is there already, and nothing was written" in err
    assert "fix: Name another file: brochure import notes.md -o other-name.yaml" in err
    assert (folder / "notes.yaml").read_bytes() == first
    assert (folder / "content.yaml").read_text(encoding="utf-8") == "mine"
    assert run(capsys, "notes.md", "-o", "content.yaml")[0] == 3
    assert len(list((folder / "assets").iterdir())) == 1


def test_an_id_and_a_place_of_ones_own(capsys, folder):
    (folder / "guides").mkdir()
    code, out, _ = run(capsys, "notes.md", "-o", "guides/guide.yaml", "--id", "my-guide")
    assert code == 0 and out.splitlines()[0].replace("\\", "/").startswith('guides/guide.yaml: document "my-guide"')
    assert (folder / "guides" / "assets" / "my-guide-1.png").is_file()


def test_a_place_that_can_not_be_written_leaves_no_pictures_behind(capsys, folder):
    code, out, err = run(capsys, "notes.md", "-o", "nowhere/guide.yaml")
    assert (code, out) == (3, "") and "error[E310]" in err
    assert run(capsys, "notes.md", "-o", f"{'long' * 100}.yaml")[0] == 3
    assert list((folder / "assets").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("missing.docx", None, 3, "E101"), ("old.doc", b"x", 3, "E117"), ("a.pdf", b"%PDF-1.7", 3, "E117"),
        ("broken.docx", b"PK\x03\x04", 3, "E118"), ("empty.txt", b"", 1, "E104"), ("binary.txt", b"\0\1", 1, "E102"),
    ],
)  # fmt: skip
def test_what_can_not_be_imported_is_a_problem_with_a_way_out(capsys, folder, name, data, code, said):
    if data is not None:
        (folder / name).write_bytes(data)
    found, out, err = run(capsys, name)
    assert (found, out) == (code, "")
    assert f"error[{said}]" in err and "  fix: " in err and "Traceback" not in err
    assert not (folder / "content.yaml").exists()


def test_a_word_file_without_the_package_that_reads_it(capsys, folder, monkeypatch):
    (folder / "notes.docx").write_bytes(word_handout.make()[0])
    monkeypatch.setitem(sys.modules, "docx", None)
    code, _, err = run(capsys, "notes.docx")
    assert code == 3 and "error[E120]" in err and 'pip install "brochure[import]"' in err


def test_a_word_file(capsys, folder):
    (folder / "visit.docx").write_bytes(word_handout.make()[0])
    code, out, err = run(capsys, "visit.docx")
    assert (code, err) == (0, "")
    assert "12 headings, 58 paragraphs, 6 pictures, 62 list items, 5 tables, 57 table cells, 1 footnote, 1 link" in out


def test_the_help_says_how_to_install_what_word_files_need(capsys):
    code, out, _ = run(capsys, "--help")
    assert code == 0 and out.startswith("Usage: brochure import [OPTIONS] SOURCE\n")
    assert 'pip install "brochure[import]"' in out


def test_the_module_is_loaded_without_any_reader():
    code = "import sys, brochure.cli.import_; print(*{'docx', 'markdown_it', 'PIL', 'reportlab'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == ""
