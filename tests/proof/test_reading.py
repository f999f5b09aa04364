from __future__ import annotations

from textwrap import dedent

import pikepdf
from pikepdf import Dictionary, Name, String

from tests.proof.handmade import Leap, handmade, handmade_document, node, saved
from tests.proof.reading import Link, Passage, artifacts, links, outline, outline_entries, read


def _show(tag: str, mcid: int, words: bytes, font: bytes = b"/F1", y: int = 700) -> bytes:
    return b"/%s <</MCID %d>> BDC BT %s 10 Tf 72 %d Td %s ET EMC\n" % (tag.encode(), mcid, font, y, words)


def _texts(pdf: bytes) -> list[str]:
    return [passage.text for passage in read(pdf)]


def test_text_comes_in_the_order_of_the_tree_and_not_of_the_page() -> None:
    tree = node("Document", node("H1", 1), node("Sect", node("P", 0)))
    pdf = handmade(tree, _show("P", 0, b"(below) Tj", y=500) + _show("H1", 1, b"(Above) Tj"))
    assert read(pdf) == [
        Passage(("Document", "H1"), "Above", (1,), "en-US"),
        Passage(("Document", "Sect", "P"), "below", (1,), "en-US"),
    ]


def test_a_paragraph_over_two_pages_is_one_passage() -> None:
    tree = node("Document", node("P", 0, (2, 0)))
    pdf = handmade(tree, _show("P", 0, b"(one ) Tj"), _show("P", 0, b"(two) Tj"))
    assert read(pdf) == [Passage(("Document", "P"), "one two", (1, 2), "en-US")]


def test_inline_elements_belong_to_the_text_around_them() -> None:
    tree = node("Document", node("P", 0, node("Span", 1, Lang="es"), node("Link", 2, Leap(uri="https://a.example")), 3))
    words = (
        _show("P", 0, b"(a ) Tj"),
        _show("Span", 1, b"(b) Tj"),
        _show("Link", 2, b"(c) Tj"),
        _show("P", 3, b"(d) Tj"),
    )
    assert _texts(handmade(tree, b"".join(words))) == ["a bcd"]


def test_text_before_and_after_a_list_inside_an_item_is_apart() -> None:
    inner = node("L", node("LI", node("LBody", 1)))
    tree = node("Document", node("L", node("LI", node("Lbl", 3), node("LBody", 0, inner, 2))))
    words = (
        _show("LBody", 0, b"(before) Tj"),
        _show("LBody", 1, b"(inside) Tj"),
        _show("LBody", 2, b"(after) Tj"),
        _show("Lbl", 3, b"(\\001) Tj"),
    )
    assert _texts(handmade(tree, b"".join(words))) == ["•", "before", "inside", "after"]


def test_codes_are_read_through_the_fonts_maps() -> None:
    tree = node("Document", node("P", 0), node("P", 1))
    simple = _show("P", 0, b"(\\001 o\\002ce) Tj")
    wide = _show("P", 1, b"<004800490400040104020403> Tj", font=b"/F2")
    assert _texts(handmade(tree, simple + wide)) == ["• ofice", "HIABC\ufffd"]


def test_kerning_is_never_a_space_and_spaces_are_those_of_the_file() -> None:
    tree = node("Document", node("P", 0))
    words = b"[(T) 80 (o) -2000 (day) ] TJ 0 -12 Td (next) ' ( line ) Tj"
    assert _texts(handmade(tree, _show("P", 0, words))) == ["Todaynext line "]


def test_text_without_a_known_meaning_is_not_guessed() -> None:
    document = handmade_document(node("Document", node("P", 0)), _show("P", 0, b"(abc) Tj"))
    del document.pages[0].resources.Font.F1.ToUnicode
    assert _texts(saved(document)) == ["\ufffd\ufffd\ufffd"]


def test_actual_text_of_an_element_wins_over_all_below_it() -> None:
    tree = node("Document", node("P", 0, node("Span", 1, ActualText="whole"), 2))
    words = _show("P", 0, b"(a ) Tj") + _show("Span", 1, b"(hyphen-) Tj (ated) Tj") + _show("P", 2, b"( z) Tj")
    assert _texts(handmade(tree, words)) == ["a whole z"]
    assert _texts(handmade(node("Document", node("P", 0, ActualText="said")), _show("P", 0, b"(shown) Tj"))) == ["said"]


def test_actual_text_of_a_mark_wins_over_what_is_shown_in_it() -> None:
    marks = (
        b"/P <</MCID 0 /ActualText (office)>> BDC BT /F1 10 Tf (o) Tj (xx) Tj ET EMC\n"
        b"/P <</MCID 1>> BDC BT /F1 10 Tf (an ) Tj /Span <</ActualText (apt)>> BDC (yy) Tj EMC ( word) Tj ET EMC"
    )
    assert _texts(handmade(node("Document", node("P", 0), node("P", 1)), marks)) == ["office", "an apt word"]


def test_properties_of_marks_may_be_named_in_the_resources() -> None:
    document = handmade_document(
        node("Document", node("P", 0)), b"/P /Named BDC BT /F1 10 Tf (a) Tj ET EMC /Artifact BMC EMC"
    )
    document.pages[0].resources.Properties = Dictionary(Named=Dictionary(MCID=0, ActualText=String("named")))
    assert _texts(saved(document)) == ["named"]


def test_text_in_a_form_belongs_to_the_mark_that_draws_it() -> None:
    document = handmade_document(
        node("Document", node("Figure", 0, Alt="A chart")), b"/Figure <</MCID 0>> BDC /Fx Do EMC"
    )
    form = document.make_stream(b"BT /F1 9 Tf (May) Tj ET", Type=Name.XObject, Subtype=Name.Form)
    form.BBox = pikepdf.Array([0, 0, 99, 99])
    document.pages[0].resources.XObject = Dictionary(Fx=form)
    assert read(saved(document)) == [Passage(("Document", "Figure"), "May", (1,), "en-US", alt="A chart")]


def test_a_figure_without_words_is_a_passage_all_the_same() -> None:
    pdf = handmade(node("Document", node("Figure", 0, Alt="A pill")), b"/Figure <</MCID 0>> BDC 0 0 9 9 re f EMC")
    assert read(pdf) == [Passage(("Document", "Figure"), "", (1,), "en-US", alt="A pill")]


def test_the_nearest_language_is_in_force() -> None:
    tree = node("Document", node("Sect", node("P", 0), Lang="es"), node("P", 1))
    pdf = handmade(tree, _show("P", 0, b"(uno) Tj") + _show("P", 1, b"(one) Tj"))
    assert [passage.lang for passage in read(pdf)] == ["es", "en-US"]


def test_outline_shows_roles_attributes_and_the_beginning_of_the_text() -> None:
    row = node("TR", node("TH", 2, attributes={"Scope": Name.Column, "ColSpan": 2}), node("TD"))
    tree = node(
        "Document",
        node("H1", 0),
        node("P", 1, node("Span", 4, Lang="es")),
        node("L", node("LI", node("LBody", 3)), attributes={"ListNumbering": Name.Disc}),
        node("Table", row),
        node("Figure", 5, Alt="A pill"),
    )
    words = (
        _show("H1", 0, b"(Title) Tj"),
        _show("P", 1, b"(Take one in the morning and one in the evening, ) Tj"),
        _show("TH", 2, b"(Dose) Tj"),
        _show("LBody", 3, b"(item) Tj"),
        _show("Span", 4, b"(uno) Tj"),
        b"/Figure <</MCID 5>> BDC 0 0 9 9 re f EMC",
    )
    assert outline(handmade(tree, b"".join(words))) == dedent(
        """\
        Document
          H1 "Title"
          P "Take one in the morning and one in the e…"
            Span Lang=es "uno"
          L ListNumbering=Disc
            LI
              LBody "item"
          Table
            TR
              TH Scope=Column ColSpan=2 "Dose"
              TD
          Figure Alt=A pill
        """
    )


def test_artifacts_are_listed_for_each_page_and_kept_apart() -> None:
    head = b"/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf (My ) Tj (Clinic) Tj ET EMC\n"
    rule = b"/Artifact <</Type /Layout>> BDC 0 0 9 1 re f BT /F1 9 Tf (...) Tj ET EMC\n"
    pdf = handmade(node("Document", node("P", 0)), head + rule + _show("P", 0, b"(text) Tj"), rule)
    assert artifacts(pdf) == [["My Clinic", "..."], ["..."]]
    assert artifacts(pdf, "Pagination") == [["My Clinic"], []]


def test_links_say_where_they_lead_and_what_they_are_called() -> None:
    web, jump = Leap(uri="https://a.example/b", contents="Our site"), Leap(page=2, name="here", contents="Top")
    tree = node("Document", node("P", node("Link", 0, web)), node("P", node("Link", 0, jump, page=2)))
    pdf = handmade(tree, _show("Link", 0, b"(site) Tj"), _show("Link", 0, b"(up) Tj"))
    assert links(pdf) == [Link("https://a.example/b", "Our site", "site", 1), Link("here", "Top", "up", 2)]


def test_a_link_outside_of_the_tree_has_no_text() -> None:
    document = handmade_document(
        node("Document", node("P", node("Link", 0, Leap(name="here")))), _show("Link", 0, b"(up) Tj")
    )
    stray = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("tel:1")))
    document.pages[0].Annots[0] = document.make_indirect(stray)
    assert links(saved(document)) == [Link("tel:1", "", None, 1)]


def test_bookmarks_have_level_title_and_place() -> None:
    document = handmade_document(node("Document", node("P", 0)), _show("P", 0, b"(a) Tj"), b"")
    with document.open_outline() as entries:
        top = pikepdf.OutlineItem("Top", 0)
        top.children.append(pikepdf.OutlineItem("Inner", 1))
        entries.root.append(top)
    found = outline_entries(saved(document))
    assert [(entry.level, entry.title, entry.target and entry.target.text) for entry in found] == [
        (1, "Top", "page 1"),
        (2, "Inner", "page 2"),
    ]
