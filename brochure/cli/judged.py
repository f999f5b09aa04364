"""What a check says on the screen: each finding at its place, then what is to be said of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brochure.cli.report import count, print_problem, summary
from brochure.cli.screen import Screen, Styled

if TYPE_CHECKING:
    from brochure.reports.appraisal import Appraisal, Judged

__all__ = ["print_appraisal", "print_points"]

_JUDGES = {
    "automatic": "the program tells",
    "hint": "the program hints, a person decides",
    "declared": "the author says so in the content",
    "human": "a person",
}


def print_appraisal(screen: Screen, appraisal: Appraisal, strict: bool) -> None:
    """All of it; `strict` says whether warnings count as errors."""
    for problem in appraisal.problems:
        print_problem(screen, problem)
    for one in appraisal.documents:
        _print_document(screen, one)
    for name in appraisal.left_out:
        screen.line(Styled(name, "strong"), ": not judged, for mistakes that come first")
    for problem, why in appraisal.accepted:
        place = f"{problem.span.file}:{problem.span.line}" if problem.span else "brochure"
        screen.line(f"accepted {problem.code} at {place}: {problem.message}")
        screen.line(f"  because {why.reason} ({why.by})")
    if appraisal.problems:
        screen.line(summary(appraisal.problems, strict))
    if appraisal.documents:
        screen.line('No program can tell whether a text is true or understood: "brochure check --list" says who can.')


def print_points(screen: Screen) -> None:
    """The points that reviewers judge printed material by, and who judges each here."""
    from brochure.checks.pemat import POINTS  # late, as all that comes with it

    screen.line()
    screen.line("The points of the PEMAT form for printed material, in our words, and who judges each:")
    for point in POINTS:
        screen.line(f"  {point.number:>2}  ", point.asks)
        means = f": {point.by_means}" if point.by_means else ""
        screen.line("      ", Styled(f"{_JUDGES[point.judge]}{means}", "faint"))


def _print_document(screen: Screen, judged: Judged) -> None:
    from brochure.checks.readability import described  # late, as all that comes with it
    from brochure.reports.appraisal import counted

    errors, warnings = counted(judged.problems)
    facts = [count(judged.pages, "page")] * bool(judged.pages)
    facts += [f"judged for {' and '.join(judged.targets)} too"] * bool(judged.targets)
    found = [count(number, noun) for number, noun in ((errors, "error"), (warnings, "warning")) if number]
    facts += found or ["nothing found"]
    facts += [f"{len(judged.accepted)} accepted"] * bool(judged.accepted)
    screen.line(Styled(judged.id, "strong"), ": ", ", ".join(facts))
    measure = judged.reads.measure
    if measure:
        screen.line(f"  reads at {described(measure)}")
    elif judged.reads.reason:
        screen.line(f"  not measured: {judged.reads.reason}")
