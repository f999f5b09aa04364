"""Numbers of lists, counted as Word counts them."""

from lxml import etree

from brochure.importing.word_numbers import Numbers

ROOT = etree.fromstring("""<numbering>
<abstractNum abstractNumId="0">
  <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/></lvl>
  <lvl ilvl="1"><start val="1"/><numFmt val="lowerLetter"/></lvl>
</abstractNum>
<abstractNum abstractNumId="1">
  <lvl ilvl="0"><numFmt val="bullet"/></lvl><lvl ilvl="1"><numFmt val="none"/></lvl>
</abstractNum>
<abstractNum abstractNumId="2"><numStyleLink val="Ours"/></abstractNum>
<num numId="1"><abstractNumId val="0"/></num>
<num numId="2"><abstractNumId val="0"/></num>
<num numId="3"><abstractNumId val="0"/><lvlOverride ilvl="0"><startOverride val="5"/></lvlOverride></num>
<num numId="4"><abstractNumId val="1"/></num>
<num numId="5"><abstractNumId val="2"/></num>
<num numId="6"><abstractNumId val="0"/>
  <lvlOverride ilvl="0"><lvl ilvl="0"><numFmt val="bullet"/></lvl></lvlOverride></num>
</numbering>""")  # fmt: skip


def counted(*steps, of_style=lambda style: ""):
    numbers = Numbers(ROOT, of_style)
    return [numbers.next(number, level)[0] for number, level in steps]


def test_numbers_go_on_and_inner_ones_begin_anew():
    assert counted(("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)) == [1, 1, 2, 2, 1]


def test_lists_of_one_kind_go_on_counting_unless_one_starts_anew():
    assert counted(("1", 0), ("2", 0), ("3", 0), ("3", 0), ("2", 0)) == [1, 2, 5, 6, 7]


def test_formats():
    numbers = Numbers(ROOT, lambda style: "")
    assert numbers.next("1", 1) == (1, "lowerLetter")
    assert numbers.next("4", 0) == (None, "bullet") and numbers.next("4", 1) == (None, "none")
    assert numbers.next("6", 0) == (None, "bullet")


def test_a_list_that_is_the_one_of_a_style():
    assert counted(("5", 0), ("5", 0), of_style={"Ours": "1"}.get) == [1, 2]


def test_lists_that_are_not_in_the_file_are_bullets():
    assert Numbers(None, lambda style: "").next("9", 0) == (None, "bullet")
