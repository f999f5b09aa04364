from __future__ import annotations

import pytest

from brochure.pdf.svg import DrawingError, read_svg

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="urn:ink"'


def svg(content: str, before: str = "") -> bytes:
    return f'{before}<svg {SPACES} viewBox="0 0 10 10">{content}</svg>'.encode()


def refusal(content: str, before: str = "") -> str:
    with pytest.raises(DrawingError) as caught:
        read_svg(svg(content, before))
    return str(caught.value)


def tags(content: str) -> list[str]:
    return [element.tag.rpartition("}")[2] for element in read_svg(svg(content)).iter()]


def test_shapes_are_read() -> None:
    assert tags('<g><path d="M0 0 L1 1"/><circle r="2"/></g>') == ["svg", "g", "path", "circle"]
    assert read_svg(b'<svg width="5" height="5"><rect width="1" height="1"/></svg>') is not None


def test_the_usual_document_type_is_fine_and_never_loaded() -> None:
    dtd = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://nowhere.example/svg11.dtd">'
    assert read_svg(svg("<g/>", dtd)) is not None


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert refusal("<text>&b;</text>", bomb) == "it declares entities"
    outside = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert refusal("<text>&a;</text>", outside) == "it declares entities"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<script>alert(1)</script>", "a script"),
        ('<image href="a.png" width="1" height="1"/>', "another picture"),
        ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "a web page"),
        ('<filter id="f"/>', "a filter"),
        ('<mask id="m"/>', "a mask"),
        ('<pattern id="p"/>', "a pattern"),
        ('<marker id="m"/>', "markers"),
        ('<text><textPath href="#a">x</textPath></text>', "along a path"),
        ("<animate/>", "<animate>"),
        ('<use href="other.svg#a"/>', "outside itself"),
        ('<use xlink:href="http://x.example/a.svg"/>', "outside itself"),
        ('<use xlink:href="&#104;ttp://x.example/"/>', "outside itself"),
        ('<rect style="fill:url(http://x.example/a)"/>', "outside itself"),
        ("<rect fill=\"url('http://x.example/a')\"/>", "outside itself"),
        ('<style>@import "a.css";</style>', "outside itself"),
        ("<style>@font-face{src:url(data:x)}</style>", "outside itself"),
        ("<style>.a{opacity:.5}</style>", "translucent"),
        ('<g opacity=".5"><rect/></g>', "translucent"),
        ('<text style="opacity:0.3">x</text>', "translucent"),
        ('<linearGradient gradientTransform="rotate(3)"/>', "gradient"),
        ('<radialGradient fx="3"/>', "gradient"),
        ('<linearGradient spreadMethod="repeat"/>', "gradient"),
        ('<linearGradient><stop stop-opacity="0"/></linearGradient>', "gradient"),
        ('<rect opacity="much"/>', "'much'"),
    ],
)
def test_what_reaches_out_or_would_be_drawn_wrong_is_refused(content: str, reason: str) -> None:
    assert reason in refusal(content)


def test_style_sheets_from_outside_are_refused() -> None:
    assert "style sheet" in refusal("<g/>", '<?xml-stylesheet href="a.css"?>')


@pytest.mark.parametrize("data", [b"", b"<svg", b"<svg></g>", b"no XML", b"\xff\xfe<\0s\0", b'<svg><a b="&c;"/></svg>'])
def test_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(DrawingError, match="damaged"):
        read_svg(data)


@pytest.mark.parametrize("data", [b"<html/>", b'<svg xmlns="urn:other"/>'])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(DrawingError, match="not an SVG"):
        read_svg(data)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_a_file_hides_nothing_in_another_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><svg {SPACES}><script/></svg>'
    with pytest.raises(DrawingError, match="a script"):
        read_svg(text.encode(encoding))


def test_what_uses_itself_is_refused() -> None:
    assert "itself" in refusal('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')


def test_uses_of_uses_are_counted_before_they_are_drawn() -> None:
    """Ten uses of ten uses of ten ... : ten thousand million shapes."""
    levels = '<g id="l0"><rect/></g>'
    for level in range(10):
        levels += f'<g id="l{level + 1}">' + f'<use href="#l{level}"/>' * 10 + "</g>"
    assert "20000 shapes" in refusal(levels)


def test_private_data_of_drawing_programs_is_dropped() -> None:
    assert tags('<ink:view><ink:rect/></ink:view><rect/><metadata/>') == ["svg", "rect", "metadata"]
    assert "".join(read_svg(svg("<text>a<ink:b/>c<ink:d>e</ink:d>f</text>")).itertext()) == "acf"


def test_alternatives_do_not_depend_on_the_machine() -> None:
    root = read_svg(svg('<switch><g requiredExtensions="x"><rect/></g><g systemLanguage="xx"><path/></g></switch>'))
    assert [element.tag.rpartition("}")[2] for element in root.iter()] == ["svg", "switch", "g", "path"]
    assert "systemLanguage" not in root[0][0].attrib


def test_a_link_in_a_drawing_leads_nowhere() -> None:
    root = read_svg(svg('<a href="http://x.example/"><rect/></a>'))
    assert dict(root[0].attrib) == {}


def test_opacity_of_a_shape_is_that_of_its_fill_and_line() -> None:
    shapes = '<rect opacity=".5" fill-opacity="50%" style="stroke:red"/><rect opacity="1"/><g opacity="1"/>'
    root = read_svg(svg(shapes))
    assert root[0].get("style") == "stroke:red;fill-opacity:0.25;stroke-opacity:0.5" and "opacity" not in root[0].attrib
    assert root[1].get("style") is None


def test_a_shape_with_a_gradient_is_moved_by_a_group_around_it() -> None:
    root = read_svg(svg('<rect transform="rotate(3)" fill="url(#a)"/><rect transform="rotate(4)"/>'))
    assert [element.tag.rpartition("}")[2] for element in root.iter()] == ["svg", "g", "rect", "rect"]
    assert root[0].get("transform") == "rotate(3)" and "transform" not in root[0][0].attrib
