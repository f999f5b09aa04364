"""Pages as pictures, and how far two pictures differ."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops

TOLERANCE = 24


@dataclass(frozen=True)
class Difference:
    """`share`: of the pixels that differ, from 0 to 1; `largest`: the largest step of a colour channel, 0 to 255;
    `picture`: what is equal in pale grey, what differs in red."""

    share: float
    largest: int
    picture: Image.Image


def pictures(pdf: bytes, dpi: float = 96.0) -> list[Image.Image]:
    """Each page, rendered on white."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[index].render(scale=dpi / 72).to_pil().convert("RGB") for index in range(len(document))]
    finally:
        document.close()


def difference(one: Image.Image, other: Image.Image, tolerance: int = TOLERANCE) -> Difference:
    """Compares pixel by pixel; steps up to `tolerance` in each channel count as equal, since renderers round and
    smooth edges differently. Where only one of two pictures of different sizes reaches,
    they differ."""
    size = (max(one.width, other.width), max(one.height, other.height))
    first, second = _on_canvas(one, size, "magenta"), _on_canvas(other, size, "lime")
    channels = ImageChops.difference(first, second).split()
    steps = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    histogram = steps.histogram()
    mask = steps.point([255 if step > tolerance else 0 for step in range(256)])
    pale = first.convert("L").point([192 + step // 4 for step in range(256)]).convert("RGB")
    pale.paste((220, 0, 0), (0, 0, *size), mask)
    return Difference(
        share=sum(histogram[tolerance + 1 :]) / (size[0] * size[1]),
        largest=max(step for step, count in enumerate(histogram) if count),
        picture=pale,
    )


def _on_canvas(picture: Image.Image, size: tuple[int, int], colour: str) -> Image.Image:
    canvas = Image.new("RGB", size, colour)
    canvas.paste(picture.convert("RGB"), (0, 0))
    return canvas
