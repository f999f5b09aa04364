from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import zxingcpp

from brochure.blocks.base import blocks_in
from tests.proof.geometry import around
from tests.proof.measure import sheets
from tests.proof.pictures import pictures
from tests.proof.reading import links, read
from tests.specimens import Workshop, content, handout
from tests.wording import Wording, short


def words(say: Wording, qr: dict[str, str]) -> Iterator[str]:
    if "label" in qr:
        yield say.line(qr["label"])
    yield short(qr["url"])
    yield say.phrases["qr"].format(qr["url"])


ADDRESSES = [
    "https://elm.example",
    "https://clinic.example/guide",
    "https://clinic.example/patients/guides/ketamine-for-depression?page=2",
    "https://clinic.example/" + "a-very-long-address/" * 8,
]


def alone(url: str, **qr: Any) -> dict[str, Any]:
    return content(handout({"qr": {"url": url, **qr}}, contents="no"), help=None)


def decoded(pdf: bytes, dpi: float = 110) -> list[str]:
    return [found.text for picture in pictures(pdf, dpi) for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("url", ADDRESSES)
def test_a_phone_reads_the_address(url: str, workshop: Workshop) -> None:
    assert decoded(workshop.pdf(alone(url))) == [url]


def test_an_address_beyond_ascii_is_coded_as_a_browser_wants_it(workshop: Workshop) -> None:
    assert decoded(workshop.pdf(alone("https://elm.example/niños"))) == ["https://elm.example/ni%C3%B1os"]


def test_an_address_without_a_scheme_is_coded_with_one(workshop: Workshop) -> None:
    assert decoded(workshop.pdf(alone("elm.example/guide"))) == ["https://elm.example/guide"]


@pytest.mark.parametrize("url", ADDRESSES)
def test_it_is_large_enough_with_a_quiet_zone_of_four_modules(url: str, workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone(url)))
    squares = [area.box for area in sheet.areas if abs(area.box.width - area.box.height) < 0.1]
    ground = next(box for box in squares if box.width > 70)
    inside = [area.box for area in sheet.areas if ground.contains(area.box) and area.box != ground]
    code = around(corner for box in inside for corner in box.corners)
    assert code.width >= 0.9 * 72 - 0.1 and code.height == pytest.approx(code.width, abs=0.1)
    module = min(box.height for box in inside)
    assert module >= 1.85
    assert ground.grown(0.05 - 4 * module).contains(code)


def test_its_address_stands_beside_it_in_words_and_can_be_tapped(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone("https://elm.example/guide", label="Read **more**"))
    texts = [passage.alt or passage.text for passage in read(pdf)]
    start = texts.index("What to know") + 1
    assert texts[start : start + 3] == [
        "Read more", "elm.example/guide", "QR code that opens https://elm.example/guide"
    ]  # fmt: skip
    assert "https://elm.example/guide" in [link.target for link in links(pdf)]


def test_its_address_is_a_fact(workshop: Workshop) -> None:
    section = workshop.project(alone("https://elm.example/guide")).documents[0].sections[0]  # type: ignore[union-attr]
    assert [fact for block in blocks_in(section) for fact in block.facts()] == ["https://elm.example/guide"]
