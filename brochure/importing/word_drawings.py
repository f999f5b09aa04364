"""What is drawn in a Word file: pictures with their words, text boxes, charts, SmartArt, embedded things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from brochure.importing.parts import Box, Doubt, Item, Part, Picture, Reading
from brochure.importing.word_xml import Element, Story, attribute, child, choices, inside, local
from brochure.markup import Run

__all__ = ["Drawings"]

# Elements with a description: of DrawingML and, in old files, of VML.
_SHAPES = frozenset(("inline", "anchor", "pic", "shape", "rect"))
# What Word and cameras put where a description should be.
_NO_WORDS = re.compile(
    r"(?:picture|image|graphic|img|dsc|photo|bild|imagen|screenshot)?[\s_-]*[\d_.-]*(?:\.[a-z]{3,4})?|.+\.(?:jpe?g|png|gif|tiff?|bmp|emf|wmf)",
    re.IGNORECASE,
)
_MADE_BY_MACHINE = re.compile(
    r"\.?\s*(?:Description (?:automatically|generated)[^.]*|AI-generated content may be incorrect)\.?\s*$",
    re.IGNORECASE,
)
_CHECK = "A program made this description. Check that it says what matters."
_CROPPED = "This picture was cropped in Word, and is whole again: does it show what it should not?"
_TURNED = "This picture was turned in Word, and stands as it was before."


@dataclass(slots=True)
class Drawings:
    """Reads drawings. `text_width` is the width of the page's text in EMU (1/914400 inch); `story_of` reads the text
    in a box, `skip` marks words as dealt with and returns them."""

    reading: Reading
    text_width: int
    story_of: Callable[[Element, Story], list[Part]]
    skip: Callable[[Element], str]

    def parts(self, element: Element, story: Story, place: str) -> list[Part]:
        """The parts that a `drawing`, `pict` or `object` element holds."""
        return list(self._visit(element, (), story, place))

    def _visit(self, element: Element, shapes: tuple[Element, ...], story: Story, place: str) -> Iterator[Part]:
        """`shapes` are the elements around that can have a description, the innermost first."""
        name = local(element)
        if name in _SHAPES:
            shapes = (element, *shapes)
        if name == "AlternateContent":
            element, *others = choices(element) or [element]
            for other in others:
                self.skip(other)
        if name in ("blip", "imagedata"):
            yield from self._picture(element, shapes, story, place)
        elif name == "txbxContent":
            yield Box(tuple(self.story_of(element, story)), "a text box", place)
        elif name == "chart":
            yield from self._chart(element, story, place)
        elif name == "relIds":
            yield from self._smart_art(element, story, place)
        elif name == "textpath":
            self.reading.leave_out(f'the WordArt or watermark "{attribute(element, "string")}"', place)
        elif name == "OLEObject":
            kind = attribute(element, "ProgID") or "another program"
            self.reading.leave_out(f"an embedded object of {kind}", place)
            yield Doubt(f"An object of {kind} stood here. Write what it says, or save it as a picture.", place)
        else:
            for one in element:
                if local(one):
                    yield from self._visit(one, shapes, story, place)

    def _picture(
        self, element: Element, shapes: tuple[Element, ...], story: Story, place: str
    ) -> Iterator[Part]:  # fmt: skip
        targets = (story.follow(attribute(element, name)) for name in ("embed", "id", "pict", "link"))
        target = next((found for found in targets if found is not None), None)
        if target is None or not target.data:
            where = f" ({target.address})" if target else ""
            self.reading.leave_out(f"a picture that is not in the file{where}", place)
            yield Doubt(f"A picture stood here that is not in the Word file{where}.", place)
            return
        drawing = next((svg for svg in inside(element, "svgBlip")), None)
        vector = story.follow(attribute(drawing, "embed")) if drawing is not None else None
        data = vector.data if vector and vector.data and not target.data.startswith(b"\x89PNG") else target.data
        doubts = []
        alt, doubt = _words_of(shapes)
        if doubt:
            doubts.append(doubt)
        own = [one for shape in shapes[:1] for one in inside(shape, "srcRect", "xfrm")]
        if any(cut != "0" for one in own if local(one) == "srcRect" for cut in one.attrib.values()):
            doubts.append(_CROPPED)
        if any(attribute(one, "rot") not in ("", "0") for one in own):
            doubts.append(_TURNED)
        facts = [found for shape in shapes if (found := child(shape, "docPr")) is not None]
        decorative = any(attribute(one, "val") in ("1", "true") for fact in facts for one in inside(fact, "decorative"))
        yield Picture(data, alt, place, decorative, self._share(shapes), tuple(doubts))

    def _share(self, shapes: tuple[Element, ...]) -> float:
        """The part of the text's width that the whole drawing takes."""
        extents = [attribute(one, "cx") for shape in shapes[-1:] for one in inside(shape, "extent")]
        if extents and extents[0].isdecimal() and self.text_width:
            return min(int(extents[0]) / self.text_width, 1.0)
        return 1.0

    def _chart(self, element: Element, story: Story, place: str) -> Iterator[Part]:
        target = story.follow(attribute(element, "id"))
        said = _texts(target.data) if target else []
        called = f': "{" ".join(said)}"' if said else ""
        self.reading.leave_out(f"a chart{called}", place)
        yield Doubt(f"A chart stood here{called}. Save it in Word as a picture, or write it as a table.", place)

    def _smart_art(self, element: Element, story: Story, place: str) -> Iterator[Part]:
        target = story.follow(attribute(element, "dm"))
        said = _texts(target.data) if target else []
        self.reading.leave_out("a SmartArt drawing; its words are kept as a list", place)
        yield Doubt("These words stood in a SmartArt drawing. Are they a list?", place)
        for words in said:
            yield Item(0, None, ((Run(words),),), place)


def _words_of(shapes: tuple[Element, ...]) -> tuple[str, str]:
    """The description of a picture, and what is to be decided about it."""
    for one in (fact for shape in shapes for fact in (child(shape, "nvPicPr", "cNvPr"), child(shape, "docPr"), shape)):
        for name in ("descr", "alt", "title"):
            text = " ".join(attribute(one, name).split())
            if text and not _NO_WORDS.fullmatch(text):
                shorter = _MADE_BY_MACHINE.sub(".", text)
                return shorter, _CHECK if shorter != text else ""
    return "", ""


def _texts(data: bytes) -> list[str]:
    """The words of a chart or of SmartArt, paragraph by paragraph, without reading their XML as such: only what stands
    between <a:t> and </a:t>."""
    text = data.decode("utf-8", errors="replace")
    paragraphs = ("".join(re.findall(r"<a:t(?: [^>]*)?>([^<]*)</a:t>", one)) for one in text.split("</a:p>"))
    return [_unescaped(one.strip()) for one in paragraphs if one.strip()]


def _unescaped(text: str) -> str:
    from html import unescape  # late: few files have charts

    return unescape(text)
