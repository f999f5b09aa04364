"""One import as a whole: a file that builds, with safe names, and all that there is to say."""

import pytest

from brochure.importing import result
from brochure.importing.parts import Note
from brochure.importing.result import grouped, import_source, name_of
from brochure.problems import Stop
from tests.importing.desk import handout, imported_text, loaded, notes, pages
from tests.importing.word_handout import picture


def test_the_result_is_content_that_builds(tmp_path):
    made = imported_text(tmp_path, "# Title\n\n## One\n\nText.\n")
    assert made.text.startswith("# yaml-language-server: $schema=./content.schema.json\n#\n# Imported from notes.md.")
    assert "#     brochure build content.yaml\n" in made.text and "\nformat: 1\n" in made.text
    assert loaded(tmp_path).content.clinic.name == "TODO: your clinic"
    assert pages(tmp_path) == 1


def test_every_todo_is_at_the_line_it_is_said_to_be(tmp_path):
    made = imported_text(tmp_path, "Text.\n\n# One\n\n# Two\n\n![](a.png)\n")
    lines = made.text.splitlines()
    assert len(made.todos) > 4
    for line, what in made.todos:
        assert lines[line - 1].strip().startswith(f"# TODO: {what[:20]}")
    assert sum("# TODO:" in line for line in lines) == len(made.todos)


def test_what_was_not_carried_over_stands_at_the_top(tmp_path):
    made = imported_text(tmp_path, "# Title\n\n## One\n\nText <b>bold</b>.\n\n***\n")
    assert "# Not carried over:\n#   - the HTML <b>; its words are kept (notes.md:5)\n" in made.text


@pytest.mark.parametrize(
    ("stem", "id"),
    [
        ("Für Gäste (2026)", "fur-gaste-2026"), ("../../evil", "evil"), ("con", "con-guide"), ("...", "guide"),
        ("日本", "guide"), ("a" * 80, "a" * 60),
    ],
)  # fmt: skip
def test_ids_are_made_of_file_names(stem, id):
    assert name_of(stem) == id


def test_an_id_may_be_given_and_must_be_one(tmp_path):
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    assert import_source(tmp_path / "a.txt", "a.txt", tmp_path / "b.yaml", "my-guide").id == "my-guide"
    with pytest.raises(Stop) as stop:
        import_source(tmp_path / "a.txt", "a.txt", tmp_path / "b.yaml", "My Guide")
    assert stop.value.problem.code == "E213" and "my-guide" in stop.value.problem.hint


def test_pictures_and_the_brand_of_the_folder_are_minded(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "notes-1.PNG").write_bytes(b"mine")
    (tmp_path / "assets" / "brand.yml").write_text("meta: {name: Elm}\n", encoding="utf-8")
    (tmp_path / "a.png").write_bytes(picture("navy"))
    made = imported_text(tmp_path, "# Title\n\n## One\n\n![Our door](a.png)\n")
    assert list(made.pictures) == ["assets/notes-2.png"]
    assert loaded(tmp_path).content.brand == "assets/brand.yml"


def test_characters_that_no_page_can_show_are_named(tmp_path):
    made = imported_text(tmp_path, "# Title\n\n## One\n\nGood 😀.\n")
    assert "the character 😀 (U+1F600, GRINNING FACE) is not in the shipped typeface" in notes(made)
    assert "😀" in handout(tmp_path).sections[0].body[0]


def test_more_text_than_a_content_file_may_have(tmp_path, monkeypatch):
    monkeypatch.setattr(result, "LARGEST", 1_000)
    (tmp_path / "a.txt").write_text("Text. " * 200, encoding="utf-8")
    with pytest.raises(Stop) as stop:
        import_source(tmp_path / "a.txt", "a.txt", tmp_path / "b.yaml")
    assert stop.value.problem.code == "E113"


def test_notes_of_one_kind_are_one_line():
    found = grouped([Note("a  break", f"line {number}") for number in range(8)] + [Note("b", "line 9")])
    assert list(found) == [
        "a break (line 0; line 1; line 2; line 3; line 4; line 5; and 2 more)", "b (line 9)",
    ]  # fmt: skip
