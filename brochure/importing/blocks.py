"""Parts of a section as the items of its body: texts, subheads, lists, tables, figures and callouts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from brochure.importing.escaping import plain_value, write
from brochure.importing.lists import list_entries
from brochure.importing.outline import Outline
from brochure.importing.parts import Box, Doubt, Heading, Item, Paragraph, Part, Picture, Reading, Runs, Table, words
from brochure.importing.pictures import Shelf
from brochure.importing.writing import TODO, Bare, Entry, Group, Pair, Row, Series, Value
from brochure.markup import Run

__all__ = ["body_of", "text_of"]

# What `brochure.blocks.table` takes at most, and what fits a page.
_MOST_COLUMNS, _GOOD_COLUMNS = 12, 4
_WIDTHS = ((0.85, "full"), (0.58, "two-thirds"), (0.4, "half"), (0.0, "third"))
_LONGEST_BOX_TITLE = 60
_IF_DECORATION = "Or, if it only decorates, write decorative: yes instead."
_NO_HEAD = 'move it to the rows and write columns: with an empty text "" for each.'


def text_of(runs: Runs, reading: Reading, place: str, *, is_body: bool = False) -> str:
    """The text value of one paragraph. One that is no body (a heading, a caption) is one line."""
    if not is_body:
        runs = tuple(Run(" ") if run.is_break else run for run in runs)
    return _written(runs, reading, place, is_body)


def body_of(parts: Sequence[Part], outline: Outline, reading: Reading, shelf: Shelf) -> Series:
    """The body of a section or box. Figures put their pictures onto the `shelf`."""
    body = _Body(outline, reading, shelf)
    for stretch in _stretches(parts):
        body.take(stretch)
    body.series.closing = tuple(body.waiting)
    return body.series


class _Body:
    """Takes parts one after the other; `waiting` are comments for the next item."""

    def __init__(self, outline: Outline, reading: Reading, shelf: Shelf, *, in_box: bool = False) -> None:
        self.series = Series()
        self.waiting: list[str] = []
        self._outline, self._reading, self._shelf, self._in_box = outline, reading, shelf, in_box

    def take(self, stretch: list[Part]) -> None:
        """A stretch is the items of a list, or one other part."""
        part = stretch[0]
        match part:
            case Doubt():
                self.waiting.append(f"{TODO}{part.what}")
            case Item():
                items = [item for item in stretch if isinstance(item, Item)]
                for entry in list_entries(items, self._reading):
                    self._add(entry.value)
            case Heading():
                self._heading(part)
            case Paragraph():
                self._paragraph(part.runs, part.place)
            case Picture():
                self._picture(part)
            case Table():
                self._table(part)
            case Box():
                self._box(part)

    def _add(self, value: Value, comments: Sequence[str] = ()) -> None:
        self.series.entries.append(Entry(value, (*self.waiting, *comments)))
        self.waiting = []

    def _block(self, name: str, value: Value, comments: Sequence[str] = ()) -> None:
        self._add(Group([Pair(name, value)]), comments)

    def _paragraph(self, runs: Runs, place: str) -> None:
        text = text_of(runs, self._reading, place, is_body=True)
        if text:
            self._add(text)

    def _heading(self, heading: Heading) -> None:
        if self._in_box:
            self._paragraph(tuple(replace(run, bold=True) for run in heading.runs), heading.place)
            return
        if self._outline.is_raised(heading):
            self._reading.change(f"a heading of level {heading.level} stands on the level above", heading.place)
        self._block("subhead", text_of(heading.runs, self._reading, heading.place))

    def _picture(self, picture: Picture) -> None:
        saved = self._shelf.put(picture.data)
        if saved is None:
            self._reading.leave_out("a picture that can't be read: it is damaged, or of an unknown kind", picture.place)
            self.waiting.append(f"{TODO}A picture stood here that can't be read. Save it anew as PNG, and put it here.")
            return
        if not saved.printable:
            self._reading.leave_out(f"{saved.done}: it is saved as {saved.path}", picture.place)
            self.waiting.append(
                f"{TODO}A picture stood here that can't be printed: {saved.path}. Open it in a picture program, save "
                "it as PNG (not larger than 3000 dots across), and put it here with figure: image: and alt:."
            )
            return
        if saved.done:
            self._reading.change(saved.done, picture.place)
        fields = [Pair("image", saved.path)]
        comments = [f"{TODO}{doubt}" for doubt in picture.doubts]
        if picture.decorative:
            fields.append(Pair("decorative", Bare("yes")))
        else:
            alt = plain_value(picture.alt)
            if not alt:
                comments.append(f"{TODO}Say what this picture shows, for people who can't see it. {_IF_DECORATION}")
            fields.append(Pair("alt", alt or "TODO: say what this picture shows"))
        if picture.caption:
            fields.append(Pair("caption", text_of(picture.caption, self._reading, picture.place)))
        width = next(name for least, name in _WIDTHS if picture.share >= least)
        if width != "full":
            fields.append(Pair("width", width))
        self._block("figure", Group(fields), comments)

    def _table(self, table: Table) -> None:
        rows = [[_written(cell, self._reading, table.place, False) for cell in row] for row in table.rows]
        columns = max((len(row) for row in rows), default=0)
        if not any(any(row) for row in rows):
            self._reading.leave_out("an empty table", table.place)
        elif len(rows) == 1 or columns > _MOST_COLUMNS:
            self._rows_as_texts(table, columns)
        else:
            self._real_table(table, rows, columns)
        for part in table.after:
            self.take([part])

    def _rows_as_texts(self, table: Table, columns: int) -> None:
        why = "one row" if len(table.rows) == 1 else f"{columns} columns"
        self.waiting.append(f"{TODO}This was a table with {why}, which a page can't show. Is it a text or a list now?")
        self._reading.change(f"a table with {why} became texts", table.place)
        if table.caption:
            self._paragraph(table.caption, table.place)
        for row in table.rows:
            cells = [cell for cell in row if words(cell)]
            if len(table.rows) == 1:
                for cell in cells:
                    self._paragraph(cell, table.place)
            else:
                between = [part for cell in cells for part in (Run(" | "), *cell)]
                self._paragraph(tuple(between[1:]), table.place)

    def _real_table(self, table: Table, rows: list[list[str]], columns: int) -> None:
        comments = []
        if table.has_head is not True:
            comments.append(f"{TODO}The first row became the head of the table. If it is none, {_NO_HEAD}")
        if columns > _GOOD_COLUMNS:
            comments.append(f"{TODO}This table has {columns} columns; a page shows two to four well.")
        if table.merged:
            comments.append(f"{TODO}Cells were merged, which a table here can't have. {' '.join(table.merged)}")
        fields = []
        if table.caption:
            fields.append(Pair("title", text_of(table.caption, self._reading, table.place)))
        fields.append(Pair("columns", Row(tuple(rows[0]))))
        if not table.row_heads:
            fields.append(Pair("row_heads", Bare("no")))
        fields.append(Pair("rows", Series([Entry(Row(tuple(row))) for row in rows[1:]])))
        self._block("table", Group(fields), comments)

    def _box(self, box: Box) -> None:
        # The content of a box in a box joins the outer one.
        inner = self if self._in_box else _Body(self._outline, self._reading, self._shelf, in_box=True)
        title, parts = _box_title(box.parts)
        for stretch in _stretches(parts):
            inner.take(stretch)
        if inner is self:
            return
        inner.series.closing = tuple(inner.waiting)
        if not inner.series.entries:
            inner.series.entries = [Entry(text_of(title, self._reading, box.place, is_body=True))] if title else []
            title = ()
        if not inner.series.entries:
            self.waiting += inner.waiting
            self._reading.leave_out(f"{box.what} without any text", box.place)
            return
        self._reading.change(f"{box.what} became a callout", box.place)
        todo = f"{TODO}This was {box.what}. Choose its tone: note, warning or emergency; or make it a plain text."
        fields = [Pair("tone", "note")]
        if title:
            fields.append(Pair("title", text_of(title, self._reading, box.place)))
        fields.append(Pair("body", inner.series))
        self._block("callout", Group(fields), [todo])


def _written(runs: Runs, reading: Reading, place: str, is_body: bool) -> str:
    written = write(runs, is_body=is_body)
    for lost in written.lost:
        reading.change(f'{lost} in "{words(runs)}"', place)
    return written.text


def _box_title(parts: tuple[Part, ...]) -> tuple[Runs, tuple[Part, ...]]:
    """The heading or the short bold line that a box begins with, and the rest of its parts."""
    match parts:
        case (Heading(runs=runs), *_):
            return runs, parts[1:]
        case (Paragraph(runs=runs), _, *_):
            said = [run for run in runs if run.text.strip()]
            if said and all(run.bold for run in said) and len(words(runs)) <= _LONGEST_BOX_TITLE:
                return tuple(replace(run, bold=False) for run in runs), parts[1:]
    return (), parts


def _stretches(parts: Sequence[Part]) -> list[list[Part]]:
    """Parts in order; the items of a list together, with doubts about them before the list, captions where they
    belong."""
    stretches: list[list[Part]] = []
    waiting = deque(_captioned(parts))
    while waiting:
        part = waiting.popleft()
        if isinstance(part, Doubt) and stretches and isinstance(stretches[-1][0], Item) and _item_follows(waiting):
            stretches.insert(-1, [part])
        elif isinstance(part, Item) and stretches and isinstance(stretches[-1][0], Item):
            stretches[-1].append(part)
        else:
            stretches.append([part])
    return stretches


def _item_follows(parts: Iterable[Part]) -> bool:
    return isinstance(next((part for part in parts if not isinstance(part, Doubt)), None), Item)


def _captioned(parts: Sequence[Part]) -> list[Part]:
    """Captions given to the picture above them, the table below or above, or the picture below; in this order."""
    made: list[Part] = []
    waiting = deque(parts)
    while waiting:
        part = waiting.popleft()
        before, after = made[-1] if made else None, waiting[0] if waiting else None
        if not isinstance(part, Paragraph) or part.role != "caption":
            made.append(part)
        elif isinstance(before, Picture) and not before.caption:
            made[-1] = replace(before, caption=part.runs)
        elif isinstance(after, (Table, Picture)) and not after.caption:
            waiting[0] = replace(after, caption=part.runs)
        elif isinstance(before, Table) and not before.caption:
            made[-1] = replace(before, caption=part.runs)
        else:
            made.append(part)
    return made
