"""The words of a paragraph of Word, run by run, and what hangs on it: pictures, boxes, comments, notes.

Every text element that is met is marked as seen, so that the caller can list what was never met (`Words.unseen`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from brochure.importing.parts import Doubt, Part, Reading, Runs, words
from brochure.importing.word_fields import Fields
from brochure.importing.word_lettering import Lettering
from brochure.importing.word_styles import Look, Styles
from brochure.importing.word_xml import Element, Story, attribute, child, choices, inside, is_on, local, value
from brochure.markup import Run

__all__ = ["Hung", "Line", "Words"]

# Elements without words or meaning for a handout.
_IGNORED = frozenset((
    "pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart",
    "permEnd", "lastRenderedPageBreak", "annotationRef", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "softHyphen", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData", "ffData", "delInstrText",
))  # fmt: skip
_PLAIN = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class Hung:
    """Something that hangs on a paragraph: an element that is drawn (a picture, a box), and whether it stood before
    any words of it."""

    element: Element
    is_first: bool


@dataclass(slots=True)
class Line:
    """A paragraph as read: its words, the drawings on it, what must be decided about it."""

    runs: list[Run] = field(default_factory=list)
    drawings: list[Hung] = field(default_factory=list)
    doubts: list[Part] = field(default_factory=list)

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read."""
        return any(run.text.strip() for run in self.runs)


class Words:
    """Reads paragraphs of one file. `notes` are its footnotes, endnotes and comments, by the name of the element that
    refers to them and their id."""

    def __init__(
        self, styles: Styles, reading: Reading, notes: Mapping[tuple[str, str], tuple[Element, Story]]
    ) -> None:
        self._styles = styles
        self._reading = reading
        self._notes = notes
        self._numbers: dict[tuple[str, str], int] = {}
        self._seen: set[Element] = set()
        self.fields = Fields()
        self._story = Story(None, lambda id: None)
        self._line = Line()
        self._place = ""
        self._lettering = Lettering(reading, self._place, self._line.doubts)
        self._style = ""

    def line(self, paragraph: Element, story: Story, place: str) -> Line:
        """A paragraph of a story; `place` is where it stands, for notes."""
        outer = (self._story, self._line, self._place, self._lettering, self._style)
        self._story, self._line, self._place = story, Line(), place
        self._lettering = Lettering(self._reading, place, self._line.doubts)
        self._style = value(paragraph, "pPr", "pStyle")
        self._walk(paragraph, "")
        line = self._line
        self._story, self._line, self._place, self._lettering, self._style = outer
        return line

    def skip(self, element: Element) -> str:
        """Mark all words in an element as met, because they are dealt with elsewhere. Returns them."""
        found = list(inside(element, "t", "delText"))
        self._seen.update(found)
        return " ".join("".join(one.text or "" for one in found).split())

    def unseen(self, element: Element) -> Iterator[str]:
        """The words in an element that were never met."""
        for text in inside(element, "t"):
            if text not in self._seen and (text.text or "").strip():
                yield text.text

    def _walk(self, element: Element, href: str) -> None:
        for one in element:
            self._take(one, href)

    def _take(self, element: Element, href: str) -> None:
        name = local(element)
        if name in _IGNORED or not name:
            return
        if name in _METHODS:
            _METHODS[name](self, element, href)
        else:  # smart tags, custom XML, content controls, directions: what they hold counts
            self._walk(element, href)

    # Runs and what stands in them.

    def _r(self, run: Element, href: str) -> None:
        look = self._styles.look(run, self._style)
        for one in run:
            name = local(one)
            if name == "t":
                if not self.fields.hides_result:
                    self._seen.add(one)
                self._say(one.text or "", look, href)
            elif name in _PLAIN:
                self._say(_PLAIN[name], look, href)
            elif name in ("br", "cr"):
                self._break(one)
            elif name == "sym":
                sign = self._lettering.sign(attribute(one, "font"), attribute(one, "char"))
                self._say(sign, replace(look, font=""), href)
            else:
                self._take(one, href)

    def _say(self, text: str, look: Look, href: str) -> None:
        href = href or self.fields.href
        if self.fields.hides_result or not text:
            return
        letters = self._lettering.letters(text, look, is_link=bool(href))
        if letters is not None:
            self._line.runs.append(Run(letters, look.bold, look.italic, href))

    def _break(self, element: Element) -> None:
        kind = attribute(element, "type")
        if kind in ("page", "column"):
            self._reading.leave_out(f"a {kind} break: pages are filled by the program", self._place)
        elif not self.fields.hides_result:
            self._line.runs.append(Run("", is_break=True))

    # Links, changes, fields.

    def _hyperlink(self, element: Element, href: str) -> None:
        target = self._story.follow(attribute(element, "id"))
        anchor = attribute(element, "anchor")
        address = target.address if target else ""
        if address and anchor:
            address += f"#{anchor}"
        before = len(self._line.runs)
        self._walk(element, address)
        if len(self._line.runs) == before:
            return
        if address:
            self._reading.count("link")
        elif anchor:
            said = words(self._line.runs[before:])
            self._reading.change(f'"{said}" is no longer a link to another place of the text', self._place)

    def _ins(self, element: Element, href: str) -> None:
        before = len(self._line.runs)
        self._walk(element, href)
        if said := words(self._line.runs[before:]):
            self._reading.change(f'"{said}" was a tracked insertion, which is kept', self._place)

    def _del(self, element: Element, href: str) -> None:
        if said := self.skip(element):
            self._reading.leave_out(f'"{said}": deleted with changes tracked', self._place)

    def _moved_away(self, element: Element, href: str) -> None:
        self.skip(element)  # it stands where it was moved to

    def _field_mark(self, element: Element, href: str) -> None:
        if said := self.fields.mark(attribute(element, "fldCharType"), element):
            self._reading.change(f"{said}; its last text is kept", self._place)
        self._form_box(child(element, "ffData", "checkBox"))

    def _instruction(self, element: Element, href: str) -> None:
        if self.fields.instruct(element.text or ""):
            self._reading.count("link")

    def _simple_field(self, element: Element, href: str) -> None:
        self.fields.mark("begin", element)
        if self.fields.instruct(attribute(element, "instr")):
            self._reading.count("link")
        self._say_change(self.fields.mark("separate", element))
        self._walk(element, href)
        self._say_change(self.fields.mark("end", element))

    def _say_change(self, said: str) -> None:
        if said:
            self._reading.change(f"{said}; its last text is kept", self._place)

    def _form_box(self, box: Element | None) -> None:
        if box is not None:
            ticked = is_on(box, "checked") if child(box, "checked") is not None else is_on(box, "default")
            self._line.runs.append(Run("☑" if ticked else "☐"))

    # Notes, comments, mathematics, drawings.

    def _note(self, element: Element, href: str) -> None:
        key = (local(element), attribute(element, "id"))
        if key not in self._notes:
            self._reading.leave_out("a note that is not in the file", self._place)
            return
        if key not in self._numbers:
            note, story = self._notes[key]
            self._numbers[key] = len(self._reading.footnotes) + 1
            self._reading.footnotes.append(())  # its place is kept: a note may have a note
            self._reading.footnotes[self._numbers[key] - 1] = self._text_of(note, story)
        self._line.runs.append(Run(f" (note {self._numbers[key]})"))

    def _text_of(self, element: Element, story: Story) -> Runs:
        """The paragraphs of a note, with line breaks between them."""
        runs: list[Run] = []
        for paragraph in inside(element, "p"):
            line = self.line(paragraph, story, f"{self._place}, in a note")
            for _ in line.drawings:
                self._reading.leave_out("a picture in a footnote", self._place)
            if line.has_words:
                runs += [Run("", is_break=True)] * bool(runs) + line.runs
        return tuple(runs)

    def _comment(self, element: Element, href: str) -> None:
        key = (local(element), attribute(element, "id"))
        if key not in self._notes:
            return
        note, _ = self._notes[key]
        said = " ".join("".join(one.text or "" for one in inside(note, "t")).split())
        author = attribute(note, "author") or "somebody"
        self._reading.count("comment")
        self._reading.change(f'the comment of {author} became a TODO: "{said}"', self._place)
        self._line.doubts.append(Doubt(f'{author} commented: "{said}"', self._place))

    def _equation(self, element: Element, href: str) -> None:
        said = self.skip(element)
        self._line.runs.append(Run(said))
        self._reading.change(f'the equation "{said}" became plain text', self._place)
        self._line.doubts.append(Doubt(f'The equation "{said}" lost its form. Write it in words.', self._place))

    def _ruby(self, element: Element, href: str) -> None:
        for one in element:
            if local(one) == "rubyBase":
                self._walk(one, href)
            elif local(one) == "rt" and (said := self.skip(one)):
                self._reading.leave_out(f'the reading aid "{said}"', self._place)

    def _choice(self, element: Element, href: str) -> None:
        first, *others = choices(element) or [element]
        for other in others:
            self.skip(other)
        self._walk(first, href)

    def _drawing(self, element: Element, href: str) -> None:
        if not self.fields.hides_result:
            self._line.drawings.append(Hung(element, not self._line.has_words))


_METHODS = {
    "r": Words._r, "hyperlink": Words._hyperlink, "ins": Words._ins, "moveTo": Words._ins, "del": Words._del,
    "moveFrom": Words._moved_away, "fldChar": Words._field_mark, "instrText": Words._instruction,
    "fldSimple": Words._simple_field, "footnoteReference": Words._note, "endnoteReference": Words._note,
    "commentReference": Words._comment, "oMath": Words._equation, "ruby": Words._ruby,
    "AlternateContent": Words._choice, "drawing": Words._drawing, "pict": Words._drawing, "object": Words._drawing,
}  # fmt: skip
