"""Word files: opened with python-docx, then walked in the order of the text.

python-docx opens the package and finds its parts; what stands in them is read here and in the modules word_*, since it
passes over most of what must not be lost: text boxes, footnotes, tracked changes, fields, drawings.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from brochure.importing.archive import check_archive, damaged
from brochure.importing.parts import Heading, Item, Paragraph, Part, Reading, words
from brochure.importing.plain_text import marked_item
from brochure.importing.word_drawings import Drawings
from brochure.importing.word_numbers import Numbers
from brochure.importing.word_paragraphs import Line, Words
from brochure.importing.word_styles import Styles
from brochure.importing.word_tables import read_table
from brochure.importing.word_xml import Element, Story, Target, attribute, child, choices, inside, local, value
from brochure.markup import Run
from brochure.problems import Problem, Stop

__all__ = ["read_word"]

_SIDES = ("left", "right")
_MARGINS = ("header", "footer")
_TWIP = 635  # EMU in a twentieth of a point
_ROLES = {"caption": "caption", "subtitle": "subtitle"}
# What stands among paragraphs and says nothing.
_SILENT = frozenset(("sectPr", "bookmarkStart", "bookmarkEnd", "proofErr", "sdtPr", "sdtEndPr", "tcPr", "permStart",
                     "permEnd", "commentRangeStart", "commentRangeEnd", ""))  # fmt: skip


def read_word(data: bytes, shown_as: str) -> Reading:
    """The parts of a Word file (.docx). Raises Stop: E120 when python-docx is not installed, E118 and E119 for a file
    that can't or must not be opened."""
    try:
        import docx
        from docx.oxml.parser import parse_xml
    except ImportError:
        hint = 'Install it: pip install "brochure[import]"'
        raise Stop(Problem("E120", "the part that reads Word files is not installed", hint=hint)) from None
    check_archive(data, shown_as)
    try:
        body = _Body(docx.Document(io.BytesIO(data)), parse_xml)
    except Exception as error:
        # Whatever python-docx and lxml raise for a broken package: KeyError, ValueError, XMLSyntaxError and more.
        raise damaged(shown_as, error) from error
    return body.read()


class _Body:
    def __init__(self, document: Any, parse: Any) -> None:
        part = document.part
        self._parse = parse
        self._root = document.element.body
        if self._root is None:
            raise ValueError("a document without a body")
        self._story = Story(self._root, _following(part))
        self.reading = Reading(title=document.core_properties.title or "")
        self._part = part
        self._styles = Styles(self._related("styles"))
        self._numbers = Numbers(self._related("numbering"), self._styles.numbering_of_style)
        self._margins = [(kind, parse(part.blob)) for kind in _MARGINS for part in self._relations(kind)]
        self._words = Words(self._styles, self.reading, dict(self._notes()))
        self._drawings = Drawings(self.reading, self._text_width(), self._parts, self._words.skip)
        self._count = 0
        self._under = ""

    def read(self) -> Reading:
        """Everything: the body, then what is around it."""
        self.reading.parts = self._parts(self._root, self._story)
        for said in self._words.unseen(self._root):
            self.reading.leave_out(f'a text in a form that is not known: "{said.strip()}"', "somewhere in the text")
        self._around()
        return self.reading

    # Parts of the package.

    def _relations(self, kind: str) -> Iterator[Any]:
        """The parts that the document has of a kind, such as "styles"."""
        for relation in self._part.rels.values():
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
                yield relation.target_part

    def _related(self, kind: str) -> Element | None:
        part = next(self._relations(kind), None)
        return None if part is None else self._parse(part.blob)

    def _notes(self) -> Iterator[tuple[tuple[str, str], tuple[Element, Story]]]:
        """Footnotes, endnotes and comments by what refers to them."""
        for kind, name in (("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment")):
            for part in self._relations(kind):
                root = self._parse(part.blob)
                story = Story(root, _following(part))
                for one in inside(root, name):
                    yield (f"{name}Reference", attribute(one, "id")), (one, story)

    def _text_width(self) -> int:
        """The width of the text of the last section in EMU; that of letter paper with margins of an inch otherwise."""
        section = child(self._root, "sectPr")
        sides = [attribute(child(section, "pgSz"), "w"), *(attribute(child(section, "pgMar"), s) for s in _SIDES)]
        if not all(side.isdecimal() for side in sides):
            return 9360 * _TWIP
        page, left, right = (int(side) for side in sides)
        return max(page - left - right, 1) * _TWIP

    def _around(self) -> None:
        """Headers and footers, which the brand and the clinic's facts make here."""
        for kind, root in self._margins:
            if said := self._words.skip(root):
                self.reading.leave_out(f'the {kind} "{said}": the program makes its own', kind)
            for _ in inside(root, "blip", "imagedata"):
                self.reading.leave_out(f"a picture in the {kind}: the logo comes from the brand file", kind)
            for one in inside(root, "textpath"):
                self.reading.leave_out(f'the watermark "{attribute(one, "string")}"', kind)

    # The text.

    def _parts(self, element: Element, story: Story) -> list[Part]:
        """The parts that stand in an element: the body, a cell, a box."""
        made: list[Part] = []
        for one in element:
            made += self._parts_of(one, story)
        return made

    def _parts_of(self, element: Element, story: Story) -> list[Part]:
        match local(element):
            case "p":
                return self._paragraph(element, story)
            case "tbl":
                place = self._place("a table")
                return read_table(element, lambda cell: self._parts(cell, story), self._words.skip, self.reading, place)
            case "altChunk":
                self.reading.leave_out("another document that is set in here", self._place("a place"))
            case "del" | "moveFrom":
                if (said := self._words.skip(element)) and local(element) == "del":
                    self.reading.leave_out(f'"{said}": deleted with changes tracked', self._place("a place"))
            case "AlternateContent":
                first, *others = choices(element) or [element]
                for other in others:
                    self._words.skip(other)
                return self._parts(first, story)
            case "sdt" if "contents" in attribute(_gallery(element), "val").lower():
                self._contents(element)
            case name if name not in _SILENT:  # content controls, custom XML, insertions: what they hold counts
                return self._parts(element, story)
        return []

    def _place(self, what: str) -> str:
        number = f"{what} after paragraph {self._count}" if what != "paragraph" else f"paragraph {self._count}"
        return f'{number}, under "{self._under}"' if self._under else number

    def _contents(self, element: Element) -> None:
        if self._words.skip(element):
            self.reading.leave_out("the list of contents: the program makes it anew", self._place("paragraph"))

    def _paragraph(self, element: Element, story: Story) -> list[Part]:
        self._count += 1
        properties = child(element, "pPr")
        place = self._place("paragraph")
        in_contents = self._words.fields.in_contents
        line = self._words.line(element, story, place)
        of_contents = any(name.startswith("toc ") for name in self._names(properties))
        if in_contents or self._words.fields.in_contents or of_contents:
            self._contents(element)
            if of_contents or not line.has_words:
                return []
        drawn = [
            (hung.is_first, part)
            for hung in line.drawings
            for part in self._drawings.parts(hung.element, story, place)
        ]
        own = [self._own(line, properties, place)] if line.has_words else []
        before = [part for is_first, part in drawn if is_first]
        after = [part for is_first, part in drawn if not is_first]
        return [*line.doubts, *before, *own, *after]

    def _names(self, properties: Element | None) -> list[str]:
        return self._styles.names(value(properties, "pStyle"))

    def _own(self, line: Line, properties: Element | None, place: str) -> Part:
        """The part that the words of a paragraph make: a heading, an item, a paragraph."""
        runs = tuple(line.runs)
        level = self._styles.heading(properties)
        numbering = self._styles.numbering(properties)
        if level is not None:
            if numbering:
                number, _ = self._numbers.next(*numbering)
                if number is not None:
                    self.reading.change(f'the heading "{words(runs)}" lost its automatic number', place)
            self._under = words(runs)
            return Heading(level, _evened(runs), place)
        if numbering:
            number, format = self._numbers.next(*numbering)
            if format not in ("bullet", "none", "decimal"):
                self.reading.change("a list with letters or Roman numbers has figures now", place)
            if format != "none":
                return Item(self._level(properties, numbering[1]), number, (runs,), place)
        names = self._names(properties)
        if any(name.startswith("list bullet") for name in names):
            return Item(self._level(properties, 0), None, (runs,), place)
        role = next((_ROLES[name] for name in names if name in _ROLES), "text")
        if role != "text":
            return Paragraph(_evened(runs), place, role)
        return _typed_item(runs, place) or Paragraph(runs, place)

    def _level(self, properties: Element | None, level: int) -> int:
        """The level of an item. Word's own styles "List Bullet 2" and so on are lists of their own, set further in."""
        last = next((name[-1] for name in self._names(properties) if name.startswith("list ")), "")
        return int(last) - 1 if last.isdecimal() and not level else level


def _following(part: Any) -> Any:
    """What finds the target of a relation of a part."""

    def follow(id: str) -> Target | None:
        relation = part.rels.get(id) if id else None
        if relation is None:
            return None
        if relation.is_external:
            return Target(address=relation.target_ref)
        return Target(data=relation.target_part.blob)

    return follow


def _gallery(control: Element) -> Element | None:
    return child(control, "sdtPr", "docPartObj", "docPartGallery")


def _evened(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Without the bold or italics that all of it has: that is the look of a heading or a caption, not a stress."""
    said = [run for run in runs if run.text.strip()]
    bold, italic = all(run.bold for run in said), all(run.italic for run in said)
    return tuple(replace(run, bold=run.bold and not bold, italic=run.italic and not italic) for run in runs)


def _typed_item(runs: tuple[Run, ...], place: str) -> Item | None:
    """The item that somebody made by typing a sign or a number before the words."""
    first = runs[0]
    marked = marked_item(words(runs)) if first.is_words else None
    if marked is None:
        return None
    number, text = marked
    sign = words(runs)[: -len(text)].strip()
    if not first.text.lstrip().startswith(sign):
        return None
    rest = first.text.lstrip().removeprefix(sign)
    return Item(0, number, ((replace(first, text=rest), *runs[1:]),), place, sign)
