"""Items of lists as blocks: bullets and steps, with lists inside them as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brochure.importing.escaping import write
from brochure.importing.parts import Item, Reading, words
from brochure.importing.writing import Entry, Group, Pair, Series

__all__ = ["list_entries"]

# Levels of lists inside a text (`brochure.markup.grammar.DEEPEST_LIST`), and the largest number that begins an item.
_LEVELS, _LARGEST = 2, 99


@dataclass(slots=True)
class _Branch:
    """An item with the items below it."""

    item: Item
    below: list[_Branch] = field(default_factory=list)


def list_entries(items: Sequence[Item], reading: Reading) -> list[Entry]:
    """One or more lists for items that follow each other: bullets, steps, or Markdown where numbers go on from an
    earlier list. What can't be kept of them is noted in `reading`."""
    return [_entry(branches, reading) for branches in _lists(_tree(items))]


def _tree(items: Sequence[Item]) -> list[_Branch]:
    roots: list[_Branch] = []
    way: list[_Branch] = []  # from the outermost open item to the innermost
    for item in items:
        while way and way[-1].item.level >= item.level:
            way.pop()
        branch = _Branch(item)
        (way[-1].below if way else roots).append(branch)
        way.append(branch)
    return roots


def _lists(branches: Sequence[_Branch]) -> list[list[_Branch]]:
    """Neighbours that are one list: all with bullets, or with numbers that follow each other."""
    lists: list[list[_Branch]] = []
    for branch in branches:
        number, last = branch.item.number, lists[-1][-1].item.number if lists else None
        goes_on = number is None if last is None else number == last + 1
        if lists and goes_on:
            lists[-1].append(branch)
        else:
            lists.append([branch])
    return lists


def _entry(branches: list[_Branch], reading: Reading) -> Entry:
    first, last = branches[0].item.number, branches[-1].item.number
    if first not in (None, 1) and last is not None and last <= _LARGEST:
        return Entry("\n".join(_markdown(branches, reading, _LEVELS)))
    if first not in (None, 1):
        reading.change(f"a list that began at {first} begins at 1", branches[0].item.place)
    name = "bullets" if first is None else "steps"
    texts = ["\n".join(_item(branch, reading, _LEVELS)) for branch in branches]
    return Entry(Group([Pair(name, Series([Entry(text) for text in texts]))]))


def _item(branch: _Branch, reading: Reading, levels: int) -> list[str]:
    """The lines of an item without its marker; `levels` of lists may stand in it."""
    lines: list[str] = []
    for paragraph in branch.item.paragraphs:
        written = write(paragraph, is_body=True)
        for lost in written.lost:
            reading.change(f'{lost} in "{words(paragraph)}"', branch.item.place)
        lines += [""] * bool(lines) + written.text.split("\n")
    if branch.below and levels:
        return [*lines, *_inner_lists(branch.below, reading, levels)]
    for below in branch.below:  # too deep: its words follow as paragraphs of their own
        reading.change("an item of a list too deep for a page became a paragraph of the item above", below.item.place)
        lines += ["", *_item(below, reading, 0)]
    return lines


def _inner_lists(branches: Sequence[_Branch], reading: Reading, levels: int) -> list[str]:
    lines: list[str] = []
    before: int | None = None
    for number, group in enumerate(_lists(branches)):
        first = group[0].item.number
        if number and first is not None and before is not None:
            # Nothing parts two lists with numbers in Markdown: the second goes on counting.
            reading.change("two numbered lists in a row inside an item became one", group[0].item.place)
        lines += [""] * bool(number or first not in (None, 1))
        lines += _markdown(group, reading, levels)
        before = group[-1].item.number
    return lines


def _markdown(branches: Sequence[_Branch], reading: Reading, levels: int) -> list[str]:
    """The lines of one list, `levels` deep at most."""
    lines: list[str] = []
    for branch in branches:
        number = branch.item.number
        inner = _item(branch, reading, levels - 1)
        if number is not None and number > _LARGEST:  # written out after a bullet
            inner[0] = f"{number}. {inner[0]}"
        mark = "- " if number is None or number > _LARGEST else f"{number}. "
        lines.append(mark + inner[0])
        lines += [" " * len(mark) + line if line else "" for line in inner[1:]]
    return lines
