"""The 24 points by which reviewers judge printed patient material in the PEMAT, and who can judge each here.

Source: Agency for Healthcare Research and Quality, The Patient Education Materials Assessment Tool (PEMAT) and User's
Guide, publication 14-0002-EF, the form for printable materials (points 13 and 14 are for sound and film only). The
points are said in words of our own. They are listed so that a reviewer knows what is left to do: nothing here counts
points or makes a score, and a document that passes all checks has not been assessed.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["POINTS", "Judge", "Point"]

Judge = Literal["automatic", "hint", "declared", "human"]
"""`automatic`: the program tells for certain. `hint`: it points at what looks wrong, and a person decides. `declared`:
the author says it in the content, and the program sees that it is said. `human`: only a person can tell."""


class Point(NamedTuple):
    """A point: its number in the form, what it asks for, who judges it, by what means, and which codes tell of it."""

    number: int
    asks: str
    judge: Judge
    means: str = ""
    codes: tuple[str, ...] = ()

    @property
    def by_means(self) -> str:
        """What of the content tells, and which codes."""
        return ", ".join(filter(None, (self.means, *self.codes)))


POINTS: tuple[Point, ...] = (
    Point(1, "The title and the opening make plain what it is for.", "declared", "purpose, with its message"),
    Point(2, "Nothing in it leads away from what it is for.", "human"),
    Point(3, "It is written in everyday words.", "hint", "", ("W701", "W712", "W713")),
    Point(4, "Medical words are there only to be learned, and each is explained.", "hint",
          "the glossary block", ("W714",)),
    Point(5, "Sentences say who does what.", "hint", "", ("W711",)),
    Point(6, "Numbers are clear and easy to follow.", "hint", "", ("W724", "W725")),
    Point(7, "Readers need not calculate.", "human"),
    Point(8, "It comes in short parts.", "hint", "sections", ("W710",)),
    Point(9, "Each part has a heading that says what is in it.", "hint", "", ("W742",)),
    Point(10, "One thing follows from another.", "human"),
    Point(11, "It sums up what matters most.", "declared", "the summary, the key-points block"),
    Point(12, "The eye is led to the key points.", "declared", "callout, bullets, bold"),
    Point(15, "It has pictures where they would help.", "human"),
    Point(16, "Pictures support the words and do not distract.", "human"),
    Point(17, "Each picture has a title or a caption that is clear.", "hint", "alt and caption", ("W740",)),
    Point(18, "Pictures are clear and not crowded.", "hint", "", ("W746",)),
    Point(19, "Tables are simple, with short and clear heads.", "automatic",
          "the table block, which must name its columns", ("E750",)),
    Point(20, "It names at least one thing that the reader can do.", "declared", "purpose, with its action"),
    Point(21, "It speaks to the reader.", "hint", "", ("W715",)),
    Point(22, "What is to be done comes in small, clear steps.", "declared", "the steps block"),
    Point(23, "It gives something to use: a list to tick off, questions, a plan.", "declared",
          "checklist, questions, write-in"),
    Point(24, "Where something must be calculated, it shows how.", "human"),
    Point(25, "It says how to use its tables and pictures to act.", "human"),
    Point(26, "Pictures are used wherever they make acting easier.", "human"),
)  # fmt: skip
