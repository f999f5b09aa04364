"""Makes the manual of the checks: docs/checks.md.

Run `python docs/checks/make.py` after a change to a check; a test compares the text with a fresh one.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from brochure.checks import CHECKS, LIMITS, Check
from brochure.checks.pemat import POINTS
from brochure.codes import CODES, Code

PAGE = Path(__file__).resolve().parent.with_suffix(".md")
HEAD = """\
# The checks

`brochure check` reads a content file as a careful reviewer would and names what such a person would stop at: the line,
the reason, a way out. `brochure build` asks the same: an error stops the build of that document, a warning is shown,
and `--strict` makes warnings errors. In a terminal, `brochure explain CODE` says the same as this page.

A document without findings is not a good document: no program can tell whether a text is true, or whether your patients
understand it. What is left to people is listed [at the end](#what-a-person-must-judge).

<!-- Made from the program by: python docs/checks/make.py -->
"""
SETTING = """\
## Set it for your clinic

Under `checks:` in the content file. Each entry needs a reason and a name, and what you accept stands in every report.

```yaml
checks:
  accept:                      # let one finding pass
    - code: W712
      at: hypertension         # words of the text, or the id of a document; left out: every finding of this code
      reason: Our patients learn this word at their first visit.
      by: Dr. Lee Moss
  severity:                    # error, warning or off, for every finding of this code
    - {code: W715, level: off, reason: This sheet is for the staff., by: Dr. Lee Moss}
  limits:                      # another number
    - {limit: grade, value: 9, reason: For nurses in training., by: Dr. Lee Moss}
```

Words that your documents must have, or must not, go into [rules of your own](rule-packs.md), named under `rules:`.

What is accepted and no longer found is told (W760), so that the list stays short. The limits and what is usual:
"""
FORMATS = """\
## For other programs

`brochure check --format json` prints one object, in the same form from version to version: keys may be added, none
goes.

| key | value |
|---|---|
| `date` | the day by which it was judged |
| `documents` | for each: `id`, `kind`, `size` of the print, `pages` (0: not made), how many `errors`, `warnings` and \
`accepted`, and how it reads: `grade`, `words_per_sentence` (null: not measured) |
| `left_out` | the ids of documents that could not be judged, for mistakes that come first |
| `problems` | for each: `file`, `line`, `column`, `code`, `severity`, `message`, `fix` |
| `accepted` | the same, with `reason` and `by` |

`--format sarif` prints SARIF 2.1.0 with every rule and its help; accepted findings are results that are suppressed.
`--format github` prints workflow commands, which GitHub shows at the lines of a change:

```yaml
- run: brochure check --format github --strict
```

The exit code is 0 without errors (and, with `--strict`, without warnings), else that of the strongest finding: see
`brochure --help`.
"""
JUDGES = {
    "automatic": "the program",
    "hint": "the program hints, a person decides",
    "declared": "the author, in the content",
    "human": "a person",
}
PEOPLE = """\
## What a person must judge

These are the points of the PEMAT form for printed material (Agency for Healthcare Research and Quality, publication
14-0002-EF), in our words, and who judges each. Nothing is counted and no score is made of them: only people can use the
form.
"""


def markdown() -> str:
    """The manual."""
    codes = [(code, check) for check in CHECKS for code in check.codes]
    lines = [HEAD, "| code | | what is found |", "|---|---|---|"]
    lines += [f"| [{code.code}](#{code.code.lower()}) | {code.severity} | {_cell(code.title)} |" for code, _ in codes]
    for check in CHECKS:
        lines += ["", *_chapter(check)]
    lines += ["", SETTING, "| limit | usually | of what |", "|---|---|---|", *_limits()]
    lines += ["", *_code(CODES["W760"]), "", FORMATS, PEOPLE]
    lines += ["| | it asks that | judged by | by means of |", "|---|---|---|---|"]
    lines += [f"| {one.number} | {_cell(one.asks)} | {JUDGES[one.judge]} | {_cell(one.by_means)} |" for one in POINTS]
    return "\n".join([*lines, ""])


def _chapter(check: Check) -> Iterator[str]:
    """A check: its codes, then what they share."""
    for code in check.codes:
        yield from [*_code(code), ""]
    yield from [f"Source: {check.source}", ""]
    for name, limit in check.limits.items():
        yield from [f"Limit: `{name}`, usually {limit.usual:g}: {limit.about}", ""]
    if check.triggers:
        yield from ["Stopped at:", "", *_yaml(check.triggers), ""]
    yield from ["Left alone:", "", *_yaml(check.passes)]


def _code(code: Code) -> Iterator[str]:
    yield from [f"## {code.code}", "", f"**{code.title}** ({code.severity}). {code.why}", "", f"What to do: {code.fix}"]
    if code.example:
        yield from ["", "```text", code.example, "```"]


def _yaml(sample: str) -> list[str]:
    return ["```yaml", textwrap.dedent(sample).strip(), "```"]


def _limits() -> Iterator[str]:
    return (f"| `{name}` | {limit.usual:g} | {_cell(limit.about)} |" for name, limit in sorted(LIMITS.items()))


def _cell(text: str) -> str:
    return text.replace("|", "&#124;")


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8", newline="\n")
