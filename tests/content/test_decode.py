"""Trees to models: what comes out, and that everything wrong is told in one run."""

from brochure.content import NO_NAMES, Text, decode, parse_map
from brochure.problems import Problems, Span
from tests.content.standin import Bullets, Callout, Content, FaqSheet, Handout, found_in, read, shown

GOOD = """\
format: 1
language: en-us
clinic: {name: Example Clinic, phone: (404) 555-0134}
values:
  fax: 404-555-0135
documents:
  - id: guide
    kind: handout
    title: Your treatment
    off_label: yes
    sections:
      - title: Before
        body:
          - Call {{ clinic.phone }}.
          - bullets: [One, Two]
          - callout:
              tone: warning
              title: Take care
              body:
                - bullets: [Three]
  - id: faq
    kind: faq-sheet
    title: Questions
    columns: 2
    faq: [cost, time]
"""


def test_a_good_file_becomes_records() -> None:
    problems = Problems()
    made = read(GOOD, problems)
    assert not len(problems)
    assert isinstance(made, Content)
    guide, sheet = made.documents
    assert isinstance(guide, Handout)
    assert isinstance(sheet, FaqSheet)
    assert guide.off_label is True
    assert guide.contents is True
    assert sheet.columns == "2"
    assert made.language == "en-US"
    assert made.values == {"fax": "404-555-0135"}
    text, bullets, callout = guide.sections[0].body
    assert text == "Call (770) 555-0134."
    assert isinstance(text, Text)
    assert text.span == Span("content.yaml", 14, 13)
    assert isinstance(bullets, Bullets)
    assert isinstance(callout, Callout)
    assert isinstance(callout.callout.body, list)


def test_without_names_any_name_is_unknown() -> None:
    problems = Problems()
    raw = parse_map(GOOD, "f", problems)
    assert raw is not None
    assert decode(raw, Content, problems) is None
    assert [problem.code for problem in problems] == ["E205"]
    assert dict(NO_NAMES) == {}


def test_everything_wrong_is_told_in_one_run() -> None:
    text = GOOD.replace("en-us", "English").replace("title: Your treatment", "tittle: x").replace("warning", "danger")
    text = (
        text.replace("bullets: [Three]", "Note: three").replace("columns: 2", "columns: 3").replace("cost", "The Cost")
    )
    assert [line[:12].split(" E")[0] + " " + line.split()[1] for line in found_in(text)] == [
        "2:11 E209",
        "9:5 E203",
        "17:21 E204",
        "20:19 E108",
        "24:14 E204",
        "25:11 E213",
    ]


def test_what_reading_reported_is_not_reported_again_at_the_same_place() -> None:
    text = GOOD.replace("faq: [cost, time]", "faq: *list").replace("title: Questions", "title: !!seq [a]")
    assert [line.split()[1] for line in found_in(text)] == ["E111", "E110"]


def test_other_problems_at_other_places_are_still_found() -> None:
    text = GOOD.replace("faq: [cost, time]", "faq: *list").replace("columns: 2", "columns: 3")
    assert [line.split()[1] for line in found_in(text)] == ["E204", "E110"]


def test_problems_of_other_stages_hide_nothing() -> None:
    problems = Problems()
    problems.add("E203", "of before", Span("content.yaml", 24, 14))
    assert read(GOOD.replace("columns: 2", "columns: 3"), problems) is None
    assert [shown(problem).split()[1] for problem in problems] == ["E203", "E204"]
