"""Elements are found by their names, whatever their prefix."""

import pytest
from lxml import etree

from brochure.importing.word_xml import attribute, child, children, choices, inside, is_on, local, value

ROOT = etree.fromstring(
    '<a xmlns:w="urn:w" xmlns:v="urn:v"><!-- a comment -->'
    '<w:pPr><w:pStyle w:val="Normal"/><w:b/><w:i w:val="0"/></w:pPr>'
    '<v:r id="1"><w:t>x</w:t></v:r><w:r w:id="2"/></a>'
)


def test_names_and_attributes_without_their_prefix():
    assert [local(one) for one in ROOT] == ["", "pPr", "r", "r"]
    assert [attribute(one, "id") for one in children(ROOT, "r")] == ["1", "2"]
    assert attribute(None, "id") == "" and list(children(None, "r")) == []


def test_a_way_to_a_value():
    assert value(ROOT, "pPr", "pStyle") == "Normal"
    assert value(ROOT, "pPr", "none") == "" and child(None, "pPr") is None


def test_elements_at_any_depth():
    assert [one.text for one in inside(ROOT, "t")] == ["x"]


@pytest.mark.parametrize(("name", "state"), [("b", True), ("i", False), ("u", None)])
def test_switches(name, state):
    assert is_on(child(ROOT, "pPr"), name) is state


def test_choices_with_the_newest_first():
    both = etree.fromstring("<a><Choice/><other/><Fallback/></a>")
    assert [local(one) for one in choices(both)] == ["Choice", "Fallback"]
