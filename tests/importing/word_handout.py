"""A Word handout of ten pages, made by python-docx, and by hand where it cannot: with an inventory of what is in it.

The words are harmless and the clinic is invented. Every text is there once, so that it can be looked for.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches
from PIL import Image

from brochure.importing.parts import Reading
from brochure.importing.word import read_word

_MAIN = nsdecls("w")
_DRAWN = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Sentences that fill pages without saying anything that would need a source.
FILLER = (
    "Our front desk is on the ground floor, to the left of the main door.",
    "Please tell us if a stair, a step or a heavy door is hard for you.",
    "The waiting room has water, a quiet corner and a shelf with books.",
    "You can bring a friend, a relative or anybody you trust.",
    "If you are late, call us and we will find another time with you.",
    "We speak several languages, and we can ask an interpreter to join by phone.",
)


UNDERLINED = '<w:u w:val="single"/>'


@dataclass
class Inventory:
    """What is in the handout, in the order of its text; cells row by row."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    pictures: list[tuple[bytes, str]] = field(default_factory=list)


class Handout:
    """The document while it is made."""

    def __init__(self) -> None:
        self.document: Document = docx.Document()
        self.inventory = Inventory()

    def heading(self, level: int, text: str) -> None:
        self.document.add_heading(text, level)
        self.inventory.headings.append((level, text))

    def paragraph(self, text: str) -> Any:
        self.inventory.paragraphs.append(text)
        return self.document.add_paragraph(text)

    def fill(self, number: int, count: int) -> None:
        """Some paragraphs, each with words of its own."""
        for index in range(count):
            body = " ".join(FILLER[(index + shift) % len(FILLER)] for shift in range(5))
            self.paragraph(f"Part {number}.{index + 1}: {body}")

    def items(self, style: str, level: int, *texts: str) -> None:
        for text in texts:
            self.document.add_paragraph(text, style=f"{style} {level + 1}" if level else style)
            self.inventory.items.append((level, text))

    def table(self, rows: list[list[str]]) -> Any:
        table = self.document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        self.inventory.tables.append(rows)
        return table

    def picture(self, data: bytes, alt: str, width: float = 6.0) -> None:
        shape = self.document.add_picture(io.BytesIO(data), Inches(width))
        if alt:
            shape._inline.docPr.set("descr", alt)
        self.inventory.pictures.append((data, alt))

def picture(colour: str, format: str = "PNG") -> bytes:
    """A small picture that is like no other."""
    made = io.BytesIO()
    Image.new("RGB", (240, 90), colour).save(made, format)
    return made.getvalue()


def run(text: str, properties: str = "") -> str:
    """The XML of a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def append(paragraph: Any, *pieces: str) -> None:
    """Put raw XML at the end of a paragraph."""
    for piece in pieces:
        whole = parse_xml(f"<w:x {_DRAWN}>{piece}</w:x>")
        for one in list(whole):
            paragraph._p.append(one)


def attach(document: Document, name: str, kind: str, xml: str, content_type: str | None = None) -> Part:
    """Add a part, such as footnotes.xml, and the relation to it."""
    type = content_type or f"{_WORD_TYPE}.{kind}+xml"
    part = Part(PackURI(f"/word/{name}"), type, xml.encode(), document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
    return part


def link(document: Document, address: str, text: str) -> str:
    """The XML of a link."""
    relation = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return f'<w:hyperlink r:id="{relation}">{run(text, UNDERLINED)}</w:hyperlink>'


def text_box(*paragraphs: str) -> str:
    """The XML of a text box, in the new way and, for old programs, once more in the old way."""
    words = "".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs)
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='90' name='Box'/>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def make() -> tuple[bytes, Inventory]:
    """The handout and what is in it."""
    hand = Handout()
    hand.heading(0, "Your First Visit")
    hand.document.add_paragraph("A guide for new patients", style="Subtitle")
    _arriving(hand)
    _bringing(hand)
    _times(hand)
    _rooms(hand)
    _strange(hand)
    _around(hand)
    return saved(hand.document), hand.inventory


def _arriving(hand: Handout) -> None:
    hand.heading(1, "Before you come")
    hand.fill(1, 6)
    hand.heading(2, "How to find us")
    hand.fill(2, 4)
    hand.picture(picture("navy"), "The clinic seen from the street")
    hand.document.add_paragraph("The door is under the blue sign", style="Caption")
    hand.heading(3, "By bus")
    hand.fill(3, 3)
    hand.picture(picture("teal", "JPEG"), "A bus at the stop", 3.0)
    hand.heading(3, "By car")
    hand.fill(4, 3)
    hand.picture(picture("olive"), "")


def _bringing(hand: Handout) -> None:
    hand.heading(1, "What to bring")
    hand.paragraph("Please bring these things:")
    hand.items("List Bullet", 0, *(f"Thing {number} on our list" for number in range(1, 11)))
    hand.items("List Bullet", 1, *(f"Small thing {number}" for number in range(1, 9)))
    hand.items("List Bullet", 2, *(f"Smaller still {number}" for number in range(1, 5)))
    hand.items("List Bullet", 0, *(f"More for you {number}" for number in range(1, 9)))
    hand.paragraph("And do these things in this order:")
    hand.items("List Number", 0, *(f"First do task {number}" for number in range(1, 13)))
    hand.items("List Bullet", 1, *(f"A hint on the task {number}" for number in range(1, 7)))
    hand.paragraph("After a break, go on:")
    hand.items("List Number", 0, *(f"Then do task {number}" for number in range(1, 15)))
    hand.fill(5, 4)


def _times(hand: Handout) -> None:
    hand.heading(1, "When we are open")
    hand.table([["Day", "Morning", "Afternoon"], ["Monday", "9 to 12", "1 to 5"], ["Friday", "9 to 11", "closed"]])
    hand.heading(2, "On holidays")
    merged = hand.table([
        ["Holiday", "Hours", "Phone line"],
        ["New Year", "We are closed all day", ""],
        ["Labor Day", "10 to 2", "open"],
        ["", "3 to 4", "shut"],
    ])  # fmt: skip
    merged.cell(1, 1).merge(merged.cell(1, 2)).text = "We are closed all day"
    merged.cell(2, 0).merge(merged.cell(3, 0)).text = "Labor Day"
    hand.fill(6, 5)
    hand.document.add_page_break()
    hand.heading(2, "Who is there when")
    hand.table([["Person", "Days"], *([f"Person {letter}", f"Day {letter}"] for letter in "ABCDEFGH")])
    hand.table([["Note: a colon", "yes"], ["- a dash", "2026-11-23"], ["#5 & *stars*", "[a] {{ b }}"]])
    hand.table([["Room", "Floor", "Light", "Seats"], ["Blue", "1", "bright", "4"], ["Green", "2", "dim", "2"]])


def _rooms(hand: Handout) -> None:
    hand.heading(1, "Our rooms")
    hand.fill(7, 6)
    seen = (("maroon", "A chair by a window"), ("purple", "A shelf with books"), ("gray", "The lift"))
    for number, (colour, alt) in enumerate(seen, 8):
        hand.picture(picture(colour), alt, 4.0)
        hand.fill(number, 3)
    hand.heading(2, "Quiet hours")
    hand.fill(11, 5)


def _strange(hand: Handout) -> None:
    """What python-docx has no words for."""
    hand.heading(1, "Good to know")
    hand.inventory.paragraphs.append("Ask for Bold words and slanted words, and see our site for more.")
    append(
        hand.document.add_paragraph("Ask for "),
        run("Bold words", "<w:b/>"), run(" and "), run("slanted words", "<w:i/>"), run(", and see "),
        link(hand.document, "https://clinic.example/visit_(new)", "our site"), run(" for more."),
    )  # fmt: skip
    hand.inventory.paragraphs.append("Parking is free (note 1).")
    append(
        hand.document.add_paragraph("Parking is free"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(".")
    )  # fmt: skip
    hand.inventory.paragraphs.append("Come at nine.")
    append(
        hand.document.add_paragraph("Come at "),
        f'<w:ins w:id="70" w:author="A. Editor">{run("nine")}</w:ins>',
        '<w:del w:id="71" w:author="A. Editor"><w:r><w:delText>eight</w:delText></w:r></w:del>', run("."),
    )  # fmt: skip
    hand.inventory.paragraphs.append("This line was looked at.")
    append(hand.document.add_paragraph("This line was looked at."), '<w:r><w:commentReference w:id="5"/></w:r>')
    hand.inventory.paragraphs.append("Beside this text stands a box.")
    boxed = text_box("Call us first", "We are glad to help.")
    append(hand.document.add_paragraph("Beside this text stands a box."), boxed)
    hand.inventory.paragraphs.append("✓ A sign of a symbol font, and a first line\nand a second one.")
    append(
        hand.document.add_paragraph(),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run(" A sign of a symbol font, and a first line"),
        "<w:r><w:br/></w:r>", run("and a second one."), run("Not for print.", "<w:vanish/>"),
    )  # fmt: skip
    attach(
        hand.document, "footnotes.xml", "footnotes",
        f'<w:footnotes {_MAIN}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p>'
        f"<w:r><w:footnoteRef/></w:r>{run(' Behind the house, as the city map of 2026 shows.')}</w:p></w:footnote>"
        "</w:footnotes>",
    )  # fmt: skip
    attach(
        hand.document, "comments9.xml", "comments",
        f'<w:comments {_MAIN}><w:comment w:id="5" w:author="B. Reader"><w:p>{run("Is this still so?")}</w:p>'
        "</w:comment></w:comments>",
    )  # fmt: skip


def _around(hand: Handout) -> None:
    section = hand.document.sections[0]
    section.header.paragraphs[0].text = "Elm Street Clinic, new patients"
    section.footer.paragraphs[0].text = "Printed in our own office"


def saved(document: Document) -> bytes:
    """The bytes of a document."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def read(document: Document) -> Reading:
    """What is read of a document."""
    return read_word(saved(document), "notes.docx")


def read_pieces(*pieces: str, text: str = "") -> Reading:
    """What is read of a document of one paragraph: a text, then raw XML."""
    document = docx.Document()
    append(document.add_paragraph(text), *pieces)
    return read(document)
