"""Rules for the structure tree by itself: roles, headings, empty elements, figures, notes and tables.

Sources: ISO 32000-1, 14.8.4 (roles) and 14.8.5 (attributes); ISO 14289-1, 7.2 to 7.5 and 7.9.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object

from tests.proof.tree import Element, Tree, bare, listed, name_tree

STANDARD_ROLES = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
    "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
    "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
}  # fmt: skip
MAY_BE_EMPTY = {"TD", "TH"}
_NUMBERINGS = {"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}
SCOPES = {"Row", "Column", "Both"}


def rule_faults(tree: Tree, root: Object) -> Iterator[str]:
    """`root` is the StructTreeRoot, for its RoleMap and IDTree."""
    yield from _role_map(root)
    if len(tree.roots) != 1 or tree.roots[0].role != "Document":
        yield f"the tree does not have one Document at its top: {[element.role for element in tree.roots]}"
    for element in tree.walk():
        if element.role not in STANDARD_ROLES:
            yield f"{element.role} is not a standard role"
        if not element.kids and element.role not in MAY_BE_EMPTY:
            yield f"empty {element.role}"
        if element.role == "Figure":
            yield from _figure(element)
        if element.role == "Table":
            yield from _table(element)
        if element.role == "L":
            yield from _list(element)
        yield from _replacements(element)
    yield from _headings(tree)
    yield from _identifiers(tree, root)


def _role_map(root: Object) -> Iterator[str]:
    for role in dict(root.get("/RoleMap", Dictionary()).items()):
        if bare(role) in STANDARD_ROLES:
            yield f"the RoleMap gives the standard role {bare(role)} another meaning"


def _headings(tree: Tree) -> Iterator[str]:
    """Levels start at 1 and go down one at a time (ISO 14289-1, 7.4.2); H without a number is not used."""
    above = 0
    for element in tree.walk():
        if element.role == "H":
            yield "heading H without a level"
        match = re.fullmatch(r"H([1-6])", element.role)
        if match:
            level = int(match[1])
            if level > above + 1:
                yield f"heading H{level} after {f'H{above}' if above else 'no heading'}"
            above = level


def _figure(figure: Element) -> Iterator[str]:
    alt, box = figure.words("Alt"), figure.attribute("BBox")
    if alt is None:
        yield "Figure without Alt"
    if not isinstance(box, Array) or len(box) != 4:
        yield "Figure without BBox"
        return
    left, bottom, right, top = (float(str(value)) for value in listed(box))
    if not (left < right and bottom < top):
        yield "Figure with an empty BBox"


def _list(listing: Element) -> Iterator[str]:
    """Labels come before what they label, and a list with labels says of which kind they are (ISO 14289-1, 7.6): one
    of the kinds of ISO 32000-1, table 347, where None is for terms and other words that follow no scheme."""
    orders = [[part.role for part in item.elements] for item in listing.elements if item.role == "LI"]
    numbering = bare(listing.attribute("ListNumbering") or "")
    if any("Lbl" in order for order in orders) and not numbering:
        yield "L with labels and without ListNumbering"
    if numbering and numbering not in _NUMBERINGS:
        yield f"L with the ListNumbering {numbering}"
    if any("Lbl" in order[1:] for order in orders):
        yield "LI with a label that is not its first part"


def _replacements(element: Element) -> Iterator[str]:
    """Text in place of content says something in characters that everybody has."""
    for key in ("ActualText", "Alt", "E"):
        text = element.words(key)
        if text is not None and not text.strip():
            yield f"{element.role} with an empty {key}"
        if text is not None and any(unicodedata.category(character) == "Co" for character in text):
            yield f"{element.role} with private characters in its {key}"


def _identifiers(tree: Tree, root: Object) -> Iterator[str]:
    """Notes have an ID (ISO 14289-1, 7.9), IDs are unique, and the IDTree finds each of them."""
    found: Counter[bytes] = Counter()
    known = name_tree(root.get("/IDTree"))
    for element in tree.walk():
        identifier = element.source.get("/ID")
        if identifier is None:
            if element.role == "Note":
                yield "Note without ID"
            continue
        key = bytes(identifier)
        found[key] += 1
        if key not in known or known[key].objgen != element.reference:
            yield f"{element.role} with the ID {identifier!s} is not in the IDTree"
    for key, times in found.items():
        if times > 1:
            yield f"the ID {key.decode('utf-8', 'replace')} is used {times} times"


def _table(table: Element) -> Iterator[str]:
    """Every row has as many columns as the others once cells that span are counted (ISO 14289-1, 7.2)."""
    groups = [table, *(kid for kid in table.elements if kid.role in ("THead", "TBody", "TFoot"))]
    widths: list[int] = []
    for group in groups:
        rows = [kid for kid in group.elements if kid.role == "TR"]
        yield from _rows(rows, widths)
    if len(set(widths)) > 1:
        yield f"Table rows have different numbers of columns: {widths}"
    if not widths:
        yield "Table without rows"
    cells = [element for element in table.walk() if element.role in ("TH", "TD")]
    if not any(cell.role == "TH" for cell in cells):
        yield "Table without header cells"
    for cell in cells:
        if cell.role == "TH" and bare(cell.attribute("Scope") or "") not in SCOPES:
            yield "TH without Scope"


def _rows(rows: list[Element], widths: list[int]) -> Iterator[str]:
    """Lays the cells of a row group on a grid; `widths` gets the number of columns of each row."""
    hanging: Counter[int] = Counter()
    for row in rows:
        taken = {column for column, left in hanging.items() if left > 0}
        after: Counter[int] = Counter({column: left - 1 for column, left in hanging.items() if left > 1})
        column = 0
        for cell in row.elements:
            if cell.role not in ("TH", "TD"):
                yield f"{cell.role} in a TR"
                continue
            while column in taken:
                column += 1
            for spanned in range(column, column + _span(cell, "ColSpan")):
                if spanned in taken:
                    yield "Table cells overlap"
                taken.add(spanned)
                after[spanned] = _span(cell, "RowSpan") - 1
        widths.append(len(taken))
        hanging = after
    if any(left > 0 for left in hanging.values()):
        yield "a Table cell spans more rows than there are"


def _span(cell: Element, key: str) -> int:
    value = cell.attribute(key)
    return 1 if value is None else int(str(value))
