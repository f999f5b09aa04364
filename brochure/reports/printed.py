"""The report on paper, for the clinician who reviews a handout: what was found, with the words and the fix, what the
clinic accepts, what only a person can judge, and room to sign. It is laid out as handouts are, in the clinic's brand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from brochure import __version__
from brochure.blocks.look import Look
from brochure.checks import Passage, passages
from brochure.checks.pemat import POINTS, Judge
from brochure.checks.readability import described
from brochure.content import Map, Seq, Text, decode
from brochure.coverage import gaps
from brochure.importing.escaping import write
from brochure.markup import Run, inline
from brochure.markup import plain as words
from brochure.problems import Problem, Problems
from brochure.project import Project
from brochure.render import Rendered, RenderOptions, render
from brochure.reports.appraisal import Appraisal, Judged, counted, of_all
from brochure.reports.marking import marked
from brochure.reports.sheet import ReviewSheet
from brochure.words import phrases

__all__ = ["printed"]

_OURS = (
    "What is said is true, and it is what we do here.",
    "Benefits and risks have the weight that they have in the sources.",
    "Someone like our patients has read it, and could say in their own words what to do.",
)
_ABOUT = (
    "A program has looked at the words, the claims, the dates and the pages. It cannot tell whether what is said is "
    "true, whether it is right for your patients, or whether they will understand it. That is for the person who signs "
    "at the end. This page is no certificate."
)


def printed(appraisal: Appraisal) -> Rendered:
    """The report on one content file. Its project must have been read."""
    project = appraisal.project
    assert project is not None, "what could not be read has no report"
    english = replace(
        project,
        content=project.content.model_copy(
            update={"language": Text("en-US"), "help": None, "sources": {}, "faqs": {}, "size": "regular"}
        ),
        phrases=phrases("en-US"),
    )
    tree = _tree(_Sheet(appraisal, project).whole())
    _spell_out(tree, project)
    problems = Problems()
    document = decode(tree, ReviewSheet, problems)
    assert document is not None, list(problems)
    return render(english, document, RenderOptions(date=appraisal.question.date))


class _Sheet:
    """The report as the data that a content file would have."""

    def __init__(self, appraisal: Appraisal, project: Project) -> None:
        self._appraisal = appraisal
        self._project = project
        self._day = phrases("en-US").long_date(appraisal.question.date.isoformat())
        self._told: set[Problem] = set()
        self._passages: list[Passage] = []
        for one in appraisal.documents:
            self._passages += passages(one.document, project.content)

    def whole(self) -> dict[str, Any]:
        """All of it."""
        names = [said(_title(one)) for one in self._appraisal.documents]
        about = "; ".join(names) if 0 < len(names) < 4 else f"{_count(len(names), 'document')} of one content file"
        return {
            "id": "check-report",
            "kind": "handout",
            "title": "Report for the Reviewer",
            "subtitle": about,
            "contents": "no",
            "made": plain(f"Checked on {self._day} with brochure {__version__}"),
            "sections": [
                {"title": "Summary", "body": list(self._summary())},
                {"title": "What Was Found", "body": list(self._findings())},
                *self._accepted(),
                {"title": "What a Person Must Judge", "body": list(self._for_people())},
                {"title": "Sign Here", "body": list(self._signature())},
            ],
        }

    def _summary(self) -> Iterator[Any]:
        head = ["Document", "Version", "Pages", "Errors", "Warnings", "Accepted"]
        rows = [
            [said(_title(one)), said(one.document.review.version or "none"), str(one.pages or "not made"),
             *map(str, counted(one.problems)), str(len(one.accepted))]
            for one in self._appraisal.documents
        ]  # fmt: skip
        yield from [{"table": {"columns": head, "rows": rows}}] if rows else []
        yield from map(_reads, self._appraisal.documents)
        if self._appraisal.left_out:
            names = ", ".join(self._appraisal.left_out)
            body = said(f"{names}: mistakes in the file come first. They are among the findings.")
            yield {"callout": {"tone": "warning", "title": "Not looked at", "body": body}}
        yield _ABOUT

    def _findings(self) -> Iterator[Any]:
        """Those of the file, then those of each document; words that two print are told with the first."""
        named = {of_all(problem) for one in self._appraisal.documents for problem in one.problems}
        groups: list[tuple[str, Iterable[Problem]]] = [
            ("The content file", (problem for problem in self._appraisal.problems if problem not in named)),
            *((_title(one), map(of_all, one.problems)) for one in self._appraisal.documents),
        ]
        if not self._appraisal.problems:
            yield "Nothing."
        for title, problems in groups:
            new = [problem for problem in problems if problem not in self._told]
            self._told.update(new)
            rows = [self._row(problem) for problem in new]
            if rows:
                yield {"table": {"title": said(title), "columns": ["Where", "What, and a way out"], "rows": rows}}

    def _row(self, problem: Problem) -> list[str]:
        return [self._where(problem), self._what(problem, problem.fix)]

    def _where(self, problem: Problem) -> str:
        line = f"Line {problem.span.line}" if problem.span else "The file"
        return f"{line}\\\n{problem.severity}\\\n{problem.code}"

    def _what(self, problem: Problem, fix: str = "") -> str:
        found = marked(problem, self._passages)
        told = [Run(_sentence(problem.message))]
        if found:
            quote = [Run("\u201c" + found.before), Run(found.words, bold=True), Run(found.after + "\u201d")]
            told += [Run("", is_break=True), *(run for run in quote if run.text)]
        if fix:
            told += [Run("", is_break=True), Run("To do:", italic=True), Run(f" {fix}")]
        return write(told, is_body=False).text

    def _accepted(self) -> Iterator[Any]:
        rows = [
            [self._where(problem), self._what(problem), said(f"{why.reason}"), said(why.by)]
            for problem, why in self._appraisal.accepted
        ]
        if rows:
            table = {"columns": ["Where", "What", "Why it may stay", "Decided by"], "rows": rows}
            yield {"title": "What the Clinic Accepts", "body": [{"table": table}]}

    def _for_people(self) -> Iterator[Any]:
        yield (
            "Tick what you have looked at and found right. The numbered points are those of the PEMAT form for printed "
            "material (Agency for Healthcare Research and Quality), in our words; 13 and 14 are about films."
        )
        people, hints = _points("human"), _points("hint")
        yield {"checklist": {"groups": [
            {"title": "Only a person can tell", "items": [*_OURS, *people]},
            {"title": "The program points at what looks wrong, and a person decides", "items": hints},
        ]}}  # fmt: skip
        yield {"subhead": "Said by the author in the content file"}
        yield {"bullets": _points("declared")}
        yield {"subhead": "Told by the program"}
        yield {"bullets": _points("automatic")}

    def _signature(self) -> Iterator[Any]:
        yield {"checklist": ["It may be handed out.", "It may be handed out once this is changed:", "It may not."]}
        yield {"write-in": {"lines": ["To change", "Also", "Name and title", ["Signature", "Date"]]}}


def said(text: str) -> str:
    """A text in our Markdown that prints just these words."""
    return write([Run(str(text))], is_body=False).text


def plain(text: str) -> str:
    """A text that is printed as typed."""
    return text.replace("{{", "{ {")


def _points(judge: Judge) -> list[str]:
    """The points that are judged so, each with its number and by what means."""
    return [
        said(f"{point.number}: {point.asks}{f' ({means})' if (means := point.by_means) else ''}")
        for point in POINTS
        if point.judge == judge
    ]


def _title(judged: Judged) -> str:
    return " ".join(words(inline(judged.document.title, "en")).split())


def _reads(judged: Judged) -> str:
    """How hard a document is to read."""
    measure = judged.reads.measure
    if measure is None:
        return said(f"{_title(judged)} was not measured: {judged.reads.reason}.")
    return said(f"{_title(judged)} reads at {described(measure)}.")


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _tree(value: Any) -> Any:
    """Data as it would have been read."""
    if isinstance(value, dict):
        made = Map()
        made.update((Text(key), _tree(part)) for key, part in value.items())
        return made
    if isinstance(value, list):
        listed = Seq()
        listed.extend(map(_tree, value))
        return listed
    return Text(value)


def _texts(tree: Any) -> Iterator[Text]:
    if isinstance(tree, Text):
        yield tree
    else:
        yield from chain.from_iterable(map(_texts, tree.values() if isinstance(tree, Map) else tree))


def _spell_out(tree: Any, project: Project) -> None:
    """Characters that no font has, as their numbers: the report that tells of one must be printed all the same."""
    lacking = {ord(one): f"U+{ord(one):04X}" for one in gaps(_texts(tree), Look(project.theme).family)}
    if lacking:
        _translate(tree, lacking)


def _translate(tree: Any, table: dict[int, str]) -> None:
    places: Iterable[Any] = list(tree) if isinstance(tree, Map) else range(len(tree))
    for place in places:
        part = tree[place]
        if isinstance(part, Text):
            tree[place] = Text(part.translate(table))
        else:
            _translate(part, table)
