"""The plates show the numbers that a file has: a test of ink is only worth something when its measure is true."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from brochure.pdf.inks import our_profile
from tests.proof import tools
from tests.proof.plates import plates

INKS = [
    (0, 0, 0, 0), (0, 0, 0, 1), (0.92, 0.3, 0.4, 0.22), (0.02, 0, 0, 0), (0.5, 0.5, 0.5, 0.5), (0.13, 0.27, 0.61, 0.87),
]  # fmt: skip
SIDE = 20


def page(content: str, **states: pikepdf.Dictionary) -> bytes:
    """One page, wide enough for a square of each ink, with the output intent of our press."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(SIDE * len(INKS), SIDE))
    document.pages[0].Contents = document.make_stream(content.encode())
    if states:
        document.pages[0].Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(**states))
    profile = document.make_stream(our_profile().data, N=4)
    document.Root.OutputIntents = [
        pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent, S=pikepdf.Name.GTS_PDFX, DestOutputProfile=profile,
            OutputConditionIdentifier=pikepdf.String(our_profile().identifier),
        )
    ]  # fmt: skip
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def square(index: int, paint: str) -> str:
    return f"{paint} {SIDE * index} 0 {SIDE} {SIDE} re f\n"


def operator(inks: tuple[float, ...], name: str = "k") -> str:
    return f"{' '.join(map(str, inks))} {name}"


def at(pdf: bytes, index: int, dpi: float = 72) -> tuple[int, ...]:
    """The inks in the middle of a square, in steps of 255."""
    (picture,) = plates(pdf, dpi)
    return picture.getpixel((round((index + 0.5) * SIDE * dpi / 72), picture.height // 2))


def test_inks_come_through_as_they_are() -> None:
    pdf = page("".join(square(index, operator(inks)) for index, inks in enumerate(INKS)))
    for index, inks in enumerate(INKS):
        assert at(pdf, index) == pytest.approx([ink * 255 for ink in inks], abs=1)


def test_grey_is_black_ink_alone() -> None:
    pdf = page(square(0, "0.25 g") + square(1, "0 g"))
    assert at(pdf, 0) == pytest.approx((0, 0, 0, 191), abs=1) and at(pdf, 1) == (0, 0, 0, 255)


@pytest.mark.parametrize(("over", "expected"), [(True, (255, 0, 0, 255)), (False, (0, 0, 0, 255))])
def test_what_is_printed_over_keeps_the_inks_under_it(over: bool, expected: tuple[int, ...]) -> None:
    state = pikepdf.Dictionary(OP=over, op=over, OPM=1 if over else 0)
    content = square(0, operator((1, 0, 0, 0))) + "/State gs\n" + square(0, operator((0, 0, 0, 1)))
    assert at(page(content, State=state), 0) == expected


def test_paper_has_no_ink() -> None:
    assert at(page("q Q"), 3) == (0, 0, 0, 0)


def test_the_measure_may_be_finer() -> None:
    (picture,) = plates(page("q Q"), 144)
    assert picture.size == (2 * SIDE * len(INKS), 2 * SIDE)


def test_a_broken_file_is_no_picture() -> None:
    with pytest.raises(AssertionError, match="Ghostscript"):
        plates(b"%PDF-1.4\nnothing")


def test_without_ghostscript_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools.shutil, "which", lambda name: None)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="gs is not installed"):
        plates(page("q Q"))
