"""Markdown of others in, our content out."""

import pytest

from brochure.blocks.bullets import Bullets
from brochure.blocks.callout import Callout
from brochure.blocks.figure import Figure
from brochure.blocks.subhead import Subhead
from brochure.blocks.table import Table
from brochure.markup import body, plain
from tests.importing.desk import handout, imported_text, notes, pages, parts_of, said
from tests.importing.word_handout import picture


@pytest.fixture
def read(tmp_path):
    def read(text):
        made = imported_text(tmp_path, text)
        return handout(tmp_path), notes(made)

    return read


def test_headings_paragraphs_emphasis_and_links(read):
    text = "## Before\n\nCall **us** or see\n[our site](https://a.example).\n\n### Bus\n\nIt\\\nis."
    document, said_of = read(f"# Your *visit*\n\n{text}")
    assert document.title == "Your *visit*"
    assert [section.title for section in document.sections] == ["Before"]
    first, bus, last = document.sections[0].body
    assert first == "Call **us** or see [our site](https://a.example)."
    assert isinstance(bus, Subhead) and bus.root == "Bus"
    assert last == "It\\\nis." and said_of == ""


def test_lists_nested_and_numbered(read):
    document, _ = read("# T\n\n## S\n\n* one\n  1. inner\n  2. more\n* two\n\n  still two\n\n7. seven\n8. eight\n")
    bullets, numbered = parts_of(document)
    assert isinstance(bullets, Bullets)
    assert list(bullets.root) == ["one\n1. inner\n2. more", "two\n\nstill two"]
    assert numbered == "7. seven\n8. eight"


def test_tables_with_their_emphasis_and_empty_cells(read):
    document, _ = read("# T\n\n## S\n\n| Day | Hours |\n|---|---|\n| Monday | **9** to 5 |\n| Sunday | |\n")
    (table,) = parts_of(document)
    assert isinstance(table, Table)
    assert table.columns == ["Day", "Hours"]
    assert table.rows == [["Monday", "**9** to 5"], ["Sunday", None]]


def test_pictures_beside_the_text_are_carried(read, tmp_path):
    (tmp_path / "pics").mkdir()
    (tmp_path / "pics" / "a door.png").write_bytes(picture("navy"))
    document, _ = read("# T\n\n## S\n\nLook: ![Our door](pics/a%20door.png)\n")
    words, figure = parts_of(document)
    assert words == "Look:" and isinstance(figure, Figure)
    assert (figure.image, figure.alt) == ("assets/notes-1.png", "Our door")
    assert pages(tmp_path) == 1


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("../secret.png", "outside of the folder"),
        ("https://a.example/b.png", "not a file beside the text"),
        ("data:image/png;base64,AAAA", "not a file beside the text"),
        ("missing.png", "No such file"),
    ],
)
def test_other_pictures_are_listed(read, tmp_path, address, reason):
    (tmp_path.parent / "secret.png").write_bytes(picture("navy"))
    document, said_of = read(f"# T\n\n## S\n\nText ![Our door]({address})\n")
    assert parts_of(document) == ["Text"]
    assert f'the picture "Our door" ({address})' in said_of and reason in said_of


def test_html_is_left_out_and_its_words_stay(read):
    html = "A <b>bold</b> word<br>here.\n\n<div>\nBlock &amp; words\n</div>\n\n<!-- hidden -->\n"
    document, said_of = read(f"# T\n\n## S\n\n{html}")
    assert parts_of(document) == ["A bold word\\\nhere.", "Block & words"]
    assert "the HTML <b>; its words are kept" in said_of and "the HTML <!-- hidden --> @" in said_of


def test_a_quotation_is_a_box_and_code_a_text(read):
    document, said_of = read("# T\n\n## S\n\n> **Note**\n>\n> Be on time.\n\n```\na *b*\n- c\n```\n\n---\n")
    box, code = parts_of(document)
    assert isinstance(box, Callout) and (box.title, list(box.body)) == ("Note", ["Be on time."])
    assert plain(body(code)) == "a *b* - c"
    for said_once in ("a quotation became a callout", "lines of code became a text", "a line across the page"):
        assert said_once in said_of


def test_a_link_to_a_file_keeps_its_words(read):
    document, said_of = read("# T\n\n## S\n\nFill in [our form](forms/a.pdf).\n")
    assert parts_of(document) == ["Fill in our form."]
    assert "a link whose address can't be used" in said_of


def test_facts_about_the_file_at_its_head_are_listed(read):
    document, said_of = read("---\ntitle: A\n---\n# T\n\n## S\n\nText.\n")
    assert document.title == "T" and "title: A" in said_of


def test_signs_of_ours_that_are_none_of_markdown_print_as_typed(read):
    document, _ = read("# T\n\n## S\n\nSay \\*this\\* and {{ that }} and [@smith] and &lt;b&gt;.\n")
    assert list(said(document)) == ["S", "Say *this* and {{ that }} and [@smith] and <b>."]
