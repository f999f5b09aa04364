"""One medicine: what it is for, how and when to take it, what to watch for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Flag, Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.comparison import Comparison
from brochure.pdf.fitting import Together
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.ruled import Ruled, Ruling
from brochure.pdf.structure import Node
from brochure.pdf.table import Row, TableStyle, make_row
from brochure.pdf.text import Text
from brochure.problems import Problem

# What a medicine is not complete without.
_NEEDED = ("name", "for", "how", "when")
# The least width of the texts beside their labels, in type sizes; the most that labels may take of the width; lines to
# write on where there is no text.
_BESIDE, _LABELS, _RULED = 10.0, 0.4, 2


class Medicine(Model, Block):
    """A medicine with its lines. Everything is in the clinic's own words: no dose is known here."""

    name: ClassVar[str] = "medicine"
    about: ClassVar[str] = (
        "One medicine at a glance: what it is for, how and when to take it. With write: yes what is not typed becomes "
        "lines on which a clinician writes by hand."
    )
    sample: ClassVar[str] = """\
name: Your evening medicine
for: What your clinician told you.
how: As your clinician told you.
when: In the evening, as your clinician told you."""

    called: Markup | None = Field(None, alias="name", description="Its name, as it is on the package.")
    for_: Markup | None = Field(None, alias="for", description="What it is for.")
    how: Markup | None = Field(None, description="How to take it.")
    when: Markup | None = Field(None, description="When to take it, and for how long.")
    with_: Markup | None = Field(None, alias="with", description="What to eat and drink with it, and what not.")
    missed: Markup | None = Field(None, description="What to do when it was forgotten.")
    watch: Markup | None = Field(None, description="What to watch for, and when to call.")
    write: Flag = Field(False, description="yes leaves lines to write on for everything that is not typed.")

    @model_validator(mode="after")
    def _complete(self) -> Medicine:
        missing = [key for key in _NEEDED if self._told[key] is None]
        if missing and not self.write:
            raise refused(
                *(
                    Problem(
                        "E201",
                        f'"{key}" is missing in this medicine',
                        None,
                        f'Add a line "{key}: ...", or write: yes for lines to write on.',
                    )
                    for key in missing
                )
            )
        return self

    @property
    def _told(self) -> dict[str, Words | None]:
        """What is typed for each key, in the order of reading."""
        return {
            "name": self.called,
            "for": self.for_,
            "how": self.how,
            "when": self.when,
            "with": self.with_,
            "missed": self.missed,
            "watch": self.watch,
        }

    def flow(self, composer: Composer) -> list[Flow]:
        """A table under the medicine's name, on one page."""
        look, space = composer.look, composer.look.scale.space
        caption = None
        if self.called:
            style = look.style("question", look.colours.primary)
            pieces = composer.pieces(self.called)
            caption = Text(pieces, style, Node("Caption"), below=space.item, whole=True, span=self.called.span)
        told = [(key, text) for key, text in self._told.items() if not (key == "name" and text)]
        rows = [self._row(key, text, composer) for key, text in told if text or self.write]
        beside = _BESIDE * look.style("body").size
        table = Comparison(None, rows, self._style(composer), beside=beside, share=_LABELS, caption=caption)
        table.span = self.span
        return [Together([table], above=space.box, below=space.box)]

    def _style(self, composer: Composer) -> TableStyle:
        """With lines to write on, the lines between the rows are of the same kind: they are written on too."""
        style, ruling = composer.look.table(), composer.look.ruling()
        return replace(style, hairline=ruling.colour, hair_weight=ruling.weight) if self.write else style

    def _row(self, key: str, text: Words | None, composer: Composer) -> Row:
        """A label and its text, or lines to write on."""
        look = composer.look
        words = composer.typeset(getattr(composer.phrases, f"medicine_{key}"))
        label = Text([Piece(words)], look.style("body", bold=True))
        if text:
            cell: Flow = Text(composer.pieces(text), look.style("body"), span=text.span)
        else:
            cell = _ToWrite(1 if key == "name" else _RULED, look.ruling(), look.table().row_padding)
        return make_row([[label], [cell]], head=False, row_heads=True)

    def texts(self) -> Iterator[Words]:
        """What is typed, in the order of reading."""
        yield from (text for text in self._told.values() if text)


class _ToWrite(Ruled):
    """So many lines to write on, the last of which is the line under its row, `padding` points lower."""

    def __init__(self, count: int, ruling: Ruling, padding: float) -> None:
        super().__init__(count - 1, ruling)
        self._white = ruling.pitch - padding

    def measure(self, width: float) -> float:
        """The lines, and the room over the last."""
        return super().measure(width) + self._white
