"""Texts, maps and lists that know their place."""

import copy
import pickle

from brochure.content import NOWHERE, Map, Seq, Text, parse_map
from brochure.problems import Problems, Span


def text_at(source: str, key: str = "a") -> Text:
    raw = parse_map(source, "f", Problems())
    assert raw is not None
    found = raw[key]
    assert isinstance(found, Text)
    return found


def test_a_text_is_a_str_with_a_place() -> None:
    text = text_at("a: yes")
    assert text == "yes"
    assert text in {"yes": 1}
    assert text.span == Span("f", 1, 4)


def test_a_made_text_has_no_place() -> None:
    assert Text("x").span == NOWHERE
    assert Text("x").place_of("x") == NOWHERE


def test_another_value_keeps_the_place_and_the_source() -> None:
    text = text_at("a: one two")
    other = text.with_value("three")
    assert other == "three"
    assert other.place_of("two") == Span("f", 1, 8)


def test_place_of_counts_columns_of_plain_and_quoted_texts() -> None:
    assert text_at("a: say {{ x }}").place_of("{{") == Span("f", 1, 8)
    assert text_at('a: "say {{ x }}"').place_of("{{") == Span("f", 1, 9)
    assert text_at("a: \U0001f600\u00e9 {{ x }}").place_of("{{") == Span("f", 1, 7)


def test_place_of_finds_the_line_in_texts_of_several() -> None:
    for end in ("\n", "\r\n", "\r"):
        block = end.join(["b: 1", "a: |", "  one", "", "  two {{ x }} {{ y }}", ""])
        assert text_at(block).place_of("{{") == Span("f", 5, 7)
        assert text_at(block).place_of("{{", 1) == Span("f", 5, 15)
        assert text_at(end.join(["a: one", "  two {{ x }}"])).place_of("{{") == Span("f", 2, 7)


def test_place_of_what_is_not_there_as_typed_is_the_start() -> None:
    assert text_at('a: "\\x7b\\x7b x }}"').place_of("{{") == Span("f", 1, 4)
    assert text_at("a: one").place_of("one", 1) == Span("f", 1, 4)


def test_key_span_is_where_the_key_stands() -> None:
    raw = parse_map("a: 1\n  \nb: 2\n", "f", Problems())
    assert raw is not None
    assert raw.key_span("b") == Span("f", 3, 1)
    assert raw.key_span("none") == raw.span == Span("f", 1, 1)


def test_nodes_survive_the_way_to_another_process() -> None:
    raw = parse_map("a:\n  - one", "f", Problems())
    for made in (pickle.loads(pickle.dumps(raw)), copy.deepcopy(raw)):
        assert made == raw
        assert isinstance(made, Map)
        assert isinstance(made["a"], Seq)
        assert made["a"].span == Span("f", 2, 3)
        assert made["a"][0].span == Span("f", 2, 5)
        assert made["a"][0].source == "one"
