from __future__ import annotations

import pytest

from brochure.pdf.errors import TagError
from brochure.pdf.structure import Element, Node, StructureTree


def tree(*roles: str) -> StructureTree:
    """A tree with elements of these roles, one after the other, each with content."""
    made = StructureTree()
    for role in roles:
        made.element(Node(role), None).kids.append(("page", 0))
    return made


def table(*rows: int) -> StructureTree:
    """A tree with a table whose rows have so many cells."""
    made = StructureTree()
    body = made.element(Node("TBody"), made.element(Node("Table"), None))
    for count in rows:
        row = made.element(Node("TR"), body)
        for _ in range(count):
            made.element(Node("TD"), row)
    return made


def roles(made: StructureTree) -> list[str]:
    return [element.role for element in made.walk()]


def test_only_standard_roles_are_written() -> None:
    with pytest.raises(TagError, match="Paragraph"):
        Node("Paragraph")
    assert repr(Node("P")) == "Node(P)"


def test_a_node_has_one_element_in_a_tree() -> None:
    made, node = StructureTree(), Node("P", Lang="es")
    assert made.known(node) is None
    element = made.element(node, None)
    assert made.element(node, Element("Sect", None, {}, {})) is element is made.known(node)
    assert element.parent is made.document and element.text == {"Lang": "es"}
    assert StructureTree().element(node, None) is not element


def test_elements_are_read_in_the_order_in_which_they_were_first_drawn() -> None:
    made = StructureTree()
    section, first, second = Node("Sect"), Node("P"), Node("P")
    made.element(first, made.element(section, None))
    made.element(second, None)
    made.element(Node("H2"), made.element(section, None))
    assert roles(made) == ["Document", "Sect", "P", "H2", "P"]


def test_elements_without_content_are_dropped_but_for_cells() -> None:
    made = table(2, 1)
    made.element(Node("Link"), made.element(Node("P"), made.element(Node("Sect"), None)))
    made.prune()
    assert roles(made) == ["Document", "Table", "TBody", "TR", "TD", "TD", "TR", "TD"]


@pytest.mark.parametrize("levels", [("H1", "H2", "H3", "H2", "H3"), ("H1", "H1"), ("P",)])
def test_headings_in_order(levels: tuple[str, ...]) -> None:
    tree(*levels).check()


@pytest.mark.parametrize("levels", [("H2",), ("H1", "H3"), ("H1", "H2", "H4")])
def test_skipped_headings_are_refused(levels: tuple[str, ...]) -> None:
    with pytest.raises(TagError, match="heading of level"):
        tree(*levels).check()


def test_figures_want_words() -> None:
    with pytest.raises(TagError, match="alternative text"):
        tree("Figure").check()
    made = StructureTree()
    made.element(Node("Figure", Alt="words"), None)
    made.check()


def test_tables_are_regular() -> None:
    table(3, 3, 3).check()
    with pytest.raises(TagError, match=r"\[2, 3\]"):
        table(3, 2).check()


def test_ids_are_used_once() -> None:
    made = StructureTree()
    made.element(Node("Note", ID="a"), None)
    made.check()
    made.element(Node("Note", ID="a"), None)
    with pytest.raises(TagError, match="the ID a"):
        made.check()


def test_keys_of_the_parent_tree_are_given_out_in_order() -> None:
    made = tree("P")
    (element,) = made.document.kids
    assert isinstance(element, Element)
    assert [made.new_parent_key(owner) for owner in ([element, element], element)] == [0, 1]
    assert made.parents == {0: [element, element], 1: element}
