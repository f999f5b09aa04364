"""A FAQ sheet has one page, whatever there is to say, or the build says how much is too much and where."""

from __future__ import annotations

import io
import itertools
import re

import pikepdf
import pytest

from tests.proof.reading import read
from tests.whole.project import Shop

SENTENCE = "Bring your card and a list of all that you take, and come early so that we can talk."


def sheet(answers: list[int]) -> str:
    """Content with one FAQ sheet whose answers have these numbers of words."""
    faqs = "".join(
        f"  q{number}:\n    question: What about matter {number}?\n    answer: {said(words)}\n"
        for number, words in enumerate(answers)
    )
    return (
        "format: 1\nlanguage: en-US\nclinic: {name: Maple Street Clinic, phone: 404-555-0134}\n"
        f"faqs:\n{faqs}"
        "documents:\n  - id: questions\n    kind: faq-sheet\n    title: Your questions\n    faq: all\n"
    )


def said(words: int) -> str:
    return " ".join(itertools.islice(itertools.cycle(SENTENCE.split()), words))


def pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


@pytest.mark.parametrize("length", [8, 30, 60])
@pytest.mark.parametrize("questions", [1, 4, 8, 12, 16])
def test_one_page_with_every_word_on_it_or_the_line_to_shorten(shop: Shop, questions: int, length: int) -> None:
    shop.write(sheet([length] * questions))
    ran = shop.build("--only", "questions")
    if ran.code:
        shop.judged(ran)
        assert (ran.code, ran.codes) == (5, ["E501"])
        assert questions * length > 300
        return
    pdf = shop.made()["questions.pdf"]
    assert pages(pdf) == 1
    size = re.search(r"fit: ([\d.]+) pt", ran.out)
    assert size and 11 <= float(size[1]) <= 14
    answers = [
        passage.text for passage in read(pdf) if passage.role == "P" and passage.text.startswith("Bring your card")
    ]
    assert [len(answer.split()) for answer in answers] == [length] * questions


def test_the_size_grows_when_there_is_little_to_say_and_shrinks_when_there_is_much(shop: Shop) -> None:
    sizes = []
    for questions in (2, 4, 6, 8, 10, 12, 14):
        shop.write(sheet([30] * questions))
        found = re.search(r"fit: ([\d.]+) pt", shop.build("--only", "questions").out)
        assert found
        sizes.append(float(found[1]))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 14 and sizes[-1] < 12.5


@pytest.mark.parametrize("answers", [[50] * 14, [60] * 12 + [200], [60] * 16, [300] * 4])
def test_what_is_to_be_cut_is_about_what_is_too_much(shop: Shop, answers: list[int]) -> None:
    shop.write(sheet(answers))
    ran = shop.fails("--only", "questions")
    assert (ran.code, ran.codes) == (5, ["E501"])
    found = re.search(r"about (\d+) words too long; the longest answer is at content\.yaml:(\d+)$", ran.problem.message)
    assert found and ran.problem.span is not None and ran.problem.span.line == int(found[2])
    longest = answers.index(max(answers))
    assert (
        shop.content.read_text(encoding="utf-8")
        .split("\n")[int(found[2]) - 1]
        .endswith(f"answer: {said(answers[longest])}")
    )
    too_much = int(found[1])
    assert builds(shop, shortened(answers, round(too_much * 1.2)))
    assert not builds(shop, shortened(answers, too_much // 2))


def builds(shop: Shop, answers: list[int]) -> bool:
    shop.write(sheet(answers))
    return shop.build("--only", "questions").code == 0


def shortened(answers: list[int], words: int) -> list[int]:
    """Answers with so many words less, as somebody would cut them: the longest down to a few words, then the next."""
    left = list(answers)
    for index in sorted(range(len(left)), key=lambda index: -left[index]):
        cut = min(words, left[index] - 8)
        left[index] -= cut
        words -= cut
    return left
