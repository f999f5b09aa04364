"""Parts of a source as a content file: one handout, ready to build, with a TODO wherever a person must decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from brochure.importing.blocks import body_of, text_of
from brochure.importing.lists import list_entries
from brochure.importing.outline import outline_of, promote_bold_lines
from brochure.importing.parts import Box, Doubt, Heading, Item, Paragraph, Part, Picture, Reading, Table
from brochure.importing.pictures import Shelf
from brochure.importing.writing import TODO, Bare, Entry, Group, Pair, Series
from brochure.markup import Run

__all__ = ["arrange", "tally"]

_CONTENTS = frozenset(("contents", "table of contents", "in this guide", "índice", "contenido"))
_OPENING = f"{TODO}This text stood before the first heading. Give it a heading, or move it into a section."
_GUESSED = f"{TODO}The source names no title. This one is guessed: write the right one."
_REVIEW = f"{TODO}Who wrote this, and which clinician checked it? Add review: with author, reviewer and reviewed."


@dataclass(slots=True)
class _Section:
    title: str
    comments: tuple[str, ...] = ()
    place: str = ""
    parts: list[Part] = field(default_factory=list)
    body: Series = field(default_factory=Series)


def arrange(reading: Reading, id: str, shelf: Shelf, brand: str = "") -> Group:
    """The content file for what was read. `brand` is the path of a brand file that is there already. Pictures go onto
    the `shelf`; what could not be kept as it was is noted in `reading`."""
    promote_bold_lines(reading)
    title, subtitle, sections = _sections(reading, shelf)
    made = [
        Group([Pair("title", section.title, section.comments), Pair("body", section.body)]) for section in sections
    ]
    if reading.footnotes:
        made.append(_footnotes(reading))
    document = Group([Pair("id", id), Pair("kind", "handout")])
    if title:
        document.pairs.append(Pair("title", title))
    else:
        guess = reading.title or id.replace("-", " ").capitalize()
        document.pairs.append(Pair("title", text_of((Run(guess),), reading, "title"), (_GUESSED,)))
    if subtitle:
        document.pairs.append(Pair("subtitle", subtitle))
    document.pairs.append(Pair("sections", Series([Entry(section) for section in made], spaced=True), (_REVIEW,)))
    return _content(document, brand)


def tally(reading: Reading) -> dict[str, int]:
    """How many of each thing were read, in the order to name them; what is none is left out."""
    found: Counter[str] = Counter()
    for part in _all(reading.parts):
        match part:
            case Heading():
                found["heading"] += 1
            case Paragraph():
                found["paragraph"] += 1
            case Item():
                found["list item"] += 1
            case Table():
                found["table"] += 1
                found["table cell"] += sum(len(row) for row in part.rows)
            case Picture():
                found["picture"] += 1
    found["footnote"] = len(reading.footnotes)
    return {name: count for name, count in (found + Counter(reading.counts)).items() if count}


def _all(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        if isinstance(part, Box):
            yield from _all(part.parts)
        elif isinstance(part, Table):
            yield from _all(part.after)


def _content(document: Group, brand: str) -> Group:
    clinic = Group([
        Pair("name", "TODO: your clinic", (f"{TODO}Your clinic's name, as it stands on the door.",)),
        Pair("phone", "TODO: your number", (f"{TODO}The number patients call.",)),
    ])  # fmt: skip
    help_wanted = (
        f"{TODO}Write the emergency box that comes first on page one: add help: with title and text.",
    )
    head = [Pair("format", Bare("1")), Pair("language", "en-US"), Pair("page", "letter")]
    if brand:
        head.append(Pair("brand", brand))
    return Group([
        *head, Pair("clinic", clinic), Pair("documents", Series([Entry(document)]), help_wanted),
    ])  # fmt: skip


def _sections(reading: Reading, shelf: Shelf) -> tuple[str, str, list[_Section]]:
    """Title, subtitle and sections; the first section may be one that the source has no heading for."""
    outline = outline_of(reading.parts)
    title = subtitle = ""
    sections = [_Section("TODO: a heading for the opening", (_OPENING,))]
    for part in reading.parts:
        if part is outline.title:
            title = text_of(outline.title.runs, reading, outline.title.place)
        elif isinstance(part, Paragraph) and part.role == "subtitle" and title and not (subtitle or sections[1:]):
            subtitle = text_of(part.runs, reading, part.place)
        elif isinstance(part, Heading) and outline.is_section(part):
            heading = text_of(part.runs, reading, part.place)
            sections.append(_Section(heading, _doubts_before(sections[-1].parts), part.place))
        else:
            sections[-1].parts.append(part)
    if not sections[0].parts and sections[1:]:
        del sections[0]
    for section in sections:
        section.body = body_of(section.parts, outline, reading, shelf)
    return title, subtitle, [section for section in sections if _stays(section, reading)]


def _doubts_before(parts: list[Part]) -> tuple[str, ...]:
    """The doubts at the end of a section, which concern the heading that comes next; they are taken away there."""
    doubts: list[str] = []
    while parts and isinstance(last := parts[-1], Doubt):
        doubts.insert(0, f"{TODO}{last.what}")
        parts.pop()
    return tuple(doubts)


def _stays(section: _Section, reading: Reading) -> bool:
    """Whether a section is kept. A list of contents is made anew; a section without a text gets one that says so."""
    is_contents = section.title.casefold().strip(" :") in _CONTENTS
    if is_contents and not section.body.entries:
        reading.change(f'the heading "{section.title}": the list of contents is made by the program', section.place)
        return False
    if is_contents:
        section.comments += (f"{TODO}The program makes the list of contents. Delete this section if it is one.",)
    if not section.body.entries:
        todo = f"{TODO}There was no text under this heading. Write it, or delete the section."
        section.body.entries.append(Entry("TODO: there was no text here", (todo,)))
    return True


def _footnotes(reading: Reading) -> Group:
    todo = (
        f"{TODO}These were footnotes. If one names a source, write it under sources: and cite it as [@its-name] "
        'where the text says "(note 1)"; put the others into the text; then delete this section.'
    )
    items = [Item(0, number, (runs,), f"footnote {number}") for number, runs in enumerate(reading.footnotes, 1)]
    return Group([Pair("title", "Notes", (todo,)), Pair("body", Series(list_entries(items, reading)))])
