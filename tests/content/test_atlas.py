"""Finding and naming values."""

from brochure.content import Map, parse_map
from brochure.content.atlas import Atlas
from brochure.problems import Problems, Span

SOURCE = """\
a: same
b:
  a: same
  c:
    - same
    - d: same
"""


def read() -> Map:
    raw = parse_map(SOURCE, "f", Problems())
    assert raw is not None
    return raw


def test_equal_texts_are_told_apart() -> None:
    raw = read()
    atlas = Atlas(raw)
    group, entries = raw["b"], raw["b"]["c"]
    pairs = [(raw["a"], raw), (group["a"], group), (entries, group), (entries[0], entries)]
    assert all(atlas.owner(value) is owner for value, owner in pairs)
    assert atlas.owner(raw) is None
    assert atlas.owner("same") is None


def test_owners_go_outwards() -> None:
    raw = read()
    entries = raw["b"]["c"]
    around: list[object] = [entries[1], entries, raw["b"], raw]
    assert [id(owner) for owner in Atlas(raw).owners(entries[1]["d"])] == [id(part) for part in around]


def test_names() -> None:
    raw = read()
    atlas = Atlas(raw)
    assert atlas.name(raw["b"]["a"]) == '"a"'
    assert atlas.name(raw["b"]["c"]) == '"c"'
    assert atlas.name(raw["b"]["c"][0]) == 'an entry of "c"'
    assert atlas.name(raw) == "the file"
    assert atlas.name(object(), ("b", "label", 3)) == '"label"'


def test_the_place_of_what_was_made_on_the_way_is_that_of_what_it_was_made_of() -> None:
    atlas = Atlas(read())
    assert atlas.place(object(), ("b", "label", "c", "label", 1, "d", "label")) == Span("f", 6, 10)
    assert atlas.place(object(), ("b", "c", 9)) == Span("f", 5, 5)
    assert atlas.place({}, ()) == Span("f", 1, 1)


def test_labels_of_unions_between_are_passed_over() -> None:
    atlas = Atlas(read())
    assert atlas.place(object(), ("b", "block", "c", 0, "text")) == Span("f", 5, 7)
