"""Alternative text that says nothing to those who cannot see the picture. That it is missing is E219."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import ClassVar

from brochure.blocks.pictures import Pictured
from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import bare
from brochure.codes import Code
from brochure.markup import inline, plain
from brochure.problems import Problem

_KIND = r"image|picture|photo(?:graph)?|graphic|imagen|foto(?:grafía)?"
_OPENS = re.compile(rf"(?:an?|the|this|una?|la|esta)?\s*(?:is an? )?((?:{_KIND}) (?:of|showing|that shows|de))\b", re.I)
# As a whole: what it is, and not what it shows; or what a camera called it.
_EMPTY = re.compile(
    rf"(?:an?|the|una?|la)?\s*(?:{_KIND}|logo|icon|illustration|drawing|figure|chart|graph|diagram|ilustración|dibujo|"
    r"figura|gráfico|icono)s?(?:\s*\d+)?|(?:img|dsc|dscn|pict|scan|screenshot|untitled|unbenannt|sin título)[\s_-]*\d*",
    re.I,
)
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|heic|pdf)", re.I)


class AltText(Check):
    """Words for a picture that do not say what it shows."""

    codes = (
        Code(
            "W740",
            "The words for a picture do not help",
            "Whoever cannot see a picture hears its alternative text instead. A screen reader says by itself that it "
            "is a picture; a file's name says nothing; the words of the caption are read twice; and nobody can skip "
            "through a long text.",
            "Say in one or two sentences what the picture tells a reader. If it tells nothing that the text does not, "
            "write decorative: yes.",
        ),
    )
    source: ClassVar[str] = "W3C, WCAG 2.2, 1.1.1 and failure F30; WebAIM, Alternative Text."
    triggers: ClassVar[str] = """\
sections:
- title: The door
  body:
  - figure: {image: assets/logo.png, alt: Picture of our door, width: third}"""
    passes: ClassVar[str] = """\
sections:
- title: The door
  body:
  - figure: {image: assets/logo.png, alt: A blue door with a bell at hand height, caption: Our door, width: third}"""
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"alt-length": Limit(250, "characters of the words for a picture")}
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each picture of the document, and of the file's questions that it shows."""
        for picture in matter.parts():
            if isinstance(picture, Pictured) and picture.alt:
                caption = plain(inline(picture.caption, matter.language)) if picture.caption else ""
                found = self._fault(picture.alt, picture.image, caption, self.limit(matter, "alt-length"))
                if found:
                    yield matter.problem("W740", found[0], picture.alt.span, found[1])

    @staticmethod
    def _fault(alt: str, image: str, caption: str, longest: float) -> tuple[str, str] | None:
        """What is wrong with an alternative text, and what to do."""
        words = alt.strip(" .")
        if _FILE.fullmatch(words) or _is_file_name(words, image):
            return f'"{alt}" is the name of a file, not what the picture shows', "Say what a reader would see in it."
        if _EMPTY.fullmatch(words):
            return f'"{alt}" says that there is a picture, not what it shows', "Say what a reader would see in it."
        if opening := _OPENS.match(words):
            hint = f'Leave out "{opening[0].strip()}": a screen reader says that it is a picture.'
            return f'the words for a picture begin with "{opening[0].strip()}"', hint
        if caption and bare(caption) == bare(alt):
            hint = "Say in alt what the picture shows; the caption says what it is about."
            return "the words for a picture are those of its caption, so they are read out twice", hint
        if len(alt) > longest:
            hint = "Say in one or two sentences what matters in it, and the rest in the text."
            return f"the words for a picture are {len(alt)} characters long; {longest:g} is the most", hint
        return None


def _is_file_name(words: str, image: str) -> bool:
    """Whether they are the picture's own file name, which no words would be: door-2, main_entrance."""
    stem = PurePosixPath(image).stem
    return words.lower() == stem.lower() and re.search(r"[\d_-]", stem) is not None
