"""What has changed: passages, and words in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brochure.approvals import compare
from brochure.approvals.comparing import _MOST_PAIRS

OLD = ["# Your visit", "Rest today and drink water.", "Call us with questions.", "Bring your card."]


def told(before: list[str], after: list[str]) -> list[str]:
    """Each passage as brochure diff shows it, with its place."""
    marks = {"kept": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return [
        f"{one.now} {one.fate}: " + " ".join(marks[part.fate].format(part.words) for part in one.parts)
        for one in compare(before, after)
    ]


def test_nothing_has_changed() -> None:
    assert [one.fate for one in compare(OLD, OLD)] == ["kept"] * 4
    assert compare([], []) == []


def test_words_in_a_passage() -> None:
    new = [OLD[0], "Rest today, please, and drink some water.", *OLD[2:]]
    assert told(OLD, new)[1] == "1 changed: Rest [-today-] {+today, please,+} and drink {+some+} water."


def test_a_passage_more_or_less() -> None:
    assert told(OLD, [*OLD[:2], *OLD[3:]])[2:] == ["2 gone: [-Call us with questions.-]", "2 kept: Bring your card."]
    assert told(OLD, [*OLD[:2], "Sleep well.", *OLD[2:]])[2] == "2 new: {+Sleep well.+}"


def test_a_passage_that_has_little_in_common_is_another_one() -> None:
    assert told(OLD, [*OLD[:3], "See you soon."])[3:] == ["3 gone: [-Bring your card.-]", "3 new: {+See you soon.+}"]


def test_a_passage_at_the_end_that_is_gone_stands_after_the_last() -> None:
    assert told(OLD, OLD[:3])[3] == "3 gone: [-Bring your card.-]"


def test_those_that_are_alike_find_each_other_among_others() -> None:
    before = ["Bring a friend.", "Rest today and drink water.", "Sleep."]
    after = ["Wait here.", "Stay a while.", "Rest today and drink juice."]
    assert told(before, after) == [
        "0 gone: [-Bring a friend.-]",
        "0 new: {+Wait here.+}",
        "1 new: {+Stay a while.+}",
        "2 changed: Rest today and drink [-water.-] {+juice.+}",
        "3 gone: [-Sleep.-]",
    ]


def test_a_wholly_new_long_text_is_told_at_once() -> None:
    side = int(_MOST_PAIRS**0.5) + 1
    found = compare([f"old {number}" for number in range(side)], [f"new {number}" for number in range(side)])
    assert [one.fate for one in found] == ["gone"] * side + ["new"] * side


WORDS = st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6).map(" ".join), max_size=8)


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_from_it(before: list[str], after: list[str]) -> None:
    found = compare(before, after)

    def side(other: str) -> list[str]:
        kept = [" ".join(part.words for part in one.parts if part.fate != other) for one in found]
        return [words for words in kept if words]

    assert side("new") == before
    assert side("gone") == after
    places = [one.now for one in found if one.fate != "gone"]
    assert places == list(range(len(after)))
    assert all(0 <= one.now <= len(after) for one in found)
