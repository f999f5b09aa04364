"""Whether a document, one of its sections or a sentence is harder to read than its readers can be asked to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from brochure.checks.base import Check, Limit, Matter
from brochure.checks.reading import HARDEST, Sentence, reading
from brochure.codes import Code
from brochure.language import SURE_SENTENCES, Measure, words
from brochure.problems import Problem

_FAR = 2  # grades above the limit at which a section is named by itself
_NAMED = 4  # long words that a message names
_WORDS_A_SENTENCE = 15  # an average that plain texts keep under


class Readability(Check):
    """One finding for the document, one for each section far above the limit, and the hardest sentences there."""

    codes = (
        Code(
            "W701",
            "The document is hard to read",
            "Many adults read with effort, and who is ill or worried reads worse than usual. The grade is a year of "
            "school in the United States, by Flesch and Kincaid, in Spanish by Fernández Huerta. It counts the length "
            "of sentences and words and knows nothing of their sense. SMOG asks for 30 sentences, and is often a grade "
            "or two higher. Names, figures, and terms that the glossary explains are left out where syllables are "
            "counted; headings, cells and labels are no sentences, and are left out too.",
            "Shorten the sentences that W703 names first, and say long words in shorter ones. Another limit can be "
            "set: `grade`, under `checks: limits:`.",
            "Before:\n    - Administration of the medication is accomplished intravenously over approximately forty "
            "minutes.\nAfter:\n    - You get the medicine through a small tube in a vein. It takes about 40 minutes.",
        ),
        Code(
            "W702",
            "A section is much harder to read than it should be",
            "The grade of a whole document can hide one part that few can read. It is named when it is more than two "
            "grades above the limit and has at least five sentences.",
            "Shorten its sentences, and say its long words in shorter ones.",
        ),
        Code(
            "W703",
            "One of the hardest sentences",
            "Where a document or a section is too hard, a few sentences often make most of it. The three hardest ones "
            "are named; when they are mended the next ones may follow.",
            "Make two or three sentences of it, and say its long words in shorter ones.",
        ),
    )
    source = (
        "AHRQ, Health Literacy Universal Precautions Toolkit, tool 11: the average adult reads at grade 8 or 9, so "
        "what is written for the average is hard for half of all readers. S. Badarudeen and S. Sabharwal, Assessing "
        "Readability of Patient Education Materials, 2010: health organizations ask for grade 6 to 8 at most. "
        "Formulas: J. P. Kincaid and others, 1975; G. H. McLaughlin, 1969; J. Fernández Huerta, 1959, as corrected by "
        "G. Law, 2011."
    )
    triggers = """\
summary:
  - >-
    Participation in subsequent appointments necessitates comprehensive documentation of individual circumstances and
    considerable preparation.
  - Administrative representatives customarily communicate applicable organizational requirements beforehand.
  - Unavoidable cancellations necessitate immediate notification of administrative personnel.
  - Additional information regarding transportation alternatives is available upon application."""
    passes = """\
summary:
  - Please bring your card and your list of questions.
  - Call the front desk if you can't come.
  - You can ask us how to get here by bus.
  - We are glad to help you."""
    limits = MappingProxyType(
        {
            "grade": Limit(8, "year of school that must be enough to read it"),
            "sentence-grade": Limit(12, "year of school above which a sentence may be named as one of the hardest"),
        }
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The document, its sections, its sentences."""
        read = reading(matter)
        if read.measure is None:
            return
        title = next(passage for passage in matter.passages if passage.role == "title")
        topic = frozenset(words(title.words.lower()))
        most = self.limit(matter, "grade")
        is_hard = round(read.measure.grade, 1) > most
        if is_hard:
            message = f"the document reads at {described(read.measure)}; the limit is {most:g}"
            yield matter.problem("W701", message, title.origin.span, _advice(read.measure, read.long_words, topic))
        hard_parts = []
        for part in read.sections:
            if part.measure and round(part.measure.grade, 1) > most + _FAR:
                hard_parts.append(part.title)
                message = f'the section "{part.title}" reads at {described(part.measure)}; the limit is {most:g}'
                place = part.heading.origin.span if part.heading else None
                yield matter.problem("W702", message, place, _advice(part.measure, part.long_words, topic))
        inside = [one for one in read.sentences if is_hard or one.said.passage.section in hard_parts]
        yield from self._hardest(matter, inside[:HARDEST], topic)

    def _hardest(self, matter: Matter, hardest: Sequence[Sentence], topic: frozenset[str]) -> Iterator[Problem]:
        least = self.limit(matter, "sentence-grade")
        for one in hardest:
            if one.grade > least:
                told = f"grade {one.grade:.0f}, {one.counted.words} words"
                message = f'one of the hardest sentences ({told}): "{one.quoted}"'
                parts = ["Make two or more sentences of it."] if one.counted.words > _WORDS_A_SENTENCE else []
                long = _listed(one.counted.long, topic)
                parts += [f"Find plainer words for {long}."] if long else []
                yield matter.problem("W703", message, one.place, " ".join(parts) or "Say it in shorter words.")


def described(measure: Measure) -> str:
    """A measure in words: "grade 9.4, with 16 words a sentence and SMOG 11.2"."""
    said = f"{measure.words_a_sentence:.0f} words a sentence"
    if measure.ease is not None:
        return f"about grade {measure.grade:.0f}, with {said} and Fernández Huerta {measure.ease:.0f}"
    unsure = "" if measure.is_sure else f" (unsure: fewer than {SURE_SENTENCES} sentences)"
    return f"grade {measure.grade:.1f}, with {said} and SMOG {measure.smog:.1f}{unsure}"


def _advice(measure: Measure, long_words: Sequence[str], topic: frozenset[str]) -> str:
    """What would help most: shorter sentences, shorter words or both."""
    long = _listed(long_words, topic)
    instead = f"say long words such as {long} in shorter ones" if long else "use short words"
    if measure.words_a_sentence > _WORDS_A_SENTENCE:
        return f"Keep sentences to {_WORDS_A_SENTENCE} words or fewer on average, and {instead}."
    return f"{instead[0].upper()}{instead[1:]}; explain in a glossary what must stay."


def _listed(long_words: Sequence[str], topic: frozenset[str]) -> str:
    """The first few in quotes, without those of the title: what a text is about has to be named."""
    others = dict.fromkeys(word.lower() for word in long_words if word.lower() not in topic)
    return ", ".join(f'"{word}"' for word in list(others)[:_NAMED])
