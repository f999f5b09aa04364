"""Items as bullets, steps and Markdown: nothing of their words, numbers and levels is lost without a note."""

from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.importing.lists import list_entries
from brochure.importing.parts import Item, Reading
from brochure.importing.writing import Group, Series
from brochure.markup import Listing, Paragraph, Run, body, plain
from tests.importing.desk import notes, runs


def item(level, number, *texts):
    return Item(level, number, tuple(runs(text) for text in texts), "line 1")


def entries(*items):
    reading = Reading()
    made = []
    for entry in list_entries(items, reading):
        if isinstance(entry.value, Group):
            (pair,) = entry.value.pairs
            assert isinstance(pair.value, Series)
            made.append({pair.key: [one.value for one in pair.value.entries]})
        else:
            made.append(entry.value)
    return made, notes(reading)


def test_bullets_and_steps():
    assert entries(item(0, None, "a"), item(0, None, "b")) == ([{"bullets": ["a", "b"]}], "")
    assert entries(item(0, 1, "a"), item(0, 2, "b")) == ([{"steps": ["a", "b"]}], "")


def test_lists_of_two_kinds_are_two():
    assert entries(item(0, None, "a"), item(0, 1, "b"), item(0, 1, "c"))[0] == [
        {"bullets": ["a"]}, {"steps": ["b"]}, {"steps": ["c"]},
    ]  # fmt: skip


def test_numbers_that_go_on_stay():
    made, said = entries(item(0, 4, "d"), item(0, 5, "e"))
    assert (made, said) == (["4. d\n5. e"], "")
    assert [(part.ordered, part.start) for part in body(made[0])] == [(True, 4)]


def test_a_number_too_long_for_markdown_is_noted():
    made, said = entries(item(0, 100, "d"))
    assert made == [{"steps": ["d"]}] and "began at 100 begins at 1" in said


def test_lists_inside_lists_are_markdown():
    inner = item(1, None, "b"), item(2, 1, "c"), item(1, None, "d")
    made, said = entries(item(0, None, "a"), *inner, item(0, None, "e"))
    assert (made, said) == ([{"bullets": ["a\n- b\n  1. c\n- d", "e"]}], "")


def test_a_numbered_list_inside_that_goes_on_from_a_number():
    (made,), _ = entries(item(0, None, "a"), item(1, 3, "b"))
    (text,) = made["bullets"]
    assert [type(part) for part in body(text)] == [Paragraph, Listing]
    assert body(text)[1].start == 3


def test_levels_too_deep_become_paragraphs_and_are_noted():
    made, said = entries(*(item(level, None, f"level {level}") for level in range(5)))
    (text,) = made[0]["bullets"]
    assert plain(body(text)).split("\n") == [f"level {level}" for level in range(5)]
    assert said.count("too deep") == 1  # both from one place


def test_paragraphs_of_an_item_stay_in_it():
    made, _ = entries(item(0, None, "a", "more"), item(1, None, "b", "and more"))
    assert made == [{"bullets": ["a\n\nmore\n- b\n\n  and more"]}]


def test_words_that_look_like_a_list_are_words():
    assert entries(item(0, None, "- a"), item(0, None, "1. b"))[0] == [{"bullets": [r"\- a", r"1\. b"]}]


def test_what_can_not_be_written_of_an_item_is_noted():
    odd = Item(0, None, ((Run("a"), Run("(b)", bold=True), Run("c")),), "line 7")
    assert entries(odd) == ([{"bullets": ["a(b)c"]}], 'bold in "a(b)c" @ line 7')


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.none() | st.integers(0, 120)), min_size=1, max_size=12))
def test_the_words_of_all_items_stay_in_order(shape):
    items = [item(level, number, f"item {index}") for index, (level, number) in enumerate(shape)]
    made, _ = entries(*items)
    texts = [text for one in made for text in ([one] if isinstance(one, str) else next(iter(one.values())))]
    found = " ".join(plain(body(text)) for text in texts).replace("\n", " ")
    words = [word for word in found.split(" ") if word.isdigit() or word == "item"]
    assert " ".join(words) == " ".join(f"item {index}" for index in range(len(shape)))
