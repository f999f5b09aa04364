"""Pictures, charts, SmartArt and other things that are drawn in Word files."""

import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE

from brochure.importing.parts import Box, Doubt, Item, Paragraph, Picture, words
from tests.importing.desk import notes
from tests.importing.word_handout import append, attach, picture, read, run

_DRAWN = ('<w:r><w:drawing><wp:inline><wp:extent cx="2743200" cy="9"/><wp:docPr id="9" name="x" {}/><a:graphic>'
          "<a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>").format  # fmt: skip
_TEXTS = "<x><a:p><a:r><a:t>Visits</a:t></a:r></a:p><a:p><a:t>a &amp; b</a:t></a:p></x>"


@pytest.fixture
def document():
    return docx.Document()


def inline(document, **attributes):
    shape = document.add_picture(io.BytesIO(picture("navy")))._inline
    for name, value in attributes.items():
        shape.docPr.set(name, value)
    return shape


@pytest.mark.parametrize(
    ("attributes", "alt"),
    [
        ({"descr": "Our  front\ndoor"}, "Our front door"), ({"title": "Our door"}, "Our door"),
        ({"descr": "Picture 3"}, ""), ({"descr": "IMG_2041.JPG"}, ""), ({"descr": "C:\\door.png"}, ""), ({}, ""),
    ],
)  # fmt: skip
def test_words_of_a_picture(document, attributes, alt):
    inline(document, **attributes)
    (part,) = read(document).parts
    assert (part.data, part.alt, part.doubts) == (picture("navy"), alt, ())


def test_words_made_by_a_program_are_to_be_checked(document):
    inline(document, descr="A door in a wall. Description automatically generated with low confidence")
    (part,) = read(document).parts
    assert part.alt == "A door in a wall." and "A program made this description" in part.doubts[0]


def test_a_cropped_and_turned_picture_is_to_be_looked_at(document):
    shape = inline(document, descr="A door")
    fill = shape.find(".//{*}blipFill")
    fill.append(fill.makeelement(fill[0].tag.replace("blip", "srcRect"), {"l": "20000"}))
    shape.find(".//{*}xfrm").set("rot", "5400000")
    (part,) = read(document).parts
    assert len(part.doubts) == 2


def test_a_decorative_picture_and_its_width(document):
    shape = inline(document)
    shape.docPr.append(shape.docPr.makeelement("{urn:x}decorative", {"val": "1"}))
    shape.find("{*}extent").set("cx", "2743200")  # 3 of 6 inches
    (part,) = read(document).parts
    assert part.decorative and part.share == pytest.approx(0.5)


def test_a_picture_stands_before_or_after_the_words_as_it_did(document):
    paragraph = document.add_paragraph()
    paragraph.add_run().add_picture(io.BytesIO(picture("navy")))
    paragraph.add_run("words")
    paragraph.add_run().add_picture(io.BytesIO(picture("teal")))
    assert [type(part) for part in read(document).parts] == [Picture, Paragraph, Picture]


def test_a_picture_that_is_only_linked_is_listed(document):
    id = document.part.relate_to("file:///C:/door.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    append(document.add_paragraph("words"), _DRAWN("", f'<a:blip r:link="{id}"/>'))
    reading = read(document)
    assert "a picture that is not in the file (file:///C:/door.png)" in notes(reading)
    assert [type(part) for part in reading.parts] == [Paragraph, Doubt]


def test_an_old_picture_and_a_word_art(document):
    inline(document)
    kind = RELATIONSHIP_TYPE.IMAGE
    id = next(id for id, relation in document.part.rels.items() if relation.reltype == kind)
    shape = f'<v:shape alt="An old door"><v:imagedata r:id="{id}"/><v:textpath string="DRAFT"/></v:shape>'
    append(document.add_paragraph(), f"<w:r><w:pict>{shape}</w:pict></w:r>")
    reading = read(document)
    assert reading.parts[-1].alt == "An old door"
    assert 'the WordArt or watermark "DRAFT"' in notes(reading)


def test_a_chart_is_listed_with_its_words(document):
    attach(document, "charts/chart1.xml", "chart", _TEXTS, "application/xml")
    id = next(id for id, relation in document.part.rels.items() if relation.reltype.endswith("/chart"))
    append(document.add_paragraph("words"), _DRAWN("", f'<a:chart r:id="{id}"/>'))
    reading = read(document)
    assert 'a chart: "Visits a & b" @ paragraph 1' in notes(reading)
    assert isinstance(reading.parts[-1], Doubt)


def test_the_words_of_smart_art_are_a_list(document):
    attach(document, "diagrams/data1.xml", "diagramData", _TEXTS, "application/xml")
    id = next(id for id, relation in document.part.rels.items() if relation.reltype.endswith("/diagramData"))
    append(document.add_paragraph(), _DRAWN("", f'<a:relIds r:dm="{id}"/>'))
    reading = read(document)
    assert [words(part.paragraphs[0]) for part in reading.parts if isinstance(part, Item)] == ["Visits", "a & b"]
    assert "a SmartArt drawing; its words are kept as a list" in notes(reading)


def test_an_embedded_object_is_listed(document):
    append(document.add_paragraph("words"), '<w:r><w:object><v:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')
    reading = read(document)
    assert "an embedded object of Excel.Sheet.12" in notes(reading) and isinstance(reading.parts[-1], Doubt)


def test_a_text_box_in_the_old_way(document):
    box = f"<v:textbox><w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent></v:textbox>"
    append(document.add_paragraph("words"), f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>")
    _, part = read(document).parts
    assert isinstance(part, Box) and [words(one.runs) for one in part.parts] == ["boxed"]
