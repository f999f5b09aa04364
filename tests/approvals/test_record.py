"""The file of an approval: what is written is read again, and nothing else is believed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.approvals import Approval, Spoiled, approval_file, kept, read_approvals, sheet
from brochure.content.encoding import INVISIBLE
from brochure.problems import Span

WORDS = ("# After Your Visit", "Rest today.", 'Say "hello" \\ back.')
APPROVAL = Approval("guide", "Dr. Lee Moss", "2026-11-23", WORDS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    path = tmp_path / "content.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    approval_file(path, "guide").parent.mkdir()
    return path


def keep(content: Path, text: str) -> None:
    approval_file(content, "guide").write_text(text, encoding="utf-8")


def read(content: Path) -> Approval | Spoiled | None:
    return read_approvals(content, "content.yaml", ["guide", "questions"]).get("guide")


def spoiled(content: Path, text: str) -> Spoiled:
    keep(content, text)
    found = read(content)
    assert isinstance(found, Spoiled), found
    assert found.place.file == "content.approved/guide.yaml"
    return found


def test_it_stands_in_a_folder_of_its_content_file(tmp_path: Path) -> None:
    assert approval_file(tmp_path / "spanish.yaml", "guide") == tmp_path.resolve() / "spanish.approved" / "guide.yaml"


def test_without_a_folder_or_a_file_there_is_no_approval(tmp_path: Path, content: Path) -> None:
    assert read_approvals(tmp_path / "other.yaml", "other.yaml", ["guide"]) == {}
    assert read_approvals(content, "content.yaml", ["guide"]) == {}
    assert kept(content) == ()


def test_what_is_written_is_read_again(content: Path) -> None:
    keep(content, sheet(APPROVAL))
    found = read(content)
    assert isinstance(found, Approval)
    assert dataclasses.replace(found, place=APPROVAL.place) == APPROVAL
    assert found.place == Span("content.approved/guide.yaml", 5, 5)
    assert kept(content) == (content.parent / "content.approved" / "guide.yaml",)


def test_people_can_read_it() -> None:
    assert sheet(APPROVAL) == f"""\
# The words of guide as they were approved, a passage a line, written by brochure approve.
# Once this file is changed by hand it no longer counts. Keep it beside the content, and in git with it.
format: 1
document: "guide"
by: "Dr. Lee Moss"
date: "2026-11-23"
sha256: "{APPROVAL.checksum}"
words:
  - "# After Your Visit"
  - "Rest today."
  - "Say \\"hello\\" \\\\ back."
"""


# What content can say: it has no control characters.
SAID = st.text(st.characters(blacklist_categories=["Cs"]).filter(lambda one: not INVISIBLE.match(one)), min_size=1)


@given(st.lists(SAID), st.text("ab:#'\"\\{}[]&*!|> "))
def test_any_words_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], by: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "content.yaml"
    approval_file(path, "guide").parent.mkdir()
    made = Approval("guide", f"A{by}", "2026-11-23", tuple(words))
    approval_file(path, "guide").write_text(sheet(made), encoding="utf-8", newline="\n")
    found = read_approvals(path, "content.yaml", ["guide"])["guide"]
    assert isinstance(found, Approval), found
    assert (found.by, found.words) == (made.by, made.words)


def test_line_ends_of_another_system_do_no_harm(content: Path) -> None:
    approval_file(content, "guide").write_bytes(sheet(APPROVAL).replace("\n", "\r\n").encode())
    assert isinstance(read(content), Approval)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Rest today.", "Rest tomorrow."),
        ("Dr. Lee Moss", "Dr. Ana Ruiz"),
        ("2026-11-23", "2027-11-23"),
        ('  - "Rest today."\n', ""),
        (APPROVAL.checksum[:4], "0000"),
    ],
)
def test_whatever_is_changed_by_hand_shows(old: str, new: str, content: Path) -> None:
    found = spoiled(content, sheet(APPROVAL).replace(old, new))
    assert found.reason == "it was changed by hand: its checksum is not that of what it says"
    assert found.place.line == 7


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        ("format: 1", "format: 2", "it was written by another brochure", 3),
        ('document: "guide"', 'document: "questions"', 'it is the approval of "questions"', 4),
        ('"2026-11-23"', '"23 November"', '"23 November" is not a date', 6),
        ('"2026-11-23"', '"2026-13-41"', '"2026-13-41" is not a date', 6),
        ('by: "Dr. Lee Moss"\n', "", '"by" is missing', 3),
        ('by: "Dr. Lee Moss"', "by: []", 'there is no text after "by"', 5),
        ("  - ", "  ", "the words are not a list of texts", 8),
    ],
)
def test_what_is_not_as_it_must_be_is_told_with_its_line(
    old: str, new: str, reason: str, line: int, content: Path
) -> None:
    text = sheet(APPROVAL).replace(old, new)
    if old == "  - ":
        text = text[: text.index("words:")] + 'words: "Rest today."\n'
    found = spoiled(content, text)
    assert (found.reason, found.place.line) == (reason, line)


@pytest.mark.parametrize("text", ["", "words: [", "- a list\n", 'words:\n\t- "x"\n', "x" * 1_000_001])
def test_what_is_no_such_file_at_all_is_told_too(text: str, content: Path) -> None:
    assert spoiled(content, text).reason


def test_half_of_it_is_not_enough(content: Path) -> None:
    text = sheet(APPROVAL)
    for end in range(len(text) - 1):
        assert isinstance((keep(content, text[:end]), read(content))[1], Spoiled), text[:end]


def test_a_folder_in_its_place_can_not_be_relied_on(content: Path) -> None:
    approval_file(content, "guide").mkdir()
    assert isinstance(read(content), Spoiled)
