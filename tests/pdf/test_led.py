from __future__ import annotations

from collections.abc import Sequence

from brochure.pdf.flow import Flow, Stack
from brochure.pdf.led import led_lines
from brochure.pdf.pages import Area
from tests.pdf.stage import BODY, HEAD, assert_sound, lines_of, planned, printed, text, words_read
from tests.proof.measure import sheets
from tests.proof.reading import outline, read

SHORT = [("Card", "A card."), ("Vein", "It carries blood back.")]
LONG = [("Card", "A card."), ("Something with a name of many words", "Explained.")]


def led(items: Sequence[tuple[str, str | Flow]], gap: float = 6.0) -> list[Flow]:
    return led_lines(
        [(text(label, ""), [text(body, "") if isinstance(body, str) else body]) for label, body in items], gap
    )


def test_labels_and_texts_are_a_list() -> None:
    pdf = printed(*led(SHORT))
    assert_sound(pdf)
    assert outline(pdf).splitlines()[2:] == [
        "  L ListNumbering=None",
        "    LI",
        '      Lbl "Card"',
        '      LBody "A card."',
        "    LI",
        '      Lbl "Vein"',
        '      LBody "It carries blood back."',
    ]


def test_texts_stand_on_one_edge_after_the_widest_label() -> None:
    (sheet,) = sheets(printed(*led(SHORT)))
    card, first, vein, second = sheet.runs[1:5]
    assert card.x == vein.x == 50 and first.x == second.x
    assert first.x - vein.box.right > 0.9 * BODY.size
    assert card.y == first.y and vein.y == second.y


def test_long_labels_stand_above_and_so_do_all_in_that_measure() -> None:
    flows = led(LONG)
    (sheet,) = sheets(printed(*flows))
    label, body = sheet.runs[1:3]
    assert label.x == body.x == 50 and label.y - body.y == BODY.leading
    assert flows[0].height_at(300) == 2 * BODY.leading
    assert led(LONG)[0].height_at(800) == BODY.leading


def test_a_long_label_in_a_narrow_measure_breaks() -> None:
    flows = led(LONG)
    assert flows[1].height_at(100) == 4 * BODY.leading
    assert flows[1].widths()[0] == max(text(word).widths()[0] for word in ("Something", "Explained."))


def test_an_item_goes_on_over_the_page_with_its_label_on_the_first() -> None:
    for items in ([("Card", lines_of(20, role=""))], [("Something with a name of many words", lines_of(20, role=""))]):
        pdf = printed(*led(items))
        assert_sound(pdf)
        assert [passage.pages for passage in read(pdf)[1:]] == [(1,), (1, 2)]
        assert words_read(pdf)[-2:] == ["line", "20"] and outline(pdf).count("LBody") == 1


def test_a_label_is_not_left_alone_at_a_pages_foot() -> None:
    room = Area(50, 40, 300, HEAD.leading + 10 * BODY.leading)
    item = ("Something with a name of many words", lines_of(5, role=""))
    pages = planned([text("Title", "H1", HEAD), lines_of(8), *led([item])], room)
    assert len(pages) == 2 and len(pages[0].areas[0][1]) == 2
    assert Stack(pages[1].areas[0][1]).height_at(300) == 6 * BODY.leading
