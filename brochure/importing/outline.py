"""Which heading is the title, which begin sections, and which stand inside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from brochure.importing.parts import TITLE, Doubt, Heading, Paragraph, Part, Reading, words

__all__ = ["LONGEST_HEADING", "Outline", "outline_of", "promote_bold_lines"]

LONGEST_HEADING = 80
"""Letters of a line that can be a heading, a little more than a line of a page."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The heading that is the title, if any, and the levels of the others, the highest first."""

    title: Heading | None
    levels: tuple[int, ...]

    def is_section(self, heading: Heading) -> bool:
        """Whether a heading begins a section; any other stands inside one."""
        return _level(heading) == self.levels[0]

    def is_raised(self, heading: Heading) -> bool:
        """Whether a heading stood lower than those that stand inside sections with it."""
        return _level(heading) in self.levels[2:]


def outline_of(parts: list[Part]) -> Outline:
    """The title is the first heading marked as one, or a single first heading above all others. The highest level of
    the rest makes sections."""
    headings = [part for part in parts if isinstance(part, Heading)]
    title = next((heading for heading in headings if heading.level == TITLE), None)
    if title is None and len(headings) > 1:
        first, others = headings[0], headings[1:]
        title = first if all(other.level > first.level for other in others) else None
    return Outline(title, tuple(sorted({_level(heading) for heading in headings if heading is not title})))


def _level(heading: Heading) -> int:
    """A second title counts as a heading of the first level."""
    return max(heading.level, TITLE + 1)


def promote_bold_lines(reading: Reading) -> None:
    """In a source without any heading, short bold lines above other text are taken for headings: that is how people
    write them who don't know their program's styles."""
    if any(isinstance(part, Heading) for part in reading.parts):
        return
    after: Part | None = None
    for index in reversed(range(len(reading.parts))):
        part = reading.parts[index]
        stands_above_text = after is not None and not _is_bold_line(after)
        if not isinstance(part, Doubt):
            after = part
        if isinstance(part, Paragraph) and _is_bold_line(part) and stands_above_text:
            plain = tuple(replace(run, bold=False) for run in part.runs)
            reading.parts[index] = Heading(1, plain, part.place)
            reading.change(f'the bold line "{words(part.runs)}" became a heading', part.place)


def _is_bold_line(part: Part) -> bool:
    if not isinstance(part, Paragraph):
        return False
    text = words(part.runs)
    said = [run for run in part.runs if run.text.strip()]
    short = 0 < len(text) <= LONGEST_HEADING and text[-1] not in ".,;"
    return short and part.role == "text" and all(run.bold and not run.href for run in said)
