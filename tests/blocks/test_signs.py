from __future__ import annotations

from itertools import combinations

from PIL import ImageChops

from brochure.blocks.signs import draw_sign
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.metadata import Metadata
from tests.proof.pictures import pictures
from tests.proof.reading import outline

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
TONES = ("note", "home", "warning", "emergency")


def drawn(tone: str) -> bytes:
    canvas = TaggedCanvas((100, 100), "en")
    draw_sign(canvas, tone, 10, 10, 80, BLACK, WHITE)
    return canvas.finish(Metadata("A sign", "", "", "en"))


def test_each_tone_has_a_sign_of_its_own_shape() -> None:
    shapes = {tone: pictures(drawn(tone), 72)[0].convert("1") for tone in TONES}
    for one, other in combinations(TONES, 2):
        differing = ImageChops.logical_xor(shapes[one], shapes[other]).histogram()[-1]
        assert differing > 200, f"{one} and {other} look alike"


def test_signs_fill_their_square_and_are_not_read_out() -> None:
    for tone in TONES:
        ink = ImageChops.invert(pictures(drawn(tone), 72)[0].convert("L"))
        left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
        assert (left, top) >= (4, 8) and right <= 96 and bottom <= 92 and right - left >= 79
        assert outline(drawn(tone)).strip() in ("", "Document")
