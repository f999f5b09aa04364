from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from brochure.pdf.drawings import DrawingError, open_drawing
from brochure.pdf.figure import Figure, painter
from tests.pdf.stage import FAMILY, assert_sound, operators, printed
from tests.proof.measure import sheets

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">'


def written(folder: Path, content: str, start: str = OPEN) -> Path:
    path = folder / "drawing.svg"
    path.write_text(f"{start}{content}</svg>", encoding="utf-8")
    return path


def drawn(folder: Path, content: str) -> tuple[bytes, Image.Image]:
    """A PDF, which must be sound, with a drawing 100 by 100 points large, and the picture of that."""
    drawing = open_drawing(written(folder, content), FAMILY)
    pdf = printed(Figure(painter(drawing), 100, 100, "A drawing"))
    assert_sound(pdf)
    page = pypdfium2.PdfDocument(BytesIO(pdf))[0].render(scale=2).to_pil().convert("RGB")
    return pdf, page.crop((100, 120, 300, 320))


def colour(picture: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """The colour at (x, y) of the drawing."""
    found = picture.getpixel((round(x * 2), round(y * 2)))
    assert isinstance(found, tuple)
    return found


def test_shapes_stand_where_they_should(tmp_path: Path) -> None:
    _, picture = drawn(tmp_path, '<rect x="10" y="20" width="30" height="40" fill="#ff0000"/>')
    assert colour(picture, 12, 22) == colour(picture, 38, 58) == (255, 0, 0)
    assert colour(picture, 8, 22) == colour(picture, 12, 62) == (255, 255, 255)


def test_words_become_outlines(tmp_path: Path) -> None:
    words = '<text x="50" y="60" font-size="40" text-anchor="middle" font-weight="bold">IÍI</text>'
    pdf, picture = drawn(tmp_path, words)
    assert [run.text for run in sheets(pdf)[0].runs] == ["Title"]
    dark = [x for x in range(100) if colour(picture, x, 50) < (128, 128, 128)]
    assert min(dark) + max(dark) == pytest.approx(99, abs=3)


def test_words_that_no_font_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DrawingError, match="中"):
        open_drawing(written(tmp_path, "<text>中</text>"), FAMILY)


def test_gradients(tmp_path: Path) -> None:
    stops = '<stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/>'
    _, picture = drawn(
        tmp_path,
        f'<defs><linearGradient id="a">{stops}</linearGradient><radialGradient id="b">{stops}</radialGradient></defs>'
        '<rect width="50" height="50" fill="url(#a)"/>'
        '<rect width="40" height="40" fill="url(#b)" transform="translate(60 60)"/>',
    )
    assert colour(picture, 2, 25)[0] > 230 and colour(picture, 48, 25)[2] > 230
    assert colour(picture, 80, 80)[0] > 230 and colour(picture, 61, 80)[2] > 200
    assert colour(picture, 30, 80) == (255, 255, 255)


def test_opacity(tmp_path: Path) -> None:
    _, picture = drawn(tmp_path, '<rect width="50" height="50" fill="red" opacity=".5"/>')
    assert colour(picture, 20, 20) == pytest.approx((255, 127, 127), abs=2)


def test_opacity_of_one_drawing_leaves_the_next_alone(tmp_path: Path) -> None:
    drawn(tmp_path, '<rect width="50" height="50" fill="red" fill-opacity=".5"/>')
    _, picture = drawn(tmp_path, '<rect width="50" height="50" fill="red"/>')
    assert colour(picture, 20, 20) == (255, 0, 0)


def test_colours_for_print_become_colours_for_screens(tmp_path: Path) -> None:
    pdf, picture = drawn(tmp_path, '<rect width="50" height="50" fill="cmyk(0,1,0,0)"/>')
    assert colour(picture, 20, 20) == (255, 0, 255)
    assert " k\n" not in operators(pdf)


def test_clips_and_style_sheets_and_uses(tmp_path: Path) -> None:
    _, picture = drawn(
        tmp_path,
        "<style>.a{fill:#00ff00}</style>"
        '<defs><clipPath id="c"><circle cx="25" cy="25" r="20"/></clipPath><rect id="r" width="20" height="20"/></defs>'
        '<g clip-path="url(#c)"><rect class="a" width="100" height="100"/></g><use href="#r" x="70" y="70"/>',
    )
    assert colour(picture, 25, 25) == (0, 255, 0) and colour(picture, 60, 25) == (255, 255, 255)
    assert colour(picture, 80, 80) == (0, 0, 0)


@pytest.mark.parametrize(
    ("start", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="2cm" height="10mm">', (56.69, 28.35)),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 40">', (15, 30)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 20 40">', (15, 30)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="50" height="30" viewBox="0 0 5 3">', (37.5, 22.5)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="1in">', (72, 72)),
    ],
)
def test_sizes(start: str, size: tuple[float, float], tmp_path: Path) -> None:
    drawing = open_drawing(written(tmp_path, '<rect width="4" height="2"/>', start), FAMILY)
    assert (drawing.width, drawing.height) == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("size", ["", 'width="0" height="10"', 'width="-5" height="5"', 'width="nan" height="5"'])
def test_a_drawing_without_a_size_is_refused(size: str, tmp_path: Path) -> None:
    with pytest.raises(DrawingError):
        open_drawing(written(tmp_path, "<rect/>", f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'), FAMILY)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<g/>",
        '<path d="M nan 1 L 3 4"/>',
        '<path d="M"/>',
        '<rect width="1e30" height="3"/>',
        '<rect width="3" height="3" fill="no-colour"/>',
        '<rect width="3" height="3" fill="device-cmyk(0,1,0,0)"/>',
        '<rect width="3" height="3" clip-path="url(#missing)"/>',
    ],
)
def test_what_cannot_be_drawn_is_refused_and_nothing_is_printed(
    content: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DrawingError):
        open_drawing(written(tmp_path, content), FAMILY)
    assert capfd.readouterr() == ("", "")


def test_large_files_are_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(DrawingError, match="MB large"):
        open_drawing(written(tmp_path, "<!--" + "x" * 2_100_000 + "-->"), FAMILY)
    with pytest.raises(DrawingError, match="cannot be read"):
        open_drawing(tmp_path / "missing.svg", FAMILY)


def test_fonts_of_the_machine_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: pytest.fail("a program was started"))
    words = '<text y="9" font-family="Whatever Sans">a<tspan fill="red">b</tspan></text>'
    assert open_drawing(written(tmp_path, words), FAMILY).width == 75
