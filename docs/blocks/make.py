"""Makes the manual of the blocks: docs/blocks.md, and a picture of each block's sample beside this file.

Run `python docs/blocks/make.py` after a change to a block or to the look; a test compares text and pictures with fresh
ones.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops
from pydantic import TypeAdapter

from brochure.manual import TEXTS, Entry, entries
from brochure.manual.page import alternative, field_table
from brochure.problems import Problems
from brochure.project import load
from brochure.render import RenderOptions, render

HERE = Path(__file__).resolve().parent
PAGE = HERE.with_suffix(".md")
ASSETS = HERE.parent.parent / "assets"
DPI = 110
# What is printed above and below a sample, so that it is found on the page again; and the paper around it, in points.
ABOVE, BELOW, MARGIN = "What stands above", "What stands below.", 9.0
# The width of the text on a page, and how far the smoothed edges of letters reach beyond them, in points.
MEASURE, SMOOTHED = 380.0, 1.5
CONTENT = """\
format: 1
brand: assets/brand.yml
clinic:
  name: Loganville Mood Clinic
  phone: 770-555-0134
  address: "120 Main Street, Loganville, GA 30052"
  website: https://loganvillemood.example
  hours: Monday to Friday, 9 am to 5 pm
documents:
  - id: sample
    kind: handout
    title: A sample
    contents: no
    sections:
      - title: {above}
        body:
{item}
          - {below}
"""
HEAD = """\
# The blocks

The body of a section, of an answer or of a callout is a list. A text in it is a paragraph; everything else is a block,
with its name and a colon. Copy a sample, keep its columns, change its words. In a terminal, `brochure blocks NAME` says
the same. [What documents there are](kinds.md) has its own page.

<!-- Made from the program by: python docs/blocks/make.py -->
"""


@dataclass(frozen=True)
class Sample:
    """A block's sample as it is printed, and the words in it. None for what leaves no mark on the paper."""

    picture: Image.Image | None
    words: str


def samples() -> Iterator[tuple[str, Sample]]:
    """Each block's name and its sample, freshly printed."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ASSETS, Path(folder) / "assets")
        for name, entry in entries().items():
            yield name, _sample(entry, Path(folder))


def _sample(entry: Entry, folder: Path) -> Sample:
    content = folder / "content.yaml"
    text = CONTENT.format(above=ABOVE, item=entry.item(10), below=BELOW)
    content.write_text(text, encoding="utf-8")
    problems = Problems()
    project = load(content, problems)
    made = render(project, project.documents[0], RenderOptions()) if project else None
    if made is None or made.pdf is None:
        raise SystemExit("\n".join(str(problem) for problem in [*problems, *(made.problems if made else ())]))
    return _between(made.pdf)


def _between(pdf: bytes) -> Sample:
    """What stands between the heading above a sample and the line below it, when that is on one page."""
    page = pypdfium2.PdfDocument(pdf)[0]
    words = page.get_textpage()
    above, below = _place(words, ABOVE), _place(words, BELOW)
    if not above or not below:
        return Sample(None, "")
    box = (above[0] - MARGIN, below[3] + SMOOTHED, above[0] + MEASURE + MARGIN, above[1] - SMOOTHED)
    drawn = page.render(scale=DPI / 72).to_pil().convert("RGB")
    height, scale = page.get_height(), DPI / 72
    cut = drawn.crop(tuple(round(part * scale) for part in (box[0], height - box[3], box[2], height - box[1])))
    marks = ImageChops.invert(cut.convert("L")).getbbox()
    if marks is None:
        return Sample(None, "")
    edge = round(MARGIN * scale)
    cut = cut.crop((0, max(marks[1] - edge, 0), cut.width, min(marks[3] + edge, cut.height)))
    said = words.get_text_bounded(left=box[0], bottom=box[1] + 1, right=box[2], top=box[3] - 1)
    return Sample(cut.quantize(32, dither=Image.Dither.NONE), " ".join(said.split()))


def _place(words: pypdfium2.PdfTextPage, text: str) -> tuple[float, float, float, float] | tuple[()]:
    """Left, bottom, right and top of the first line that says `text`."""
    found = words.search(text, match_case=True).get_next()
    if found is None:
        return ()
    boxes = [words.get_charbox(index) for index in range(found[0], found[0] + found[1])]
    return (boxes[0][0], min(box[1] for box in boxes), boxes[-1][2], max(box[3] for box in boxes))


def markdown(printed: Mapping[str, Sample]) -> str:
    """The manual. `printed` are the samples by the names of their blocks."""
    manual = entries()
    lines = [HEAD, "| block | what it is for |", "|---|---|"]
    lines += [f"| [{name}](#{name}) | {entry.line} |" for name, entry in manual.items()]
    for name, entry in manual.items():
        lines += ["", *_chapter(entry, printed[name])]
    lines += ["", "## What fields take", ""]
    taken = {kind: TypeAdapter(annotation).json_schema().get("description", "") for kind, annotation in TEXTS.items()}
    lines += [f"- **{kind}**: {about}" for kind, about in taken.items()]
    return "\n".join([*lines, ""])


def _chapter(entry: Entry, sample: Sample) -> Iterator[str]:
    yield from [f"## {entry.name}", "", entry.about, ""]
    if sample.picture is not None:
        yield from [f"![As printed: {alternative(sample.words)}](blocks/{entry.name}.png)", ""]
    yield from ["```yaml", entry.item(), "```", ""]
    if entry.takes:
        yield f"It takes: {entry.takes}."
        yield from ["", "In each entry:", ""] if entry.fields else []
    if entry.fields:
        yield from field_table(entry.fields)


def main() -> None:
    """Write text and pictures."""
    printed = dict(samples())
    for stale in HERE.glob("*.png"):
        stale.unlink()
    for name, sample in printed.items():
        if sample.picture is not None:
            sample.picture.save(HERE / f"{name}.png", optimize=True)
            print(f"{name}.png: {(HERE / f'{name}.png').stat().st_size / 1000:.1f} kB", file=sys.stdout)
    PAGE.write_text(markdown(printed), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
