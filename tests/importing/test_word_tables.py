"""Tables of Word with their merged cells, and tables that only lay things out."""

import io

import docx

from brochure.importing.parts import Box, Doubt, Paragraph, Picture, Table, words
from tests.importing.desk import notes
from tests.importing.word_handout import append, picture, read, run


def table(rows, columns, **texts):
    document = docx.Document()
    made = document.add_table(rows, columns)
    for row in range(rows):
        for column in range(columns):
            made.cell(row, column).text = f"{row}{column}"
    return document, made


def cells(part):
    return [[words(cell) for cell in row] for row in part.rows]


def test_cells_row_by_row():
    (part,) = read(table(2, 3)[0]).parts
    assert cells(part) == [["00", "01", "02"], ["10", "11", "12"]]
    assert (part.has_head, part.row_heads) == (True, True)


def test_cells_merged_across_are_in_the_first_column_and_in_the_head_in_all():
    document, made = table(2, 3)
    made.cell(0, 1).merge(made.cell(0, 2)).text = "head"
    made.cell(1, 0).merge(made.cell(1, 1)).text = "body"
    reading = read(document)
    assert cells(reading.parts[0]) == [["00", "head", "head"], ["body", "", "12"]]
    assert len(reading.parts[0].merged) == 2 and notes(reading).count("merged cells") == 2


def test_cells_merged_down_are_in_each_row():
    document, made = table(3, 2)
    made.cell(1, 0).merge(made.cell(2, 0)).text = "both"
    assert cells(read(document).parts[0]) == [["00", "01"], ["both", "11"], ["both", "21"]]


def test_what_a_cell_can_not_hold_stands_after_the_table():
    document, made = table(2, 2)
    cell = made.cell(1, 1)
    cell.text = "one"
    cell.add_paragraph("two", style="List Bullet")
    cell.paragraphs[0].add_run().add_picture(io.BytesIO(picture("navy")))
    cell.add_table(2, 1).cell(0, 0).text = "inner"
    reading = read(document)
    part = reading.parts[0]
    assert "".join("\n" if one.is_break else one.text for one in part.rows[1][1]) == "one\n• two"
    assert [type(one) for one in part.after] == [Picture, Table]
    assert "the picture in a cell of a table stands after the table" in notes(reading)


def test_a_table_of_one_cell_is_a_box_and_one_of_one_row_texts():
    (box,) = read(table(1, 1)[0]).parts
    assert isinstance(box, Box) and [words(part.runs) for part in box.parts] == ["00"]
    reading = read(table(1, 2)[0])
    assert [type(part) for part in reading.parts] == [Doubt, Paragraph, Paragraph]
    assert "a table of one row with 2 cells became texts" in notes(reading)


def test_a_row_deleted_with_changes_tracked_is_listed():
    document, made = table(3, 2)
    append_to_row = made.rows[1]._tr.get_or_add_trPr()
    append_to_row.append(append_to_row.makeelement(append_to_row.tag.replace("trPr", "del"), {}))
    reading = read(document)
    assert cells(reading.parts[0]) == [["00", "01"], ["20", "21"]]
    assert 'a table row deleted with changes tracked: "1011"' in notes(reading)


def test_whether_there_is_a_head_may_be_unknown():
    document, made = table(2, 2)
    look = made._tbl.tblPr.find("{*}tblLook")
    look.getparent().remove(look)
    (part,) = read(document).parts
    assert (part.has_head, part.row_heads) == (None, True)


def test_the_look_may_be_written_as_a_number():
    document, made = table(2, 2)
    look = made._tbl.tblPr.find("{*}tblLook")
    for name in list(look.attrib):
        del look.attrib[name]
    look.set(look.tag.replace("tblLook", "val"), "0020")
    (part,) = read(document).parts
    assert (part.has_head, part.row_heads) == (True, False)


def test_signs_typed_in_a_cell_stay_as_typed():
    document, made = table(2, 1)
    made.cell(1, 0).text = "- a dash"
    append(made.cell(1, 0).paragraphs[0], run(" goes on"))
    assert cells(read(document).parts[0]) == [["00"], ["- a dash goes on"]]
