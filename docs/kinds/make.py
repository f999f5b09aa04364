"""Makes the manual of the kinds of document: docs/kinds.md, and a picture of each kind's sample beside this file.

Run `python docs/kinds/make.py` after a change to a kind or to the look; a test compares text and pictures with fresh
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
from PIL import Image, ImageOps

from brochure.document import Target
from brochure.manual.documents import Chapter, chapters, ordered, shared_fields
from brochure.manual.page import alternative, field_table
from brochure.problems import Problems
from brochure.project import load
from brochure.render import RenderOptions, render

HERE = Path(__file__).resolve().parent
PAGE = HERE.with_suffix(".md")
ASSETS = HERE.parent.parent / "assets"
# How long the longer side of a picture is at most, in pixels, and how fine it is at most.
LONGEST, DPI = 620, 110
COLOURS = 48
# What is shown on the sheet that an office prints, and how a picture's words begin.
IMPOSED = ("trifold", "booklet", "half-sheet")
SHOWN: dict[Target, str] = {"screen": "The first page", "office": "The first side of the sheet for the office printer"}
FRAME = """\
format: 1
brand: assets/brand.yml
clinic:
  name: Loganville Mood Clinic
  phone: 770-555-0134
  address: "120 Main Street, Loganville, GA 30052"
  website: https://loganvillemood.example
  hours: Monday to Friday, 9 am to 5 pm
help:
  title: In a crisis
  text: Call or text **988**. In danger, call **911**.
documents:
"""
HEAD = """\
# The kinds of document

Every document in your `content.yaml` is an item under `documents:`, and its `kind` says what it becomes. Copy a sample,
keep its columns, change its words. What can stand in a `body` has [a manual of its own](blocks.md).

<!-- Made from the program by: python docs/kinds/make.py -->
"""
OUTPUTS = """\
## For a screen, for the office, for a print shop

`brochure build` always makes a PDF to be read on a screen, by a screen reader too: every page, or panel, is a page of
its own, in the order of reading. Put this one on your website. For paper there are two more:

- **`brochure build --for office`** adds a file for the printer in your office, `<id>-office.pdf`. Pages and panels
  stand where they belong on the sheet. Nothing is printed in the quarter inch at the paper's edges, which office
  printers cannot reach. Choose "Actual size" in the print window, not "Fit".
- **`brochure build --for shop`** adds a file for a print shop, `<id>-shop.pdf`, in the format that shops ask for
  (PDF/X). Its colors are mixed of the four printing inks cyan, magenta, yellow and black (CMYK). Color that touches the
  edge runs 0.125 inch beyond it (the bleed), so that no white line shows where the knife is not exact. Marks outside of
  that say where the sheet is cut.

Both come with `<id>.job.txt`, the job ticket. It says in plain words how to print, turn, fold and cut the sheets.
`brochure build --for office --for shop` makes everything at once.

## The file around a document

The samples below stand one after the other in a file that begins like this. The booklet takes its words from the
handout, so it needs that one beside it.

```yaml
"""
PRINT = """\
## print

What is ordered of a printer. At the left margin of the file it holds for all documents, under one document for that one
only. It stands in the job ticket; nothing of it is printed on the pages. Thick paper needs more room in a fold: the
panel of a tri-fold that is folded in gets narrower, and the inner pages of a booklet, which would stick out when it is
folded, move toward the fold. Too much ink in one place does not dry: ask the shop for its limit, and whether it has a
color profile, a file that says how its press mixes colors.

```yaml
print:
  quantity: 500
  paper: 80 lb gloss text
  weight: medium
```
"""


@dataclass(frozen=True)
class Sample:
    """A kind's sample as it is shown, and the words on it."""

    picture: Image.Image
    words: str


def samples() -> Iterator[tuple[str, Sample]]:
    """Each kind's name and its sample, freshly made."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ASSETS, Path(folder) / "assets")
        content = Path(folder) / "content.yaml"
        items = [chapter.item(2) for chapter in chapters().values()]
        content.write_text(FRAME + "\n".join(items) + "\n", encoding="utf-8")
        problems = Problems()
        project = load(content, problems)
        if project is None:
            raise SystemExit("\n".join(str(problem) for problem in problems))
        for document in project.documents:
            target = target_of(document.kind)
            made = render(project, document, RenderOptions(target=target))
            if made.pdf is None:
                raise SystemExit("\n".join(str(problem) for problem in made.problems))
            # Page by page the foot is drawn first; on a sheet there are several.
            yield document.kind, _shown(made.pdf, str(document.title) if target == "screen" else "")


def target_of(kind: str) -> Target:
    """For whom the sample of a kind is made that is shown."""
    return "office" if kind in IMPOSED else "screen"


def _shown(pdf: bytes, begin: str) -> Sample:
    """The first page of a PDF, and its words from where it says `begin`."""
    page = pypdfium2.PdfDocument(pdf)[0]
    scale = min(DPI / 72, LONGEST / max(page.get_size()))
    drawn = page.render(scale=scale).to_pil().convert("RGB")
    framed = ImageOps.expand(drawn, border=1, fill="#c4cccc")
    words = " ".join(page.get_textpage().get_text_bounded().split())
    return Sample(framed.quantize(COLOURS, dither=Image.Dither.NONE), words[words.index(begin) :])


def markdown(shown: Mapping[str, Sample]) -> str:
    """The manual. `shown` are the samples by the names of their kinds."""
    manual = chapters()
    lines = [HEAD, "| kind | what it is for |", "|---|---|"]
    lines += [f"| [{name}](#{name}) | {chapter.line} |" for name, chapter in manual.items()]
    lines += ["", f"{OUTPUTS}{FRAME}```"]
    lines += ["", "## What every document has", "", *field_table(shared_fields())]
    lines += ["", "The fields of `print` have [a chapter of their own](#print)."]
    for name, chapter in manual.items():
        lines += ["", *_chapter(chapter, shown[name])]
    lines += ["", PRINT, *field_table(ordered())]
    return "\n".join([*lines, ""])


def _chapter(chapter: Chapter, sample: Sample) -> Iterator[str]:
    name = chapter.name
    yield from [f"## {name}", "", chapter.about, ""]
    yield from [f"![{SHOWN[target_of(name)]}: {alternative(sample.words)}](kinds/{name}.png)", ""]
    yield from [f"- **Paper and sizes:** {chapter.sizes}", f"- **`--for office`:** {chapter.office}"]
    yield from [f"- **`--for shop`:** {chapter.press}", ""]
    yield from ["```yaml", chapter.item(2), "```", "", *field_table(chapter.fields)]


def main() -> None:
    """Write text and pictures."""
    shown = dict(samples())
    for stale in HERE.glob("*.png"):
        stale.unlink()
    for name, sample in shown.items():
        sample.picture.save(HERE / f"{name}.png", optimize=True)
        print(f"{name}.png: {(HERE / f'{name}.png').stat().st_size / 1000:.1f} kB", file=sys.stdout)
    PAGE.write_text(markdown(shown), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
