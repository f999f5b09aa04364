from __future__ import annotations

from brochure.pdf.marks import FOOTER, HEADER, LAYOUT, PAGINATION, PageMarks
from brochure.pdf.structure import Element


def test_operators_of_artifacts() -> None:
    page = PageMarks()
    assert page.open(LAYOUT, "p") == "/Artifact <</Type /Layout>> BDC"
    assert page.open(PAGINATION, "p") == "/Artifact <</Type /Pagination>> BDC"
    assert page.open(HEADER, "p") == "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    assert page.open(FOOTER, "p") == "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    assert page.owners == []


def test_each_mark_of_an_element_has_a_number_on_its_page() -> None:
    one, two, page = Element("P", None, {}, {}), Element("Link", None, {}, {}), PageMarks()
    written = [page.open(owner, "Page3") for owner in (one, two, one)]
    assert written == ["/P <</MCID 0>> BDC", "/Link <</MCID 1>> BDC", "/P <</MCID 2>> BDC"]
    assert page.owners == [one, two, one]
    assert one.kids == [("Page3", 0), ("Page3", 2)] and two.kids == [("Page3", 1)]
