"""What a text claims, told from what it denies, asks, doubts or only quotes: "cures" counts in "It cures depression";
it does not in "This does not cure depression", "Does it cure?" and 'Doubt whoever says "it cures"'.

The words are data: `wording/`, one file a language. Where a sentence leaves it open, nothing is claimed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from brochure.blocks.base import Block, blocks_in
from brochure.checks.base import Matter
from brochure.checks.known_rules import any_of, medicines
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.content import read_shipped
from brochure.language import sentences
from brochure.language.sentences import primary
from brochure.problems import Span

_FOLDER = Path(__file__).parent / "wording"
_MARGIN = re.compile(r"\n\|")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
# What is read of one passage, in characters: far more than anybody writes, so that no text can hold up a build.
LONGEST = 6000
_STRAIGHT = str.maketrans("’‘‑‐", "''--")


class Wording:
    """The words of one language. A pattern is compiled when it is first asked for."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        self._tree = tree
        self._patterns: dict[tuple[str, ...], re.Pattern[str] | None] = {}
        self._near: dict[tuple[str, ...], tuple[str, ...]] = {}

    def group(self, *path: str) -> Mapping[str, Any]:
        """The entries below a key; none where this language has none."""
        found: Any = self._tree
        for key in path:
            found = found.get(key, {})
        return found

    def near(self, *path: str) -> tuple[str, ...]:
        """The words without which the pattern of an entry need not be tried."""
        if path not in self._near:
            self._near[path] = tuple(self.group(*path).get("near", ()))
        return self._near[path]

    def pattern(self, *path: str) -> re.Pattern[str] | None:
        """The pattern at a key; None where this language has none."""
        if path not in self._patterns:
            text = self.group(*path)
            self._patterns[path] = re.compile(self._filled(str(text), path), re.IGNORECASE) if text else None
        return self._patterns[path]

    def speaks_of(self, text: str, *path: str) -> bool:
        """Whether the words of an entry are anywhere in a text."""
        low = text.lower()
        return any(near in low for near in self.near(*path)) and self.has(text, *path, "words")

    def has(self, text: str, *path: str) -> bool:
        """Whether the pattern at a key is anywhere in a text."""
        pattern = self.pattern(*path)
        return pattern is not None and pattern.search(text) is not None

    def _filled(self, text: str, path: tuple[str, ...]) -> str:
        text = _MARGIN.sub("", text)
        for name in re.findall(r"\{([a-z-]+)\}", text):
            around = (self.group(*path[:depth]).get(name) for depth in range(len(path) - 1, -1, -1))
            inner = next(filter(None, around), None) or self.group("claims", name, "words")
            text = text.replace("{" + name + "}", f"(?:{_MARGIN.sub('', str(inner))})")
        return text


@functools.cache
def wording(language: str) -> Wording | None:
    """The words of a language (a BCP 47 tag); None for one that has none."""
    path = _FOLDER / f"{primary(language)}.yaml"
    return Wording(read_shipped(path)) if path.is_file() else None


class Statement(NamedTuple):
    """A passage as something that may be claimed.

    `text` are its words, character by character, with straight apostrophes and blanks where somebody is quoted;
    `heading` is the nearest above it, `question` the one it answers, `lead` the line with a colon whose list it is in.
    """

    passage: Passage
    text: str
    heading: str = ""
    question: str = ""
    lead: str = ""

    @property
    def around(self) -> str:
        """What it may refer to without saying so."""
        return f"{self.heading} {self.question} {self.lead}"


def statements(passages: Iterable[Passage]) -> list[Statement]:
    """The passages of a document with what stands above each of them."""
    made: list[Statement] = []
    heading = question = lead = ""
    for passage in passages:
        if passage.role == "heading":
            heading, question = passage.words, ""
        elif passage.role == "question":
            question = passage.words
        if passage.role not in ("item", "block"):
            lead = ""
        made.append(Statement(passage, _bare(passage.words), heading, question, lead))
        if passage.words.endswith(":"):
            lead = passage.words
    return made


def blocks_of(matter: Matter) -> Iterator[Block]:
    """The blocks with words of a document, those inside of others and in the file's own answers too."""
    outer = {id(passage.block): passage.block for passage in matter.passages if passage.block is not None}
    for block in outer.values():
        yield from blocks_in(block)


def _bare(words: str) -> str:
    """The words with their quotations blanked: every character stands where it stood."""
    text = words[:LONGEST].translate(_STRAIGHT)
    if "“" in text or '"' in text or "«" in text:
        text = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    return text


class Claim(NamedTuple):
    """Words that are claimed: where they are from, the sentence they stand in, and where they stand in it."""

    statement: Statement
    sentence: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """What is claimed, as typeset."""
        return self.sentence[self.start : self.end].strip(" ,;:")

    @property
    def before(self) -> str:
        """Its sentence up to it."""
        return self.sentence[: self.start]

    @property
    def earlier(self) -> str:
        """What stands before its sentence in the passage."""
        return self.statement.text[: self._at]

    @property
    def place(self) -> Span:
        """Where it stands in the file."""
        return place_in(self.statement.passage, self._at + self.start, self._at + self.end)

    @property
    def _at(self) -> int:
        return max(self.statement.text.find(self.sentence), 0)


class Reader:
    """The statements of a document, read for claims with the `words` of its language."""

    def __init__(self, matter: Matter, words: Wording) -> None:
        self.words = words
        self.statements = statements(matter.passages)
        self._language = matter.language
        self._medicines = any_of(tuple(medicines(matter)))
        self._low = [statement.text.lower() for statement in self.statements]
        self._all = "\n".join(self._low)
        self._sentences: dict[int, list[str]] = {}

    def mentions(self, near: Iterable[str]) -> bool:
        """Whether one of these words, or parts of words, is anywhere in the document."""
        return any(word in self._all for word in near)

    def near(self, near: tuple[str, ...]) -> Iterator[Statement]:
        """The statements with one of these words in them."""
        present = [word for word in near if word in self._all]
        if present:
            for statement, low in zip(self.statements, self._low, strict=True):
                if any(word in low for word in present):
                    yield statement

    def claims(self, *path: str, words: str = "words") -> Iterator[Claim]:
        """Where the pattern `words` of the entry at a key is claimed."""
        pattern = self.words.pattern(*path, words)
        if pattern is None:
            return
        for statement in self.near(self.words.near(*path)):
            if pattern.search(statement.text):
                yield from self._claims_in(statement, pattern, path)

    def names_treatment(self, text: str) -> bool:
        """Whether a text has a word for a treatment, or the name of a medicine that is known."""
        return self.words.has(text, "treatment") or self._medicines.search(text) is not None

    def sentences(self, statement: Statement) -> list[str]:
        """The sentences of a statement of this document."""
        if id(statement) not in self._sentences:
            self._sentences[id(statement)] = sentences(statement.text, self._language)
        return self._sentences[id(statement)]

    def _claims_in(self, statement: Statement, pattern: re.Pattern[str], path: tuple[str, ...]) -> Iterator[Claim]:
        if statement.passage.role == "question" or self._is_under_denial(statement):
            return
        for sentence in self.sentences(statement):
            if sentence.endswith("?") or self.words.has(sentence, *path, "except"):
                continue
            for found in pattern.finditer(sentence):
                if not self.is_denied(sentence, *found.span()):
                    yield Claim(statement, sentence, *found.span())

    def _is_under_denial(self, statement: Statement) -> bool:
        """Whether a heading or the first line of its list says that what follows is not so."""
        heads = (statement.lead, statement.heading if statement.passage.role != "heading" else "")
        return any(head and self.words.has(head, "denying_head") for head in heads)

    def is_denied(self, sentence: str, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` are said not to be so, or not said to be so."""
        before = sentence[:start]
        for name in ("turn", "aside", "no_denial"):
            pattern = self.words.pattern(name)
            if pattern is not None:
                before = pattern.split(before)[-1] if name == "turn" else pattern.sub(" ", before)
        return self.words.has(before, "denial") or self.words.has(sentence[end:], "denied_after")


def reader_of(matter: Matter) -> Reader | None:
    """The reader of a document, one for all checks; None in a language that has no words here."""
    return matter.shared(_reader)


def _reader(matter: Matter) -> Reader | None:
    words = wording(matter.language)
    return Reader(matter, words) if words is not None else None
