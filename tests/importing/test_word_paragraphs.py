"""Runs of Word and what hangs on them."""

import docx
import pytest

from brochure.importing.parts import Box, words
from brochure.markup import Run
from tests.importing.desk import doubts, notes, paragraphs
from tests.importing.word_handout import append, attach, read, read_pieces, run, text_box

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BEGIN, MIDDLE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def test_tabs_breaks_and_hyphens():
    words = "<w:t>one</w:t><w:tab/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t><w:softHyphen/><w:cr/>"
    reading = read_pieces(f"<w:r>{words}<w:t>four</w:t></w:r>")
    (part,) = reading.parts
    assert "".join("\n" if one.is_break else one.text for one in part.runs) == "one two\u2011three\nfour"


def test_tracked_changes():
    reading = read_pieces(
        f"<w:moveFrom>{run('moved')}</w:moveFrom>", f"<w:ins>{run('new ')}</w:ins>",
        f"<w:moveTo>{run('moved')}</w:moveTo>",
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
    )  # fmt: skip
    assert paragraphs(reading) == ["new moved"]
    assert [note.what for note in reading.left_out] == ['"old": deleted with changes tracked']
    assert notes(reading).count("was a tracked insertion, which is kept") == 2


def test_links_inside_and_out_of_the_text():
    inner = f'<w:hyperlink w:anchor="part">{run("see below")}</w:hyperlink>'
    field = f'{BEGIN}<w:r><w:instrText>HYPERLINK "https://a.example"</w:instrText></w:r>{MIDDLE}{run("our site")}{END}'
    reading = read_pieces(inner, field)
    assert reading.parts[0].runs == (Run("see below"), Run("our site", href="https://a.example"))
    assert '"see below" is no longer a link to another place' in notes(reading)
    assert reading.counts == {"link": 1}


def test_fields_keep_their_last_text():
    simple = f'<w:fldSimple w:instr=" DATE ">{run("May 5")}</w:fldSimple>'
    reading = read_pieces(simple, text="Today is ")
    assert paragraphs(reading) == ["Today is May 5"]
    assert "a field that Word fills in (DATE); its last text is kept" in notes(reading)


def test_boxes_to_tick():
    data = '<w:ffData><w:checkBox><w:default w:val="{}"/></w:checkBox></w:ffData>'
    form = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>{END}'
    reading = read_pieces(form.format("1"), run(" yes "), form.format("0"), run(" no ☒"))
    assert paragraphs(reading) == ["☑ yes ☐ no ☑"]
    assert "the sign no ☒ is written no ☑" in notes(reading)


def test_equations_become_text_with_a_todo():
    names = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    reading = read_pieces(f"<m:oMath {names}><m:r><m:t>a+b</m:t></m:r></m:oMath>")
    assert paragraphs(reading) == ["a+b"] and 'the equation "a+b" became plain text' in notes(reading)
    assert len(doubts(reading)) == 1


def test_reading_aids_are_listed():
    ruby = f"<w:ruby><w:rt>{run('aid')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby>"
    reading = read_pieces(f"<w:r>{ruby}</w:r>")
    assert paragraphs(reading) == ["base"] and 'the reading aid "aid"' in notes(reading)


def test_of_two_choices_the_first_is_read():
    reading = read_pieces(text_box("Boxed"))
    (box,) = reading.parts
    assert isinstance(box, Box) and [words(part.runs) for part in box.parts] == ["Boxed"]
    assert notes(reading) == ""


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_numbered_as_they_come(kind):
    document = docx.Document()
    refer = '<w:r><w:{}Reference w:id="{}"/></w:r>'.format
    pieces = refer(kind, 3), run(" two"), refer(kind, 2), run(" and one again"), refer(kind, 3), refer(kind, 9)
    append(document.add_paragraph("One"), *pieces)
    note = f'<w:{kind} w:id="{{}}"><w:p>{run("{}")}</w:p><w:p>{run("more")}</w:p></w:{kind}>'
    inner = note.format(2, "B") + note.format(3, "A")
    attach(document, f"{kind}s.xml", f"{kind}s", f"<w:{kind}s {_MAIN}>{inner}</w:{kind}s>")
    reading = read(document)
    assert paragraphs(reading) == ["One (note 1) two (note 2) and one again (note 1)"]
    assert [words(note) for note in reading.footnotes] == ["A more", "B more"]
    assert "a note that is not in the file" in notes(reading)


def test_page_breaks_are_listed():
    reading = read_pieces('<w:r><w:br w:type="page"/></w:r>', run("next"))
    assert paragraphs(reading) == ["next"] and "a page break" in notes(reading)
