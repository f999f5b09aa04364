"""What the pages of the manual have in common, in Markdown: tables of fields, and words for pictures."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.manual.fields import FieldEntry

# Letters of the words for a picture.
_MOST = 200


def field_table(fields: tuple[FieldEntry, ...]) -> Iterator[str]:
    """The lines of a table with a row for each field, and for each field in it."""
    yield from ["| field | takes | | meaning |", "|---|---|---|---|"]
    yield from _rows(fields, "")


def alternative(words: str) -> str:
    """What a picture says, for those who cannot see it: its `words`, but for the end of many."""
    plain = words.replace("[", "(").replace("]", ")") or "no words"
    return plain if len(plain) <= _MOST else f"{plain[:_MOST].rsplit(' ', 1)[0]} and so on"


def _rows(fields: tuple[FieldEntry, ...], above: str) -> Iterator[str]:
    for field in fields:
        like = field.like_one_of(fields)
        about = f"{field.about} Its fields are those of `{above}{like}`." if like else field.about
        cells = (f"`{above}{field.name}`", field.takes, field.when_left_out, about)
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
        if not like:
            yield from _rows(field.inner, f"{above}{field.name}.")
