"""Makes the small pictures of the sample's pages that the README shows.

Run `python docs/gallery/make.py` after a change to the look or to the sample; a test compares the pictures with fresh
ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from brochure.document import Target
from brochure.problems import Problems
from brochure.project import load
from brochure.render import RenderOptions, render

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "content.yaml"
# Document, whom it is made for, page from 1, and what the picture is called.
SHOWN: tuple[tuple[str, Target, int, str], ...] = (
    ("ketamine-guide", "screen", 1, "guide-1.png"),
    ("ketamine-guide", "screen", 4, "guide-4.png"),
    ("ketamine-faq", "screen", 1, "faq-1.png"),
    ("ketamine-trifold", "office", 1, "trifold-outside.png"),
)
DPI = 58


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Each picture's name and the picture, fresh from the sample."""
    problems = Problems()
    project = load(CONTENT, problems)
    if project is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    documents = {str(document.id): document for document in project.documents}
    for document, target, page, name in SHOWN:
        made = render(project, documents[document], RenderOptions(target=target)).pdf
        drawn = pypdfium2.PdfDocument(made)[page - 1].render(scale=DPI / 72).to_pil().convert("RGB")
        yield name, ImageOps.expand(drawn, border=1, fill="#c4cccc").quantize(128, dither=Image.Dither.NONE)


def main() -> None:
    """Write the pictures beside this file."""
    for name, picture in pictures():
        picture.save(HERE / name, optimize=True)
        print(f"{name}: {(HERE / name).stat().st_size / 1000:.0f} kB", file=sys.stdout)


if __name__ == "__main__":
    main()
