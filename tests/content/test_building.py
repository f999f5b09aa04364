"""Events to nodes, by both of PyYAML's parsers."""

import textwrap

import pytest

from brochure.content import Map, Text
from brochure.content.building import DEEPEST
from brochure.content.parsing import parse
from brochure.problems import Problems
from tests.content.standin import shown

pytestmark = pytest.mark.usefixtures("parser")


def parsed(text: str) -> tuple[object, list[str]]:
    problems = Problems()
    root = parse(textwrap.dedent(text), "f", problems).root
    return root, [shown(problem) for problem in problems]


@pytest.mark.parametrize(
    "typed", ["no", "12", "09:30", "2026-01-02", "~", "null", "1.0", "0x1F", "1_000", ".5", "+1", "="]
)
def test_what_others_read_as_numbers_dates_or_switches_stays_as_typed(typed: str) -> None:
    root, problems = parsed(f"a: {typed}")
    assert root == {"a": typed}
    assert isinstance(root, Map)
    assert isinstance(root["a"], Text)
    assert problems == []


def test_keys_stay_as_typed_too() -> None:
    assert parsed("no: 1\n12: 2\n<<: 3") == ({"no": "1", "12": "2", "<<": "3"}, [])


def test_quoted_and_block_texts_give_their_value() -> None:
    text = """\
    a: 'it''s'
    b: "one\\ttwo"
    c: |
      one
      two
    d: >
      one
      two
    """
    assert parsed(text) == ({"a": "it's", "b": "one\ttwo", "c": "one\ntwo\n", "d": "one two\n"}, [])


def test_letters_with_separate_accents_are_joined() -> None:
    root, _ = parsed("a: Zu\u0308rich\ne\u0301: 1")
    assert root == {"a": "Z\u00fcrich", "\u00e9": "1"}


def test_every_repeated_key_is_reported_with_both_lines_and_the_first_counts() -> None:
    root, problems = parsed("a: 1\nb:\n  c: 2\n  c: 3\na: {d: 4}\na: 5\n")
    assert root == {"a": "1", "b": {"c": "2"}}
    assert problems == [
        '4:3 E109 the key "c" is written twice, in line 3 and in line 4',
        '5:1 E109 the key "a" is written twice, in line 1 and in line 5',
        '6:1 E109 the key "a" is written twice, in line 1 and in line 6',
    ]


def test_keys_that_differ_only_in_how_accents_are_stored_are_the_same() -> None:
    _, problems = parsed("\u00e9: 1\ne\u0301: 2")
    assert [problem[:8] for problem in problems] == ["2:1 E109"]


def test_aliases_anchors_and_tags_are_all_reported_in_one_run() -> None:
    _, problems = parsed("a: &x\n  b: !!str 1\nc: *x\nd: !local [e]\nf: &y text\n? &z g\n: 1\n")
    assert problems == [
        '1:4 E110 "&x" would be an anchor; these are not used here',
        '2:6 E111 "!!str" would be a tag; these are not used here',
        '3:4 E110 "*x" would be an alias, a copy from another place of the file; these are not used here',
        '4:4 E111 "!local" would be a tag; these are not used here',
        '5:4 E110 "&y" would be an anchor; these are not used here',
        '6:3 E110 "&z" would be an anchor; these are not used here',
    ]


def test_an_alias_of_nothing_is_an_alias_too() -> None:
    _, problems = parsed("- *nothing\n")
    assert [problem[:8] for problem in problems] == ["1:3 E110"]


def test_a_bomb_of_aliases_is_not_unfolded() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 12))
    root, problems = parsed(f"l0: &l0 lol\n{levels}")
    assert root is not None
    assert len(problems) == 12 + 11 * 10


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!binary", "!<tag:yaml.org,2002:str>", "!", "!!map"]
)
def test_no_tag_is_obeyed(tag: str) -> None:
    root, problems = parsed(f"a: {tag} text" if tag != "!!map" else "a: !!map {b: text}")
    assert root in ({"a": "text"}, {"a": {"b": "text"}})
    assert [problem[:8] for problem in problems] == ["1:4 E111"]


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


def test_as_deep_as_may_be() -> None:
    assert parsed(nested(DEEPEST))[1] == []


@pytest.mark.parametrize("levels", [DEEPEST + 1, 50, 5000])
def test_too_deep(levels: int) -> None:
    _, problems = parsed(nested(levels))
    assert problems == [f"1:{DEEPEST + 1} E112 more than 20 levels of lists and groups are inside each other"]


def test_a_second_document_ends_reading() -> None:
    root, problems = parsed("a: 1\n---\nb: 2\n")
    assert root == {"a": "1"}
    assert problems == ["2:1 E114 a second YAML document starts here"]


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n", "# only\n---\na: 1\n---"])
def test_one_document_with_its_marks_is_one_document(text: str) -> None:
    root, problems = parsed(text)
    if text.endswith("---"):  # what is started is a document, even with nothing in it
        assert [problem[:8] for problem in problems] == ["4:1 E114"]
    else:
        assert (root, problems) == ({"a": "1"}, [])


def test_what_an_escape_makes_invisible_is_reported_at_its_text() -> None:
    root, problems = parsed('a: "one\\x07two"\nb: "\\u2028"\n')
    assert isinstance(root, Map)
    assert root["a"] == "one two"
    assert problems == [
        "1:4 E115 an invisible character is in the text: a control character (U+0007)",
        "2:4 E115 an invisible character is in the text: a line separator (U+2028)",
    ]


@pytest.mark.parametrize("escape", ["\\ud800", "\\UFFFFFFFF", "\\U00110000"])
def test_an_escape_that_is_no_character_is_a_problem_not_a_crash(escape: str) -> None:
    _, problems = parsed(f'a: "{escape}"')
    assert len(problems) == 1
    assert problems[0].split()[1] in ("E107", "E115")


def test_a_text_that_is_cut_off_is_given_back_whole() -> None:
    root, problems = parsed("a: 12 Main St, Suite #200\nb: #0a5f5f\nc:\n  - Room  #B 2  \n")
    assert root == {"a": "12 Main St, Suite #200", "b": "#0a5f5f", "c": ["Room #B 2"]}
    assert problems == [
        '1:22 E116 the text is cut off at the #: "#200" would not be printed',
        '2:4 E116 the text is cut off at the #: "#0a5f5f" would not be printed',
        '4:11 E116 the text is cut off at the #: "#B 2" would not be printed',
    ]


def test_a_comment_may_begin_with_a_number() -> None:
    """It stands two blanks away; the number of a suite does not."""
    root, problems = parsed("up: 8  # 8 on a sheet\nroom: Suite # 200\n")
    assert root == {"up": "8", "room": "Suite # 200"}
    assert [problem[:8] for problem in problems] == ["2:13 E11"]


def test_the_hash_is_found_behind_other_hashes_and_lines() -> None:
    _, problems = parsed("a: no#1\n  or #2\n")
    assert [problem[:8] for problem in problems] == ["2:6 E116"]


@pytest.mark.parametrize(
    "text", ["a: b # c", "a: b #", "a: b ####", "a: 'b' #c", "a: |  #c\n  b\n", "a: #c\n  b: d", "a: b#c"]
)
def test_comments_are_comments(text: str) -> None:
    assert parsed(text)[1] == []


def test_braces_without_quotes_are_explained_once() -> None:
    for text in ("a: {{ clinic.phone }}", "a: {{ clinic.phone }} today"):
        _, problems = parsed(text)
        assert problems == ["1:4 E107 a text that starts with {{ needs quotes"]


def test_a_list_as_a_key() -> None:
    root, problems = parsed("? [a, b]\n: {c: d}\ne: f\n")
    assert root == {"e": "f"}
    assert problems == ["1:3 E107 a key must be a text"]
