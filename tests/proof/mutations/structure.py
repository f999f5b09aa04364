"""Breaks the structure tree: roles, order of levels, attributes, back links, ParentTree."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.proof.mutations.registry import all_of, elements, registry, remove, rename
from tests.proof.tree import listed


def tree_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: the document has a structure tree."""
    return remove(pdf.Root, "/StructTreeRoot")


def heading_level_skipped(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.4.2: levels go down one at a time."""
    return rename(pdf, "H2", "H3")


def first_heading_not_h1(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.4.2: the first heading is H1."""
    return rename(pdf, "H1", "H2")


def heading_without_level(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.4.4: not both H and H1 to H6."""
    return rename(pdf, "H2", "H")


def role_not_standard(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: roles are standard or mapped to one that is."""
    return rename(pdf, "P", "Callout")


def role_map_circular(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: no circles in the RoleMap."""
    if not rename(pdf, "P", "Callout"):
        return False
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Callout=Name.Box, Box=Name.Callout)
    return True


def standard_role_remapped(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: standard roles keep their meaning."""
    if "/StructTreeRoot" not in pdf.Root:
        return False
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.H1)
    return True


def figure_without_alt(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.3: figures have a text in their place."""
    return all_of(remove(figure.source, "/Alt") for figure in elements(pdf, "Figure"))


def figure_with_blank_alt(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.3: and it says something."""
    for figure in elements(pdf, "Figure"):
        figure.source.Alt = String(" ")
    return bool(elements(pdf, "Figure"))


def figure_without_box(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.8.5.4.3: illustrations have a BBox."""
    return all_of(remove(figure.source, "/A") for figure in elements(pdf, "Figure"))


def header_cell_without_scope(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.5: header cells say what they head."""
    return all_of(remove(cell.source, "/A") for cell in elements(pdf, "TH"))


def header_cell_with_unknown_scope(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.8.5.7: Row, Column or Both."""
    for cell in elements(pdf, "TH"):
        cell.source.A = Dictionary(O=Name.Table, Scope=Name.Diagonal)
    return bool(elements(pdf, "TH"))


def row_outside_table(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: a cell is in a row."""
    return rename(pdf, "TR", "Div")


def table_row_short(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: all rows have the same number of columns."""
    for row in reversed(elements(pdf, "TR")):
        if len(row.elements) > 1:
            row.source.K = Array(listed(row.source.K)[:-1])
            return True
    return False


def item_outside_list(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: an item is in a list."""
    return rename(pdf, "L", "Sect")


def item_body_a_paragraph(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: an item has a label and a body."""
    return rename(pdf, "LBody", "P")


def list_without_numbering(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.6: a list with labels says of which kind they are."""
    return all_of(remove(listing.source, "/A") for listing in elements(pdf, "L"))


def label_after_body(pdf: pikepdf.Pdf) -> bool:
    """A label is read before what it labels."""
    for item in elements(pdf, "LI"):
        if len(item.elements) > 1:
            item.source.K = Array(listed(item.source.K)[::-1])
            return True
    return False


def text_replaced_by_nothing(pdf: pikepdf.Pdf) -> bool:
    """ActualText that silences a paragraph."""
    for element in elements(pdf, "P")[:1]:
        element.source.ActualText = String("")
        return True
    return False


def contents_item_a_paragraph(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: a table of contents has items."""
    return rename(pdf, "TOCI", "P")


def note_without_identifier(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.9: notes have an ID."""
    return all_of(remove(note.source, "/ID") for note in elements(pdf, "Note"))


def identifier_used_twice(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.9: IDs are unique."""
    pair = elements(pdf, "P")[:2]
    for element in pair:
        element.source.ID = String("twin")
    return len(pair) == 2


def element_language_not_a_tag(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: a language is a tag by BCP 47."""
    for element in elements(pdf, "P")[:1]:
        element.source.Lang = String("en us, mostly")
        return True
    return False


def element_in_tree_twice(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.2: it is a tree."""
    for element in elements(pdf, "P")[:1]:
        if element.parent is not None:
            element.parent.source.K = Array([*listed(element.parent.source.K), element.source])
            return True
    return False


def element_with_wrong_parent(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.2: /P names the parent."""
    for element in elements(pdf, "P")[:1]:
        element.source.P = pdf.Root.StructTreeRoot
        return True
    return False


def element_without_parent(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: each element has /P."""
    return all_of(remove(element.source, "/P") for element in elements(pdf, "P")[:1])


def element_without_content(pdf: pikepdf.Pdf) -> bool:
    """An element that says nothing is noise to a reader."""
    for parent in elements(pdf, "Document")[:1]:
        empty = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=parent.source))
        parent.source.K = Array([*listed(parent.source.K), empty])
        return True
    return False


def element_removed(pdf: pikepdf.Pdf) -> bool:
    """Content whose element has gone."""
    for element in elements(pdf, "P")[:1]:
        if element.parent is not None:
            kids = listed(element.parent.source.K)
            element.parent.source.K = Array([kid for kid in kids if not _is_same(kid, element.source)])
            return True
    return False


def _is_same(kid: object, element: pikepdf.Object) -> bool:
    return isinstance(kid, Dictionary) and kid.objgen == element.objgen


def parent_tree_empty(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.4: content finds its element."""
    if "/StructTreeRoot" not in pdf.Root:
        return False
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array([]))
    return True


def parent_tree_with_swapped_elements(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.4: content finds its own element."""
    for entry in _page_entries(pdf):
        first, last = entry[0], entry[-1]
        if first is not None and last is not None and first.objgen != last.objgen:
            entry[0], entry[len(entry) - 1] = last, first
            return True
    return False


def parent_tree_with_stale_key(pdf: pikepdf.Pdf) -> bool:
    """An entry of a page that is not there."""
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None or "/ParentTree" not in tree or "/Nums" not in tree.ParentTree:
        return False
    tree.ParentTree.Nums = Array([*tree.ParentTree.Nums, 9999, tree.ParentTree.Nums[1]])
    return True


def _page_entries(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    tree = pdf.Root.get("/StructTreeRoot")
    nums = tree.get("/ParentTree", Dictionary()).get("/Nums", Array()) if tree is not None else Array()
    return [entry for entry in listed(nums) if isinstance(entry, Array) and len(entry) > 1]


def page_without_parents(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.4: a page with marks has StructParents."""
    return remove(pdf.pages[0].obj, "/StructParents")


def role_and_tag_differ(pdf: pikepdf.Pdf) -> bool:
    """The role of an element and the tag of its marks are one thing."""
    paragraphs = [element for element in elements(pdf, "P") if element.contents]
    for element in paragraphs[-1:]:
        element.source.S = Name.Code
    return bool(paragraphs)


STRUCTURE_MUTATIONS = registry(
    tree_missing,
    heading_level_skipped,
    first_heading_not_h1,
    heading_without_level,
    role_not_standard,
    role_map_circular,
    standard_role_remapped,
    figure_without_alt,
    figure_with_blank_alt,
    figure_without_box,
    header_cell_without_scope,
    header_cell_with_unknown_scope,
    row_outside_table,
    table_row_short,
    item_outside_list,
    item_body_a_paragraph,
    list_without_numbering,
    label_after_body,
    text_replaced_by_nothing,
    contents_item_a_paragraph,
    note_without_identifier,
    identifier_used_twice,
    element_language_not_a_tag,
    element_in_tree_twice,
    element_with_wrong_parent,
    element_without_parent,
    element_without_content,
    element_removed,
    parent_tree_empty,
    parent_tree_with_swapped_elements,
    parent_tree_with_stale_key,
    page_without_parents,
    role_and_tag_differ,
)
