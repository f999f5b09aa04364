from __future__ import annotations

import pytest
from reportlab.platypus.frames import Frame

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.flow import Flow, Stack, gap, take
from brochure.problems import Span
from tests.pdf.stage import METADATA, heading, lines_of, painted, text, words_in
from tests.proof.reading import read

LINE = 17.0


def names(flows: list[Flow]) -> list[str]:
    return [" ".join(words_in([flow])) for flow in flows]


def test_the_larger_wish_decides_the_gap_but_a_heading_decides_its_own() -> None:
    assert gap(None, text("a", above=9)) == 0
    assert gap(text("a", below=4), text("b", above=9)) == gap(text("a", below=9), text("b", above=4)) == 9
    assert gap(heading("a", below=4), text("b", above=8)) == 4
    assert gap(heading("a", below=4), text("b", above=17)) == 8.5, "a box does not touch its heading"


def test_what_is_measured_is_kept_for_its_width() -> None:
    class Counted(Flow):
        """Counts how often it is asked."""

        asked = 0

        def measure(self, width: float) -> float:
            self.asked += 1
            return width

    flow = Counted()
    assert [flow.height_at(width) for width in (5, 5, 6, 6, 5)] == [5, 5, 6, 6, 5]
    assert flow.asked == 3


def test_a_flow_by_itself_cannot_be_cut_and_holds_nothing() -> None:
    flow = Flow()
    assert flow.cut(10, 10) is None and list(flow.parts()) == [] and flow.widths() == (0, 0)
    with pytest.raises(NotImplementedError):
        flow.measure(1)
    with pytest.raises(NotImplementedError):
        flow.paint(TaggedCanvas((10, 10), "en"), 0, 0, 10)


def test_a_stack_is_its_children_and_the_gaps() -> None:
    stack = Stack([lines_of(2, below=5), lines_of(1, above=8), heading("x")])
    assert stack.height_at(300) == 2 * LINE + 8 + LINE + 20
    assert stack.stays_with_next and not Stack([]).stays_with_next
    assert stack.widths() == (text("line").widths()[0], text("line 1").natural_width())


def test_take_what_fits() -> None:
    flows = [text(word) for word in "abcde"]
    fits, rest = take(flows, 300, 3 * LINE)
    assert (names(fits), names(rest)) == (["a", "b", "c"], ["d", "e"])
    assert take(flows, 300, 1000)[1] == []
    assert take(flows, 300, 3)[0] == []


def test_take_cuts_what_can_be_cut() -> None:
    fits, rest = take([text("a"), lines_of(6), text("z")], 300, 4 * LINE)
    assert fits[-1].height_at(300) == rest[0].height_at(300) == 3 * LINE
    assert rest[-1].height_at(300) == LINE


def test_a_heading_is_never_last() -> None:
    flows = [lines_of(3), heading("h"), lines_of(3)]
    for height in range(3 * 17, 3 * 17 + 20 + 3 * 17):
        fits, _ = take(flows, 300, height)
        assert names(fits) == names(flows[:1])


def test_a_chain_of_headings_is_never_last() -> None:
    flows = [lines_of(3), heading("h"), heading("hh", 3), text("lead-in:", stays_with_next=True), lines_of(3)]
    fits, rest = take(flows, 300, flows[0].height_at(300) + 20 + 20 + 17 + 2 * 17)
    assert len(fits) == 1 and len(rest) == 4


def test_a_heading_at_the_very_end_may_be_last() -> None:
    flows = [lines_of(3), heading("h")]
    assert take(flows, 300, 500) == (flows, [])


def test_a_heading_wants_two_lines_under_it() -> None:
    flows = [lines_of(8), heading("h"), text("one line"), lines_of(4, whole=True)]
    fits, _ = take(flows, 300, 8 * LINE + 20 + LINE + 5)
    assert len(fits) == 1


def test_one_line_under_a_heading_does_not_leave_most_of_a_page_empty() -> None:
    flows = [lines_of(2), heading("h"), text("one line"), lines_of(9, whole=True)]
    fits, _ = take(flows, 300, 9 * LINE)
    assert len(fits) == 3


def test_a_hard_cut_has_no_wishes_about_looks() -> None:
    three = lines_of(3)
    assert three.cut(300, LINE) is None
    first, rest = three.cut(300, LINE, hard=True) or pytest.fail("not cut")
    assert (first.height_at(300), rest.height_at(300)) == (LINE, 2 * LINE)
    assert lines_of(3, whole=True).cut(300, LINE, hard=True) is None
    assert take([three], 300, LINE)[0] == [] != take([three], 300, LINE, hard=True)[0]


def test_headings_and_nothing_else_do_not_fit_anywhere() -> None:
    assert take([heading("h"), lines_of(3)], 300, 60)[0] == []


def test_a_stack_is_cut_between_and_inside_its_children() -> None:
    stack = Stack([lines_of(2), lines_of(6)], above=7, below=9)
    first, rest = stack.cut(300, 5 * LINE) or pytest.fail("not cut")
    assert (first.above, first.below, rest.above, rest.below) == (7, 0, 0, 9)
    assert first.height_at(300) + rest.height_at(300) == 8 * LINE
    assert stack.cut(300, LINE) is None
    assert Stack([lines_of(2), lines_of(6)], whole=True).cut(300, 5 * LINE) is None


def test_halves_of_a_subclass_are_of_its_kind() -> None:
    class Pile(Stack):
        """Some other stack."""

    halves = Pile([text("a"), text("b")]).cut(300, LINE) or pytest.fail("not cut")
    assert [type(half) for half in halves] == [Pile, Pile]


def test_a_tag_error_learns_its_place() -> None:
    """The innermost that is known."""
    place, outer = Span("c.yaml", 7, 3), Span("c.yaml", 1, 1)
    inner = Stack([text("lost", "", span=place)])
    stack = Stack([text("fine", span=outer), inner])
    with pytest.raises(TagError) as caught:
        painted(lambda canvas: stack.paint(canvas, 50, 200, 300))
    assert caught.value.span == place


def test_flows_are_flowables_that_a_plain_frame_of_platypus_can_place_and_split() -> None:
    canvas = TaggedCanvas((400.0, 300.0), "en-US")
    long = lines_of(12)
    first = Frame(50, 40, 300, 6 * LINE + 1, 0, 0, 0, 0)
    assert first.add(heading("Title", 1), canvas) == 1
    assert first.add(long, canvas) == 0, "there is no room for all of it"
    above, below = first.split(long, canvas)
    assert first.add(above, canvas) == 1
    canvas.showPage()
    assert Frame(50, 40, 300, 220, 0, 0, 0, 0).add(below, canvas) == 1
    words = [passage.text for passage in read(canvas.finish(METADATA))]
    assert " ".join(" ".join(words).split()) == "Title " + " ".join(words_in([lines_of(12)]))
