"""What styles say, of themselves or through those that they are based on."""

from lxml import etree

from brochure.importing.word_styles import Styles

STYLES = Styles(etree.fromstring("""<styles>
<style styleId="berschrift1"><name val="heading 1"/><rPr><b/></rPr></style>
<style styleId="Mine"><name val="My heading"/><basedOn val="berschrift1"/></style>
<style styleId="Out"><name val="Outlined"/><pPr><outlineLvl val="1"/></pPr></style>
<style styleId="Body"><name val="Normal"/><pPr><outlineLvl val="9"/></pPr></style>
<style styleId="T"><name val="Title"/></style>
<style styleId="L"><name val="List Number 2"/><pPr><numPr><numId val="7"/></numPr></pPr></style>
<style styleId="Loop"><name val="Loop"/><basedOn val="Loop"/></style>
<style styleId="Strong"><name val="Strong"/><rPr><b/><i/></rPr></style>
</styles>"""))  # fmt: skip


def properties(style="", more=""):
    return etree.fromstring(f'<pPr><pStyle val="{style}"/>{more}</pPr>')


def test_headings_by_name_inheritance_and_outline_level():
    found = {style: STYLES.heading(properties(style)) for style in ("berschrift1", "Mine", "Out", "Body", "T", "Loop")}
    assert found == {"berschrift1": 1, "Mine": 1, "Out": 2, "Body": None, "T": 0, "Loop": None}
    assert STYLES.heading(properties(more='<outlineLvl val="2"/>')) == 3
    assert STYLES.heading(None) is None


def test_numbering_of_a_paragraph_or_its_style():
    assert STYLES.numbering(properties("L")) == ("7", 0)
    assert STYLES.numbering(properties("L", '<numPr><ilvl val="2"/><numId val="3"/></numPr>')) == ("3", 2)
    assert STYLES.numbering(properties("L", '<numPr><numId val="0"/></numPr>')) is None
    assert STYLES.numbering(properties()) is None
    assert STYLES.numbering_of_style("L") == "7" and STYLES.numbering_of_style("T") == ""


def test_names_through_all_styles():
    assert STYLES.names("Mine") == ["my heading", "heading 1"]


def look(own, paragraph=""):
    return STYLES.look(etree.fromstring(f"<r><rPr>{own}</rPr></r>"), paragraph)


def test_the_nearest_says_how_words_look():
    assert look("").bold is False
    assert look("", "Mine").bold is True
    assert look('<b val="0"/>', "Mine").bold is False
    strong = look('<rStyle val="Strong"/>')
    assert strong.bold and strong.italic
    odd = look('<vanish/><dstrike/><u val="none"/><vertAlign val="superscript"/><rFonts ascii="Wingdings"/>')
    assert (odd.hidden, odd.struck, odd.underlined) == (True, True, False)
    assert (odd.raised, odd.font) == ("superscript", "Wingdings")


def test_a_file_without_styles():
    assert Styles(None).heading(properties("Heading1")) is None
