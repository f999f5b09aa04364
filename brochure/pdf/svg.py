"""SVG files, read and judged before anything of them is drawn (SVG 1.1).

The file is parsed once, without its DTD and without the network, and the tree is looked through: nothing may reach
outside the file, and what would not be drawn as other programs show it is refused rather than drawn wrong. Private data
of drawing programs is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_SVG = "http://www.w3.org/2000/svg"
# How many elements may be drawn, each use of a symbol counted anew.
_MOST = 20_000
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_DRAWN = _SHAPES | {
    "svg", "g", "a", "defs", "symbol", "use", "switch", "style", "title", "desc", "metadata", "text", "tspan",
    "clipPath", "linearGradient", "radialGradient", "stop",
}
# What such elements are called in a sentence; others are named as they are.
_NAMES = {
    "image": "another picture", "foreignObject": "a web page", "script": "a script", "filter": "a filter",
    "mask": "a mask", "pattern": "a pattern", "marker": "markers on lines", "textPath": "words along a path",
}
_ELSEWHERE = re.compile(r"@import|url\((?!\s*[\"']?\s*#)", re.I)
_GRADIENT = re.compile(r"\s*url\(")
_LAYERED = re.compile(r"(?<![-\w])opacity\s*:")


class DrawingError(Exception):
    """An SVG that cannot be used, and why."""


def read_svg(data: bytes) -> Any:
    """The root element of an SVG file that can be drawn. Raises DrawingError."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DrawingError(f"it is damaged ({error})") from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(iter(dtd.iterentities()), None) is not None:
        raise DrawingError("it declares entities")
    if any(one.target == "xml-stylesheet" for one in root.itersiblings(etree.ProcessingInstruction, preceding=True)):
        raise DrawingError("it refers to a style sheet outside itself")
    if _name(root) != "svg":
        raise DrawingError("it is not an SVG file")
    _drop_private(root)
    for element in root.iter():
        _judge(element)
    if _expanded(root, {one.get("id"): one for one in root.iter()}, {}, ()) > _MOST:
        raise DrawingError(f"it draws more than {_MOST} shapes")
    return root


def _name(element: Any) -> str:
    """The name of an element of SVG, or nothing for others. Old files have no namespace."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag.rpartition("}")
    return name if space in ("", "{" + _SVG) else ""


def _drop_private(root: Any) -> None:
    """Take out what is not SVG, and alternatives that only some programs or some languages see."""
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is not None and (not _name(element) or element.get("requiredExtensions")):
            element.tail, tail = None, element.tail
            before = element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + (tail or "")
            else:
                parent.text = (parent.text or "") + (tail or "")
            parent.remove(element)
        else:
            # The reader's language is not the machine's.
            element.attrib.pop("systemLanguage", None)


def _judge(element: Any) -> None:
    """Refuse an element that reaches outside of the file or would be drawn wrong; rewrite what has an equal."""
    name = _name(element)
    if name not in _DRAWN:
        raise DrawingError(f"it has {_NAMES.get(name, f'an element <{name}>')}, which is not drawn here")
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2]
        if plain in ("href", "src") and not value.strip().startswith("#"):
            if name == "a":
                del element.attrib[key]
                continue
            raise DrawingError("it refers to something outside itself")
        if _ELSEWHERE.search(value):
            raise DrawingError("its style refers to something outside itself")
    if name == "style" and (_ELSEWHERE.search(element.text or "") or _LAYERED.search(element.text or "")):
        raise DrawingError("its style sheet refers to something outside itself, or makes parts of it translucent")
    if name in ("linearGradient", "radialGradient", "stop"):
        _judge_gradient(element)
    _fold_opacity(element, name)
    _move_transform(element, name)


def _styles(element: Any) -> dict[str, str]:
    """The entries of an element's style attribute."""
    pairs = (entry.partition(":") for entry in (element.get("style") or "").split(";"))
    return {key.strip(): value.strip() for key, _, value in pairs if value.strip()}


def _judge_gradient(element: Any) -> None:
    turned = element.get("gradientTransform") or element.get("fx") or element.get("fy")
    if turned or element.get("spreadMethod", "pad") != "pad":
        raise DrawingError("it has a gradient that is turned, off its centre or repeated, which is not drawn here")
    if _number(_styles(element).get("stop-opacity", element.get("stop-opacity", "1"))) != 1:
        raise DrawingError("it has a gradient that is translucent, which is not drawn here")


def _number(text: str) -> float:
    try:
        return float(text.strip().rstrip("%")) / (100 if text.strip().endswith("%") else 1)
    except ValueError as error:
        raise DrawingError(f"{text!r} stands where a number should") from error


def _fold_opacity(element: Any, name: str) -> None:
    """Opacity of a shape becomes that of its fill and its line; that of a group cannot be told apart so."""
    styles = _styles(element)
    given = styles.pop("opacity", None) or element.get("opacity")
    if given is None or _number(given) == 1:
        return
    if name not in _SHAPES:
        raise DrawingError("a group or text in it is translucent, which is not drawn here")
    for key in ("fill-opacity", "stroke-opacity"):
        styles[key] = f"{_number(given) * _number(styles.get(key, element.get(key, '1'))):g}"
    element.attrib.pop("opacity", None)
    element.set("style", ";".join(f"{key}:{value}" for key, value in styles.items()))


def _move_transform(element: Any, name: str) -> None:
    """A shape filled with a gradient hands its transform to a group around it: svglib moves the shape, not the fill."""
    fill = _styles(element).get("fill", element.get("fill", ""))
    if name not in _SHAPES or "transform" not in element.attrib or not _GRADIENT.match(fill):
        return
    group = element.makeelement(element.tag.replace(name, "g"))
    group.set("transform", element.attrib.pop("transform"))
    group.tail, element.tail = element.tail, None
    element.getparent().replace(element, group)
    group.append(element)


def _expanded(element: Any, named: dict[str, Any], known: dict[Any, int], above: tuple[Any, ...]) -> int:
    """How many elements are drawn for `element`, with what it uses."""
    if element in above:
        raise DrawingError("it uses itself")
    if element not in known:
        within = (*above, element)
        known[element] = 1 + sum(_expanded(one, named, known, within) for one in _drawn_for(element, named))
    return known[element]


def _drawn_for(element: Any, named: dict[str, Any]) -> Iterator[Any]:
    yield from element
    if _name(element) == "use":
        for key, value in element.attrib.items():
            if key.rpartition("}")[2] == "href" and value.strip()[1:] in named:
                yield named[value.strip()[1:]]
