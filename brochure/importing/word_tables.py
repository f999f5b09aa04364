"""Tables of Word: cells that were merged are unfolded, tables that only lay things out become what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from brochure.importing.parts import Box, Doubt, Heading, Item, Paragraph, Part, Reading, Runs, Table, words
from brochure.importing.word_xml import Element, attribute, child, is_on, local, value
from brochure.markup import Run

__all__ = ["read_table"]

# Columns that one cell may be said to cover: Word allows 63.
_WIDEST = 63


@dataclass(slots=True)
class _Cell:
    parts: list[Part]
    width: int
    goes_on: bool  # it is the lower part of a cell that began above


def read_table(
    table: Element, story_of: Callable[[Element], list[Part]], skip: Callable[[Element], str], reading: Reading,
    place: str,
) -> list[Part]:  # fmt: skip
    """The parts of a table. `story_of` reads what is in a cell, `skip` marks words as dealt with."""
    rows = list(_rows(table, story_of, skip, reading, place))
    cells = [cell for row in rows for cell in row]
    if len(cells) == 1:
        return [Box(tuple(cells[0].parts), "a table of one cell", place)]
    if len(rows) == 1 and cells:
        reading.change(f"a table of one row with {len(cells)} cells became texts", place)
        todo = Doubt("These texts stood side by side in a table with one row. Do they read well one by one?", place)
        return [todo, *(part for cell in cells for part in cell.parts)]
    merged: list[str] = []
    after: list[Part] = []
    grid = _grid(rows, merged, after, reading, place)
    for said in merged:
        reading.change(f"merged cells in a table: {said}", place)
    first_column = _look(table, "firstColumn", 0x0080)
    return [Table(grid, _has_head(table), first_column is not False, place, tuple(merged), tuple(after))]


def _rows(
    table: Element, story_of: Callable[[Element], list[Part]], skip: Callable[[Element], str], reading: Reading,
    place: str,
) -> Iterator[list[_Cell]]:  # fmt: skip
    for row in _through(table, "tr"):
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            reading.leave_out(f'a table row deleted with changes tracked: "{skip(row)}"', place)
            continue
        made = [_Cell([], 1, False) for _ in range(_number(value(properties, "gridBefore"), 0))]
        for cell in _through(row, "tc"):
            merge = child(cell, "tcPr", "vMerge")
            goes_on = merge is not None and attribute(merge, "val") in ("", "continue")
            width = _number(value(cell, "tcPr", "gridSpan"), 1)
            made.append(_Cell(story_of(cell), width, goes_on))
        if made:
            yield made


def _through(element: Element, name: str) -> Iterator[Element]:
    """Rows or cells, also those in content controls."""
    for one in element:
        if local(one) == name:
            yield one
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _through(one, name)


def _grid(
    rows: Sequence[Sequence[_Cell]], merged: list[str], after: list[Part], reading: Reading, place: str
) -> tuple[tuple[Runs, ...], ...]:
    """The cells of each row, as many in every one. A cell that goes down is in each of its rows; one that goes across
    is in its first column, and in the head in all."""
    grid: list[list[Runs]] = []
    for number, row in enumerate(rows):
        line: list[Runs] = []
        for cell in row:
            runs = _cell_runs(cell.parts, after, reading, place)
            above = grid[-1][len(line)] if grid and len(line) < len(grid[-1]) else ()
            if cell.goes_on and not runs:
                runs = above
                if words(runs):
                    merged.append(f'"{words(runs)}" stands in row {number + 1} again.')
            repeats = number == 0  # the head, or what becomes of it
            if cell.width > 1 and words(runs):
                where = "now in each of them" if repeats else "now in the first of them"
                merged.append(f'"{words(runs)}" went over {cell.width} columns: it is {where}.')
            line += [runs, *[runs if repeats else ()] * (cell.width - 1)]
        grid.append(line)
    width = max((len(line) for line in grid), default=0)
    return tuple((*line, *[()] * (width - len(line))) for line in grid)


def _cell_runs(parts: Sequence[Part], after: list[Part], reading: Reading, place: str) -> Runs:
    """The words of a cell, its paragraphs on lines of their own; what is no text goes to `after`."""
    lines: list[Runs] = []
    for part in parts:
        if isinstance(part, (Paragraph, Heading)):
            lines.append(part.runs)
        elif isinstance(part, Item):
            mark = part.typed or ("•" if part.number is None else f"{part.number}.")
            lines += [(Run(f"{mark} "), *runs) for runs in part.paragraphs]
        else:
            after.append(part)
            if not isinstance(part, Doubt):
                kind = type(part).__name__.lower()
                reading.change(f"the {kind} in a cell of a table stands after the table", place)
    return tuple(run for number, line in enumerate(lines) for run in (*[Run("", is_break=True)] * bool(number), *line))


def _has_head(table: Element) -> bool | None:
    """Whether the first row is the head, by the row's own mark or the table's look; None when neither says so."""
    first = next(_through(table, "tr"), None)
    if is_on(child(first, "trPr"), "tblHeader"):
        return True
    return True if _look(table, "firstRow", 0x0020) else None


def _look(table: Element, name: str, bit: int) -> bool | None:
    """One switch of the look of a table (17.4.55), written as a word or as a bit of a number."""
    look = child(table, "tblPr", "tblLook")
    if look is None:
        return None
    if said := attribute(look, name):
        return said.lower() not in ("0", "false", "off")
    try:
        return bool(int(attribute(look, "val"), 16) & bit)
    except ValueError:
        return None


def _number(text: str, otherwise: int) -> int:
    return min(int(text), _WIDEST) if text.isdecimal() else otherwise
